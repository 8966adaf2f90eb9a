//! A radar: levels on spokes, one for each dimension. It shows where a shape is dented; the numbers stand in a table
//! beside it.

use super::inject::{self, Addition};
use super::note::{self, Anchor, Note};
use super::palette::{Palette, faded};
use super::picture::{Frame, Picture, Renderer};
use super::scale::px;
use super::text_width::{balance, fit};
use charming::Chart;
use charming::component::{Axis, Grid, RadarAxisName, RadarCoordinate, RadarIndicator};
use charming::datatype::CompositeValue;
use charming::element::{
    AreaStyle, AxisLabel, AxisLine, AxisTick, AxisType, Emphasis, ItemStyle, LineStyle, Shape, SplitArea, SplitLine,
    Symbol,
};
use charming::series::{Radar, Scatter};
use serde_json::{Value, json};
use std::f64::consts::PI;

/// One spoke.
#[derive(Debug, Clone, PartialEq)]
pub struct Spoke {
    /// A stable id; a click reports it.
    pub id: String,
    /// The number by which the table knows it.
    pub number: String,
    /// Its name.
    pub name: String,
    /// Its level.
    pub level: u8,
    /// One line for the tooltip.
    pub tip: String,
}

/// What the radar shows.
#[derive(Debug, Clone, PartialEq)]
pub struct RadarPicture {
    /// The spokes, from the top against the clock.
    pub spokes: Vec<Spoke>,
    /// The highest level.
    pub highest: u8,
    /// The room on the page.
    pub frame: Frame,
    /// Colours, font and tempo.
    pub palette: Palette,
}

/// Room for names at each side, and above and below, in px.
const NAMES: (f64, f64) = (132.0, 40.0);
/// The same for numbers.
const NUMBERS: (f64, f64) = (24.0, 22.0);
/// With more spokes than this, names would stand on each other; the numbers of the table take their place.
const NAMED: usize = 9;
/// Names take at most this many lines.
const LINES: usize = 3;
/// Height of a line, in px.
const LINE: f64 = 15.0;

impl RadarPicture {
    /// Draws the radar.
    pub fn draw(&self) -> Picture {
        let frame = self.frame.drawable();
        let (aside, above) = if self.is_named(frame) { NAMES } else { NUMBERS };
        let radius = px(((frame.width / 2.0 - aside).min(frame.height / 2.0 - above)).max(40.0));
        let centre = (px(frame.width / 2.0), px(frame.height / 2.0));
        let mut notes = self.rings(centre, radius);
        notes.extend(self.names(centre, radius, frame));
        let additions = [
            Addition::fields("shape", json!({ "silent": true, "tooltip": { "show": false }, "data": [self.shape()] })),
            Addition::points("levels", json!({ "z": 4 }), self.dots(centre, radius)),
        ];
        let chart = self.chart(frame, centre, radius);
        let mut picture = inject::finish(note::write(chart, &notes), &self.palette, Renderer::Svg, &additions);
        for radar in picture.option.get_mut("radar").and_then(Value::as_array_mut).into_iter().flatten() {
            inject::merge(radar, json!({ "axisLine": { "lineStyle": { "color": self.palette.chart_grid } } }));
        }
        picture
    }

    fn chart(&self, frame: Frame, centre: (f64, f64), radius: f64) -> Chart {
        let p = &self.palette;
        let highest = f64::from(self.highest);
        let indicator = |spoke: &Spoke| RadarIndicator::from((spoke.number.as_str(), 0.0, highest));
        let indicators: Vec<RadarIndicator> = self.spokes.iter().map(indicator).collect();
        let line = LineStyle::new().color(p.chart_grid).width(1);
        let radar = RadarCoordinate::new()
            .center(CompositeValue::Array(vec![centre.0.into(), centre.1.into()]))
            .radius(radius)
            .shape(Shape::Polygon)
            .split_number(highest)
            // Names are notes: there they can be wrapped and keep off each other.
            .axis_name(RadarAxisName::new().show(false))
            .split_line(SplitLine::new().line_style(line))
            .split_area(SplitArea::new().show(false))
            .indicator(indicators);
        let shape = Radar::new()
            .id("shape")
            .symbol(Symbol::None)
            .emphasis(Emphasis::new().disabled(true))
            .line_style(LineStyle::new().color(p.data_1).width(2))
            .area_style(AreaStyle::new().color(faded(p.data_1, 0.14)));
        let dots = Scatter::new()
            .id("levels")
            .symbol(Symbol::Circle)
            .symbol_size(8.0)
            .emphasis(Emphasis::new().disabled(true))
            .item_style(ItemStyle::new().color(p.data_1).border_color(p.surface).border_width(1.0));
        Chart::new()
            .grid(Grid::new().left(0).top(0).width(frame.width).height(frame.height))
            .x_axis(bare().min(0.0).max(frame.width))
            .y_axis(bare().min(0.0).max(frame.height))
            .radar(radar)
            .series(shape)
            .series(dots)
    }

