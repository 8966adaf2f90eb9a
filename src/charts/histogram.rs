//! The histogram of a capability study: values in classes, the limits, the target, the mean, and the normal curve that
//! the indices assume.

use super::drawing::{Anchor, Drawing, Tone};
use super::text_width::width as text_width;
use crate::model::toolkit::design::CapabilityResults;
use crate::text::format;

const LEFT: f64 = 12.0;
const TOP: f64 = 52.0;
const PLOT: f64 = 160.0;
const FOOT: f64 = 30.0;
/// Points of the normal curve.
const CURVE: u32 = 64;

/// Words on the picture.
#[derive(Debug, Clone, Copy)]
pub struct HistogramWords {
    /// Lower specification limit.
    pub lower: &'static str,
    /// Upper specification limit.
    pub upper: &'static str,
    /// Target.
    pub target: &'static str,
    /// Mean.
    pub mean: &'static str,
}

/// Places on the picture.
struct Plane {
    low: f64,
    high: f64,
    most: f64,
    right: f64,
}

impl Plane {
    fn x(&self, value: f64) -> f64 {
        LEFT + (value - self.low) / (self.high - self.low) * (self.right - LEFT)
    }

    fn y(&self, count: f64) -> f64 {
        TOP + PLOT * (1.0 - count / self.most)
    }
}

/// Draws the histogram, `width` px wide; nothing while there are no classes.
pub fn draw(study: &CapabilityResults, width: f64, words: HistogramWords) -> Drawing {
    let mut drawing = Drawing::new(width, TOP + PLOT + FOOT);
    let Some(plane) = plane(study, width) else { return drawing };
    bars(&mut drawing, study, &plane);
    curve(&mut drawing, study, &plane);
    let limits = study.limits;
    let mean = study.mean.as_ref().ok().copied();
    mark(&mut drawing, &plane, limits.lower, words.lower, Tone::Broken, (14.0, Anchor::Middle));
    mark(&mut drawing, &plane, limits.upper, words.upper, Tone::Broken, (14.0, Anchor::Middle));
    // Target and mean are often close: their names stand on the outer sides of both lines.
    let is_left = limits.target.zip(mean).is_some_and(|(target, mean)| target <= mean);
    let (of_target, of_mean) = if is_left { (Anchor::End, Anchor::Start) } else { (Anchor::Start, Anchor::End) };
    mark(&mut drawing, &plane, limits.target, words.target, Tone::Joint, (34.0, of_target));
    mark(&mut drawing, &plane, mean, words.mean, Tone::Them, (34.0, of_mean));
    drawing
}

/// The extent of everything that is drawn.
fn plane(study: &CapabilityResults, width: f64) -> Option<Plane> {
    let classes = study.histogram.as_ref().ok()?;
    let limits = study.limits;
    let (first, last) = (classes.first()?.from, classes.last()?.to);
    let marks = [limits.lower, limits.upper, limits.target];
    let low = marks.iter().flatten().copied().fold(first, f64::min);
    let high = marks.iter().flatten().copied().fold(last, f64::max);
    let most = classes.iter().map(|class| class.count).max()?;
    let room = (high - low) * 0.03;
    let span = high - low + 2.0 * room;
    (span.is_finite() && span > 0.0).then_some(Plane {
        low: low - room,
        high: high + room,
        most: (most as f64) * 1.1,
        right: width - LEFT,
    })
}

fn bars(drawing: &mut Drawing, study: &CapabilityResults, plane: &Plane) {
    let classes = study.histogram.as_ref().map(Vec::as_slice).unwrap_or_default();
    let base = plane.y(0.0);
    drawing.line(&[(LEFT, base), (plane.right, base)], Tone::Quiet, false);
    let mut free = f64::NEG_INFINITY;
    for class in classes {
        let (from, to, top) = (plane.x(class.from), plane.x(class.to), plane.y(class.count as f64));
        let is_outside = study.limits.lower.is_some_and(|lower| class.to <= lower)
            || study.limits.upper.is_some_and(|upper| class.from >= upper);
        if class.count > 0 {
            let tone = if is_outside { Tone::Broken } else { Tone::Us };
            drawing.area(&[(from + 1.0, base), (from + 1.0, top), (to - 1.0, top), (to - 1.0, base)], tone);
            drawing.text((f64::midpoint(from, to), top - 4.0), Anchor::Middle, class.count.to_string(), Tone::Quiet);
        }
        number(drawing, from, class.from, base, &mut free);
    }
    if let Some(last) = classes.last() {
        number(drawing, plane.x(last.to), last.to, base, &mut free);
    }
}

