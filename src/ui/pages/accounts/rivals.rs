//! The shared rivals: know the competitor.

use super::entry::{one_line, within_limit};
use super::list::{name_of, profile_address};
use super::words;
use crate::model::{AccountId, RivalId, Scenario};
use crate::state::{Action, Shared};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, CellState, Column, Row, SheetActions, Target};
use crate::ui::kit::why::Why;
use crate::ui::kit::{Empty, Icon, Panel, Sheet, lock_reason, locked};
use crate::ui::pages::scores::shift;
use crate::ui::view::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Accounts listed in an explanation; the rest is counted.
pub const EXPLAINED: usize = 30;
/// Accounts named in a cell; the rest is counted.
const NAMED: usize = 3;

type Meetings = Shared<BTreeMap<RivalId, Vec<AccountId>>>;

/// Where each rival is met, in the order of the accounts. One walk per change, however many rivals there are.
fn meetings(scenario: &Scenario) -> Meetings {
    let mut met: BTreeMap<RivalId, Vec<AccountId>> = BTreeMap::new();
    for account in &scenario.accounts {
        for rival in &account.profile.rivals {
            met.entry(*rival).or_default().push(account.id);
        }
    }
    Shared::new(met)
}

fn columns() -> Vec<Column> {
    let words = words();
    let text =
        |key: &str, title: &str, min_rem| Column { key: key.into(), title: title.into(), min_rem, ..Column::default() };
    vec![
        text("name", words.rival, 9.0),
        text("ways", words.ways, 16.0),
        text("weaknesses", words.weaknesses, 16.0),
        Column { starts_group: true, ..text("at", words.at_accounts, 10.0) },
    ]
}

fn at_cell(scenario: &Scenario, at: &[AccountId]) -> Cell {
    let names: Vec<String> = at.iter().take(NAMED).filter_map(|id| scenario.account(*id)).map(name_of).collect();
    if names.is_empty() {
        return Cell { state: CellState::Undefined, ..Cell::computed(words().nowhere) };
    }
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    Cell::computed(words().at(&names, at.len()))
}

/// A list of accounts as the inputs of an explanation, each a link to its profile.
pub fn linked(app: App, accounts: &[AccountId]) -> Vec<(String, String, Option<String>)> {
    let scenario = app.editor.scenario();
    let shown = accounts.iter().take(EXPLAINED).filter_map(|id| scenario.account(*id));
    let mut inputs: Vec<_> =
        shown.map(|a| (name_of(a), words().open.to_owned(), Some(profile_address(app, a.id)))).collect();
    if let Some(rest) = accounts.len().checked_sub(EXPLAINED).filter(|&n| n > 0) {
        inputs.push((words().and_more(rest), String::new(), None));
    }
    inputs
}

fn why(app: App, met: &Meetings, target: &Target) -> Option<Why> {
    let id: RivalId = target.row.parse().ok()?;
    let scenario = app.editor.scenario();
    let name = &scenario.rival(id)?.name;
    let accounts = met.get(&id).map(Vec::as_slice).unwrap_or_default();
    (target.column == "at").then(|| Why {
        title: words().why_rival(name),
        value: accounts.len().to_string(),
        inputs: linked(app, accounts),
        rule: vec![words().rival_rule.to_owned()],
        ..Why::default()
    })
}

fn actions(app: App) -> SheetActions {
    let apply = move |scenario: &mut Scenario, target: &Target, text: &str| {
        let language = app.language.get_untracked();
        let id: Option<RivalId> = target.row.parse().ok();
        let Some(rival) = scenario.rivals.iter_mut().find(|r| Some(r.id) == id) else { return Ok(()) };
        match target.column.as_str() {
            "name" => rival.name = one_line(text, language)?,
            "ways" => rival.ways = within_limit(text, language)?,
            _ => rival.weaknesses = within_limit(text, language)?,
        }
        Ok(())
    };
    SheetActions {
        add: Some(Arc::new(|s: &mut Scenario| s.add_rival().map_or_else(String::new, |id| id.to_string()))),
        remove: Some(Arc::new(|s: &mut Scenario, key: &str| {
            if let Ok(id) = key.parse() {
                s.remove_rival(id);
            }
        })),
        shift: Some(Arc::new(|s: &mut Scenario, key: &str, by| {
            let id: Option<RivalId> = key.parse().ok();
            if let Some(place) = s.rivals.iter().position(|r| Some(r.id) == id) {
                shift(&mut s.rivals, place, by);
            }
        })),
        ..SheetActions::cells(apply)
    }
}

/// The table of rivals.
#[component]
pub fn Rivals() -> Node {
    let app = app();
    let met = Memo::new(move |_| meetings(&app.editor.scenario()));
    let columns = Memo::new(|_| columns());
    let keys = Memo::new(move |_| app.editor.scenario().rivals.iter().map(|r| r.id.to_string()).collect::<Vec<_>>());
    let is_empty = Memo::new(move |_| keys.with(Vec::is_empty));
    let rows = move |index: usize, key: &str| {
        let scenario = app.editor.scenario();
        let id: RivalId = key.parse().ok()?;
        let rival = scenario.rivals.get(index).filter(|r| r.id == id).or_else(|| scenario.rival(id))?;
        let at = met.with(|met| at_cell(&scenario, met.get(&id).map(Vec::as_slice).unwrap_or_default()));
        let cells = vec![Cell::text(&rival.name), Cell::text(&rival.ways), Cell::text(&rival.weaknesses), at];
        let name = if rival.name.is_empty() { words().unnamed_rival.to_owned() } else { rival.name.clone() };
        Some(Row { name, cells, is_selected: false })
    };
    let table = move || {
        view! {
            <Sheet
                label=Signal::derive(move || words().rivals.to_owned())
                columns
                keys
                rows=Arc::new(rows)
                actions=actions(app)
                why=Arc::new(move |target: &Target| why(app, &met.get(), target))
                add_label=Signal::derive(move || words().add_rival.to_owned())
                class="wrapping-sheet"
            />
        }
    };
    let add = move |_| {
        app.editor.edit(Action::Add, |s: &mut Scenario| s.add_rival());
    };
    let none = move || {
        view! {
            <Empty title=Signal::derive(move || words().no_rivals.to_owned()) help=Signal::derive(move || words().no_rivals_help.to_owned())>
                <button type="button" class="button" disabled=locked title=lock_reason on:click=add><Icon name="plus" />{move || words().add_rival}</button>
            </Empty>
        }
    };
    view! {
        <Panel id="rivals" title=Signal::derive(move || words().rivals.to_owned()) help=Signal::derive(move || words().rivals_help.to_owned())>
            {move || if is_empty.get() { none() } else { table() }}
        </Panel>
    }
}
