//! Values counted in classes of a round width.

use crate::model::outcome::{Outcome, Undefined};
use crate::model::statistics::finite;
use crate::model::statistics::spread::extremes;
use serde::Serialize;

/// Fewest and most classes that are aimed at; rounding the width may give a few more or less.
const CLASSES: std::ops::RangeInclusive<usize> = 5..=20;

/// A class.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Class {
    /// From here on, included.
    pub from: f64,
    /// Up to here; the last class includes it.
    pub to: f64,
    /// How many values.
    pub count: usize,
}

/// Counts values in about √n classes, whose width is 1, 2, 2.5 or 5 times a power of ten and whose bounds are multiples
/// of it.
///
/// # Errors
/// `Unrated` without values, `NoVariation` if all are equal, `TooLarge` on overflow.
pub fn histogram(values: &[f64]) -> Outcome<Vec<Class>> {
    if values.is_empty() {
        return Err(Undefined::Unrated);
    }
    let (low, high) = extremes(values);
    if high <= low {
        return Err(Undefined::NoVariation);
    }
    let aim = (values.len() as f64).sqrt().ceil().clamp(*CLASSES.start() as f64, *CLASSES.end() as f64);
    let width = round_up(finite(high - low)? / aim);
    let first = finite((low / width).floor())?;
    // Values so close together that their places have no digits left for the width.
    if width <= 0.0 || first + 1.0 <= first {
        return Err(Undefined::NoVariation);
    }
    let mut classes: Vec<Class> = Vec::new();
    let mut place = first;
    while place * width <= high && classes.len() <= 2 * CLASSES.end() {
        classes.push(Class { from: place * width, to: (place + 1.0) * width, count: 0 });
        place += 1.0;
    }
    if classes.is_empty() {
        return Err(Undefined::NoVariation);
    }
    // A largest value on the last bound belongs to the class below it.
    if classes.len() > 1 && classes.last().is_some_and(|last| last.from >= high) {
        classes.pop();
    }
    for &value in values {
        // The smallest value may lie below the first bound by a rounding.
        let place = classes.iter().rposition(|class| value >= class.from).unwrap_or(0);
        if let Some(class) = classes.get_mut(place) {
            class.count += 1;
        }
    }
    Ok(classes)
}

/// The next of 1, 2, 2.5, 5 and 10 times a power of ten.
fn round_up(width: f64) -> f64 {
    let power = 10.0_f64.powf(width.log10().floor());
    let steps = [1.0, 2.0, 2.5, 5.0, 10.0].map(|step| step * power);
    steps.into_iter().find(|&step| step >= width * (1.0 - 1e-12)).unwrap_or(10.0 * power)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn bounds_are_round_and_the_largest_is_in_the_last() {
        let classes = histogram(&[0.0, 1.0, 4.0, 4.5, 10.0]).expect("defined");
        let counts: Vec<usize> = classes.iter().map(|c| c.count).collect();
        assert_eq!((classes[0].from, classes[0].to, counts), (0.0, 2.0, vec![2, 0, 2, 0, 1]));
        assert_eq!(histogram(&[]), Err(Undefined::Unrated));
        assert_eq!(histogram(&[3.0, 3.0]), Err(Undefined::NoVariation));
        assert_eq!(histogram(&[-1e308, 1e308]), Err(Undefined::TooLarge));
        // So close together that hardly anything lies between them: counted whole, or refused.
        let close = histogram(&[1e300, 1e300_f64.next_up()]);
        assert!(close.is_err() || close.is_ok_and(|all| all.iter().map(|class| class.count).sum::<usize>() == 2));
    }

    proptest! {
        #[test]
        fn every_value_is_in_one_class(values in prop::collection::vec(-1e6..1e6_f64, 2..200)) {
            if let Ok(classes) = histogram(&values) {
                prop_assert_eq!(classes.iter().map(|c| c.count).sum::<usize>(), values.len());
                prop_assert!(classes.len() <= 42);
                prop_assert!(classes.windows(2).all(|pair| (pair[0].to - pair[1].from).abs() < 1e-6));
            }
        }
    }
}
