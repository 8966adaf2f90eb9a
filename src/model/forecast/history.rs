//! The line through an account's own years.

use super::regression::{Forecast, Regression, regression};
use crate::model::ids::AccountId;
use crate::model::money::Statement;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::period::Period;
use crate::model::scenario::Scenario;
use crate::model::units::Money;
use serde::Serialize;

/// What the line says of a year that was forecast by hand.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct YearForecast {
    /// The calendar year.
    pub year: i32,
    /// What was typed.
    pub typed: Outcome<Money>,
    /// What the line says.
    pub forecast: Outcome<Forecast>,
    /// Whether what was typed lies in the prediction interval.
    pub typed_is_likely: Outcome<bool>,
}

/// The line through an account's years, beside what was typed. It suggests; it never overwrites.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AccountForecast {
    /// The account.
    pub account: AccountId,
    /// The points: calendar year and revenue.
    pub history: Vec<(f64, f64)>,
    /// The line.
    pub regression: Outcome<Regression>,
    /// Next year and the year after.
    pub years: [YearForecast; 2],
}

/// The years that are no forecasts and have revenue: two years ago, last year, this year. A scenario holds no longer
/// history, so a line through these alone is refused; longer ones are pasted.
pub fn history(scenario: &Scenario, statement: &Statement) -> Vec<(f64, f64)> {
    let known = |period: Period| {
        let revenue = statement.revenue[period].as_ref().ok()?;
        Some((f64::from(scenario.year(period)), revenue.get()))
    };
    Period::ALL.into_iter().filter(|period| !period.is_forecast()).filter_map(known).collect()
}

/// The line through a history (see [`history`]; earlier years may be added) and what it says of the coming two years,
/// at a level such as 0.95.
pub fn account_forecast(
    scenario: &Scenario,
    statement: &Statement,
    history: Vec<(f64, f64)>,
    level: f64,
) -> AccountForecast {
    let regression = regression(&history);
    let years = Period::FUTURE.map(|period| {
        let year = scenario.year(period);
        let typed = statement.revenue[period].clone();
        let at = |line: &Regression| line.forecast(f64::from(year), level);
        let forecast = regression.as_ref().map_err(Undefined::clone).and_then(at);
        let typed_is_likely = typed.clone().and_then(|typed| Ok(forecast.clone()?.prediction.contains(typed.get())));
        YearForecast { year, typed, forecast, typed_is_likely }
    });
    AccountForecast { account: statement.account, history, regression, years }
}
