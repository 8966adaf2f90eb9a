//! A small line: where a score went from year to year.

use super::drawing::{Anchor, Drawing, Tone};
use super::text_width::width;
use crate::text::format;

const HEIGHT: f64 = 56.0;
const MARGIN: f64 = 14.0;

/// Draws points (year, score) on a scale, `across` px wide; fewer than two draw nothing. First and last value are
/// written out; a falling end is drawn as what comes apart.
pub fn draw(points: &[(i32, f64)], (low, high): (f64, f64), across: f64) -> Drawing {
    let mut drawing = Drawing::new(across, HEIGHT);
    let ([first, .., last], true) = (points, high > low) else { return drawing };
    // The line uses the room between the lowest and the highest value, but never magnifies less than two points.
    let lowest = points.iter().map(|p| p.1).fold(f64::INFINITY, f64::min);
    let highest = points.iter().map(|p| p.1).fold(f64::NEG_INFINITY, f64::max);
    let span = (highest - lowest).max(2.0).min(high - low);
    let base = (f64::midpoint(lowest, highest) - span / 2.0).clamp(low, high - span);
    let y = |value: f64| HEIGHT - MARGIN - (value - base) / span * (HEIGHT - 2.0 * MARGIN);
    let (start, end) = (format::plain(first.1), format::plain(last.1));
    let (left, right) = (width(&start) + 8.0, across - width(&end) - 8.0);
    let years = f64::from((last.0 - first.0).max(1));
    let x = |year: i32| left + f64::from(year - first.0) / years * (right - left);
    let tone = if points.windows(2).last().is_some_and(|pair| pair[1].1 < pair[0].1) { Tone::Broken } else { Tone::Us };
    let line: Vec<(f64, f64)> = points.iter().map(|&(year, value)| (x(year), y(value))).collect();
    drawing.line(&line, tone, false);
    drawing.text((0.0, y(first.1) + 4.0), Anchor::Start, start, Tone::Quiet);
    drawing.heading((across, y(last.1) + 4.0), Anchor::End, end, tone);
    drawing
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::drawing::Shape;

    fn line(points: &[(i32, f64)]) -> Option<(Vec<(f64, f64)>, Tone)> {
        draw(points, (0.0, 10.0), 200.0).shapes.into_iter().find_map(|shape| match shape {
            Shape::Line { points, tone, .. } => Some((points, tone)),
            _ => None,
        })
    }

    #[test]
    fn a_fall_goes_down_and_looks_broken() {
        let (points, tone) = line(&[(2024, 7.8), (2025, 7.4), (2026, 7.0)]).expect("drawn");
        assert!(points[0].1 < points[1].1 && points[1].1 < points[2].1);
        assert_eq!(tone, Tone::Broken);
        assert_eq!(line(&[(2024, 7.0), (2026, 7.0)]).expect("drawn").1, Tone::Us);
    }

    #[test]
    fn everything_stays_in_the_picture() {
        for values in [[0.0, 10.0], [10.0, 0.0], [0.0, 0.0], [10.0, 10.0]] {
            let (points, _) = line(&[(1900, values[0]), (2999, values[1])]).expect("drawn");
            assert!(points.iter().all(|p| (0.0..=200.0).contains(&p.0) && (0.0..=HEIGHT).contains(&p.1)), "{points:?}");
        }
        assert!(line(&[(2026, 5.0)]).is_none() && line(&[]).is_none());
    }
}
