//! Portfolio totals (D9), over all accounts or some of them.

use super::statement::{Growth, Statement, Sums, amount, growth, margin, span};
use crate::model::outcome::{Outcome, Undefined};
use crate::model::period::{PerPeriod, Period};
use crate::model::statistics::cagr;
use crate::model::units::{Money, Share};
use serde::Serialize;

/// A sum over the accounts that have the figure.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Total {
    /// The sum; undefined when no account has the figure.
    pub sum: Outcome<Money>,
    /// How many accounts have the figure.
    pub counted: usize,
    /// How many lack it.
    pub missing: usize,
}

/// Growth of the revenue of the accounts that have both its first and its last year.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TotalGrowth {
    /// Yearly growth of their joint revenue.
    pub rate: Outcome<Share>,
    /// How many accounts have both years.
    pub counted: usize,
    /// How many lack one or both.
    pub missing: usize,
}

/// Profit and loss of several accounts together.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Totals {
    /// How many accounts were asked for.
    pub accounts: usize,
    /// Revenue.
    pub revenue: PerPeriod<Total>,
    /// Direct cost.
    pub direct_cost: PerPeriod<Total>,
    /// Indirect cost.
    pub indirect_cost: PerPeriod<Total>,
    /// Gross profit.
    pub gross_profit: PerPeriod<Total>,
    /// Net income.
    pub net_income: PerPeriod<Total>,
    /// Net income ÷ revenue of the accounts that have both.
    pub margin: PerPeriod<Outcome<Share>>,
    /// The two past years, over accounts that have both.
    pub past: Sums<Total>,
    /// The two forecast years, over accounts that have both.
    pub future: Sums<Total>,
    /// Growth of revenue.
    pub growth: Growth<TotalGrowth>,
}

impl Totals {
    /// The totals of some statements.
    pub fn over(statements: &[&Statement]) -> Self {
        let by_period = |row: fn(&Statement) -> &PerPeriod<Outcome<Money>>| {
            PerPeriod::from_fn(|p| Total::of(statements.iter().map(|s| &row(s)[p])))
        };
        Self {
            accounts: statements.len(),
            revenue: by_period(|s| &s.revenue),
            direct_cost: by_period(|s| &s.direct_cost),
            indirect_cost: by_period(|s| &s.indirect_cost),
            gross_profit: by_period(|s| &s.gross_profit),
            net_income: by_period(|s| &s.net_income),
            margin: PerPeriod::from_fn(|p| total_margin(statements, p)),
            past: total_sums(statements, |s| &s.past),
            future: total_sums(statements, |s| &s.future),
            growth: growth(|from, to| TotalGrowth::between(statements, from, to)),
        }
    }
}

impl Total {
    /// Adds up the figures that exist and counts those that do not.
    pub fn of<'a>(figures: impl IntoIterator<Item = &'a Outcome<Money>>) -> Self {
        let (mut sum, mut counted, mut missing) = (0.0, 0, 0);
        for figure in figures {
            if let Ok(money) = figure {
                sum += money.get();
                counted += 1;
            } else {
                missing += 1;
            }
        }
        Self { sum: some(counted, missing).and_then(|()| amount(sum)), counted, missing }
    }
}

impl TotalGrowth {
    fn between(statements: &[&Statement], from: Period, to: Period) -> Self {
        let (mut first, mut last, mut counted) = (0.0, 0.0, 0);
        for statement in statements {
            if let (Ok(a), Ok(b)) = (&statement.revenue[from], &statement.revenue[to]) {
                first += a.get();
                last += b.get();
                counted += 1;
            }
        }
        let missing = statements.len() - counted;
        let rate =
            some(counted, missing).and_then(|()| cagr(amount(first)?.get(), amount(last)?.get(), span(from, to)));
        Self { rate, counted, missing }
    }
}

/// Why there is nothing to add up, if there is nothing.
fn some(counted: usize, missing: usize) -> Outcome<()> {
    match (counted, missing) {
        (0, 0) => Err(Undefined::NoAccounts),
        (0, _) => Err(Undefined::Unrated),
        _ => Ok(()),
    }
}

fn total_margin(statements: &[&Statement], period: Period) -> Outcome<Share> {
    let both: Vec<_> = statements.iter().filter(|s| s.net_income[period].is_ok()).collect();
    some(both.len(), statements.len() - both.len())?;
    margin(
        &Total::of(both.iter().map(|s| &s.net_income[period])).sum,
        &Total::of(both.iter().map(|s| &s.revenue[period])).sum,
    )
}

fn total_sums(statements: &[&Statement], part: fn(&Statement) -> &Sums) -> Sums<Total> {
    let sum = |figure: fn(&Sums) -> &Outcome<Money>| Total::of(statements.iter().map(|s| figure(part(s))));
    Sums {
        revenue: sum(|s| &s.revenue),
        direct_cost: sum(|s| &s.direct_cost),
        indirect_cost: sum(|s| &s.indirect_cost),
        net_income: sum(|s| &s.net_income),
    }
}
