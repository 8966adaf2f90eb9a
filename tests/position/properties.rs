//! What holds for every portfolio.

use linchpin::model::accounts::{Account, selection};
use linchpin::model::method::{AttractivenessCut, StrengthCut, StrengthRule};
use linchpin::model::position::{Class, Height, PositionResults, StrengthSet, position};
use linchpin::model::score::{ScoreEntry, ScoreSet, Scores};
use linchpin::model::{AccountId, Date, FactorId, RivalId, Scenario, SuccessFactorId, Weight};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Scores of Table One and of us and two rivals in Table Two; a gap is unrated.
type Entries = (Vec<Option<u8>>, [Vec<Option<u8>>; 3]);

fn column(rows: usize) -> impl Strategy<Value = Vec<Option<u8>>> {
    prop::collection::vec(prop::option::weighted(0.97, 0u8..=10), rows)
}

fn entries() -> impl Strategy<Value = Vec<Entries>> {
    prop::collection::vec((column(8), [column(6), column(6), column(6)]), 1..12)
}

fn weights(rows: usize) -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(0u8..=20, rows)
}

fn rules() -> impl Strategy<Value = (StrengthRule, StrengthCut, AttractivenessCut)> {
    let strength = prop_oneof![Just(StrengthCut::Parity), Just(StrengthCut::Mean), Just(StrengthCut::Median)];
    let attractiveness = prop_oneof![Just(AttractivenessCut::Mean), Just(AttractivenessCut::Median)];
    (prop::sample::select(StrengthRule::ALL.to_vec()), strength, attractiveness)
}

fn scores<I: Ord + From<u32>>(values: &[Option<u8>]) -> Scores<I> {
    (1..).zip(values).filter_map(|(n, v)| Some((I::from(n), ScoreEntry::new(f64::from((*v)?))))).collect()
}

fn scenario(entries: &[Entries], one: &[u8], two: &[u8]) -> Scenario {
    let day = Date::new(2026, 11, 2).expect("a day");
    let mut scenario = Scenario::empty("", day);
    for (n, (attractiveness, [us, first, second])) in (1..).zip(entries) {
        let mut account = Account::named(AccountId(n), "");
        let scores_one = scores::<FactorId>(attractiveness);
        account.attractiveness.sets.push(ScoreSet { date: day, scores: scores_one, source: String::new() });
        account.profile.rivals = vec![RivalId(1), RivalId(2)];
        let rivals = BTreeMap::from([(RivalId(1), scores(first)), (RivalId(2), scores(second))]);
        account.strength.sets.push(StrengthSet { date: day, us: scores(us), rivals, source: String::new() });
        scenario.accounts.push(Arc::new(account));
    }
    for (factor, weight) in scenario.method.attractiveness.factors.iter_mut().zip(one) {
        factor.weight = Weight::new(f64::from(*weight));
    }
    for (factor, weight) in scenario.method.strength.factors.iter_mut().zip(two) {
        factor.weight = Weight::new(f64::from(*weight));
    }
    scenario
}

fn by_account(results: &PositionResults) -> BTreeMap<AccountId, (Option<Class>, Option<String>)> {
    let relative = |a: &linchpin::model::position::AccountPosition| {
        // Rounded to eight decimals: scaled weights may be floats.
        a.strength.relative.as_ref().ok().map(|r| format!("{:.8}", r.get() + 1e3))
    };
    results.accounts.iter().map(|a| (a.account, (a.class(), relative(a)))).collect()
}

