//! What can be wrong with the strategy part of a file, and what is done about it.

use crate::full;
use linchpin::model::Scenario;
use linchpin::model::ids::{ActionId, CrossId, GoalId, PersonId, SwotItemId};
use linchpin::model::limits;
use linchpin::model::strategy::{EvidencePlace, Goal, Outgrowth, PlanningStep};
use linchpin::model::units::Weight;
use linchpin::model::validate::{Counted, Fault, Kind, NumberPlace, Reference, Remedy, faults, mend};
use linchpin::saved::{read, write};

/// Breaks the scenario in one place, expects exactly these faults, and that mending leaves none of them.
#[track_caller]
fn check(breaks: impl Fn(&mut Scenario), expected: &[Fault]) -> Scenario {
    let mut scenario = full::with_additions();
    assert_eq!(faults(&scenario), []);
    breaks(&mut scenario);
    assert_eq!(faults(&scenario), expected);
    let repairs = read(&write(&scenario)).map(|opened| opened.repairs);
    if expected.iter().all(|fault| fault.remedy() == Remedy::Mend) && !matches!(expected, [Fault::NotFinite { .. }]) {
        assert_eq!(repairs.as_deref(), Ok(expected), "the reader lists what it mends");
    }
    mend(&mut scenario);
    assert!(faults(&scenario).iter().all(|fault| fault.remedy() != Remedy::Mend));
    scenario
}

#[track_caller]
fn link(breaks: impl Fn(&mut Scenario), from: Option<&str>, reference: Reference, to: &str) -> Scenario {
    let record = |id: &str| {
        let number = id[1..].parse().expect("a number");
        let kind = Kind::ALL.into_iter().find(|kind| id.starts_with(kind.letter())).expect("a kind");
        linchpin::model::validate::Record { kind, number }
    };
    check(breaks, &[Fault::MissingLink { from: from.map(record), reference, to: record(to) }])
}

#[test]
fn links_to_nothing_are_taken_away() {
    let mended = link(
        |s| s.strategy.swot.items[0].became.push(Outgrowth::Action(ActionId(0))),
        Some("W2"),
        Reference::Became,
        "M0",
    );
    assert_eq!(mended.strategy.swot.items[0].became.len(), 3);
    let mended = link(|s| s.strategy.swot.cross[0].uses.push(SwotItemId(1)), Some("X1"), Reference::Uses, "W1");
    assert_eq!(mended.strategy.swot.cross[0].uses, [SwotItemId(2)]);
    let mended = link(|s| s.strategy.goals[0].owner = Some(PersonId(2)), Some("G2"), Reference::GoalOwner, "P2");
    assert_eq!(mended.strategy.goals[0].owner, None);
    let mended = link(|s| s.strategy.goals[1].parent = Some(GoalId(0)), Some("G1"), Reference::Parent, "G0");
    assert_eq!(mended.strategy.goals[1].parent, None);
    let mended = link(|s| s.strategy.actions[0].goal = Some(GoalId(0)), Some("M1"), Reference::ActionGoal, "G0");
    assert_eq!(mended.strategy.actions[0].goal, None);
    let evidence = |s: &mut Scenario| {
        let step = s.strategy.planning.steps.entry(PlanningStep::Position).or_default();
        step.evidence.push(EvidencePlace::Cross(CrossId(0)));
    };
    let mended = link(evidence, None, Reference::Evidence, "X0");
    assert_eq!(mended.strategy.planning.step(PlanningStep::Position).evidence.len(), 2);
}

#[test]
fn a_circle_of_goals_is_opened_at_its_first() {
    let mended = check(|s| s.strategy.goals[1].parent = Some(GoalId(2)), &[Fault::GoalCircle { goal: GoalId(2) }]);
    assert_eq!((mended.strategy.goals[0].parent, mended.strategy.goals[1].parent), (None, Some(GoalId(2))));
}

#[test]
fn figures_that_say_nothing_are_cleared() {
    let not_finite = |place| [Fault::NotFinite { place }];
    let mended = check(|s| s.strategy.goals[0].target = Some(f64::INFINITY), &not_finite(NumberPlace::Goal(GoalId(2))));
    assert_eq!(mended.strategy.goals[0].target, None);
    let mended = check(|s| s.strategy.readiness.capacity = Some(f64::NAN), &not_finite(NumberPlace::Capacity));
    assert_eq!(mended.strategy.readiness.capacity, None);
    let mended = check(|s| s.strategy.goal_settings.cap = Some(0.0.into()), &not_finite(NumberPlace::Cap));
    assert_eq!(mended.strategy.goal_settings.cap, None);
    let weight = Fault::NegativeWeight { account: None, item: GoalId(2).into(), weight: -1.0 };
    let mended = check(|s| s.strategy.goals[0].weight = Weight::new(-1.0), &[weight]);
    assert!(mended.strategy.goals[0].weight.get().abs() < f64::EPSILON);
}

#[test]
fn ids_of_the_strategy_part_are_unique_and_counted() {
    let mut scenario = full::with_additions();
    scenario.counters.goal = 1;
    let expected = Fault::Counter { kind: Kind::Goal, counter: 1, needed: 3 };
    assert_eq!(faults(&scenario), [expected]);
    scenario.counters.goal = 3;
    let twice = scenario.strategy.goals[0].clone();
    scenario.strategy.goals.push(twice);
    assert_eq!(faults(&scenario), [Fault::DuplicateId { record: GoalId(2).into(), count: 2 }]);
}

#[test]
fn more_than_there_may_be_is_refused() {
    let mut scenario = full::with_additions();
    let more = u32::try_from(limits::STRATEGY).expect("small");
    scenario.strategy.goals.extend((10..10 + more).map(|number| Goal::named(GoalId(number), "")));
    scenario.counters.goal = 2 * more;
    let count = limits::STRATEGY + 2;
    assert_eq!(faults(&scenario), [Fault::TooMany { what: Counted::Goals, count, limit: limits::STRATEGY }]);
    assert!(read(&write(&scenario)).is_err());
}
