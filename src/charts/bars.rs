//! Level bars, one row for each thing: parts that make a whole, or differences to either side of a line.
//!
//! The segments of a row follow each other from zero, those below zero to the left.

use super::inject::{self, Addition};
use super::note::{self, Anchor, Note, Weight};
use super::palette::{Palette, faded};
use super::picture::{Frame, Picture, Renderer};
use super::place::Rect;
use super::scale::{Scale, drawable, nice, px};
use super::strip::{self, upright_line};
use super::text_width::{fit, width};
use charming::Chart;
use charming::component::{Axis, Grid};
use charming::element::{AxisLabel, AxisLine, AxisTick, AxisType, Emphasis, LineStyle, SplitLine};
use charming::series::{Bar, Scatter};
use serde_json::{Value, json};

/// More rows than this are not drawn; the table beside has them all.
pub const MOST_ROWS: usize = 24;
/// Steps along the axis.
const STEPS: f64 = 4.0;
/// Names take at most this part of the width.
const NAMES: f64 = 0.34;
/// Series need names of their own; no row has more segments.
const SERIES: [&str; 12] = ["s0", "s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s10", "s11"];

/// How a segment looks. Beside its colour each has a pattern, so that it can be told without.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum BarTone {
    /// Key accounts; more than is due.
    Key,
    /// Key development accounts.
    Develop,
    /// Maintenance accounts.
    Maintain,
    /// Opportunistic accounts.
    Opportune,
    /// No class.
    None,
    /// A rank, 0 the best, and how many there are.
    Rank(usize, usize),
    /// A low end, or less than is due.
    Low,
    /// A high end, or more than is due.
    High,
    /// What is neither.
    Even,
}

/// One segment.
#[derive(Debug, Clone, PartialEq)]
pub struct Segment {
    /// Its length; below zero it runs to the left.
    pub length: f64,
    /// Its look.
    pub tone: BarTone,
    /// One line for the tooltip.
    pub tip: String,
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct BarsRow {
    /// The id a click hands over.
    pub id: String,
    /// Its name, at the left.
    pub name: String,
    /// Its segments from zero on.
    pub segments: Vec<Segment>,
}

/// What the axis says.
#[derive(Debug, Clone, PartialEq)]
pub enum Along {
    /// Parts of a whole, 0 to 1, as per cent.
    Whole,
    /// Differences of shares to either side, as percentage points.
    Points,
    /// Differences to either side of this value, whose text stands at zero.
    Around(f64),
}

/// What the picture shows.
#[derive(Debug, Clone, PartialEq)]
pub struct BarsPicture {
    /// The rows, the first at the top.
    pub rows: Vec<BarsRow>,
    /// The axis.
    pub along: Along,
    /// What stands along the axis, without the arrow.
    pub title: String,
    /// The room on the page.
    pub frame: Frame,
    /// Colours, font and tempo.
    pub palette: Palette,
}

impl BarsPicture {
    /// Draws it.
    pub fn draw(&self) -> Picture {
        let rows = &self.rows[..self.rows.len().min(MOST_ROWS)];
        let (plot, frame) = (self.plot(rows), self.frame.drawable());
        let scale = self.scale(rows).along(plot.left, plot.right());
        let grid = Grid::new().left(plot.left).top(plot.top).width(plot.width).height(plot.height);
        let ids: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
        let level = bare(AxisType::Value).min(scale.min).max(scale.max);
        let mut chart = Chart::new().grid(grid).x_axis(level).y_axis(bare(AxisType::Category).data(ids).inverse(true));
        let mut additions = vec![];
        let thick = px((plot.height / rows.len().max(1) as f64 * 0.62).min(18.0));
        let count = rows.iter().map(|row| row.segments.len()).max().unwrap_or(0);
        for (n, series) in SERIES.iter().enumerate().take(count) {
            let bar = Bar::new().id(*series).stack("row").bar_width(thick).emphasis(Emphasis::new().disabled(true));
            chart = chart.series(bar);
            let points = rows.iter().enumerate().filter_map(|(place, row)| self.point(place, row, n)).collect();
            additions.push(Addition::points(series, json!({ "z": 2 }), points));
        }
        let lines = scale.ticks().iter().map(|tick| upright_line(tick.value)).collect();
        let style = LineStyle::new().color(self.palette.chart_grid).width(1);
        chart = chart.series(Scatter::new().id("lines").mark_line(strip::mark_line(lines, style)));
        let zero = LineStyle::new().color(self.palette.chart_axis).width(1);
        chart = chart.series(Scatter::new().id("zero").mark_line(strip::mark_line(vec![upright_line(0.0)], zero)));
        additions.push(Addition::fields("lines", json!({ "silent": true, "z": 1 })));
        additions.push(Addition::fields("zero", json!({ "silent": true, "z": 3 })));
        let notes = self.notes(rows, &scale, &plot, frame);
        inject::finish(note::write(chart, &notes), &self.palette, Renderer::Svg, &additions)
    }

