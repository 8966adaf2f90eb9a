use crate::full;
use linchpin::model::Scenario;
use linchpin::model::accounts::ProductLine;
use linchpin::model::ids::{AccountId, CriterionId, DriverId, FactorId, PersonId, RiskId, RivalId, SuccessFactorId};
use linchpin::model::limits;
use linchpin::model::method::{AttractivenessCut, StrengthCut};
use linchpin::model::position::{Measured, Threshold};
use linchpin::model::risk::Risk;
use linchpin::model::score::ScoreEntry;
use linchpin::model::validate::{
    Counted, Fault, Kind, Moment, NumberPlace, Reference, Remedy, Table, YearPlace, faults, mend,
};
use linchpin::model::{Account, Date};
use linchpin::saved::{read, write};
use std::sync::Arc;

const A3: AccountId = AccountId(3);

fn account(scenario: &mut Scenario) -> &mut Account {
    scenario.account_mut(A3).expect("A3")
}

/// Breaks the full scenario in one place, expects exactly these faults, and that mending leaves only what is kept.
#[track_caller]
fn check(breaks: impl Fn(&mut Scenario), expected: &[Fault]) -> Scenario {
    let mut scenario = full::scenario();
    breaks(&mut scenario);
    assert_eq!(faults(&scenario), expected);
    let refused = expected.iter().any(|f| f.remedy() == Remedy::Refuse);
    mend(&mut scenario);
    let left = faults(&scenario);
    assert!(left.iter().all(|f| f.remedy() != Remedy::Mend), "{left:?}");
    if !refused {
        let opened = read(&write(&scenario)).expect("mended");
        assert_eq!(opened.scenario, scenario);
    }
    scenario
}

#[test]
fn the_full_scenario_has_no_fault_and_mending_changes_nothing() {
    let before = full::scenario();
    let mut after = before.clone();
    assert_eq!(faults(&before), vec![]);
    mend(&mut after);
    assert_eq!(after, before);
    assert!(Arc::ptr_eq(&after.accounts[0], &before.accounts[0]), "unchanged accounts stay shared");
}

#[test]
fn dangling_references_are_cleared() {
    let dangling = |from, reference, to| Fault::Dangling { from, reference, to };
    let mended = check(
        |s| account(s).profile.manager = Some(PersonId(5)),
        &[dangling(A3.into(), Reference::Manager, PersonId(5).into())],
    );
    assert_eq!(mended.accounts[0].profile.manager, None);
    let mended = check(
        |s| s.risks[0].owner = Some(PersonId(2)),
        &[dangling(RiskId(1).into(), Reference::Owner, PersonId(2).into())],
    );
    assert_eq!(mended.risks[0].owner, None);
    let mended = check(
        |s| s.risks[0].account = Some(AccountId(1)),
        &[dangling(RiskId(1).into(), Reference::RiskAccount, AccountId(1).into())],
    );
    assert_eq!(mended.risks[0].account, None);
    let mended = check(
        |s| account(s).profile.rivals = vec![RivalId(1), RivalId(2), RivalId(2)],
        &[
            dangling(A3.into(), Reference::Rival, RivalId(1).into()),
            Fault::RepeatedRival { account: A3, rival: RivalId(2) },
        ],
    );
    assert_eq!(mended.accounts[0].profile.rivals, vec![RivalId(2)]);
}

#[test]
fn entries_that_do_not_count_are_kept() {
    let unknown = |table, item| Fault::UnknownEntry { account: A3, table, item };
    let kept = check(
        |s| {
            account(s).selection.insert(CriterionId(1), ScoreEntry::new(5.0));
            account(s).strength.weights.insert(SuccessFactorId(7), 2.0.into());
            account(s).money.drivers.entry(DriverId(1)).or_default();
        },
        &[
            unknown(Table::Selection, CriterionId(1).into()),
            unknown(Table::Weights, SuccessFactorId(7).into()),
            unknown(Table::Drivers, DriverId(1).into()),
        ],
    );
    assert_eq!(kept.accounts[0].selection[&CriterionId(1)], ScoreEntry::new(5.0));
    let off = Fault::OffScale {
        account: A3,
        table: Table::CustomerView,
        item: SuccessFactorId(1).into(),
        score: 9.0,
        min: -2.0,
        max: 2.0,
    };
    let kept = check(
        |s| drop(account(s).strength.customer_view.insert(SuccessFactorId(1), ScoreEntry::new(9.0))),
        std::slice::from_ref(&off),
    );
    assert_eq!(kept.accounts[0].strength.customer_view[&SuccessFactorId(1)], ScoreEntry::new(9.0));
    check(
        |s| s.method.selection.criteria[0].minimum = Some(101.0.into()),
        &[Fault::MinimumOffScale { criterion: CriterionId(12), minimum: 101.0, min: 0.0, max: 100.0 }],
    );
}

