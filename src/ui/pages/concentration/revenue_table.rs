//! Accounts by revenue, with their ABC classes: the Pareto chart as a table.

use super::why_row::{class_or, why_class, why_cumulative, why_share};
use super::words;
use crate::model::money::{Ranked, RevenueConcentration};
use crate::model::{AccountId, Share, Undefined};
use crate::state::Page;
use crate::text::format::Count;
use crate::text::{Language, format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, CellState, Column, Look, Row, SheetActions, Target};
use crate::ui::kit::why::Why;
use crate::ui::kit::{Panel, Sheet};
use crate::ui::pages::money::why::account_name;
use crate::ui::view::prelude::*;
use std::sync::Arc;

const SHARE: &str = "share";
const CUMULATIVE: &str = "cumulative";
const CUMULATIVE_MONEY: &str = "cumulativeMoney";
const CLASS: &str = "class";

/// The panel with the table.
#[component]
pub fn RevenueTable() -> Node {
    let app = app();
    let columns = Memo::new(move |_| columns(app));
    let keys = Memo::new(move |_| {
        let results = app.editor.evaluation();
        let revenue = &results.money.concentration.revenue;
        let ranked = revenue.ranked.iter().map(|ranked| ranked.account);
        ranked.chain(revenue.left_out.iter().map(|out| out.account)).map(|id| id.to_string()).collect::<Vec<_>>()
    });
    let decimals = Memo::new(move |_| {
        let results = app.editor.evaluation();
        format::money_decimals(results.money.concentration.revenue.ranked.iter().map(|r| r.value.get()))
    });
    let rows = move |index: usize, key: &str| row(app, index, key, decimals.get());
    let help = move || match app.editor.evaluation().money.concentration.revenue.left_out.len() {
        0 => words().table_help.to_owned(),
        count => words().left_out(Count(count)),
    };
    view! {
        <Panel id="revenue-table" title=Signal::derive(move || words().revenue_table.to_owned()) help=Signal::derive(help)>
            <Sheet
                label=Signal::derive(move || words().revenue_table.to_owned())
                columns
                keys
                rows=Arc::new(rows)
                actions=SheetActions::none()
                why=Arc::new(move |target: &Target| explain(app, target))
            />
        </Panel>
    }
}

/// Where the total is not positive there are no shares, and money is added up instead.
fn has_shares(revenue: &RevenueConcentration) -> bool {
    revenue.pareto.is_ok()
}

fn columns(app: App) -> Vec<Column> {
    let (results, words, unit) = (app.editor.evaluation(), words(), app.money_unit());
    let number = |key: &str, title: &str, note: &str| Column {
        key: key.into(),
        title: title.into(),
        note: note.into(),
        is_number: true,
        ..Column::default()
    };
    let cumulative = if has_shares(&results.money.concentration.revenue) {
        number(CUMULATIVE, words.cumulative, "%")
    } else {
        number(CUMULATIVE_MONEY, words.cumulative_revenue, &unit)
    };
    vec![
        Column { key: "account".into(), title: words.account.into(), min_rem: 9.0, ..Column::default() },
        number("revenue", words.revenue, &unit),
        number(SHARE, words.share, "%"),
        cumulative,
        Column { key: CLASS.into(), title: words.class.into(), starts_group: true, ..Column::default() },
    ]
}

fn row(app: App, index: usize, key: &str, decimals: usize) -> Option<Row> {
    let id: AccountId = key.parse().ok()?;
    let (results, language) = (app.editor.evaluation(), app.language.get());
    let revenue = &results.money.concentration.revenue;
    let name = account_name(app, id);
    let link = Cell::locked(name.clone()).with_href(app.address(Page::Money(Some(id))));
    let class = results.money.abc.accounts.iter().find(|abc| abc.account == id).map(|abc| &abc.class)?;
    let class_cell = Cell::outcome(class, |_| class_or(app, class), |_| class_or(app, class));
    let ranked = revenue.ranked.get(index).filter(|ranked| ranked.account == id);
    let mut cells = if let Some(ranked) = ranked {
        figures(link.with_look(Look::Number(index + 1)), ranked, has_shares(revenue), decimals, language)
    } else {
        let dash = || Cell { state: CellState::Empty, ..Cell::default() };
        vec![link, dash(), dash(), dash()]
    };
    cells.push(class_cell);
    Some(Row { name, cells, is_selected: false })
}

fn figures(link: Cell, ranked: &Ranked, has_shares: bool, decimals: usize, language: Language) -> Vec<Cell> {
    let reason = |reason: &Undefined| reasons::short(reason, language);
    let share = |share: &Share| format::percent(share.get(), 1);
    let cumulative = if has_shares {
        Cell::outcome(&ranked.cumulative_share, share, reason)
    } else {
        Cell::outcome(&ranked.cumulative, |sum| format::number(sum.get(), decimals), reason)
    };
    vec![
        link,
        Cell::locked(format::number(ranked.value.get(), decimals)),
        Cell::outcome(&ranked.share, share, reason),
        cumulative,
    ]
}

fn explain(app: App, target: &Target) -> Option<Why> {
    let id = target.row.parse().ok()?;
    match target.column.as_str() {
        SHARE => why_share(app, id),
        CUMULATIVE => why_cumulative(app, id, false),
        CUMULATIVE_MONEY => why_cumulative(app, id, true),
        CLASS => why_class(app, id),
        _ => None,
    }
}
