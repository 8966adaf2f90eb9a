//! Five years of money (D9): bars of revenue and of net income, forecasts hatched. Two small charts with scales of
//! their own, since net income is a few per cent of revenue.

use super::inject::{self, Addition};
use super::note::{self, Anchor, Note, Weight};
use super::palette::Palette;
use super::picture::{Frame, Picture, Renderer};
use super::place::Rect;
use super::scale::{drawable, px};
use super::strip::{self, level_line};
use super::text_width::{fit, width};
use charming::Chart;
use charming::component::{Axis, Grid};
use charming::element::{AxisLabel, AxisLine, AxisTick, AxisType, Emphasis, ItemStyle, LineStyle, SplitLine};
use charming::series::Bar;
use serde_json::{Value, json};

/// One year's figure.
#[derive(Debug, Clone, PartialEq)]
pub struct YearBar {
    /// The year as written under the bar.
    pub year: String,
    /// The amount in the shown unit; none where it is not known.
    pub value: Option<f64>,
    /// The amount as written at the bar; the word for why there is none.
    pub label: String,
    /// One line for the tooltip.
    pub tip: String,
    /// Whether it is a forecast: hatched.
    pub is_forecast: bool,
}

/// One figure over the years.
#[derive(Debug, Clone, PartialEq)]
pub struct YearRow {
    /// Quantity and unit.
    pub title: String,
    /// The years, oldest first.
    pub bars: Vec<YearBar>,
}

/// What the picture shows.
#[derive(Debug, Clone, PartialEq)]
pub struct YearsPicture {
    /// Revenue.
    pub revenue: YearRow,
    /// Net income.
    pub net_income: YearRow,
    /// The room on the page.
    pub frame: Frame,
    /// Colours, font and tempo.
    pub palette: Palette,
}

/// Two charts stand side by side from this width on.
const SIDE_BY_SIDE: f64 = 420.0;
/// Between the two charts.
const GAP: f64 = 32.0;
/// Above a chart, for its title.
const TITLE: f64 = 24.0;
/// Above the highest and below the lowest bar, for amounts.
const LABEL: f64 = 18.0;
/// Below a chart, for years.
const YEARS: f64 = 20.0;

/// One of the two charts, laid out.
#[allow(clippy::struct_field_names, reason = "what the row draws is a row of years")]
struct Row<'a> {
    id: &'static str,
    years: &'a YearRow,
    colour: &'static str,
    plot: Rect,
    low: f64,
    high: f64,
}

impl YearsPicture {
    /// Draws both charts.
    pub fn draw(&self) -> Picture {
        let rows = self.rows();
        let (mut chart, mut additions, mut notes) = (Chart::new(), vec![], vec![]);
        for (index, row) in rows.iter().enumerate() {
            chart = row.draw(chart, index, &self.palette, &mut additions);
            notes.extend(row.notes(&self.palette));
        }
        let mut picture = inject::finish(note::write(chart, &notes), &self.palette, Renderer::Svg, &additions);
        // The axes are as long as said: making room for bars would move them away from their years.
        for axis in picture.option.get_mut("xAxis").and_then(Value::as_array_mut).into_iter().flatten() {
            inject::merge(axis, json!({ "containShape": false }));
        }
        picture
    }

    fn rows(&self) -> [Row<'_>; 2] {
        let frame = self.frame.drawable();
        let [first, second] = if frame.width >= SIDE_BY_SIDE {
            let width = (frame.width - GAP) / 2.0;
            [(0.0, 0.0, width, frame.height), (width + GAP, 0.0, width, frame.height)]
        } else {
            let height = frame.height / 2.0;
            [(0.0, 0.0, frame.width, height - 4.0), (0.0, height + 4.0, frame.width, height - 4.0)]
        };
        let plot = |(left, top, width, height): (f64, f64, f64, f64)| Rect {
            left: px(left),
            top: px(top + TITLE),
            width: px(width),
            height: px((height - TITLE - YEARS).max(40.0)),
        };
        let p = &self.palette;
        [
            Row::new("revenue", &self.revenue, p.chart_axis, plot(first)),
            Row::new("net-income", &self.net_income, p.data_1, plot(second)),
        ]
    }
}

