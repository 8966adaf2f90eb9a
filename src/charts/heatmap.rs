//! The risk heatmap (D18): 3×3 cells in a fixed order, each with the sign and name of its level and how many risks
//! fall in it, and the arrow of the selected risk from before to after its response.

mod cells;

use super::arrow::Arrow;
use super::inject::{self, Addition};
use super::note::{self, Anchor, Note, Weight};
use super::palette::Palette;
use super::picture::{Frame, Picture, Renderer};
use crate::model::risk::{Level, RiskLevel};
use charming::Chart;
use charming::component::{Axis, Grid};
use charming::element::{AxisType, Emphasis, ItemStyle, LineStyle};
use charming::series::{Line, Scatter};
use serde_json::{Value, json};

/// Where a risk stands on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// How bad, upwards.
    pub impact: Level,
    /// How likely, to the right.
    pub probability: Level,
}

/// Rows from top to bottom.
const IMPACTS: [Level; 3] = [Level::High, Level::Medium, Level::Low];
/// Columns from left to right.
const PROBABILITIES: [Level; 3] = [Level::Low, Level::Medium, Level::High];

impl Cell {
    /// All nine in reading order: impact high to low, in each row probability low to high.
    pub fn all() -> [Self; 9] {
        std::array::from_fn(|i| Self { impact: IMPACTS[i / 3], probability: PROBABILITIES[i % 3] })
    }

    /// The id a click reports, `high-low` for high impact and low probability.
    pub fn id(self) -> &'static str {
        match (self.impact, self.probability) {
            (Level::High, Level::Low) => "high-low",
            (Level::High, Level::Medium) => "high-medium",
            (Level::High, Level::High) => "high-high",
            (Level::Medium, Level::Low) => "medium-low",
            (Level::Medium, Level::Medium) => "medium-medium",
            (Level::Medium, Level::High) => "medium-high",
            (Level::Low, Level::Low) => "low-low",
            (Level::Low, Level::Medium) => "low-medium",
            (Level::Low, Level::High) => "low-high",
        }
    }

    /// The cell with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::all().into_iter().find(|cell| cell.id() == id)
    }

    /// Row from the top and column from the left.
    fn place(self) -> (usize, usize) {
        let row = match self.impact {
            Level::High => 0,
            Level::Medium => 1,
            Level::Low => 2,
        };
        let column = match self.probability {
            Level::Low => 0,
            Level::Medium => 1,
            Level::High => 2,
        };
        (row, column)
    }
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub struct CellContent {
    /// What the cell asks for.
    pub level: RiskLevel,
    /// Its name.
    pub title: String,
    /// How many risks fall in it; an empty cell shows no number.
    pub count: usize,
    /// The unit for this count: `项`, `risk`, `risks`.
    pub unit: String,
    /// One line for the tooltip.
    pub tip: String,
}

/// The way of the selected risk; both ends may be the same cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    /// Before the response.
    pub before: Cell,
    /// After it; none where it is not rated.
    pub after: Option<Cell>,
}

/// What the heatmap shows.
#[derive(Debug, Clone, PartialEq)]
pub struct HeatmapPicture {
    /// The nine cells in the order of [`Cell::all`].
    pub cells: [CellContent; 9],
    /// Names of the rows, from high impact down to low.
    pub impact_names: [String; 3],
    /// Names of the columns, from low probability up to high.
    pub probability_names: [String; 3],
    /// `Impact`, without the arrow.
    pub y_title: String,
    /// `Probability`, without the arrow.
    pub x_title: String,
    /// The way of the selected risk.
    pub selected: Option<Move>,
    /// The room on the page.
    pub frame: Frame,
    /// Colours, font and tempo.
    pub palette: Palette,
}

impl HeatmapPicture {
    /// Draws the map.
    pub fn draw(&self) -> Picture {
        let map = cells::Map::new(self);
        let (right, bottom) = (map.frame.width, map.frame.height);
        let axis = |end: f64| Axis::new().type_(AxisType::Value).show(false).min(0).max(end);
        let chart = Chart::new()
            .grid(Grid::new().left(0).top(0).width(right).height(bottom))
            .x_axis(axis(right))
            .y_axis(axis(bottom).inverse(true));
        let mut additions = vec![
            Addition::points("cells", json!({ "z": 0, "cursor": "pointer" }), map.fills(self)),
            Addition::points("signs", json!({ "z": 1, "silent": true }), map.signs(self)),
        ];
        let chart = chart.series(marks("cells")).series(marks("signs"));
        let chart = self.arrow(&map, chart, &mut additions);
        let mut notes = vec![
            note::y_title(&self.y_title, self.palette.text),
            note::x_title(&self.x_title, (right, bottom), self.palette.text),
        ];
        notes.extend(self.names(&map));
        notes.extend(map.words(self));
        let chart = note::write(chart, &notes);
        inject::finish(chart, &self.palette, Renderer::Svg, &additions)
    }

