//! Design and verify of a project (D25, D26): published vectors, the sample case, findings, hostile files.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::float_cmp,
    reason = "a test may stop where it stands, and compares numbers as they were given"
)]

mod findings;
mod hostile;
mod links;
mod silence;
mod story;
mod vectors;

use linchpin::model::Scenario;
use linchpin::model::evaluation::evaluate;
use linchpin::model::finding::{DesignFinding, FindingKind};
use linchpin::model::toolkit::{Project, ProjectResults};
use std::sync::Arc;

/// The sample case as it ships.
fn sample() -> Scenario {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("public/samples/yanchuan.en.json");
    linchpin::saved::read(&std::fs::read_to_string(path).unwrap()).unwrap().scenario
}

/// The project of the sample, to change.
fn project(scenario: &mut Scenario) -> &mut Project {
    Arc::make_mut(&mut scenario.toolkit.projects[0])
}

/// What follows for the first project.
fn results(scenario: &Scenario) -> ProjectResults {
    evaluate(scenario).toolkit.projects[0].clone()
}

/// What was noticed about design and proof.
fn noticed(scenario: &Scenario) -> Vec<DesignFinding> {
    let all = evaluate(scenario).findings.into_iter();
    all.filter_map(|f| if let FindingKind::Design(found) = f.kind { Some(found) } else { None }).collect()
}

#[track_caller]
fn close(found: f64, expected: f64, within: f64) {
    assert!((found - expected).abs() <= within, "{found} instead of {expected}");
}
