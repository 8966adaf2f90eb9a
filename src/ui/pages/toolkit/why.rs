//! Why a tool or a phase stands where it stands.

use super::phases::page_of;
use super::{result, terms, words};
use crate::model::ProjectId;
use crate::model::toolkit::{Phase, Tool, ToolState};
use crate::ui::context::App;
use crate::ui::kit::why::Why;

/// The state of a tool. Tracked.
pub fn why_tool(app: App, project: ProjectId, tool: Tool) -> Option<Why> {
    let found = result(app, project, |r| r.phases.iter().flat_map(|p| p.tools.clone()).find(|t| t.tool == tool))??;
    let (filled, needed) = (found.progress.filled, found.progress.needed);
    let rule = match found.state {
        ToolState::Untouched => vec![words().untouched_rule.to_owned(), words().filled_rule.to_owned()],
        _ => vec![words().filled_rule.to_owned()],
    };
    let links = page_of(project, tool).map(|page| (words().open_tool.to_owned(), app.address(page)));
    Some(Why {
        title: words().tool_why(terms().tool(tool)),
        value: terms().states[found.state as usize].to_owned(),
        formula: vec![words().filled(filled, needed)],
        rule: std::iter::once(terms().tool_purposes[tool as usize].to_owned()).chain(rule).collect(),
        links: links.into_iter().collect(),
        ..Why::default()
    })
}

/// The state of a phase. Tracked.
pub fn why_phase(app: App, project: ProjectId, phase: Phase) -> Option<Why> {
    let found = result(app, project, |r| r.phases.iter().find(|p| p.phase == phase).cloned())??;
    let tools = found.tools.iter().map(|tool| {
        let state = terms().states[tool.state as usize];
        let value = match tool.state {
            ToolState::Untouched => state.to_owned(),
            _ => format!("{state} {}", words().filled(tool.progress.filled, tool.progress.needed)),
        };
        (terms().tool(tool.tool).to_owned(), value, page_of(project, tool.tool).map(|page| app.address(page)))
    });
    let decision = found.gate.decision.map_or(words().no_decision, |d| terms().decisions[d as usize]);
    let gate = (words().gate.to_owned(), decision.to_owned(), None);
    Some(Why {
        title: words().phase_why(terms().phase(phase)),
        value: terms().states[found.state as usize].to_owned(),
        inputs: tools.chain([gate]).collect(),
        rule: vec![words().phase_rule.to_owned(), words().gate_counts(found.gate.met, found.gate.asked)],
        ..Why::default()
    })
}
