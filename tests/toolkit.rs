//! Design projects: what the story of the sample case says, published vectors, properties, and what is noticed.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may stop where it stands"
)]

#[path = "toolkit/findings.rs"]
mod findings;
#[path = "toolkit/properties.rs"]
mod properties;
#[path = "toolkit/story.rs"]
mod story;
#[path = "toolkit/vectors.rs"]
mod vectors;

use linchpin::model::Scenario;
use linchpin::model::evaluation::evaluate;
use linchpin::model::ids::ProjectId;
use linchpin::model::toolkit::{Project, ProjectResults};

fn sample() -> Scenario {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("public/samples/yanchuan.en.json");
    linchpin::saved::read(&std::fs::read_to_string(path).unwrap()).unwrap().scenario
}

fn project(scenario: &mut Scenario) -> &mut Project {
    scenario.project_mut(ProjectId(1)).unwrap()
}

fn results(scenario: &Scenario) -> ProjectResults {
    evaluate(scenario).toolkit.project(ProjectId(1)).unwrap().clone()
}

/// A scenario with one empty project.
fn empty() -> Scenario {
    let mut scenario = Scenario::empty("", "2026-11-02".parse().unwrap());
    assert_eq!(scenario.add_project(), Some(ProjectId(1)));
    scenario
}

#[track_caller]
fn close(found: f64, expected: f64, tolerance: f64) {
    assert!((found - expected).abs() <= tolerance, "{found} instead of {expected}");
}
