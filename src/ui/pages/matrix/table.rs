//! The chart's data as a table; each name selects its account.

use super::{chart, reading, words};
use crate::model::AccountId;
use crate::model::position::AccountPosition;
use crate::model::statistics::arrange::Lookup;
use crate::state::Page;
use crate::text::{format, robustness};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Column, Row, SheetActions, Target};
use crate::ui::kit::why::Why;
use crate::ui::kit::{Panel, Sheet};
use crate::ui::pages::attractiveness::{class_cell, why_class, why_total};
use crate::ui::pages::strength::why_strength;
use crate::ui::view::prelude::*;
use std::sync::Arc;

const STRENGTH: &str = "strength";
const ATTRACTIVENESS: &str = "attractiveness";
const CLASS: &str = "class";

/// The numbers the chart shows on phones, by account.
fn numbers(accounts: &[AccountPosition]) -> Lookup<AccountId, usize> {
    Lookup::of(chart::placed(accounts).zip(1..).map(|((account, _), n)| (account.account, n)))
}

fn columns(app: App) -> Vec<Column> {
    let words = words();
    let column = |key: &str, title: &str, is_number| Column {
        key: key.to_owned(),
        title: title.to_owned(),
        is_number,
        ..Column::default()
    };
    vec![
        Column { min_rem: 9.0, ..column("account", words.account, false) },
        column(STRENGTH, words.strength, true),
        column(ATTRACTIVENESS, words.attractiveness, true),
        Column { note: reading::bubble_unit(app), ..column("bubble", reading::bubble_name(app), true) },
        column(CLASS, words.class, false),
        column("robustness", robustness::texts(app.language.get()).title, false),
    ]
}

fn row(app: App, index: usize, id: AccountId, number: Option<usize>, is_selected: bool) -> Option<Row> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let name = scenario.accounts.get(index).filter(|a| a.id == id)?.profile.name.clone();
    let position = results.position.account(id)?;
    let numbered = number.map_or_else(|| name.clone(), |n| format!("{n} {name}"));
    let undefined = |cell: Cell, is_defined: bool| {
        if is_defined { cell } else { Cell { state: crate::ui::kit::sheet::CellState::Undefined, ..cell } }
    };
    let strength = &position.strength.relative;
    let total = &position.attractiveness.total;
    let cells = vec![
        Cell::locked(numbered).with_href(app.address(Page::Matrix(Some(id)))),
        undefined(Cell::computed(reading::strength(strength, app)), strength.is_ok()),
        undefined(Cell::computed(reading::attractiveness(total, app)), total.is_ok()),
        Cell::locked(position.bubble.map_or_else(|| "–".to_owned(), format::plain)),
        class_cell(app, Some(position)),
        close_call(app, id),
    ];
    Some(Row { name, cells, is_selected })
}

/// Whether the class is a close call, a way to how it was found.
fn close_call(app: App, id: AccountId) -> Cell {
    let is_close = app.editor.evaluation().close_calls.has(id);
    let text = if is_close { robustness::texts(app.language.get()).close_call } else { "" };
    let cell = Cell::locked(text);
    if is_close { cell.with_href(app.address(Page::Robustness(Some(id)))) } else { cell }
}

fn explain(app: App, target: &Target) -> Option<Why> {
    let id = target.row.parse().ok()?;
    match target.column.as_str() {
        STRENGTH => why_strength(app, id),
        ATTRACTIVENESS => why_total(app, id),
        CLASS => why_class(app, id),
        _ => None,
    }
}

/// The panel.
#[component]
pub fn TablePanel(selected: Memo<Option<AccountId>>) -> Node {
    let app = app();
    let columns = Memo::new(move |_| columns(app));
    let keys = Memo::new(move |_| app.editor.scenario().accounts.iter().map(|a| a.id.to_string()).collect::<Vec<_>>());
    let numbers = Memo::new(move |_| numbers(&app.editor.evaluation().position.accounts));
    let rows = move |index: usize, key: &str| {
        let id: AccountId = key.parse().ok()?;
        row(app, index, id, numbers.with(|n| n.get(&id).copied()), selected.get() == Some(id))
    };
    view! {
        <Panel id="matrix-table" title=Signal::derive(move || words().table.to_owned()) help=Signal::derive(move || words().table_help.to_owned())>
            <Sheet
                label=Signal::derive(move || words().table.to_owned())
                columns
                keys
                rows=Arc::new(rows)
                actions=SheetActions::none()
                why=Arc::new(move |t: &Target| explain(app, t))
            />
        </Panel>
    }
}
