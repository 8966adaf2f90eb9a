//! The whale curve and what it says.

use super::pareto::{OpenMoney, open, year};
use super::{percent, with_unit, words};
use crate::charts::Frame;
use crate::charts::whale::{Level, WhalePicture, WhalePoint};
use crate::model::money::{ProfitConcentration, Ranked, WhalePeak};
use crate::text::format::Count;
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::{ChartView, Empty};
use crate::ui::pages::quadrant::{names, palette};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The chart, or what is missing for it.
#[component]
pub fn Whale() -> Node {
    let app = app();
    let has_curve = Memo::new(move |_| app.editor.evaluation().money.concentration.profit.whale.is_ok());
    view! {
        <Show when=move || has_curve.get() fallback=NoProfit>
            <ChartView
                draw=Arc::new(move |frame| draw(app, frame).draw())
                summary=Signal::derive(move || summary(app))
                height=|width| (width * 0.62).clamp(300.0, 420.0)
                clicked=Arc::new(move |_: &str, id: &str| open(app, id))
                name=Signal::derive(move || words().profit_table.to_owned())
            />
        </Show>
    }
}

#[component]
fn NoProfit() -> Node {
    view! {
        <Empty title=Signal::derive(move || words().no_profit.to_owned()) help=Signal::derive(move || words().no_profit_help.to_owned())>
            <OpenMoney />
        </Empty>
    }
}

/// How the curve runs.
enum Shape {
    /// Some earn and others eat it up: how many others.
    Humped(Count),
    Rising,
    Falling,
}

fn shape(profit: &ProfitConcentration, whale: &WhalePeak) -> Shape {
    if whale.erosion.get() <= 0.0 {
        Shape::Rising
    } else if whale.accounts == 0 {
        Shape::Falling
    } else {
        Shape::Humped(Count(profit.ranked.len() - whale.accounts))
    }
}

/// The finding, as the panel's title. Tracked.
pub fn title(app: App) -> String {
    let (results, words, year) = (app.editor.evaluation(), words(), year(app));
    let profit = &results.money.concentration.profit;
    let Ok(whale) = &profit.whale else { return words.profit_title(year) };
    match shape(profit, whale) {
        Shape::Humped(others) => words.whale_title(year, others, with_unit(app, whale.erosion.get())),
        Shape::Rising => words.nobody_loses(year),
        Shape::Falling => words.nobody_earns(year),
    }
}

fn summary(app: App) -> String {
    let (results, words) = (app.editor.evaluation(), words());
    let profit = &results.money.concentration.profit;
    let whale = match &profit.whale {
        Ok(whale) => whale,
        Err(reason) => return reasons::full(reason, app.language.get()),
    };
    let total = with_unit(app, whale.total.get());
    let said = match shape(profit, whale) {
        Shape::Humped(others) => {
            let peak = with_unit(app, whale.peak.get());
            words.whale_summary(Count(whale.accounts), &peak, others, with_unit(app, whale.erosion.get()), &total)
        }
        Shape::Rising => words.whale_rises(Count(profit.ranked.len()), &total),
        Shape::Falling => words.whale_falls(Count(profit.ranked.len()), &total),
    };
    let Err(reason) = &whale.shares else { return said };
    let in_money = words.in_money(reasons::full(reason, app.language.get()));
    if app.language.get().is_chinese() { said + &in_money } else { format!("{said} {in_money}") }
}

fn draw(app: App, frame: Frame) -> WhalePicture {
    let (scenario, results, words) = (app.editor.scenario(), app.editor.evaluation(), words());
    let profit = &results.money.concentration.profit;
    let names = names(&scenario);
    let in_percent = profit.whale.as_ref().is_ok_and(|whale| whale.shares.is_ok());
    let height = |ranked: &Ranked| match (&ranked.cumulative_share, &ranked.cumulative) {
        (Ok(share), _) if in_percent => (share.get() * 100.0, percent(share.get())),
        (_, Ok(amount)) => (amount.get(), format::amount(amount.get())),
        (_, Err(_)) => (0.0, String::new()),
    };
    let point = |ranked: &Ranked| {
        let name = names.get(&ranked.account).map(String::as_str).unwrap_or_default();
        let (cumulative, shown) = height(ranked);
        WhalePoint {
            id: ranked.account.to_string(),
            name: name.to_owned(),
            cumulative,
            tip: words.whale_tip(name, format::amount(ranked.value.get()), &shown),
        }
    };
    let total = profit.whale.as_ref().map_or(0.0, |whale| whale.total.get());
    let quadrant = crate::text::quadrant::texts(app.language.get());
    let (total, y_title) = if in_percent {
        // On a phone there is no room for the amount; it stands below the chart.
        let label = if frame.is_narrow() { "100%".to_owned() } else { words.hundred(with_unit(app, total)) };
        (Level { at: 100.0, label }, words.running_percent.to_owned())
    } else {
        let label = words.total_is(with_unit(app, total));
        (Level { at: total, label }, quadrant.with_unit(words.cumulative_income, app.money_unit()))
    };
    WhalePicture {
        points: profit.ranked.iter().map(point).collect(),
        total,
        peak_label: profit.whale.as_ref().map_or_else(|_| String::new(), peak_label),
        y_title,
        x_title: words.by_profit.to_owned(),
        frame,
        palette: palette(app),
    }
}

/// Nothing where the curve has no top of its own.
fn peak_label(whale: &WhalePeak) -> String {
    if whale.accounts == 0 || whale.erosion.get() <= 0.0 {
        return String::new();
    }
    let height = match &whale.shares {
        Ok(shares) => percent(shares.peak.get()),
        Err(_) => format::amount(whale.peak.get()),
    };
    words().peak_label(Count(whale.accounts), &height)
}
