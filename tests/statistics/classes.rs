//! How firmly accounts stand in their classes: the sample case, and every exact answer against trying it out.

use crate::{close, sample};
use linchpin::model::method::{AttractivenessCut, StrengthCut, StrengthRule};
use linchpin::model::position::robustness::{
    Cell, ScoreChange, Simulation, Uncertainty, WeightChange, WeightedRow, account_tornado, smallest_score_changes,
    smallest_weight_changes,
};
use linchpin::model::position::{Class, PositionResults, StrengthSet, position};
use linchpin::model::score::{ScoreEntry, ScoreSet};
use linchpin::model::{Account, AccountId, Date, FactorId, RivalId, Scenario, SuccessFactorId, Undefined, Weight};
use proptest::prelude::*;

fn placed(scenario: &Scenario) -> PositionResults {
    position(scenario, &[])
}

fn class_of(scenario: &Scenario, id: AccountId) -> Option<Class> {
    placed(scenario).account(id).and_then(|account| account.class())
}

/// The scenario with one score replaced.
fn rescored(scenario: &Scenario, id: AccountId, cell: Cell, score: f64) -> Scenario {
    let mut scenario = scenario.clone();
    let day = scenario.as_of;
    let account = scenario.account_mut(id).expect("there");
    match cell {
        Cell::Attractiveness { factor } => {
            account.attractiveness.current_mut(day).scores.insert(factor, ScoreEntry::new(score));
        }
        Cell::Strength { factor, rival: None } => {
            account.strength.current_mut(day).us.insert(factor, ScoreEntry::new(score));
        }
        Cell::Strength { factor, rival: Some(rival) } => {
            account.strength.current_mut(day).rivals.entry(rival).or_default().insert(factor, ScoreEntry::new(score));
        }
    }
    scenario
}

fn reweighted(scenario: &Scenario, row: WeightedRow, weight: f64) -> Scenario {
    let mut scenario = scenario.clone();
    let weight = Weight::new(weight);
    match row {
        WeightedRow::Attractiveness { factor } => {
            scenario
                .method
                .attractiveness
                .factors
                .iter_mut()
                .filter(|f| f.id == factor)
                .for_each(|f| f.weight = weight);
        }
        WeightedRow::Strength { factor } => {
            scenario.method.strength.factors.iter_mut().filter(|f| f.id == factor).for_each(|f| f.weight = weight);
        }
    }
    scenario
}

/// Every single score of an account.
fn cells(scenario: &Scenario, id: AccountId) -> Vec<(Cell, f64)> {
    let account = scenario.account(id).expect("there");
    let one = account.attractiveness.current().expect("rated");
    let two = account.strength.current().expect("rated");
    let mut all: Vec<(Cell, f64)> =
        one.scores.iter().map(|(f, e)| (Cell::Attractiveness { factor: *f }, e.value.get())).collect();
    all.extend(two.us.iter().map(|(f, e)| (Cell::Strength { factor: *f, rival: None }, e.value.get())));
    for (rival, scores) in &two.rivals {
        all.extend(scores.iter().map(|(f, e)| (Cell::Strength { factor: *f, rival: Some(*rival) }, e.value.get())));
    }
    all
}

/// The fewest whole points by which some single score changes the class, by trying them all.
fn by_trying(scenario: &Scenario, id: AccountId) -> Option<u32> {
    let now = class_of(scenario, id);
    let moves = |(cell, score): &(Cell, f64), by: f64| {
        let to = score + by;
        (0.0..=10.0).contains(&to) && class_of(&rescored(scenario, id, *cell, to), id).is_some_and(|c| Some(c) != now)
    };
    let cells = cells(scenario, id);
    (1..=10).find(|k| cells.iter().any(|cell| moves(cell, f64::from(*k)) || moves(cell, -f64::from(*k))))
}

fn whole_points(change: Option<ScoreChange>) -> Option<u32> {
    change.map(|change| (1..=20).find(|k| (change.by.get().abs() - f64::from(*k)).abs() < 1e-9).expect("whole"))
}

