//! The coverage matrix: who takes part in which buying phase, and who of ours meets them there (D21).

use super::entry::{PhaseEntry, enter_phase};
use super::list::blank;
use super::why::{share, why_coverage};
use super::{choices, named, read, results, terms, words};
use crate::model::ids::ContactId;
use crate::model::relationship::{Answer, BuyingPhase};
use crate::model::{AccountId, Scenario};
use crate::text::reasons;
use crate::ui::context::app;
use crate::ui::kit::sheet::{Cell, Column, Row, SheetActions, Target};
use crate::ui::kit::{Panel, Sheet, WhyButton};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// `choose.cover`: a phase and what of it a column holds.
fn key_of(phase: BuyingPhase, entry: PhaseEntry) -> String {
    format!("{}.{}", phase.code(), if entry == PhaseEntry::Part { "part" } else { "cover" })
}

fn of_key(key: &str) -> Option<(BuyingPhase, PhaseEntry)> {
    let (phase, entry) = key.split_once('.')?;
    let entry = if entry == "part" { PhaseEntry::Part } else { PhaseEntry::Cover };
    Some((BuyingPhase::from_code(phase)?, entry))
}

fn columns() -> Vec<Column> {
    let words = words();
    let mut columns = vec![Column { key: "name".into(), title: words.name.into(), min_rem: 9.0, ..Column::default() }];
    for &phase in BuyingPhase::ALL {
        let name = terms().phase(phase);
        columns.push(Column {
            key: key_of(phase, PhaseEntry::Part),
            title: name.into(),
            note: words.takes_part.into(),
            starts_group: true,
            min_rem: 5.0,
            ..Column::default()
        });
        columns.push(Column {
            key: key_of(phase, PhaseEntry::Cover),
            title: words.covered_by.into(),
            help: words.cover_help(name),
            min_rem: 7.0,
            ..Column::default()
        });
    }
    columns
}

/// The panel of the matrix.
#[component]
pub fn Coverage(account: AccountId) -> Node {
    let app = app();
    let keys =
        Memo::new(move |_| read(app, account, |r| r.contacts.iter().map(|c| c.id.to_string()).collect::<Vec<_>>()));
    let is_empty = Memo::new(move |_| keys.with(Vec::is_empty));
    let body = move || {
        if is_empty.get() {
            view! { <p class="panel-body quiet small">{words().coverage_empty}</p> }
        } else {
            view! {
                <Matrix account keys />
                <Foot account />
            }
        }
    };
    view! {
        <Panel id="coverage" title=Signal::derive(move || words().coverage_title.to_owned()) help=Signal::derive(move || words().coverage_help.to_owned())>{body}</Panel>
    }
}

#[component]
fn Matrix(account: AccountId, keys: Memo<Vec<String>>) -> Node {
    let app = app();
    let heads = Memo::new(move |_| columns());
    let yes_no = Memo::new(|_| choices::yes_no());
    let people = Memo::new(move |_| choices::people(app));
    let rows = move |_: usize, key: &str| {
        let id: ContactId = key.parse().ok()?;
        let scenario = app.editor.scenario();
        let contact = scenario.relationship(account)?.contact(id)?;
        let mut cells = vec![Cell::locked(named(&contact.name, id))];
        for &phase in BuyingPhase::ALL {
            let answer = contact.part(phase).and_then(|p| p.takes_part);
            let code = answer.map(|yes| if yes { Answer::Yes } else { Answer::No }.code()).unwrap_or_default();
            cells.push(blank(Cell::choice(code, yes_no.get())));
            let by = contact.covered_by(phase).map(|id| id.to_string()).unwrap_or_default();
            let cell = blank(Cell::choice(by, people.get()));
            let is_open = answer == Some(true) && contact.covered_by(phase).is_none();
            cells.push(if is_open { cell.with_help(words().nobody_covers) } else { cell });
        }
        Some(Row { name: named(&contact.name, id), cells, is_selected: false })
    };
    let apply = move |scenario: &mut Scenario, target: &Target, text: &str| {
        let (Ok(id), Some(place)) = (target.row.parse(), of_key(&target.column)) else { return Ok(()) };
        enter_phase(app, scenario, account, id, place, text)
    };
    view! {
        <Sheet
            label=Signal::derive(move || words().coverage_title.to_owned())
            columns=heads
            keys
            rows=Arc::new(rows)
            actions=SheetActions::cells(apply)
            class="coverage-sheet"
        />
    }
}

/// How much is covered, and the phases nobody sees.
#[component]
fn Foot(account: AccountId) -> Node {
    let app = app();
    let shown = Signal::derive(move || match results(app, account).map(|r| r.coverage.share) {
        Some(Ok(covered)) => share(covered),
        Some(Err(reason)) => reasons::short(&reason, app.language.get()),
        None => String::new(),
    });
    let open = move || {
        let phases = results(app, account)?.coverage.open_phases;
        let names: Vec<&str> = phases.iter().map(|&phase| terms().phase(phase)).collect();
        (!names.is_empty()).then(|| words().open_phases(names.join(words().comma)))
    };
    view! {
        <p class="panel-foot" role="status">
            <span>{move || words().coverage} " " <WhyButton text=shown why=Arc::new(move || why_coverage(app, account)) /></span>
            <span>{move || open().unwrap_or_else(|| words().no_open_phase.to_owned())}</span>
        </p>
    }
}