#[test]
fn counters_rise_above_every_id_that_occurs() {
    let mended = check(|s| s.counters.account = 3, &[Fault::Counter { kind: Kind::Account, counter: 3, needed: 4 }]);
    assert_eq!(mended.counters.account, 4);
    // The scores of a deleted factor must not be adopted by a new one.
    let mended = check(
        |s| {
            s.counters.factor = 12;
            let set = account(s).attractiveness.current_mut(Date::new(2026, 1, 1).expect("a day"));
            set.scores.insert(FactorId(30), ScoreEntry::new(2.0));
        },
        &[
            Fault::Counter { kind: Kind::Factor, counter: 12, needed: 31 },
            Fault::UnknownEntry { account: A3, table: Table::Attractiveness, item: FactorId(30).into() },
        ],
    );
    assert_eq!(mended.counters.factor, 31);
    // F9 is the combined row of the six-row preset, whether it is in use or not.
    check(|s| s.counters.factor = 9, &[Fault::Counter { kind: Kind::Factor, counter: 9, needed: 10 }]);
    check(|s| s.counters.risk = u32::MAX, &[Fault::Counter { kind: Kind::Risk, counter: u32::MAX, needed: 3 }]);
}

#[test]
fn settings_out_of_range_return_to_their_defaults() {
    let mended = check(|s| s.money_unit = 0, &[Fault::MoneyUnitZero]);
    assert_eq!(mended.money_unit, 1);
    for (a, b) in [(0.0, 0.9), (0.9, 0.8), (0.5, 1.1)] {
        let mended =
            check(|s| (s.method.value.abc_a, s.method.value.abc_b) = (a.into(), b.into()), &[Fault::AbcCuts { a, b }]);
        assert_eq!((mended.method.value.abc_a.get(), mended.method.value.abc_b.get()), (0.8, 0.95));
    }
    let item = FactorId(1).into();
    let mended = check(
        |s| s.method.attractiveness.factors[0].weight = (-1.0).into(),
        &[Fault::NegativeWeight { account: None, item, weight: -1.0 }],
    );
    assert!(mended.method.attractiveness.factors[0].weight.get().abs() < f64::EPSILON);
    let item = SuccessFactorId(1).into();
    let mended = check(
        |s| account(s).strength.weights = [(SuccessFactorId(1), (-3.0).into())].into(),
        &[Fault::NegativeWeight { account: Some(A3), item, weight: -3.0 }],
    );
    assert!(mended.accounts[0].strength.weights.is_empty());
    let mended = check(
        |s| s.risks[0].after.chance = Some(45.0.into()),
        &[Fault::Chance { risk: RiskId(1), moment: Moment::After, chance: 45.0 }],
    );
    assert_eq!(mended.risks[0].after.chance, None);
}

#[test]
fn years_mend_each_other() {
    let mended = check(|s| s.this_year = 20_260, &[Fault::Year { place: YearPlace::ThisYear, year: 20_260 }]);
    assert_eq!(mended.this_year, 2026);
    let mended =
        check(|s| s.as_of = Date::new(24, 2, 29).expect("a day"), &[Fault::Year { place: YearPlace::AsOf, year: 24 }]);
    assert_eq!(mended.as_of.to_string(), "2026-02-28");
    let mended = check(
        |s| account(s).money.growth_horizon = Some(28),
        &[Fault::Year { place: YearPlace::GrowthHorizon(A3), year: 28 }],
    );
    assert_eq!(mended.accounts[0].money.growth_horizon, None);
    check(
        |s| {
            s.this_year = 0;
            s.as_of = Date::new(24, 1, 1).expect("a day");
        },
        &[Fault::NoYear { this_year: 0, as_of: 24 }],
    );
}

#[test]
fn numbers_that_are_not_finite_are_cleared() {
    let at = |place| Fault::NotFinite { place };
    check(|s| account(s).people_days = Some(f64::NAN), &[at(NumberPlace::PeopleDays(A3))]);
    check(|s| account(s).profile.years = Some(f64::INFINITY), &[at(NumberPlace::Years(A3))]);
    check(
        |s| account(s).money.drivers.values_mut().for_each(|q| q.0[0] = Some(f64::INFINITY)),
        &[at(NumberPlace::Quantity(A3, DriverId(3)))],
    );
    check(
        |s| s.method.attractiveness.cut = AttractivenessCut::Fixed { at: f64::NAN },
        &[at(NumberPlace::Cut(Table::Attractiveness))],
    );
    check(
        |s| s.method.strength.cut = StrengthCut::Fixed { at: f64::INFINITY },
        &[at(NumberPlace::Cut(Table::Strength))],
    );
}

