//! What takes longer than a key press, together.

use crate::sample;
use linchpin::model::evaluation::{Deeper, DeeperSettings, deeper, evaluate};
use linchpin::model::ids::{FactorId, RivalId, SuccessFactorId};
use linchpin::model::method::{Scale, StrengthRule};
use linchpin::model::position::StrengthSet;
use linchpin::model::position::robustness::Uncertainty;
use linchpin::model::score::{ScoreEntry, ScoreSet, Scores};
use linchpin::model::{Account, AccountId, Date, Money, Outcome, Period, Scenario, Undefined, Weight};
use proptest::prelude::*;

fn with(scenario: &Scenario, settings: DeeperSettings) -> Deeper {
    deeper(scenario, &evaluate(scenario), settings)
}

#[test]
fn every_part_of_the_sample_case() {
    let found = with(&sample(), DeeperSettings::default());
    assert_eq!(found.settings, DeeperSettings::default());
    assert_eq!((found.forecasts.len(), found.robustness.tornados.len()), (12, 12));
    let losses = found.losses.expect("defined");
    let profits: Vec<String> = losses.iter().map(|loss| shown(&loss.after.profit.sum)).collect();
    assert_eq!((profits.len(), profits[0].as_str(), profits[1].as_str()), (12, "10160", "-440"));
    assert_eq!((found.robustness.score_changes.len(), found.robustness.weight_changes.len()), (10, 10));
    let first = found.robustness.first.expect("ten accounts");
    assert_eq!((first.accounts.len(), first.one_way.pairs.len(), first.stability.len()), (10, 45, 8));
    // Totals 50 40 59 56 52 54 48 51 50 … : A03 is first.
    assert_eq!(first.accounts[first.stability[0].as_ref().expect("defined").best], AccountId(3));
}

fn shown(money: &Outcome<Money>) -> String {
    format!("{:.0}", money.clone().expect("known").get())
}

#[test]
fn nothing_is_nothing() {
    let found = with(&Scenario::empty("", Date::new(2026, 11, 2).expect("a day")), DeeperSettings::default());
    assert_eq!((found.forecasts, found.losses), (vec![], Ok(vec![])));
    assert_eq!(found.robustness.probabilities, Ok(vec![]));
    assert_eq!(found.robustness.first, Err(Undefined::NoAccounts));
}

#[test]
fn settings_that_mean_nothing_leave_reasons() {
    let uncertainty = Uncertainty { confirmed: -1.0, ..Uncertainty::default() };
    let found = with(&sample(), DeeperSettings { uncertainty, level: 2.0, avoided: 7.0 });
    assert_eq!(found.losses, Err(Undefined::NotAProbability));
    assert_eq!(found.robustness.probabilities, Err(Undefined::NegativeValue));
    assert_eq!(found.robustness.first, Err(Undefined::NegativeValue));
    assert_eq!(found.robustness.tornados[0].attractiveness, Err(Undefined::NegativeValue));
}

#[test]
fn large_portfolios_are_looked_at_in_part() {
    let mut scenario = Scenario::empty("", Date::new(2026, 11, 2).expect("a day"));
    for n in 1..=60 {
        let mut account = Account::named(AccountId(n), "");
        account.money.revenue[Period::ThisYear] = Some(Money::new(f64::from(n)));
        scenario.accounts.push(account.into());
    }
    let losses = with(&scenario, DeeperSettings::default()).losses.expect("defined");
    // The 40 largest, in the user's order.
    assert_eq!(losses.iter().map(|loss| loss.lost[0].0).collect::<Vec<_>>(), (21..=60).collect::<Vec<_>>());
}

#[test]
fn json_has_no_number_that_is_none() {
    let written = serde_json::to_string(&with(&sample(), DeeperSettings::default())).expect("plain data");
    // Infinite or undefined numbers would be written as null where a value is due.
    let null = written.replace("\"smallest\":{\"Ok\":null}", "");
    assert!(!null.contains("\"Ok\":null"));
    for field in ["low", "high", "swing", "by", "to", "hhi", "gini", "stays", "slope"] {
        assert!(!written.contains(&format!("\"{field}\":null")), "{field}");
    }
}

fn column<I: Ord>(scores: &[f64], id: impl Fn(u32) -> I) -> Scores<I> {
    (1..).zip(scores).map(|(n, score)| (id(n), ScoreEntry::new(*score))).collect()
}

/// Accounts with any numbers at all.
fn wild(accounts: &[Vec<f64>], weights: &[f64], rule: StrengthRule) -> Scenario {
    let day = Date::new(2026, 11, 2).expect("a day");
    let mut scenario = Scenario::empty("", day);
    let method = &mut scenario.method;
    method.attractiveness.factors.truncate(3);
    method.strength.factors.truncate(3);
    (method.attractiveness.scale, method.strength.scale) =
        (Scale { min: f64::MIN, max: f64::MAX }, Scale { min: f64::MIN, max: f64::MAX });
    method.attractiveness.factors.iter_mut().zip(weights).for_each(|(f, w)| f.weight = Weight::new(*w));
    method.strength.factors.iter_mut().zip(&weights[3..]).for_each(|(f, w)| f.weight = Weight::new(*w));
    method.strength.rule = rule;
    for (n, scores) in (1..).zip(accounts) {
        let mut account = Account::named(AccountId(n), "");
        account.profile.rivals = vec![RivalId(1), RivalId(2)];
        let one = ScoreSet { date: day, scores: column(&scores[..3], FactorId), source: String::new() };
        account.attractiveness.sets.push(one);
        let rivals = [(1, 6), (2, 9)].map(|(r, at)| (RivalId(r), column(&scores[at..at + 3], SuccessFactorId)));
        let us = column(&scores[3..6], SuccessFactorId);
        account.strength.sets.push(StrengthSet { date: day, us, rivals: rivals.into(), source: String::new() });
        account.money.revenue.0 = std::array::from_fn(|p| Some(Money::new(scores[p])));
        account.money.direct_cost.0 = std::array::from_fn(|p| Some(Money::new(scores[p + 5])));
        account.money.indirect_cost.0 = std::array::from_fn(|p| Some(Money::new(scores[p + 6])));
        scenario.accounts.push(account.into());
    }
    scenario
}

/// Numbers of every size, and small whole ones.
fn number() -> impl Strategy<Value = f64> {
    prop_oneof![any::<f64>(), (-10..20_i8).prop_map(f64::from), -1.0..10.0_f64]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn no_number_breaks_it(
        accounts in prop::collection::vec(prop::collection::vec(number(), 12), 1..5),
        weights in prop::collection::vec(number(), 6),
        rule in prop::sample::select(StrengthRule::ALL.to_vec()),
    ) {
        let uncertainty = Uncertainty { iterations: 5, ..Uncertainty::default() };
        let found = with(&wild(&accounts, &weights, rule), DeeperSettings { uncertainty, ..DeeperSettings::default() });
        let written = serde_json::to_string(&found).expect("plain data");
        prop_assert!(!written.replace("\"smallest\":{\"Ok\":null}", "").contains("\"Ok\":null"), "{written}");
        for field in ["swing", "by", "share", "stays", "attractive", "relative"] {
            prop_assert!(!written.contains(&format!("\"{field}\":null")), "{field} {written}");
        }
    }
}
