//! The actions as an editing table.

use super::entry::enter_action;
use super::names::{action_name, day_words, goal_choices, people, person_name, state_choices};
use super::words;
use crate::model::strategy::{Outgrowth, origins};
use crate::model::{ActionId, Scenario};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Column, Row, SheetActions, Target};
use crate::ui::kit::{Panel, Sheet};
use crate::ui::pages::scores::shift;
use crate::ui::pages::swot_origin;
use crate::ui::view::prelude::*;
use std::sync::Arc;

fn columns(app: App) -> Vec<Column> {
    let words = words();
    let text =
        |key: &str, title: &str, min_rem| Column { key: key.into(), title: title.into(), min_rem, ..Column::default() };
    vec![
        text("text", words.action, 20.0),
        text("number", words.number, 3.0),
        text("goal", words.for_goal, 12.0),
        Column { suggestions: people(app), ..text("owner", words.owner, 8.0) },
        text("due", words.due, 7.0),
        text("state", words.state, 6.0),
        Column { starts_group: true, ..text("origin", words.origin, 4.0) },
    ]
}

/// The table.
#[component]
pub fn Actions() -> Node {
    let app = app();
    let columns = Memo::new(move |_| columns(app));
    let keys =
        Memo::new(move |_| app.editor.scenario().strategy.actions.iter().map(|a| a.id.to_string()).collect::<Vec<_>>());
    let goals = Memo::new(move |_| goal_choices(app));
    let rows = move |_: usize, key: &str| {
        let id: ActionId = key.parse().ok()?;
        let scenario = app.editor.scenario();
        let action = scenario.strategy.action(id)?;
        let from = origins(&scenario.strategy.swot, Outgrowth::Action(id));
        let from: Vec<String> = from.into_iter().map(swot_origin::id).collect();
        let day = action.due.map(|due| day_words(due, scenario.this_year, app.language.get())).unwrap_or_default();
        let cells = vec![
            Cell::text(action.text.clone()),
            Cell::locked(id.to_string()),
            Cell::choice(action.goal.map(|id| id.to_string()).unwrap_or_default(), goals.get()),
            Cell::text(person_name(&scenario, action.owner)),
            Cell { text: day, ..Cell::text(action.due.map(|due| due.to_string()).unwrap_or_default()) },
            Cell::choice(action.state.code(), state_choices()),
            Cell::locked(from.join(" ")),
        ];
        Some(Row { name: action_name(&scenario, id), cells, is_selected: false })
    };
    let actions = SheetActions {
        add: Some(Arc::new(|scenario: &mut Scenario| {
            scenario.add_action(None).map_or_else(String::new, |id| id.to_string())
        })),
        remove: Some(Arc::new(|scenario: &mut Scenario, key: &str| {
            if let Ok(id) = key.parse() {
                scenario.remove_action(id);
            }
        })),
        shift: Some(Arc::new(|scenario: &mut Scenario, key: &str, by| {
            let actions = &mut scenario.strategy.actions;
            if let Some(place) = actions.iter().position(|a| a.id.to_string() == key) {
                shift(actions, place, by);
            }
        })),
        ..SheetActions::cells(move |scenario: &mut Scenario, target: &Target, text: &str| {
            target.row.parse().map_or(Ok(()), |id| enter_action(app, scenario, id, &target.column, text))
        })
    };
    view! {
        <Panel id="goal-actions" title=Signal::derive(move || words().actions.to_owned()) help=Signal::derive(move || words().actions_help.to_owned())>
            <Sheet
                label=Signal::derive(move || words().actions.to_owned())
                columns
                keys
                rows=Arc::new(rows)
                actions
                add_label=Signal::derive(move || words().add_action.to_owned())
                class="wrapping-sheet"
            />
        </Panel>
    }
}
