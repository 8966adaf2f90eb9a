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
        let mut tallies = Tallies::default();
        for statement in statements {
            tallies.add(statement);
        }
        Self {
            accounts: statements.len(),
            revenue: totals(&tallies.revenue),
            direct_cost: totals(&tallies.direct_cost),
            indirect_cost: totals(&tallies.indirect_cost),
            gross_profit: totals(&tallies.gross_profit),
            net_income: totals(&tallies.net_income),
            margin: PerPeriod::from_fn(|p| margin(&tallies.net_income[p].sum(), &tallies.earning_revenue[p].sum())),
            past: total_sums(&tallies.past),
            future: total_sums(&tallies.future),
            growth: growth(|from, to| TotalGrowth::between(statements, from, to)),
        }
    }
}

impl TotalGrowth {
    fn between(statements: &[&Statement], from: Period, to: Period) -> Self {
        let (mut first, mut last) = (Tally::default(), Tally::default());
        for statement in statements {
            let (from, to) = (&statement.revenue[from], &statement.revenue[to]);
            first.add(from.as_ref().ok().filter(|_| to.is_ok()));
            last.add(to.as_ref().ok().filter(|_| from.is_ok()));
        }
        let rate = first.sum().and_then(|first| cagr(first.get(), last.sum()?.get(), span(from, to)));
        Self { rate, counted: first.counted, missing: first.missing }
    }
}

/// A sum on its way.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tally {
    sum: f64,
    counted: usize,
    missing: usize,
}

impl Tally {
    pub(super) fn add(&mut self, figure: Option<&Money>) {
        match figure {
            Some(money) => {
                self.sum += money.get();
                self.counted += 1;
            }
            None => self.missing += 1,
        }
    }

    pub(super) fn sum(self) -> Outcome<Money> {
        match (self.counted, self.missing) {
            (0, 0) => Err(Undefined::NoAccounts),
            (0, _) => Err(Undefined::Unrated),
            _ => amount(self.sum),
        }
    }

    pub(super) fn total(self) -> Total {
        Total { sum: self.sum(), counted: self.counted, missing: self.missing }
    }
}

/// All sums, filled in one pass: statements are large, and reading ten thousand of them once per sum is slow.
#[derive(Default)]
struct Tallies {
    revenue: PerPeriod<Tally>,
    direct_cost: PerPeriod<Tally>,
    indirect_cost: PerPeriod<Tally>,
    gross_profit: PerPeriod<Tally>,
    net_income: PerPeriod<Tally>,
    /// Revenue of the accounts whose net income is known.
    earning_revenue: PerPeriod<Tally>,
    past: Sums<Tally>,
    future: Sums<Tally>,
}

impl Tallies {
    fn add(&mut self, statement: &Statement) {
        for period in Period::ALL {
            let net_income = statement.net_income[period].as_ref().ok();
            let revenue = statement.revenue[period].as_ref().ok();
            self.revenue[period].add(revenue);
            self.direct_cost[period].add(statement.direct_cost[period].as_ref().ok());
            self.indirect_cost[period].add(statement.indirect_cost[period].as_ref().ok());
            self.gross_profit[period].add(statement.gross_profit[period].as_ref().ok());
            self.net_income[period].add(net_income);
            self.earning_revenue[period].add(revenue.filter(|_| net_income.is_some()));
        }
        add_sums(&mut self.past, &statement.past);
        add_sums(&mut self.future, &statement.future);
    }
}

fn add_sums(tallies: &mut Sums<Tally>, sums: &Sums) {
    tallies.revenue.add(sums.revenue.as_ref().ok());
    tallies.direct_cost.add(sums.direct_cost.as_ref().ok());
    tallies.indirect_cost.add(sums.indirect_cost.as_ref().ok());
    tallies.net_income.add(sums.net_income.as_ref().ok());
}

fn totals(tallies: &PerPeriod<Tally>) -> PerPeriod<Total> {
    PerPeriod::from_fn(|period| tallies[period].total())
}

fn total_sums(tallies: &Sums<Tally>) -> Sums<Total> {
    Sums {
        revenue: tallies.revenue.total(),
        direct_cost: tallies.direct_cost.total(),
        indirect_cost: tallies.indirect_cost.total(),
        net_income: tallies.net_income.total(),
    }
}
