//! Findings on the design of a project and on its proof.

use super::collect::Evidence;
use super::{FindingKind, Place, Severity};
use crate::model::date::Date;
use crate::model::ids::ProjectId;
use crate::model::outcome::Undefined;
use crate::model::strategy::ActionState;
use crate::model::toolkit::design::{Adequacy, CtqResult, DesignResults, FEW_VALUES, ValueClass};
use crate::model::toolkit::verify::VerifyResults;
use crate::model::toolkit::{ControlId, CtqId, PilotMeasureId, Project, StepId, TaskId, Tool};
use serde::Serialize;

/// What was noticed about the design of a project.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
#[allow(missing_docs, reason = "fields are named after what they hold")]
pub enum DesignFinding {
    /// Cpk is below 1: the process does not hold its limits.
    CapabilityTooLow { project: ProjectId, ctq: CtqId, cpk: f64 },
    /// The lower specification limit is not below the upper one.
    LimitsCrossed { project: ProjectId, ctq: CtqId },
    /// The rolled yield misses its target; both as parts of the whole.
    YieldBelowTarget { project: ProjectId, rolled: f64, target: f64 },
    /// A measure of the pilot missed its limit.
    PilotMissed { project: ProjectId, measure: PilotMeasureId, result: f64, limit: f64 },
    /// Tasks wait for each other in a circle.
    TasksInCircle { project: ProjectId, task: TaskId, count: usize },
    /// The plan ends after the day by which the project's target is to be reached.
    PlanEndsTooLate { project: ProjectId, ends: Date, target: Date },
    /// Points with signals that no note explains; the first of them.
    SignalsUnexplained { project: ProjectId, row: ControlId, point: usize, count: usize },
    /// Values are skewed, so that indices mislead.
    ValuesSkewed { project: ProjectId, ctq: CtqId, skewness: f64 },
    /// Cpk is from 1 to 1.33: adequate, under close control.
    CapabilityTight { project: ProjectId, ctq: CtqId, cpk: f64 },
    /// The target lies outside the limits.
    TargetOffLimits { project: ProjectId, ctq: CtqId, target: f64 },
    /// The typed direction contradicts the limits.
    DirectionContrary { project: ProjectId, ctq: CtqId },
    /// So few values that an index says little.
    FewValues { project: ProjectId, ctq: CtqId, count: usize, asked: usize },
    /// Steps that are waste; the first of them.
    WasteSteps { project: ProjectId, step: StepId, count: usize },
    /// Tasks that should be finished and are not; the first of them.
    TasksLate { project: ProjectId, task: TaskId, count: usize },
    /// All tasks are done, and points of the hand-over are open.
    HandoverOpen { project: ProjectId, open: usize, needed: usize },
    /// Notes on points that are not there.
    StrayNotes { project: ProjectId, row: ControlId, count: usize },
    /// A characteristic without any limit.
    CtqWithoutLimits { project: ProjectId, ctq: CtqId },
    /// A characteristic that stands for no how.
    CtqWithoutHow { project: ProjectId, ctq: CtqId },
    /// A characteristic that the control plan does not watch.
    CtqUnwatched { project: ProjectId, ctq: CtqId },
    /// Results or limits of the pilot are missing.
    PilotIncomplete { project: ProjectId, missing: usize, needed: usize },
    /// Tasks that nobody is named for, or whose duration is missing.
    TasksIncomplete { project: ProjectId, without_owner: usize, without_duration: usize },
    /// A row of the control plan without a reaction.
    RowWithoutReaction { project: ProjectId, row: ControlId },
}

