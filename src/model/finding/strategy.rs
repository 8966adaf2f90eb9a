//! Findings on planning, SWOT, goals and readiness.

use super::FindingKind;
use super::collect::Evidence;
use crate::model::strategy::{ActionState, Dimension, Goal, GoalResult};

pub(super) fn look(evidence: Evidence, found: &mut Vec<FindingKind>) {
    let strategy = &evidence.scenario.strategy;
    // A scenario without any strategy is one that does something else; two hints say where it would begin.
    if strategy.swot.is_empty() {
        found.push(FindingKind::NoSwot);
    } else {
        swot(evidence, found);
    }
    if strategy.goals.is_empty() {
        found.push(FindingKind::NoGoals);
    }
    for (goal, result) in strategy.goals.iter().zip(&evidence.strategy.goals.goals) {
        of_goal(goal, result, found);
    }
    actions(evidence, found);
    planning(evidence, found);
    readiness(evidence, found);
}

fn swot(evidence: Evidence, found: &mut Vec<FindingKind>) {
    let results = &evidence.strategy.swot;
    let items = evidence.scenario.strategy.swot.items.iter().zip(&results.items);
    let unused = items.filter(|(item, result)| !result.is_used && !item.text.trim().is_empty());
    found.extend(unused.map(|(item, _)| FindingKind::SwotUnused { item: item.id }));
    let open = results.quadrants.iter().filter(|q| q.has_items && q.strategies.is_empty());
    found.extend(open.map(|q| FindingKind::NoCrossStrategy { cross_kind: q.kind }));
    let hanging = results.cross.iter().filter(|c| !c.lacks.is_empty());
    found.extend(hanging.map(|c| FindingKind::CrossWithoutItems { cross: c.cross }));
}

fn of_goal(goal: &Goal, result: &GoalResult, found: &mut Vec<FindingKind>) {
    let id = goal.id;
    if let Ok(reconciled) = result.reconciled.as_ref()
        && !reconciled.fits
    {
        found.push(FindingKind::GoalDoesNotReconcile { goal: id, difference: reconciled.difference.get() });
    }
    if goal.measure.trim().is_empty() {
        found.push(FindingKind::GoalWithoutMeasure { goal: id });
    }
    if goal.baseline.is_none() || goal.target.is_none() || goal.year.is_none() {
        found.push(FindingKind::GoalWithoutTarget { goal: id });
    }
    // What is over needs nobody and nothing any more.
    if result.is_closed {
        return;
    }
    if result.is_orphan {
        found.push(FindingKind::GoalOrphan { goal: id });
    }
    // A goal that others serve is reached through theirs.
    if result.actions.is_empty() && result.children.is_empty() {
        found.push(FindingKind::GoalWithoutAction { goal: id });
    }
    if goal.owner.is_none() {
        found.push(FindingKind::GoalWithoutOwner { goal: id });
    }
}

fn actions(evidence: Evidence, found: &mut Vec<FindingKind>) {
    let strategy = &evidence.scenario.strategy;
    let results = &evidence.strategy.goals;
    for (action, result) in strategy.actions.iter().zip(&results.actions) {
        let (id, goal) = (action.id, action.goal);
        if let Some(due) = action.due.filter(|_| result.is_overdue) {
            found.push(FindingKind::ActionOverdue { action: id, goal, due });
        }
        if action.state == ActionState::Done {
            continue;
        }
        if goal.is_none() {
            found.push(FindingKind::ActionWithoutGoal { action: id });
        }
        if action.owner.is_none() {
            found.push(FindingKind::ActionWithoutOwner { action: id, goal });
        }
        if action.due.is_none() {
            found.push(FindingKind::ActionWithoutDue { action: id, goal });
        }
    }
    let limit = strategy.goal_settings.owner_limit;
    for load in results.owners.iter().filter(|l| l.is_overloaded) {
        let count = load.goals.len() + load.actions.len();
        found.push(FindingKind::OwnerOverloaded { person: load.person, count, limit });
    }
}

fn planning(evidence: Evidence, found: &mut Vec<FindingKind>) {
    let results = &evidence.strategy.planning;
    let early = results.steps.iter().filter(|s| results.done_too_early.contains(&s.step));
    found.extend(early.map(|s| FindingKind::StepDoneTooEarly { step: s.step, filled: s.filled, needed: s.needed }));
}

fn readiness(evidence: Evidence, found: &mut Vec<FindingKind>) {
    let results = &evidence.strategy.readiness;
    if let Ok(overdraft) = results.overdraft.as_ref()
        && overdraft.is_overdrawn
    {
        let (promised, capacity) = (overdraft.promised.get(), overdraft.capacity.get());
        let largest = overdraft.largest.map(|(account, _)| account);
        found.push(FindingKind::ResourcesOverdrawn { promised, capacity, largest });
    }
    let signs = results.short_sight.count();
    // The signs are read from goals and accounts; they are a warning about a programme that assesses itself.
    if signs > 0 && results.assessed > 0 {
        found.push(FindingKind::ShortSighted { signs });
    }
    let needed = Dimension::ALL.len();
    if results.assessed > 0 && results.assessed < needed {
        found.push(FindingKind::ReadinessIncomplete { missing: needed - results.assessed, needed });
    }
}
