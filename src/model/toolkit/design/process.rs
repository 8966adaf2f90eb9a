//! The process in detail (D25a): steps with work and waiting, and what the customer would pay for.

use super::yields::{self, Rework, ReworkYields};
use crate::model::key::key;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::statistics::finite;
use crate::model::toolkit::ids::{LaneId, StepId};
use crate::model::units::Share;
use serde::{Deserialize, Serialize};

key! {
    /// Whether the customer would pay for a step: it adds value, it is necessary without adding any, it is waste.
    ValueClass { ValueAdding, Necessary, Waste }
}

/// A step of the process.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProcessStep {
    /// Its id.
    pub id: StepId,
    /// What is done.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Who does it: a lane of the process map.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<LaneId>,
    /// How long the work takes, in the process's unit of time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work: Option<f64>,
    /// How long it waits before, in the same unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wait: Option<f64>,
    /// Whether it adds value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value_class: Option<ValueClass>,
    /// How many of a run of the process were lost here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub defects: Option<u32>,
    /// How many were put right here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rework: Option<u32>,
}

impl ProcessStep {
    /// A step of which only the name is known.
    pub fn named(id: StepId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            owner: None,
            work: None,
            wait: None,
            value_class: None,
            defects: None,
            rework: None,
        }
    }
}

/// The process in detail.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct DetailedProcess {
    /// The unit of time, in words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// How many pieces a run of the process began with, for its yield.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub units: Option<u32>,
    /// The steps, one after the other.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<ProcessStep>,
}

/// What one owner does of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OwnerTime {
    /// Who; none for steps nobody is named for.
    pub owner: Option<LaneId>,
    /// How many steps.
    pub steps: usize,
    /// Their work.
    pub work: Outcome<f64>,
    /// The waiting before them.
    pub wait: Outcome<f64>,
}

/// What follows from the steps; times in the process's unit.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProcessResults {
    /// All work and waiting.
    pub lead_time: Outcome<f64>,
    /// All work.
    pub work: Outcome<f64>,
    /// All waiting.
    pub wait: Outcome<f64>,
    /// The work that adds value.
    pub value_adding: Outcome<f64>,
    /// The work that is necessary without adding any.
    pub necessary: Outcome<f64>,
    /// The work that is waste.
    pub waste: Outcome<f64>,
    /// Value-adding work ÷ lead time.
    pub efficiency: Outcome<Share>,
    /// The step whose work takes longest: it sets the pace.
    pub bottleneck: Option<StepId>,
    /// The step with the longest waiting before it.
    pub longest_wait: Option<StepId>,
    /// Owner by owner, in the order in which they first appear.
    pub owners: Vec<OwnerTime>,
    /// Yield, first-time yield and rolled yield of a run.
    pub run: Outcome<ReworkYields>,
}

/// Computes what follows from the steps.
pub fn process(process: &DetailedProcess) -> ProcessResults {
    let steps: Vec<&ProcessStep> = process.steps.iter().collect();
    let (work, wait) = (total(&steps, |s| s.work), total(&steps, |s| s.wait));
    let lead_time = both(&steps);
    let value_adding = of_class(&steps, ValueClass::ValueAdding);
    let efficiency = efficiency(&value_adding, &lead_time);
    ProcessResults {
        lead_time,
        work,
        wait,
        necessary: of_class(&steps, ValueClass::Necessary),
        waste: of_class(&steps, ValueClass::Waste),
        value_adding,
        efficiency,
        bottleneck: longest(&steps, |s| s.work),
        longest_wait: longest(&steps, |s| s.wait),
        owners: owners(&steps),
        run: run(process),
    }
}

fn efficiency(value_adding: &Outcome<f64>, lead_time: &Outcome<f64>) -> Outcome<Share> {
    let (adding, lead) = (value_adding.clone()?, lead_time.clone()?);
    if lead <= 0.0 { Err(Undefined::ZeroDivisor) } else { Ok(Share::new(adding / lead)) }
}

/// The sum of one time of all steps.
fn total(steps: &[&ProcessStep], of: impl Fn(&ProcessStep) -> Option<f64>) -> Outcome<f64> {
    sum(steps.iter().map(|step| of(step)))
}

/// Work and waiting together; both are needed of every step.
fn both(steps: &[&ProcessStep]) -> Outcome<f64> {
    sum(steps.iter().flat_map(|step| [step.work, step.wait]))
}

/// The work of a class; a step without a class might belong to it.
fn of_class(steps: &[&ProcessStep], class: ValueClass) -> Outcome<f64> {
    let times = steps.iter().filter(|s| s.value_class.is_none_or(|own| own == class));
    // A step without a class and without any work changes nothing.
    let times: Vec<Option<f64>> = times
        .map(|s| match (s.value_class, s.work) {
            (None, Some(work)) if work > 0.0 => None,
            (_, work) => work,
        })
        .collect();
    if steps.is_empty() {
        Err(Undefined::Unrated)
    } else if times.is_empty() {
        Ok(0.0)
    } else {
        sum(times.into_iter())
    }
}