    fn plot(&self, rows: &[BarsRow]) -> Rect {
        let frame = self.frame.drawable();
        let longest = rows.iter().map(|row| width(&row.name)).fold(0.0, f64::max);
        let left = px((longest + 14.0).clamp(40.0, (frame.width * NAMES).max(40.0)));
        let height = (frame.height - 52.0).max(40.0);
        Rect { left, top: 6.0, width: (frame.width - left - 22.0).max(60.0), height }
    }

    fn scale(&self, rows: &[BarsRow]) -> Scale {
        if self.along == Along::Whole {
            return Scale::fixed(0.0, 1.0, 0.25);
        }
        let reach = |row: &BarsRow, sign: f64| {
            let lengths = row.segments.iter().map(|segment| drawable(segment.length) * sign);
            lengths.filter(|length| *length > 0.0).sum::<f64>()
        };
        let right = rows.iter().map(|row| reach(row, 1.0)).fold(0.0, f64::max);
        let left = rows.iter().map(|row| reach(row, -1.0)).fold(0.0, f64::max);
        let step = nice((right + left).max(1e-9) / STEPS);
        Scale::fixed(-(left / step).ceil() * step, (right / step).ceil().max(1.0) * step, step)
    }

    fn point(&self, place: usize, row: &BarsRow, segment: usize) -> Option<Value> {
        let segment = row.segments.get(segment)?;
        let value = inject::value(drawable(segment.length), place as f64, &row.id, &segment.tip, "");
        Some(json!({ "value": value, "itemStyle": self.style(segment.tone) }))
    }

    fn style(&self, tone: BarTone) -> Value {
        let p = &self.palette;
        let hatched = |colour: &str, x: Value, y: Value, turn: f64| {
            json!({
                "color": colour, "borderColor": p.surface, "borderWidth": 1,
                "decal": { "symbol": "rect", "color": faded(p.surface, 0.55), "dashArrayX": x, "dashArrayY": y, "rotation": turn }
            })
        };
        let plain = |colour: &str| json!({ "color": colour, "borderColor": p.surface, "borderWidth": 1 });
        let quarter = std::f64::consts::FRAC_PI_4;
        match tone {
            BarTone::Key => plain(p.class_key),
            BarTone::Develop => hatched(p.class_develop, json!([1, 0]), json!([1.5, 5]), quarter),
            BarTone::Maintain => hatched(p.class_maintain, json!([1, 0]), json!([1.5, 4]), 0.0),
            BarTone::Opportune => hatched(p.class_opportune, json!([[2, 5], [2, 5]]), json!([2, 3]), 0.0),
            BarTone::None => json!({ "color": p.surface, "borderColor": p.chart_axis, "borderWidth": 1 }),
            BarTone::Rank(rank, of) => {
                let paler = rank as f64 / of.saturating_sub(1).max(1) as f64;
                plain(&faded(p.data_1, 1.0 - 0.9 * paler))
            }
            BarTone::Low => hatched(p.data_1, json!([1, 0]), json!([1.5, 4]), -quarter),
            BarTone::High => plain(p.data_2),
            BarTone::Even => plain(&faded(p.text_3, 0.6)),
        }
    }

    fn notes(&self, rows: &[BarsRow], scale: &Scale, plot: &Rect, frame: Frame) -> Vec<Note> {
        let p = &self.palette;
        let band = plot.height / rows.len().max(1) as f64;
        let name = |(place, row): (usize, &BarsRow)| {
            let y = plot.top + (place as f64 + 0.5) * band;
            let text = fit(&row.name, plot.left - 12.0);
            Note::new(format!("name-{place}"), text, (plot.left - 8.0, px(y)), Anchor::End, p.text)
        };
        let mut notes: Vec<Note> = rows.iter().enumerate().map(name).collect();
        let y = plot.bottom() + 13.0;
        notes.extend(scale.ticks().into_iter().enumerate().map(|(n, tick)| {
            let text = match self.along {
                Along::Whole | Along::Points => format!("{}%", percent(tick.value)),
                Along::Around(base) => crate::text::format::plain(rounded(base + tick.value, scale.step)),
            };
            Note::new(format!("tick-{n}"), text, (tick.px, y), Anchor::Middle, p.text_2)
        }));
        let title = fit(&self.title, frame.width - 24.0);
        let title = Note::new("title", format!("{title} →"), (plot.right(), y + 22.0), Anchor::End, p.text);
        notes.push(title.weight(Weight::Medium));
        notes
    }
}

fn percent(share: f64) -> String {
    crate::text::format::plain((share * 1e4).round() / 100.0)
}

/// As many decimals as the steps of the axis have, and one more for where it begins.
fn rounded(value: f64, step: f64) -> f64 {
    let unit = 10_f64.powf(step.log10().floor() - 1.0);
    if unit.is_normal() { (value / unit).round() * unit } else { value }
}

fn bare(kind: AxisType) -> Axis {
    Axis::new()
        .type_(kind)
        .z(1)
        .axis_label(AxisLabel::new().show(false))
        .axis_line(AxisLine::new().show(false))
        .axis_tick(AxisTick::new().show(false))
        .split_line(SplitLine::new().show(false))
}