impl DesignFinding {
    /// How much it matters.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::CapabilityTooLow { .. }
            | Self::LimitsCrossed { .. }
            | Self::YieldBelowTarget { .. }
            | Self::PilotMissed { .. }
            | Self::TasksInCircle { .. }
            | Self::PlanEndsTooLate { .. }
            | Self::SignalsUnexplained { .. } => Severity::Warning,
            Self::ValuesSkewed { .. }
            | Self::CapabilityTight { .. }
            | Self::TargetOffLimits { .. }
            | Self::DirectionContrary { .. }
            | Self::FewValues { .. }
            | Self::WasteSteps { .. }
            | Self::TasksLate { .. }
            | Self::HandoverOpen { .. }
            | Self::StrayNotes { .. } => Severity::Hint,
            Self::CtqWithoutLimits { .. }
            | Self::CtqWithoutHow { .. }
            | Self::CtqUnwatched { .. }
            | Self::PilotIncomplete { .. }
            | Self::TasksIncomplete { .. }
            | Self::RowWithoutReaction { .. } => Severity::Missing,
        }
    }

    /// Where to put it right.
    pub const fn place(&self) -> Place {
        match *self {
            Self::WasteSteps { project, .. } => Place::Tool(project, Tool::DetailedProcess),
            Self::LimitsCrossed { project, .. }
            | Self::TargetOffLimits { project, .. }
            | Self::DirectionContrary { project, .. }
            | Self::CtqWithoutLimits { project, .. }
            | Self::CtqWithoutHow { project, .. } => Place::Tool(project, Tool::Specification),
            Self::CapabilityTooLow { project, .. }
            | Self::CapabilityTight { project, .. }
            | Self::ValuesSkewed { project, .. }
            | Self::FewValues { project, .. } => Place::Tool(project, Tool::Capability),
            Self::YieldBelowTarget { project, .. } => Place::Tool(project, Tool::DesignScorecard),
            Self::PilotMissed { project, .. } | Self::PilotIncomplete { project, .. } => {
                Place::Tool(project, Tool::Pilot)
            }
            Self::TasksInCircle { project, .. }
            | Self::PlanEndsTooLate { project, .. }
            | Self::TasksLate { project, .. }
            | Self::HandoverOpen { project, .. }
            | Self::TasksIncomplete { project, .. } => Place::Tool(project, Tool::Transition),
            Self::SignalsUnexplained { project, .. }
            | Self::StrayNotes { project, .. }
            | Self::CtqUnwatched { project, .. }
            | Self::RowWithoutReaction { project, .. } => Place::Tool(project, Tool::ControlPlan),
        }
    }
}

pub(super) fn look(evidence: Evidence, found: &mut Vec<FindingKind>) {
    let mut here = Vec::new();
    for (project, results) in evidence.scenario.toolkit.projects.iter().zip(&evidence.toolkit.projects) {
        process(project, &mut here);
        specification(project, &results.design, &mut here);
        capability(project.id, &results.design, &mut here);
        pilot(project, &results.verify, &mut here);
        transition(project, &results.verify, &mut here);
        control(project, &results.verify, &mut here);
    }
    found.extend(here.into_iter().map(FindingKind::Design));
}

fn process(project: &Project, found: &mut Vec<DesignFinding>) {
    let mut waste = project.design.process.steps.iter().filter(|s| s.value_class == Some(ValueClass::Waste));
    if let Some(first) = waste.next() {
        found.push(DesignFinding::WasteSteps { project: project.id, step: first.id, count: 1 + waste.count() });
    }
}

fn specification(project: &Project, results: &DesignResults, found: &mut Vec<DesignFinding>) {
    let id = project.id;
    let has_plan = !project.verify.control.rows.is_empty();
    for (typed, result) in project.design.ctqs.iter().zip(&results.ctqs) {
        let ctq = typed.id;
        limits(id, result, found);
        if typed.how.is_none() {
            found.push(DesignFinding::CtqWithoutHow { project: id, ctq });
        }
        if has_plan && !result.is_watched {
            found.push(DesignFinding::CtqUnwatched { project: id, ctq });
        }
    }
}

fn limits(project: ProjectId, result: &CtqResult, found: &mut Vec<DesignFinding>) {
    let ctq = result.ctq;
    match result.limits.check() {
        Err(Undefined::LimitsCrossed) => found.push(DesignFinding::LimitsCrossed { project, ctq }),
        Err(_) => found.push(DesignFinding::CtqWithoutLimits { project, ctq }),
        Ok(()) => {}
    }
    if let Some(target) = result.limits.target
        && result.limits.check().is_ok()
        && !result.limits.holds_target()
    {
        found.push(DesignFinding::TargetOffLimits { project, ctq, target });
    }
    if result.is_contrary {
        found.push(DesignFinding::DirectionContrary { project, ctq });
    }
}