impl<'a> Row<'a> {
    /// The chart with room for the amounts above and below its bars.
    fn new(id: &'static str, years: &'a YearRow, colour: &'static str, plot: Rect) -> Self {
        let values = || years.bars.iter().filter_map(|bar| bar.value.map(drawable));
        let (low, high) = (values().fold(0.0, f64::min), values().fold(0.0, f64::max));
        let spread = if high > low { high - low } else { 1.0 };
        let below = if low < 0.0 { LABEL } else { 0.0 };
        let per_px = spread / (plot.height - LABEL - below).max(1.0);
        let high = if high > low { high } else { low + spread };
        Self { id, years, colour, plot, low: low - below * per_px, high: high + LABEL * per_px }
    }

    fn y_px(&self, value: f64) -> f64 {
        px(self.plot.bottom() - (drawable(value) - self.low) / (self.high - self.low) * self.plot.height)
    }

    fn x_px(&self, index: usize) -> f64 {
        px(self.plot.left + (index as f64 + 0.5) * self.band())
    }

    fn band(&self) -> f64 {
        self.plot.width / (self.years.bars.len() as f64).max(1.0)
    }

    fn draw(&self, chart: Chart, index: usize, palette: &Palette, additions: &mut Vec<Addition>) -> Chart {
        let points = self.years.bars.iter().enumerate().map(|(i, bar)| self.point(i, bar, palette)).collect();
        additions.push(Addition::points(self.id, json!({ "xAxisIndex": index, "yAxisIndex": index }), points));
        let last = self.years.bars.len() as f64 + 0.5;
        let grid = Grid::new().left(self.plot.left).top(self.plot.top).width(self.plot.width).height(self.plot.height);
        let bar = Bar::new().id(self.id).bar_width(px((self.band() * 0.56).min(40.0)));
        let zero = strip::mark_line(vec![level_line(0.0)], LineStyle::new().color(palette.chart_axis).width(1));
        chart.grid(grid).x_axis(bare(index).min(0.5).max(last)).y_axis(bare(index).min(self.low).max(self.high)).series(
            bar.item_style(ItemStyle::new().color(self.colour))
                .emphasis(Emphasis::new().disabled(true))
                .mark_line(zero),
        )
    }

    fn point(&self, index: usize, bar: &YearBar, palette: &Palette) -> Value {
        let id = format!("{}-{index}", self.id);
        let value = inject::value(index as f64 + 1.0, drawable(bar.value.unwrap_or(0.0)), &id, &bar.tip, "");
        json!({ "id": id, "value": value, "itemStyle": self.style(bar.is_forecast, palette) })
    }

    /// Forecasts are hatched on the surface, so that the kind of bar does not rest on its colour.
    fn style(&self, is_forecast: bool, palette: &Palette) -> Value {
        if !is_forecast {
            return json!({ "color": self.colour });
        }
        json!({
            "color": palette.surface, "borderColor": self.colour, "borderWidth": 1,
            "decal": {
                "symbol": "rect", "color": self.colour, "dashArrayX": [1, 0], "dashArrayY": [1.5, 4],
                "rotation": -std::f64::consts::FRAC_PI_4
            }
        })
    }

    fn notes(&self, palette: &Palette) -> Vec<Note> {
        let title = fit(&self.years.title, self.plot.width);
        let place = (self.plot.left, self.plot.top - TITLE + 8.0);
        let title = Note::new(self.id, title, place, Anchor::Start, palette.text).weight(Weight::Medium);
        let bars = self.years.bars.iter().enumerate();
        std::iter::once(title).chain(bars.flat_map(|(i, bar)| self.bar_notes(i, bar, palette))).collect()
    }

    fn bar_notes(&self, index: usize, bar: &YearBar, palette: &Palette) -> Vec<Note> {
        let x = self.x_px(index);
        let year = Note::new(
            format!("{}-year-{index}", self.id),
            bar.year.as_str(),
            (x, self.plot.bottom() + 12.0),
            Anchor::Middle,
            palette.text_2,
        );
        let value = bar.value.unwrap_or(0.0);
        let y = self.y_px(value) + if value < 0.0 { 10.0 } else { -9.0 };
        let label =
            Note::new(format!("{}-amount-{index}", self.id), bar.label.as_str(), (x, y), Anchor::Middle, palette.text);
        // An amount is shown whole or not at all: half a number is a wrong one.
        let fits = width(&bar.label) <= self.band() + 6.0;
        std::iter::once(year).chain(fits.then_some(label)).collect()
    }
}

fn bare(index: usize) -> Axis {
    Axis::new()
        .type_(AxisType::Value)
        .grid_index(index as f64)
        .z(1)
        .axis_label(AxisLabel::new().show(false))
        .axis_line(AxisLine::new().show(false))
        .axis_tick(AxisTick::new().show(false))
        .split_line(SplitLine::new().show(false))
}
