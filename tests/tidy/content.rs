//! What ships beside the code: formats with their fixtures, content in three languages.

use crate::keep;
use crate::source::{file, paths};
use linchpin::model::evaluation::evaluate;
use linchpin::saved::link::FORMAT_VERSION;
use linchpin::saved::migrations::STEPS;
use linchpin::saved::version::CURRENT;
use linchpin::text::Language;
use serde_json::Value;
use std::collections::BTreeSet;

#[test]
fn every_version_ever_written_has_a_golden_file_that_a_test_reads() {
    let tests: String = paths("tests/saved", ".rs").iter().map(|path| file(path)).collect();
    let golden = paths("tests/golden", "");
    let scenarios = (1..=CURRENT).map(|version| format!("tests/golden/scenario-v{version}.json"));
    let links = (1..=FORMAT_VERSION).map(|version| format!("tests/golden/link-v{version}.txt"));
    let missing = scenarios.chain(links).filter(|path| !golden.contains(path) || !tests.contains(path.as_str()));
    keep("a version without a golden file that tests/saved reads", missing);
    assert_eq!(STEPS.len() + 1, CURRENT as usize, "one migration for every version but the first");
}

/// Paths of everything in a JSON value; texts and numbers may differ, what there is may not.
fn shape(value: &Value, path: &str, found: &mut BTreeSet<String>) {
    found.insert(path.to_owned());
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(name, member)| shape(member, &format!("{path}/{name}"), found));
        }
        Value::Array(items) => {
            (0..).zip(items).for_each(|(n, item): (usize, _)| shape(item, &format!("{path}/{n}"), found));
        }
        _ => {}
    }
}

#[track_caller]
fn check_alike(name: fn(&str) -> String) {
    let shapes = Language::ALL.map(|language| {
        let path = name(language.code());
        let mut found = BTreeSet::new();
        shape(&serde_json::from_str(&file(&path)).expect("JSON"), "", &mut found);
        assert!(found.len() > 100, "{path} is nearly empty");
        (path, found)
    });
    let (first, all) = &shapes[0];
    for (path, found) in &shapes[1..] {
        keep(&format!("{path} and {first} differ"), all.symmetric_difference(found).cloned());
    }
}

#[test]
fn built_in_content_has_the_same_keys_in_every_language() {
    check_alike(|language| format!("public/content/{language}.json"));
}

#[test]
fn method_pages_have_the_same_keys_in_every_language() {
    check_alike(|language| format!("public/method/{language}.json"));
}

#[test]
fn words_have_the_same_keys_in_every_language() {
    check_alike(|language| format!("public/words/{language}.json"));
}

#[test]
fn samples_have_the_same_keys_in_every_language() {
    check_alike(|language| format!("public/samples/yanchuan.{language}.json"));
}

#[test]
fn nothing_ships_in_one_language_only() {
    let codes = Language::ALL.map(Language::code);
    let alone = |path: &String| {
        let named = codes.iter().find(|code| path.ends_with(&format!("{code}.json")));
        named.is_none_or(|code| {
            let stem = path.trim_end_matches(&format!("{code}.json"));
            codes.iter().any(|other| !paths("public", ".json").contains(&format!("{stem}{other}.json")))
        })
    };
    let folders = ["public/content", "public/help", "public/method", "public/samples", "public/words"];
    let files = folders.iter().flat_map(|folder| paths(folder, ".json"));
    keep("a file without its three languages", files.filter(alone));
}

#[test]
fn colours_come_from_the_tokens() {
    let named = |path: &String| {
        let sheet = file(path);
        let lines = (1..).zip(sheet.lines()).filter(|(_, line)| has_colour(line));
        lines.map(|(number, _)| format!("{path}:{number}")).collect::<Vec<_>>()
    };
    // Tokens define the colours; components.css paints paper, which has its own.
    let own = ["style/tokens.css", "style/components.css"];
    let sheets = paths("style", ".css").into_iter().filter(|path| !own.contains(&path.as_str()));
    keep("a colour outside style/tokens.css", sheets.collect::<Vec<_>>().iter().flat_map(named));
}

/// Whether a line of CSS has a colour in hexadecimal or as a function.
fn has_colour(line: &str) -> bool {
    let hex = |(at, _): (usize, &str)| line[at + 1..].chars().take_while(char::is_ascii_hexdigit).count() >= 3;
    line.match_indices('#').any(hex) || ["rgb(", "rgba(", "hsl(", "oklch("].iter().any(|f| line.contains(f))
}

#[test]
fn colours_are_found() {
    assert!(has_colour("color: #fff;") && has_colour("color: rgb(1 2 3)"));
    assert!(!has_colour("#app { color: var(--text) }"));
}

/// Names of all fields in a JSON value; ids are no fields.
fn fields(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                found.insert(name.clone());
                fields(member, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| fields(item, found)),
        _ => {}
    }
}

#[test]
fn every_printed_result_is_documented() {
    let documentation = file("docs/evaluate.md");
    let mut found = BTreeSet::new();
    for path in ["public/samples/yanchuan.en.json", "docs/examples/minimal.json", "tests/golden/empty-v1.json"] {
        let scenario = linchpin::saved::read(&file(path)).expect("a scenario").scenario;
        fields(&serde_json::to_value(evaluate(&scenario)).expect("plain data"), &mut found);
    }
    let is_named = |name: &String| {
        // `Ok` and `Err` are printed as the value and as `undefined`.
        ["Ok", "Err"].contains(&name.as_str())
            || [format!("`{name}`"), format!(".{name}`"), format!("`{name}.")].iter().any(|n| documentation.contains(n))
            || documentation.contains(&format!("{name}[]"))
    };
    keep("a result that docs/evaluate.md does not name", found.into_iter().filter(|name| !is_named(name)));
}
