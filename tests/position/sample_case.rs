//! What the sample case is built to show.

use crate::sample::{id, scenario};
use linchpin::model::accounts::{Verdict, selection};
use linchpin::model::method::StrengthRule;
use linchpin::model::position::{
    AccountPosition, Axis, Change, Class, PositionResults, Rules, Taken, class_shares, position,
};
use linchpin::model::risk::{Movement, RiskLevel, risk};
use linchpin::model::{Account, AccountId, Exact, RiskId, Undefined};
use linchpin::text::format;

fn results() -> PositionResults {
    position(&scenario(), &[])
}

fn of_class(results: &PositionResults, class: Class) -> Vec<u32> {
    results.accounts.iter().filter(|a| a.class() == Some(class)).map(|a| a.account.0).collect()
}

fn shown(number: &Result<Exact, Undefined>) -> String {
    number.as_ref().map_or_else(|reason| format!("{reason:?}"), |n| format::number(n.get(), 2))
}

#[test]
fn the_cut_line_is_48_over_ten_rated_accounts() {
    let results = results();
    assert!(results.lines.attractiveness.at.as_ref().is_ok_and(|at| at.ties(Exact::from(48.0))));
    assert_eq!(results.lines.attractiveness.counted, 10);
    assert_eq!((results.average.rated, shown(&results.average.total)), (10, "48.00".to_owned()));
    assert!(results.lines.strength.at.as_ref().is_ok_and(|at| at.ties(Exact::from(1.0))));
}

#[test]
fn the_classes_are_those_of_the_case() {
    let results = results();
    assert_eq!(of_class(&results, Class::Key), [3, 4, 6, 7]);
    assert_eq!(of_class(&results, Class::KeyDevelopment), [5, 8, 9]);
    assert_eq!(of_class(&results, Class::Maintenance), [1, 2]);
    assert_eq!(of_class(&results, Class::Opportunistic), [10]);
    let reason = |n| results.account(id(n)).expect("there").placement.clone().expect_err("no class");
    assert_eq!(reason(11), Undefined::Incomplete { missing: 1, needed: 8 });
    assert_eq!(reason(12), Undefined::Unrated);
}

#[test]
fn a07_lies_on_the_line_and_counts_as_high() {
    let results = results();
    let on_line: Vec<_> = results
        .accounts
        .iter()
        .filter_map(|a| Some((a.account.0, a.placement.as_ref().ok()?.on_line.clone())))
        .filter(|(_, axes)| axes.contains(&Axis::Attractiveness))
        .collect();
    assert_eq!(on_line.iter().map(|(account, _)| *account).collect::<Vec<_>>(), [7]);
}

#[test]
fn a08_is_one_point_from_key() {
    let results = results();
    let strength = &results.account(id(8)).expect("there").strength;
    let best = strength.comparison.as_ref().expect("rivals").best_total;
    assert_eq!((shown(&strength.us.total), best.get()), ("40.00".to_owned(), 41.0));
    let difference = strength.by(StrengthRule::DifferenceToBest);
    assert!(difference.is_ok_and(|d| d.ties(Exact::from(-1.0))));
}

#[track_caller]
fn check_rule(rule: StrengthRule, moved: &[u32]) {
    let results = results();
    let rules = Rules { strength_rule: rule, ..results.rules };
    let changes: Vec<Change> = results.changes_when(rules);
    assert_eq!(changes.iter().map(|c| c.account.0).collect::<Vec<_>>(), moved, "{rule:?}");
}

#[test]
fn the_strength_rule_decides_for_a_few() {
    check_rule(StrengthRule::RatioToBest, &[]);
    check_rule(StrengthRule::DifferenceToBest, &[]);
    check_rule(StrengthRule::DifferenceToMean, &[9]);
    check_rule(StrengthRule::RatioToFactorBest, &[1, 6]);
}

#[test]
fn paths_run_from_the_past_to_the_target() {
    let results = results();
    let path = |n| &results.account(id(n)).expect("there").path;
    let past = |n| shown(&path(n).past[0].attractiveness);
    assert_eq!((past(2), past(4)), ("57.00".to_owned(), "44.00".to_owned()));
    // A02 in 2023: us 7 8 8 8 9 7 = 47, against today's rivals 35 and 34: 47/35 = 1.34.
    assert_eq!(shown(&path(2).past[0].strength), "1.34");
    // A03 has a target and no past: 8 9 7 8 9 9 6 8 = 64.
    assert!(path(3).past.is_empty());
    assert_eq!(path(3).target.as_ref().map(|t| shown(&t.attractiveness)), Some("64.00".to_owned()));
}

