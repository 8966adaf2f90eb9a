//! The goal cascade (D3): yearly targets that make the long-term one, attainment, what goals that serve another add
//! up to, and who carries how much.

use super::attainment::{Attained, YearResult, to_date, years};
use super::goal::{ActionState, Goal, GoalAction, GoalKind};
use super::yearly::{base_year, targets};
use crate::model::exact::{Exact, sum};
use crate::model::ids::{ActionId, GoalId, PersonId};
use crate::model::outcome::{Outcome, Undefined};
use crate::model::scenario::Scenario;
use crate::model::statistics::arrange;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Whether the yearly targets make the long-term target.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Reconciled {
    /// What the yearly targets make: of a level the last, of a sum all together.
    pub reached: Exact,
    /// The long-term target.
    pub target: Exact,
    /// Reached − target.
    pub difference: Exact,
    /// Whether both are equal.
    pub fits: bool,
}

/// What the goals that serve another attain together.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RollUp {
    /// Σ weight × attainment ÷ Σ weight.
    pub share: Outcome<Exact>,
    /// Σ of the weights.
    pub weights: Exact,
}

/// One goal's results.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GoalResult {
    /// The goal.
    pub goal: GoalId,
    /// The year of the baseline.
    pub base_year: Outcome<i32>,
    /// The years after the baseline with target, actual and attainment.
    pub years: Outcome<Vec<YearResult>>,
    /// Whether the yearly targets make the long-term one.
    pub reconciled: Outcome<Reconciled>,
    /// Attainment to date.
    pub attained: Outcome<Attained>,
    /// The goals that serve it, in the user's order.
    pub children: Vec<GoalId>,
    /// What these attain together; none without any.
    pub roll_up: Option<RollUp>,
    /// Its actions, in the user's order.
    pub actions: Vec<ActionId>,
    /// Whether its time is over and what was reached is known.
    pub is_closed: bool,
    /// Whether it stands apart: it serves no goal, none serves it, and it names no field or all others are linked.
    pub is_orphan: bool,
}

/// One action's results.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ActionResult {
    /// The action.
    pub action: ActionId,
    /// Whether it was due before the scenario's day and is not done.
    pub is_overdue: bool,
}

/// What one person carries.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OwnerLoad {
    /// The person.
    pub person: PersonId,
    /// Goals that are not closed.
    pub goals: Vec<GoalId>,
    /// Actions that are not done.
    pub actions: Vec<ActionId>,
    /// Whether these are more than the limit.
    pub is_overloaded: bool,
}

/// Everything computed about goals.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GoalResults {
    /// All goals in the user's order.
    pub goals: Vec<GoalResult>,
    /// All actions in the user's order.
    pub actions: Vec<ActionResult>,
    /// Everybody who carries something, who carries most first.
    pub owners: Vec<OwnerLoad>,
}

impl GoalResults {
    /// A goal's results.
    pub fn goal(&self, id: GoalId) -> Option<&GoalResult> {
        self.goals.iter().find(|g| g.goal == id)
    }

    /// The goals that serve none, each followed by those that serve it, with their depth.
    pub fn in_tree(&self, parents: &BTreeMap<GoalId, GoalId>) -> Vec<(GoalId, usize)> {
        let mut order = Vec::new();
        let mut seen = BTreeSet::new();
        for goal in self.goals.iter().filter(|g| !parents.contains_key(&g.goal)) {
            self.descend(goal, 0, &mut seen, &mut order);
        }
        order
    }

    fn descend(&self, goal: &GoalResult, depth: usize, seen: &mut BTreeSet<GoalId>, order: &mut Vec<(GoalId, usize)>) {
        if !seen.insert(goal.goal) {
            return;
        }
        order.push((goal.goal, depth));
        for child in goal.children.iter().filter_map(|&id| self.goal(id)) {
            self.descend(child, depth + 1, seen, order);
        }
    }
}

/// Computes everything about goals.
pub(super) fn goals(scenario: &Scenario) -> GoalResults {
    let strategy = &scenario.strategy;
    let all = &strategy.goals;
    let ids: BTreeSet<GoalId> = all.iter().map(|g| g.id).collect();
    let mut children: BTreeMap<GoalId, Vec<GoalId>> = BTreeMap::new();
    for goal in all {
        if let Some(parent) = goal.parent.filter(|parent| ids.contains(parent)) {
            children.entry(parent).or_default().push(goal.id);
        }
    }
    let mut results: Vec<GoalResult> =
        all.iter().map(|goal| result(goal, scenario, children.get(&goal.id), children.is_empty())).collect();
    let roll_ups: Vec<Option<RollUp>> = all.iter().map(|goal| roll_up(goal.id, all, &results, &children, 0)).collect();
    for (result, roll_up) in results.iter_mut().zip(roll_ups) {
        result.roll_up = roll_up;
    }
    GoalResults {
        actions: strategy.actions.iter().map(|a| action(a, scenario)).collect(),
        owners: owners(scenario, &results),
        goals: results,
    }
}