#[test]
fn smallest_score_changes_of_the_sample_case() {
    let scenario = sample();
    let found = smallest_score_changes(&scenario, &placed(&scenario));
    assert_eq!(found.len(), 10);
    for change in &found {
        assert_eq!(whole_points(change.whole), by_trying(&scenario, change.account), "{}", change.account);
    }
    let one_point: Vec<u32> = found.iter().filter(|c| whole_points(c.whole) == Some(1)).map(|c| c.account.0).collect();
    assert_eq!(one_point, [7, 8]);
    // A08 is 40 : 41; one point more is parity.
    let near = found[7].exact.expect("there");
    assert_eq!((near.by.get().to_bits(), near.on_reaching, near.class), (1.0_f64.to_bits(), true, Class::Key));
    // A07 stands on the line: any loss of attractiveness, however small, takes it down.
    let on_line = found[6].exact.expect("there");
    assert_eq!((on_line.by.get().abs().to_bits(), on_line.on_reaching, on_line.class), (0, false, Class::Maintenance));
    assert!(!on_line.upwards && near.upwards);
}

#[test]
fn smallest_weight_changes_of_the_sample_case() {
    let scenario = sample();
    let found = smallest_weight_changes(&scenario, &placed(&scenario));
    assert_eq!(found.len(), 10);
    for change in found {
        if let Some(smallest) = change.smallest.expect("a mean line") {
            check_weight(&scenario, change.account, &smallest);
        }
    }
}

/// The class changes there, or just beyond, and nowhere before, whichever weight is moved.
#[track_caller]
fn check_weight(scenario: &Scenario, id: AccountId, change: &WeightChange) {
    let now = class_of(scenario, id);
    let by = change.by.get();
    // Far enough to be no tie, which numbers within a relative 1e-9 are.
    let beyond = if change.upwards { 1e-4 } else { -1e-4 };
    let place = if change.on_reaching { by } else { by + beyond };
    assert_eq!(class_of(&reweighted(scenario, change.row, change.from + place), id), Some(change.class), "{change:?}");
    let method = &scenario.method;
    let one =
        method.attractiveness.factors.iter().map(|f| (WeightedRow::Attractiveness { factor: f.id }, f.weight.get()));
    let two = method.strength.factors.iter().map(|f| (WeightedRow::Strength { factor: f.id }, f.weight.get()));
    for (row, weight) in one.chain(two) {
        for part in [-0.999_999, -0.9, -0.5, -0.1, 0.1, 0.3, 0.6, 0.8, 0.95, 0.999_999] {
            let to = weight * (1.0 + part * change.relative.get().abs());
            if to > 0.0 && by.abs() > 1e-5 {
                assert_eq!(class_of(&reweighted(scenario, row, to), id), now, "{row:?} {to} {change:?}");
            }
        }
    }
}

#[test]
fn probabilities_of_the_sample_case() {
    let scenario = sample();
    let mut simulation = Simulation::new(&scenario, &placed(&scenario), Uncertainty::default()).expect("settings");
    while simulation.step(500) {}
    assert_eq!((simulation.done(), simulation.total(), simulation.accounts()), (10_000, 10_000, 12));
    let results = simulation.results();
    let stays = |n: usize| results[n - 1].probabilities.clone().map(|p| p.stays.get());
    // Close calls: A07 on the line least certain, A08 at 40 : 41 next. A02, A03 and A04 are far from any line.
    let certain: Vec<f64> = (1..=10).map(|n| stays(n).expect("a class")).collect();
    assert!(certain.iter().all(|c| *c >= certain[6]), "{certain:?}");
    assert!(certain[7] < 0.8 && certain[3] > 0.99, "{certain:?}");
    assert_eq!(stays(11), Err(Undefined::Incomplete { missing: 1, needed: 8 }));
    assert_eq!(stays(12), Err(Undefined::Unrated));
    for found in results.iter().filter_map(|r| r.probabilities.as_ref().ok()) {
        let sum: f64 = found.classes.iter().map(|p| p.get()).sum();
        close(sum + found.none.get(), 1.0, 1e-12);
        close(found.stays.get(), found.classes[found.class as usize].get(), 0.0);
        // Errors of the two tables have nothing to do with each other here.
        close(found.stays.get(), found.independent.get(), 0.02);
    }
}

