//! Risks of dependence that concentration proposes for the register (D11, D18).
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where it stands"
)]

use linchpin::model::accounts::ProductLine;
use linchpin::model::evaluation::evaluate;
use linchpin::model::period::Period;
use linchpin::model::risk::{Dependence, DependenceRisk, Risk};
use linchpin::model::units::Money;
use linchpin::model::{Account, AccountId, Date, RiskId, Scenario};
use std::sync::Arc;

fn a(number: u32) -> AccountId {
    AccountId(number)
}

/// Accounts with revenue this year, their region, and their largest product line in per cent.
fn portfolio(accounts: &[(f64, &str, Option<f64>)]) -> Scenario {
    let mut scenario = Scenario::empty("", Date::new(2026, 11, 2).expect("a day"));
    for (number, &(revenue, region, percent)) in (1..).zip(accounts) {
        let mut account = Account::named(a(number), "");
        region.clone_into(&mut account.profile.region);
        account.profile.products = percent.map(|percent| line("Pumps", percent)).into_iter().collect();
        account.money.revenue[Period::ThisYear] = Some(Money::new(revenue));
        scenario.accounts.push(Arc::new(account));
    }
    scenario
}

fn line(name: &str, percent: f64) -> ProductLine {
    ProductLine { name: name.to_owned(), percent: Some(percent) }
}

fn found(scenario: &Scenario) -> Vec<DependenceRisk> {
    evaluate(scenario).dependences
}

#[track_caller]
fn check(accounts: &[(f64, &str, Option<f64>)], expected: &[(Dependence, u32, &str)]) {
    let found = found(&portfolio(accounts));
    let found: Vec<(Dependence, u32, String)> =
        found.iter().map(|d| (d.kind, d.account.0, format!("{:.3}", d.share.get()))).collect();
    let expected: Vec<(Dependence, u32, String)> =
        expected.iter().map(|&(kind, account, share)| (kind, account, share.to_owned())).collect();
    assert_eq!(found, expected);
}

#[test]
fn a_fifth_of_revenue_is_a_dependence() {
    let (none, account) = (None, Dependence::Account);
    // 30 and 20 of 100; the others are below a fifth. Largest first.
    check(
        &[(19.0, "", none), (20.0, "", none), (30.0, "", none), (15.0, "", none), (16.0, "", none)],
        &[(account, 3, "0.300"), (account, 2, "0.200")],
    );
    check(&[(19.9, "", none); 6], &[]);
    // Without revenue there are no shares, and nothing depends on anything.
    check(&[(0.0, "", none), (0.0, "", none)], &[]);
    check(&[], &[]);
}

#[test]
fn one_line_at_an_account_and_over_all() {
    let six = |first: Option<f64>, rest: Option<f64>| {
        let mut all = [(10.0, "", rest); 6];
        all[0].2 = first;
        all
    };
    check(&six(Some(94.0), None), &[(Dependence::AccountProduct, 1, "0.940")]);
    // Half is not more than half.
    check(&six(Some(50.0), None), &[]);
    // 60 % at each of six equal accounts is 60 % of all.
    let each: Vec<(Dependence, u32, &str)> = (1..=6).map(|n| (Dependence::AccountProduct, n, "0.600")).collect();
    check(&six(Some(60.0), Some(60.0)), &[each.as_slice(), &[(Dependence::Product, 1, "0.600")]].concat());
}

#[test]
fn one_region_with_more_than_half() {
    let regions = |east: usize| {
        let mut all = [(10.0, "North", None); 8];
        all[..east].iter_mut().for_each(|account| account.1 = " East ");
        all
    };
    check(&regions(5), &[(Dependence::Region, 1, "0.625")]);
    check(&regions(4), &[]);
}

#[test]
fn what_was_entered_is_known_as_long_as_it_concerns_the_same() {
    let mut scenario = portfolio(&[(80.0, "East", None), (20.0, "East", None)]);
    let kinds: Vec<Dependence> = found(&scenario).iter().map(|d| d.kind).collect();
    assert_eq!(kinds, [Dependence::Account, Dependence::Account, Dependence::Region]);
    let proposed = |number, kind, account| Risk { account, proposed: Some(kind), ..Risk::titled(RiskId(number), "") };
    scenario.risks = vec![
        Risk { account: Some(a(2)), ..Risk::titled(RiskId(1), "typed by hand") },
        proposed(2, Dependence::Account, Some(a(1))),
        proposed(3, Dependence::Region, None),
    ];
    let entered: Vec<Option<RiskId>> = found(&scenario).iter().map(|d| d.risk).collect();
    assert_eq!(entered, [Some(RiskId(2)), None, Some(RiskId(3))]);
    scenario.risks[1].account = Some(a(2));
    let entered: Vec<Option<RiskId>> = found(&scenario).iter().map(|d| d.risk).collect();
    assert_eq!(entered, [None, Some(RiskId(2)), Some(RiskId(3))]);
}
