//! The way of one account: a hollow dot per past year, a solid line to today, a dashed arrow to a dashed target.

use super::layout::Layout;
use super::{Detail, PathPoint, Plane};
use crate::charts::arrow::Arrow;
use crate::charts::inject::{self, Addition};
use crate::charts::place::{self, Rect};
use crate::charts::scale::px;
use crate::charts::text_width::{fit, width};
use charming::Chart;
use charming::element::{Emphasis, ItemStyle, LineStyle, LineStyleType, Symbol};
use charming::series::{Line, Scatter};
use serde_json::{Value, json};

/// Radius of the dot of a past year, in px.
const DOT: f64 = 3.5;
/// Length of the arrow's head, in px.
const HEAD: f64 = 8.0;

/// One labelled place of the path with the way that leads from it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Leg {
    /// The label; empty for none.
    pub label: String,
    at: (f64, f64),
    radius: f64,
    to: (f64, f64),
}

impl Leg {
    /// As a mark that wants a name.
    pub fn mark(&self) -> place::Mark {
        let size = 2.0 * self.radius;
        let name = (!self.label.is_empty()).then(|| width(&self.label));
        place::Mark { rect: Rect::around(self.at.0, self.at.1, size, size), name }
    }
}

/// The places of the path in order, each with the next; the target leads back to today.
pub(super) fn legs(plane: &Plane<'_>, layout: &Layout) -> Vec<Leg> {
    let Some(path) = plane.path else { return vec![] };
    let silent = layout.narrow || plane.detail == Detail::Small;
    let at = |p: &PathPoint| layout.at(p.x, p.y);
    let now = layout.at(path.now.0, path.now.1);
    let label = |p: &PathPoint| if silent { String::new() } else { fit(&p.label, 120.0) };
    let ends = path.past.iter().skip(1).map(at).chain([now]);
    let past = path.past.iter().zip(ends).map(|(p, to)| Leg { label: label(p), at: at(p), radius: DOT, to });
    let radius = target_radius(plane, layout);
    let target = path.target.iter().map(|p| Leg { label: label(p), at: at(p), radius, to: now });
    past.chain(target).collect()
}

/// Small boxes along the way, so that names keep off it.
pub(super) fn taken(legs: &[Leg]) -> impl Iterator<Item = Rect> + '_ {
    const PIECES: u8 = 16;
    legs.iter().flat_map(|leg| {
        (1..PIECES).map(move |i| {
            let share = f64::from(i) / f64::from(PIECES);
            let (x, y) = (leg.at.0 + (leg.to.0 - leg.at.0) * share, leg.at.1 + (leg.to.1 - leg.at.1) * share);
            Rect::around(x, y, 8.0, 8.0)
        })
    })
}

/// The target is as large as the selected mark.
fn target_radius(plane: &Plane<'_>, layout: &Layout) -> f64 {
    let selected = plane.marks.iter().find(|m| m.selected);
    selected.map_or(12.0, |mark| layout.sizes.radius(mark.area) * 0.9).max(8.0)
}

/// Adds the path to the chart.
pub(super) fn draw(plane: &Plane<'_>, layout: &Layout, chart: Chart, additions: &mut Vec<Addition>) -> Chart {
    let Some(path) = plane.path else { return chart };
    let now = layout.at(path.now.0, path.now.1);
    let past = path.past.iter().enumerate().map(|(i, p)| dot(layout, i, layout.at(p.x, p.y)));
    let today = json!({ "value": at(layout, "now", now), "symbol": "none" });
    additions.push(Addition::points("path", json!({}), past.chain([today]).collect()));
    let target = path.target.as_ref().map(|p| layout.at(p.x, p.y));
    let radius = target_radius(plane, layout);
    additions.push(Addition::points("target", json!({ "z": 4, "silent": true }), target_points(plane, layout, target)));
    let arrow = target.and_then(|to| Arrow::between(now, to, 0.0, radius, HEAD));
    let shaft = arrow.iter().flat_map(|a| [a.from, a.neck]).enumerate();
    let shaft = shaft.map(|(i, place)| json!({ "value": at(layout, if i == 0 { "now" } else { "neck" }, place) }));
    let dashed = json!({ "lineStyle": { "type": [4, 3] } });
    additions.push(Addition::points("plan", dashed, shaft.collect()));
    let line = |id: &str| {
        Line::new()
            .id(id)
            .z(4)
            .silent(true)
            .symbol(Symbol::Circle)
            .symbol_size(2.0 * DOT)
            .item_style(
                ItemStyle::new().color(plane.palette.surface).border_color(plane.palette.text).border_width(1.25),
            )
            .line_style(LineStyle::new().color(plane.palette.text).width(1.25).type_(LineStyleType::Solid))
            .emphasis(Emphasis::new().disabled(true))
    };
    let marks = Scatter::new().id("target").item_style(ItemStyle::new().opacity(1));
    chart
        .series(line("path").show_symbol(true))
        .series(line("plan").show_symbol(false))
        .series(marks.emphasis(Emphasis::new().disabled(true)))
}

/// The dashed circle and the head of the arrow that points to it.
fn target_points(plane: &Plane<'_>, layout: &Layout, target: Option<(f64, f64)>) -> Vec<Value> {
    let (Some(path), Some(to)) = (plane.path, target) else { return vec![] };
    let radius = target_radius(plane, layout);
    let circle = json!({
        "id": "target",
        "value": at(layout, "target", to),
        "symbol": "circle",
        "symbolSize": px(2.0 * radius),
        "itemStyle": {
            "color": "transparent", "borderColor": plane.palette.text, "borderWidth": 1, "borderType": [3, 3]
        },
    });
    let head = Arrow::between(layout.at(path.now.0, path.now.1), to, 0.0, radius, HEAD).map(|arrow| {
        json!({
            "id": "head",
            "value": at(layout, "head", arrow.head),
            "symbol": "triangle",
            "symbolSize": [HEAD, HEAD],
            "symbolRotate": arrow.turn,
            "itemStyle": { "color": plane.palette.text },
        })
    });
    std::iter::once(circle).chain(head).collect()
}

fn dot(layout: &Layout, i: usize, place: (f64, f64)) -> Value {
    let id = format!("past-{i}");
    json!({ "id": id, "value": at(layout, &id, place) })
}

/// The `value` of a place given in px.
fn at(layout: &Layout, id: &str, place: (f64, f64)) -> Value {
    inject::value(layout.x.value(place.0), layout.y.value(place.1), id, "", "")
}
