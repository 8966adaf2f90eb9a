//! What can be wrong with account plans that are read, and what is done about it.

use crate::{file, full};
use linchpin::model::ids::{AccountId, PersonId};
use linchpin::model::plan::{AccountPlan, NextStep};
use linchpin::model::validate::{Counted, Fault, Kind, Reference, Remedy, faults, mend};
use linchpin::model::{Scenario, limits};
use linchpin::saved::{read, write};
use serde_json::{Value, json};

const A3: AccountId = AccountId(3);

/// Breaks the scenario in one place, expects exactly these faults, and that mending leaves none of them.
#[track_caller]
fn check(breaks: impl Fn(&mut Scenario), expected: &[Fault]) -> Scenario {
    let mut scenario = full::with_additions();
    assert_eq!(faults(&scenario), []);
    breaks(&mut scenario);
    assert_eq!(faults(&scenario), expected);
    if expected.iter().all(|fault| fault.remedy() == Remedy::Mend) {
        let repairs = read(&write(&scenario)).map(|opened| opened.repairs);
        assert_eq!(repairs.as_deref(), Ok(expected), "the reader lists what it mends");
    } else {
        assert!(read(&write(&scenario)).is_err());
    }
    mend(&mut scenario);
    assert!(faults(&scenario).iter().all(|fault| fault.remedy() != Remedy::Mend));
    scenario
}

fn plan(scenario: &mut Scenario) -> &mut AccountPlan {
    scenario.plan_mut(A3).expect("A3")
}

#[test]
fn names_of_nobody_are_taken_out_once() {
    let nobody = PersonId(5);
    let dangling = [Fault::Dangling { from: A3.into(), reference: Reference::InPlan, to: nobody.into() }];
    let mended = check(|s| plan(s).decision_owner = Some(nobody), &dangling);
    assert_eq!(mended.plan(A3).expect("A3").decision_owner, None);
    let everywhere = |s: &mut Scenario| {
        plan(s).attendees.insert(nobody);
        plan(s).next_steps[0].owner = Some(nobody);
    };
    let mended = check(everywhere, &dangling);
    let mended = mended.plan(A3).expect("A3");
    assert_eq!((mended.attendees.len(), mended.next_steps[0].owner), (1, None));
    assert_eq!(mended.next_steps[0].text, "Meet the board");
}

#[test]
fn accounts_that_are_not_there_do_not_come_first() {
    let to = AccountId(1).into();
    let missing = [Fault::MissingLink { from: None, reference: Reference::PlanFirst, to }];
    let mended = check(|s| s.plans.first.extend([AccountId(1), A3, AccountId(1)]), &missing);
    assert_eq!(mended.plans.first, [A3, A3]);
    assert_eq!(linchpin::model::evaluation::evaluate(&mended).plans.first, [A3]);
}

#[test]
fn an_id_that_only_a_plan_names_is_given_to_nobody_else() {
    let mut scenario = full::with_additions();
    plan(&mut scenario).decision_owner = Some(PersonId(40));
    scenario.plans.first.push(AccountId(50));
    let found = faults(&scenario);
    let raised = |kind, counter, needed| Fault::Counter { kind, counter, needed };
    assert!(found.contains(&raised(Kind::Person, 6, 41)) && found.contains(&raised(Kind::Account, 4, 51)), "{found:?}");
    mend(&mut scenario);
    assert_eq!((scenario.counters.person, scenario.counters.account), (41, 51));
}

#[test]
fn too_much_is_refused() {
    let many = |count| Fault::TooMany { what: Counted::Entries, count, limit: limits::ENTRIES };
    check(|s| plan(s).next_steps = vec![NextStep::default(); 1001], &[many(1001)]);
    check(|s| s.plans.first = vec![A3; 100_000], &[many(100_000)]);
    let long = Fault::TooLong { record: Some(A3.into()), chars: 20_001, limit: limits::TEXT_CHARS };
    check(|s| plan(s).decision = "x".repeat(20_001), std::slice::from_ref(&long));
    check(|s| plan(s).next_steps[1].text = "x".repeat(20_001), &[long]);
}

/// Puts a value into the file at a place and expects that it is refused.
#[track_caller]
fn refused(pointer: &str, value: &Value) {
    let mut whole: Value = serde_json::from_str(&file("tests/golden/additions-v1.json")).expect("JSON");
    *whole.pointer_mut(pointer).expect(pointer) = value.clone();
    assert!(read(&whole.to_string()).is_err(), "{pointer} {value}");
}

#[test]
fn nonsense_in_a_file_is_refused() {
    let minutes = "/scenario/plans/minutes";
    for value in [json!({ "lunch": 5 }), json!({ "money": -1 }), json!({ "money": 256 }), json!({ "money": 1e308 })] {
        refused(minutes, &value);
    }
    refused("/scenario/plans/first", &json!(["P1"]));
    refused("/scenario/plans/reviewDate", &json!("2026-02-30"));
    refused("/scenario/accounts/0/plan/attendees", &json!(["A3"]));
    refused("/scenario/accounts/0/plan/nextSteps", &json!([{ "text": "x", "done": true }]));
    let flood: Vec<&str> = vec!["P1"; 100_000];
    refused("/scenario/accounts/0/plan/attendees", &json!(flood));
}