    /// The names of rows and columns.
    fn names(&self, map: &cells::Map) -> Vec<Note> {
        let ink = self.palette.text_2;
        let row = |(i, name): (usize, &String)| {
            let (_, y) = map.middle(i, 0);
            Note::new(format!("row-{i}"), name.as_str(), (map.left - 9.0, y), Anchor::End, ink)
        };
        let column = |(i, name): (usize, &String)| {
            let (x, _) = map.middle(0, i);
            Note::new(format!("column-{i}"), name.as_str(), (x, map.bottom + 14.0), Anchor::Middle, ink)
        };
        let rows = self.impact_names.iter().enumerate().map(row);
        rows.chain(self.probability_names.iter().enumerate().map(column)).collect()
    }

    /// The arrow with a halo, so that it reads on every cell, from a round dot to a head.
    fn arrow(&self, map: &cells::Map, chart: Chart, additions: &mut Vec<Addition>) -> Chart {
        let Some(way) = self.selected else { return chart };
        let middle = |cell: Cell| {
            let (row, column) = cell.place();
            let (x, y) = map.middle(row, column);
            (x, y + map.lowered)
        };
        let from = middle(way.before);
        let arrow = way.after.and_then(|after| Arrow::between(from, middle(after), 17.0, 22.0, 11.0));
        let shaft: Vec<Value> = arrow.iter().flat_map(|a| [("start", a.from), ("neck", a.neck)]).map(at).collect();
        additions.push(Addition::points("halo", json!({}), shaft.clone()));
        additions.push(Addition::points("way", json!({}), shaft));
        additions.push(Addition::points("ends", json!({ "z": 5, "silent": true }), self.ends(from, arrow)));
        let p = &self.palette;
        chart.series(shaft_line("halo", p.surface, 5.0)).series(shaft_line("way", p.text, 1.75)).series(marks("ends"))
    }

    /// The dot and the head.
    fn ends(&self, from: (f64, f64), arrow: Option<Arrow>) -> Vec<Value> {
        let p = &self.palette;
        let mut dot = at(("dot", arrow.map_or(from, |a| a.from)));
        let style = json!({ "color": p.surface, "borderColor": p.text, "borderWidth": 1.75 });
        inject::merge(&mut dot, json!({ "id": "dot", "symbol": "circle", "symbolSize": 12, "itemStyle": style }));
        let head = arrow.map(|arrow| {
            let mut head = at(("head", arrow.head));
            let style = json!({ "color": p.text, "borderColor": p.surface, "borderWidth": 1 });
            let shape = json!({ "symbol": "triangle", "symbolSize": [12, 11], "symbolRotate": arrow.turn });
            inject::merge(&mut head, shape);
            inject::merge(&mut head, json!({ "id": "head", "itemStyle": style }));
            head
        });
        std::iter::once(dot).chain(head).collect()
    }
}

fn at((id, (x, y)): (&str, (f64, f64))) -> Value {
    json!({ "value": inject::value(x, y, id, "", "") })
}

fn marks(id: &str) -> Scatter {
    Scatter::new().id(id).item_style(ItemStyle::new().opacity(1)).emphasis(Emphasis::new().disabled(true))
}

fn shaft_line(id: &str, colour: &str, width: f64) -> Line {
    Line::new()
        .id(id)
        .z(5)
        .silent(true)
        .show_symbol(false)
        .line_style(LineStyle::new().color(colour).width(width))
        .emphasis(Emphasis::new().disabled(true))
}

/// Weight and size of a count beside its unit.
const COUNT: (Weight, f64) = (Weight::Bold, 22.0);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cell_is_found_by_its_id_and_stands_in_its_place() {
        for (i, cell) in Cell::all().into_iter().enumerate() {
            assert_eq!(Cell::from_id(cell.id()), Some(cell));
            assert_eq!(cell.place(), (i / 3, i % 3));
        }
        assert_eq!(Cell::from_id("high"), None);
        assert_eq!(Cell::all()[0], Cell { impact: Level::High, probability: Level::Low });
    }
}
