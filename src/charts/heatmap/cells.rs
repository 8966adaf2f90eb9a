//! The nine cells: fill, sign, name and count.

use super::{COUNT, Cell, CellContent, HeatmapPicture};
use crate::charts::inject;
use crate::charts::note::{Anchor, Note};
use crate::charts::palette::Palette;
use crate::charts::picture::Frame;
use crate::charts::scale::px;
use crate::charts::text_width::{fit, width, wrap};
use crate::model::risk::RiskLevel;
use serde_json::{Value, json};

/// Gap between two cells, in px.
const GUTTER: f64 = 2.0;

/// Where the cells lie, in px.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Map {
    pub frame: Frame,
    pub left: f64,
    pub bottom: f64,
    top: f64,
    cell_width: f64,
    cell_height: f64,
    inset: f64,
    /// How far below the middle arrows begin and end: on phones names take two lines.
    pub lowered: f64,
}

impl Map {
    pub fn new(picture: &HeatmapPicture) -> Self {
        let frame = picture.frame.drawable();
        let narrow = frame.is_narrow();
        let names = picture.impact_names.iter().map(|n| width(n)).fold(0.0, f64::max);
        let left = px((names + 12.0).clamp(31.0, frame.width / 4.0));
        let (top, below) = if narrow { (25.0, 46.0) } else { (27.0, 46.0) };
        let bottom = frame.height - below;
        Self {
            frame,
            left,
            top,
            bottom,
            cell_width: px((frame.width - 1.0 - left - 2.0 * GUTTER) / 3.0),
            cell_height: px((bottom - top - 2.0 * GUTTER) / 3.0),
            inset: if narrow { 6.0 } else { 12.0 },
            lowered: if narrow { 8.0 } else { 0.0 },
        }
    }

    /// The middle of a cell, counted from the top left one.
    pub fn middle(&self, row: usize, column: usize) -> (f64, f64) {
        let x = self.left + (column as f64) * (self.cell_width + GUTTER) + self.cell_width / 2.0;
        let y = self.top + (row as f64) * (self.cell_height + GUTTER) + self.cell_height / 2.0;
        (px(x), px(y))
    }

    /// The coloured cells, each of which can be clicked.
    pub fn fills(&self, picture: &HeatmapPicture) -> Vec<Value> {
        let shape = rounded(self.cell_width, self.cell_height);
        let fill = |(i, (cell, content)): (usize, (Cell, &CellContent))| {
            let (x, y) = self.middle(i / 3, i % 3);
            json!({
                "id": cell.id(),
                "value": inject::value(x, y, cell.id(), &content.tip, ""),
                "symbol": shape,
                "symbolSize": [self.cell_width, self.cell_height],
                "itemStyle": { "color": colours(&picture.palette, content.level).0 },
            })
        };
        Cell::all().into_iter().zip(&picture.cells).enumerate().map(fill).collect()
    }

    /// The sign of each cell's level at its top left.
    pub fn signs(&self, picture: &HeatmapPicture) -> Vec<Value> {
        let sign = |(i, (cell, content)): (usize, (Cell, &CellContent))| {
            let (left, top) = self.corner(i);
            let (path, size, raised) = sign(content.level);
            let ink = colours(&picture.palette, content.level).1;
            let style = match content.level {
                RiskLevel::Caution => json!({ "color": "transparent", "borderColor": ink, "borderWidth": 2 }),
                _ => json!({ "color": ink }),
            };
            json!({
                "id": cell.id(),
                "value": inject::value(px(left + 6.0), px(top + 7.0 - raised), cell.id(), "", ""),
                "symbol": path,
                "symbolSize": [size.0, size.1],
                "itemStyle": style,
            })
        };
        Cell::all().into_iter().zip(&picture.cells).enumerate().map(sign).collect()
    }

