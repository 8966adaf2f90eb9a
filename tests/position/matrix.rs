//! Cut lines, ties, classes and changes, worked by hand.

use linchpin::model::accounts::Account;
use linchpin::model::method::{AttractivenessCut, Bubble, StrengthCut, StrengthRule};
use linchpin::model::position::{Axis, Change, Class, PositionResults, StrengthSet, position};
use linchpin::model::score::{ScoreEntry, ScoreSet};
use linchpin::model::{AccountId, Date, FactorId, RivalId, Scenario, SuccessFactorId, Undefined};
use std::collections::BTreeMap;
use std::sync::Arc;

fn day() -> Date {
    Date::new(2026, 11, 2).expect("a day")
}

/// Accounts as (attractiveness, us, rival) on tables of one row each.
pub fn scenario(accounts: &[(Option<f64>, f64, f64)]) -> Scenario {
    let mut scenario = Scenario::empty("", day());
    scenario.method.attractiveness.factors.truncate(1);
    scenario.method.strength.factors.truncate(1);
    let one = |value: f64| BTreeMap::from([(SuccessFactorId(1), ScoreEntry::new(value))]);
    for (n, &(attractiveness, us, rival)) in (1..).zip(accounts) {
        let mut account = Account::named(AccountId(n), format!("Account {n}"));
        let scores = attractiveness.map(|a| (FactorId(1), ScoreEntry::new(a))).into_iter().collect();
        account.attractiveness.sets.push(ScoreSet { date: day(), scores, source: String::new() });
        account.profile.rivals = vec![RivalId(1)];
        let rivals = BTreeMap::from([(RivalId(1), one(rival))]);
        account.strength.sets.push(StrengthSet { date: day(), us: one(us), rivals, source: String::new() });
        scenario.accounts.push(Arc::new(account));
    }
    scenario
}

fn classes(results: &PositionResults) -> Vec<Option<Class>> {
    results.accounts.iter().map(linchpin::model::position::AccountPosition::class).collect()
}

#[test]
fn four_classes_and_both_lines_count_as_high() {
    // Mean of 8 6 4 2 5 = 5; parity of us and rival. The last lies on both lines.
    let results = position(
        &scenario(&[
            (Some(8.0), 6.0, 5.0),
            (Some(6.0), 4.0, 5.0),
            (Some(4.0), 6.0, 5.0),
            (Some(2.0), 4.0, 5.0),
            (Some(5.0), 5.0, 5.0),
        ]),
        &[],
    );
    let expected = [Class::Key, Class::KeyDevelopment, Class::Maintenance, Class::Opportunistic, Class::Key];
    assert_eq!(classes(&results), expected.map(Some));
    let on_line: Vec<_> = results.accounts.iter().map(|a| a.placement.clone().expect("placed").on_line).collect();
    assert_eq!(on_line[4], [Axis::Attractiveness, Axis::Strength]);
    assert!(on_line[..4].iter().all(Vec::is_empty));
}

#[test]
fn a_third_on_the_mean_is_on_the_line() {
    // Scores 0.1 0.2 0.3: the mean is 0.2 in decimals; in binary their sum is not 0.6.
    let results = position(&scenario(&[(Some(0.1), 5.0, 5.0), (Some(0.2), 5.0, 5.0), (Some(0.3), 5.0, 5.0)]), &[]);
    assert_eq!(classes(&results), [Class::Maintenance, Class::Key, Class::Key].map(Some));
    // Whole numbers 3 3 4 with mean 10/3: no account is on it, and 3 is low.
    let results = position(&scenario(&[(Some(3.0), 5.0, 5.0), (Some(3.0), 5.0, 5.0), (Some(4.0), 5.0, 5.0)]), &[]);
    assert_eq!(classes(&results), [Class::Maintenance, Class::Maintenance, Class::Key].map(Some));
}

