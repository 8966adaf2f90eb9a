//! What the accounts are worth: D8's classes and D9 to D11, against published vectors, the sample case, cases worked
//! by hand, and properties.

#![allow(clippy::expect_used, reason = "a test fails by panicking")]

mod classes;
mod edges;
mod parts;
mod properties;
mod quadrant;
mod sample;
mod vectors;

use linchpin::model::money::{IndirectSource, MoneyResults};
use linchpin::model::outcome::{Outcome, Undefined};
use linchpin::model::{Account, AccountId, Date, Money, Period, Scenario};

/// An empty scenario whose this year is 2026.
fn scenario() -> Scenario {
    Scenario::empty("Money", Date::new(2026, 11, 2).expect("a day"))
}

/// A scenario whose accounts have these revenues and net incomes this year.
fn portfolio(figures: &[(f64, f64)]) -> Scenario {
    let mut scenario = scenario();
    for (id, &(revenue, net)) in (1..).zip(figures) {
        let mut account = Account::named(AccountId(id), "");
        account.money.revenue[Period::ThisYear] = Some(Money::new(revenue));
        account.money.direct_cost[Period::ThisYear] = Some(Money::new(revenue - net));
        account.money.indirect_cost[Period::ThisYear] = Some(Money::new(0.0));
        account.money.indirect_source = IndirectSource::Typed;
        scenario.accounts.push(account.into());
    }
    scenario
}

/// The results of a scenario.
fn money(scenario: &Scenario) -> MoneyResults {
    linchpin::model::money::money(scenario)
}

/// An amount or the reason why there is none.
fn amount(outcome: &Outcome<Money>) -> Result<f64, Undefined> {
    outcome.clone().map(Money::get)
}

#[track_caller]
fn close(actual: f64, expected: f64, tolerance: f64) {
    assert!((actual - expected).abs() <= tolerance, "{actual} is not {expected} within {tolerance}");
}
