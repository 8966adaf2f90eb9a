//! The same data as a table, with the accounts that are not on the chart.

use super::why::why_cell;
use super::{cell_name, in_order, lacking, words};
use crate::model::{AccountId, Money, Outcome, Undefined};
use crate::state::Page;
use crate::text::format::{self, Count};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, CellState, Column, Look, Row, SheetActions, Target};
use crate::ui::kit::why::Why;
use crate::ui::kit::{Panel, Sheet};
use crate::ui::pages::money::why::{account_name, why_margin, why_net_income};
use crate::ui::view::prelude::*;
use std::sync::Arc;

const PROFIT: &str = "profit";
const MARGIN: &str = "margin";
const CELL: &str = "cell";

/// The panel with the table.
#[component]
pub fn Table() -> Node {
    let app = app();
    let columns = Memo::new(move |_| columns(app));
    let keys = Memo::new(move |_| {
        let results = app.editor.evaluation();
        let quadrant = &results.money.quadrant;
        let placed = in_order(quadrant).into_iter().map(|placed| placed.account);
        placed.chain(quadrant.left_out.iter().map(|out| out.account)).map(|id| id.to_string()).collect::<Vec<_>>()
    });
    let decimals = Memo::new(move |_| {
        let results = app.editor.evaluation();
        let placed = &results.money.quadrant.placed;
        (
            format::money_decimals(placed.iter().map(|p| p.sales.get())),
            format::money_decimals(placed.iter().map(|p| p.profit.get())),
        )
    });
    let rows = move |index: usize, key: &str| row(app, index, key, decimals.get());
    let help = move || match app.editor.evaluation().money.quadrant.left_out.len() {
        0 => words().nobody_left_out.to_owned(),
        count => words().left_out(Count(count)),
    };
    view! {
        <Panel id="value-table" title=Signal::derive(move || words().table.to_owned()) help=Signal::derive(help)>
            <Sheet
                label=Signal::derive(move || words().table.to_owned())
                columns
                keys
                rows=Arc::new(rows)
                actions=SheetActions::none()
                why=Arc::new(move |target: &Target| explain(app, target))
            />
        </Panel>
    }
}

fn columns(app: App) -> Vec<Column> {
    let (words, unit) = (words(), app.money_unit());
    let column = |key: &str, title: &str, note: &str| Column {
        key: key.into(),
        title: title.into(),
        note: note.into(),
        is_number: !note.is_empty(),
        ..Column::default()
    };
    vec![
        Column { min_rem: 9.0, ..column("account", words.account, "") },
        column("sales", words.sales, &unit),
        column(PROFIT, words.profit, &unit),
        column(MARGIN, words.margin, "%"),
        Column { starts_group: true, min_rem: 11.0, ..column(CELL, words.cell, "") },
    ]
}

fn row(app: App, index: usize, key: &str, (sales, profit): (usize, usize)) -> Option<Row> {
    let id: AccountId = key.parse().ok()?;
    let results = app.editor.evaluation();
    let quadrant = &results.money.quadrant;
    let statement = results.money.statement(id)?;
    let link = Cell::locked(account_name(app, id)).with_href(app.address(Page::Money(Some(id))));
    let placed = quadrant.placed.iter().find(|placed| placed.account == id);
    let cell = if let Some(placed) = placed {
        Cell::computed(cell_name(placed.cell)).with_look(Look::Value(placed.cell))
    } else {
        let reason = quadrant.left_out.iter().find(|out| out.account == id).map(|out| &out.reason)?;
        not_on_chart(app, reason)
    };
    let period = quadrant.period;
    let cells = vec![
        if placed.is_some() { link.with_look(Look::Number(index + 1)) } else { link },
        typed(&statement.revenue[period], sales),
        Cell::outcome(
            &statement.net_income[period],
            |income| format::number(income.get(), profit),
            |reason| lacking(app, reason),
        ),
        Cell::outcome(
            &statement.margin[period],
            |margin| format::percent(margin.get(), 1),
            |reason| lacking(app, reason),
        ),
        cell,
    ];
    Some(Row { name: account_name(app, id), cells, is_selected: false })
}

/// Revenue is typed: there is nothing to explain, and without it stands a dash.
fn typed(revenue: &Outcome<Money>, decimals: usize) -> Cell {
    match revenue {
        Ok(revenue) => Cell::locked(format::number(revenue.get(), decimals)),
        Err(_) => Cell { state: CellState::Empty, ..Cell::default() },
    }
}

fn not_on_chart(app: App, reason: &Undefined) -> Cell {
    let text = format!("{}{}{}", words().not_on_chart, words().colon, lacking(app, reason));
    Cell { state: CellState::Undefined, ..Cell::computed(text) }
}

fn explain(app: App, target: &Target) -> Option<Why> {
    let id = target.row.parse().ok()?;
    let period = || app.editor.scenario().method.value.period;
    match target.column.as_str() {
        PROFIT => why_net_income(app, id, period()),
        MARGIN => why_margin(app, id, period()),
        CELL => why_cell(app, id),
        _ => None,
    }
}
