//! Values along a measured axis: curves, a band around one of them, and points. Used for lifetime value over retention,
//! for the shares of account states over time, and for a line through a history with its prediction band.

use super::inject::{self, Addition};
use super::note::{self, Anchor, Note, x_title, y_numbers, y_title};
use super::palette::{Palette, faded};
use super::picture::{Frame, Picture, Renderer};
use super::place::Rect;
use super::scale::{Scale, Span, Tick, drawable, px};
use super::strip::{self, upright_line};
use super::text_width::{fit, width};
use crate::model::statistics::arrange;
use charming::Chart;
use charming::component::{Axis, Grid};
use charming::element::{
    AreaStyle, AxisLabel, AxisLine, AxisTick, AxisType, Emphasis, LineStyle, LineStyleType, SplitLine, Symbol,
};
use charming::series::{Line, Scatter};
use serde_json::{Value, json};

/// How a curve is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    /// What stands at its right end; may be empty.
    pub name: String,
    /// Its points from left to right.
    pub points: Vec<(f64, f64)>,
    /// Which of the four data colours it has, counted from 0; from the fifth on colours come again with dashes.
    pub ink: usize,
    /// Whether it is dashed: what is only expected.
    pub is_dashed: bool,
}

/// How a point is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Something observed: a filled dot.
    Known,
    /// Something computed: a ring.
    Computed,
    /// Something typed that is not known yet: a diamond.
    Typed,
}

/// One point.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// A stable id.
    pub id: String,
    /// Where it lies.
    pub at: (f64, f64),
    /// How it is drawn.
    pub mark: Mark,
    /// What stands beside it; may be empty.
    pub label: String,
    /// One line for the tooltip.
    pub tip: String,
}

/// What the graph shows.
#[derive(Debug, Clone, PartialEq)]
pub struct GraphPicture {
    /// The curves, the most important first.
    pub curves: Vec<Curve>,
    /// A band: x, lower and upper end, from left to right.
    pub band: Vec<(f64, f64, f64)>,
    /// The points.
    pub points: Vec<Point>,
    /// A line upright through the plot, with its words.
    pub upright: Option<(f64, String)>,
    /// Quantity and unit of the level axis.
    pub x_title: String,
    /// Quantity and unit of the upright axis.
    pub y_title: String,
    /// Whether the level axis counts years: whole and not grouped.
    pub in_years: bool,
    /// Whether the upright axis is to show zero.
    pub from_zero: bool,
    /// The room on the page.
    pub frame: Frame,
    /// Colours, font and tempo.
    pub palette: Palette,
}

/// Above the plot, for the title of the upright axis.
const TOP: f64 = 28.0;
/// Below it, for numbers and the title of the level axis.
const BELOW: f64 = 46.0;
/// Two names at the ends of curves stand at least this far apart.
const APART: f64 = 14.0;

struct Layout {
    x: Scale,
    y: Scale,
    plot: Rect,
}

impl GraphPicture {
    /// Draws the graph.
    pub fn draw(&self) -> Picture {
        let layout = self.layout();
        let mut chart = Chart::new()
            .grid(
                Grid::new()
                    .left(layout.plot.left)
                    .top(layout.plot.top)
                    .width(layout.plot.width)
                    .height(layout.plot.height),
            )
            .x_axis(axis(&layout.x, &self.palette, false))
            .y_axis(axis(&layout.y, &self.palette, true));
        if !self.band.is_empty() {
            chart = chart.series(self.area());
        }
        for (place, curve) in self.curves.iter().enumerate() {
            chart = chart.series(self.line(place, curve));
        }
        chart = chart
            .series(self.upright_series())
            .series(Scatter::new().id("points").emphasis(Emphasis::new().disabled(true)));
        let mut additions = vec![Addition::points("points", json!({ "z": 5 }), self.marks())];
        if self.upright.is_some() {
            let dashed = json!({ "silent": true, "markLine": { "lineStyle": { "type": [5, 3] } } });
            additions.push(Addition::fields("upright", dashed));
        }
        let count = self.points.len() + self.curves.iter().map(|curve| curve.points.len()).sum::<usize>();
        let notes = self.notes(&layout);
        inject::finish(note::write(chart, &notes), &self.palette, Renderer::for_points(count), &additions)
    }

