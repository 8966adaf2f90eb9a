//! The next steps of a plan as an editing table.

use super::entry;
use super::names::person;
use super::words;
use crate::model::limits::ENTRIES;
use crate::model::{AccountId, Scenario};
use crate::state::Action;
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Column, Row, SheetActions, Target};
use crate::ui::kit::{Empty, Icon, Panel, Sheet, lock_reason, locked};
use crate::ui::pages::scores::shift;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The panel.
#[component]
pub fn NextSteps(account: AccountId) -> Node {
    let app = app();
    let count = Memo::new(move |_| app.editor.scenario().plan(account).map_or(0, |plan| plan.next_steps.len()));
    let full = RwSignal::new(false);
    let add = move |_| {
        let added = app.editor.edit(Action::Add, |s| s.add_next_step(account)).flatten();
        full.set(added.is_none());
    };
    let body = move || {
        if count.get() == 0 {
            view! {
                <Empty title=Signal::derive(move || words().no_steps.to_owned()) help=Signal::derive(move || words().no_steps_help.to_owned())>
                    <button type="button" class="button" disabled=locked title=lock_reason on:click=add><Icon name="plus" />{move || words().add_step}</button>
                </Empty>
            }
        } else {
            view! { <Table account count /> }
        }
    };
    view! {
        <Panel id="plan-steps" title=Signal::derive(move || words().next_steps.to_owned()) help=Signal::derive(move || words().next_steps_help.to_owned())>
            {body}
            {move || full.get().then(|| view! { <p class="panel-body" role="alert">{words().no_room(ENTRIES)}</p> })}
        </Panel>
    }
}

fn columns(app: App) -> Vec<Column> {
    let words = words();
    let column =
        |key: &str, title: &str, min_rem| Column { key: key.into(), title: title.into(), min_rem, ..Column::default() };
    let people = app.editor.scenario().people.iter().map(|p| p.name.clone()).collect();
    vec![
        column("text", words.step, 20.0),
        Column { suggestions: people, ..column("owner", words.owner, 8.0) },
        column("due", words.due, 7.0),
    ]
}

#[component]
fn Table(account: AccountId, count: Memo<usize>) -> Node {
    let app = app();
    let heads = Memo::new(move |_| columns(app));
    // A step has no id: it is known by its place.
    let keys = Memo::new(move |_| (0..count.get()).map(|place| place.to_string()).collect::<Vec<_>>());
    let rows = move |_: usize, key: &str| {
        let scenario = app.editor.scenario();
        let place: usize = key.parse().ok()?;
        let step = scenario.plan(account)?.next_steps.get(place)?;
        let cells = vec![
            Cell::text(&step.text),
            Cell::text(person(&scenario, step.owner).unwrap_or_default()),
            Cell::text(step.due.map(|due| due.to_string()).unwrap_or_default()),
        ];
        let name = step.text.trim();
        let name = if name.is_empty() { words().unnamed_step(place + 1) } else { name.to_owned() };
        Some(Row { name, cells, is_selected: false })
    };
    view! {
        <Sheet
            label=Signal::derive(move || words().next_steps.to_owned())
            columns=heads
            keys
            rows=Arc::new(rows)
            actions=actions(account)
            add_label=Signal::derive(move || words().add_step.to_owned())
            class="wrapping-sheet"
        />
    }
}

fn actions(account: AccountId) -> SheetActions {
    let apply = move |scenario: &mut Scenario, target: &Target, text: &str| {
        target.row.parse().map_or(Ok(()), |place| entry::step(scenario, account, place, &target.column, text))
    };
    SheetActions {
        add: Some(Arc::new(move |s: &mut Scenario| {
            s.add_next_step(account).map_or_else(String::new, |place| place.to_string())
        })),
        remove: Some(Arc::new(move |s: &mut Scenario, key: &str| {
            if let (Ok(place), Some(plan)) = (key.parse::<usize>(), s.plan_mut(account))
                && place < plan.next_steps.len()
            {
                plan.next_steps.remove(place);
            }
        })),
        shift: Some(Arc::new(move |s: &mut Scenario, key: &str, by| {
            if let (Ok(place), Some(plan)) = (key.parse::<usize>(), s.plan_mut(account))
                && place < plan.next_steps.len()
            {
                shift(&mut plan.next_steps, place, by);
            }
        })),
        ..SheetActions::cells(apply)
    }
}
