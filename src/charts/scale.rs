//! Axes: which numbers stand on them, and where a value lies in the picture.

use crate::text::format;

/// Values beyond this are drawn at this: ticks above it could no longer be told apart.
pub(super) const LARGEST: f64 = 1e15;

/// How an axis is to be laid out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Span {
    /// Where the axis begins, px from the picture's left or top edge.
    pub start_px: f64,
    /// Where it ends; smaller than the start where it runs upwards.
    pub end_px: f64,
    /// Free room wanted below the smallest value, in px.
    pub before: f64,
    /// Free room wanted above the largest value, in px.
    pub after: f64,
    /// About how far apart two ticks should be, in px.
    pub tick_px: f64,
}

/// A linear axis with round ticks.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Scale {
    /// Value at the start of the axis.
    pub min: f64,
    /// Value at the end of the axis; always larger than `min`.
    pub max: f64,
    /// Distance of two ticks.
    pub step: f64,
    start_px: f64,
    end_px: f64,
}

/// One number on an axis.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Tick {
    /// The number.
    pub value: f64,
    /// As it is shown.
    pub text: String,
    /// Px from the picture's left or top edge.
    pub px: f64,
}

impl Scale {
    /// The axis that shows all values with the wanted room on both sides. Without values it runs from 0 to 1.
    pub fn around(values: impl IntoIterator<Item = f64>, span: Span) -> Self {
        let (low, high) = extent(values);
        let length = (span.end_px - span.start_px).abs().max(1.0);
        let inner = (length - span.before - span.after).max(length * 0.25);
        let per_px = (high - low) / inner;
        let (start, high) = (low - per_px * span.before, high + per_px * span.after);
        let step = nice((high - start) * span.tick_px / length);
        let half = step / 2.0;
        // Where nothing is negative, little of the axis is: just the room that was asked for.
        let min = if low >= 0.0 && start < 0.0 { start } else { (start / half).floor() * half };
        Self {
            min: tidy(min, half),
            max: tidy((high / half).ceil() * half, half),
            step,
            start_px: span.start_px,
            end_px: span.end_px,
        }
    }

    /// The axis from `min` to `max` with the given step, not yet laid anywhere.
    pub fn fixed(min: f64, max: f64, step: f64) -> Self {
        Self { min, max, step, start_px: 0.0, end_px: 1.0 }
    }

    /// The same axis laid from one place to another, in px.
    #[must_use]
    pub fn along(&self, start_px: f64, end_px: f64) -> Self {
        Self { start_px, end_px, ..self.clone() }
    }

    /// The same axis, longer by these parts of a step at its start and end.
    #[must_use]
    pub fn longer(&self, before: f64, after: f64) -> Self {
        let half = self.step / 2.0;
        let min = tidy(self.min - before * self.step, half);
        Self { min, max: tidy(self.max + after * self.step, half), ..self.clone() }
    }

    /// The same axis without its negative part.
    #[must_use]
    pub fn without_negatives(&self) -> Self {
        Self { min: 0.0, ..self.clone() }
    }

    /// Where a value lies, in px; values beyond the axis lie at its end.
    pub fn px(&self, value: f64) -> f64 {
        let share = ((value - self.min) / (self.max - self.min)).clamp(0.0, 1.0);
        self.start_px + share * (self.end_px - self.start_px)
    }

    /// The value at a place, the inverse of [`Scale::px`] within the axis.
    pub fn value(&self, px: f64) -> f64 {
        self.min + (px - self.start_px) / (self.end_px - self.start_px) * (self.max - self.min)
    }

    /// The ticks with equal decimals, ascending.
    pub fn ticks(&self) -> Vec<Tick> {
        let first = (self.min / self.step - 1e-6).ceil();
        let count = ((self.max / self.step + 1e-6).floor() - first).clamp(0.0, 50.0);
        let decimals = decimals(self.step);
        (0..=100u32)
            .map(f64::from)
            .take_while(|&i| i <= count)
            .map(|i| (first + i) * self.step)
            .map(|value| Tick { value, text: format::number(value, decimals), px: self.px(value) })
            .collect()
    }

    /// Whether the value lies on the axis, strictly between its ends.
    pub fn contains(&self, value: f64) -> bool {
        value > self.min && value < self.max
    }
}

/// A value that can be drawn: huge ones are cut off, a number that is none counts as zero.
pub(super) fn drawable(value: f64) -> f64 {
    if value.is_nan() { 0.0 } else { value.clamp(-LARGEST, LARGEST) }
}

