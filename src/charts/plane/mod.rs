//! A plane of marks cut into four quadrants: the drawing that the account matrix (D16) and the value quadrant
//! (D10) share.

mod layout;
mod marks;
mod notes;
mod parts;
mod path;

pub use parts::{Corner, Corners, Cut, Detail, Path, PathPoint, Zone};
pub(super) use parts::{Look, Mark};

use super::inject::{self, Addition};
use super::note;
use super::palette::Palette;
use super::picture::{Frame, Picture, Renderer};
use super::place::Crowding;
use super::scale::Scale;
use charming::Chart;
use charming::component::{Axis, Grid};
use charming::element::{AxisLabel, AxisLine, AxisTick, AxisType, ItemStyle, LineStyle, MarkArea, MarkAreaData};
use charming::element::{Label, MarkLine, MarkLineData, MarkLineVariant, SplitLine, Symbol};
use charming::series::Scatter;
use layout::Layout;
use serde_json::json;

/// Everything a plane needs.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Plane<'a> {
    pub marks: Vec<Mark>,
    pub path: Option<&'a Path>,
    pub x_cut: Option<&'a Cut>,
    pub y_cut: Option<&'a Cut>,
    pub x_title: &'a str,
    pub y_title: &'a str,
    pub zones: &'a Corners<Zone>,
    pub looks: Corners<Look>,
    pub detail: Detail,
    pub crowding: Crowding,
    pub frame: Frame,
    pub palette: Palette,
}

impl Plane<'_> {
    /// Draws it.
    pub fn draw(&self) -> Picture {
        let layout = Layout::new(self);
        let mut notes = notes::notes(self, &layout);
        let placed = marks::place(self, &layout, &notes);
        notes.extend(placed.path_notes.iter().cloned());
        let mut additions = vec![];
        let chart = Chart::new()
            .grid(grid(&layout))
            .x_axis(axis(&layout.x, &self.palette))
            .y_axis(axis(&layout.y, &self.palette));
        let chart = self.tints(chart, &layout, &mut additions);
        let chart = self.lines(chart, &layout, &mut additions);
        let chart = marks::draw(self, &layout, &placed, chart, &mut additions);
        let chart = path::draw(self, &layout, chart, &mut additions);
        let chart = note::write(chart, &notes);
        let mut picture = inject::finish(chart, &self.palette, Renderer::for_points(self.marks.len()), &additions);
        for axis in ["xAxis", "yAxis"] {
            inject::merge(
                &mut picture.option,
                json!({ axis: {
                    "axisLine": { "lineStyle": { "color": self.palette.chart_axis } },
                } }),
            );
        }
        picture
    }

    /// The four quadrants, each on a series of its own, where both cut lines are defined.
    fn tints(&self, chart: Chart, layout: &Layout, additions: &mut Vec<Addition>) -> Chart {
        let (Some(cut_x), Some(cut_y)) = (layout.cut_x, layout.cut_y) else { return chart };
        self.looks.each().into_iter().fold(chart, |chart, (corner, look)| {
            let (left, right) = if corner.is_left() { (layout.x.min, cut_x) } else { (cut_x, layout.x.max) };
            let (low, high) = if corner.is_top() { (cut_y, layout.y.max) } else { (layout.y.min, cut_y) };
            let at = |x: f64, y: f64| MarkAreaData::new().x_axis(x.to_string()).y_axis(y.to_string());
            let area = MarkArea::new()
                .silent(true)
                .item_style(ItemStyle::new().color(look.tint.as_str()))
                .data(vec![(at(left, low), at(right, high))]);
            additions.push(Addition::fields(corner.series(), json!({ "silent": true, "markArea": { "z": 0 } })));
            chart.series(Scatter::new().id(corner.series()).mark_area(area))
        })
    }

    /// The cut lines, and the zero line of an axis with something below it.
    fn lines(&self, chart: Chart, layout: &Layout, additions: &mut Vec<Addition>) -> Chart {
        let upright = |x: f64| MarkLineVariant::Simple(MarkLineData::new().x_axis(x));
        let level = |y: f64| MarkLineVariant::Simple(MarkLineData::new().y_axis(y));
        let cuts = layout.cut_x.map(upright).into_iter().chain(layout.cut_y.map(level)).collect::<Vec<_>>();
        let left_of_zero = self.marks.iter().any(|m| m.x < 0.0) && layout.x.contains(0.0);
        let below_zero = self.marks.iter().any(|m| m.y < 0.0) && layout.y.contains(0.0);
        let zero_x = left_of_zero.then(|| upright(0.0));
        let zeros = zero_x.into_iter().chain(below_zero.then(|| level(0.0))).collect::<Vec<_>>();
        additions.push(Addition::fields("zero", json!({ "silent": true })));
        additions
            .push(Addition::fields("cuts", json!({ "silent": true, "markLine": { "lineStyle": { "type": [5, 3] } } })));
        chart
            .series(Scatter::new().id("zero").mark_line(line(zeros, self.palette.chart_axis, 1)))
            .series(Scatter::new().id("cuts").mark_line(line(cuts, self.palette.chart_cut, 2)))
    }
}

fn line(data: Vec<MarkLineVariant>, colour: &str, z: i32) -> MarkLine {
    MarkLine::new()
        .silent(true)
        .symbol(vec![Symbol::None, Symbol::None])
        .label(Label::new().show(false))
        .line_style(LineStyle::new().color(colour).width(1).type_(charming::element::LineStyleType::Solid))
        .z(z)
        .data(data)
}

fn grid(layout: &Layout) -> Grid {
    Grid::new().left(layout.plot.left).top(layout.plot.top).width(layout.plot.width).height(layout.plot.height)
}

/// An axis whose numbers are notes: they keep their decimals and carry a true minus. Grid lines stand at the same
/// numbers, but not at the ends, where they would make a frame.
fn axis(scale: &Scale, palette: &Palette) -> Axis {
    let inner = scale.ticks().into_iter().map(|t| t.value).filter(|&v| scale.contains(v)).collect::<Vec<_>>();
    Axis::new()
        .type_(AxisType::Value)
        .min(scale.min)
        .max(scale.max)
        .interval(scale.step)
        .z(1)
        .axis_label(AxisLabel::new().show(false))
        .axis_tick(AxisTick::new().show(false).custom_values(inner))
        .axis_line(AxisLine::new().show(true).on_zero(false))
        .split_line(SplitLine::new().show(true).line_style(LineStyle::new().color(palette.chart_grid).width(1)))
}