fn result(goal: &Goal, scenario: &Scenario, children: Option<&Vec<GoalId>>, is_flat: bool) -> GoalResult {
    let (strategy, this_year) = (&scenario.strategy, scenario.this_year);
    let cap = strategy.goal_settings.cap;
    let years = targets(goal, this_year).map(|targets| years(goal, &targets, cap));
    let is_linked = goal.parent.is_some() || children.is_some();
    GoalResult {
        goal: goal.id,
        base_year: base_year(goal, this_year),
        reconciled: years.clone().and_then(|years| reconciled(goal, &years)),
        attained: years.clone().and_then(|years| to_date(goal, &years, cap)),
        years,
        children: children.cloned().unwrap_or_default(),
        roll_up: None,
        actions: strategy.actions.iter().filter(|a| a.goal == Some(goal.id)).map(|a| a.id).collect(),
        is_closed: goal.is_closed(this_year),
        is_orphan: !is_linked && (goal.field.is_none() || !is_flat),
    }
}

fn reconciled(goal: &Goal, years: &[YearResult]) -> Outcome<Reconciled> {
    let target = Exact::from(goal.target.ok_or(Undefined::Incomplete { missing: 1, needed: 1 })?);
    let reached = match goal.kind {
        GoalKind::Level => years.last().map(|y| y.target.target).ok_or(Undefined::NoYears)?,
        GoalKind::Sum => sum(years.iter().map(|y| y.target.target)),
    };
    let difference = reached.minus(target);
    if !difference.get().is_finite() {
        return Err(Undefined::TooLarge);
    }
    Ok(Reconciled { reached, target, difference, fits: reached.ties(target) })
}

/// A goal's own attainment counts; without one, what the goals that serve it attain together.
fn roll_up(
    id: GoalId,
    goals: &[Goal],
    results: &[GoalResult],
    children: &BTreeMap<GoalId, Vec<GoalId>>,
    depth: usize,
) -> Option<RollUp> {
    let children_of = children.get(&id)?;
    // No cascade is deeper than there are goals; a circle, which is mended when read, ends here as well.
    if depth > goals.len() {
        return Some(RollUp { share: Err(Undefined::Unrated), weights: Exact::ZERO });
    }
    let mut parts: Vec<(Exact, Option<Exact>)> = Vec::new();
    for (goal, result) in goals.iter().zip(results).filter(|(goal, _)| children_of.contains(&goal.id)) {
        let own = result.attained.as_ref().ok().map(|a| a.counted);
        let below = || roll_up(goal.id, goals, results, children, depth + 1).and_then(|r| r.share.ok());
        parts.push((Exact::from(goal.weight.get().max(0.0)), own.or_else(below)));
    }
    let weights = sum(parts.iter().map(|(weight, _)| *weight));
    let weighted = parts.iter().filter(|(weight, _)| !weight.is_zero());
    let needed = weighted.clone().count();
    let missing = weighted.clone().filter(|(_, share)| share.is_none()).count();
    let share = if needed == 0 {
        Err(Undefined::NoWeights)
    } else if missing == needed {
        Err(Undefined::Unrated)
    } else if missing > 0 {
        Err(Undefined::Incomplete { missing, needed })
    } else {
        let total = sum(weighted.filter_map(|(weight, share)| share.map(|share| weight.times(share))));
        total.over(weights).ok_or(Undefined::NoWeights)
    };
    Some(RollUp { share, weights })
}

fn action(action: &GoalAction, scenario: &Scenario) -> ActionResult {
    let is_open = action.state != ActionState::Done;
    ActionResult { action: action.id, is_overdue: is_open && action.due.is_some_and(|due| due < scenario.as_of) }
}

fn owners(scenario: &Scenario, results: &[GoalResult]) -> Vec<OwnerLoad> {
    let strategy = &scenario.strategy;
    let limit = usize::try_from(strategy.goal_settings.owner_limit).unwrap_or(usize::MAX);
    let load = |person: PersonId| {
        let goals: Vec<GoalId> = strategy
            .goals
            .iter()
            .zip(results)
            .filter(|(goal, result)| goal.owner == Some(person) && !result.is_closed)
            .map(|(goal, _)| goal.id)
            .collect();
        let open = strategy.actions.iter().filter(|a| a.owner == Some(person) && a.state != ActionState::Done);
        let actions: Vec<ActionId> = open.map(|a| a.id).collect();
        OwnerLoad { person, is_overloaded: goals.len() + actions.len() > limit, goals, actions }
    };
    let carrying: BTreeSet<PersonId> =
        strategy.goals.iter().filter_map(|g| g.owner).chain(strategy.actions.iter().filter_map(|a| a.owner)).collect();
    let people = scenario.people.iter().map(|p| p.id).filter(|id| carrying.contains(id));
    let mut loads: Vec<OwnerLoad> = people.map(load).filter(|l| l.goals.len() + l.actions.len() > 0).collect();
    arrange::sort_by_key(&mut loads, |l| std::cmp::Reverse(l.goals.len() + l.actions.len()));
    loads
}