#[test]
fn results_do_not_depend_on_portions_and_do_on_the_seed() {
    let scenario = sample();
    let results = |portion: u32, seed: u64| {
        let settings = Uncertainty { seed, iterations: 400, ..Uncertainty::default() };
        let mut simulation = Simulation::new(&scenario, &placed(&scenario), settings).expect("settings");
        while simulation.step(portion) {}
        simulation.results()
    };
    assert_eq!(results(400, 1), results(7, 1));
    assert_ne!(results(400, 1), results(400, 2));
}

#[test]
fn without_uncertainty_everything_stays() {
    let scenario = sample();
    let mut simulation = Simulation::new(&scenario, &placed(&scenario), Uncertainty::none()).expect("settings");
    assert!(simulation.results().iter().all(|r| r.probabilities.is_err()));
    simulation.step(1);
    let results = simulation.results();
    assert_eq!(results.iter().filter_map(|r| r.probabilities.as_ref().ok()).count(), 10);
    assert!(results.iter().flat_map(|r| &r.probabilities).all(|p| p.stays.get() >= 1.0));
}

#[test]
fn settings_that_mean_nothing_are_refused() {
    let scenario = sample();
    let refused = |settings| Simulation::new(&scenario, &placed(&scenario), settings).err();
    let usual = Uncertainty::default();
    assert_eq!(refused(Uncertainty { iterations: 0, ..usual }), Some(Undefined::ZeroDivisor));
    assert_eq!(refused(Uncertainty { confirmed: -1.0, ..usual }), Some(Undefined::NegativeValue));
    assert_eq!(refused(Uncertainty { assumed: f64::INFINITY, ..usual }), Some(Undefined::TooLarge));
    assert_eq!(refused(Uncertainty { weights: 1.0, ..usual }), Some(Undefined::NotAProbability));
    assert_eq!(refused(Uncertainty { weights: f64::NAN, ..usual }), Some(Undefined::NotAProbability));
    let empty = Scenario::empty("", Date::new(2026, 11, 2).expect("a day"));
    let mut nobody = Simulation::new(&empty, &placed(&empty), usual).expect("settings");
    nobody.step(u32::MAX);
    assert_eq!(nobody.results(), []);
}

#[test]
fn a_tornado_of_the_sample_case() {
    let scenario = sample();
    let results = placed(&scenario);
    let found = account_tornado(&scenario, &results, &Uncertainty::default(), AccountId(8)).expect("there");
    let bars = found.attractiveness.expect("rated");
    assert_eq!(bars.len(), 8);
    assert!(bars.windows(2).all(|pair| pair[0].swing >= pair[1].swing));
    let strength = found.strength.expect("rated");
    for bar in &strength {
        for (score, value) in [(bar.from, bar.low), (bar.to, bar.high)] {
            let tried = placed(&rescored(&scenario, AccountId(8), bar.cell, score));
            let relative = tried.account(AccountId(8)).expect("there").strength.relative.clone().expect("rated");
            close(value.expect("defined"), relative.get(), 1e-12);
        }
    }
    let unrated = account_tornado(&scenario, &results, &Uncertainty::default(), AccountId(12)).expect("there");
    assert_eq!(unrated.attractiveness, Err(Undefined::Unrated));
    assert_eq!(account_tornado(&scenario, &results, &Uncertainty::default(), AccountId(99)), None);
}

/// Accounts with three rows in each table and two rivals; scores and weights are whole numbers.
fn scenarios() -> impl Strategy<Value = Scenario> {
    let scores = || prop::collection::vec(0..=10_u8, 12);
    let accounts = prop::collection::vec(scores(), 1..5);
    let weights = prop::collection::vec(1..5_u8, 6);
    let rule = prop::sample::select(StrengthRule::ALL.to_vec());
    let cuts = (0..3_usize, 0..4_usize);
    (accounts, weights, rule, cuts).prop_map(|(accounts, weights, rule, cuts)| build(&accounts, &weights, rule, cuts))
}

