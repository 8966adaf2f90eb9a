//! Everything that follows from a scenario, computed in one pass.

use super::scenario::Scenario;
use serde::Serialize;

/// All results of a scenario.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Evaluation {}

/// Computes every result. Never fails: what cannot be computed carries its reason.
pub fn evaluate(_scenario: &Scenario) -> Evaluation {
    Evaluation {}
}