proptest! {
    #[test]
    fn the_order_of_accounts_does_not_matter(
        entries in entries(), one in weights(8), two in weights(6),
        (rule, strength, attractiveness) in rules(), turn in 0usize..12,
    ) {
        let mut scenario = scenario(&entries, &one, &two);
        (scenario.method.strength.rule, scenario.method.strength.cut) = (rule, strength);
        scenario.method.attractiveness.cut = attractiveness;
        let before = position(&scenario, &[]);
        let by = turn % entries.len();
        scenario.accounts.rotate_left(by);
        scenario.accounts.reverse();
        let after = position(&scenario, &[]);
        prop_assert_eq!(by_account(&before), by_account(&after));
        prop_assert_eq!(before.lines, after.lines);
    }

    #[test]
    fn scaling_all_weights_changes_nothing(
        entries in entries(), one in weights(8), two in weights(6),
        (rule, strength, attractiveness) in rules(), scale in prop_oneof![1.0f64..1000.0, 1e-6f64..1.0],
    ) {
        let mut scenario = scenario(&entries, &one, &two);
        (scenario.method.strength.rule, scenario.method.strength.cut) = (rule, strength);
        scenario.method.attractiveness.cut = attractiveness;
        let before = by_account(&position(&scenario, &[]));
        for factor in &mut scenario.method.attractiveness.factors {
            factor.weight = Weight::new(factor.weight.get() * scale);
        }
        for factor in &mut scenario.method.strength.factors {
            factor.weight = Weight::new(factor.weight.get() * scale);
        }
        prop_assert_eq!(before, by_account(&position(&scenario, &[])));
    }

    #[test]
    fn a_class_or_a_reason(entries in entries(), one in weights(8), two in weights(6), (rule, cut, _) in rules()) {
        let mut scenario = scenario(&entries, &one, &two);
        (scenario.method.strength.rule, scenario.method.strength.cut) = (rule, cut);
        let results = position(&scenario, &[]);
        prop_assert_eq!(results.accounts.len(), entries.len());
        for account in &results.accounts {
            let is_rated = account.attractiveness.total.is_ok() && account.strength.relative.is_ok();
            prop_assert_eq!(account.placement.is_ok(), is_rated);
            if let Ok(placement) = &account.placement {
                let total = account.attractiveness.total.clone().expect("rated");
                let line = results.lines.attractiveness.at.clone().expect("a line");
                prop_assert_eq!(placement.class.attractiveness(), Height::of(total, line));
                prop_assert!(total.get().is_finite());
            }
        }
    }

    #[test]
    fn at_parity_ratio_and_difference_to_the_best_agree(entries in entries(), two in weights(6)) {
        let mut scenario = scenario(&entries, &[1; 8], &two);
        let ratio = position(&scenario, &[]);
        scenario.method.strength.rule = StrengthRule::DifferenceToBest;
        let difference = position(&scenario, &[]);
        for (by_ratio, by_difference) in ratio.accounts.iter().zip(&difference.accounts) {
            if let (Ok(a), Ok(b)) = (&by_ratio.placement, &by_difference.placement) {
                prop_assert_eq!(a, b);
            }
        }
    }

    #[test]
    fn a_hostile_scenario_ends_in_results(
        values in prop::collection::vec(any::<f64>(), 30), weights in prop::collection::vec(any::<f64>(), 14),
        (rule, cut, _) in rules(),
    ) {
        let mut scenario = scenario(&[(vec![None; 8], [vec![None; 6], vec![None; 6], vec![None; 6]])], &[1; 8], &[1; 6]);
        let method = &mut scenario.method;
        method.attractiveness.scale.max = f64::MAX;
        (method.strength.scale.min, method.strength.scale.max) = (f64::MIN, f64::MAX);
        (method.strength.rule, method.strength.cut) = (rule, cut);
        for (factor, weight) in method.attractiveness.factors.iter_mut().zip(&weights) {
            factor.weight = Weight::new(*weight);
        }
        for (factor, weight) in method.strength.factors.iter_mut().zip(&weights[8..]) {
            factor.weight = Weight::new(*weight);
        }
        let account = scenario.account_mut(AccountId(1)).expect("there");
        account.selection = (1..).zip(&values).map(|(n, v)| (n.into(), ScoreEntry::new(*v))).collect();
        let set = &mut account.attractiveness.sets[0];
        set.scores = (1..).zip(&values[..8]).map(|(n, v)| (FactorId(n), ScoreEntry::new(*v))).collect();
        let two = &mut account.strength.sets[0];
        let take = |from: usize| (1..).zip(&values[from..from + 6]).map(|(n, v)| (SuccessFactorId(n), ScoreEntry::new(*v))).collect();
        two.us = take(8);
        two.rivals = BTreeMap::from([(RivalId(1), take(14)), (RivalId(2), take(20))]);
        let results = position(&scenario, &[]);
        for rules in results.rules.alternatives() {
            results.changes_when(rules);
        }
        let account = &results.accounts[0];
        for number in [&account.attractiveness.total, &account.strength.relative, &results.lines.strength.at] {
            prop_assert!(number.as_ref().map_or(true, |n| n.get().is_finite()));
        }
        prop_assert_eq!(selection(&scenario).accounts.len(), 1);
    }
}
