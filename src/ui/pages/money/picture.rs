//! The picture beside the statement: revenue and net income over the five years.

use super::why::{Scope, shown_money, totals};
use super::{say, scope, words};
use crate::charts::Frame;
use crate::charts::palette::{Palette, Theme};
use crate::charts::years::{YearBar, YearRow, YearsPicture};
use crate::model::money::Measure;
use crate::model::{Money, Outcome, PerPeriod, Period};
use crate::text::format;
use crate::text::money_page::Story;
use crate::ui::context::{App, app};
use crate::ui::kit::ChartView;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The figures of a line for whoever is on screen. Tracked.
fn figures(app: App, measure: Measure) -> PerPeriod<Outcome<Money>> {
    let results = app.editor.evaluation();
    match scope(app) {
        Scope::Account(id) => match results.money.statement(id) {
            Some(statement) => measure.of(statement).clone(),
            None => PerPeriod::from_fn(|_| Err(crate::model::Undefined::NoAccounts)),
        },
        Scope::All => PerPeriod::from_fn(|p| measure.of_totals(&results.money.totals)[p].sum.clone()),
        Scope::ShortList => PerPeriod::from_fn(|p| measure.of_totals(&totals(app, Scope::ShortList))[p].sum.clone()),
    }
}

/// The picture with its sentence.
#[component]
pub fn Years() -> Node {
    let app = app();
    view! {
        <ChartView
            draw=Arc::new(move |frame| draw(app, frame).draw())
            summary=Signal::derive(move || summary(app))
            height=|width| if width < 420.0 { 340.0 } else { 190.0 }
            name=say(|w| w.title)
        />
    }
}

fn draw(app: App, frame: Frame) -> YearsPicture {
    let theme = if app.is_dark.get() { Theme::Dark } else { Theme::Light };
    YearsPicture {
        revenue: row(app, Measure::Revenue),
        net_income: row(app, Measure::NetIncome),
        frame,
        palette: Palette::new(theme, app.language.get()),
    }
}

fn row(app: App, measure: Measure) -> YearRow {
    let (words, scenario) = (words(), app.editor.scenario());
    let name = words.measure(measure);
    let bar = |(period, figure): (Period, &Outcome<Money>)| {
        let (year, label) = (scenario.year(period).to_string(), shown_money(app, figure));
        YearBar {
            value: figure.as_ref().ok().map(|money| money.get()),
            tip: words.chart_tip(&year, name, &label),
            year,
            label,
            is_forecast: period.is_forecast(),
        }
    };
    let title = words.chart_title(name, app.money_unit());
    YearRow { title, bars: figures(app, measure).iter().map(bar).collect() }
}

/// What the picture shows, in one sentence. Tracked.
fn summary(app: App) -> String {
    let periods = [Period::TwoYearsAgo, Period::ThisYear, Period::YearAfter];
    let known = |measure| {
        let figures = figures(app, measure);
        let [first, now, last] = periods.map(|p| figures[p].as_ref().ok().map(|money| money.get()));
        Some([first?, now?, last?])
    };
    let (Some(revenue), Some(income)) = (known(Measure::Revenue), known(Measure::NetIncome)) else {
        return words().chart_gaps.to_owned();
    };
    let went = |[first, now, _]: [f64; 3]| now.total_cmp(&first);
    let (revenue_shown, income_shown) = (revenue.map(format::amount), income.map(format::amount));
    words().chart_summary(&Story {
        years: periods.map(|p| app.editor.scenario().year(p)),
        revenue: revenue_shown.each_ref().map(String::as_str),
        net_income: income_shown.each_ref().map(String::as_str),
        went: [went(revenue), went(income)],
        unit: &app.money_unit(),
    })
}
