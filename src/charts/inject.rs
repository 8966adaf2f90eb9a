//! The one place where what charming cannot say is added to the serialised option: shape, size and style per
//! point, ids, text taken from the data, plain-text tooltips, whole dashes, the drawing order of a series.
//!
//! The rule for text: what a user wrote stands in a point's `value`, where labels and tooltips read it by `encode`,
//! or is the text of a title. It never meets a template, and tooltips are drawn, not written as HTML.

use super::palette::Palette;
use super::picture::{Picture, Renderer};
use crate::saved::json;
use charming::Chart;
use charming::element::Easing;
use serde_json::{Map, Value, json};

/// Where each thing stands in a point's `value`.
pub(super) const ID_AT: usize = 2;
const TIP_AT: usize = 3;
const LABEL_AT: usize = 4;

/// What is missing in one series.
#[derive(Debug, Clone)]
pub(super) struct Addition {
    /// The id the series was built with.
    pub series: &'static str,
    /// Fields to add to it.
    pub fields: Value,
    /// Its points, in full; none leaves the points as they were built.
    pub points: Option<Vec<Value>>,
}

impl Addition {
    /// Adds fields to a series.
    pub fn fields(series: &'static str, fields: Value) -> Self {
        Self { series, fields, points: None }
    }

    /// Gives a series its points and tells it where their text stands.
    pub fn points(series: &'static str, fields: Value, points: Vec<Value>) -> Self {
        let mut all = json!({
            "dimensions": ["x", "y", text("id"), text("tip"), text("label")],
            "encode": { "x": 0, "y": 1, "itemId": ID_AT, "tooltip": [TIP_AT], "label": LABEL_AT },
        });
        merge(&mut all, fields);
        Self { series, fields: all, points: Some(points) }
    }
}

fn text(name: &str) -> Value {
    json!({ "name": name, "type": "ordinal" })
}

/// The `value` of a point. Braces of a tip become full-width: the drawn tooltip would read `{x|` as a style.
pub(super) fn value(x: f64, y: f64, id: &str, tip: &str, label: &str) -> Value {
    let tip: String = tip
        .chars()
        .map(|c| match c {
            '{' => '｛',
            '}' => '｝',
            c if c.is_control() => ' ',
            c => c,
        })
        .collect();
    json!([x, y, id, tip, label])
}

/// Serialises the chart, makes the additions, and sets what all pictures share.
pub(super) fn finish(chart: Chart, palette: &Palette, renderer: Renderer, additions: &[Addition]) -> Picture {
    let chart = chart
        .background_color("transparent")
        .animation(true)
        .animation_duration(0)
        .animation_duration_update(i32::from(palette.calm_ms))
        .animation_easing(Easing::CubicOut)
        .animation_easing_update(Easing::CubicOut);
    let mut option = json::tree(&chart);
    merge(&mut option, shared(palette));
    for grid in option.get_mut("grid").and_then(Value::as_array_mut).into_iter().flatten() {
        merge(grid, json!({ "outerBoundsMode": "none" }));
    }
    for series in option.get_mut("series").and_then(Value::as_array_mut).into_iter().flatten() {
        name_emptiness(series);
    }
    for addition in additions {
        add(&mut option, addition);
    }
    Picture { option, renderer }
}

/// Lines that are gone are named as none: a field left out would keep what the host drew before.
fn name_emptiness(series: &mut Value) {
    if let Some(line) = series.get_mut("markLine").and_then(Value::as_object_mut) {
        line.entry("data").or_insert_with(|| json!([]));
    }
}

fn shared(palette: &Palette) -> Value {
    json!({
        // The page says in words what a picture shows, and has a table beside it.
        "aria": { "enabled": false },
        "textStyle": { "fontFamily": palette.font, "fontSize": 12, "color": palette.text },
        "stateAnimation": { "duration": 0 },
        "tooltip": {
            "trigger": "item", "renderMode": "richText", "confine": true, "transitionDuration": 0,
            "backgroundColor": palette.raised, "borderColor": palette.line, "borderWidth": 1, "padding": [6, 10],
            "textStyle": { "fontFamily": palette.font, "fontSize": 12, "fontWeight": 400, "color": palette.text }
        }
    })
}

fn add(option: &mut Value, addition: &Addition) {
    let all = option.get_mut("series").and_then(Value::as_array_mut).into_iter().flatten();
    for series in all.filter(|s| s.get("id").and_then(Value::as_str) == Some(addition.series)) {
        merge(series, addition.fields.clone());
        if let (Some(points), Some(fields)) = (&addition.points, series.as_object_mut()) {
            fields.insert("data".to_owned(), Value::Array(points.clone()));
        }
    }
}

/// Adds every field of `extra`, object by object; other values replace what was there.
pub(super) fn merge(base: &mut Value, extra: Value) {
    match (base, extra) {
        (Value::Object(base), Value::Object(extra)) => merge_fields(base, extra),
        (base, extra) => *base = extra,
    }
}

fn merge_fields(base: &mut Map<String, Value>, extra: Map<String, Value>) {
    for (key, value) in extra {
        match base.get_mut(&key) {
            Some(there) => merge(there, value),
            None => {
                base.insert(key, value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::palette::Theme;
    use crate::text::Language;
    use charming::series::Scatter;

    #[test]
    fn merging_adds_beside_and_replaces_in_place() {
        let mut base = json!({ "a": { "b": 1, "c": [1, 2] }, "d": 2 });
        merge(&mut base, json!({ "a": { "c": [3], "e": 4 }, "f": null }));
        assert_eq!(base, json!({ "a": { "b": 1, "c": [3], "e": 4 }, "d": 2, "f": null }));
    }

    #[test]
    fn an_addition_reaches_its_series_and_no_other() {
        let chart = Chart::new().series(Scatter::new().id("one")).series(Scatter::new().id("two"));
        let additions = vec![
            Addition::fields("one", json!({ "z": 7 })),
            Addition::points("two", json!({}), vec![json!({ "value": value(1.0, 2.0, "A1", "tip", "name") })]),
            Addition::fields("three", json!({ "z": 9 })),
        ];
        let palette = Palette::new(Theme::Light, Language::En);
        let option = finish(chart, &palette, Renderer::Svg, &additions).option;
        assert_eq!(option["series"][0]["z"], 7);
        assert_eq!(option["series"][1]["data"][0]["value"], json!([1.0, 2.0, "A1", "tip", "name"]));
        assert_eq!(option["series"][1]["encode"]["label"], LABEL_AT);
        assert_eq!(option["series"].as_array().map(Vec::len), Some(2));
    }

    #[test]
    fn a_tip_cannot_be_read_as_a_style() {
        assert_eq!(value(0.0, 0.0, "A1", "{a|x}\ny", "{a|x}"), json!([0.0, 0.0, "A1", "｛a|x｝ y", "{a|x}"]));
    }
}