#[test]
fn an_unrated_account_counts_on_the_axis_it_is_rated_on_and_has_no_class() {
    let mut scenario = scenario(&[(Some(8.0), 6.0, 5.0), (None, 9.0, 5.0)]);
    scenario.method.strength.cut = StrengthCut::Mean;
    let results = position(&scenario, &[]);
    // Strength mean over both: (1.2 + 1.8) / 2 = 1.5; attractiveness mean over one.
    assert!(results.lines.strength.at.as_ref().is_ok_and(|at| (at.get() - 1.5).abs() < 1e-12));
    assert_eq!((results.lines.strength.counted, results.lines.attractiveness.counted), (2, 1));
    assert_eq!(results.accounts[1].placement, Err(Undefined::Unrated));
    assert_eq!(classes(&results), [Some(Class::KeyDevelopment), None]);
}

#[test]
fn changes_name_who_moves_and_from_where() {
    // Totals 9 9 9 1: mean 7, median 9. With fixed 10 nobody is attractive.
    let scenario =
        scenario(&[(Some(9.0), 5.0, 5.0), (Some(9.0), 4.0, 5.0), (Some(7.0), 5.0, 5.0), (Some(3.0), 5.0, 5.0)]);
    let results = position(&scenario, &[]);
    let mut rules = results.rules;
    // Mean 7; median of 3 7 9 9 = 8: only the third moves.
    rules.attractiveness_cut = AttractivenessCut::Median;
    let moved = Change { account: AccountId(3), from: Some(Class::Key), to: Some(Class::Maintenance) };
    assert_eq!(results.changes_when(rules), [moved]);
    assert!(results.changes_when(results.rules).is_empty());
    assert_eq!(results.rules.alternatives().len(), 7);
}

#[test]
fn an_account_without_rival_is_placed_by_its_own_score_alone() {
    let mut scenario = scenario(&[(Some(9.0), 5.0, 5.0)]);
    scenario.account_mut(AccountId(1)).expect("there").profile.rivals.clear();
    let results = position(&scenario, &[]);
    assert_eq!(results.accounts[0].placement, Err(Undefined::NoRival));
    let mut rules = results.rules;
    rules.strength_rule = StrengthRule::OwnScore;
    // One row on 0–10: the middle is 5, which counts as high.
    let placed = Change { account: AccountId(1), from: None, to: Some(Class::Key) };
    assert_eq!(results.changes_when(rules), [placed]);
}

#[test]
fn bubbles_show_what_the_method_says() {
    let mut scenario = scenario(&[(Some(9.0), 5.0, 5.0)]);
    scenario.account_mut(AccountId(1)).expect("there").people_days = Some(12.0);
    let money = [(AccountId(1), Some(-3.5))];
    assert_eq!(position(&scenario, &money).accounts[0].bubble, Some(-3.5));
    assert_eq!(position(&scenario, &[]).accounts[0].bubble, None);
    scenario.method.bubble = Bubble::Resources;
    assert_eq!(position(&scenario, &money).accounts[0].bubble, Some(12.0));
}

#[test]
fn an_id_that_occurs_twice_is_placed_once() {
    let mut scenario = scenario(&[(Some(9.0), 5.0, 5.0), (Some(1.0), 5.0, 5.0)]);
    let first = scenario.accounts[0].clone();
    scenario.accounts.push(first);
    let results = position(&scenario, &[]);
    assert_eq!(results.accounts.iter().map(|a| a.account.0).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(results.average.rated, 2);
}

#[test]
fn huge_entries_end_in_a_reason() {
    let mut scenario = scenario(&[(Some(9.0), 5.0, 5.0)]);
    scenario.method.attractiveness.scale.max = f64::MAX;
    let set = &mut scenario.account_mut(AccountId(1)).expect("there").attractiveness.sets[0];
    set.scores.insert(FactorId(1), ScoreEntry::new(f64::MAX));
    scenario.method.attractiveness.factors[0].weight = 3.0.into();
    let results = position(&scenario, &[]);
    assert_eq!(results.accounts[0].placement, Err(Undefined::TooLarge));
    assert_eq!(results.lines.attractiveness.at, Err(Undefined::NoAccounts));
}
