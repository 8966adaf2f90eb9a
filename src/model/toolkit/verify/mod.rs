//! Verify: pilot, transition, control (D26).

use super::design::DesignResults;
use super::figures::Progress;
use super::phase::Tool;
use super::project::Project;
use super::walk::Visitor;
use crate::model::scenario::Scenario;
use serde::{Deserialize, Serialize};

/// What the verify tools hold.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Verify {}

impl Verify {
    #[allow(clippy::unused_self, reason = "its tools come next")]
    pub(super) fn walk(&mut self, _visitor: &mut dyn Visitor) {}
}

/// Everything computed about proof and hand-over.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct VerifyResults {}

/// Computes everything about proof and hand-over.
pub(super) fn verify(_scenario: &Scenario, _project: &Project, _design: &DesignResults) -> VerifyResults {
    VerifyResults {}
}

impl VerifyResults {
    /// What a tool of this phase asks for, and whether anything has been typed there.
    #[allow(clippy::unused_self, reason = "its tools come next")]
    pub(super) fn progress(&self, _tool: Tool, _project: &Project) -> (Progress, bool) {
        (Progress::default(), false)
    }
}
