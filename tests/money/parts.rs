//! Shares within regions and dependence on product lines, worked by hand.

use crate::{amount, close, money, portfolio};
use linchpin::model::accounts::ProductLine;
use linchpin::model::evaluation::evaluate;
use linchpin::model::finding::{FindingKind, Place, Severity};
use linchpin::model::{AccountId, Outcome, Period, Scenario, Share, Undefined};

fn share(found: &Outcome<Share>) -> Result<f64, Undefined> {
    found.clone().map(Share::get)
}

fn with_regions(figures: &[(f64, &str)]) -> Scenario {
    let revenues: Vec<(f64, f64)> = figures.iter().map(|(revenue, _)| (*revenue, 0.0)).collect();
    let mut scenario = portfolio(&revenues);
    for (id, (_, region)) in (1..).zip(figures) {
        (*region).clone_into(&mut scenario.account_mut(AccountId(id)).expect("there").profile.region);
    }
    scenario
}

#[test]
fn an_account_is_a_part_of_its_region() {
    let results = money(&with_regions(&[(300.0, "East"), (100.0, " East "), (50.0, "West"), (150.0, " ")])).regions;
    let shares: Vec<_> = results.accounts.iter().map(|a| share(&a.share)).collect();
    assert_eq!(shares, [Ok(0.75), Ok(0.25), Ok(1.0), Err(Undefined::NoRegion)]);
    let accounts: Vec<_> = results.regions.iter().map(|r| r.accounts.clone()).collect();
    assert_eq!((accounts, results.without_region), (vec![vec![AccountId(1), AccountId(2)], vec![AccountId(3)]], 1));
    assert_eq!(amount(&results.regions[0].revenue.sum), Ok(400.0));
    close(share(&results.regions[0].share).expect("a share"), 400.0 / 600.0, 1e-12);
    assert_eq!(results.region_of(AccountId(2)).map(|r| r.accounts.len()), Some(2));
    assert_eq!(results.region_of(AccountId(4)), None);
}

#[test]
fn a_region_without_positive_revenue_has_no_shares() {
    let mut scenario = with_regions(&[(0.0, "East"), (0.0, "East"), (10.0, "West")]);
    scenario.account_mut(AccountId(3)).expect("there").money.revenue[Period::ThisYear] = None;
    let results = money(&scenario).regions;
    let shares: Vec<_> = results.accounts.iter().map(|a| share(&a.share)).collect();
    assert_eq!(shares, [Err(Undefined::TotalNotPositive), Err(Undefined::TotalNotPositive), Err(Undefined::Unrated)]);
    assert_eq!((results.regions[1].revenue.counted, results.regions[1].revenue.missing), (0, 1));
}

fn with_products(accounts: &[(f64, &[(&str, f64)])]) -> Scenario {
    let revenues: Vec<(f64, f64)> = accounts.iter().map(|(revenue, _)| (*revenue, 0.0)).collect();
    let mut scenario = portfolio(&revenues);
    for (id, (_, lines)) in (1..).zip(accounts) {
        let line = |(name, percent): &(&str, f64)| ProductLine { name: (*name).to_owned(), percent: Some(*percent) };
        let account = scenario.account_mut(AccountId(id)).expect("there");
        account.profile.products = lines.iter().map(line).collect();
    }
    scenario
}

#[test]
fn the_largest_line_of_an_account_joins_equal_names() {
    let scenario = with_products(&[(100.0, &[("Drives", 30.0), ("Parts", 40.0), (" Drives", 20.0)])]);
    let results = money(&scenario).products;
    let account = results.account(AccountId(1)).expect("there");
    let largest = account.largest.as_ref().expect("lines");
    assert_eq!((largest.line, largest.share.get()), (0, 0.5));
    assert_eq!(share(&account.other), Ok(0.1));
    close(account.stated.get(), 0.9, 1e-12);
}

#[test]
fn lines_are_weighted_by_revenue_over_all_accounts() {
    let scenario = with_products(&[
        (600.0, &[("Drives", 50.0), ("Parts", 30.0)]),
        (200.0, &[("Parts", 90.0), ("", 10.0)]),
        (200.0, &[]),
    ]);
    let results = money(&scenario).products;
    let lines: Vec<_> =
        results.lines.iter().map(|l| (l.accounts[0].0, l.line, amount(&l.revenue), l.accounts.len())).collect();
    assert_eq!(lines, [(1, 1, Ok(360.0), 2), (1, 0, Ok(300.0), 1)]);
    close(share(&results.largest).expect("a share"), 0.36, 1e-12);
    // 20 % of 600 and the line without a name.
    close(share(&results.other).expect("a share"), 0.14, 1e-12);
    close(share(&results.unknown).expect("a share"), 0.2, 1e-12);
    assert_eq!(results.left_out.len(), 1);
    assert_eq!(results.left_out[0].reason, Undefined::NoProducts);
}

#[test]
fn parts_above_the_whole_count_nowhere_and_are_an_error() {
    let scenario = with_products(&[(100.0, &[("Drives", 70.0), ("Parts", 40.0)])]);
    let results = evaluate(&scenario);
    let products = &results.money.products;
    assert_eq!(products.accounts[0].other, Err(Undefined::PartsAboveWhole));
    assert_eq!((products.lines.len(), &products.largest), (0, &Err(Undefined::NoProducts)));
    assert_eq!(share(&products.unknown), Ok(1.0));
    let first = &results.findings[0];
    assert_eq!(first.severity, Severity::Error);
    assert_eq!(first.kind, FindingKind::ProductsAboveWhole { account: AccountId(1), stated: 110.0 });
}

#[test]
fn one_product_above_half_of_all_revenue_is_found() {
    let found = |part: f64| {
        let scenario = with_products(&[(800.0, &[("Drives", part)]), (200.0, &[("Drives", 50.0)])]);
        evaluate(&scenario).findings.into_iter().find(|f| matches!(f.kind, FindingKind::OneProduct { .. }))
    };
    let warning = found(60.0).expect("0.48 + 0.1 is above half");
    assert_eq!((warning.severity, warning.place), (Severity::Warning, Place::Concentration));
    assert!(matches!(warning.kind, FindingKind::OneProduct { account: AccountId(1), line: 0, buyers: 2, .. }));
    assert_eq!(found(50.0), None, "exactly half is not over half");
}

#[test]
fn no_accounts_and_no_money() {
    let results = money(&portfolio(&[]));
    assert_eq!((results.regions.regions.len(), results.products.lines.len()), (0, 0));
    assert_eq!(results.products.largest, Err(Undefined::NoProducts));
    let mut scenario = with_products(&[(0.0, &[("Drives", 60.0)])]);
    assert_eq!(money(&scenario).products.largest, Err(Undefined::TotalNotPositive));
    scenario.account_mut(AccountId(1)).expect("there").money.revenue[Period::ThisYear] = None;
    assert_eq!(money(&scenario).products.left_out[0].reason, Undefined::Unrated);
}
