//! The five implementation points with notes.

use super::words;
use crate::model::Scenario;
use crate::model::strategy::{ImplementationPoint, Met, PointEntry};
use crate::state::Action;
use crate::ui::context::app;
use crate::ui::kit::{ChoiceField, Panel};
use crate::ui::pages::strategy_parts::{ScenarioText, met_choices};
use crate::ui::view::prelude::*;
use std::sync::Arc;

fn change(scenario: &mut Scenario, point: ImplementationPoint, change: impl FnOnce(&mut PointEntry)) {
    let points = &mut scenario.strategy.readiness.points;
    let entry = points.entry(point).or_default();
    change(entry);
    if *entry == PointEntry::default() {
        points.remove(&point);
    }
}

/// The checklist.
#[component]
pub fn Checklist() -> Node {
    let app = app();
    let help = Signal::derive(move || words().checklist_help(app.editor.evaluation().strategy.readiness.points_done));
    let points = ImplementationPoint::ALL.iter().map(|&point| view! { <Point point /> }).collect_view();
    view! {
        <Panel id="readiness-points" title=Signal::derive(move || words().checklist.to_owned()) help>
            <div class="panel-body stack-small">{points}</div>
        </Panel>
    }
}

#[component]
fn Point(point: ImplementationPoint) -> Node {
    let app = app();
    let text = move || app.content.with(|content| content.implementation_point(point));
    let done = move || app.editor.scenario().strategy.readiness.points.get(&point).and_then(|entry| entry.done);
    let choices = Signal::derive(move || {
        let none = (String::new(), words().unset.to_owned());
        std::iter::once(none).chain(met_choices(words().done_words)).collect()
    });
    let commit = Callback::new(move |code: String| {
        app.editor.edit(Action::Rating, |s| change(s, point, |entry| entry.done = Met::from_code(&code)));
    });
    view! {
        <fieldset class="benefit">
            <legend>{move || text().name}</legend>
            <p class="quiet">{move || text().help}</p>
            <ChoiceField label=Signal::derive(move || words().done.to_owned()) value=Signal::derive(move || done().map(Met::code).unwrap_or_default()) choices on_commit=commit />
            <ScenarioText
                label=Signal::derive(move || words().note.to_owned())
                read=Arc::new(move |s: &Scenario| s.strategy.readiness.points.get(&point).map(|p| p.note.clone()).unwrap_or_default())
                write=Arc::new(move |s: &mut Scenario, text| change(s, point, |entry| entry.note = text))
            />
        </fieldset>
    }
}
