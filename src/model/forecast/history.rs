//! The line through an account's own years.

use super::inputs::DataPoint;
use super::regression::{Forecast, Regression, regression};
use crate::model::accounts::Account;
use crate::model::ids::AccountId;
use crate::model::limits::YEARS;
use crate::model::money::Statement;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::period::Period;
use crate::model::scenario::Scenario;
use crate::model::statistics::arrange::Lookup;
use crate::model::units::Money;
use serde::Serialize;
use std::sync::Arc;

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

/// The points of an account: earlier years in order, then those of the three periods that are no forecasts, as far as
/// they have revenue. Of a year entered twice the first entry counts. An earlier year that belongs to the five periods
/// does not count: its figure is that of the period.
pub fn history(scenario: &Scenario, statement: &Statement) -> Vec<(f64, f64)> {
    let earlier = scenario.account(statement.account).map(|a| a.money.earlier.as_slice()).unwrap_or_default();
    with_earlier(scenario, earlier, statement)
}

/// As [`history`], where the earlier years are at hand.
fn with_earlier(scenario: &Scenario, earlier: &[DataPoint], statement: &Statement) -> Vec<(f64, f64)> {
    let first = scenario.year(Period::TwoYearsAgo);
    let year = |point: &DataPoint| {
        let (x, y) = point.whole().filter(|point| is_earlier(point.0, first))?;
        #[allow(clippy::cast_possible_truncation, reason = "a whole year of four digits")]
        Some((x as i32, y))
    };
    let years = Lookup::of(earlier.iter().filter_map(year));
    let mut points: Vec<(f64, f64)> = years.entries().iter().map(|&(year, y)| (f64::from(year), y)).collect();
    let known = |period: Period| {
        let revenue = statement.revenue[period].as_ref().ok()?;
        Some((f64::from(scenario.year(period)), revenue.get()))
    };
    points.extend(Period::ALL.into_iter().filter(|period| !period.is_forecast()).filter_map(known));
    points
}

/// The lines of all accounts, in the user's order, at a level such as 0.95.
pub fn forecasts(scenario: &Scenario, statements: &[Statement], level: f64) -> Vec<AccountForecast> {
    let accounts = scenario.accounts.iter().zip(statements);
    let forecast = |(account, statement): (&Arc<Account>, &Statement)| {
        let history = with_earlier(scenario, &account.money.earlier, statement);
        account_forecast(scenario, statement, history, level)
    };
    accounts.map(forecast).collect()
}

/// Whether a number is a year before `first`.
pub fn is_earlier(year: f64, first: i32) -> bool {
    year.fract() == 0.0 && year >= f64::from(*YEARS.start()) && year < f64::from(first)
}

/// The line through a history (see [`history`]) and what it says of the coming two years,
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
