//! What each manager carries.

use super::why::why_load;
use super::{say, words};
use crate::model::practice::ManagerLoad;
use crate::model::{PersonId, Scenario};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Column, Row, SheetActions, Target};
use crate::ui::kit::{Panel, Sheet};
use crate::ui::pages::practice::shared::{column, numbers, person_name};
use crate::ui::pages::strategy_parts::or_else;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// Reads one figure of a load.
type Figure = fn(&ManagerLoad) -> u64;

/// The columns after the name: key, title, figure.
pub const FIGURES: [(&str, Figure); 6] = [
    ("accounts", |load| load.accounts.len() as u64),
    ("planned", |load| load.planned),
    ("actual", |load| load.actual),
    ("opportunities", |load| load.opportunities as u64),
    ("problems", |load| load.problems as u64),
    ("reviews", |load| load.reviews as u64),
];

/// The title of a column. Tracked.
pub fn title(key: &str) -> &'static str {
    let words = words();
    match key {
        "accounts" => words.accounts,
        "planned" => words.planned,
        "actual" => words.actual,
        "opportunities" => words.opportunities,
        "problems" => words.problems,
        _ => words.reviews,
    }
}

fn columns() -> Vec<Column> {
    let figures = FIGURES.iter().map(|(key, _)| numbers(key, title(key), 4.0));
    std::iter::once(column("person", words().person, 8.0)).chain(figures).collect()
}

/// The panel.
#[component]
pub fn Loads() -> Node {
    let app = app();
    let heads = Memo::new(move |_| columns());
    let keys = Memo::new(move |_| {
        app.editor.evaluation().practice.loads.iter().map(|load| load.person.to_string()).collect::<Vec<_>>()
    });
    let rows = move |_: usize, key: &str| row(app, key.parse().ok()?);
    let why = move |target: &Target| why_load(app, target.row.parse().ok()?, &target.column);
    let body = move || {
        if keys.with(Vec::is_empty) {
            return view! { <p class="panel-body quiet">{words().loads_empty}</p> };
        }
        view! { <Sheet label=say(|w| w.loads) columns=heads keys rows=Arc::new(rows) actions=SheetActions::none() why=Arc::new(why) /> }
    };
    view! { <Panel id="manager-loads" title=say(|w| w.loads) help=say(|w| w.loads_help)>{body}</Panel> }
}

/// A person's name, or their id.
pub fn name_of(scenario: &Scenario, person: PersonId) -> String {
    or_else(&person_name(scenario, Some(person)), || person.to_string())
}

fn row(app: App, person: PersonId) -> Option<Row> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let load = results.practice.loads.iter().find(|load| load.person == person)?;
    let name = name_of(&scenario, person);
    let figures = FIGURES.iter().map(|(_, figure)| Cell::computed(figure(load).to_string()));
    let cells = std::iter::once(Cell::locked(name.clone())).chain(figures).collect();
    Some(Row { name, cells, is_selected: false })
}