#[test]
fn the_customer_rates_us_lower_at_a01() {
    // Price, service and speed: ours 5 8 7, theirs 4 7 6.
    let view = results().account(id(1)).expect("there").strength.view.clone();
    let gaps: Vec<_> = view.iter().filter_map(|g| g.gap).collect();
    assert_eq!(gaps, [1.0, 1.0, 1.0, 0.0, 0.0, 0.0]);
}

#[test]
fn the_short_list_is_that_of_the_case() {
    let results = selection(&scenario());
    let score = |account: &AccountId| shown(&results.account(*account).expect("there").column.mean_score);
    let listed: Vec<_> = results.short_list.iter().map(|a| (a.0, score(a))).collect();
    let expected = [(4, "7.59"), (3, "7.49"), (6, "6.95"), (5, "6.72"), (9, "6.21"), (8, "6.08")];
    assert_eq!(listed, expected.map(|(n, s)| (n, s.to_owned())));
    let failing: Vec<_> = results
        .accounts
        .iter()
        .filter(|a| matches!(a.verdict, Verdict::FailsMustHave { .. }))
        .map(|a| a.account.0)
        .collect();
    assert_eq!(failing, [2, 12]);
    assert_eq!(score(&id(12)), "6.09");
}

#[test]
fn the_risks_are_those_of_the_case() {
    let results = risk(&scenario());
    let stops: Vec<_> = results.risks.iter().filter(|r| r.before == Ok(RiskLevel::Stop)).map(|r| r.risk).collect();
    assert_eq!(stops, [RiskId(1), RiskId(2)]);
    let after_stop = results.cells.iter().find(|c| c.level == RiskLevel::Stop).expect("a cell");
    assert_eq!((after_stop.before.len(), after_stop.after.len()), (2, 0));
    // K14 stands at low and low already; K08 is where a response changes nothing.
    let unchanged: Vec<_> =
        results.risks.iter().filter(|r| r.moved == Ok(Movement::Unchanged)).map(|r| r.risk).collect();
    assert_eq!(unchanged, [RiskId(8), RiskId(14)]);
    let money = |total: &Result<f64, Undefined>| format::number(total.clone().expect("money"), 0);
    let totals = (money(&results.expected_before.sum), money(&results.expected_after.sum));
    assert_eq!(totals, ("11,130".to_owned(), "5,158".to_owned()));
    assert_eq!((results.expected_before.counted, results.expected_before.without_money), (16, 0));
    assert_eq!(results.reversals.count, 0);
}

#[test]
fn other_rules_say_other_things_of_a09() {
    let results = results();
    let under = |rule| results.under(id(9), results.rules.with_strength_rule(rule)).expect("there");
    let class = |rule| under(rule).placement.map(|p| p.class);
    // 43 against the best rival's 46 is low; against the mean rival's 38 it is high.
    assert_eq!(class(StrengthRule::RatioToBest), Ok(Class::KeyDevelopment));
    assert_eq!(class(StrengthRule::DifferenceToBest), Ok(Class::KeyDevelopment));
    assert_eq!(class(StrengthRule::DifferenceToMean), Ok(Class::Key));
    assert_eq!(shown(&under(StrengthRule::DifferenceToBest).strength), "\u{2212}3.00");
    assert!(results.under(id(99), results.rules).is_none());
}

#[test]
fn a06_and_a12_rest_on_assumptions() {
    let results = results();
    let rests = |n| results.account(id(n)).expect("there").rests_on_assumptions();
    assert!(rests(6) && rests(12));
    assert!(!rests(3));
}

#[test]
fn maintenance_takes_half_of_the_days() {
    let (scenario, results) = (scenario(), results());
    let class = |id| results.account(id).and_then(AccountPosition::class);
    let taken = |a: &Account| Taken { class: class(a.id), revenue: None, people_days: a.people_days };
    let shares = class_shares(&scenario.accounts.iter().map(|a| taken(a)).collect::<Vec<_>>());
    assert_eq!(shares.iter().map(|s| s.accounts).collect::<Vec<_>>(), [4, 3, 2, 1, 2]);
    // Days of the classes: 385 + 225 + 700 + 75, and 55 of the accounts without a class: 1,440 as in the case.
    assert_eq!(shares.iter().map(|s| s.people_days.sum).collect::<Vec<_>>(), [385.0, 225.0, 700.0, 75.0, 55.0]);
    assert_eq!(shares[2].people_days.share.as_ref().map(|s| format::percent(s.get(), 1)), Ok("48.6".to_owned()));
}