fn sum(times: impl Iterator<Item = Option<f64>>) -> Outcome<f64> {
    let (mut total, mut missing, mut needed) = (0.0, 0, 0);
    for time in times {
        needed += 1;
        match time {
            Some(time) if time < 0.0 => return Err(Undefined::NegativeValue),
            Some(time) => total += time,
            None => missing += 1,
        }
    }
    match missing {
        _ if missing == needed => Err(Undefined::Unrated),
        0 => finite(total),
        _ => Err(Undefined::Incomplete { missing, needed }),
    }
}

/// The first of the steps with the largest time above zero.
fn longest(steps: &[&ProcessStep], of: impl Fn(&ProcessStep) -> Option<f64>) -> Option<StepId> {
    let mut found: Option<(StepId, f64)> = None;
    for step in steps {
        if let Some(time) = of(step).filter(|&time| time > found.map_or(0.0, |(_, longest)| longest)) {
            found = Some((step.id, time));
        }
    }
    found.map(|(id, _)| id)
}

fn owners(steps: &[&ProcessStep]) -> Vec<OwnerTime> {
    let mut seen: Vec<Option<LaneId>> = Vec::new();
    for step in steps {
        if !seen.contains(&step.owner) {
            seen.push(step.owner);
        }
    }
    let of = |owner: Option<LaneId>| {
        let own: Vec<&ProcessStep> = steps.iter().copied().filter(|s| s.owner == owner).collect();
        OwnerTime { owner, steps: own.len(), work: total(&own, |s| s.work), wait: total(&own, |s| s.wait) }
    };
    seen.into_iter().map(of).collect()
}

fn run(process: &DetailedProcess) -> Outcome<ReworkYields> {
    let units = process.units.ok_or(Undefined::Unrated)?;
    let given = process.steps.iter().filter(|s| s.defects.is_some() || s.rework.is_some());
    let steps: Vec<Rework> =
        given.map(|s| Rework { defects: s.defects.unwrap_or(0), rework: s.rework.unwrap_or(0) }).collect();
    yields::with_rework(&steps, units)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(number: u32, owner: u32, work: f64, wait: f64, class: ValueClass) -> ProcessStep {
        ProcessStep {
            owner: Some(LaneId(owner)),
            work: Some(work),
            wait: Some(wait),
            value_class: Some(class),
            ..ProcessStep::named(StepId(number), "")
        }
    }

    fn three() -> DetailedProcess {
        let steps = vec![
            step(1, 8, 2.0, 0.0, ValueClass::Necessary),
            step(2, 9, 3.0, 4.0, ValueClass::ValueAdding),
            step(3, 8, 1.0, 2.0, ValueClass::Waste),
        ];
        DetailedProcess { steps, ..DetailedProcess::default() }
    }

    #[test]
    fn times_add_up() {
        let results = process(&three());
        assert_eq!((results.lead_time, results.work, results.wait), (Ok(12.0), Ok(6.0), Ok(6.0)));
        assert_eq!((results.value_adding, results.necessary, results.waste), (Ok(3.0), Ok(2.0), Ok(1.0)));
        assert_eq!(results.efficiency, Ok(Share::new(0.25)));
        assert_eq!((results.bottleneck, results.longest_wait), (Some(StepId(2)), Some(StepId(2))));
        assert_eq!(results.owners.len(), 2);
        assert_eq!((results.owners[0].steps, results.owners[0].work.clone()), (2, Ok(3.0)));
    }

    #[test]
    fn what_is_missing_is_said() {
        let mut open = three();
        open.steps[2].wait = None;
        open.steps[1].value_class = None;
        let results = process(&open);
        assert_eq!(results.lead_time, Err(Undefined::Incomplete { missing: 1, needed: 6 }));
        assert_eq!(results.work, Ok(6.0));
        assert_eq!(results.value_adding, Err(Undefined::Unrated));
        assert_eq!(results.waste, Err(Undefined::Incomplete { missing: 1, needed: 2 }));
        assert!(results.efficiency.is_err());
        open.steps[0].work = Some(-1.0);
        assert_eq!(process(&open).work, Err(Undefined::NegativeValue));
        open.steps[0].work = Some(f64::MAX);
        open.steps[1].work = Some(f64::MAX);
        assert_eq!(process(&open).work, Err(Undefined::TooLarge));
        let none = process(&DetailedProcess::default());
        assert_eq!(
            (none.lead_time, none.value_adding, none.bottleneck),
            (Err(Undefined::Unrated), Err(Undefined::Unrated), None)
        );
    }

    #[test]
    fn a_process_without_any_value_has_an_efficiency_of_zero() {
        let mut bare = three();
        bare.steps[1].value_class = Some(ValueClass::Waste);
        assert_eq!(process(&bare).efficiency, Ok(Share::new(0.0)));
        bare.steps.iter_mut().for_each(|s| (s.work, s.wait) = (Some(0.0), Some(0.0)));
        assert_eq!(process(&bare).efficiency, Err(Undefined::ZeroDivisor));
    }
}
