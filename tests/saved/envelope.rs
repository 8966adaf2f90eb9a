use crate::{file, full, sample};
use linchpin::model::validate::{Counted, Fault};
use linchpin::model::{Date, Scenario};
use linchpin::saved::{ReadError, limits, read, write, write_compact};
use proptest::prelude::*;
use serde_json::{Value, json};

const GOLDEN: &str = "tests/golden/scenario-v1.json";

/// The golden file as JSON, to break in one place.
fn golden() -> Value {
    serde_json::from_str(&file(GOLDEN)).expect("golden file")
}

#[track_caller]
fn refuse(text: &str, expected: &ReadError) {
    assert_eq!(read(text).as_ref().map(|opened| &opened.scenario), Err(expected), "{text:.80}");
}

#[test]
fn the_golden_file_is_written_exactly_so() {
    assert_eq!(write(&full::scenario()), file(GOLDEN), "a changed format needs a new version and a migration");
}

#[test]
fn files_from_before_there_were_relationships_open_and_are_written_as_before() {
    let opened = read(&file("tests/golden/scenario-v1-first.json")).expect("golden file");
    assert_eq!(opened.scenario, full::first());
    assert_eq!((opened.repairs, opened.kept), (vec![], vec![]));
    assert_eq!(write(&opened.scenario), file("tests/golden/scenario-v1-first.json"));
}

#[test]
fn the_golden_file_is_read_back_whole() {
    let opened = read(&file(GOLDEN)).expect("golden file");
    assert_eq!(opened.scenario, full::scenario());
    assert_eq!((opened.repairs, opened.kept), (vec![], vec![]));
}

#[test]
fn what_was_added_since_is_written_and_read_too() {
    let path = "tests/golden/additions-v1.json";
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        let full = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        std::fs::write(full, write(&full::with_additions())).expect("written");
    }
    let text = file(path);
    assert_eq!(write(&full::with_additions()), text, "a changed format needs a new version and a migration");
    assert_eq!(read(&text).expect("golden file").scenario, full::with_additions());
}

#[test]
fn compact_and_indented_files_say_the_same() {
    for scenario in [full::scenario(), full::with_additions(), sample("en"), sample("zh-Hant"), empty()] {
        assert_eq!(read(&write(&scenario)).expect("indented").scenario, scenario);
        assert_eq!(read(&write_compact(&scenario)).expect("compact").scenario, scenario);
    }
}

fn empty() -> Scenario {
    Scenario::empty("Empty", Date::new(2026, 11, 2).expect("a day"))
}

