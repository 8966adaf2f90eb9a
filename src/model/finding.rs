//! What the workbench noticed: deterministic findings, each with the place it concerns. Sentences are in `text`.

use serde::Serialize;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Severity {
    /// The reasoning contradicts itself.
    Error,
    /// Worth a second look.
    Warning,
    /// A remark.
    Hint,
    /// Merely missing: listed apart and quieter.
    Missing,
}
