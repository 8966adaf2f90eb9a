//! Our people and how many accounts each manages.

use super::entry::one_line;
use super::rivals::linked;
use super::words;
use crate::model::{AccountId, PersonId, Scenario};
use crate::state::{Action, Shared};
use crate::text::format;
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Column, Row, SheetActions, Target};
use crate::ui::kit::why::Why;
use crate::ui::kit::{Empty, Icon, Panel, Sheet, lock_reason, locked};
use crate::ui::pages::scores::shift;
use crate::ui::view::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

type Managed = Shared<BTreeMap<PersonId, Vec<AccountId>>>;

/// Whose accounts are whose, in the order of the accounts.
fn managed(scenario: &Scenario) -> Managed {
    let mut managed: BTreeMap<PersonId, Vec<AccountId>> = BTreeMap::new();
    for account in &scenario.accounts {
        if let Some(manager) = account.profile.manager {
            managed.entry(manager).or_default().push(account.id);
        }
    }
    Shared::new(managed)
}

fn columns() -> Vec<Column> {
    let words = words();
    let text =
        |key: &str, title: &str, min_rem| Column { key: key.into(), title: title.into(), min_rem, ..Column::default() };
    vec![
        text("name", words.person, 9.0),
        text("role", words.role, 18.0),
        Column {
            is_number: true,
            starts_group: true,
            note: words.managed_unit.into(),
            ..text("managed", words.managed, 6.0)
        },
    ]
}

fn why(app: App, managed: &Managed, target: &Target) -> Option<Why> {
    let id: PersonId = target.row.parse().ok()?;
    let scenario = app.editor.scenario();
    let name = &scenario.person(id)?.name;
    let accounts = managed.get(&id).map(Vec::as_slice).unwrap_or_default();
    (target.column == "managed").then(|| Why {
        title: words().why_managed(name),
        value: accounts.len().to_string(),
        inputs: linked(app, accounts),
        rule: vec![words().managed_rule.to_owned()],
        ..Why::default()
    })
}

fn actions(app: App) -> SheetActions {
    let apply = move |scenario: &mut Scenario, target: &Target, text: &str| {
        let id: Option<PersonId> = target.row.parse().ok();
        let text = one_line(text, app.language.get_untracked())?;
        if let Some(person) = scenario.people.iter_mut().find(|p| Some(p.id) == id) {
            let part = if target.column == "name" { &mut person.name } else { &mut person.role };
            *part = text;
        }
        Ok(())
    };
    SheetActions {
        add: Some(Arc::new(|s: &mut Scenario| s.add_person().map_or_else(String::new, |id| id.to_string()))),
        remove: Some(Arc::new(|s: &mut Scenario, key: &str| {
            if let Ok(id) = key.parse() {
                s.remove_person(id);
            }
        })),
        shift: Some(Arc::new(|s: &mut Scenario, key: &str, by| {
            let id: Option<PersonId> = key.parse().ok();
            if let Some(place) = s.people.iter().position(|p| Some(p.id) == id) {
                shift(&mut s.people, place, by);
            }
        })),
        ..SheetActions::cells(apply)
    }
}

/// The table of our people.
#[component]
pub fn People() -> Node {
    let app = app();
    let managed = Memo::new(move |_| managed(&app.editor.scenario()));
    let columns = Memo::new(|_| columns());
    let keys = Memo::new(move |_| app.editor.scenario().people.iter().map(|p| p.id.to_string()).collect::<Vec<_>>());
    let is_empty = Memo::new(move |_| keys.with(Vec::is_empty));
    let rows = move |index: usize, key: &str| {
        let scenario = app.editor.scenario();
        let id: PersonId = key.parse().ok()?;
        let person = scenario.people.get(index).filter(|p| p.id == id).or_else(|| scenario.person(id))?;
        let count = managed.with(|managed| managed.get(&id).map_or(0, Vec::len));
        let cells =
            vec![Cell::text(&person.name), Cell::text(&person.role), Cell::computed(format::plain(count as f64))];
        let name = if person.name.is_empty() { words().unnamed_person.to_owned() } else { person.name.clone() };
        Some(Row { name, cells, is_selected: false })
    };
    let table = move || {
        view! {
            <Sheet
                label=Signal::derive(move || words().people.to_owned())
                columns
                keys
                rows=Arc::new(rows)
                actions=actions(app)
                why=Arc::new(move |target: &Target| why(app, &managed.get(), target))
                add_label=Signal::derive(move || words().add_person.to_owned())
                class="wrapping-sheet"
            />
        }
    };
    let add = move |_| {
        app.editor.edit(Action::Add, |s: &mut Scenario| s.add_person());
    };
    let none = move || {
        view! {
            <Empty title=Signal::derive(move || words().no_people.to_owned()) help=Signal::derive(move || words().no_people_help.to_owned())>
                <button type="button" class="button" disabled=locked title=lock_reason on:click=add><Icon name="plus" />{move || words().add_person}</button>
            </Empty>
        }
    };
    view! {
        <Panel id="people" title=Signal::derive(move || words().people.to_owned()) help=Signal::derive(move || words().people_help.to_owned())>
            {move || if is_empty.get() { none() } else { table() }}
        </Panel>
    }
}
