//! Accounts by net income: the whale curve as a table.

use super::why_row::why_running;
use super::words;
use crate::model::money::Ranked;
use crate::model::{AccountId, Money, Undefined};
use crate::state::Page;
use crate::text::format::Count;
use crate::text::{Language, format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, CellState, Column, Look, Row, SheetActions, Target};
use crate::ui::kit::why::Why;
use crate::ui::kit::{Panel, Sheet};
use crate::ui::pages::money::why::{account_name, why_net_income};
use crate::ui::pages::quadrant::lacking;
use crate::ui::view::prelude::*;
use std::sync::Arc;

const INCOME: &str = "income";
const RUNNING: &str = "running";
const RUNNING_SHARE: &str = "runningShare";

/// The panel with the table.
#[component]
pub fn ProfitTable() -> Node {
    let app = app();
    let columns = Memo::new(move |_| columns(app));
    let keys = Memo::new(move |_| {
        let results = app.editor.evaluation();
        let profit = &results.money.concentration.profit;
        let ranked = profit.ranked.iter().map(|ranked| ranked.account);
        ranked.chain(profit.left_out.iter().map(|out| out.account)).map(|id| id.to_string()).collect::<Vec<_>>()
    });
    let decimals = Memo::new(move |_| {
        let results = app.editor.evaluation();
        format::money_decimals(results.money.concentration.profit.ranked.iter().map(|r| r.value.get()))
    });
    let rows = move |index: usize, key: &str| row(app, index, key, decimals.get());
    let help = move || match app.editor.evaluation().money.concentration.profit.left_out.len() {
        0 => words().table_help.to_owned(),
        count => words().left_out(Count(count)),
    };
    view! {
        <Panel id="profit-table" title=Signal::derive(move || words().profit_table.to_owned()) help=Signal::derive(help)>
            <Sheet
                label=Signal::derive(move || words().profit_table.to_owned())
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
    let number = |key: &str, title: &str, note: &str| Column {
        key: key.into(),
        title: title.into(),
        note: note.into(),
        is_number: true,
        ..Column::default()
    };
    vec![
        Column { key: "account".into(), title: words.account.into(), min_rem: 9.0, ..Column::default() },
        number(INCOME, words.net_income, &unit),
        number(RUNNING, words.cumulative_income, &unit),
        number(RUNNING_SHARE, words.cumulative, "%"),
    ]
}

fn row(app: App, index: usize, key: &str, decimals: usize) -> Option<Row> {
    let id: AccountId = key.parse().ok()?;
    let (results, language) = (app.editor.evaluation(), app.language.get());
    let profit = &results.money.concentration.profit;
    let name = account_name(app, id);
    let link = Cell::locked(name.clone()).with_href(app.address(Page::Money(Some(id))));
    let cells = if let Some(ranked) = profit.ranked.get(index).filter(|ranked| ranked.account == id) {
        figures(link.with_look(Look::Number(index + 1)), ranked, decimals, language)
    } else {
        let reason = profit.left_out.iter().find(|out| out.account == id).map(|out| &out.reason)?;
        let missing = Cell { state: CellState::Undefined, ..Cell::computed(lacking(app, reason)) };
        let dash = || Cell { state: CellState::Empty, ..Cell::default() };
        vec![link, missing, dash(), dash()]
    };
    Some(Row { name, cells, is_selected: false })
}

fn figures(link: Cell, ranked: &Ranked, decimals: usize, language: Language) -> Vec<Cell> {
    let reason = |reason: &Undefined| reasons::short(reason, language);
    let money = |money: &Money| format::number(money.get(), decimals);
    vec![
        link,
        Cell::computed(money(&ranked.value)),
        Cell::outcome(&ranked.cumulative, money, reason),
        Cell::outcome(&ranked.cumulative_share, |share| format::percent(share.get(), 1), reason),
    ]
}

fn explain(app: App, target: &Target) -> Option<Why> {
    let id = target.row.parse().ok()?;
    match target.column.as_str() {
        INCOME => why_net_income(app, id, app.editor.scenario().method.value.period),
        RUNNING => why_running(app, id, true),
        RUNNING_SHARE => why_running(app, id, false),
        _ => None,
    }
}
