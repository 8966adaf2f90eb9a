//! What each picture is made of.

use super::sample;
use linchpin::charts::heatmap::{Cell, Move};
use linchpin::charts::matrix::{MatrixPicture, MatrixPoint, Tone};
use linchpin::charts::picture::{Picture, Renderer};
use linchpin::charts::plane::Detail;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::f64::consts::PI;

fn series<'a>(picture: &'a Picture, id: &str) -> Option<&'a Value> {
    picture.option["series"].as_array().into_iter().flatten().find(|s| s["id"] == id)
}

fn ids(picture: &Picture, of: &str) -> Vec<String> {
    let data = series(picture, of).and_then(|s| s["data"].as_array());
    data.into_iter().flatten().map(|d| d["id"].as_str().unwrap().to_owned()).collect()
}

fn note<'a>(picture: &'a Picture, id: &str) -> Option<&'a Value> {
    picture.option["title"].as_array().into_iter().flatten().find(|t| t["id"] == id)
}

/// Where the option holds nothing: what a number that is not finite becomes.
fn null(value: &Value) -> Option<String> {
    match value {
        Value::Null => Some(String::new()),
        Value::Array(items) => items.iter().find_map(null).map(|way| format!("[]{way}")),
        Value::Object(fields) => fields.iter().find_map(|(key, item)| Some(format!(".{key}{}", null(item)?))),
        Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
    }
}

const ZONES: [&str; 4] = ["zone-top-left", "zone-top-right", "zone-bottom-left", "zone-bottom-right"];

#[test]
fn four_quadrants_carry_tint_name_and_policy() {
    let picture = sample::case_matrix(sample::WIDE, sample::light()).draw();
    for (zone, (tint, title, policy)) in ZONES.into_iter().zip([
        ("#f9e8f4", "Key development", "invest time"),
        ("#e7ecfa", "Key account", "most time"),
        ("#eff1f3", "Opportunistic", "decide first"),
        ("#eef4e0", "Maintenance", "spend time economically"),
    ]) {
        assert_eq!(series(&picture, zone).unwrap()["markArea"]["itemStyle"]["color"], tint);
        assert_eq!(note(&picture, &format!("{zone}-0")).unwrap()["text"], title);
        assert_eq!(note(&picture, &format!("{zone}-1")).unwrap()["text"], policy);
    }
}

#[test]
fn the_quadrants_meet_in_the_cut_lines() {
    let picture = sample::case_matrix(sample::WIDE, sample::light()).draw();
    let corners = |zone: &str| series(&picture, zone).unwrap()["markArea"]["data"][0].clone();
    assert_eq!(corners("zone-top-right")[0], json!({ "xAxis": "1", "yAxis": "48" }));
    assert_eq!(corners("zone-bottom-left")[1], json!({ "xAxis": "1", "yAxis": "48" }));
    let cuts = &series(&picture, "cuts").unwrap()["markLine"];
    assert_eq!(cuts["data"], json!([{ "xAxis": 1.0 }, { "yAxis": 48.0 }]));
    assert_eq!(cuts["lineStyle"]["type"], json!([5, 3]));
}

#[test]
fn without_a_cut_line_there_is_no_tint() {
    let matrix = MatrixPicture { x_cut: None, ..sample::case_matrix(sample::WIDE, sample::light()) };
    let picture = matrix.draw();
    assert!(ZONES.iter().all(|zone| series(&picture, zone).is_none()));
    assert!(note(&picture, "zone-top-left-0").is_none() && note(&picture, "cut-x").is_none());
    assert_eq!(series(&picture, "cuts").unwrap()["markLine"]["data"], json!([{ "yAxis": 48.0 }]));
    assert_eq!(note(&picture, "cut-y").unwrap()["text"], "mean 48.0");

    // A field left out would keep the line that was drawn before.
    let none = MatrixPicture { x_cut: None, y_cut: None, ..matrix }.draw();
    assert_eq!(series(&none, "cuts").unwrap()["markLine"]["data"], json!([]));
}

