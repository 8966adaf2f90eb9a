//! The five phases side by side: purpose, tools with their state, and the review.

use super::why::{why_phase, why_tool};
use super::{result, terms, words};
use crate::model::ProjectId;
use crate::model::toolkit::{Phase, PhaseResult, Tool, ToolResult, ToolState};
use crate::state::{Page, TOOL_PAGES};
use crate::ui::context::{App, app};
use crate::ui::kit::{Panel, WhyButton};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// Where a tool is, if it has a page.
pub fn page_of(project: ProjectId, tool: Tool) -> Option<Page> {
    match tool {
        Tool::Selection => Some(Page::Selection),
        Tool::Portfolio => Some(Page::Money(None)),
        Tool::Quadrant => Some(Page::Quadrant),
        Tool::Risks => Some(Page::Risks(None)),
        _ if TOOL_PAGES.contains(&tool) => Some(Page::Tool(project, tool)),
        _ => None,
    }
}

/// The picture. It is text: nothing in it needs another description.
#[component]
pub fn Phases(project: ProjectId) -> Node {
    let app = app();
    let help = Signal::derive(move || {
        let said = result(app, project, |r| {
            let done = r.phases.iter().filter(|p| p.state == ToolState::Done).count();
            match r.current {
                Some(phase) => words().summary(done, terms().phase(phase)),
                None => words().all_done(done),
            }
        });
        format!("{} {}", said.unwrap_or_default(), words().roadmap_help)
    });
    let phases = move || {
        let phases = result(app, project, |r| r.phases.clone()).unwrap_or_default();
        phases.iter().map(|phase| column(app, project, phase)).collect_view()
    };
    view! {
        <Panel id="toolkit-roadmap" title=Signal::derive(move || words().roadmap.to_owned()) help>
            <ol class="phases">{phases}</ol>
        </Panel>
    }
}

const fn sign(state: ToolState) -> (&'static str, &'static str) {
    match state {
        ToolState::Untouched => ("○", "tag"),
        ToolState::InWork => ("◐", "tag warn"),
        ToolState::Done => ("●", "tag good"),
    }
}

fn column(app: App, project: ProjectId, phase: &PhaseResult) -> Node {
    let this: Phase = phase.phase;
    let (mark, class) = sign(phase.state);
    let state = format!("{mark} {}", terms().states[phase.state as usize]);
    let gate = phase.gate;
    let decision = gate.decision.map_or(words().no_decision, |d| terms().decisions[d as usize]);
    let tools = phase.tools.iter().map(|tool| line(app, project, tool)).collect_view();
    view! {
        <li class="phase">
            <h3>{format!("{} {}", this as usize + 1, terms().phase(this))}</h3>
            <p><span class=class><WhyButton text=state why=Arc::new(move || why_phase(app, project, this)) /></span></p>
            <p class="quiet small">{terms().purposes[this as usize]}</p>
            <ul>{tools}</ul>
            <p class="quiet small">{format!("{}: {decision} · {}", words().gate, words().gate_counts(gate.met, gate.asked))}</p>
        </li>
    }
}

fn line(app: App, project: ProjectId, tool: &ToolResult) -> Node {
    let this = tool.tool;
    let (mark, _) = sign(tool.state);
    let name = terms().tool(this);
    let purpose = terms().tool_purposes[this as usize];
    let name = match page_of(project, this) {
        Some(page) => view! { <a href=app.address(page) title=purpose>{name}</a> },
        None => view! { <span title=purpose>{name}</span> },
    };
    let count = match tool.state {
        ToolState::Untouched => terms().states[0].to_owned(),
        _ => words().filled(tool.progress.filled, tool.progress.needed),
    };
    view! {
        <li>
            <span class="tool-mark" aria-hidden="true">{mark}</span>
            {name}
            <WhyButton text=count why=Arc::new(move || why_tool(app, project, this)) />
        </li>
    }
}
