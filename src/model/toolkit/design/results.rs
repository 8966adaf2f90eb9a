//! Everything computed about the design of a project.

use super::capability::{CapabilityResults, capability};
use super::process::{ProcessResults, process};
use super::scorecard::{ScorecardResults, scorecard};
use super::specification::{Ctq, Limits};
use crate::model::exact::Exact;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::toolkit::figures::{Progress, ranks};
use crate::model::toolkit::ids::CtqId;
use crate::model::toolkit::measure::{HowDirection, MeasureResults};
use crate::model::toolkit::phase::Tool;
use crate::model::toolkit::project::Project;
use crate::model::units::Share;
use serde::Serialize;

/// What follows for a characteristic.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(clippy::struct_excessive_bools, reason = "each says whether another tool has it")]
pub struct CtqResult {
    /// The characteristic.
    pub ctq: CtqId,
    /// Its limits and target, with what comes from its how.
    pub limits: Limits,
    /// Which way is better: as typed, or as the limits say.
    pub direction: Outcome<HowDirection>,
    /// Whether the typed direction contradicts the limits.
    pub is_contrary: bool,
    /// The relative weight of its how in the house of quality.
    pub priority: Outcome<Share>,
    /// Its place among the characteristics by that weight, 1 is first; equals share the best place.
    pub rank: Option<usize>,
    /// Whether it has a capability study with values.
    pub is_measured: bool,
    /// Whether it stands on the design scorecard.
    pub is_predicted: bool,
    /// Whether it stands in the control plan.
    pub is_watched: bool,
}

/// Everything computed about the design.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DesignResults {
    /// Lead time, efficiency, bottleneck (D25a).
    pub process: ProcessResults,
    /// Limits and priorities, in the order of the characteristics (D25b).
    pub ctqs: Vec<CtqResult>,
    /// Capability of each study (D25c).
    pub studies: Vec<CapabilityResults>,
    /// Rolled yield (D25d).
    pub scorecard: ScorecardResults,
}

/// Computes everything about the design.
pub(in crate::model::toolkit) fn design(project: &Project, measure: &MeasureResults) -> DesignResults {
    let design = &project.design;
    let house = &project.measure.house;
    let limits = |id: CtqId| design.ctq(id).map(|ctq| ctq.limits(house)).unwrap_or_default();
    let studies: Vec<CapabilityResults> =
        design.studies.iter().map(|study| capability(study, limits(study.ctq), &design.settings)).collect();
    DesignResults {
        process: process(&design.process),
        ctqs: ctqs(project, measure),
        scorecard: scorecard(&design.scorecard, &studies, &design.settings),
        studies,
    }
}

fn ctqs(project: &Project, measure: &MeasureResults) -> Vec<CtqResult> {
    let mut all: Vec<CtqResult> = project.design.ctqs.iter().map(|ctq| ctq_result(ctq, project, measure)).collect();
    let weights: Vec<Option<Exact>> =
        all.iter().map(|c| c.priority.as_ref().ok().map(|share| Exact::from(share.get()))).collect();
    for (own, rank) in all.iter_mut().zip(ranks(&weights)) {
        own.rank = rank;
    }
    all
}

fn ctq_result(ctq: &Ctq, project: &Project, measure: &MeasureResults) -> CtqResult {
    let (design, limits) = (&project.design, ctq.limits(&project.measure.house));
    let by_limits = limits.direction();
    let how = ctq.how.and_then(|id| measure.house.how(id));
    let is_contrary = matches!((ctq.direction, &by_limits), (Some(typed), Ok(found)) if typed != *found);
    CtqResult {
        ctq: ctq.id,
        limits,
        direction: ctq.direction.map_or(by_limits, Ok),
        is_contrary,
        priority: how.map_or(Err(Undefined::Unrated), |how| how.relative.clone()),
        rank: None,
        is_measured: design.study(ctq.id).is_some_and(|study| !study.values.is_empty()),
        is_predicted: design.scorecard.rows.iter().any(|row| row.ctq == ctq.id),
        is_watched: project.verify.control.rows.iter().any(|row| row.ctq == Some(ctq.id)),
    }
}

impl DesignResults {
    /// The result of a characteristic.
    pub fn ctq(&self, id: CtqId) -> Option<&CtqResult> {
        self.ctqs.iter().find(|c| c.ctq == id)
    }

    /// The capability of a characteristic.
    pub fn study(&self, id: CtqId) -> Option<&CapabilityResults> {
        self.studies.iter().find(|s| s.ctq == id)
    }

    /// What a tool of this phase asks for, and whether anything has been typed there.
    pub(in crate::model::toolkit) fn progress(&self, tool: Tool, project: &Project) -> (Progress, bool) {
        let design = &project.design;
        match tool {
            Tool::DetailedProcess => {
                let steps = &design.process.steps;
                let asked = |s: &super::ProcessStep| {
                    [s.owner.is_some(), s.work.is_some(), s.wait.is_some(), s.value_class.is_some()]
                };
                (Progress::of(steps.iter().flat_map(asked)), !steps.is_empty())
            }
            Tool::Specification => {
                let asked = design.ctqs.iter().zip(&self.ctqs).flat_map(|(ctq, result)| {
                    let limits = &result.limits;
                    let is_measurable = !ctq.method.trim().is_empty();
                    [ctq.how.is_some(), limits.check().is_ok(), limits.target.is_some(), is_measurable]
                });
                (Progress::of(asked), !design.ctqs.is_empty())
            }
            Tool::Capability => {
                let asked = self.studies.iter().map(|study| study.within.indices.cpk.is_ok());
                (Progress::of(asked), !design.studies.is_empty())
            }
            _ => {
                let asked = self.scorecard.lines.iter().map(|line| line.yields.is_ok());
                (Progress::of(asked), !design.scorecard.rows.is_empty())
            }
        }
    }
}
