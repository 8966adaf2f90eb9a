//! The Pareto chart and what it says.

use super::{percent, words};
use crate::browser;
use crate::charts::Frame;
use crate::charts::pareto::{ParetoBar, ParetoPicture, Reached};
use crate::model::AccountId;
use crate::model::money::{PARETO_SHARE, Ranked};
use crate::state::Page;
use crate::text::format::Count;
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::{ChartView, Empty};
use crate::ui::pages::money::why::account_name;
use crate::ui::pages::quadrant::{names, palette};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// Names that stand in the summary.
const NAMED: usize = 3;

/// The chart, or what is missing for it.
#[component]
pub fn Pareto() -> Node {
    let app = app();
    // Ranked from the largest: without any revenue above zero there is nothing to draw.
    let has_marks = Memo::new(move |_| {
        let results = app.editor.evaluation();
        results.money.concentration.revenue.ranked.first().is_some_and(|first| first.value.get() > 0.0)
    });
    view! {
        <Show when=move || has_marks.get() fallback=NoRevenue>
            <ChartView
                draw=Arc::new(move |frame| draw(app, frame).draw())
                summary=Signal::derive(move || summary(app))
                height=|width| (width * 0.62).clamp(300.0, 420.0)
                clicked=Arc::new(move |_: &str, id: &str| open(app, id))
                name=Signal::derive(move || words().revenue_table.to_owned())
            />
        </Show>
    }
}

#[component]
fn NoRevenue() -> Node {
    view! {
        <Empty title=Signal::derive(move || words().no_revenue.to_owned()) help=Signal::derive(move || words().no_revenue_help.to_owned())>
            <OpenMoney />
        </Empty>
    }
}

/// The way to the figures.
#[component]
pub fn OpenMoney() -> Node {
    let app = app();
    let words = move || crate::text::quadrant::texts(app.language.get()).open_money;
    view! { <a class="button" href=move || app.address(Page::Money(None))>{words}</a> }
}

/// Opens the money of a clicked account.
pub fn open(app: App, id: &str) {
    if let Ok(id) = id.parse::<AccountId>() {
        browser::push_hash(&untrack(|| app.address(Page::Money(Some(id)))));
    }
}

/// The calendar year looked at. Tracked.
pub fn year(app: App) -> i32 {
    let scenario = app.editor.scenario();
    scenario.year(scenario.method.value.period)
}

/// The finding, as the panel's title. Tracked.
pub fn title(app: App) -> String {
    let results = app.editor.evaluation();
    let revenue = &results.money.concentration.revenue;
    match revenue.pareto {
        Ok(count) => words().pareto_title(year(app), Count(count), Count(revenue.ranked.len())),
        Err(_) => words().revenue_title(year(app)),
    }
}

fn summary(app: App) -> String {
    let (results, words) = (app.editor.evaluation(), words());
    let revenue = &results.money.concentration.revenue;
    let count = match &revenue.pareto {
        Ok(count) => *count,
        Err(reason) => return words.in_money(reasons::full(reason, app.language.get())),
    };
    let largest = revenue.ranked.iter().take(count.min(NAMED));
    let first: Vec<String> = largest.map(|ranked| account_name(app, ranked.account)).collect();
    let named = words.names(&first, Count(count - first.len()));
    let share = revenue.top_share(count).map_or_else(|_| String::new(), |share| percent(share.get()));
    words.pareto_summary(Count(count), Count(revenue.ranked.len()), &named, &share)
}

fn draw(app: App, frame: Frame) -> ParetoPicture {
    let (scenario, results, words) = (app.editor.scenario(), app.editor.evaluation(), words());
    let revenue = &results.money.concentration.revenue;
    let names = names(&scenario);
    let bar = |ranked: &Ranked| {
        let name = names.get(&ranked.account).map(String::as_str).unwrap_or_default();
        let cumulative = super::share_or(app, &ranked.cumulative_share);
        ParetoBar {
            id: ranked.account.to_string(),
            name: name.to_owned(),
            value: ranked.value.get(),
            cumulative: ranked.cumulative_share.as_ref().ok().map(|share| share.get()),
            tip: words.pareto_tip(name, format::amount(ranked.value.get()), &cumulative),
        }
    };
    let quadrant = crate::text::quadrant::texts(app.language.get());
    ParetoPicture {
        bars: revenue.ranked.iter().map(bar).collect(),
        threshold: PARETO_SHARE,
        threshold_label: format!("{}%", format::percent(PARETO_SHARE, 0)),
        reached: revenue
            .pareto
            .as_ref()
            .ok()
            .map(|&count| Reached { count, label: words.reached(Count(count), Count(revenue.ranked.len())) }),
        y_title: quadrant.with_unit(words.revenue, app.money_unit()),
        share_title: words.share_axis.to_owned(),
        x_title: words.by_revenue.to_owned(),
        frame,
        palette: palette(app),
    }
}
