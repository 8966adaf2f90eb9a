//! The strategy part of the sample case: what its story says, computed from the sample as it is published.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may stop where it stands"
)]

use linchpin::model::evaluation::{Evaluation, evaluate};
use linchpin::model::finding::{Finding, FindingKind};
use linchpin::model::ids::{AccountId, CrossId, GoalId, RiskId, SwotItemId};
use linchpin::model::outcome::Undefined;
use linchpin::model::strategy::{
    Dimension, DimensionGroup, Origin, Outgrowth, PlanningStep, TargetSource, Year, origins,
};
use linchpin::model::units::{Share, Weight};
use linchpin::model::{Exact, Scenario};

fn sample() -> Scenario {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("public/samples/yanchuan.en.json");
    linchpin::saved::read(&std::fs::read_to_string(path).unwrap()).unwrap().scenario
}

#[track_caller]
fn close(found: f64, expected: f64) {
    assert!((found - expected).abs() < 5e-5 * expected.abs().max(1.0), "{found} instead of {expected}");
}

fn about(results: &Evaluation, is: impl Fn(&FindingKind) -> bool) -> Vec<&Finding> {
    results.findings.iter().filter(|f| is(&f.kind)).collect()
}

#[test]
fn the_goals_reconcile() {
    let results = evaluate(&sample()).strategy.goals;
    assert_eq!(results.goals.len(), 6);
    for goal in &results.goals {
        let reconciled = goal.reconciled.as_ref().expect("complete");
        assert!(reconciled.fits && reconciled.difference.is_zero(), "{}", goal.goal);
    }
}

#[test]
fn the_margin_rises_from_2_8_to_5_2_per_cent_by_2029() {
    let scenario = sample();
    let margin = scenario.strategy.goal(GoalId(1)).unwrap();
    assert_eq!((margin.baseline, margin.target, margin.year), (Some(2.8), Some(5.2), Year::new(2029)));
    // The baseline is the portfolio's own margin of 2026: 6,360 of 229,700.
    let money = &evaluate(&scenario).money;
    let this_year = linchpin::model::Period::ThisYear;
    let net = money.totals.net_income[this_year].sum.as_ref().unwrap().get();
    let revenue = money.totals.revenue[this_year].sum.as_ref().unwrap().get();
    assert!((net / revenue * 100.0 - 2.8).abs() < 0.05);
    // The yearly targets lie on the straight line: without the typed ones they are the same.
    let mut bare = scenario.clone();
    bare.strategy.goals[0].years.clear();
    let result = evaluate(&bare).strategy.goals;
    let years = result.goals[0].years.as_ref().unwrap();
    let expected = [(2027, 3.6), (2028, 4.4), (2029, 5.2)];
    for (year, (number, target)) in years.iter().zip(expected) {
        assert_eq!((year.year, year.target.source), (number, TargetSource::Interpolated));
        close(year.target.target.get(), target);
    }
}

#[test]
fn the_parts_of_the_extra_sales_add_up() {
    let results = evaluate(&sample()).strategy.goals;
    let sales = results.goal(GoalId(2)).unwrap();
    let parts: f64 = sales.years.as_ref().unwrap().iter().map(|y| y.target.target.get()).sum();
    close(parts, 60_000.0);
    assert_eq!(sales.attained, Err(Undefined::Unrated));
}

#[test]
fn the_closed_sales_goal_was_met_to_97_7_per_cent() {
    let results = evaluate(&sample()).strategy.goals;
    let closed = results.goal(GoalId(0)).unwrap();
    assert!(closed.is_closed);
    close(closed.attained.as_ref().unwrap().share.get(), 229_700.0 / 235_000.0);
    let years = closed.years.as_ref().unwrap();
    close(years[0].attained.as_ref().unwrap().share.get(), 224_100.0 / 226_150.0);
    assert_eq!(format!("{:.1}", closed.attained.as_ref().unwrap().share.get() * 100.0), "97.7");
}

#[test]
fn only_the_monitoring_goal_has_no_action() {
    let results = evaluate(&sample());
    let found = about(&results, |k| matches!(k, FindingKind::GoalWithoutAction { .. }));
    let goals: Vec<_> = found.iter().map(|f| f.kind.clone()).collect();
    assert_eq!(goals, [FindingKind::GoalWithoutAction { goal: GoalId(4) }]);
    assert!(about(&results, |k| matches!(k, FindingKind::GoalOrphan { .. })).is_empty());
    assert!(about(&results, |k| matches!(k, FindingKind::ActionOverdue { .. })).is_empty());
}

