//! What is looked at, checked and mended in the strategy part.

use super::fault::NumberPlace;
use super::fault::{Fault, Reference};
use super::record::Record;
use super::texts::Sink;
use super::walk::Known;
use crate::model::ids::GoalId;
use crate::model::strategy::{Goal, Strategy};
use crate::model::units::Weight;
use std::collections::BTreeMap;

/// The records of the strategy part in order, with repetitions.
pub(super) fn records(strategy: &Strategy) -> Vec<Record> {
    let mut all: Vec<Record> = strategy.swot.items.iter().map(|i| i.id.into()).collect();
    all.extend(strategy.swot.cross.iter().map(|c| Record::from(c.id)));
    all.extend(strategy.goals.iter().map(|g| Record::from(g.id)));
    all.extend(strategy.actions.iter().map(|a| Record::from(a.id)));
    all
}

/// Every link: whose, which, to what.
pub(super) fn references(strategy: &Strategy) -> Vec<(Option<Record>, Reference, Record)> {
    let mut all: Vec<(Option<Record>, Reference, Record)> = Vec::new();
    for item in &strategy.swot.items {
        all.extend(item.became.iter().map(|&to| (Some(item.id.into()), Reference::Became, to.into())));
    }
    for cross in &strategy.swot.cross {
        let from = Some(cross.id.into());
        all.extend(cross.uses.iter().map(|&to| (from, Reference::Uses, to.into())));
        all.extend(cross.became.iter().map(|&to| (from, Reference::Became, to.into())));
    }
    for goal in &strategy.goals {
        let from = Some(goal.id.into());
        all.extend(goal.owner.map(|to| (from, Reference::GoalOwner, to.into())));
        all.extend(goal.parent.map(|to| (from, Reference::Parent, to.into())));
    }
    for action in &strategy.actions {
        let from = Some(action.id.into());
        all.extend(action.owner.map(|to| (from, Reference::GoalOwner, to.into())));
        all.extend(action.goal.map(|to| (from, Reference::ActionGoal, to.into())));
    }
    for entry in strategy.planning.steps.values() {
        let records = entry.evidence.iter().filter_map(|place| place.record());
        all.extend(records.map(|to| (None, Reference::Evidence, to)));
    }
    all
}

/// Faults that are no missing links.
pub(super) fn faults(strategy: &Strategy) -> Vec<Fault> {
    let mut found: Vec<Fault> = circles(&strategy.goals).into_iter().map(|goal| Fault::GoalCircle { goal }).collect();
    for goal in &strategy.goals {
        if goal.weight.get() < 0.0 {
            found.push(Fault::NegativeWeight { account: None, item: goal.id.into(), weight: goal.weight.get() });
        }
        let own = [goal.baseline, goal.target];
        let of_years = goal.years.values().flat_map(|y| [y.target, y.actual]);
        if own.into_iter().chain(of_years).flatten().any(|value| !value.is_finite()) {
            found.push(Fault::NotFinite { place: NumberPlace::Goal(goal.id) });
        }
    }
    if strategy.goal_settings.cap.is_some_and(|cap| cap.get() <= 0.0) {
        found.push(Fault::NotFinite { place: NumberPlace::Cap });
    }
    if strategy.readiness.capacity.is_some_and(|days| !days.is_finite()) {
        found.push(Fault::NotFinite { place: NumberPlace::Capacity });
    }
    found
}

/// One goal of each circle: the first in the list, which then serves none.
fn circles(goals: &[Goal]) -> Vec<GoalId> {
    let mut parents: BTreeMap<GoalId, GoalId> = BTreeMap::new();
    for goal in goals {
        goal.parent.map(|parent| parents.insert(goal.id, parent));
    }
    let mut found = Vec::new();
    for goal in goals {
        let mut above = parents.get(&goal.id).copied();
        for _ in 0..goals.len() {
            match above {
                Some(id) if id == goal.id => {
                    parents.remove(&goal.id);
                    found.push(goal.id);
                    break;
                }
                Some(id) => above = parents.get(&id).copied(),
                None => break,
            }
        }
    }
    found
}

/// Mends what can be mended without guessing.
pub(super) fn mend(strategy: &mut Strategy, known: &Known) {
    let there = |record: Record| known.has(record);
    for item in &mut strategy.swot.items {
        item.became.retain(|&to| there(to.into()));
    }
    for cross in &mut strategy.swot.cross {
        cross.uses.retain(|&to| there(to.into()));
        cross.became.retain(|&to| there(to.into()));
    }
    for goal in &mut strategy.goals {
        goal.owner = goal.owner.filter(|&to| there(to.into()));
        goal.parent = goal.parent.filter(|&to| there(to.into()));
        mend_figures(goal);
    }
    for circle in circles(&strategy.goals) {
        strategy.goals.iter_mut().filter(|g| g.id == circle).for_each(|g| g.parent = None);
    }
    for action in &mut strategy.actions {
        action.owner = action.owner.filter(|&to| there(to.into()));
        action.goal = action.goal.filter(|&to| there(to.into()));
    }
    for entry in strategy.planning.steps.values_mut() {
        entry.evidence.retain(|place| place.record().is_none_or(there));
    }
    let settings = &mut strategy.goal_settings;
    settings.cap = settings.cap.filter(|cap| cap.get() > 0.0);
    let readiness = &mut strategy.readiness;
    readiness.capacity = readiness.capacity.filter(|days| days.is_finite());
}

fn mend_figures(goal: &mut Goal) {
    if goal.weight.get() < 0.0 {
        goal.weight = Weight::new(0.0);
    }
    let finite = |value: &mut Option<f64>| *value = value.filter(|v| v.is_finite());
    finite(&mut goal.baseline);
    finite(&mut goal.target);
    for year in goal.years.values_mut() {
        finite(&mut year.target);
        finite(&mut year.actual);
    }
}

/// Every text with the record it belongs to.
pub(super) fn texts(strategy: &Strategy, sink: &mut Sink) {
    let planning = &strategy.planning;
    sink(None, &planning.mission);
    sink(None, &planning.position);
    planning.steps.values().for_each(|entry| sink(None, &entry.text));
    planning.fields.values().chain(planning.answers.values()).for_each(|text| sink(None, text));
    planning.benefits.values().for_each(|entry| sink(None, &entry.note));
    strategy.swot.items.iter().for_each(|i| sink(Some(i.id.into()), &i.text));
    strategy.swot.cross.iter().for_each(|c| sink(Some(c.id.into()), &c.text));
    for goal in &strategy.goals {
        for text in [&goal.own_field, &goal.name, &goal.measure, &goal.unit] {
            sink(Some(goal.id.into()), text);
        }
    }
    strategy.actions.iter().for_each(|a| sink(Some(a.id.into()), &a.text));
    strategy.readiness.dimensions.values().for_each(|a| sink(None, &a.evidence));
    strategy.readiness.points.values().for_each(|p| sink(None, &p.note));
}
