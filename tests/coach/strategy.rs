//! Rules on planning, SWOT, goals and readiness.

use crate::base::day;
use crate::{Case, as_it_is};
use linchpin::model::Scenario;
use linchpin::model::ids::GoalId;
use linchpin::model::strategy::{
    ActionState, Assessment, Dimension, Goal, GoalKind, GoalYear, Grade, PlanningStep, StepEntry, StepState, Year,
};

fn state(scenario: &mut Scenario, state: StepState) {
    let entry = StepEntry { state: Some(state), ..StepEntry::default() };
    scenario.strategy.planning.steps.insert(PlanningStep::KeyAccounts, entry);
}

fn goal(scenario: &mut Scenario) -> &mut Goal {
    &mut scenario.strategy.goals[0]
}

/// Targets for the five years of a goal that sums up to 20.
fn years(scenario: &mut Scenario, each: f64) {
    let goal = goal(scenario);
    (goal.kind, goal.baseline) = (GoalKind::Sum, Some(0.0));
    for year in 2027..=2030 {
        let target = GoalYear { target: Some(each), actual: None };
        goal.years.insert(Year::new(year).expect("a year"), target);
    }
}

fn assess(scenario: &mut Scenario, count: usize) {
    let level = Assessment { level: Grade::new(3), ..Assessment::default() };
    let dimensions = Dimension::ALL.iter().take(count).map(|&dimension| (dimension, level.clone()));
    scenario.strategy.readiness.dimensions = dimensions.collect();
}

/// A second goal that belongs to no field.
fn second(scenario: &mut Scenario, parent: Option<GoalId>) {
    let first = goal(scenario).clone();
    let second = Goal { id: GoalId(2), name: "Be known".into(), field: None, parent, ..first };
    scenario.strategy.goals.push(second);
}

#[rustfmt::skip]
pub fn cases() -> Vec<Case> {
    vec![
        Case { kind: "stepDoneTooEarly", fires: |s| state(s, StepState::Done), silent: |s| state(s, StepState::InWork) },
        Case { kind: "noSwot",
            fires: |s| { s.strategy.swot.items.clear(); s.strategy.swot.cross.clear(); },
            silent: |s| s.strategy.swot.items.truncate(1) },
        Case { kind: "swotUnused",
            fires: |s| s.strategy.swot.cross.iter_mut().for_each(|c| c.uses.clear()),
            silent: |s| { s.strategy.swot.cross.pop(); } },
        Case { kind: "noCrossStrategy",
            fires: |s| { s.strategy.swot.cross.pop(); },
            silent: |s| { let last = s.strategy.swot.cross.pop().expect("one").kind.quadrants();
                s.strategy.swot.items.retain(|item| item.kind != last[0]);
                let gone = last[0]; s.strategy.swot.cross.retain(|c| !c.kind.quadrants().contains(&gone)); } },
        Case { kind: "crossWithoutItems",
            fires: |s| s.strategy.swot.cross[0].uses.truncate(1),
            silent: |s| s.strategy.swot.cross[0].text = String::new() },
        Case { kind: "noGoals",
            fires: |s| { s.strategy.goals.clear(); s.strategy.actions.clear(); s.strategy.swot.items[0].became.clear(); },
            silent: |s| goal(s).name = String::new() },
        Case { kind: "goalOrphan", fires: |s| { goal(s).field = None; second(s, None); s.strategy.goals.push(Goal::named(GoalId(3), "x")); s.strategy.goals[2].parent = Some(GoalId(1)); },
            silent: |s| second(s, Some(GoalId(1))) },
        Case { kind: "goalWithoutMeasure", fires: |s| goal(s).measure = " ".into(), silent: |s| goal(s).unit = String::new() },
        Case { kind: "goalDoesNotReconcile", fires: |s| years(s, 4.0), silent: |s| years(s, 5.0) },
        Case { kind: "goalWithoutAction",
            fires: |s| s.strategy.actions.clear(),
            silent: |s| s.strategy.actions[0].state = ActionState::Done },
        Case { kind: "actionOverdue",
            fires: |s| s.strategy.actions[0].due = Some(day("2026-11-01")),
            silent: |s| { s.strategy.actions[0].due = Some(day("2026-11-01")); s.strategy.actions[0].state = ActionState::Done; } },
        Case { kind: "ownerOverloaded",
            fires: |s| { s.strategy.goal_settings.owner_limit = 1; s.strategy.actions[0].owner = goal(s).owner; },
            silent: |s| { s.strategy.goal_settings.owner_limit = 2; s.strategy.actions[0].owner = goal(s).owner; } },
        Case { kind: "resourcesOverdrawn",
            fires: |s| s.strategy.readiness.capacity = Some(100.0),
            silent: |s| s.strategy.readiness.capacity = Some(101.0) },
        Case { kind: "shortSighted",
            fires: |s| { assess(s, 17); goal(s).year = Year::new(2027); },
            silent: |s| assess(s, 17) },
        Case { kind: "actionWithoutGoal",
            fires: |s| s.strategy.actions[0].goal = None,
            silent: |s| { s.strategy.actions[0].goal = None; s.strategy.actions[0].state = ActionState::Done; } },
        Case { kind: "goalWithoutTarget", fires: |s| goal(s).target = None, silent: |s| goal(s).owner = None },
        Case { kind: "goalWithoutOwner", fires: |s| goal(s).owner = None, silent: as_it_is },
        Case { kind: "actionWithoutOwner",
            fires: |s| s.strategy.actions[0].owner = None,
            silent: |s| { s.strategy.actions[0].owner = None; s.strategy.actions[0].state = ActionState::Done; } },
        Case { kind: "actionWithoutDue", fires: |s| s.strategy.actions[0].due = None, silent: as_it_is },
        Case { kind: "readinessIncomplete", fires: |s| assess(s, 16), silent: |s| assess(s, 17) },
    ]
}
