//! The marks with their names. Small ones are drawn over large ones, so all stand in one series; only in bulk,
//! where a mark has no style of its own, does each class have a series.

use super::layout::Layout;
use super::path::{self, Leg};
use super::{Corner, Detail, Look, Mark, Plane};
use crate::charts::inject::{self, Addition};
use crate::charts::note::{Anchor, Note};
use crate::charts::palette::faded;
use crate::charts::picture::{BULK, MANY};
use crate::charts::place::{self, GAP, Placed, Rect, Room, Side};
use crate::charts::scale::{drawable, px};
use crate::charts::shape::Outline;
use crate::charts::text_width::{fit, width};
use crate::model::statistics::arrange;
use charming::Chart;
use charming::element::{Emphasis, ItemStyle, Label};
use charming::series::Scatter;
use serde_json::{Value, json};

/// Up to this many marks all are named; of more only the largest.
const NAME_ALL: usize = 200;
const NAME_LARGEST: usize = 60;
const NAME_SMALL: usize = 6;
/// A longer name is cut, in px.
const LONGEST_NAME: f64 = 150.0;
/// Radius of a plain mark among many, in px.
const PLAIN_RADIUS: f64 = 3.5;

/// Where the names stand, one entry per mark, and the labels of the path.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Names {
    labels: Vec<Option<(String, Placed)>>,
    pub path_notes: Vec<Note>,
}

/// Places the names around the marks, the path and the notes.
pub(super) fn place(plane: &Plane<'_>, layout: &Layout, notes: &[Note]) -> Names {
    let count = plane.marks.len();
    if count >= MANY {
        return Names { labels: vec![None; count], path_notes: vec![] };
    }
    let legs = path::legs(plane, layout);
    let order = by_importance(plane);
    let texts = texts(plane, layout, &order);
    // The selected mark comes first, then the path, then the others from large to small.
    let first = order.iter().take_while(|&&i| plane.marks[i].selected).count();
    let of_mark = |&i: &usize| place::Mark { rect: rect(plane, layout, i), name: texts[i].as_deref().map(width) };
    let mut marks: Vec<place::Mark> = order[..first].iter().map(of_mark).collect();
    marks.extend(legs.iter().map(Leg::mark));
    marks.extend(order[first..].iter().map(of_mark));

    let placed = place::place(&marks, &room(plane, layout, notes, &legs));
    let mut labels = vec![None; count];
    let of_marks = placed[..first].iter().chain(&placed[first + legs.len()..]);
    for (&i, placed) in order.iter().zip(of_marks) {
        labels[i] = texts[i].clone().zip(*placed);
    }
    let path_notes = legs.iter().zip(&placed[first..]).enumerate().filter_map(|(i, (leg, placed))| {
        let rect = placed.as_ref()?.rect;
        let at = (rect.left + rect.width / 2.0, rect.top + rect.height / 2.0);
        Some(Note::new(format!("path-{i}"), leg.label.as_str(), at, Anchor::Middle, plane.palette.text))
    });
    Names { labels, path_notes: path_notes.collect() }
}

fn room(plane: &Plane<'_>, layout: &Layout, notes: &[Note], legs: &[Leg]) -> Room {
    Room {
        frame: layout.frame,
        plot: layout.plot,
        cut_x: layout.cut_x_px(),
        cut_y: layout.cut_y_px(),
        taken: notes.iter().map(Note::rect).chain(path::taken(legs)).collect(),
        crowding: plane.crowding,
    }
}

/// The marks, the selected first, then from large to small, in given order where they are equal.
fn by_importance(plane: &Plane<'_>) -> Vec<usize> {
    let mut order: Vec<usize> = (0..plane.marks.len()).collect();
    let area = |i: usize| plane.marks[i].area.unwrap_or(0.0);
    arrange::sort_by(&mut order, |&a, &b| {
        let selected = plane.marks[b].selected.cmp(&plane.marks[a].selected);
        selected.then(area(b).total_cmp(&area(a)))
    });
    order
}

/// What stands at each mark: its name, its number on a phone, or nothing.
fn texts(plane: &Plane<'_>, layout: &Layout, order: &[usize]) -> Vec<Option<String>> {
    let named = match plane.detail {
        Detail::Small => NAME_SMALL,
        Detail::Full if plane.marks.len() > NAME_ALL => NAME_LARGEST,
        Detail::Full => NAME_ALL,
    };
    let limit = LONGEST_NAME.min(layout.frame.width * 0.4);
    let mut texts = vec![None; plane.marks.len()];
    for &i in order.iter().take(named) {
        let by_number = layout.narrow && plane.detail == Detail::Full;
        texts[i] = Some(if by_number { (i + 1).to_string() } else { fit(&plane.marks[i].name, limit) });
    }
    texts
}

fn rect(plane: &Plane<'_>, layout: &Layout, i: usize) -> Rect {
    let mark = &plane.marks[i];
    let outline = outline(plane, layout, mark);
    let (x, y) = layout.at(mark.x, mark.y);
    let rect = Rect::around(x, y - outline.lift, outline.width, outline.height);
    if mark.selected { Rect::around(x, y - outline.lift, rect.width + 8.0, rect.height + 8.0) } else { rect }
}

fn look<'a>(plane: &'a Plane<'_>, corner: Corner) -> &'a Look {
    match corner {
        Corner::TopLeft => &plane.looks.top_left,
        Corner::TopRight => &plane.looks.top_right,
        Corner::BottomLeft => &plane.looks.bottom_left,
        Corner::BottomRight => &plane.looks.bottom_right,
    }
}

