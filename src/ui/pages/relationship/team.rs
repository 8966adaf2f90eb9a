//! Our team for the account, with everybody's function and rung (D21).

use super::choices::{self, chosen};
use super::list::blank;
use super::{named, terms, words};
use crate::model::ids::PersonId;
use crate::model::relationship::{Answer, Rung};
use crate::model::{AccountId, Scenario};
use crate::state::Page;
use crate::ui::context::app;
use crate::ui::kit::sheet::{Cell, Column, Refusal, Row, SheetActions, Target};
use crate::ui::kit::{Empty, Panel, Sheet};
use crate::ui::view::prelude::*;
use std::sync::Arc;

fn columns() -> Vec<Column> {
    let words = words();
    let column =
        |key: &str, title: &str, min_rem| Column { key: key.into(), title: title.into(), min_rem, ..Column::default() };
    vec![
        column("name", words.name, 8.0),
        column("member", words.in_team, 4.0),
        Column { suggestions: choices::functions(), ..column("function", words.function, 7.0) },
        column("level", words.level, 6.0),
    ]
}

/// The panel of our people.
#[component]
pub fn TeamPanel(account: AccountId) -> Node {
    let app = app();
    let keys = Memo::new(move |_| app.editor.scenario().people.iter().map(|p| p.id.to_string()).collect::<Vec<_>>());
    let is_empty = Memo::new(move |_| keys.with(Vec::is_empty));
    let body = move || {
        if is_empty.get() {
            view! {
                <Empty title=Signal::derive(move || words().no_people.to_owned()) help=Signal::derive(move || words().no_people_help.to_owned())>
                    <a class="button" href=move || app.address(Page::Accounts(None))>{move || words().to_accounts}</a>
                </Empty>
            }
        } else {
            view! { <Table account keys /> }
        }
    };
    view! {
        <Panel id="team" title=Signal::derive(move || words().team.to_owned()) help=Signal::derive(move || words().team_help.to_owned())>{body}</Panel>
    }
}

#[component]
fn Table(account: AccountId, keys: Memo<Vec<String>>) -> Node {
    let app = app();
    let heads = Memo::new(move |_| columns());
    let rows = move |_: usize, key: &str| {
        let scenario = app.editor.scenario();
        let id: PersonId = key.parse().ok()?;
        let person = scenario.person(id)?;
        let place = scenario.relationship(account)?.team.iter().position(|p| *p == id);
        let answer = place.map(|_| Answer::Yes.code()).unwrap_or_default();
        let name = named(&person.name, id);
        let cells = vec![
            Cell::locked(name.clone()).with_help(person.role.clone()),
            blank(Cell::choice(answer, choices::yes_no())),
            Cell::text(person.function.as_ref().map(|f| terms().function(f)).unwrap_or_default()),
            blank(Cell::choice(person.level.map(Rung::code).unwrap_or_default(), choices::rungs())),
        ];
        Some(Row { name, cells, is_selected: false })
    };
    let apply = move |scenario: &mut Scenario, target: &Target, text: &str| enter(scenario, account, target, text);
    view! {
        <Sheet
            label=Signal::derive(move || words().team.to_owned())
            columns=heads
            keys
            rows=Arc::new(rows)
            actions=SheetActions::cells(apply)
            class="team-sheet"
        />
    }
}

fn enter(scenario: &mut Scenario, account: AccountId, target: &Target, text: &str) -> Result<(), Refusal> {
    let Ok(id) = target.row.parse::<PersonId>() else { return Ok(()) };
    if target.column == "member" {
        let answer = chosen(&untrack(choices::yes_no), text)?.and_then(|code| Answer::from_code(&code));
        if let Some(relationship) = scenario.relationship_mut(account) {
            relationship.team.retain(|p| *p != id);
            if answer == Some(Answer::Yes) {
                relationship.team.push(id);
            }
        }
        return Ok(());
    }
    let Some(person) = scenario.people.iter_mut().find(|p| p.id == id) else { return Ok(()) };
    match target.column.as_str() {
        "function" => person.function = choices::function(text),
        "level" => person.level = chosen(&untrack(choices::rungs), text)?.and_then(|code| Rung::from_code(&code)),
        _ => {}
    }
    Ok(())
}