#[test]
fn equal_values_are_drawn_with_equal_areas() {
    let tones = [Tone::Key, Tone::KeyDevelopment, Tone::Maintenance, Tone::Opportunistic];
    let points = tones.map(|tone| sample::point("A1", "a", (1.0, 50.0), Some(7.0), tone)).to_vec();
    let picture = sample::matrix(points, sample::WIDE, sample::light()).draw();
    let data = series(&picture, "marks").unwrap()["data"].as_array().unwrap();
    for mark in data {
        let boxed = mark["symbolSize"][0].as_f64().unwrap() * mark["symbolSize"][1].as_f64().unwrap();
        let area = match mark["symbol"].as_str().unwrap() {
            "circle" => boxed * PI / 4.0,
            "rect" => boxed,
            "triangle" | "diamond" => boxed / 2.0,
            other => panic!("{other}"),
        };
        // Lengths are written to hundredths of a px.
        assert!((area / (PI * 33.0 * 33.0) - 1.0).abs() < 1e-3, "{}: {area}", mark["symbol"]);
    }
    assert_eq!(data.len(), 4);
}

#[test]
fn small_marks_are_drawn_over_large_ones_and_keep_their_ids() {
    let picture = sample::case_matrix(sample::WIDE, sample::light()).draw();
    assert_eq!(ids(&picture, "marks"), ["A2", "A3", "A10", "A5"]);
    assert_eq!(ids(&picture, "selection"), ["A2"]);
    let moved = MatrixPicture { x_cut: None, ..sample::case_matrix(sample::WIDE, sample::dark()) };
    assert_eq!(ids(&moved.draw(), "marks"), ids(&picture, "marks"));
}

#[test]
fn an_assumed_account_is_pale_with_a_dashed_outline() {
    let picture = sample::case_matrix(sample::WIDE, sample::light()).draw();
    let data = series(&picture, "marks").unwrap()["data"].as_array().unwrap();
    let style = |id: &str| data.iter().find(|d| d["id"] == id).unwrap()["itemStyle"].clone();
    assert_eq!(style("A5")["borderType"], json!([3, 2]));
    assert_eq!(style("A5")["color"], "rgba(176,50,127,0.16)");
    assert_eq!(style("A3")["color"], "rgba(26,47,158,0.8)");
    assert_eq!(style("A3").get("borderType"), None);
}

#[test]
fn on_a_phone_numbers_stand_for_names() {
    let picture = sample::case_matrix(sample::NARROW, sample::light()).draw();
    let data = series(&picture, "marks").unwrap()["data"].as_array().unwrap();
    let labels: Vec<_> = data.iter().map(|d| (d["id"].as_str().unwrap(), d["value"][4].as_str().unwrap())).collect();
    assert_eq!(labels, [("A2", "4"), ("A3", "1"), ("A10", "3"), ("A5", "2")]);
    assert!(note(&picture, "zone-top-left-1").is_none());
}

#[test]
fn the_small_matrix_has_no_policies_and_at_most_six_names() {
    let at = |i: u32| (0.7 + 0.05 * f64::from(i), 30.0 + 3.0 * f64::from(i));
    let points = (0..12).map(|i| sample::point(&format!("A{i}"), "客户", at(i), Some(1.0), Tone::Key)).collect();
    let matrix = MatrixPicture { detail: Detail::Small, ..sample::matrix(points, sample::WIDE, sample::light()) };
    let picture = matrix.draw();
    let data = series(&picture, "marks").unwrap()["data"].as_array().unwrap();
    let named = data.iter().filter(|d| d["label"]["show"] == true).count();
    assert!((1..=6).contains(&named), "{named} names");
    assert!(note(&picture, "zone-top-left-0").is_some() && note(&picture, "zone-top-left-1").is_none());
}

fn crowd(count: usize) -> Picture {
    let at = |i: usize| (0.5 + (i % 97) as f64 / 97.0, 20.0 + (i % 61) as f64);
    let points = (0..count).map(|i| sample::point(&format!("A{i}"), "客户", at(i), Some(1.0), Tone::Key)).collect();
    sample::matrix(points, sample::WIDE, sample::light()).draw()
}

