//! The rules of ARCHITECTURE.md that a machine can check. A failure names each place and the rule it breaks.

#![allow(clippy::expect_used, reason = "a test fails by panicking")]

mod content;
mod exceptions;
mod rooms;
mod size;
mod source;
mod writing;

/// Fails with every place that breaks a rule.
#[track_caller]
fn keep(rule: &str, broken: impl IntoIterator<Item = String>) {
    let broken: Vec<String> = broken.into_iter().collect();
    assert!(broken.is_empty(), "{rule}\n  {}", broken.join("\n  "));
}