/// The outline of a mark, the area of its value.
pub(super) fn outline(plane: &Plane<'_>, layout: &Layout, mark: &Mark) -> Outline {
    look(plane, mark.look).shape.outline(layout.sizes.radius(mark.area))
}

/// Adds the marks, and the ring around the selected ones.
pub(super) fn draw(
    plane: &Plane<'_>,
    layout: &Layout,
    names: &Names,
    chart: Chart,
    additions: &mut Vec<Addition>,
) -> Chart {
    if plane.marks.len() >= MANY {
        return plain(plane, chart, additions);
    }
    let mut order: Vec<usize> = (0..plane.marks.len()).collect();
    let radius = |i: usize| layout.sizes.radius(plane.marks[i].area);
    arrange::sort_by(&mut order, |&a, &b| radius(b).total_cmp(&radius(a)));
    let points = order.iter().map(|&i| point(plane, layout, i, names.labels[i].as_ref())).collect();
    additions.push(Addition::points("marks", json!({ "z": 3 }), points));
    let rings = plane.marks.iter().filter(|m| m.selected).map(|m| ring(plane, layout, m)).collect();
    additions.push(Addition::points("selection", json!({ "z": 4, "silent": true }), rings));
    let label = Label::new().show(false).distance(GAP).color(plane.palette.text).font_size(12);
    let marks = Scatter::new()
        .id("marks")
        .item_style(ItemStyle::new().opacity(1))
        .label(label)
        .emphasis(Emphasis::new().disabled(true));
    let selection = Scatter::new().id("selection").item_style(ItemStyle::new().opacity(1));
    chart.series(marks).series(selection.emphasis(Emphasis::new().disabled(true)))
}

fn point(plane: &Plane<'_>, layout: &Layout, i: usize, label: Option<&(String, Placed)>) -> Value {
    let mark = &plane.marks[i];
    let look = look(plane, mark.look);
    let outline = outline(plane, layout, mark);
    let style = if mark.assumed {
        json!({ "color": faded(look.colour, 0.16), "borderColor": look.colour, "borderWidth": 1.75, "borderType": [3, 2] })
    } else {
        json!({ "color": faded(look.colour, 0.8), "borderColor": look.colour, "borderWidth": 1.5 })
    };
    let text = label.map_or("", |(text, _)| text);
    let mut point = json!({
        "id": mark.id,
        "value": inject::value(drawable(mark.x), drawable(mark.y), &mark.id, &mark.tip, text),
        "symbol": look.shape.symbol_name(),
        "symbolSize": [px(outline.width), px(outline.height)],
        "symbolOffset": [0, px(-outline.lift)],
        "itemStyle": style,
    });
    if let Some((_, placed)) = label {
        inject::merge(&mut point, json!({ "label": label_at(placed, if mark.selected { GAP + 4.0 } else { GAP }) }));
    }
    point
}

fn label_at(placed: &Placed, distance: f64) -> Value {
    let position = match placed.side {
        Side::Right => "right",
        Side::Left => "left",
        Side::Below => "bottom",
        Side::Above => "top",
    };
    json!({ "show": true, "position": position, "distance": distance, "offset": [px(placed.shift.0), px(placed.shift.1)] })
}

fn ring(plane: &Plane<'_>, layout: &Layout, mark: &Mark) -> Value {
    let shape = look(plane, mark.look).shape;
    let ring = shape.ring(outline(plane, layout, mark), 4.0);
    json!({
        "id": mark.id,
        "value": inject::value(drawable(mark.x), drawable(mark.y), &mark.id, "", ""),
        "symbol": shape.symbol_name(),
        "symbolSize": [px(ring.width), px(ring.height)],
        "symbolOffset": [0, px(-ring.lift)],
        "itemStyle": { "color": "transparent", "borderColor": plane.palette.text, "borderWidth": 1.5 },
    })
}

/// Many marks: equal in size, unnamed, one series per class.
fn plain(plane: &Plane<'_>, chart: Chart, additions: &mut Vec<Addition>) -> Chart {
    let bulk = plane.marks.len() >= BULK;
    plane.looks.each().into_iter().fold(chart, |chart, (corner, look)| {
        let of_class = plane.marks.iter().filter(|m| m.look == corner);
        let value = |m: &Mark| inject::value(drawable(m.x), drawable(m.y), &m.id, &m.tip, "");
        let points = of_class.map(|m| if bulk { value(m) } else { json!({ "id": m.id, "value": value(m) }) });
        let id = plain_series(corner);
        let outline = look.shape.outline(PLAIN_RADIUS);
        let size = json!([px(outline.width), px(outline.height)]);
        let fields = json!({ "z": 3, "symbolSize": size, "large": bulk, "largeThreshold": BULK });
        additions.push(Addition::points(id, fields, points.collect()));
        let style = ItemStyle::new().color(faded(look.colour, 0.8)).opacity(1);
        let emphasis = Emphasis::new().disabled(true);
        chart.series(Scatter::new().id(id).symbol(look.shape.symbol()).item_style(style).emphasis(emphasis))
    })
}

const fn plain_series(corner: Corner) -> &'static str {
    match corner {
        Corner::TopLeft => "marks-top-left",
        Corner::TopRight => "marks-top-right",
        Corner::BottomLeft => "marks-bottom-left",
        Corner::BottomRight => "marks-bottom-right",
    }
}