    fn layout(&self) -> Layout {
        let frame = self.frame.drawable();
        let heights = || {
            let of_curves = self.curves.iter().flat_map(|curve| curve.points.iter().map(|p| p.1));
            let of_band = self.band.iter().flat_map(|&(_, low, high)| [low, high]);
            let zero = self.from_zero.then_some(0.0);
            of_curves.chain(of_band).chain(self.points.iter().map(|p| p.at.1)).chain(zero)
        };
        let span = Span { start_px: frame.height - BELOW, end_px: TOP, before: 8.0, after: 16.0, tick_px: 56.0 };
        let y = Scale::around(heights(), span);
        let lowest = heights().map(drawable).fold(0.0, f64::min);
        let y = if self.from_zero && lowest >= 0.0 { y.without_negatives() } else { y };
        let numbers = y.ticks().iter().map(|tick| width(&tick.text)).fold(0.0, f64::max);
        let left = px((numbers + 12.0).clamp(26.0, frame.width / 3.0));
        let names = self.curves.iter().map(|curve| width(&curve.name)).fold(0.0, f64::max);
        let right = if names > 0.0 { (names + 10.0).min(frame.width * 0.28) } else { 12.0 };
        let plot =
            Rect { left, top: TOP, width: px(frame.width - left - right), height: px(frame.height - TOP - BELOW) };
        let along = self.curves.iter().flat_map(|curve| curve.points.iter().map(|p| p.0));
        let along = along.chain(self.points.iter().map(|p| p.at.0)).chain(self.band.iter().map(|b| b.0));
        let room = if self.points.is_empty() { 0.0 } else { 10.0 };
        let span = Span { start_px: plot.left, end_px: plot.right(), before: room, after: room, tick_px: 72.0 };
        let x = Scale::around(along.chain(self.upright.as_ref().map(|u| u.0)), span);
        Layout { x, y: y.along(plot.bottom(), plot.top), plot }
    }

    /// The closed outline of the band: along its upper end and back along its lower one. Filled down to the axis, what
    /// lies below the band is passed in both directions and so stays free.
    fn area(&self) -> Line {
        let there = self.band.iter().map(|&(x, _, high)| (x, high));
        let back = self.band.iter().rev().map(|&(x, low, _)| (x, low));
        Line::new()
            .id("band")
            .show_symbol(false)
            .line_style(LineStyle::new().width(0).color(self.palette.data_1))
            .area_style(AreaStyle::new().color(faded(self.palette.data_1, 0.14)))
            .emphasis(Emphasis::new().disabled(true))
            .data(pairs(there.chain(back)))
    }

