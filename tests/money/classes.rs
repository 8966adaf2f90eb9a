//! ABC classes, worked by hand.

use crate::{money, portfolio};
use linchpin::model::method::AbcBasis;
use linchpin::model::money::AbcClass::{self, A, B, C};
use linchpin::model::outcome::Outcome;
use linchpin::model::{Period, Share, Undefined};

#[track_caller]
fn check(figures: &[(f64, f64)], basis: AbcBasis, expected: &[Outcome<AbcClass>]) {
    let mut scenario = portfolio(figures);
    scenario.method.value.abc_basis = basis;
    let classes: Vec<_> = money(&scenario).abc.accounts.into_iter().map(|a| a.class).collect();
    assert_eq!(classes, expected);
}

#[track_caller]
fn by_revenue(revenues: &[f64], expected: &[AbcClass]) {
    let figures: Vec<_> = revenues.iter().map(|&r| (r, 0.0)).collect();
    let expected: Vec<_> = expected.iter().map(|&class| Ok(class)).collect();
    check(&figures, AbcBasis::Revenue, &expected);
}

#[test]
fn the_share_before_the_account_decides() {
    // Before: 0, 79, 95, so the one that crosses 80 is A still and the one at exactly 95 is C.
    by_revenue(&[79.0, 16.0, 5.0], &[A, A, C]);
    // Before: 0, 50, exactly 80, 90.
    by_revenue(&[50.0, 30.0, 10.0, 10.0], &[A, A, B, B]);
    by_revenue(&[10.0, 50.0, 10.0, 30.0], &[B, A, B, A]);
    // The same in tenths, where sums of floats miss the cut.
    by_revenue(&[0.5, 0.3, 0.1, 0.1], &[A, A, B, B]);
    by_revenue(&[0.7, 0.1, 0.1, 0.05, 0.05], &[A, A, B, B, C]);
    by_revenue(&[3.0], &[A]);
}

#[test]
fn of_equal_accounts_at_a_cut_the_first_in_order_is_better() {
    // Before: 0, 20, 40, 60, exactly 80.
    by_revenue(&[20.0; 5], &[A, A, A, A, B]);
}

#[test]
fn losses_are_always_c() {
    // Total 10; before: 0, 12, 15 …
    check(&[(1.0, -2.0), (1.0, 12.0), (1.0, 3.0), (1.0, -3.0)], AbcBasis::Profit, &[Ok(C), Ok(A), Ok(C), Ok(C)]);
}

#[test]
fn by_both_the_better_counts_and_both_are_shown() {
    let figures = [(80.0, 1.0), (15.0, 99.0), (5.0, 0.0)];
    check(&figures, AbcBasis::Both, &[Ok(A), Ok(A), Ok(C)]);
    let mut scenario = portfolio(&figures);
    scenario.method.value.abc_basis = AbcBasis::Both;
    let first = &money(&scenario).abc.accounts[0];
    assert_eq!((first.by_revenue.clone(), first.by_profit.clone()), (Ok(A), Ok(C)));
}

#[test]
fn totals_that_are_not_positive_have_no_classes() {
    let none = || Err(Undefined::TotalNotPositive);
    check(&[(5.0, 1.0), (5.0, -1.0)], AbcBasis::Profit, &[none(), none()]);
    check(&[(5.0, 1.0), (5.0, -1.0)], AbcBasis::Both, &[none(), none()]);
    check(&[(5.0, 1.0), (5.0, -1.0)], AbcBasis::Revenue, &[Ok(A), Ok(A)]);
    check(&[(0.0, 0.0)], AbcBasis::Revenue, &[none()]);
    check(
        &[(f64::MAX, 0.0), (f64::MAX, 0.0)],
        AbcBasis::Revenue,
        &[Err(Undefined::TooLarge), Err(Undefined::TooLarge)],
    );
    check(&[], AbcBasis::Revenue, &[]);
}

#[test]
fn accounts_without_figures_keep_their_place_and_their_reason() {
    let mut scenario = portfolio(&[(80.0, 1.0), (900.0, 1.0), (15.0, 1.0), (5.0, 1.0)]);
    let id = scenario.accounts[1].id;
    scenario.account_mut(id).expect("second").money.revenue[Period::ThisYear] = None;
    let classes: Vec<_> = money(&scenario).abc.accounts.into_iter().map(|a| a.class).collect();
    assert_eq!(classes, [Ok(A), Err(Undefined::Unrated), Ok(B), Ok(C)]);
    let second = &money(&scenario).abc.accounts[1];
    assert_eq!(second.by_profit, Err(Undefined::Incomplete { missing: 1, needed: 3 }));
}

#[test]
fn cuts_are_settings() {
    let mut scenario = portfolio(&[(50.0, 0.0), (30.0, 0.0), (20.0, 0.0)]);
    scenario.method.value.abc_a = Share::new(0.5);
    scenario.method.value.abc_b = Share::new(0.8);
    let classes: Vec<_> = money(&scenario).abc.accounts.into_iter().map(|a| a.class).collect();
    assert_eq!(classes, [Ok(A), Ok(B), Ok(C)]);
}

#[test]
fn classes_add_up_to_the_portfolio() {
    let mut scenario = portfolio(&[(79.0, 1.0), (16.0, -3.0), (5.0, 2.0), (9.0, 9.0)]);
    if let Some(account) = scenario.account_mut(linchpin::model::AccountId(4)) {
        account.money.revenue = linchpin::model::PerPeriod::default();
    }
    let results = money(&scenario);
    let totals = results.abc.totals(&results.statements);
    assert_eq!(totals.clone().map(|t| (t.class, t.accounts)), [(A, 2), (B, 0), (C, 1)]);
    assert_eq!(totals.clone().map(|t| t.revenue_share.map(Share::get)), [Ok(0.95), Ok(0.0), Ok(0.05)]);
    assert_eq!(totals.map(|t| t.net_income.map(linchpin::model::Money::get)), [Ok(-2.0), Ok(0.0), Ok(2.0)]);
    let nothing = money(&portfolio(&[]));
    assert_eq!(nothing.abc.totals(&nothing.statements)[0].revenue_share, Err(Undefined::NoAccounts));
}