#[test]
fn what_cannot_be_mended_without_guessing_refuses() {
    check(|s| s.risks[1].id = RiskId(1), &[Fault::DuplicateId { record: RiskId(1).into(), count: 2 }]);
    check(
        |s| s.risks[1].id = RiskId(u32::MAX),
        &[
            Fault::IdTooLarge { record: RiskId(u32::MAX).into() },
            Fault::Counter { kind: Kind::Risk, counter: 7, needed: limits::ID_NUMBER + 1 },
        ],
    );
    check(
        |s| s.method.value.drivers.extend(vec![s.method.value.drivers[0].clone(); 2]),
        &[Fault::DuplicateId { record: DriverId(3).into(), count: 3 }],
    );
    check(
        |s| (s.title, s.risks[0].title) = ("x".repeat(20_001), "y".repeat(20_002)),
        &[
            Fault::TooLong { record: None, chars: 20_001, limit: 20_000 },
            Fault::TooLong { record: Some(RiskId(1).into()), chars: 20_002, limit: 20_000 },
        ],
    );
    let extra = |s: &mut Scenario| {
        s.risks = (1..=20_001).map(|n| Risk::titled(RiskId(n), "")).collect();
        s.counters.risk = 20_002;
    };
    check(extra, &[Fault::TooMany { what: Counted::Risks, count: 20_001, limit: 20_000 }]);
}

#[test]
fn parts_that_cannot_be_are_cleared_and_those_above_the_whole_are_kept() {
    let line = |percent| ProductLine { name: "Drives".into(), percent: Some(percent) };
    let mended = check(
        |s| account(s).profile.products = vec![line(120.0), line(-1.0), line(100.0)],
        &[Fault::ProductPart { account: A3, percent: 120.0 }, Fault::ProductPart { account: A3, percent: -1.0 }],
    );
    let left: Vec<Option<f64>> = mended.accounts[0].profile.products.iter().map(|p| p.percent).collect();
    assert_eq!(left, [None, None, Some(100.0)]);
    let kept = check(
        |s| account(s).profile.products = vec![line(60.0), line(40.5)],
        &[Fault::PartsAboveWhole { account: A3, percent: 100.5 }],
    );
    assert_eq!(kept.accounts[0].profile.products.len(), 2);
    check(|s| account(s).profile.products = vec![line(33.3), line(33.3), line(33.4)], &[]);
    let many = |s: &mut Scenario| account(s).profile.products = vec![line(0.0); 1_001];
    check(many, &[Fault::TooMany { what: Counted::Entries, count: 1_001, limit: 1_000 }]);
}

#[test]
fn thresholds_of_unknown_factors_and_second_ones_are_removed() {
    let threshold = |n| Threshold { factor: FactorId(n), figure: Measured::Margin, values: [None; 4] };
    let mended = check(
        |s| s.method.attractiveness.thresholds = vec![threshold(1), threshold(2), threshold(1)],
        &[Fault::Threshold { factor: FactorId(2) }, Fault::Threshold { factor: FactorId(1) }],
    );
    assert_eq!(mended.method.attractiveness.thresholds, [threshold(1)]);
}

#[test]
fn a_scale_without_extent_refuses() {
    for (min, max) in [(5.0, 5.0), (5.0, 1.0)] {
        let mut scenario = full::scenario();
        (scenario.method.strength.scale.min, scenario.method.strength.scale.max) = (min, max);
        assert_eq!(faults(&scenario)[0], Fault::BadScale { table: Table::Strength, min, max });
    }
    let mut scenario = full::scenario();
    scenario.method.selection.scale.max = f64::NAN;
    assert!(matches!(faults(&scenario)[0], Fault::BadScale { table: Table::Selection, .. }));
}

#[test]
fn all_faults_come_at_once_and_refusals_first() {
    let mut scenario = full::scenario();
    scenario.money_unit = 0;
    account(&mut scenario).selection.insert(CriterionId(1), ScoreEntry::new(5.0));
    scenario.risks[1].id = RiskId(1);
    let remedies: Vec<Remedy> = faults(&scenario).iter().map(Fault::remedy).collect();
    assert_eq!(remedies, [Remedy::Refuse, Remedy::Mend, Remedy::Keep]);
}

#[test]
fn a_hostile_number_of_kept_faults_is_cut() {
    let mut scenario = full::scenario();
    let account = account(&mut scenario);
    account.selection = (100..2000).map(|n| (CriterionId(n), ScoreEntry::new(5.0))).collect();
    let kept = faults(&scenario).iter().filter(|f| f.remedy() == Remedy::Keep).count();
    assert_eq!(kept, limits::KEPT_FAULTS);
}