    /// The name beside the sign, on two lines where one is too long, and the count at the bottom right.
    pub fn words(&self, picture: &HeatmapPicture) -> Vec<Note> {
        let cells = Cell::all().into_iter().zip(&picture.cells).enumerate();
        cells.flat_map(|(i, (cell, content))| self.words_of(i, cell, content, &picture.palette)).collect()
    }

    fn words_of(&self, i: usize, cell: Cell, content: &CellContent, palette: &Palette) -> Vec<Note> {
        let ink = colours(palette, content.level).1;
        let (left, top) = self.corner(i);
        let room = self.cell_width - 2.0 * self.inset - 16.0;
        let lines = if width(&content.title) <= room + self.inset {
            vec![content.title.clone()]
        } else {
            wrap(&content.title, room + self.inset - 1.0).unwrap_or_else(|| vec![fit(&content.title, room)])
        };
        let line = |(n, text): (usize, String)| {
            let place = (left + 18.0, top + 7.0 + 15.0 * n as f64);
            Note::new(format!("{}-{n}", cell.id()), text, place, Anchor::Start, ink)
        };
        let mut notes: Vec<Note> = lines.into_iter().enumerate().map(line).collect();
        if content.count > 0 {
            notes.extend(self.count(i, cell, content, ink));
        }
        notes
    }

    fn count(&self, i: usize, cell: Cell, content: &CellContent, ink: &'static str) -> [Note; 2] {
        let (x, y) = self.middle(i / 3, i % 3);
        let (right, base) = (x + self.cell_width / 2.0 - self.inset, y + self.cell_height / 2.0 - self.inset);
        let unit =
            Note::new(format!("{}-unit", cell.id()), content.unit.as_str(), (right, base - 6.0), Anchor::End, ink);
        let number = Note::new(
            format!("{}-count", cell.id()),
            content.count.to_string(),
            (right - width(&content.unit) - 4.0, base - 9.5),
            Anchor::End,
            ink,
        );
        [number.weight(COUNT.0).size(COUNT.1), unit]
    }

    /// The upper left corner of a cell's words.
    fn corner(&self, i: usize) -> (f64, f64) {
        let (x, y) = self.middle(i / 3, i % 3);
        (x - self.cell_width / 2.0 + self.inset, y - self.cell_height / 2.0 + self.inset)
    }
}

/// Fill of a level and the colour of what stands on it.
fn colours(palette: &Palette, level: RiskLevel) -> (&'static str, &'static str) {
    match level {
        RiskLevel::Caution => (palette.risk_caution_fill, palette.on_risk_caution),
        RiskLevel::Fix => (palette.risk_fix_fill, palette.on_risk_fix),
        RiskLevel::Significant => (palette.risk_significant_fill, palette.on_risk_significant),
        RiskLevel::Stop => (palette.risk_stop_fill, palette.on_risk_stop),
    }
}

/// Ring, diamond, triangle, octagon with a bar: the symbol, its size, and how far it is lifted off the line.
fn sign(level: RiskLevel) -> (&'static str, (f64, f64), f64) {
    match level {
        RiskLevel::Caution => ("circle", (8.0, 8.0), 0.0),
        RiskLevel::Fix => ("diamond", (10.4, 10.4), 0.0),
        RiskLevel::Significant => ("triangle", (11.6, 10.2), 0.5),
        // The bar is wound against the octagon, so that it stays open under either fill rule.
        RiskLevel::Stop => {
            ("path://M3.5 .3H8.5L11.7 3.5V8.5L8.5 11.7H3.5L.3 8.5V3.5ZM2.8 5V7H9.2V5Z", (11.4, 11.4), 0.0)
        }
    }
}

/// A box with corners of 3 px, as a path.
fn rounded(width: f64, height: f64) -> String {
    let (w, h) = (px(width), px(height));
    let (x, y) = (px(w - 3.0), px(h - 3.0));
    format!("path://M3 0H{x}A3 3 0 0 1 {w} 3V{y}A3 3 0 0 1 {x} {h}H3A3 3 0 0 1 0 {y}V3A3 3 0 0 1 3 0Z")
}
