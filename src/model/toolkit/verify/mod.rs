//! Verify: the pilot, the way into service, and the control of what runs (D26).

mod chart;
mod control;
mod pilot;
mod plan;
mod results;
mod schedule;
mod signals;
mod walk;

pub use chart::{Chart, ChartKind, Line, Measured};
pub use control::{CauseNote, ControlPlan, ControlResult, ControlRow, Frequency, OutOfControl, control};
pub use pilot::{Pilot, PilotMeasure, PilotResult, PilotResults, PilotVerdict, pilot};
pub use plan::{HandoverItem, LONGEST, Task, Transition};
pub use results::VerifyResults;
pub(super) use results::verify;
pub use schedule::{TaskResult, Times, TransitionResults, transition};
pub use signals::{Rule, RuleSet, Signal, run_signals, signals};

use super::project::is_default;
use serde::{Deserialize, Serialize};

/// What the verify tools hold.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Verify {
    /// The pilot (D26a).
    #[serde(skip_serializing_if = "is_default")]
    pub pilot: Pilot,
    /// The plan of implementation and transition (D26b).
    #[serde(skip_serializing_if = "is_default")]
    pub transition: Transition,
    /// The control plan (D26c).
    #[serde(skip_serializing_if = "is_default")]
    pub control: ControlPlan,
}

impl Verify {
    /// Every record's number and typed name.
    pub(super) fn names(&self) -> impl Iterator<Item = (u32, &String)> {
        let measures = self.pilot.measures.iter().map(|m| (m.id.0, &m.name));
        measures.chain(self.transition.tasks.iter().map(|t| (t.id.0, &t.name)))
    }
}
