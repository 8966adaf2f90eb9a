//! Design: the process in detail, its specification, its capability (D25).

use super::figures::Progress;
use super::measure::MeasureResults;
use super::phase::Tool;
use super::project::Project;
use super::walk::Visitor;
use crate::model::scenario::Scenario;
use serde::{Deserialize, Serialize};

/// What the design tools hold.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Design {}

impl Design {
    #[allow(clippy::unused_self, reason = "its tools come next")]
    pub(super) fn walk(&mut self, _visitor: &mut dyn Visitor) {}
}

/// Everything computed about the design.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DesignResults {}

/// Computes everything about the design.
pub(super) fn design(_scenario: &Scenario, _project: &Project, _measure: &MeasureResults) -> DesignResults {
    DesignResults {}
}

impl DesignResults {
    /// What a tool of this phase asks for, and whether anything has been typed there.
    #[allow(clippy::unused_self, reason = "its tools come next")]
    pub(super) fn progress(&self, _tool: Tool, _project: &Project) -> (Progress, bool) {
        (Progress::default(), false)
    }
}