    fn shape(&self) -> Value {
        let levels: Vec<u8> = self.spokes.iter().map(|spoke| spoke.level).collect();
        json!({ "id": "shape", "value": levels })
    }

    /// Where a level of a spoke lies, px from the picture's top left.
    fn place(&self, index: usize, share: f64, centre: (f64, f64), radius: f64) -> (f64, f64) {
        let angle = PI / 2.0 + 2.0 * PI * index as f64 / (self.spokes.len() as f64).max(1.0);
        (px(centre.0 + radius * share * angle.cos()), px(centre.1 - radius * share * angle.sin()))
    }

    fn dots(&self, centre: (f64, f64), radius: f64) -> Vec<Value> {
        let height = self.frame.drawable().height;
        let dot = |(index, spoke): (usize, &Spoke)| {
            let share = f64::from(spoke.level) / f64::from(self.highest.max(1));
            let (x, y) = self.place(index, share, centre, radius);
            let value = inject::value(x, px(height - y), &spoke.id, &spoke.tip, "");
            json!({ "id": spoke.id, "value": value })
        };
        self.spokes.iter().enumerate().map(dot).collect()
    }

    /// The levels along the first spoke.
    fn rings(&self, centre: (f64, f64), radius: f64) -> Vec<Note> {
        let ring = |level: u8| {
            let y = centre.1 - radius * f64::from(level) / f64::from(self.highest.max(1));
            let place = (px(centre.0 + 5.0), px(y + 7.0));
            Note::new(format!("ring-{level}"), level.to_string(), place, Anchor::Start, self.palette.text_3)
        };
        (1..self.highest).map(ring).collect()
    }

    fn names(&self, centre: (f64, f64), radius: f64, frame: Frame) -> Vec<Note> {
        let names = |(index, spoke): (usize, &Spoke)| {
            let (x, y) = self.place(index, 1.0 + 12.0 / radius, centre, radius);
            let lines = self.lines(spoke, frame);
            let is_beside = (x - centre.0).abs() > 8.0;
            let anchor = match (is_beside, x > centre.0) {
                (false, _) => Anchor::Middle,
                (true, true) => Anchor::Start,
                (true, false) => Anchor::End,
            };
            // Above the middle a name grows upwards, below it downwards.
            let rise = (centre.1 - y) / radius.max(1.0);
            let first = y - (lines.len() as f64 - 1.0) * LINE * (0.5 + rise.clamp(-1.0, 1.0) / 2.0);
            let line = move |(n, text): (usize, String)| {
                let place = (x, px(first + n as f64 * LINE));
                Note::new(format!("name-{index}-{n}"), text, place, anchor, self.palette.text_2)
            };
            lines.into_iter().enumerate().map(line).collect::<Vec<_>>()
        };
        self.spokes.iter().enumerate().flat_map(names).collect()
    }

    /// Whether names stand at the spokes.
    fn is_named(&self, frame: Frame) -> bool {
        !frame.is_narrow() && self.spokes.len() <= NAMED
    }

    /// Number and name in lines, or the number alone.
    fn lines(&self, spoke: &Spoke, frame: Frame) -> Vec<String> {
        if !self.is_named(frame) {
            return vec![spoke.number.clone()];
        }
        let text = format!("{} {}", spoke.number, spoke.name);
        let limit = NAMES.0 - 14.0;
        match balance(&text, limit).filter(|lines| lines.len() <= LINES) {
            Some(lines) => lines,
            None => vec![fit(&text, limit)],
        }
    }
}

fn bare() -> Axis {
    Axis::new()
        .type_(AxisType::Value)
        .axis_label(AxisLabel::new().show(false))
        .axis_line(AxisLine::new().show(false))
        .axis_tick(AxisTick::new().show(false))
        .split_line(SplitLine::new().show(false))
}