#[test]
fn many_marks_are_plain_and_very_many_are_drawn_in_bulk() {
    let named = |picture: &Picture| {
        let data = series(picture, "marks").and_then(|s| s["data"].as_array());
        data.into_iter().flatten().filter(|d| d["label"]["show"] == true).count()
    };
    let some = crowd(300);
    assert!((1..=60).contains(&named(&some)), "{} names", named(&some));
    assert_eq!(some.renderer, Renderer::Svg);

    let many = crowd(500);
    assert!(series(&many, "marks").is_none());
    let plain = series(&many, "marks-top-right").unwrap();
    assert_eq!((plain["large"].as_bool(), plain["data"][0].get("symbol")), (Some(false), None));
    assert_eq!(many.renderer, Renderer::Canvas);

    let bulk = crowd(2_000);
    let plain = series(&bulk, "marks-top-right").unwrap();
    assert_eq!(plain["large"], true);
    assert_eq!(plain["data"][7][Picture::ID_AT], "A7");
    assert_eq!(plain["data"].as_array().unwrap().len(), 2_000);
}

#[test]
fn nothing_moves_at_first_and_a_moved_mark_glides() {
    for (palette, calm) in [(sample::light(), 180), (sample::light().still(), 0)] {
        let option = sample::case_matrix(sample::WIDE, palette).draw().option;
        assert_eq!(option["animation"], true);
        assert_eq!(option["animationDuration"].as_f64(), Some(0.0));
        assert_eq!(option["animationDurationUpdate"].as_f64(), Some(f64::from(calm)));
        assert_eq!(option["aria"]["enabled"], false);
        assert_eq!(option["textStyle"]["fontFamily"], palette.font);
        assert_eq!(option["backgroundColor"], "transparent");
        assert_eq!(option["tooltip"]["confine"], true);
    }
}

#[test]
fn the_heatmap_has_nine_cells_in_fixed_order_and_no_zero() {
    let picture = sample::heatmap(sample::NARROW, sample::light()).draw();
    assert_eq!(ids(&picture, "cells"), Cell::all().map(Cell::id));
    assert_eq!(series(&picture, "cells").unwrap()["data"][0]["value"][Picture::ID_AT], "high-low");
    // The sample counts 0, 1, 2 from left to right in each row.
    assert!(note(&picture, "high-low-count").is_none() && note(&picture, "high-low-unit").is_none());
    assert_eq!(note(&picture, "high-medium-count").unwrap()["text"], "1");
    assert_eq!(note(&picture, "high-high-unit").unwrap()["text"], "risks");
    // 332 px are too narrow for these names on one line.
    assert_eq!(note(&picture, "low-low-0").unwrap()["text"], "Proceed");
    assert_eq!(note(&picture, "low-low-1").unwrap()["text"], "with caution");
}

#[test]
fn a_response_that_changes_nothing_has_a_dot_but_no_arrow() {
    let mut map = sample::heatmap(sample::WIDE, sample::light());
    assert_eq!(ids(&map.draw(), "ends"), ["dot", "head"]);
    map.selected = Some(Move { before: Cell::all()[2], after: Some(Cell::all()[2]) });
    assert_eq!(ids(&map.draw(), "ends"), ["dot"]);
    map.selected = None;
    assert!(series(&map.draw(), "ends").is_none());
}

#[test]
fn the_accounts_that_reach_the_threshold_are_marked() {
    let picture = sample::pareto(&[50.0, 40.0, 8.0, 2.0], sample::WIDE, sample::light()).draw();
    let lines = &series(&picture, "threshold").unwrap()["markLine"]["data"];
    assert_eq!(*lines, json!([{ "yAxis": 80.0 }, { "xAxis": 2.5 }]));
    let share = series(&picture, "share").unwrap()["data"].as_array().unwrap();
    assert_eq!(share.iter().map(|d| d["value"][1].as_f64().unwrap()).collect::<Vec<_>>(), [50.0, 90.0, 98.0, 100.0]);
    assert_eq!(note(&picture, "name-0-0").unwrap()["text"], "客户0");
}

#[test]
fn the_whale_begins_in_the_origin_and_names_its_first_peak() {
    let picture = sample::whale(&[106.9, 168.2, 168.2, 100.0], sample::WIDE, sample::light()).draw();
    let data = series(&picture, "whale").unwrap()["data"].as_array().unwrap();
    assert_eq!((data[0]["value"][0].as_f64(), data[0]["value"][1].as_f64()), (Some(0.0), Some(0.0)));
    let stem = &series(&picture, "peak").unwrap()["markLine"]["data"][0];
    assert_eq!(stem[1]["coord"], json!([2.0, 168.2]));
    assert_eq!(note(&picture, "peak").unwrap()["text"], "peak after 2: 168.2%");
}

