//! The long-term goals as an editing table.

use super::entry::enter_goal;
use super::names::{direction_choices, field_name, fields, goal_choices, goal_name, kind_choices, people, person_name};
use super::{selected, words};
use crate::model::{GoalId, Scenario};
use crate::state::Page;
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Column, Entry, Row, SheetActions, Target};
use crate::ui::kit::{Panel, Sheet};
use crate::ui::pages::scores::shift;
use crate::ui::view::prelude::*;
use std::sync::Arc;

fn columns(app: App) -> Vec<Column> {
    let words = words();
    let text =
        |key: &str, title: &str, min_rem| Column { key: key.into(), title: title.into(), min_rem, ..Column::default() };
    let number = |key: &str, title: &str| Column { is_number: true, ..text(key, title, 5.0) };
    vec![
        text("name", words.goal, 16.0),
        text("number", words.number, 3.0),
        Column { suggestions: fields(app), help: words.own_field_help.into(), ..text("field", words.field, 8.0) },
        text("measure", words.measure, 12.0),
        text("unit", words.unit, 5.0),
        Column { starts_group: true, ..text("kind", words.kind, 5.0) },
        text("direction", words.direction, 5.0),
        number("baseline", words.baseline),
        number("baseYear", words.base_year),
        number("target", words.target),
        number("year", words.year),
        Column { starts_group: true, suggestions: people(app), ..text("owner", words.owner, 8.0) },
        text("parent", words.parent, 9.0),
        number("weight", words.weight),
    ]
}

/// The table.
#[component]
pub fn Definition() -> Node {
    let app = app();
    let columns = Memo::new(move |_| columns(app));
    let keys =
        Memo::new(move |_| app.editor.scenario().strategy.goals.iter().map(|g| g.id.to_string()).collect::<Vec<_>>());
    let goals = Memo::new(move |_| goal_choices(app));
    let rows = move |_: usize, key: &str| {
        let id: GoalId = key.parse().ok()?;
        let scenario = app.editor.scenario();
        let goal = scenario.strategy.goal(id)?;
        let base_year = goal.base_year.map(|year| f64::from(year.get()));
        let cells = vec![
            Cell::text(goal.name.clone()),
            Cell::locked(id.to_string()).with_href(app.address(Page::Goals(Some(id)))),
            Cell::text(field_name(app, goal)),
            Cell::text(goal.measure.clone()),
            Cell::text(goal.unit.clone()),
            Cell::choice(goal.kind.code(), kind_choices()),
            Cell::choice(goal.direction.code(), direction_choices()),
            Cell::number(goal.baseline),
            year(base_year),
            Cell::number(goal.target),
            year(goal.year.map(|year| f64::from(year.get()))),
            Cell::text(person_name(&scenario, goal.owner)),
            Cell::choice(goal.parent.map(|id| id.to_string()).unwrap_or_default(), goals.get()),
            Cell::number(Some(goal.weight.get())),
        ];
        Some(Row { name: goal_name(goal), cells, is_selected: selected(app) == Some(id) })
    };
    let actions = SheetActions {
        add: Some(Arc::new(|scenario: &mut Scenario| {
            scenario.add_goal().map_or_else(String::new, |id| id.to_string())
        })),
        remove: Some(Arc::new(|scenario: &mut Scenario, key: &str| {
            if let Ok(id) = key.parse() {
                scenario.remove_goal(id);
            }
        })),
        shift: Some(Arc::new(|scenario: &mut Scenario, key: &str, by| {
            let goals = &mut scenario.strategy.goals;
            if let Some(place) = goals.iter().position(|g| g.id.to_string() == key) {
                shift(goals, place, by);
            }
        })),
        ..SheetActions::cells(move |scenario: &mut Scenario, target: &Target, text: &str| {
            target.row.parse().map_or(Ok(()), |id| enter_goal(app, scenario, id, &target.column, text))
        })
    };
    view! {
        <Panel id="goal-definition" title=Signal::derive(move || words().definition.to_owned()) help=Signal::derive(move || words().definition_help.to_owned())>
            <Sheet
                label=Signal::derive(move || words().definition.to_owned())
                columns
                keys
                rows=Arc::new(rows)
                actions
                add_label=Signal::derive(move || words().add_goal.to_owned())
                class="wrapping-sheet"
            />
        </Panel>
    }
}

/// A year is a number without grouping.
fn year(year: Option<f64>) -> Cell {
    let text = year.map(|year| year.to_string()).unwrap_or_default();
    Cell { entry: Entry::Text, ..Cell::text(text) }
}
