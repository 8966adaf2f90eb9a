//! The writer of `saved::json` says what `serde_json` would say, byte for byte.

use crate::{file, sample};
use linchpin::model::evaluation::evaluate;
use linchpin::saved::json;
use proptest::prelude::*;
use serde::Serialize;
use serde_json::{Map, Number, Value};
use std::collections::BTreeMap;

#[track_caller]
fn check<T: Serialize + ?Sized>(value: &T) {
    assert_eq!(json::text(value), serde_json::to_string(value).expect("plain data"));
}

#[derive(Serialize)]
struct Nothing;

#[derive(Serialize)]
struct Empty {}

#[derive(Serialize)]
struct Wrapped(f64);

#[derive(Serialize)]
struct Pair(u8, &'static str);

#[derive(Serialize)]
enum Outside {
    Unit,
    New(Option<u32>),
    Tuple(i8, char),
    #[serde(rename = "re\"cord")]
    Record {
        inner: Vec<Outside>,
    },
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
enum Inside {
    Unit,
    Record { value: f64 },
    Of(Empty),
}

#[derive(Serialize)]
#[serde(tag = "kind", content = "at")]
enum Beside {
    Unit,
    Tuple(u8, u8),
    Record { value: u8 },
}

#[derive(Serialize)]
#[serde(untagged)]
enum Either {
    Text(&'static str),
    List(Vec<Either>),
}

#[derive(Serialize)]
struct Flat {
    before: bool,
    #[serde(flatten)]
    inner: Inside,
    #[serde(flatten)]
    rest: BTreeMap<String, u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    left_out: Option<u8>,
}

#[test]
fn every_shape_that_serde_knows() {
    check(&Nothing);
    check(&Empty {});
    check(&Wrapped(0.1));
    check(&Pair(7, "x"));
    check(&());
    check(&(1, "two", [3.0, 4.0], (), [(); 0]));
    check(&[None, Some(1), Some(2)]);
    check(&Some(Some(Nothing)));
    check(&serde_json::json!({"a": [[], {}, [{}], {"b": {"c": [1, {"d": null}, "{"]}}, "["]}));
    let inner = vec![Outside::Unit, Outside::New(None), Outside::New(Some(5)), Outside::Tuple(-1, '"')];
    check(&Outside::Record { inner });
    check(&[Inside::Unit, Inside::Record { value: 1.0 }, Inside::Of(Empty {})]);
    check(&[Beside::Unit, Beside::Tuple(1, 2), Beside::Record { value: 3 }]);
    check(&Either::List(vec![Either::Text("a"), Either::List(vec![])]));
    let rest = BTreeMap::from([("x".to_owned(), 1), ("y".to_owned(), 2)]);
    check(&Flat { before: true, inner: Inside::Record { value: -0.0 }, rest, left_out: None });
}

#[test]
fn keys_that_are_no_texts_stand_in_quotes() {
    check(&BTreeMap::from([(-1, 1), (i32::MAX, 2)]));
    check(&BTreeMap::from([(false, 'f'), (true, 't')]));
    check(&BTreeMap::from([('"', "quote"), ('\n', "line")]));
    check(&BTreeMap::from([(Some(u64::MAX), 1)]));
    check(&BTreeMap::from([(std::cmp::Reverse("x"), 1)]));
    let odd = BTreeMap::from([(vec!["a"], 1)]);
    assert_eq!(json::text(&odd), r#"{"[\"a\"]":1}"#, "serde_json refuses it; here it has a form that can be read");
}

#[test]
fn numbers_at_the_edges() {
    check(&(u8::MAX, u16::MAX, u32::MAX, u64::MAX, u128::MAX));
    check(&(i8::MIN, i16::MIN, i32::MIN, i64::MIN, i128::MIN));
    check(&[0.0, -0.0, 1.0, 1e15, 1e16, 1e17, 1e21, 1e-7, 1e300, 5e-324, f64::MAX, f64::MIN_POSITIVE]);
    check(&[f64::NAN, f64::INFINITY, f64::NEG_INFINITY]);
    check(&[0.1_f32, 1e10, f32::MAX, f32::NAN]);
}

#[test]
fn every_character_below_a_thousand_and_some_above() {
    let text: String = (0..1000).filter_map(char::from_u32).collect();
    check(&text);
    check("汉字 \u{2028} \u{feff} 😀\u{10ffff}");
    check(&b"bytes".as_slice());
}

#[test]
fn scenarios_results_and_committed_files() {
    for language in ["en", "zh-Hans", "zh-Hant"] {
        check(&sample(language));
        check(&evaluate(&sample(language)));
    }
    check(&crate::full::scenario());
    check(&evaluate(&crate::full::scenario()));
    for path in ["tests/golden/scenario-v1.json", "tests/data/sample-case.json", "public/content/zh-Hant.json"] {
        check(&serde_json::from_str::<Value>(&file(path)).expect("JSON"));
    }
}

/// Any JSON value, not too deep.
pub fn any_json() -> impl Strategy<Value = Value> {
    let number = prop_oneof![
        any::<u64>().prop_map(Number::from),
        any::<i64>().prop_map(Number::from),
        any::<f64>().prop_map(|x| Number::from_f64(x).unwrap_or(0.into())),
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        number.prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 60, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((any::<String>(), inner), 0..6).prop_map(|all| Value::from(Map::from_iter(all))),
        ]
    })
}

proptest! {
    #[test]
    fn any_tree(value in any_json()) {
        prop_assert_eq!(json::text(&value), serde_json::to_string(&value).expect("plain data"));
        prop_assert_eq!(json::tree(&value), value);
    }

    #[test]
    fn any_text_and_any_float(text in any::<String>(), float in any::<f64>()) {
        prop_assert_eq!(json::text(&text), serde_json::to_string(&text).expect("plain data"));
        prop_assert_eq!(json::text(&float), serde_json::to_string(&float).expect("plain data"));
    }
}
