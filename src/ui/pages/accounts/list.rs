//! The list of all accounts, one row each. Thousands of rows: a row costs a few look-ups, never a walk.

use super::entry::{enter, kinds, orientations};
use super::{fields, words};
use crate::model::accounts::{AccountType, Orientation};
use crate::model::statistics::arrange::Lookup;
use crate::model::{Account, AccountId, PersonId, Scenario};
use crate::saved::accounts_csv::Field;
use crate::state::{Action, Page, Route, Shared};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Choice, Column, Row, SheetActions, Target};
use crate::ui::kit::{Empty, Icon, Panel, Sheet, lock_reason, locked};
use crate::ui::pages::attractiveness::{class_cell, why_class};
use crate::ui::pages::scores::shift;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The fields of the list with the keys of their columns, in order.
const FIELDS: [(&str, Field); 9] = [
    ("name", Field::Name),
    ("region", Field::Region),
    ("industry", Field::Industry),
    ("manager", Field::Manager),
    ("orientation", Field::Orientation),
    ("type", Field::Type),
    ("years", Field::Years),
    ("people-days", Field::PeopleDays),
    ("note", Field::Note),
];
/// The key of the column of classes.
pub const CLASS: &str = "class";
const OPEN: &str = "open";

/// The names of our people by id, made once per change of the scenario.
pub type People = Shared<Lookup<PersonId, String>>;

/// The names of our people. A memo, because every row looks one up.
pub fn people_by_id(app: App) -> Memo<People> {
    Memo::new(move |_| {
        let people = &app.editor.scenario().people;
        Shared::new(Lookup::of(people.iter().map(|p| (p.id, p.name.clone()))))
    })
}

/// The names of our people as they are offered for typing.
pub fn people_names(app: App) -> Memo<Arc<[String]>> {
    Memo::new(move |_| {
        let scenario = app.editor.scenario();
        scenario.people.iter().map(|p| p.name.trim()).filter(|n| !n.is_empty()).map(str::to_owned).collect()
    })
}

/// The account of a row: usually where the row says, else wherever it is.
pub fn account_at<'s>(scenario: &'s Scenario, index: usize, key: &str) -> Option<&'s Account> {
    let id: AccountId = key.parse().ok()?;
    let there = scenario.accounts.get(index).map(Arc::as_ref).filter(|a| a.id == id);
    there.or_else(|| scenario.account(id))
}

/// An account's name, or what it is called without one.
pub fn name_of(account: &Account) -> String {
    let name = account.profile.name.trim();
    if name.is_empty() { words().unnamed.to_owned() } else { name.to_owned() }
}

/// The keys of all accounts, in the user's order.
pub fn account_keys(app: App) -> Memo<Vec<String>> {
    Memo::new(move |_| app.editor.scenario().accounts.iter().map(|a| a.id.to_string()).collect())
}

fn columns(app: App, names: Memo<Arc<[String]>>) -> Vec<Column> {
    let (words, fields) = (words(), fields());
    let text =
        |key: &str, title: &str, min_rem| Column { key: key.into(), title: title.into(), min_rem, ..Column::default() };
    let number =
        |key: &str, title: &str, note: &str| Column { note: note.into(), is_number: true, ..text(key, title, 4.0) };
    let help = |column: Column, help: &str| Column { help: help.to_owned(), ..column };
    let types = app.content.with(|content| {
        let named = AccountType::ALL.iter().map(|&kind| content.account_type(kind));
        named.map(|t| format!("{}: {}", t.name, t.help)).collect::<Vec<_>>().join("\n")
    });
    let manager = Column { suggestions: names.get(), ..text("manager", fields.manager, 4.0) };
    vec![
        text("name", fields.name, 8.0),
        text("region", fields.region, 3.0),
        text("industry", fields.industry, 5.0),
        help(manager, words.manager_help),
        help(text("orientation", fields.orientation, 3.0), words.orientation_help),
        help(text("type", fields.kind, 3.0), &types),
        number("years", fields.years, words.years_unit),
        help(number("people-days", fields.people_days, words.days_unit), words.days_help),
        text("note", fields.note, 8.0),
        Column { starts_group: true, ..text(CLASS, words.class, 6.0) },
        text(OPEN, words.profile, 3.0),
    ]
}

