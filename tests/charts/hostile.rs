//! Names are text: whatever a user writes stays data and never becomes a template, a style or markup.

use super::sample;
use linchpin::charts::bars::{Along, BarTone, BarsRow, Segment};
use linchpin::charts::matrix::Tone;
use linchpin::charts::picture::Picture;
use serde_json::Value;

const HOSTILE: [&str; 8] = [
    "<img src=x onerror=alert(1)>",
    "{b}",
    "{a|x}",
    "{@[2]} {c}",
    "$& $1 `",
    "👩‍👩‍👧‍👦 and 🏳️‍🌈",
    "a\u{0}b\nc\u{202e}d",
    "__proto__",
];

/// Begins each hostile name, so that it is found again wherever it goes.
const MARKER: &str = "Zq";

/// Every string of an option with the way to it.
fn strings(value: &Value, way: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((way.to_owned(), text.clone())),
        Value::Array(items) => items.iter().for_each(|item| strings(item, &format!("{way}[]"), found)),
        Value::Object(fields) => fields.iter().for_each(|(key, item)| strings(item, &format!("{way}.{key}"), found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[track_caller]
fn check(picture: &Picture) {
    let mut found = vec![];
    strings(&picture.option, "", &mut found);
    let mut seen = false;
    for (way, text) in &found {
        let template = way.contains("formatter") || way.contains(".rich") || way.contains("extraCssText");
        assert!(!template, "{way} holds a template: {text}");
        if text.contains(MARKER) {
            seen = true;
            let in_data = way.starts_with(".series[].data[]") && way.ends_with("[]");
            assert!(in_data || way == ".title[].text", "{way} holds {text}");
        }
    }
    assert!(seen, "the name is not shown at all");
    assert_eq!(picture.option["tooltip"]["renderMode"], "richText");
}

#[test]
fn a_hostile_name_stays_data_in_every_picture() {
    let long = "甲乙".repeat(100);
    for hostile in HOSTILE.into_iter().chain([long.as_str()]) {
        let name = &format!("{MARKER}{hostile}");
        let point = sample::point("A1", name, (1.2, 60.0), Some(1.0), Tone::Key);
        for count in [1, 600, 2_000] {
            check(&sample::matrix(vec![point.clone(); count], sample::WIDE, sample::light()).draw());
        }

        let mut quadrant = sample::quadrant(sample::WIDE, sample::light());
        quadrant.points[1].name = name.to_owned();
        check(&quadrant.draw());

        let mut pareto = sample::pareto(&[5.0, 3.0], sample::WIDE, sample::light());
        pareto.bars.iter_mut().for_each(|bar| (bar.name, bar.tip) = (name.to_owned(), name.to_owned()));
        check(&pareto.draw());

        let mut whale = sample::whale(&[160.0, 100.0], sample::WIDE, sample::light());
        whale.points.iter_mut().for_each(|point| (point.name, point.tip) = (name.to_owned(), name.to_owned()));
        check(&whale.draw());

        let segments = vec![Segment { length: 0.5, tone: BarTone::Key, tip: name.to_owned() }];
        let row = BarsRow { id: "A1".to_owned(), name: name.to_owned(), segments };
        check(&super::bars::bars(vec![row], Along::Whole, sample::WIDE).draw());

        let mut heatmap = sample::heatmap(sample::WIDE, sample::light());
        heatmap.cells[0].tip = name.to_owned();
        check(&heatmap.draw());

        let mut timeline = sample::goals_timeline(sample::WIDE, sample::light());
        timeline.goals.iter_mut().for_each(|goal| goal.name = name.to_owned());
        timeline.goals[0].years[0].tip = name.to_owned();
        timeline.goals[0].actions[0].tip = name.to_owned();
        check(&timeline.draw());
    }
}

#[test]
fn tips_hold_no_brace_that_could_open_a_style() {
    let point = sample::point("A1", "{a|x} {b}", (1.2, 60.0), Some(1.0), Tone::Key);
    let picture = sample::matrix(vec![point], sample::WIDE, sample::light()).draw();
    let series = picture.option["series"].as_array().unwrap();
    let marks = series.iter().find(|s| s["id"] == "marks").unwrap();
    assert_eq!(marks["data"][0]["value"][3], "｛a|x｝ ｛b｝: 1.2, 60");
    assert_eq!(marks["data"][0]["value"][4], "{a|x} {b}");
}

#[test]
fn a_long_name_is_shortened_at_its_mark_and_whole_in_its_tip() {
    let name = "Kuolan ".repeat(29);
    let point = sample::point("A1", &name, (1.2, 60.0), Some(1.0), Tone::Key);
    let picture = sample::matrix(vec![point], sample::WIDE, sample::light()).draw();
    let series = picture.option["series"].as_array().unwrap();
    let value = &series.iter().find(|s| s["id"] == "marks").unwrap()["data"][0]["value"];
    assert!(value[4].as_str().unwrap().ends_with('…') && value[4].as_str().unwrap().len() < 40);
    assert!(value[3].as_str().unwrap().starts_with(&name));
}
