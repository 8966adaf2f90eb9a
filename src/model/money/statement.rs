//! An account's profit and loss over five periods (D9): revenue − direct cost − indirect cost = net income.

use super::drivers::allocated;
use super::table::{IndirectSource, MoneyTable};
use crate::model::accounts::{Account, Orientation};
use crate::model::ids::{AccountId, DriverId};
use crate::model::outcome::{Outcome, Undefined};
use crate::model::period::{PerPeriod, Period};
use crate::model::scenario::Scenario;
use crate::model::statistics::{cagr, finite};
use crate::model::units::{Money, Share};
use serde::Serialize;

/// Which indirect cost counts in a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum IndirectBasis {
    /// The typed figure.
    #[default]
    Typed,
    /// Σ quantity × rate of the activity drivers.
    Allocated,
    /// The typed figure, because the drivers have no quantity in this period.
    TypedForLackOfQuantities,
}

/// The same figures for several periods together.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Sums<M = Outcome<Money>> {
    /// Revenue.
    pub revenue: M,
    /// Direct cost.
    pub direct_cost: M,
    /// Indirect cost.
    pub indirect_cost: M,
    /// Net income.
    pub net_income: M,
}

/// Yearly growth of revenue (CAGR); 0.1 is 10 % a year.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Growth<G = Outcome<Share>> {
    /// Two years ago → this year: two periods.
    pub past: G,
    /// This year → the year after: two periods.
    pub future: G,
    /// Two years ago → the year after: four periods.
    pub whole: G,
}

/// The year by which growth is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Horizon {
    /// The calendar year, as typed.
    pub year: i32,
    /// Years from this year; negative when it has passed.
    pub years_away: i32,
}

/// What an account brings and costs. A missing figure makes what depends on it undefined, never zero.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Statement {
    /// The account.
    pub account: AccountId,
    /// Revenue.
    pub revenue: PerPeriod<Outcome<Money>>,
    /// Direct cost.
    pub direct_cost: PerPeriod<Outcome<Money>>,
    /// Indirect cost, the yearly cost to serve.
    pub indirect_cost: PerPeriod<Outcome<Money>>,
    /// Which indirect cost counts.
    pub indirect_basis: PerPeriod<IndirectBasis>,
    /// Revenue − direct cost.
    pub gross_profit: PerPeriod<Outcome<Money>>,
    /// Revenue − direct cost − indirect cost.
    pub net_income: PerPeriod<Outcome<Money>>,
    /// Net income ÷ revenue.
    pub margin: PerPeriod<Outcome<Share>>,
    /// The two past years together.
    pub past: Sums,
    /// The two forecast years together.
    pub future: Sums,
    /// Growth of revenue.
    pub growth: Growth,
    /// The growth horizon, if typed.
    pub horizon: Option<Horizon>,
    /// How the account buys (D5).
    pub orientation: Option<Orientation>,
}

/// The statements of all accounts, in the user's order.
pub fn statements(scenario: &Scenario) -> Vec<Statement> {
    let rates = rates(scenario);
    scenario.accounts.iter().map(|account| statement(account, &rates, scenario.this_year)).collect()
}

fn statement(account: &Account, rates: &[(DriverId, f64)], this_year: i32) -> Statement {
    let table = &account.money;
    let revenue = PerPeriod::from_fn(|p| typed(table.revenue[p]));
    let direct_cost = PerPeriod::from_fn(|p| typed(table.direct_cost[p]));
    let (indirect_cost, indirect_basis) = indirect(table, rates);
    let net_income =
        PerPeriod::from_fn(|p| combine([&revenue[p], &direct_cost[p], &indirect_cost[p]], |[r, d, i]| r - d - i));
    Statement {
        account: account.id,
        gross_profit: PerPeriod::from_fn(|p| combine([&revenue[p], &direct_cost[p]], |[r, d]| r - d)),
        margin: PerPeriod::from_fn(|p| margin(&net_income[p], &revenue[p])),
        past: sums(Period::PAST, &revenue, &direct_cost, &indirect_cost, &net_income),
        future: sums(Period::FUTURE, &revenue, &direct_cost, &indirect_cost, &net_income),
        growth: growth(|from, to| growth_between(&revenue[from], &revenue[to], from, to)),
        horizon: table.growth_horizon.map(|year| Horizon { year, years_away: year.saturating_sub(this_year) }),
        orientation: account.profile.orientation,
        revenue,
        direct_cost,
        indirect_cost,
        indirect_basis,
        net_income,
    }
}