#[test]
fn a_goal_that_others_serve_rolls_them_up() {
    let mut scenario = sample();
    let year = Year::new(2027).unwrap();
    for (place, weight, actual) in [(1, 60.0, 9_900.0), (2, 40.0, 27.9)] {
        let goal = &mut scenario.strategy.goals[place];
        goal.parent = Some(GoalId(1));
        goal.weight = Weight::new(weight);
        goal.years.get_mut(&year).unwrap().actual = Some(actual);
    }
    let margin = |scenario: &Scenario| evaluate(scenario).strategy.goals.goals[0].clone();
    let roll_up = margin(&scenario).roll_up.unwrap();
    // 9,900 of 9,000 is 110 %, 27.9 of 31 is 90 %: 0.6 × 1.1 + 0.4 × 0.9.
    close(roll_up.share.unwrap().get(), 1.02);
    assert!(roll_up.weights.ties(Exact::from(100.0)));
    scenario.strategy.goal_settings.cap = Some(Share::new(1.0));
    close(margin(&scenario).roll_up.unwrap().share.unwrap().get(), 0.96);
    scenario.strategy.goals[2].years.get_mut(&year).unwrap().actual = None;
    assert_eq!(margin(&scenario).roll_up.unwrap().share, Err(Undefined::Incomplete { missing: 1, needed: 2 }));
    scenario.strategy.goals[1].weight = Weight::new(0.0);
    scenario.strategy.goals[2].weight = Weight::new(0.0);
    assert_eq!(margin(&scenario).roll_up.unwrap().share, Err(Undefined::NoWeights));
}

#[test]
fn an_owner_with_too_much_is_named() {
    let mut scenario = sample();
    let person = scenario.people[0].id;
    scenario.strategy.goals.iter_mut().for_each(|g| g.owner = Some(person));
    let results = evaluate(&scenario);
    let found = about(&results, |k| matches!(k, FindingKind::OwnerOverloaded { .. }));
    // Five open goals (the closed one is over) and one action.
    assert_eq!(found[0].kind, FindingKind::OwnerOverloaded { person, count: 6, limit: 5 });
}

#[test]
fn every_pair_of_quadrants_has_its_strategy_and_five_items_lead_nowhere() {
    let scenario = sample();
    let swot = evaluate(&scenario).strategy.swot;
    assert!(swot.quadrants.iter().all(|q| q.has_items && q.strategies.len() == 1));
    let unused: Vec<SwotItemId> = swot.items.iter().filter(|i| !i.is_used).map(|i| i.item).collect();
    // S2, S3, K3, O2 and B2 of the case.
    assert_eq!(unused, [2, 3, 6, 8, 11].map(SwotItemId));
    let held = &scenario.strategy.swot;
    assert_eq!(origins(held, Outgrowth::Goal(GoalId(5))), [Origin::Cross(CrossId(2))]);
    assert_eq!(origins(held, Outgrowth::Goal(GoalId(1))), [Origin::Cross(CrossId(3))]);
    assert_eq!(origins(held, Outgrowth::Risk(RiskId(2))), [Origin::Cross(CrossId(4))]);
}

#[test]
fn the_seven_steps_are_complete() {
    let planning = evaluate(&sample()).strategy.planning;
    assert_eq!((planning.filled, planning.needed, planning.complete_count()), (34, 34, 7));
    assert!(planning.steps.iter().all(linchpin::model::strategy::StepProgress::is_complete));
    let mut scenario = sample();
    scenario.strategy.swot.items.clear();
    let planning = evaluate(&scenario).strategy.planning;
    assert_eq!(planning.done_too_early, [PlanningStep::External, PlanningStep::Internal]);
}

/// Levels of the case: strategy 4, 3; organisation 2, 2, 3; elements 2, 3, 4, 2; keys 1, 3, 2; 46 over all 17.
#[test]
fn readiness_is_lowest_where_nobody_computes_the_value_of_a_relationship() {
    let readiness = evaluate(&sample()).strategy.readiness;
    assert_eq!((readiness.assessed, readiness.points_done), (17, 1));
    close(readiness.mean.unwrap().get(), 46.0 / 17.0);
    let mean = |group| {
        let result = readiness.groups.iter().find(|g| g.group == group).unwrap();
        result.mean.as_ref().unwrap().get()
    };
    close(mean(DimensionGroup::Strategy), 3.5);
    close(mean(DimensionGroup::Organisation), 7.0 / 3.0);
    close(mean(DimensionGroup::Elements), 2.75);
    assert_eq!(readiness.lowest[0].dimension, Dimension::AssetManagement);
    assert_eq!(readiness.lowest[1].dimension, Dimension::UnitWithAuthority);
}

/// 1,440 days are promised of 1,400, and Kuolan takes most. Attractive accounts get 610 of the days that can be
/// placed, the others 775.
#[test]
fn both_warnings_hold_in_the_case() {
    let results = evaluate(&sample());
    let overdraft = results.strategy.readiness.overdraft.clone().unwrap();
    close(overdraft.promised.get(), 1_440.0);
    close(overdraft.difference.get(), 40.0);
    assert_eq!(overdraft.largest.map(|(account, _)| account), Some(AccountId(1)));
    let sight = &results.strategy.readiness.short_sight;
    let (ahead, behind) = sight.days.clone().unwrap();
    close(ahead.get(), 610.0);
    close(behind.get(), 775.0);
    assert_eq!((&sight.no_long_goal, &sight.falling_income), (&Ok(false), &Ok(false)));
    assert_eq!(about(&results, |k| matches!(k, FindingKind::ShortSighted { signs: 1 })).len(), 1);
    assert_eq!(about(&results, |k| matches!(k, FindingKind::ResourcesOverdrawn { .. })).len(), 1);
}
