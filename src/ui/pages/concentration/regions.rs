//! Shares within regions.

use super::why_parts::{region_name, why_region_revenue, why_region_share};
use super::{money_or, part_words as words, share_or};
use crate::model::money::Regions;
use crate::model::{AccountId, Outcome, Share};
use crate::state::Page;
use crate::text::format;
use crate::text::format::Count;
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, CellState, Column, Row, SheetActions, Target};
use crate::ui::kit::why::Why;
use crate::ui::kit::{Panel, Sheet};
use crate::ui::pages::money::why::{account_name, why_typed};
use crate::ui::view::prelude::*;
use std::sync::Arc;

const REVENUE: &str = "revenue";
const REGION_REVENUE: &str = "regionRevenue";
const SHARE: &str = "share";

/// The panel with the table: region by region, accounts without one last.
#[component]
pub fn RegionTable() -> Node {
    let app = app();
    let columns = Memo::new(move |_| columns(app));
    let keys = Memo::new(move |_| keys(&app.editor.evaluation().money.regions));
    let rows = move |_: usize, key: &str| row(app, key.parse().ok()?);
    let help = move || match app.editor.evaluation().money.regions.without_region {
        0 => words().regions_help.to_owned(),
        count => crate::text::products::joined(
            app.language.get(),
            &[words().regions_help, &words().without_region(Count(count))],
        ),
    };
    view! {
        <Panel id="regions" title=Signal::derive(move || words().regions.to_owned()) help=Signal::derive(help)>
            <Sheet
                label=Signal::derive(move || words().regions.to_owned())
                columns
                keys
                rows=Arc::new(rows)
                actions=SheetActions::none()
                why=Arc::new(move |target: &Target| explain(app, target))
            />
        </Panel>
    }
}

fn keys(regions: &Regions) -> Vec<String> {
    let placed = regions.regions.iter().flat_map(|region| &region.accounts).copied();
    let without = regions.accounts.iter().filter(|share| share.region.is_none()).map(|share| share.account);
    placed.chain(without).map(|id| id.to_string()).collect()
}

fn columns(app: App) -> Vec<Column> {
    let (words, unit) = (words(), app.money_unit());
    let text =
        |key: &str, title: &str, min_rem| Column { key: key.into(), title: title.into(), min_rem, ..Column::default() };
    let number =
        |key: &str, title: &str, note: &str| Column { note: note.into(), is_number: true, ..text(key, title, 0.0) };
    vec![
        text("account", words.account, 9.0),
        text("region", words.region, 6.0),
        number(REVENUE, words.revenue, &unit),
        number(REGION_REVENUE, words.region_revenue, &unit),
        Column { starts_group: true, ..number(SHARE, words.region_share, "%") },
    ]
}

fn row(app: App, id: AccountId) -> Option<Row> {
    let results = app.editor.evaluation();
    let regions = &results.money.regions;
    let share = &regions.account(id)?.share;
    let name = account_name(app, id);
    let dash = || Cell { state: CellState::Empty, ..Cell::default() };
    let profile = app.address(Page::Accounts(Some(id)));
    let region = regions.region_of(id);
    let region_cell = region.map_or_else(dash, |region| Cell::locked(region_name(app, region)).with_href(profile));
    let region_revenue = region.map_or_else(dash, |region| {
        let sum = &region.revenue.sum;
        Cell::outcome(sum, |_| money_or(app, sum), |_| money_or(app, sum))
    });
    let revenue = &results.money.statement(id)?.revenue[regions.period];
    let cells = vec![
        Cell::locked(name.clone()).with_href(app.address(Page::Money(Some(id)))),
        region_cell,
        Cell::outcome(revenue, |_| money_or(app, revenue), |_| money_or(app, revenue)),
        region_revenue,
        part_cell(app, share),
    ];
    Some(Row { name, cells, is_selected: false })
}

/// A share under a head that has the sign.
pub(super) fn part_cell(app: App, share: &Outcome<Share>) -> Cell {
    Cell::outcome(share, |share| format::percent(share.get(), 1), |_| share_or(app, share))
}

fn explain(app: App, target: &Target) -> Option<Why> {
    let id: AccountId = target.row.parse().ok()?;
    match target.column.as_str() {
        REVENUE => {
            why_typed(app, id, crate::model::money::Measure::Revenue, app.editor.evaluation().money.regions.period)
        }
        REGION_REVENUE => why_region_revenue(app, id),
        SHARE => why_region_share(app, id),
        _ => None,
    }
}