fn build(accounts: &[Vec<u8>], weights: &[u8], rule: StrengthRule, cuts: (usize, usize)) -> Scenario {
    let day = Date::new(2026, 11, 2).expect("a day");
    let mut scenario = Scenario::empty("", day);
    let method = &mut scenario.method;
    method.attractiveness.factors.truncate(3);
    method.strength.factors.truncate(3);
    for (factor, weight) in method.attractiveness.factors.iter_mut().zip(weights) {
        factor.weight = Weight::new(f64::from(*weight));
    }
    for (factor, weight) in method.strength.factors.iter_mut().zip(&weights[3..]) {
        factor.weight = Weight::new(f64::from(*weight));
    }
    method.strength.rule = rule;
    method.attractiveness.cut =
        [AttractivenessCut::Mean, AttractivenessCut::Median, AttractivenessCut::Fixed { at: 15.0 }][cuts.0];
    let fixed = if rule.is_ratio() { 0.9 } else { 2.0 };
    method.strength.cut =
        [StrengthCut::Parity, StrengthCut::Mean, StrengthCut::Median, StrengthCut::Fixed { at: fixed }][cuts.1];
    for (n, scores) in (1..).zip(accounts) {
        let mut account = Account::named(AccountId(n), "");
        account.profile.rivals = vec![RivalId(1), RivalId(2)];
        let entry = |score: &u8| ScoreEntry::new(f64::from(*score));
        let one = (1..).zip(&scores[..3]).map(|(f, s)| (FactorId(f), entry(s))).collect();
        account.attractiveness.sets.push(ScoreSet { date: day, scores: one, source: String::new() });
        let column =
            |from: usize| (1..).zip(&scores[from..from + 3]).map(|(f, s)| (SuccessFactorId(f), entry(s))).collect();
        let rivals = [(RivalId(1), column(6)), (RivalId(2), column(9))].into();
        account.strength.sets.push(StrengthSet { date: day, us: column(3), rivals, source: String::new() });
        scenario.accounts.push(account.into());
    }
    scenario
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn smallest_changes_are_what_trying_finds(scenario in scenarios()) {
        let results = placed(&scenario);
        for change in smallest_score_changes(&scenario, &results) {
            prop_assert_eq!(whole_points(change.whole), by_trying(&scenario, change.account), "{:?}", change);
            // The exact change: the class is another one there (or just beyond) and the same just before.
            let Some(exact) = change.exact else { continue };
            let now = class_of(&scenario, change.account);
            let at = |score: f64| class_of(&rescored(&scenario, change.account, exact.cell, score), change.account);
            let to = exact.to.get();
            let forward = if exact.upwards { 1.0 } else { -1.0 };
            let place = if exact.on_reaching { to } else { to + 1e-6 * forward };
            prop_assert_eq!(at(place), Some(exact.class), "{:?}", exact);
            if exact.by.get().abs() > 1e-5 { prop_assert_eq!(at(to - 1e-6 * forward), now, "{:?}", exact); }
        }
    }

    #[test]
    fn weight_changes_are_where_the_class_changes(mut scenario in scenarios()) {
        // A mean or median of strengths is held where it is, which trying does not.
        if matches!(scenario.method.strength.cut, StrengthCut::Mean | StrengthCut::Median) {
            scenario.method.strength.cut = StrengthCut::Parity;
        }
        let results = placed(&scenario);
        for found in smallest_weight_changes(&scenario, &results) {
            match found.smallest.expect("few accounts") {
                Some(change) => check_weight(&scenario, found.account, &change),
                None => {
                    // No weight from nothing to a hundredfold changes it.
                    let now = class_of(&scenario, found.account);
                    let rows = (1..4).flat_map(|n| [WeightedRow::Attractiveness { factor: FactorId(n) }, WeightedRow::Strength { factor: SuccessFactorId(n) }]);
                    for row in rows {
                        for weight in [1e-3, 0.5, 2.5, 10.0, 400.0] {
                            prop_assert_eq!(class_of(&reweighted(&scenario, row, weight), found.account), now);
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn without_uncertainty_every_class_is_certain(scenario in scenarios()) {
        let results = placed(&scenario);
        let mut simulation = Simulation::new(&scenario, &results, Uncertainty::none()).expect("settings");
        simulation.step(1);
        for (found, account) in simulation.results().iter().zip(&results.accounts) {
            match (&found.probabilities, account.class()) {
                (Ok(found), Some(class)) => prop_assert!(found.class == class && found.stays.get() >= 1.0),
                (found, class) => prop_assert!(found.is_err() && class.is_none()),
            }
        }
    }
}
