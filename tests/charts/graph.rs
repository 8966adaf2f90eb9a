//! The graph of curves, band and points.

use super::sample;
use linchpin::charts::graph::{Curve, GraphPicture, Mark, Point};
use linchpin::charts::picture::{Frame, Picture, Renderer};
use proptest::prelude::*;
use serde_json::{Value, json};

fn point(id: &str, at: (f64, f64), mark: Mark) -> Point {
    Point { id: id.into(), at, mark, label: String::new(), tip: format!("tip {id}") }
}

fn curve(name: &str, ink: usize, points: &[(f64, f64)]) -> Curve {
    Curve { name: name.into(), points: points.to_vec(), ink, is_dashed: false }
}

fn graph() -> GraphPicture {
    GraphPicture {
        curves: vec![curve("", 0, &[(2019.0, 100.0), (2026.0, 50.0)])],
        band: vec![(2019.0, 90.0, 110.0), (2026.0, 40.0, 60.0)],
        points: vec![point("known-0", (2019.0, 98.0), Mark::Known), point("typed-0", (2026.0, 55.0), Mark::Typed)],
        upright: Some((2024.0, "last point".into())),
        x_title: "Year".into(),
        y_title: "Revenue".into(),
        in_years: true,
        from_zero: false,
        frame: Frame { width: 700.0, height: 360.0 },
        palette: sample::light(),
    }
}

fn series(picture: &Picture, id: &str) -> Option<Value> {
    picture.option["series"].as_array().into_iter().flatten().find(|s| s["id"] == id).cloned()
}

fn notes(picture: &Picture, begins: &str) -> Vec<String> {
    let all = picture.option["title"].as_array().into_iter().flatten();
    let here = all.filter(|t| t["id"].as_str().is_some_and(|id| id.starts_with(begins)));
    here.map(|t| t["text"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_band_goes_along_its_upper_end_and_back_along_its_lower_one() {
    let picture = graph().draw();
    let band = series(&picture, "band").unwrap();
    assert_eq!(band["data"], json!([[2019.0, 110.0], [2026.0, 60.0], [2026.0, 40.0], [2019.0, 90.0]]));
    assert_eq!(band["lineStyle"]["width"], 0.0);
    assert!(series(&GraphPicture { band: vec![], ..graph() }.draw(), "band").is_none());
}

#[test]
fn years_are_whole_and_not_grouped() {
    let shown = notes(&graph().draw(), "x");
    assert!(shown.contains(&"2020".to_owned()) && shown.iter().all(|text| !text.contains(',')), "{shown:?}");
    let few = GraphPicture {
        curves: vec![],
        band: vec![],
        points: vec![point("known-0", (2025.0, 1.0), Mark::Known), point("known-1", (2026.0, 2.0), Mark::Known)],
        upright: None,
        ..graph()
    };
    let shown: Vec<String> = notes(&few.draw(), "x").into_iter().filter(|text| text != "Year →").collect();
    assert!(shown.iter().all(|text| text.parse::<u32>().is_ok()), "{shown:?}");
}

#[test]
fn points_are_told_apart_by_shape_and_have_tips() {
    let points = series(&graph().draw(), "points").unwrap();
    let symbols: Vec<&str> = points["data"].as_array().unwrap().iter().map(|p| p["symbol"].as_str().unwrap()).collect();
    assert_eq!(symbols, ["circle", "diamond"]);
    assert_eq!(points["data"][0]["value"][3], "tip known-0");
}

#[test]
fn names_at_the_ends_of_curves_never_meet() {
    let curves = (0..8).map(|n| curve("State", n, &[(0.0, 50.0), (10.0, f64::from(u32::try_from(n).unwrap()) * 0.1)]));
    let picture = GraphPicture { curves: curves.collect(), band: vec![], upright: None, ..graph() }.draw();
    let all = picture.option["title"].as_array().unwrap();
    let mut tops: Vec<f64> = all
        .iter()
        .filter(|t| t["id"].as_str().is_some_and(|id| id.starts_with("name-")))
        .map(|t| t["top"].as_f64().unwrap())
        .collect();
    tops.sort_by(f64::total_cmp);
    assert_eq!(tops.len(), 8);
    assert!(tops.windows(2).all(|pair| pair[1] - pair[0] >= 13.9), "{tops:?}");
    // From the fifth on colours come again, with dashes.
    let kind = |n: usize| series(&picture, &format!("curve-{n}")).unwrap()["lineStyle"]["type"].clone();
    assert_eq!((kind(0), kind(4)), (json!("solid"), json!("dashed")));
}

#[test]
fn a_picture_of_nothing_is_drawn_too() {
    let bare = GraphPicture { curves: vec![], band: vec![], points: vec![], upright: None, from_zero: true, ..graph() };
    let picture = bare.draw();
    assert_eq!(picture.renderer, Renderer::Svg);
    assert_eq!(series(&picture, "points").unwrap()["data"], json!([]));
}

#[test]
fn a_hostile_name_stays_data() {
    let hostile = "{b} <img src=x onerror=alert(1)>";
    let mut graph = graph();
    graph.curves[0].name = hostile.into();
    graph.points[0].tip = hostile.into();
    graph.points[0].label = hostile.into();
    let text = graph.draw().text();
    assert!(!text.contains("formatter") && text.contains("onerror"));
    let points = series(&graph.draw(), "points").unwrap();
    assert_eq!(points["data"][0]["value"][3], "｛b｝ <img src=x onerror=alert(1)>");
}

proptest! {
    #[test]
    fn any_numbers_can_be_drawn(numbers in proptest::collection::vec((any::<f64>(), any::<f64>()), 0..12), width in 0.0f64..2e4) {
        let graph = GraphPicture {
            curves: vec![curve("a", 0, &numbers)],
            band: numbers.iter().map(|&(x, y)| (x, y, y)).collect(),
            points: numbers.iter().map(|&at| point("p", at, Mark::Computed)).collect(),
            upright: numbers.first().map(|first| (first.0, "here".to_owned())),
            frame: Frame { width, height: 300.0 },
            ..graph()
        };
        let text = graph.draw().text();
        prop_assert!(!text.contains("null") && !text.contains("NaN"));
    }
}
