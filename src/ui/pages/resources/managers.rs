//! What the account managers carry.

use super::why_managers::{why_days, why_load, why_managed};
use super::{short, words};
use crate::model::entry::parse_number;
use crate::model::resources::{ManagerLoad, is_days};
use crate::model::{PersonId, Scenario};
use crate::text::faults;
use crate::text::format::{self, Count};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Column, Refusal, Row, SheetActions, Target};
use crate::ui::kit::why::Why;
use crate::ui::kit::{Panel, Sheet};
use crate::ui::pages::money::why::account_name;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// Names of accounts without a manager that are listed.
const NAMED: usize = 6;

fn columns() -> Vec<Column> {
    let words = words();
    let column =
        |key: &str, title: &str, min_rem| Column { key: key.into(), title: title.into(), min_rem, ..Column::default() };
    let number = |key: &str, title: &str| Column { is_number: true, ..column(key, title, 5.0) };
    vec![
        column("name", words.manager, 8.0),
        Column { starts_group: true, ..number("managed", words.managed) },
        number("days", words.load_days),
        Column { note: words.own_days_note.into(), ..number("capacity", words.own_days) },
        number("load", words.load),
        column("state", words.state, 6.0),
    ]
}

/// A manager's load. Tracked.
pub fn load_of(app: App, id: PersonId) -> Option<ManagerLoad> {
    app.editor.evaluation().resources.managers.managers.iter().find(|load| load.person == id).cloned()
}

/// A load in per cent.
pub fn percent(load: f64) -> String {
    format!("{}%", format::percent(load, 1))
}

/// One manager. Tracked.
fn row(app: App, key: &str) -> Option<Row> {
    let id: PersonId = key.parse().ok()?;
    let load = load_of(app, id)?;
    let scenario = app.editor.scenario();
    let person = scenario.person(id)?;
    let state = if load.is_over { words().overloaded } else { words().has_room };
    let state = if load.days.is_ok() { Cell::locked(state) } else { Cell::locked("") };
    let cells = vec![
        Cell::locked(&person.name),
        Cell::computed(Count(load.accounts.len()).to_string()),
        Cell::outcome(&load.days, |days| format::plain(*days), |why| short(app, why)),
        Cell::number(person.days),
        Cell::outcome(&load.load, |load| percent(*load), |why| short(app, why)),
        state,
    ];
    Some(Row { name: person.name.clone(), cells, is_selected: false })
}

fn enter(app: App, scenario: &mut Scenario, target: &Target, text: &str) -> Result<(), Refusal> {
    let number =
        parse_number(text.trim()).map_err(|fault| faults::texts(app.language.get_untracked()).entry(&fault))?;
    if number.is_some_and(|days| !is_days(days)) {
        return Err(untrack(|| words().days_range.to_owned()));
    }
    let id: Option<PersonId> = target.row.parse().ok();
    if let Some(person) = scenario.people.iter_mut().find(|person| Some(person.id) == id) {
        person.days = number;
    }
    Ok(())
}

fn why(app: App, target: &Target) -> Option<Why> {
    let id: PersonId = target.row.parse().ok()?;
    match target.column.as_str() {
        "managed" => why_managed(app, id),
        "days" => why_days(app, id),
        "load" => why_load(app, id),
        _ => None,
    }
}

/// The panel.
#[component]
pub fn Managers() -> Node {
    let app = app();
    let over =
        Memo::new(move |_| app.editor.evaluation().resources.managers.managers.iter().filter(|m| m.is_over).count());
    let title = Signal::derive(move || match over.get() {
        0 => words().managers.to_owned(),
        n => words().managers_over(n),
    });
    let keys = Memo::new(move |_| {
        app.editor.evaluation().resources.managers.managers.iter().map(|m| m.person.to_string()).collect::<Vec<_>>()
    });
    let is_empty = Memo::new(move |_| keys.with(Vec::is_empty));
    let columns = Memo::new(|_| columns());
    let body = move || {
        if is_empty.get() {
            return view! { <p class="panel-body quiet-line">{words().nobody_manages}</p> };
        }
        view! {
            <Sheet
                label=Signal::derive(move || words().managers.to_owned())
                columns
                keys
                rows=Arc::new(move |_, key: &str| row(app, key))
                actions=SheetActions::cells(move |s: &mut Scenario, target: &Target, text: &str| enter(app, s, target, text))
                why=Arc::new(move |target: &Target| why(app, target))
                class="wrapping-sheet"
            />
        }
    };
    let without = move || {
        let results = app.editor.evaluation();
        let ids = &results.resources.managers.without;
        let names: Vec<String> = ids.iter().take(NAMED).map(|id| account_name(app, *id)).collect();
        let more = if ids.len() > NAMED { " …" } else { "" };
        let text = || words().without_manager(ids.len(), format!("{}{more}", names.join(words().comma)));
        (!ids.is_empty() && !is_empty.get()).then(|| view! { <p class="panel-foot">{text()}</p> })
    };
    view! {
        <Panel id="resource-managers" title help=Signal::derive(move || words().managers_help.to_owned())>
            {body}
            {without}
        </Panel>
    }
}
