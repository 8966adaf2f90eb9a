//! What the story of the sample case says of qualification, core and important accounts, and operation (D6, D8, D29),
//! recomputed from the files that ship; and every finding, fired and silent.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod findings;
mod story;

use linchpin::model::evaluation::{Evaluation, evaluate};
use linchpin::model::finding::{FindingKind, PracticeFinding as Found};
use linchpin::model::practice::AccountPractice;
use linchpin::model::{AccountId, Date, Scenario};
use std::path::Path;

fn sample() -> Scenario {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/samples/yanchuan.en.json");
    linchpin::saved::read(&std::fs::read_to_string(path).expect("a committed file")).expect("opens").scenario
}

fn story() -> Evaluation {
    evaluate(&sample())
}

fn id(number: u32) -> AccountId {
    AccountId(number)
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

#[track_caller]
fn of(results: &Evaluation, account: u32) -> &AccountPractice {
    results.practice.account(id(account)).expect("there")
}

fn found(results: &Evaluation) -> Vec<Found> {
    let ours = results.findings.iter().filter_map(|finding| match &finding.kind {
        FindingKind::Practice(found) => Some(found.clone()),
        _ => None,
    });
    ours.collect()
}

/// What is noticed of the sample with one change.
fn with(change: impl FnOnce(&mut Scenario)) -> Vec<Found> {
    let mut scenario = sample();
    change(&mut scenario);
    found(&evaluate(&scenario))
}
