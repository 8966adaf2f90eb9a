//! Mean, spread and skewness of measured values.

use super::finite;
use crate::model::outcome::{Counted, Outcome, Undefined};

/// The arithmetic mean of measured values. It lies between the smallest and the largest.
///
/// # Errors
/// `Unrated` without values, `TooLarge` on overflow.
pub fn average(values: &[f64]) -> Outcome<f64> {
    let first = *values.first().ok_or(Undefined::Unrated)?;
    // Counted from the first value, so that equal values have their own value for a mean and no spread at all.
    let rest: f64 = values.iter().map(|value| value - first).sum();
    finite(first + rest / values.len() as f64)
}

/// The standard deviation with n − 1.
///
/// # Errors
/// `TooFew` below two values, `TooLarge` on overflow.
pub fn deviation(values: &[f64]) -> Outcome<f64> {
    at_least(values.len(), 2)?;
    let mean = average(values)?;
    let squares: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
    finite((squares / (values.len() as f64 - 1.0)).sqrt())
}

/// The adjusted Fisher–Pearson coefficient n ÷ ((n−1)(n−2)) · Σ((x − mean) ÷ s)³: 0 for symmetric values, above 0 with a
/// long tail to the right (NIST/SEMATECH e-Handbook 1.3.5.11).
///
/// # Errors
/// `TooFew` below three values, `NoVariation`, `TooLarge` on overflow.
pub fn skewness(values: &[f64]) -> Outcome<f64> {
    at_least(values.len(), 3)?;
    let (mean, s, n) = (average(values)?, deviation(values)?, values.len() as f64);
    if s <= 0.0 {
        return Err(Undefined::NoVariation);
    }
    let cubes: f64 = values.iter().map(|value| ((value - mean) / s).powi(3)).sum();
    finite(n / ((n - 1.0) * (n - 2.0)) * cubes)
}

/// The standard error of the skewness of that many normal values: √(6n(n−1) ÷ ((n−2)(n+1)(n+3))).
///
/// # Errors
/// `TooFew` below three values.
pub fn skewness_error(count: usize) -> Outcome<f64> {
    at_least(count, 3)?;
    let n = count as f64;
    finite((6.0 * n * (n - 1.0) / ((n - 2.0) * (n + 1.0) * (n + 3.0))).sqrt())
}

/// The largest less the smallest.
///
/// # Errors
/// `Unrated` without values, `TooLarge` on overflow.
pub fn range(values: &[f64]) -> Outcome<f64> {
    if values.is_empty() {
        return Err(Undefined::Unrated);
    }
    let (low, high) = extremes(values);
    finite(high - low)
}

/// The smallest and the largest of at least one value.
pub fn extremes(values: &[f64]) -> (f64, f64) {
    values.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), &value| (low.min(value), high.max(value)))
}

/// # Errors
/// `TooFew` if there are fewer values than needed.
pub fn at_least(have: usize, needed: usize) -> Outcome<()> {
    if have >= needed { Ok(()) } else { Err(Undefined::TooFew { of: Counted::Values, have, needed }) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn by_hand() {
        let values = [2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0];
        assert_eq!(average(&values), Ok(5.0));
        assert_eq!(deviation(&values), Ok((32.0_f64 / 7.0).sqrt()));
        assert_eq!(range(&values), Ok(7.0));
        // Deviations −3 −1 −1 −1 0 0 2 4: cubes add up to 42.
        let expected = 8.0 / 42.0 * 42.0 / (32.0_f64 / 7.0).powf(1.5);
        assert!((skewness(&values).expect("defined") - expected).abs() < 1e-12);
        assert_eq!(skewness(&[1.0, 1.0, 1.0]), Err(Undefined::NoVariation));
        assert_eq!(deviation(&[0.1; 9]), Ok(0.0));
        assert_eq!(average(&[]), Err(Undefined::Unrated));
        assert_eq!(deviation(&[1.0]), Err(Undefined::TooFew { of: Counted::Values, have: 1, needed: 2 }));
        assert_eq!(deviation(&[-1e308, 1e308]), Err(Undefined::TooLarge));
        assert!((skewness_error(60).expect("defined") - 0.308_694).abs() < 1e-6);
    }

    proptest! {
        #[test]
        fn moving_and_stretching(values in prop::collection::vec(-100.0..100.0_f64, 3..40), by in -50.0..50.0_f64) {
            let moved: Vec<f64> = values.iter().map(|value| 2.0 * value + by).collect();
            let (low, high) = extremes(&values);
            let mean = average(&values).expect("defined");
            prop_assert!(mean >= low - 1e-9 && mean <= high + 1e-9);
            let (s, t) = (deviation(&values).expect("defined"), deviation(&moved).expect("defined"));
            prop_assert!((t - 2.0 * s).abs() < 1e-9);
            if s > 1e-3 {
                let (a, b) = (skewness(&values).expect("defined"), skewness(&moved).expect("defined"));
                prop_assert!((a - b).abs() < 1e-6);
            }
        }
    }
}
