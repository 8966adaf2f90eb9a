//! The reader of `saved::json` takes what `serde_json` takes, and says as much about what it does not take.

use crate::json_writing::any_json;
use crate::{file, full, sample};
use linchpin::model::Scenario;
use linchpin::saved::json::{self, Fault, FaultKind};
use linchpin::saved::write_compact;
use linchpin::text::content::Content;
use proptest::prelude::*;
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Debug;

fn theirs<'t, T: Deserialize<'t>>(text: &'t str) -> Option<T> {
    serde_json::from_str(text).ok()
}

#[track_caller]
fn same<'t, T: Deserialize<'t> + PartialEq + Debug>(text: &'t str) {
    assert_eq!(json::read::<T>(text).ok(), theirs::<T>(text), "{text}");
}

/// The same message as `serde_json` has, and the place where the value begins.
#[track_caller]
fn wrong<T: for<'t> Deserialize<'t> + PartialEq + Debug>(text: &str, message: &str, line: usize, column: usize) {
    let fault = json::read::<T>(text).expect_err(text);
    assert_eq!((fault.message(), fault.line(), fault.column()), (message, line, column), "{text}");
    let other = serde_json::from_str::<T>(text).expect_err(text).to_string();
    assert_eq!(other.split(" at line ").next(), Some(message), "serde_json on {text}");
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Strict {
    whole: u8,
    #[serde(default)]
    part: Option<f64>,
    #[serde(default)]
    text: String,
    #[serde(default)]
    list: Vec<(bool, i64)>,
    #[serde(default)]
    choice: Option<Outside>,
    #[serde(default)]
    years: BTreeMap<u16, char>,
}

#[derive(Debug, PartialEq, Deserialize)]
enum Outside {
    Unit,
    New(Option<u32>),
    Tuple(i8, String),
    Record { inner: Vec<Outside> },
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(tag = "kind", deny_unknown_fields)]
enum Inside {
    Unit,
    Record { value: f64, at: BTreeMap<String, Option<bool>> },
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(untagged)]
enum Either {
    Number(f64),
    Text(String),
    Record { value: u8 },
    List(Vec<Either>),
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(default)]
struct Lenient {
    seen: bool,
    #[serde(flatten)]
    rest: BTreeMap<String, Value>,
}

impl Default for Lenient {
    fn default() -> Self {
        Self { seen: true, rest: BTreeMap::new() }
    }
}

#[test]
fn what_is_right_is_read_alike() {
    same::<Strict>(r#"{"whole":255}"#);
    same::<Strict>(
        r#" { "text" : "\u0041\ud83d\ude00\n\/" , "part":-0.1e-3 ,"whole" : 0,"list":[[true,-5],[false,6]],
        "choice":{"Record":{"inner":["Unit",{"Unit":null},{"New":null},{"New":3},{"Tuple":[-1,"x"]}]}},
        "years":{"2026":"a","2027":"汉"}}"#,
    );
    same::<Strict>(r#"{"whole":1,"part":null,"choice":null}"#);
    same::<Strict>(r#"{"whole":1,"part":5}"#);
    same::<Vec<Inside>>(r#"[{"kind":"Unit"},{"value":1,"at":{"a":null,"b":true},"kind":"Record"}]"#);
    same::<Either>(r#"[1,"two",{"value":3},[],[[4.5]]]"#);
    same::<Lenient>(r#"{"a":[1,{"b":null}],"seen":false,"c":"\\"}"#);
    same::<(String, [u8; 2], ())>(r#"["a",[1,2],null]"#);
    same::<BTreeMap<bool, f32>>(r#"{"true":1,"false":0.1}"#);
    same::<&str>(r#""borrowed""#);
    same::<IgnoredAny>(r#"{"a":[1,"\ud83d\ude00"],"b":{}}"#);
}

#[test]
fn what_is_wrong_is_said_alike_and_where_it_begins() {
    wrong::<Strict>("{\"whole\":\n \"x\"}", "invalid type: string \"x\", expected u8", 2, 2);
    wrong::<Strict>(r#"{"whole":256}"#, "invalid value: integer `256`, expected u8", 1, 10);
    wrong::<Strict>(r#"{"whole":1.5}"#, "invalid type: floating point `1.5`, expected u8", 1, 10);
    wrong::<Strict>(r#"{"whole":null}"#, "invalid type: null, expected u8", 1, 10);
    wrong::<Strict>(
        r#"{"汉":1}"#,
        "unknown field `汉`, expected one of `whole`, `part`, `text`, `list`, `choice`, `years`",
        1,
        2,
    );
    wrong::<Strict>("{\n}", "missing field `whole`", 2, 1);
    wrong::<Strict>(r#"{"whole":1,"whole":1}"#, "duplicate field `whole`", 1, 12);
    wrong::<Strict>(r#"{"whole":1,"part":[]}"#, "invalid type: sequence, expected f64", 1, 19);
    wrong::<Strict>(r#"{"whole":1,"text":{}}"#, "invalid type: map, expected a string", 1, 19);
    wrong::<Strict>(r#"{"whole":1,"list":true}"#, "invalid type: boolean `true`, expected a sequence", 1, 19);
    wrong::<Strict>(r#"{"whole":1,"list":[[true]]}"#, "invalid length 1, expected a tuple of size 2", 1, 25);
    wrong::<Strict>(
        r#"{"whole":1,"choice":"Other"}"#,
        "unknown variant `Other`, expected one of `Unit`, `New`, `Tuple`, `Record`",
        1,
        21,
    );
    wrong::<Inside>(r#"{"value":1}"#, "missing field `kind`", 1, 11);
    wrong::<Either>(r#"[{"value":true}]"#, "data did not match any variant of untagged enum Either", 1, 16);
    wrong::<f64>("1e999", "number out of range", 1, 1);
    wrong::<Value>("[1,]", "trailing comma", 1, 4);
    wrong::<u8>("1 2", "trailing characters", 1, 3);
}

#[test]
fn more_than_was_asked_for_is_refused() {
    for text in ["[[true,1,2]]", "[[true,1],]", "[[true,1,]]", "[[true,1}]", "[[true 1]]", "[,[true,1]]"] {
        assert!(json::read::<Vec<(bool, i64)>>(text).is_err(), "{text}");
        same::<Vec<(bool, i64)>>(text);
    }
    for text in [r#"{"Unit":1}"#, r#"{"New":1,"Unit":null}"#, r#""New""#, "{}", r#"{"Tuple":[1]}"#, "[]", "7"] {
        assert!(json::read::<Outside>(text).is_err(), "{text}");
        same::<Outside>(text);
    }
    for text in [r#"{"1":"a","x":"b"}"#, r#"{"1 ":"a"}"#, r#"{"1.5":"a"}"#, r#"{"":"a"}"#, r#"{1:"a"}"#, r#"{"1","a"}"#]
    {
        assert!(json::read::<BTreeMap<u16, char>>(text).is_err(), "{text}");
        same::<BTreeMap<u16, char>>(text);
    }
}

/// serde reads records from lists as well. No file of ours has them so, and each would be a second reader.
#[test]
fn a_record_is_no_list() {
    assert!(theirs::<Strict>(r#"[1,null,"",[],null,{}]"#).is_some());
    let fault = json::read::<Strict>(r#"[1,null,"",[],null,{}]"#).expect_err("a list");
    assert_eq!(fault.message(), "invalid type: sequence, expected struct Strict");
}

#[test]
fn notation_is_as_strict_as_elsewhere() {
    let texts = [
        "",
        " ",
        "nul",
        "nulll",
        "true",
        "tru",
        "fals",
        "01",
        "-",
        "-0",
        "-01",
        "1.",
        ".5",
        "+1",
        "1e",
        "1e+",
        "1E5",
        "1e400",
        "-1e-400",
        "123456789012345678901234567890",
        "18446744073709551615",
        "-9223372036854775808",
        "0.1.2",
        "1-2",
        "\"",
        "\"\\\"",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\ud800\"",
        "\"\\ud800\\udc00\"",
        "\"\t\"",
        "\"\\\t\"",
        "\"\u{7f}\"",
        "\u{a0}1",
        "\u{feff}1",
        "[",
        "]",
        "[]]",
        "[1",
        "[1,",
        "[,]",
        "[1 2]",
        "{",
        "}",
        "{}}",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,",
        "{\"a\":1,}",
        "{,}",
        "{a:1}",
        "{\"a\" 1}",
        "{\"a\":1 \"b\":2}",
        "[1}",
        "{\"a\":1]",
        "'a'",
        "// c\n1",
        "NaN",
    ];
    for text in texts {
        same::<Value>(text);
    }
}

/// `serde_json` looks less closely at what nobody wants; here it would be a second walk.
#[test]
fn what_is_passed_over_is_notation_all_the_same() {
    for text in [r#"{"a":"\ud800"}"#, r#"{"a":[1,]}"#, r#"{"a":01}"#, r#"{"a":1e999}"#, r#"{"a":{"b"}}"#] {
        assert!(json::read::<IgnoredAny>(text).is_err(), "{text}");
    }
}

#[test]
fn depth_is_bounded_as_elsewhere() {
    for depth in [1, 100, 126, 127, 128, 129, 5000] {
        same::<Value>(&format!("{}{}", "[".repeat(depth), "]".repeat(depth)));
        same::<Value>(&format!("{}1{}", "{\"a\":".repeat(depth), "}".repeat(depth)));
    }
    assert!(json::read::<IgnoredAny>(&"[".repeat(1_000_000)).is_err());
    assert!(json::read::<Value>(&"[".repeat(1_000_000)).is_err());
}

#[test]
fn our_own_files_are_read_alike() {
    let samples = ["en", "zh-Hans", "zh-Hant"].map(|language| format!("public/samples/yanchuan.{language}.json"));
    let golden = ["tests/golden/scenario-v1.json", "tests/golden/empty-v1.json"].map(str::to_owned);
    for path in samples.iter().chain(&golden) {
        let text = file(path);
        same::<Value>(&text);
        let tree = theirs::<Value>(&text).expect("JSON");
        same::<Scenario>(&tree["scenario"].to_string());
        assert!(json::read::<Scenario>(&tree["scenario"].to_string()).is_ok(), "{path}");
    }
    for language in ["en", "zh-Hans", "zh-Hant"] {
        same::<Content>(&file(&format!("public/content/{language}.json")));
    }
}

/// Every value of the full scenario in turn becomes one of another kind.
#[test]
fn a_value_of_another_kind_is_refused_alike() {
    let whole = json::tree(&full::scenario());
    for pointer in crate::schema::objects(&whole) {
        let names: Vec<String> =
            whole.pointer(&pointer).and_then(Value::as_object).expect("one").keys().cloned().collect();
        for name in names {
            for other in [json!(null), json!(true), json!(-1.5), json!(7), json!("x"), json!({}), json!({"x": 1})] {
                let mut broken = whole.clone();
                broken.pointer_mut(&pointer).expect("one")[&name] = other;
                let text = broken.to_string();
                let told = |fault: Fault| fault.message().to_owned();
                let ours = json::read::<Scenario>(&text).map_err(told);
                let theirs = serde_json::from_str::<Scenario>(&text);
                let theirs = theirs.map_err(|e| e.to_string().split(" at line ").next().unwrap_or_default().to_owned());
                // What is no choice at all, `serde_json` calls bad notation.
                if theirs != Err("expected value".to_owned()) {
                    assert_eq!(ours, theirs, "{pointer}/{name}");
                }
                assert_eq!(ours.is_ok(), theirs.is_ok(), "{pointer}/{name}");
            }
        }
    }
}

proptest! {
    #[test]
    fn any_tree_comes_back(value in any_json()) {
        prop_assert_eq!(json::read::<Value>(&value.to_string()).ok(), Some(value.clone()));
        let indented = serde_json::to_string_pretty(&value).expect("plain data");
        prop_assert_eq!(json::read::<Value>(&indented).ok(), Some(value.clone()));
    }

    #[test]
    fn any_text_is_taken_or_refused_alike(text in "[\\[\\]{}:,\"\\\\ntrue0-9.eE+ \\-u\\PC]{0,30}") {
        prop_assert_eq!(json::read::<Value>(&text).ok(), theirs::<Value>(&text));
    }

    #[test]
    fn any_number_is_taken_or_refused_alike(text in "-?[0-9]{0,25}(\\.[0-9]{0,25})?([eE][+-]?[0-9]{0,4})?") {
        let told = |number: Value| number.to_string();
        prop_assert_eq!(json::read::<Value>(&text).ok().map(told), theirs::<Value>(&text).map(told));
    }

    #[test]
    fn any_float_is_read_exactly(number in any::<f64>(), digits in 0..30_usize) {
        let text = format!("{number:.digits$e}");
        prop_assert_eq!(json::read::<f64>(&text).ok(), theirs::<f64>(&text), "{}", text);
    }

    #[test]
    fn any_escape_is_taken_or_refused_alike(inner in r#"(\\u[dD][89a-fA-F][0-9a-f]{2}|\\u[0-9a-fA-F]{4}|\\["/a-z\\]|[\PC]){0,8}"#) {
        let text = format!("\"{inner}\"");
        prop_assert_eq!(json::read::<String>(&text).ok(), theirs::<String>(&text), "{}", text);
    }

    #[test]
    fn what_stops_in_the_middle_is_told_from_bad_notation(value in any_json(), percent in 0..100_usize) {
        let text = value.to_string();
        let end = (0..=text.len() * percent / 100).rev().find(|&end| text.is_char_boundary(end)).unwrap_or(0);
        let ours = json::read::<Value>(&text[..end]).map_err(|fault| fault.kind() == FaultKind::End);
        let theirs = serde_json::from_str::<Value>(&text[..end]).map_err(|error| error.is_eof());
        prop_assert_eq!(ours, theirs, "{}", &text[..end]);
    }

    #[test]
    fn a_damaged_scenario_is_read_or_refused_alike(at in 0..20_000_usize, byte in 0x20..0x7f_u8, length in 0..4_usize) {
        let mut bytes = write_compact(&sample("en")).into_bytes();
        let at = at % (bytes.len() - 4);
        bytes.splice(at..at + length, [byte]);
        let text = String::from_utf8_lossy(&bytes);
        let body = text.strip_prefix(r#"{"format":"linchpin-scenario","version":1,"scenario":"#).unwrap_or(&text);
        let body = body.strip_suffix('}').unwrap_or(body);
        prop_assert_eq!(json::read::<Scenario>(body).ok(), theirs::<Scenario>(body));
    }
}