/// A number under the axis, if it has room beside the one before.
fn number(drawing: &mut Drawing, x: f64, value: f64, base: f64, free: &mut f64) {
    let text = format::plain(value);
    let half = text_width(&text) / 2.0;
    if x - half >= *free && x - half >= 0.0 && x + half <= drawing.width {
        drawing.text((x, base + 18.0), Anchor::Middle, text, Tone::Quiet);
        *free = x + half + 8.0;
    }
}

/// The normal distribution with the mean and the overall spread of the values, as high as their number makes it.
fn curve(drawing: &mut Drawing, study: &CapabilityResults, plane: &Plane) {
    let (Ok(mean), Ok(sigma), Ok(classes)) = (&study.mean, &study.overall.sigma, &study.histogram) else { return };
    let Some(class) = classes.first().filter(|_| *sigma > 0.0) else { return };
    let scale = study.count as f64 * (class.to - class.from) / (sigma * std::f64::consts::TAU.sqrt());
    let point = |step: u32| {
        let value = plane.low + (plane.high - plane.low) * f64::from(step) / f64::from(CURVE);
        let z = (value - mean) / sigma;
        (plane.x(value), plane.y((scale * (-z * z / 2.0).exp()).min(plane.most)))
    };
    let points: Vec<(f64, f64)> = (0..=CURVE).map(point).collect();
    drawing.line(&points, Tone::Quiet, true);
}

/// An upright line with its name and value above: around it, or on one side of it where there is room.
fn mark(drawing: &mut Drawing, plane: &Plane, at: Option<f64>, name: &str, tone: Tone, (y, anchor): (f64, Anchor)) {
    let Some(value) = at else { return };
    let x = plane.x(value);
    let text = format!("{name} {}", format::number(value, format::decimals(value).min(2)));
    let half = text_width(&text) / 2.0;
    drawing.line(&[(x, y + 4.0), (x, plane.y(0.0))], tone, tone != Tone::Them);
    let aside = match anchor {
        Anchor::Start => x + half,
        Anchor::Middle => x,
        Anchor::End => x - half,
    };
    let middle = aside.max(half + 2.0).min((drawing.width - half - 2.0).max(half + 2.0));
    drawing.heading((middle, y), Anchor::Middle, text, tone);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::drawing::Shape;
    use crate::model::toolkit::CtqId;
    use crate::model::toolkit::design::{CapabilitySettings, CapabilityStudy, Limits, capability};

    const WORDS: HistogramWords = HistogramWords { lower: "LSL", upper: "USL", target: "T", mean: "x̄" };

    fn drawn(values: &[f64], limits: Limits, width: f64) -> Drawing {
        let study = CapabilityStudy { values: values.to_vec(), ..CapabilityStudy::of(CtqId(1)) };
        draw(&capability(&study, limits, &CapabilitySettings::default()), width, WORDS)
    }

    fn areas(drawing: &Drawing, tone: Tone) -> usize {
        drawing.shapes.iter().filter(|s| matches!(s, Shape::Area { tone: t, .. } if *t == tone)).count()
    }

    #[test]
    fn classes_beyond_a_limit_look_different_and_all_is_on_the_paper() {
        let values = [1.0, 2.0, 2.5, 3.0, 9.0];
        let limits = Limits { lower: Some(0.0), upper: Some(8.0), target: Some(4.0) };
        for width in [332.0, 720.0] {
            let drawing = drawn(&values, limits, width);
            assert_eq!((areas(&drawing, Tone::Us), areas(&drawing, Tone::Broken)), (2, 1));
            for shape in &drawing.shapes {
                let points = match shape {
                    Shape::Area { points, .. } | Shape::Line { points, .. } => points.clone(),
                    Shape::Text { at, .. } | Shape::Box { at, .. } => vec![*at],
                };
                let is_on = |(x, y): (f64, f64)| (0.0..=width).contains(&x) && (0.0..=drawing.height).contains(&y);
                assert!(points.into_iter().all(is_on), "{shape:?}");
            }
        }
    }

    #[test]
    fn without_classes_nothing_is_drawn_and_absurd_values_do_not_stop_it() {
        assert!(drawn(&[], Limits::default(), 332.0).shapes.is_empty());
        assert!(drawn(&[4.0, 4.0], Limits::default(), 332.0).shapes.is_empty());
        let far = Limits { lower: Some(-1e308), upper: Some(1e308), target: None };
        assert!(drawn(&[1.0, 2.0, 3.0], far, 332.0).shapes.is_empty());
        drawn(&[1e300, 2e300, 5e-324], Limits { upper: Some(1e301), ..Limits::default() }, 332.0);
    }
}