#[test]
fn a_byte_order_mark_and_the_order_of_fields_do_not_matter() {
    assert!(read(&format!("\u{feff}{}", file(GOLDEN))).is_ok());
    let scenario = golden()["scenario"].take();
    let text = format!(r#"{{"scenario":{scenario},"version":1,"format":"linchpin-scenario"}}"#);
    assert_eq!(read(&text).expect("another order").scenario, full::scenario());
}

#[test]
fn each_kind_of_bad_text_has_its_own_error() {
    refuse("", &ReadError::Empty);
    refuse("\u{feff} \n", &ReadError::Empty);
    refuse("Account,Revenue\nA,1", &ReadError::NotJson { line: 1, column: 1 });
    refuse("{\"format\":\"linchpin-scenario\"}}", &ReadError::NotJson { line: 1, column: 31 });
    refuse("{\"format\":\"linch", &ReadError::Truncated { line: 1, column: 16 });
    refuse("[1,2]", &ReadError::Foreign { found: None });
    refuse("42", &ReadError::Foreign { found: None });
    refuse("\"text\"", &ReadError::Foreign { found: None });
    refuse("{}", &ReadError::Foreign { found: None });
    refuse(r#"{"format":"excalidraw","version":2}"#, &ReadError::Foreign { found: Some("excalidraw".into()) });
    refuse(r#"{"format":["linchpin-scenario"],"version":1}"#, &ReadError::Foreign { found: None });
    refuse(
        r#"{"format":"linchpin-scenario","version":99,"scenario":{"anything":[]}}"#,
        &ReadError::Newer { version: 99, known: 1 },
    );
    for version in ["0", "-1", "1.5", "\"1\"", "null"] {
        let text = format!(r#"{{"format":"linchpin-scenario","version":{version},"scenario":{{}}}}"#);
        assert!(matches!(read(&text), Err(ReadError::Malformed { .. })), "{version}");
    }
}

#[track_caller]
fn malformed(pointer: &str, change: impl Fn(&mut Value)) {
    let mut value = golden();
    change(value.pointer_mut(pointer).expect(pointer));
    let result = read(&value.to_string());
    assert!(matches!(result, Err(ReadError::Malformed { .. })), "{pointer}: {result:?}");
}

#[test]
fn unknown_fields_are_never_passed_over() {
    for pointer in crate::schema::objects(&golden()) {
        // Tables under ids and names of levels refuse the key itself.
        malformed(&pointer, |object| object["surprise"] = json!(1));
    }
}

#[test]
fn numbers_that_no_float_holds_and_deep_nesting_are_refused() {
    let mut text = file(GOLDEN);
    text = text.replace("\"years\": 14.5", "\"years\": 1e999");
    assert!(matches!(read(&text), Err(ReadError::Malformed { .. })));
    let deep = format!(r#"{{"format":"linchpin-scenario","version":1,"scenario":{}"#, "[".repeat(100_000));
    assert!(matches!(read(&deep), Err(ReadError::TooLarge { what: Counted::Depth, .. })));
}

#[track_caller]
fn too_large(field: &str, item: &str, count: usize, expected: Counted) {
    let list = vec![item; count].join(",");
    let text = format!(
        r#"{{"format":"linchpin-scenario","version":1,"scenario":{{"asOf":"2026-11-02","thisYear":2026,{}}}}}"#,
        field.replace('*', &list)
    );
    assert!(matches!(read(&text), Err(ReadError::TooLarge { what, .. }) if what == expected), "{field}");
}

#[test]
fn sizes_are_bounded_before_anything_is_built() {
    too_large(r#""accounts":[*]"#, "{}", limits::ACCOUNTS + 1, Counted::Accounts);
    too_large(r#""risks":[*]"#, "{}", limits::RISKS + 1, Counted::Risks);
    too_large(r#""rivals":[*]"#, "{}", limits::RIVALS + 1, Counted::Rivals);
    too_large(r#""people":[*]"#, "{}", limits::PEOPLE + 1, Counted::People);
    too_large(r#""method":{"strength":{"factors":[*]}}"#, "{}", limits::FACTORS + 1, Counted::Factors);
    too_large(r#""method":{"selection":{"criteria":[*]}}"#, "{}", limits::CRITERIA + 1, Counted::Criteria);
    too_large(r#""accounts":[{"attractiveness":{"sets":[*]}}]"#, "{}", limits::SETS + 1, Counted::Sets);
    too_large(r#""accounts":[{"selection":{*}}]"#, r#""C1":1"#, limits::ENTRIES + 1, Counted::Entries);
    let long = format!("\"title\":\"{}\"", "长".repeat(limits::TEXT_CHARS + 1));
    too_large(&long, "", 0, Counted::TextChars);
    let huge = " ".repeat(64 * 1024 * 1024 + 1);
    refuse(&huge, &ReadError::TooLarge { what: Counted::Bytes, limit: 64 * 1024 * 1024 });
}

#[test]
fn limits_themselves_are_allowed() {
    let mut scenario = empty();
    scenario.title = "长".repeat(limits::TEXT_CHARS);
    for n in 1..=5000 {
        scenario.people.push(linchpin::model::Person::named(n.into(), ""));
    }
    scenario.counters.person = 5001;
    assert_eq!(read(&write(&scenario)).expect("at the limit").scenario, scenario);
}

#[test]
fn a_duplicate_id_refuses_and_names_it() {
    let mut value = golden();
    let account = value["scenario"]["accounts"][0].clone();
    value["scenario"]["accounts"].as_array_mut().unwrap().push(account);
    let Err(ReadError::Invalid(faults)) = read(&value.to_string()) else { panic!("opened") };
    // Its contacts, needs and actions come twice as well.
    assert!(matches!(faults[0], Fault::DuplicateId { record, count: 2 } if record.to_string() == "A3"));
    assert!(faults.iter().all(|fault| matches!(fault, Fault::DuplicateId { count: 2, .. })), "{faults:?}");
}

#[test]
fn a_file_cut_anywhere_is_never_opened() {
    let text = write_compact(&full::scenario());
    for end in (0..text.len()).filter(|&end| text.is_char_boundary(end)).step_by(7) {
        let result = read(&text[..end]);
        assert!(matches!(result, Err(ReadError::Truncated { .. } | ReadError::Empty)), "{end}: {result:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_text_panics(text in "\\PC*") {
        let _ = read(&text);
    }

    #[test]
    fn a_damaged_file_never_panics_and_what_opens_can_be_saved(at in 0..4000_usize, byte in 0x20..0x7f_u8) {
        let mut bytes = write_compact(&full::scenario()).into_bytes();
        let at = at % bytes.len();
        bytes[at] = byte;
        if let Ok(opened) = read(&String::from_utf8_lossy(&bytes)) {
            let again = read(&write(&opened.scenario)).expect("what was opened can be saved and opened");
            prop_assert_eq!(again.scenario, opened.scenario);
            prop_assert_eq!(again.repairs, vec![]);
        }
    }

    #[test]
    fn any_float_comes_back_exactly(value in proptest::num::f64::NORMAL | proptest::num::f64::SUBNORMAL) {
        let mut scenario = full::scenario();
        scenario.risks[0].before.loss = Some(value.into());
        prop_assert_eq!(read(&write(&scenario)).expect("finite").scenario, scenario);
    }
}