/// Smallest and largest value, spread where they are the same.
fn extent(values: impl IntoIterator<Item = f64>) -> (f64, f64) {
    let both = values.into_iter().map(drawable).fold(None, |found: Option<(f64, f64)>, value| match found {
        Some((low, high)) => Some((low.min(value), high.max(value))),
        None => Some((value, value)),
    });
    let Some((low, high)) = both else { return (0.0, 1.0) };
    // Closer than this, the ticks between them would need more digits than a number has.
    let least = low.abs().max(high.abs()) * 1e-9;
    if high - low > least {
        return (low, high);
    }
    let spread = if low == 0.0 { 1.0 } else { low.abs() * 0.25 };
    (low - spread, high + spread)
}

/// The next larger 1, 2 or 5 times a power of ten.
pub(super) fn nice(raw: f64) -> f64 {
    let raw = raw.max(1e-9);
    let power = 10f64.powi(exponent(raw));
    let lead = raw / power;
    let round = [1.0, 2.0, 5.0].into_iter().find(|&r| lead <= r * (1.0 + 1e-9)).unwrap_or(10.0);
    tidy(round * power, round * power)
}

/// Decimals needed to write multiples of a round step.
fn decimals(step: f64) -> usize {
    usize::try_from(-exponent(step)).unwrap_or(0).min(9)
}

/// The power of ten at or below the value, found by comparison: logarithms differ between machines.
fn exponent(value: f64) -> i32 {
    (-9..=16).rev().find(|&e| 10f64.powi(e) <= value * (1.0 + 1e-9)).unwrap_or(-9)
}

/// The multiple of `unit` without the dust of binary fractions: 0.6 instead of 0.6000000000000001.
fn tidy(value: f64, unit: f64) -> f64 {
    let power = 10f64.powi(i32::try_from(decimals(unit)).unwrap_or(0) + 1);
    let scaled = (value * power).round() / power;
    if scaled.is_finite() { scaled } else { value }
}

/// Rounds a length to hundredths of a px, so that equal pictures are written alike.
pub(super) fn px(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SPAN: Span = Span { start_px: 500.0, end_px: 0.0, before: 40.0, after: 50.0, tick_px: 90.0 };

    fn texts(scale: &Scale) -> Vec<String> {
        scale.ticks().into_iter().map(|t| t.text).collect()
    }

    #[track_caller]
    fn check(values: &[f64], min: f64, max: f64, expected: &[&str]) {
        let scale = Scale::around(values.iter().copied(), SPAN);
        assert_eq!((scale.min, scale.max), (min, max));
        assert_eq!(texts(&scale), expected);
    }

    #[test]
    fn ticks_are_round_and_written_alike() {
        // 32 values over 410 px: 0.078 a px, so 28.9 to 67.9; steps of 90 px are 7.0, the next round one 10.
        check(&[32.0, 64.0], 25.0, 70.0, &["30", "40", "50", "60", "70"]);
        check(&[0.7, 1.3], 0.6, 1.4, &["0.6", "0.8", "1.0", "1.2", "1.4"]);
        // 8,800 over 410 px: 21.5 a px, so −4,659 to 6,073; steps of 90 px are 1,932, the next round one 2,000.
        check(&[-3800.0, 5000.0], -5000.0, 7000.0, &["−4,000", "−2,000", "0", "2,000", "4,000", "6,000"]);
        check(&[], -0.1, 1.25, &["0.0", "0.5", "1.0"]);
        check(&[1.0], 0.7, 1.4, &["0.8", "1.0", "1.2", "1.4"]);
        check(&[0.0, 0.0], -1.25, 1.25, &["−1.0", "−0.5", "0.0", "0.5", "1.0"]);
    }

    #[test]
    fn a_round_number_is_the_next_of_one_two_and_five() {
        for (raw, expected) in
            [(0.07, 0.1), (1.0, 1.0), (1.2, 2.0), (3.0, 5.0), (7.0, 10.0), (0.0, 1e-9), (23_000.0, 50_000.0)]
        {
            assert!((nice(raw) / expected - 1.0).abs() < 1e-9, "{raw} gives {}", nice(raw));
        }
    }

    proptest! {
        #[test]
        fn every_value_lies_on_the_axis_and_is_found_again(values in proptest::collection::vec(-1e18f64..1e18, 0..20)) {
            let scale = Scale::around(values.iter().copied(), SPAN);
            prop_assert!(scale.min.is_finite() && scale.max.is_finite() && scale.min < scale.max);
            prop_assert!(scale.ticks().len() <= 51);
            for value in values {
                let px = scale.px(drawable(value));
                prop_assert!((0.0..=500.0).contains(&px));
                prop_assert!((scale.px(scale.value(px)) - px).abs() < 1e-6);
            }
        }
    }
}