#[test]
fn ten_thousand_accounts_are_drawn_without_names() {
    let values: Vec<f64> = (0..10_000).map(|i| f64::from(10_000 - i)).collect();
    let pareto = sample::pareto(&values, sample::WIDE, sample::light()).draw();
    assert_eq!(series(&pareto, "bars").unwrap()["data"].as_array().unwrap().len(), 10_000);
    assert!(pareto.option["title"].as_array().unwrap().len() < 60);
    let whale = sample::whale(&values, sample::WIDE, sample::light()).draw();
    assert_eq!(series(&whale, "whale").unwrap()["showSymbol"], false);
    assert_eq!(whale.renderer, Renderer::Canvas);
}

fn any_number() -> impl Strategy<Value = f64> {
    let special = [0.0, -0.0, f64::MAX, f64::MIN, f64::MIN_POSITIVE, f64::NAN, f64::INFINITY, f64::NEG_INFINITY];
    prop_oneof![-1e3f64..1e3, any::<f64>(), proptest::sample::select(special.to_vec())]
}

fn any_point() -> impl Strategy<Value = MatrixPoint> {
    (any_number(), any_number(), proptest::option::of(any_number()))
        .prop_map(|(x, y, area)| sample::point("A1", "客户 <b>", (x, y), area, Tone::Maintenance))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn any_numbers_make_a_drawable_matrix(
        points in proptest::collection::vec(any_point(), 0..8),
        x_cut in proptest::option::of(any_number()), y_cut in proptest::option::of(any_number()),
        width in 0.0f64..2_000.0, height in 0.0f64..2_000.0,
    ) {
        let frame = linchpin::charts::picture::Frame { width, height };
        let mut matrix = sample::matrix(points, frame, sample::dark());
        matrix.x_cut = x_cut.map(|at| sample::cut(at, "cut"));
        matrix.y_cut = y_cut.map(|at| sample::cut(at, "cut"));
        let option = matrix.draw().option;
        prop_assert_eq!(null(&option), None);
        for axis in ["xAxis", "yAxis"] {
            prop_assert!(option[axis]["min"].as_f64() < option[axis]["max"].as_f64());
        }
    }

    #[test]
    fn any_numbers_make_drawable_curves(values in proptest::collection::vec(any_number(), 0..30)) {
        prop_assert_eq!(null(&sample::pareto(&values, sample::NARROW, sample::dark()).draw().option), None);
        prop_assert_eq!(null(&sample::whale(&values, sample::WIDE, sample::dark()).draw().option), None);
    }
}

#[test]
fn forecasts_are_hatched_and_a_missing_year_has_no_bar() {
    let picture = sample::years(sample::WIDE, sample::light()).draw();
    let bars = series(&picture, "net-income").unwrap()["data"].as_array().unwrap();
    let hatched: Vec<bool> = bars.iter().map(|bar| bar["itemStyle"]["decal"].is_object()).collect();
    assert_eq!(hatched, [false, false, false, true, true]);
    assert_eq!(bars[4]["value"][1], 0.0);
    assert_eq!(note(&picture, "net-income-amount-4").unwrap()["text"], "unrated");
    // A loss is written below its bar, a gain above.
    let top = |id: &str| note(&picture, id).unwrap()["top"].as_f64().unwrap();
    assert!(
        top("net-income-amount-2") > top("net-income-amount-1")
            && top("net-income-amount-1") > top("net-income-amount-0")
    );
    assert_eq!(null(&picture.option), None);
}

#[test]
fn the_two_charts_of_five_years_stand_side_by_side_where_there_is_room() {
    let grid = |picture: &Picture, at: usize, side: &str| picture.option["grid"][at][side].as_f64().unwrap();
    let wide = sample::years(sample::WIDE, sample::light()).draw();
    assert!((grid(&wide, 0, "top") - grid(&wide, 1, "top")).abs() < 1e-9);
    assert!(grid(&wide, 1, "left") > grid(&wide, 0, "width"));
    let narrow = sample::years(sample::NARROW, sample::light()).draw();
    assert!(grid(&narrow, 1, "top") > grid(&narrow, 0, "top") + grid(&narrow, 0, "height"));
}
