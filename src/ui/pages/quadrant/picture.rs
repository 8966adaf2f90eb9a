//! The chart and what it says.

use super::period::period_words;
use super::{cell_name, in_order, names, words};
use crate::browser;
use crate::charts::Frame;
use crate::charts::palette::{Palette, Theme};
use crate::charts::plane::{Corner, Corners, Cut, Zone};
use crate::charts::quadrant::{QuadrantPicture, QuadrantPoint};
use crate::model::method::QuadrantCut;
use crate::model::money::{Placed, Quadrant, Standing, ValueCell};
use crate::model::{AccountId, Money, Outcome};
use crate::state::Page;
use crate::text::format::{self, Count};
use crate::ui::context::{App, app};
use crate::ui::kit::{ChartView, Empty, Panel};
use crate::ui::pages::money::why::account_name;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The colours of charts, as the page has them. Tracked.
pub fn palette(app: App) -> Palette {
    Palette::new(if app.is_dark.get() { Theme::Dark } else { Theme::Light }, app.language.get())
}

/// The panel with the chart; its title says the finding.
#[component]
pub fn Picture() -> Node {
    let app = app();
    let has_marks = Memo::new(move |_| !app.editor.evaluation().money.quadrant.placed.is_empty());
    view! {
        <Panel id="value-chart" title=Signal::derive(move || title(app)) help=Signal::derive(move || period_words(app))>
            <Show when=move || has_marks.get() fallback=NoMarks>
                <ChartView
                    draw=Arc::new(move |frame| draw(app, frame).draw())
                    summary=Signal::derive(move || summary(app))
                    height=|width| (width * 0.64).clamp(380.0, 600.0)
                    clicked=Arc::new(move |_: &str, id: &str| open(app, id))
                    name=Signal::derive(move || words().title.to_owned())
                />
            </Show>
        </Panel>
    }
}

#[component]
fn NoMarks() -> Node {
    let app = app();
    view! {
        <Empty title=Signal::derive(move || words().nothing_title.to_owned()) help=Signal::derive(move || words().nothing_help.to_owned())>
            <a class="button" href=move || app.address(Page::Money(None))>{move || words().open_money}</a>
        </Empty>
    }
}

fn open(app: App, id: &str) {
    if let Ok(id) = id.parse::<AccountId>() {
        browser::push_hash(&untrack(|| app.address(Page::Money(Some(id)))));
    }
}

fn title(app: App) -> String {
    let (results, words) = (app.editor.evaluation(), words());
    let quadrant = &results.money.quadrant;
    let year = app.editor.scenario().year(quadrant.period);
    let Some((placed, standing)) = quadrant.largest() else { return words.nobody(year) };
    let name = account_name(app, placed.account);
    match standing {
        Standing::Loses => words.loses(year, name),
        Standing::EarnsLittle => words.earns_little(year, name),
        Standing::EarnsWell => words.earns_well(year, name),
    }
}

fn summary(app: App) -> String {
    let (results, words) = (app.editor.evaluation(), words());
    let quadrant = &results.money.quadrant;
    let Some((placed, standing)) = quadrant.largest() else { return words.nothing_help.to_owned() };
    let (name, unit) = (account_name(app, placed.account), app.money_unit());
    let (sales, profit) = (format::amount(placed.sales.get()), placed.profit.get());
    let sentence = match standing {
        Standing::Loses => words.loses_full(name, sales, format::amount(-profit), unit),
        Standing::EarnsLittle => words.earns_little_full(name, sales, format::amount(profit), unit),
        Standing::EarnsWell => words.earns_well_full(name, sales, format::amount(profit), unit),
    };
    let [both, sales, profit, neither] = quadrant.totals().map(|total| Count(total.accounts));
    let counts = words.counts(both, sales, profit, neither);
    if app.language.get().is_chinese() { sentence + &counts } else { format!("{sentence} {counts}") }
}

/// The name of a cut rule. Tracked.
pub fn rule_name(cut: QuadrantCut) -> &'static str {
    match cut {
        QuadrantCut::Mean => words().cut_mean,
        QuadrantCut::Median => words().cut_median,
        QuadrantCut::Fixed { .. } => words().cut_fixed,
    }
}

fn draw(app: App, frame: Frame) -> QuadrantPicture {
    let (scenario, results, words) = (app.editor.scenario(), app.editor.evaluation(), words());
    let quadrant = &results.money.quadrant;
    let names = names(&scenario);
    let point = |placed: Placed| {
        let name = names.get(&placed.account).map(String::as_str).unwrap_or_default();
        point(&placed, name)
    };
    let unit = app.money_unit();
    QuadrantPicture {
        points: in_order(quadrant).into_iter().map(point).collect(),
        x_cut: line(quadrant, &quadrant.sales_line),
        y_cut: line(quadrant, &quadrant.profit_line),
        x_title: words.with_unit(words.sales, &unit),
        y_title: words.with_unit(words.profit, &unit),
        zones: Corners {
            top_left: zone(ValueCell::LowSalesHighProfit, frame),
            top_right: zone(ValueCell::HighHigh, frame),
            bottom_left: zone(ValueCell::LowLow, frame),
            bottom_right: zone(ValueCell::HighSalesLowProfit, frame),
        },
        frame,
        palette: palette(app),
    }
}

fn point(placed: &Placed, name: &str) -> QuadrantPoint {
    let (sales, profit) = (placed.sales.get(), placed.profit.get());
    QuadrantPoint {
        id: placed.account.to_string(),
        name: name.to_owned(),
        x: sales,
        y: profit,
        area_value: None,
        corner: match placed.cell {
            ValueCell::HighHigh => Corner::TopRight,
            ValueCell::HighSalesLowProfit => Corner::BottomRight,
            ValueCell::LowSalesHighProfit => Corner::TopLeft,
            ValueCell::LowLow => Corner::BottomLeft,
        },
        selected: false,
        tip: words().tip(name, format::amount(sales), format::amount(profit)),
    }
}

fn zone(cell: ValueCell, frame: Frame) -> Zone {
    let title = if frame.is_narrow() { words().cells_short[cell as usize] } else { cell_name(cell) };
    Zone { title: title.to_owned(), policy: words().policies[cell as usize].to_owned() }
}

fn line(quadrant: &Quadrant, at: &Outcome<Money>) -> Option<Cut> {
    let at = at.as_ref().ok()?.get();
    Some(Cut { at, label: words().line(rule_name(quadrant.cut), format::amount(at)) })
}