/// The choices of orientation and type, made once per language.
type Choices = (Arc<[Choice]>, Arc<[Choice]>);

fn row(app: App, index: usize, key: &str, people: Memo<People>, choices: Memo<Choices>) -> Option<Row> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let (orientations, kinds) = choices.get();
    let account = account_at(&scenario, index, key)?;
    let profile = &account.profile;
    let manager = people.with(|people| profile.manager.and_then(|id| people.get(&id).cloned())).unwrap_or_default();
    let code = |code: Option<String>| code.unwrap_or_default();
    let cells = vec![
        Cell::text(&profile.name),
        Cell::text(&profile.region),
        Cell::text(&profile.industry),
        Cell::text(manager),
        Cell::choice(code(profile.orientation.map(Orientation::code)), orientations),
        Cell::choice(code(profile.kind.map(AccountType::code)), kinds),
        Cell::number(profile.years),
        Cell::number(account.people_days),
        Cell::text(&profile.note),
        class_cell(app, results.position.account(account.id)),
        Cell::locked(words().open).with_href(app.address(Page::Accounts(Some(account.id)))),
    ];
    Some(Row { name: name_of(account), cells, is_selected: false })
}

fn actions(app: App) -> SheetActions {
    let apply = move |scenario: &mut Scenario, target: &Target, text: &str| {
        let field = FIELDS.iter().find(|(key, _)| *key == target.column).map(|(_, field)| *field);
        let (Some(field), Ok(id)) = (field, target.row.parse()) else { return Ok(()) };
        enter(scenario, id, field, text, app.language.get_untracked())
    };
    SheetActions {
        add: Some(Arc::new(|s: &mut Scenario| s.add_account().map_or_else(String::new, |id| id.to_string()))),
        remove: Some(Arc::new(|s: &mut Scenario, key: &str| {
            if let Ok(id) = key.parse() {
                s.remove_account(id);
            }
        })),
        shift: Some(Arc::new(|s: &mut Scenario, key: &str, by| {
            if let Some(place) = key.parse().ok().and_then(|id| s.account_place(id)) {
                shift(&mut s.accounts, place, by);
            }
        })),
        ..SheetActions::cells(apply)
    }
}

/// The list.
#[component]
pub fn Accounts(importing: RwSignal<bool>) -> Node {
    let app = app();
    let names = people_names(app);
    let people = people_by_id(app);
    let columns = Memo::new(move |_| columns(app, names));
    let choices = Memo::new(move |_| (orientations(app.language.get()), kinds(app.language.get())));
    let keys = account_keys(app);
    let is_empty = Memo::new(move |_| keys.with(Vec::is_empty));
    let why = move |target: &Target| {
        let id = target.row.parse().ok()?;
        (target.column == CLASS).then(|| why_class(app, id)).flatten()
    };
    let table = move || {
        view! {
            <Sheet
                label=Signal::derive(move || words().list.to_owned())
                columns
                keys
                rows=Arc::new(move |index, key: &str| row(app, index, key, people, choices))
                actions=actions(app)
                why=Arc::new(why)
                add_label=Signal::derive(move || words().add_account.to_owned())
                class="account-sheet"
            />
        }
    };
    view! {
        <Panel id="accounts" title=Signal::derive(move || words().list.to_owned()) help=Signal::derive(move || words().list_help.to_owned())>
            {move || if is_empty.get() { view! { <NoAccounts importing /> } } else { table() }}
        </Panel>
    }
}

#[component]
fn NoAccounts(importing: RwSignal<bool>) -> Node {
    let app = app();
    let add = move |_| {
        app.editor.edit(Action::Add, |s: &mut Scenario| s.add_account());
    };
    view! {
        <Empty title=Signal::derive(move || words().empty_title.to_owned()) help=Signal::derive(move || words().empty_help.to_owned())>
            <button type="button" class="button primary" disabled=locked title=lock_reason on:click=add><Icon name="plus" />{move || words().add_account}</button>
            <button type="button" class="button" on:click=move |_| importing.set(true)>{move || words().import}</button>
        </Empty>
    }
}

/// The address of an account's profile in the scenario on screen, not tracked.
pub fn profile_address(app: App, id: AccountId) -> String {
    let preview = app.route.get_untracked().preview;
    Route { preview, page: Page::Accounts(Some(id)) }.to_string()
}