fn capability(project: ProjectId, results: &DesignResults, found: &mut Vec<DesignFinding>) {
    for study in &results.studies {
        let ctq = study.ctq;
        if let (Ok(cpk), Ok(adequacy)) = (study.within.indices.cpk.clone(), &study.adequacy) {
            match adequacy {
                Adequacy::NotAdequate => found.push(DesignFinding::CapabilityTooLow { project, ctq, cpk }),
                Adequacy::CloseControl => found.push(DesignFinding::CapabilityTight { project, ctq, cpk }),
                Adequacy::MoreThanAdequate => {}
            }
        }
        if let (true, Ok(skewness)) = (study.is_skewed, study.skewness.clone()) {
            found.push(DesignFinding::ValuesSkewed { project, ctq, skewness });
        }
        if (1..FEW_VALUES).contains(&study.count) {
            found.push(DesignFinding::FewValues { project, ctq, count: study.count, asked: FEW_VALUES });
        }
    }
    let card = &results.scorecard;
    if let (Ok(rolled), Ok(false), Some(target)) = (card.rolled.clone(), &card.is_met, card.target) {
        found.push(DesignFinding::YieldBelowTarget { project, rolled, target: target.get() });
    }
}

fn pilot(project: &Project, results: &VerifyResults, found: &mut Vec<DesignFinding>) {
    let id = project.id;
    for (typed, result) in project.verify.pilot.measures.iter().zip(&results.pilot.measures) {
        if let (Ok(false), Some(value), Some(limit)) = (&result.is_met, typed.result, result.limit) {
            found.push(DesignFinding::PilotMissed { project: id, measure: typed.id, result: value, limit });
        }
    }
    let needed = results.pilot.measures.len();
    let missing = needed - results.pilot.met - results.pilot.missed;
    if missing > 0 {
        found.push(DesignFinding::PilotIncomplete { project: id, missing, needed });
    }
}

fn transition(project: &Project, results: &VerifyResults, found: &mut Vec<DesignFinding>) {
    let (id, plan, results) = (project.id, &project.verify.transition, &results.transition);
    if let Some(&task) = results.in_circle.first() {
        found.push(DesignFinding::TasksInCircle { project: id, task, count: results.in_circle.len() });
    }
    if let (Ok(ends), Some(target)) = (results.ends.clone(), project.charter.target.date)
        && ends > target
    {
        found.push(DesignFinding::PlanEndsTooLate { project: id, ends, target });
    }
    let mut late = results.tasks.iter().filter(|t| t.is_late);
    if let Some(first) = late.next() {
        found.push(DesignFinding::TasksLate { project: id, task: first.task, count: 1 + late.count() });
    }
    let is_over = !plan.tasks.is_empty() && plan.tasks.iter().all(|t| t.state == ActionState::Done);
    let (open, needed) = (plan.handover.len() - results.handed_over, plan.handover.len());
    if is_over && open > 0 {
        found.push(DesignFinding::HandoverOpen { project: id, open, needed });
    }
    let without_owner = plan.tasks.iter().filter(|t| t.owner.is_none()).count();
    let without_duration = plan.tasks.iter().filter(|t| t.duration.is_none()).count();
    if without_owner + without_duration > 0 {
        found.push(DesignFinding::TasksIncomplete { project: id, without_owner, without_duration });
    }
}

fn control(project: &Project, results: &VerifyResults, found: &mut Vec<DesignFinding>) {
    let id = project.id;
    for (typed, result) in project.verify.control.rows.iter().zip(&results.control) {
        let row = typed.id;
        let mut open = result.out_of_control.iter().filter(|point| !point.is_explained);
        if let Some(first) = open.next() {
            let count = 1 + open.count();
            found.push(DesignFinding::SignalsUnexplained { project: id, row, point: first.point, count });
        }
        if result.stray_notes > 0 {
            found.push(DesignFinding::StrayNotes { project: id, row, count: result.stray_notes });
        }
        if typed.reaction.trim().is_empty() {
            found.push(DesignFinding::RowWithoutReaction { project: id, row });
        }
    }
}
