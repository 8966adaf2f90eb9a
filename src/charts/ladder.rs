//! A ladder: steps that rise to the right, with who stands on each.

use super::drawing::{Anchor, Drawing, Shape, Tone};
use super::text_width::fit;

const LINE: f64 = 18.0;
const RISE: f64 = 22.0;
const HEAD: f64 = 24.0;
/// So many names stand on a step; the last line says how many more.
const NAMES: usize = 6;

/// One step.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Its name.
    pub name: String,
    /// Who stands on it.
    pub names: Vec<String>,
}

/// Draws the steps, `width` px wide: side by side and rising where there is room, else one below the other with the
/// highest on top. `more` says how many are not named.
pub fn draw(steps: &[Step], width: f64, more: &dyn Fn(usize) -> String) -> Drawing {
    if width < 480.0 { upright(steps, width, more) } else { rising(steps, width, more) }
}

fn lines(step: &Step, more: &dyn Fn(usize) -> String) -> Vec<String> {
    if step.names.len() <= NAMES {
        return step.names.clone();
    }
    let shown = step.names.iter().take(NAMES - 1).cloned();
    shown.chain([more(step.names.len() - (NAMES - 1))]).collect()
}

fn rising(steps: &[Step], width: f64, more: &dyn Fn(usize) -> String) -> Drawing {
    let count = steps.len().max(1) as f64;
    let step_width = width / count;
    let all: Vec<Vec<String>> = steps.iter().map(|step| lines(step, more)).collect();
    let tallest = all.iter().map(Vec::len).max().unwrap_or(0).max(1) as f64;
    let body = HEAD + tallest * LINE + 8.0;
    let height = body + RISE * (count - 1.0);
    let mut drawing = Drawing::new(width, height);
    for (n, (step, names)) in steps.iter().zip(&all).enumerate() {
        let (left, top) = (n as f64 * step_width, RISE * (count - 1.0 - n as f64));
        let tone = if names.is_empty() { Tone::Quiet } else { Tone::Us };
        let size = (step_width - 6.0, height - top);
        drawing.shapes.push(Shape::Box { at: (left, top), size, tone, dashed: names.is_empty() });
        write(&mut drawing, (left + 8.0, top), step_width - 20.0, &step.name, names);
    }
    drawing
}

fn upright(steps: &[Step], width: f64, more: &dyn Fn(usize) -> String) -> Drawing {
    let all: Vec<Vec<String>> = steps.iter().map(|step| lines(step, more)).collect();
    let heights: Vec<f64> = all.iter().map(|names| HEAD + names.len() as f64 * LINE + 8.0).collect();
    let total: f64 = heights.iter().map(|h| h + 4.0).sum();
    let mut drawing = Drawing::new(width, total.max(1.0));
    let mut top = 0.0;
    for (n, (step, names)) in steps.iter().zip(&all).enumerate().rev() {
        let left = n as f64 * 8.0;
        let tone = if names.is_empty() { Tone::Quiet } else { Tone::Us };
        let size = (width - left, heights[n]);
        drawing.shapes.push(Shape::Box { at: (left, top), size, tone, dashed: names.is_empty() });
        write(&mut drawing, (left + 8.0, top), width - left - 16.0, &step.name, names);
        top += heights[n] + 4.0;
    }
    drawing
}

fn write(drawing: &mut Drawing, at: (f64, f64), room: f64, name: &str, names: &[String]) {
    drawing.heading((at.0, at.1 + 17.0), Anchor::Start, fit(name, room), Tone::Them);
    for (n, line) in names.iter().enumerate() {
        let y = at.1 + HEAD + n as f64 * LINE + 12.0;
        drawing.text((at.0, y), Anchor::Start, fit(line, room), Tone::Them);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(counts: &[usize]) -> Vec<Step> {
        let step = |(n, &count): (usize, &usize)| Step {
            name: format!("S{n}"),
            names: (0..count).map(|k| format!("N{k}")).collect(),
        };
        counts.iter().enumerate().map(step).collect()
    }

    fn boxes(drawing: &Drawing) -> Vec<(f64, f64, bool)> {
        let each = drawing.shapes.iter().filter_map(|shape| match shape {
            Shape::Box { at, dashed, .. } => Some((at.0, at.1, *dashed)),
            _ => None,
        });
        each.collect()
    }

    #[test]
    fn steps_rise_to_the_right_and_empty_ones_are_dashed() {
        let drawing = draw(&steps(&[1, 0, 3]), 720.0, &|n| format!("+{n}"));
        let found = boxes(&drawing);
        assert!(found[0].1 > found[1].1 && found[1].1 > found[2].1);
        assert_eq!(found.iter().map(|b| b.2).collect::<Vec<_>>(), [false, true, false]);
    }

    #[test]
    fn on_phones_the_highest_stands_on_top_and_everything_fits() {
        let drawing = draw(&steps(&[1, 0, 30]), 332.0, &|n| format!("+{n}"));
        let found = boxes(&drawing);
        assert!(found[0].1 < found[2].1 && found.iter().all(|b| b.1 < drawing.height));
        let says_more = drawing.shapes.iter().any(|s| matches!(s, Shape::Text { text, .. } if text == "+25"));
        assert!(says_more);
    }
}
