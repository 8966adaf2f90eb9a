//! Everything computed about proof and hand-over of a project.

use super::control::{ControlResult, control};
use super::pilot::{PilotResults, pilot};
use super::schedule::{TransitionResults, transition};
use crate::model::scenario::Scenario;
use crate::model::toolkit::design::DesignResults;
use crate::model::toolkit::figures::Progress;
use crate::model::toolkit::ids::{ControlId, TaskId};
use crate::model::toolkit::phase::Tool;
use crate::model::toolkit::project::Project;
use serde::Serialize;

/// Everything computed about proof and hand-over.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct VerifyResults {
    /// The verdict of the pilot (D26a).
    pub pilot: PilotResults,
    /// Dates, slack, critical path (D26b).
    pub transition: TransitionResults,
    /// Charts and signals, in the order of the control plan (D26c).
    pub control: Vec<ControlResult>,
}

/// Computes everything about proof and hand-over.
pub(in crate::model::toolkit) fn verify(
    scenario: &Scenario,
    project: &Project,
    design: &DesignResults,
) -> VerifyResults {
    let verify = &project.verify;
    let rules = verify.control.rules();
    let row = |row: &super::ControlRow| control(row, row.ctq.and_then(|id| design.ctq(id)), rules);
    VerifyResults {
        pilot: pilot(&verify.pilot, &project.charter.target),
        transition: transition(&verify.transition, scenario.as_of),
        control: verify.control.rows.iter().map(row).collect(),
    }
}

impl VerifyResults {
    /// The result of a row of the control plan.
    pub fn control(&self, id: ControlId) -> Option<&ControlResult> {
        self.control.iter().find(|c| c.row == id)
    }

    /// The result of a task.
    pub fn task(&self, id: TaskId) -> Option<&super::TaskResult> {
        self.transition.tasks.iter().find(|t| t.task == id)
    }

    /// What a tool of this phase asks for, and whether anything has been typed there.
    pub(in crate::model::toolkit) fn progress(&self, tool: Tool, project: &Project) -> (Progress, bool) {
        let verify = &project.verify;
        match tool {
            Tool::Pilot => {
                let plan = &verify.pilot;
                let is_begun = *plan != super::Pilot::default();
                let texts = [&plan.aim, &plan.scope].map(|text| !text.trim().is_empty());
                let results = self.pilot.measures.iter().map(|measure| measure.is_met.is_ok());
                // A plan that measures nothing is not done.
                let none = plan.measures.is_empty().then_some(false);
                let asked = texts.into_iter().chain(results).chain(none).filter(|_| is_begun);
                (Progress::of(asked), is_begun)
            }
            Tool::Transition => {
                let plan = &verify.transition;
                let tasks = plan.tasks.iter().flat_map(|t| [t.owner.is_some(), t.duration.is_some()]);
                let points = plan.handover.iter().map(|point| point.done);
                let is_begun = *plan != super::Transition::default();
                let start = std::iter::once(plan.start.is_some()).filter(|_| is_begun);
                (Progress::of(start.chain(tasks).chain(points)), is_begun)
            }
            _ => {
                let rows = &verify.control.rows;
                let asked = rows.iter().flat_map(|row| {
                    let is_answered = !row.reaction.trim().is_empty();
                    [row.ctq.is_some(), row.frequency.is_some(), row.owner.is_some(), is_answered]
                });
                (Progress::of(asked), !rows.is_empty())
            }
        }
    }
}
