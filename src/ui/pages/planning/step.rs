//! One step: its text, its state, its evidence, and what belongs to it besides.

use super::evidence::Evidence;
use super::fields::{Benefits, Fields, Questions};
use super::{step_id, words};
use crate::model::Scenario;
use crate::model::strategy::{PlanningStep, StepEntry, StepState, SwotKind};
use crate::state::{Action, Page};
use crate::ui::context::{App, app};
use crate::ui::kit::{ChoiceField, Panel};
use crate::ui::pages::strategy_parts::{ScenarioText, or_else};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// Changes the entry of a step; an empty one does not stay.
pub fn change(scenario: &mut Scenario, step: PlanningStep, change: impl FnOnce(&mut StepEntry)) {
    let steps = &mut scenario.strategy.planning.steps;
    let entry = steps.entry(step).or_default();
    change(entry);
    if *entry == StepEntry::default() {
        steps.remove(&step);
    }
}

/// A step.
#[component]
pub fn Step(step: PlanningStep) -> Node {
    let app = app();
    let text = move || app.content.with(|content| content.planning_step(step));
    let title = Signal::derive(move || format!("{}. {}", step as usize + 1, text().name));
    let own = move || match step {
        PlanningStep::Position => view! { <Position /> },
        PlanningStep::External => view! { <Items kinds=[SwotKind::Opportunity, SwotKind::Threat] /> },
        PlanningStep::Internal => view! { <Items kinds=[SwotKind::Strength, SwotKind::Weakness] /> },
        PlanningStep::Goals => view! { <Goals /> },
        PlanningStep::Strategy => view! { <Strategies /> },
        PlanningStep::KeyAccounts => view! { <Fields /><Questions /> },
        PlanningStep::Confirmation => view! { <Benefits /> },
    };
    view! {
        <Panel id=step_id(step) title help=Signal::derive(move || text().help) actions=move || view! { <State step /> }>
            <div class="panel-body step-body">
                <ScenarioText
                    label=Signal::derive(move || words().text.to_owned())
                    read=Arc::new(move |s: &Scenario| s.strategy.planning.step(step).text)
                    write=Arc::new(move |s: &mut Scenario, text| change(s, step, |entry| entry.text = text))
                    rows=3
                />
                {own()}
                <Evidence step />
            </div>
        </Panel>
    }
}

/// How far the step is, as its author says.
#[component]
fn State(step: PlanningStep) -> Node {
    let app = app();
    let value = Signal::derive(move || {
        app.editor.scenario().strategy.planning.step(step).state.map(StepState::code).unwrap_or_default()
    });
    let choices = Signal::derive(move || {
        let states = StepState::ALL.iter().zip(words().states).map(|(state, word)| (state.code(), word.to_owned()));
        std::iter::once((String::new(), words().unset.to_owned())).chain(states).collect()
    });
    let commit = Callback::new(move |code: String| {
        app.editor.edit(Action::Text, |s| change(s, step, |entry| entry.state = StepState::from_code(&code)));
    });
    view! { <div class="step-state"><ChoiceField label=Signal::derive(move || words().state.to_owned()) value choices on_commit=commit /></div> }
}

#[component]
fn Position() -> Node {
    view! {
        <div class="field-grid">
            <ScenarioText
                label=Signal::derive(move || words().mission.to_owned())
                help=Signal::derive(move || words().mission_help.to_owned())
                read=Arc::new(|s: &Scenario| s.strategy.planning.mission.clone())
                write=Arc::new(|s: &mut Scenario, text| s.strategy.planning.mission = text)
                rows=2
            />
            <ScenarioText
                label=Signal::derive(move || words().position.to_owned())
                help=Signal::derive(move || words().position_help.to_owned())
                read=Arc::new(|s: &Scenario| s.strategy.planning.position.clone())
                write=Arc::new(|s: &mut Scenario, text| s.strategy.planning.position = text)
                rows=2
            />
        </div>
    }
}

/// A list of what stands elsewhere, with the way there. Tracked.
fn shown(app: App, title: String, page: Page, open: &'static str, lines: Vec<Node>) -> Node {
    let body = if lines.is_empty() {
        view! { <p class="quiet">{words().none_there}</p> }
    } else {
        view! { <ul class="step-shown">{lines}</ul> }
    };
    view! {
        <div>
            <h3>{title}" "<a href=app.address(page)>{open}</a></h3>
            {body}
        </div>
    }
}

/// Items of two quadrants.
#[component]
fn Items(kinds: [SwotKind; 2]) -> Node {
    let app = app();
    let lists = move || {
        let scenario = app.editor.scenario();
        let list = |kind: SwotKind| {
            let item = |item: &crate::model::strategy::SwotItem| {
                let text = or_else(&item.text, || item.id.to_string());
                let importance = item.importance.map(|grade| grade.get().to_string());
                view! { <li>{text}" "<span class="quiet">{importance}</span></li> }.into_node()
            };
            let words_of = crate::text::swot::texts(app.language.get());
            let title = format!("{} · {}", words_of.kinds[kind as usize], words().from_swot);
            let lines = scenario.strategy.swot.of(kind).map(item).collect();
            shown(app, title, Page::Swot, words().to_swot, lines)
        };
        kinds.map(list).into_iter().collect::<Vec<_>>()
    };
    view! { <div class="field-grid">{lists}</div> }
}

/// The goals of the cascade.
#[component]
fn Goals() -> Node {
    let app = app();
    let list = move || {
        let scenario = app.editor.scenario();
        let goals = scenario.strategy.goals.iter().map(|goal| {
            let name = or_else(&goal.name, || goal.id.to_string());
            let figure = |value: Option<f64>| value.map(crate::text::format::plain).unwrap_or_default();
            let aim = match (goal.target, goal.year) {
                (Some(_), Some(year)) => {
                    format!("{} → {} {} · {year}", figure(goal.baseline), figure(goal.target), goal.unit)
                }
                _ => String::new(),
            };
            view! { <li><a href=app.address(Page::Goals(Some(goal.id)))>{name}</a>" "<span class="quiet">{aim}</span></li> }
                .into_node()
        });
        shown(app, words().from_goals.to_owned(), Page::Goals(None), words().to_goals, goals.collect())
    };
    list.into_node()
}

/// The cross strategies.
#[component]
fn Strategies() -> Node {
    let app = app();
    let list = move || {
        let scenario = app.editor.scenario();
        let lines = scenario.strategy.swot.cross.iter().map(|cross| {
            let text = or_else(&cross.text, || cross.id.to_string());
            view! { <li><span class="tag">{cross.kind.code().to_uppercase()}</span>" "{text}</li> }.into_node()
        });
        shown(app, words().from_cross.to_owned(), Page::Swot, words().to_swot, lines.collect())
    };
    list.into_node()
}
