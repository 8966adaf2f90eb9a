//! Contacts planned and kept this year, and the reviews.

use super::why::{why_difference, why_kept, why_review};
use super::{kept_of, say, words};
use crate::model::practice::Kept;
use crate::model::strategy::Year;
use crate::model::{AccountId, Scenario};
use crate::state::Page;
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, CellState, Column, Refusal, Row, SheetActions, Target};
use crate::ui::kit::why::Why;
use crate::ui::kit::{Panel, Sheet};
use crate::ui::pages::attractiveness::{class_cell, why_class};
use crate::ui::pages::practice::shared::{
    account_keys, account_name, begins, column, day, day_cell, numbers, person_name, terms, whole,
};
use crate::ui::view::prelude::*;
use std::sync::Arc;

fn columns() -> Vec<Column> {
    let (words, shared) = (words(), super::super::shared::words());
    vec![
        column("account", shared.account, 9.0),
        column("class", shared.class, 6.0),
        column("manager", words.manager, 6.0),
        begins(numbers("planned", words.planned, 4.0)),
        numbers("actual", words.actual, 4.0),
        numbers("difference", words.difference, 4.0),
        column("kept", words.kept, 5.5),
        begins(column("last", words.last_review, 6.5)),
        column("next", words.next_review, 6.5),
        column("review", words.review, 5.5),
    ]
}

/// The panel; its title counts the plans that are kept.
#[component]
pub fn Contacts() -> Node {
    let app = app();
    let title = move || {
        let results = app.editor.evaluation();
        let plans = results.practice.accounts.iter().filter_map(|a| a.rhythm.kept.as_ref().ok());
        let all: Vec<Kept> = plans.copied().collect();
        words().contacts(all.iter().filter(|kept| **kept == Kept::Kept).count(), all.len())
    };
    let help = move || {
        let scenario = app.editor.scenario();
        let method = &scenario.method.practice;
        let percent = format::plain(method.contact_tolerance.get() * 100.0);
        words().contacts_help(scenario.this_year, percent, method.contact_allowance)
    };
    let heads = Memo::new(move |_| columns());
    let rows = move |_: usize, key: &str| row(app, key.parse().ok()?);
    let apply = move |scenario: &mut Scenario, target: &Target, text: &str| enter(app, scenario, target, text.trim());
    view! {
        <Panel id="contacts-reviews" title=Signal::derive(title) help=Signal::derive(help)>
            <Sheet label=say(|w| w.table) columns=heads keys=account_keys(app) rows=Arc::new(rows) actions=SheetActions::cells(apply) why=Arc::new(move |t: &Target| why(app, t)) />
        </Panel>
    }
}

fn enter(app: App, scenario: &mut Scenario, target: &Target, text: &str) -> Result<(), Refusal> {
    let Ok(id) = target.row.parse::<AccountId>() else { return Ok(()) };
    let Some(year) = Year::new(scenario.this_year) else { return Ok(()) };
    match target.column.as_str() {
        "planned" | "actual" => {
            let count = whole(app, text)?;
            let is_plan = target.column == "planned";
            if let Some(practice) = scenario.practice_mut(id) {
                practice.change_contacts(year, |contacts| {
                    *(if is_plan { &mut contacts.planned } else { &mut contacts.actual }) = count;
                });
            }
        }
        "last" | "next" => {
            let day = day(text)?;
            if let Some(practice) = scenario.practice_mut(id) {
                *(if target.column == "last" { &mut practice.review.last } else { &mut practice.review.next }) = day;
            }
        }
        _ => {}
    }
    Ok(())
}

fn row(app: App, id: AccountId) -> Option<Row> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let account = scenario.account(id)?;
    let found = &results.practice.account(id)?.rhythm;
    let language = app.language.get();
    let contacts = Year::new(scenario.this_year).and_then(|y| account.practice.contacts.get(&y)).copied();
    let contacts = contacts.unwrap_or_default();
    let name = account_name(app, id);
    let short = |reason: &crate::model::Undefined| reasons::short(reason, language);
    let kept = Cell {
        state: if found.kept.is_ok() { CellState::Computed } else { CellState::Undefined },
        ..Cell::computed(kept_of(app, id))
    };
    let cells = vec![
        Cell::locked(name.clone()).with_href(app.address(Page::Rhythm(Some(id)))),
        class_cell(app, results.position.account(id)),
        Cell::locked(person_name(&scenario, account.profile.manager)),
        Cell::number(contacts.planned.map(f64::from)),
        Cell::number(contacts.actual.map(f64::from)),
        Cell::outcome(&found.difference, |&n| format::signed(n as f64, 0), short),
        kept,
        day_cell(account.practice.review.last),
        day_cell(account.practice.review.next),
        Cell::outcome(
            &found.review,
            |&state| terms().review(state).to_owned(),
            |_| super::super::shared::words().unset.to_owned(),
        ),
    ];
    Some(Row { name, cells, is_selected: false })
}

fn why(app: App, target: &Target) -> Option<Why> {
    let id = target.row.parse().ok()?;
    match target.column.as_str() {
        "class" => why_class(app, id),
        "difference" => why_difference(app, id),
        "kept" => why_kept(app, id),
        "review" => why_review(app, id),
        _ => None,
    }
}
