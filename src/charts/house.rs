//! The house of quality as a drawing: the roof over the measures, signs where a need meets a measure, weights as bars.

use super::drawing::{Anchor, Drawing, Shape, Tone};
use super::text_width::fit;

/// A need.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its name.
    pub name: String,
    /// How much each measure serves it: `●`, `◐`, `○` or nothing.
    pub signs: Vec<&'static str>,
    /// Its part of all weight, 0 to 1.
    pub share: Option<f64>,
}

/// A measure.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Its part of all weight, 0 to 1.
    pub share: Option<f64>,
    /// The same in words.
    pub text: String,
}

/// What the picture shows.
#[derive(Debug, Clone, PartialEq)]
pub struct HousePicture {
    /// The needs, from above.
    pub rows: Vec<Row>,
    /// The measures, from the left.
    pub columns: Vec<Column>,
    /// Pairs of measures by place, with their sign.
    pub roof: Vec<(usize, usize, &'static str)>,
}

const ROW: f64 = 22.0;
const BAR: f64 = 48.0;

/// Draws the house at a width in px. Measures are numbered; their names stand below, with their weight.
pub fn draw(house: &HousePicture, width: f64) -> Drawing {
    let count = house.columns.len().max(1) as f64;
    let names = width * if width < 480.0 { 0.34 } else { 0.4 };
    let shares = 44.0;
    let cell = ((width - names - shares) / count).clamp(12.0, 44.0);
    let roof = cell * count / 2.0 + 6.0;
    let heads = roof + ROW;
    let body = heads + house.rows.len() as f64 * ROW;
    let bars = body + 8.0;
    let legend = bars + BAR + 10.0;
    let mut drawing = Drawing::new(width, legend + house.columns.len() as f64 * 18.0 + 4.0);
    draw_roof(&mut drawing, house, (names, roof), cell);
    for (place, _) in house.columns.iter().enumerate() {
        let x = names + (place as f64 + 0.5) * cell;
        drawing.heading((x, roof + 15.0), Anchor::Middle, (place + 1).to_string(), Tone::Us);
    }
    for (place, row) in house.rows.iter().enumerate() {
        draw_row(&mut drawing, row, (names, heads + place as f64 * ROW), cell, width);
    }
    draw_bars(&mut drawing, house, (names, bars), cell);
    for (place, column) in house.columns.iter().enumerate() {
        let y = legend + place as f64 * 18.0 + 12.0;
        drawing.heading((0.0, y), Anchor::Start, (place + 1).to_string(), Tone::Us);
        drawing.text((20.0, y), Anchor::Start, fit(&column.name, width - 84.0), Tone::Quiet);
        drawing.text((width, y), Anchor::End, column.text.clone(), Tone::Quiet);
    }
    drawing
}

/// Both slopes, and each pair's sign where the lines of the two measures meet.
fn draw_roof(drawing: &mut Drawing, house: &HousePicture, (left, base): (f64, f64), cell: f64) {
    let count = house.columns.len() as f64;
    if count < 2.0 {
        return;
    }
    let (right, top) = (left + count * cell, base - count * cell / 2.0);
    drawing.area(&[(left, base), (left + count * cell / 2.0, top), (right, base)], Tone::Us);
    for place in 0..=house.columns.len() {
        let x = left + place as f64 * cell;
        let (up, down) = ((right - x) / 2.0, (x - left) / 2.0);
        drawing.line(&[(x, base), (x + up, base - up)], Tone::Quiet, false);
        drawing.line(&[(x, base), (x - down, base - down)], Tone::Quiet, false);
    }
    for &(a, b, sign) in &house.roof {
        let x = left + (a as f64 + b as f64 + 1.0) / 2.0 * cell;
        let y = base - (b as f64 - a as f64) / 2.0 * cell + 4.0;
        let tone = if sign.contains('−') { Tone::Broken } else { Tone::Joint };
        drawing.heading((x, y), Anchor::Middle, sign, tone);
    }
}

fn draw_row(drawing: &mut Drawing, row: &Row, (left, top): (f64, f64), cell: f64, width: f64) {
    let base = top + 15.0;
    drawing.line(&[(0.0, top), (width, top)], Tone::Quiet, false);
    drawing.text((0.0, base), Anchor::Start, fit(&row.name, left - 8.0), Tone::Quiet);
    for (place, sign) in row.signs.iter().enumerate().filter(|(_, sign)| !sign.is_empty()) {
        drawing.heading((left + (place as f64 + 0.5) * cell, base), Anchor::Middle, *sign, Tone::Us);
    }
    if let Some(share) = row.share {
        drawing.text((width, base), Anchor::End, format!("{:.0}%", share * 100.0), Tone::Quiet);
    }
}

/// Bars hang from the matrix, the longest as long as there is room.
fn draw_bars(drawing: &mut Drawing, house: &HousePicture, (left, top): (f64, f64), cell: f64) {
    let largest = house.columns.iter().filter_map(|c| c.share).fold(0.0, f64::max);
    if largest <= 0.0 {
        return;
    }
    drawing.line(&[(left, top), (left + house.columns.len() as f64 * cell, top)], Tone::Quiet, false);
    for (place, column) in house.columns.iter().enumerate() {
        let Some(share) = column.share.filter(|share| *share > 0.0) else { continue };
        let at = (left + place as f64 * cell + cell * 0.2, top);
        let size = (cell * 0.6, (share / largest * BAR).max(1.0));
        drawing.shapes.push(Shape::Box { at, size, tone: Tone::Us, dashed: false });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn house(columns: usize) -> HousePicture {
        HousePicture {
            rows: vec![Row { name: "Arrives".into(), signs: vec!["●"; columns], share: Some(1.0) }],
            columns: (0..columns)
                .map(|n| Column { name: format!("H{n}"), share: Some(1.0 / (n + 1) as f64), text: "–".into() })
                .collect(),
            roof: vec![(0, columns.saturating_sub(1), "−−")],
        }
    }

    #[test]
    fn everything_stays_within_the_picture() {
        for columns in [0, 1, 2, 7, 40] {
            for width in [332.0, 720.0] {
                let drawing = draw(&house(columns), width);
                for shape in &drawing.shapes {
                    let points: Vec<(f64, f64)> = match shape {
                        Shape::Box { at, size, .. } => vec![*at, (at.0 + size.0, at.1 + size.1)],
                        Shape::Area { points, .. } | Shape::Line { points, .. } => points.clone(),
                        Shape::Text { at, .. } => vec![*at],
                    };
                    for (x, y) in points {
                        assert!(x.is_finite() && y.is_finite() && y >= 0.0 && y <= drawing.height + 0.01);
                        assert!(columns > 10 || (-0.01..=width + 0.01).contains(&x), "{x} of {width}");
                    }
                }
            }
        }
    }

    #[test]
    fn the_longest_bar_is_that_of_the_heaviest_measure() {
        let drawing = draw(&house(3), 720.0);
        let bars: Vec<f64> = drawing
            .shapes
            .iter()
            .filter_map(|s| match s {
                Shape::Box { size, .. } => Some(size.1),
                _ => None,
            })
            .collect();
        assert_eq!(bars, [BAR, BAR / 2.0, BAR / 3.0]);
    }
}