/// An amount, if the number is one.
pub(super) fn amount(value: f64) -> Outcome<Money> {
    finite(value).map(Money::new)
}

/// The three spans of growth, each from its first and last period.
pub(super) fn growth<G>(mut between: impl FnMut(Period, Period) -> G) -> Growth<G> {
    Growth {
        past: between(Period::TwoYearsAgo, Period::ThisYear),
        future: between(Period::ThisYear, Period::YearAfter),
        whole: between(Period::TwoYearsAgo, Period::YearAfter),
    }
}

/// How many years lie between two periods.
pub(super) fn span(from: Period, to: Period) -> u32 {
    to.offset().abs_diff(from.offset())
}

/// Net income as a part of revenue.
pub(super) fn margin(net_income: &Outcome<Money>, revenue: &Outcome<Money>) -> Outcome<Share> {
    let income = net_income.as_ref().map_err(Clone::clone)?.get();
    let revenue = revenue.as_ref().map_err(Clone::clone)?.get();
    if revenue < 0.0 {
        return Err(Undefined::NegativeValue);
    }
    if revenue == 0.0 {
        return Err(Undefined::ZeroDivisor);
    }
    finite(income / revenue).map(Share::new)
}

fn typed(entry: Option<Money>) -> Outcome<Money> {
    entry.ok_or(Undefined::Unrated)
}

fn rates(scenario: &Scenario) -> Vec<(DriverId, f64)> {
    scenario.method.value.drivers.iter().map(|driver| (driver.id, driver.rate.get())).collect()
}

type Indirect = (PerPeriod<Outcome<Money>>, PerPeriod<IndirectBasis>);

fn indirect(table: &MoneyTable, rates: &[(DriverId, f64)]) -> Indirect {
    if table.indirect_source == IndirectSource::Typed {
        return (PerPeriod::from_fn(|p| typed(table.indirect_cost[p])), PerPeriod::default());
    }
    let allocated = allocated(table, rates.iter().copied());
    let cost = PerPeriod::from_fn(|p| allocated[p].map_or_else(|| typed(table.indirect_cost[p]), amount));
    let basis = PerPeriod::from_fn(|p| match allocated[p] {
        Some(_) => IndirectBasis::Allocated,
        None => IndirectBasis::TypedForLackOfQuantities,
    });
    (cost, basis)
}

fn sums<'a>(
    periods: [Period; 2],
    revenue: &'a PerPeriod<Outcome<Money>>,
    direct_cost: &'a PerPeriod<Outcome<Money>>,
    indirect_cost: &'a PerPeriod<Outcome<Money>>,
    net_income: &'a PerPeriod<Outcome<Money>>,
) -> Sums {
    let both = |row: &'a PerPeriod<Outcome<Money>>| combine(periods.map(|p| &row[p]), |[a, b]| a + b);
    Sums {
        revenue: both(revenue),
        direct_cost: both(direct_cost),
        indirect_cost: both(indirect_cost),
        net_income: both(net_income),
    }
}

fn growth_between(first: &Outcome<Money>, last: &Outcome<Money>, from: Period, to: Period) -> Outcome<Share> {
    let [first, last] = known([first, last])?;
    cagr(first, last, span(from, to))
}

/// A figure computed from others; undefined if any of them is.
fn combine<const N: usize>(parts: [&Outcome<Money>; N], compute: impl FnOnce([f64; N]) -> f64) -> Outcome<Money> {
    known(parts).and_then(|values| amount(compute(values)))
}

/// The numbers, if all of them are known.
fn known<const N: usize>(parts: [&Outcome<Money>; N]) -> Outcome<[f64; N]> {
    let mut values = [0.0; N];
    for (value, part) in values.iter_mut().zip(parts) {
        match part {
            Ok(money) => *value = money.get(),
            Err(_) => return Err(gap(&parts)),
        }
    }
    Ok(values)
}

/// Says how much is missing: nothing typed at all, or some of what is needed. Another reason than missing figures
/// comes first, because typing them would not help.
fn gap(parts: &[&Outcome<Money>]) -> Undefined {
    let reasons = || parts.iter().filter_map(|part| part.as_ref().err());
    let missing = |reason: &Undefined| matches!(reason, Undefined::Unrated | Undefined::Incomplete { .. });
    if let Some(other) = reasons().find(|reason| !missing(reason)) {
        return other.clone();
    }
    match reasons().count() {
        count if count == parts.len() && reasons().all(|reason| *reason == Undefined::Unrated) => Undefined::Unrated,
        count => Undefined::Incomplete { missing: count, needed: parts.len() },
    }
}
