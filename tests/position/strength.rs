//! Each rule of relative strength, worked by hand.

use linchpin::model::accounts::Account;
use linchpin::model::method::{Scale, StrengthRule};
use linchpin::model::position::{Strength, StrengthSet, position};
use linchpin::model::score::{ScoreEntry, Scores};
use linchpin::model::{AccountId, Date, Exact, RivalId, Scenario, SuccessFactorId, Undefined, Weight};
use std::sync::Arc;

fn day() -> Date {
    Date::new(2026, 11, 2).expect("a day")
}

fn scores(values: &[f64]) -> Scores<SuccessFactorId> {
    (1..).zip(values).map(|(n, v)| (SuccessFactorId(n), ScoreEntry::new(*v))).collect()
}

/// One account with Table Two of as many rows as we have scores.
fn scenario(us: &[f64], rivals: &[&[f64]]) -> Scenario {
    let mut scenario = Scenario::empty("", day());
    scenario.method.strength.factors.truncate(us.len());
    let mut account = Account::named(AccountId(1), "");
    account.profile.rivals = (1..).zip(rivals).map(|(n, _)| RivalId(n)).collect();
    let rivals = (1..).zip(rivals).map(|(n, r)| (RivalId(n), scores(r))).collect();
    account.strength.sets.push(StrengthSet { date: day(), us: scores(us), rivals, source: String::new() });
    scenario.accounts.push(Arc::new(account));
    scenario
}

fn strength(scenario: &Scenario) -> Strength {
    position(scenario, &[]).accounts[0].strength.clone()
}

#[track_caller]
fn check(us: &[f64], rivals: &[&[f64]], rule: StrengthRule, expected: Result<f64, Undefined>) {
    let mut scenario = scenario(us, rivals);
    scenario.method.strength.rule = rule;
    let found = strength(&scenario).relative;
    match (&found, &expected) {
        (Ok(found), Ok(expected)) => assert!(found.ties(Exact::from(*expected)), "{found:?}"),
        _ => assert_eq!(found.err(), expected.err()),
    }
}

#[test]
fn every_rule_by_hand() {
    // Us 7 + 5 = 12; rivals 8 + 2 = 10 and 3 + 6 = 9; per-row best 8 + 6 = 14; mean rival 9.5.
    let (us, rivals): (&[f64], &[&[f64]]) = (&[7.0, 5.0], &[&[8.0, 2.0], &[3.0, 6.0]]);
    check(us, rivals, StrengthRule::RatioToBest, Ok(1.2));
    check(us, rivals, StrengthRule::DifferenceToBest, Ok(2.0));
    check(us, rivals, StrengthRule::DifferenceToMean, Ok(2.5));
    check(us, rivals, StrengthRule::RatioToFactorBest, Ok(12.0 / 14.0));
    check(us, rivals, StrengthRule::OwnScore, Ok(12.0));
}

#[test]
fn the_best_rival_is_named_and_of_equals_the_first() {
    let best = |rivals: &[&[f64]]| strength(&scenario(&[1.0, 1.0], rivals)).comparison.map(|c| c.best);
    assert_eq!(best(&[&[1.0, 2.0], &[4.0, 3.0], &[3.0, 4.0]]), Ok(RivalId(2)));
}

#[test]
fn what_is_undefined_has_its_reason() {
    let rule = StrengthRule::RatioToBest;
    check(&[1.0, 1.0], &[], rule, Err(Undefined::NoRival));
    check(&[1.0, 1.0], &[&[0.0, 0.0]], rule, Err(Undefined::ZeroDivisor));
    check(&[0.0, 0.0], &[&[0.0, 0.0]], rule, Err(Undefined::ZeroDivisor));
    check(&[0.0, 0.0], &[&[0.0, 0.0]], StrengthRule::RatioToFactorBest, Err(Undefined::ZeroDivisor));
    check(&[0.0, 0.0], &[&[0.0, 0.0]], StrengthRule::DifferenceToBest, Ok(0.0));
    check(&[0.0, 0.0], &[&[5.0, 0.0]], rule, Ok(0.0));
    check(&[1.0, 1.0], &[&[5.0]], rule, Err(Undefined::NoRatedRival { incomplete: vec![RivalId(1)] }));
    check(&[1.0, 11.0], &[&[5.0, 5.0]], rule, Err(Undefined::Incomplete { missing: 1, needed: 2 }));
    check(&[1.0, 1.0], &[], StrengthRule::OwnScore, Ok(2.0));
    check(&[], &[], rule, Err(Undefined::NoFactors));
}

#[test]
fn a_negative_total_is_no_divisor() {
    let mut scenario = scenario(&[1.0, 1.0], &[&[-3.0, 1.0]]);
    scenario.method.strength.scale = Scale { min: -5.0, max: 5.0 };
    assert_eq!(strength(&scenario).relative, Err(Undefined::NegativeDivisor));
}

#[test]
fn an_incompletely_rated_rival_is_ignored_and_listed() {
    // R1 would be best with 9 + ?; R2 has 4 + 4, so 10 / 8.
    let strength = strength(&scenario(&[5.0, 5.0], &[&[9.0], &[4.0, 4.0]]));
    assert_eq!(strength.ignored, [RivalId(1)]);
    assert!(strength.relative.is_ok_and(|r| r.ties(Exact::from(1.25))));
}

#[test]
fn weights_of_the_account_replace_the_shared_ones() {
    // Shared 1 1, own 3 for the first row: us 2(3·8 + 2)/4 = 13, rival 2(3·2 + 8)/4 = 7.
    let mut scenario = scenario(&[8.0, 2.0], &[&[2.0, 8.0]]);
    let own = [(SuccessFactorId(1), Weight::new(3.0))].into();
    scenario.account_mut(AccountId(1)).expect("there").strength.weights = own;
    let result = strength(&scenario);
    assert!(result.us.total.is_ok_and(|t| t.ties(Exact::from(13.0))));
    assert!(result.relative.is_ok_and(|r| r.ties(Exact::Fraction { num: 13, den: 7 })));
    let zero = [1, 2].map(|n| (SuccessFactorId(n), Weight::new(0.0))).into();
    scenario.account_mut(AccountId(1)).expect("there").strength.weights = zero;
    assert_eq!(strength(&scenario).relative, Err(Undefined::NoWeights));
}

#[test]
fn a_rival_named_twice_counts_once() {
    let mut scenario = scenario(&[5.0], &[&[4.0], &[2.0]]);
    scenario.method.strength.rule = StrengthRule::DifferenceToMean;
    scenario.account_mut(AccountId(1)).expect("there").profile.rivals = [2, 1, 2].map(RivalId).to_vec();
    let result = strength(&scenario);
    // 5 − (2 + 4) / 2 = 2, not 5 − 8/3.
    assert!(result.relative.is_ok_and(|r| r.ties(Exact::from(2.0))));
    assert_eq!(result.rivals.iter().map(|r| r.rival.0).collect::<Vec<_>>(), [2, 1]);
}

#[test]
fn decimal_scores_that_tie_are_at_parity() {
    // 0.1 + 0.2 against 0.3 + 0: equal in decimals, not in binary.
    let mut scenario = scenario(&[0.3, 0.0], &[&[0.1, 0.2]]);
    for rule in [StrengthRule::RatioToBest, StrengthRule::DifferenceToBest, StrengthRule::DifferenceToMean] {
        scenario.method.strength.rule = rule;
        let relative = strength(&scenario).relative.expect("rated");
        let parity = if rule.is_ratio() { 1.0 } else { 0.0 };
        assert!(relative.ties(Exact::from(parity)), "{rule:?}");
    }
}
