//! What is saved comes back, and what is hostile, foreign or damaged says so.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop where it stands")]

mod account_lists;
mod asset;
mod design;
mod envelope;
mod faults;
mod full;
mod json_reading;
mod json_writing;
mod links;
mod plan_faults;
mod practice;
mod relationship;
mod samples;
mod schema;
mod sheets;
mod strategy;
mod strategy_faults;
mod toolkit;
mod translate;

/// A file of the project.
fn file(path: &str) -> String {
    std::fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
}

/// The sample in a language.
fn sample(language: &str) -> linchpin::model::Scenario {
    linchpin::saved::read(&file(&format!("public/samples/yanchuan.{language}.json"))).expect(language).scenario
}
