//! The seven planning steps (D1): text, state and evidence of each, with what other parts already hold.

mod evidence;
mod fields;
mod step;
mod why;

use crate::model::finding::Place;
use crate::model::strategy::PlanningStep;
use crate::text::planning::{PlanningTexts, texts};
use crate::ui::context::{App, app};
use crate::ui::kit::{PageHead, Panel, WhyButton};
use crate::ui::pages::strategy_parts::StrategyFindings;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The page's words. Tracked.
fn words() -> &'static PlanningTexts {
    texts(app().language.get())
}

/// A step's name. Tracked.
fn step_name(app: App, step: PlanningStep) -> String {
    app.content.with(|content| content.planning_step(step).name)
}

/// The id of a step's panel.
const fn step_id(step: PlanningStep) -> &'static str {
    match step {
        PlanningStep::Position => "step-1",
        PlanningStep::External => "step-2",
        PlanningStep::Internal => "step-3",
        PlanningStep::Goals => "step-4",
        PlanningStep::Strategy => "step-5",
        PlanningStep::KeyAccounts => "step-6",
        PlanningStep::Confirmation => "step-7",
    }
}

/// The page.
#[component]
pub fn PlanningPage() -> Node {
    let steps = PlanningStep::ALL.iter().map(|&step| view! { <step::Step step /> }).collect_view();
    view! {
        <PageHead title=Signal::derive(move || words().title.to_owned()) help=Signal::derive(move || words().help.to_owned()) />
        <div class="two-columns uneven">
            <Progress />
            <StrategyFindings
                id="planning-findings"
                title=Signal::derive(move || words().findings.to_owned())
                none=Signal::derive(move || words().findings_none.to_owned())
                belongs=|place: &Place| matches!(place, Place::Planning)
            />
        </div>
        {steps}
    }
}

/// How far all steps are, each with a way to it.
#[component]
fn Progress() -> Node {
    let app = app();
    let title = Signal::derive(move || {
        let results = app.editor.evaluation();
        words().progress(results.strategy.planning.filled, results.strategy.planning.needed)
    });
    let help =
        Signal::derive(move || words().progress_help(app.editor.evaluation().strategy.planning.complete_count()));
    let rows = move || {
        let results = app.editor.evaluation();
        let steps = results.strategy.planning.steps.clone();
        steps
            .into_iter()
            .enumerate()
            .map(|(index, progress)| {
                let step = progress.step;
                let name = step_name(app, step);
                let share = progress.filled * 100 / progress.needed.max(1);
                let state = progress.state.map(|state| words().states[state as usize]);
                let go = move |event: leptos::ev::MouseEvent| {
                    event.prevent_default();
                    crate::browser::scroll_into_view_by_id(step_id(step));
                };
                view! {
                    <li>
                        <a href=format!("#{}", step_id(step)) on:click=go>{format!("{}. {name}", index + 1)}</a>
                        <span class="step-bar" aria-hidden="true"><span style=format!("width:{share}%")></span></span>
                        <WhyButton text=words().count(progress.filled, progress.needed) why=Arc::new(move || why::why_progress(app, step)) />
                        <span class="quiet">{state}</span>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <Panel id="planning-progress" title help>
            <ol class="panel-body step-list">{rows}</ol>
        </Panel>
    }
}
