//! How complete the seven planning steps are (D1).

use super::planning::{AnalysedField, Benefit, KeyAccountQuestion, Planning, PlanningStep, StepState};
use super::swot::SwotKind;
use crate::model::scenario::Scenario;
use serde::Serialize;

/// One step's completeness.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StepProgress {
    /// The step.
    pub step: PlanningStep,
    /// What its author says.
    pub state: Option<StepState>,
    /// How many of its parts are filled.
    pub filled: usize,
    /// How many parts it has.
    pub needed: usize,
}

impl StepProgress {
    /// Whether every part is filled.
    pub const fn is_complete(&self) -> bool {
        self.filled == self.needed
    }
}

/// The completeness of all steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PlanningResults {
    /// All seven, in order.
    pub steps: Vec<StepProgress>,
    /// Parts that are filled, of all steps.
    pub filled: usize,
    /// Parts there are.
    pub needed: usize,
    /// Steps whose author says they are done although parts are missing.
    pub done_too_early: Vec<PlanningStep>,
}

impl PlanningResults {
    /// How many steps are complete.
    pub fn complete_count(&self) -> usize {
        self.steps.iter().filter(|s| s.is_complete()).count()
    }
}

/// Counts what is filled.
pub fn planning(scenario: &Scenario) -> PlanningResults {
    let steps: Vec<StepProgress> = PlanningStep::ALL.iter().map(|&step| progress(step, scenario)).collect();
    let early = steps.iter().filter(|s| s.state == Some(StepState::Done) && !s.is_complete());
    PlanningResults {
        filled: steps.iter().map(|s| s.filled).sum(),
        needed: steps.iter().map(|s| s.needed).sum(),
        done_too_early: early.map(|s| s.step).collect(),
        steps,
    }
}

fn progress(step: PlanningStep, scenario: &Scenario) -> StepProgress {
    let planning = &scenario.strategy.planning;
    let entry = planning.step(step);
    let mut parts = vec![is_written(&entry.text)];
    parts.extend(own_parts(step, planning, scenario));
    let filled = parts.iter().filter(|part| **part).count();
    StepProgress { step, state: entry.state, filled, needed: parts.len() }
}

/// What a step needs besides its text.
fn own_parts(step: PlanningStep, planning: &Planning, scenario: &Scenario) -> Vec<bool> {
    let strategy = &scenario.strategy;
    let has = |kind: SwotKind| strategy.swot.of(kind).any(|item| is_written(&item.text));
    match step {
        PlanningStep::Position => vec![is_written(&planning.mission), is_written(&planning.position)],
        PlanningStep::External => vec![has(SwotKind::Opportunity), has(SwotKind::Threat)],
        PlanningStep::Internal => vec![has(SwotKind::Strength), has(SwotKind::Weakness)],
        PlanningStep::Goals => vec![strategy.goals.iter().any(|g| g.target.is_some() && g.year.is_some())],
        PlanningStep::Strategy => vec![strategy.swot.cross.iter().any(|c| is_written(&c.text))],
        PlanningStep::KeyAccounts => {
            let fields = AnalysedField::ALL.iter().map(|f| planning.fields.get(f).is_some_and(|t| is_written(t)));
            let answers = KeyAccountQuestion::ALL.iter();
            fields.chain(answers.map(|q| planning.answers.get(q).is_some_and(|t| is_written(t)))).collect()
        }
        PlanningStep::Confirmation => {
            Benefit::ALL.iter().map(|b| planning.benefits.get(b).is_some_and(|entry| entry.met.is_some())).collect()
        }
    }
}

fn is_written(text: &str) -> bool {
    !text.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::Date;

    #[test]
    fn every_part_counts_once() {
        let mut scenario = Scenario::empty("", Date::new(2026, 11, 2).expect("a day"));
        let empty = planning(&scenario);
        assert_eq!((empty.filled, empty.needed), (0, 3 + 3 + 3 + 2 + 2 + 16 + 5));
        let written = &mut scenario.strategy.planning;
        written.mission = "keep them turning".into();
        written.steps.entry(PlanningStep::Position).or_default().text = "known for fast help".into();
        written.steps.entry(PlanningStep::Position).or_default().state = Some(StepState::Done);
        let results = planning(&scenario);
        assert_eq!((results.filled, results.steps[0].filled, results.steps[0].needed), (2, 2, 3));
        assert_eq!(results.done_too_early, [PlanningStep::Position]);
        scenario.strategy.planning.position = "number four".into();
        assert_eq!(planning(&scenario).complete_count(), 1);
    }
}