    fn colour(&self, ink: usize) -> &'static str {
        let p = &self.palette;
        [p.data_1, p.data_2, p.data_3, p.data_4][ink % 4]
    }

    fn line(&self, place: usize, curve: &Curve) -> Line {
        let kind = match (curve.is_dashed, curve.ink / 4) {
            (false, 0) => LineStyleType::Solid,
            (true, _) | (false, 1) => LineStyleType::Dashed,
            _ => LineStyleType::Dotted,
        };
        Line::new()
            .id(format!("curve-{place}"))
            .show_symbol(false)
            .symbol(Symbol::None)
            .line_style(LineStyle::new().color(self.colour(curve.ink)).width(2).type_(kind))
            .emphasis(Emphasis::new().disabled(true))
            .data(pairs(curve.points.iter().copied()))
    }

    fn upright_series(&self) -> Scatter {
        let carrier = Scatter::new().id("upright");
        match &self.upright {
            Some((at, _)) => {
                let style = LineStyle::new().color(self.palette.chart_cut).width(1);
                carrier.mark_line(strip::mark_line(vec![upright_line(drawable(*at))], style))
            }
            None => carrier,
        }
    }

    fn marks(&self) -> Vec<Value> {
        let p = &self.palette;
        let mark = |point: &Point| {
            let value = inject::value(drawable(point.at.0), drawable(point.at.1), &point.id, &point.tip, &point.label);
            let (symbol, size, fill, ink) = match point.mark {
                Mark::Known => ("circle", 9, p.data_1, p.surface),
                Mark::Computed => ("circle", 11, p.surface, p.data_1),
                Mark::Typed => ("diamond", 13, p.surface, p.data_2),
            };
            json!({
                "id": point.id, "value": value, "symbol": symbol, "symbolSize": size,
                "itemStyle": { "color": fill, "borderColor": ink, "borderWidth": if point.mark == Mark::Known { 1 } else { 2 } }
            })
        };
        self.points.iter().map(mark).collect()
    }

    fn notes(&self, layout: &Layout) -> Vec<Note> {
        let p = &self.palette;
        let frame = self.frame.drawable();
        let mut notes =
            vec![y_title(&self.y_title, p.text), x_title(&self.x_title, (layout.plot.right(), frame.height), p.text)];
        notes.extend(y_numbers(&layout.y, layout.plot.left - 8.0, p.text_2));
        notes.extend(self.x_numbers(layout));
        notes.extend(self.names(layout));
        notes.extend(self.labels(layout));
        if let Some((at, words)) = &self.upright {
            let x = layout.x.px(drawable(*at));
            let words = fit(words, layout.plot.width / 2.0);
            let fits = x + 6.0 + width(&words) < layout.plot.right();
            let (x, anchor) = if fits { (x + 6.0, Anchor::Start) } else { (x - 6.0, Anchor::End) };
            notes.push(Note::new("upright", words, (px(x), layout.plot.top + 8.0), anchor, p.text_2));
        }
        notes
    }

    fn x_numbers(&self, layout: &Layout) -> Vec<Note> {
        let (y, right) = (layout.plot.bottom() + 13.0, self.frame.drawable().width);
        let text = |tick: &Tick| {
            if self.in_years { format!("{:.0}", tick.value) } else { tick.text.clone() }
        };
        // Half a year is no place on this axis.
        let ticks = layout.x.ticks().into_iter().filter(|tick| !self.in_years || tick.value.fract() == 0.0);
        let number = |(i, tick): (usize, Tick)| {
            let note = Note::new(format!("x{i}"), text(&tick), (tick.px, y), Anchor::Middle, self.palette.text_2);
            if note.rect().right() > right { Note { x: right, anchor: Anchor::End, ..note } } else { note }
        };
        ticks.enumerate().map(number).collect()
    }

    /// The names at the right ends of the curves, moved apart where they would meet.
    fn names(&self, layout: &Layout) -> Vec<Note> {
        let end = |(place, curve)| -> Option<(usize, f64, &Curve)> {
            let (place, curve): (usize, &Curve) = (place, curve);
            let last = curve.points.last().filter(|_| !curve.name.is_empty())?;
            Some((place, layout.y.px(drawable(last.1)), curve))
        };
        let mut ends: Vec<(usize, f64, &Curve)> = self.curves.iter().enumerate().filter_map(end).collect();
        arrange::sort_by(&mut ends, |a, b| a.1.total_cmp(&b.1));
        let mut lowest = layout.plot.top - APART;
        for end in &mut ends {
            end.1 = end.1.max(lowest + APART);
            lowest = end.1;
        }
        // Too far down: everything moves up again from the foot.
        let mut highest = layout.plot.bottom() + APART;
        for end in ends.iter_mut().rev() {
            end.1 = end.1.min(highest - APART);
            highest = end.1;
        }
        let room = self.frame.drawable().width - layout.plot.right() - 8.0;
        let name = |&(place, y, curve): &(usize, f64, &Curve)| {
            let at = (px(layout.plot.right() + 6.0), px(y));
            Note::new(format!("name-{place}"), fit(&curve.name, room), at, Anchor::Start, self.colour(curve.ink))
        };
        ends.iter().map(name).collect()
    }

    /// The words beside points, on the side where there is room.
    fn labels(&self, layout: &Layout) -> Vec<Note> {
        let place = |point: &Point| (layout.x.px(drawable(point.at.0)), layout.y.px(drawable(point.at.1)));
        let around = |point: &Point| Rect::around(place(point).0, place(point).1, 10.0, 10.0);
        let mut taken: Vec<Rect> = self.points.iter().map(around).collect();
        let mut notes = Vec::new();
        for (i, point) in self.points.iter().enumerate().filter(|(_, point)| !point.label.is_empty()) {
            let (x, y) = place(point);
            let places = [
                (x - 10.0, y - 10.0, Anchor::End),
                (x + 10.0, y + 12.0, Anchor::Start),
                (x, y - 14.0, Anchor::Middle),
                (x, y + 16.0, Anchor::Middle),
            ];
            let id = format!("label-{i}");
            if let Some(note) = note::freest((&id, &point.label, self.palette.text), &places, &layout.plot, &taken) {
                taken.push(note.rect());
                notes.push(note);
            }
        }
        notes
    }
}

fn pairs(points: impl Iterator<Item = (f64, f64)>) -> Vec<Vec<f64>> {
    points.map(|(x, y)| vec![drawable(x), drawable(y)]).collect()
}

fn axis(scale: &Scale, palette: &Palette, is_upright: bool) -> Axis {
    let grid = LineStyle::new().color(palette.chart_grid).width(1);
    let inner: Vec<f64> = scale.ticks().into_iter().map(|tick| tick.value).filter(|&v| v > scale.min).collect();
    Axis::new()
        .type_(AxisType::Value)
        .z(1)
        .min(scale.min)
        .max(scale.max)
        .interval(scale.step)
        .axis_label(AxisLabel::new().show(false))
        .axis_tick(AxisTick::new().show(false).custom_values(inner))
        .axis_line(AxisLine::new().show(!is_upright).on_zero(!is_upright))
        .split_line(SplitLine::new().show(is_upright).line_style(grid))
}
