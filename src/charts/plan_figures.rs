//! The small pictures of account plans: where things lie, in px. They are drawn as plain shapes, so that they print as
//! sharply as text and need no chart engine.

/// A point: to the right, and down.
pub type Point = (f64, f64);

/// A small matrix: strength to the right, attractiveness upwards.
#[derive(Debug, Clone, PartialEq)]
pub struct SmallMatrix {
    /// Where the cut lines cross; none where one is not defined.
    pub cut: Option<Point>,
    /// The accounts, in the order they were given.
    pub marks: Vec<Point>,
    /// Further points, in their order: a path, a target.
    pub further: Vec<Point>,
}

/// Part of the width and height that stays free on every side, so that marks are not cut off.
const MARGIN: f64 = 0.12;

/// Places accounts (strength, attractiveness) on a matrix of this size. Numbers too large to draw stand at an edge.
pub fn small_matrix((width, height): Point, accounts: &[Point], cut: Option<Point>, further: &[Point]) -> SmallMatrix {
    let all = || accounts.iter().chain(further).chain(&cut);
    let (x, y) = (Along::of(all().map(|p| p.0)), Along::of(all().map(|p| p.1)));
    let place =
        |&(strength, attractiveness): &Point| (width * x.part(strength), height * (1.0 - y.part(attractiveness)));
    SmallMatrix {
        cut: cut.as_ref().map(place),
        marks: accounts.iter().map(place).collect(),
        further: further.iter().map(place).collect(),
    }
}

/// A range of values. Halves are compared, so that the span of two very large numbers is finite.
struct Along {
    low: f64,
    span: f64,
}

impl Along {
    fn of(values: impl Iterator<Item = f64> + Clone) -> Self {
        let finite = values.filter(|v| v.is_finite()).map(|v| v / 2.0);
        let low = finite.clone().reduce(f64::min).unwrap_or(0.0);
        let high = finite.reduce(f64::max).unwrap_or(0.0);
        Self { low, span: high - low }
    }

    /// Where a value lies, from 0 to 1; in the middle where there is only one.
    fn part(&self, value: f64) -> f64 {
        let part = if self.span > 0.0 { (value / 2.0 - self.low) / self.span } else { 0.5 };
        let part = if part.is_finite() { part.clamp(0.0, 1.0) } else { 0.5 };
        MARGIN + part * (1.0 - 2.0 * MARGIN)
    }
}

/// A bar of a row of bars.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height; zero for a value of zero.
    pub height: f64,
}

/// A row of bars on one base line.
#[derive(Debug, Clone, PartialEq)]
pub struct Bars {
    /// How far down the line of zero lies.
    pub base: f64,
    /// The bars in their order; none where there is no value.
    pub bars: Vec<Option<Bar>>,
}

/// Part of its share of the width that a bar takes.
const THICKNESS: f64 = 0.56;

/// Bars of this width and height altogether; values below zero hang from the line.
pub fn bars((width, height): Point, values: &[Option<f64>]) -> Bars {
    let known = || values.iter().flatten().filter(|v| v.is_finite()).map(|v| v / 2.0);
    let (most, least) = (known().fold(0.0, f64::max), known().fold(0.0, f64::min));
    let span = most - least;
    let scale = if span > 0.0 { height / span } else { 0.0 };
    let base = if span > 0.0 { most * scale } else { height };
    let each = width / values.len().max(1) as f64;
    let bar = |(place, value): (usize, &Option<f64>)| {
        let value = value.filter(|v| v.is_finite())? / 2.0;
        let tall = (value * scale).abs();
        let y = if value < 0.0 { base } else { base - tall };
        Some(Bar { x: each * (place as f64 + (1.0 - THICKNESS) / 2.0), y, width: each * THICKNESS, height: tall })
    };
    Bars { base, bars: values.iter().enumerate().map(bar).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: f64, expected: f64) -> bool {
        (found - expected).abs() < 1e-9
    }

    #[test]
    fn strong_lies_right_and_attractive_lies_high() {
        let found = small_matrix((100.0, 100.0), &[(0.5, 30.0), (1.5, 70.0)], Some((1.0, 50.0)), &[(1.5, 30.0)]);
        assert!(near(found.marks[0].0, 12.0) && near(found.marks[0].1, 88.0), "{found:?}");
        assert!(near(found.marks[1].0, 88.0) && near(found.marks[1].1, 12.0));
        assert_eq!(found.cut.map(|(x, y)| (near(x, 50.0), near(y, 50.0))), Some((true, true)));
        assert!(near(found.further[0].0, 88.0) && near(found.further[0].1, 88.0));
    }

    #[test]
    fn a_single_account_stands_in_the_middle() {
        let found = small_matrix((100.0, 60.0), &[(3.0, 4.0)], None, &[]);
        assert_eq!((found.marks, found.cut), (vec![(50.0, 30.0)], None));
    }

    #[test]
    fn absurd_values_stay_on_the_picture() {
        let values = [(f64::MAX, f64::MIN), (f64::MIN, f64::MAX), (f64::NAN, f64::INFINITY)];
        for (x, y) in small_matrix((100.0, 100.0), &values, Some((1.0, 1.0)), &[]).marks {
            assert!((0.0..=100.0).contains(&x) && (0.0..=100.0).contains(&y), "{x} {y}");
        }
        for bar in bars((100.0, 50.0), &[Some(f64::MAX), Some(f64::MIN), Some(f64::NAN), None]).bars.iter().flatten() {
            assert!(bar.y >= -1e-9 && bar.y + bar.height <= 50.0 + 1e-9, "{bar:?}");
        }
    }

    #[test]
    fn losses_hang_from_the_line() {
        let found = bars((50.0, 30.0), &[Some(20.0), Some(-10.0), None, Some(0.0)]);
        assert!(near(found.base, 20.0));
        let [Some(gain), Some(loss), None, Some(nothing)] = found.bars.as_slice() else { panic!("{found:?}") };
        assert!(near(gain.y, 0.0) && near(gain.height, 20.0));
        assert!(near(loss.y, 20.0) && near(loss.height, 10.0));
        assert!(near(nothing.height, 0.0));
        assert!(near(loss.x, 12.5 * 1.22));
    }

    #[test]
    fn without_values_there_are_no_bars() {
        assert_eq!(bars((50.0, 30.0), &[None, None]).bars, [None, None]);
        assert_eq!(bars((50.0, 30.0), &[]).bars, []);
    }
}
