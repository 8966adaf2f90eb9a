//! A funnel: stages from the first to the last, each as wide as what is in it.

use super::drawing::{Anchor, Drawing, Tone};
use super::text_width::fit;

const ROW: f64 = 44.0;
const GAP: f64 = 4.0;
/// Room for names beside the funnel.
const NAMES: f64 = 0.34;
/// A stage that holds something is never narrower than this part of the room.
const LEAST: f64 = 0.02;

/// One stage.
#[derive(Debug, Clone, PartialEq)]
pub struct FunnelStage {
    /// Its name.
    pub name: String,
    /// What stands under the name.
    pub note: String,
    /// What it holds; below zero counts as nothing.
    pub value: f64,
    /// The part of it that is expected, 0 to 1: drawn darker within.
    pub expected: f64,
}

/// Draws the stages from top to bottom, `width` px wide.
pub fn draw(stages: &[FunnelStage], width: f64) -> Drawing {
    let mut drawing = Drawing::new(width, (stages.len() as f64 * (ROW + GAP) - GAP).max(1.0));
    let largest = stages.iter().map(|s| s.value).fold(0.0_f64, f64::max);
    let names = (width * NAMES).round();
    let (left, room) = (names + 8.0, width - names - 8.0);
    for (n, stage) in stages.iter().enumerate() {
        let top = n as f64 * (ROW + GAP);
        drawing.heading((0.0, top + 18.0), Anchor::Start, fit(&stage.name, names), Tone::Them);
        drawing.text((0.0, top + 34.0), Anchor::Start, fit(&stage.note, names), Tone::Quiet);
        let part = |value: f64| if largest > 0.0 { (value / largest).clamp(0.0, 1.0) } else { 0.0 };
        let middle = left + room / 2.0;
        let mut bar = |share: f64, inset: f64, tone: Tone| {
            let half = room * share / 2.0;
            let (top, bottom) = (top + inset, top + ROW - inset);
            let points = [(middle - half, top), (middle + half, top), (middle + half, bottom), (middle - half, bottom)];
            drawing.area(&points, tone);
        };
        if stage.value > 0.0 {
            let share = part(stage.value).max(LEAST);
            bar(share, 0.0, Tone::Joint);
            let expected = if stage.expected.is_finite() { stage.expected.clamp(0.0, 1.0) } else { 0.0 };
            bar(share * expected, 10.0, Tone::Us);
        } else {
            drawing.line(&[(left, top + ROW / 2.0), (left + room, top + ROW / 2.0)], Tone::Quiet, true);
        }
    }
    drawing
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::drawing::Shape;

    fn stage(value: f64, expected: f64) -> FunnelStage {
        FunnelStage { name: "Proposal".into(), note: "4".into(), value, expected }
    }

    fn widths(stages: &[FunnelStage]) -> Vec<f64> {
        let areas = draw(stages, 400.0).shapes.into_iter().filter_map(|shape| match shape {
            Shape::Area { points, .. } => Some(points[1].0 - points[0].0),
            _ => None,
        });
        areas.collect()
    }

    #[test]
    fn widths_are_in_proportion_and_the_expected_part_lies_within() {
        let found = widths(&[stage(100.0, 0.2), stage(50.0, 1.0)]);
        assert!((found[0] - 2.0 * found[2]).abs() < 1e-9);
        assert!((found[1] - 0.2 * found[0]).abs() < 1e-9 && (found[3] - found[2]).abs() < 1e-9);
    }

    #[test]
    fn nothing_negative_or_huge_leaves_the_drawing() {
        assert!(widths(&[stage(0.0, 0.0), stage(-5.0, 0.5)]).is_empty());
        let found = widths(&[stage(1e308, 5.0), stage(1.0, f64::NAN)]);
        assert!(found.iter().all(|width| (0.0..=400.0).contains(width)), "{found:?}");
        assert!(draw(&[], 400.0).shapes.is_empty());
    }
}
