//! The normal distribution, and the quantile of chi-square.

use super::distribution::chi_square_tail;
use super::finite;
use crate::model::outcome::{Outcome, Undefined};

/// Beyond this many standard deviations the tail is smaller than any number.
const FAR: f64 = 39.0;

/// The part of a normal distribution above this many standard deviations. Half of the chi-square tail with one degree
/// of freedom, since a squared normal number is chi-square.
///
/// # Errors
/// `TooLarge` for a number that is none.
pub fn normal_tail(deviations: f64) -> Outcome<f64> {
    if deviations.is_nan() {
        return Err(Undefined::TooLarge);
    }
    if deviations.abs() > FAR {
        return Ok(if deviations > 0.0 { 0.0 } else { 1.0 });
    }
    let half = chi_square_tail(deviations * deviations, 1)? / 2.0;
    Ok(if deviations < 0.0 { 1.0 - half } else { half })
}

/// How many standard deviations lie below the point above which this part of a normal distribution is. Found by
/// halving.
///
/// # Errors
/// `NotAProbability` outside 0–1 (both ends excluded).
pub fn normal_quantile(tail: f64) -> Outcome<f64> {
    if !(tail > 0.0 && tail < 1.0) {
        return Err(Undefined::NotAProbability);
    }
    halve(-FAR, FAR, |deviations| Ok(normal_tail(deviations)? > tail))
}

/// The value above which this part of a chi-square distribution is. Found by halving.
///
/// # Errors
/// `NotAProbability` outside 0–1 (both ends excluded), `ZeroDivisor` without degrees of freedom, `TooLarge`.
pub fn chi_square_quantile(tail: f64, degrees: usize) -> Outcome<f64> {
    if !(tail > 0.0 && tail < 1.0) {
        return Err(Undefined::NotAProbability);
    }
    let mut high = degrees as f64 + 1.0;
    while chi_square_tail(high, degrees)? > tail {
        high = finite(high * 2.0)?;
    }
    halve(0.0, high, |value| Ok(chi_square_tail(value, degrees)? > tail))
}

/// The place between two where a condition ceases to hold, to the last digit.
fn halve(mut low: f64, mut high: f64, holds: impl Fn(f64) -> Outcome<bool>) -> Outcome<f64> {
    loop {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            return Ok(middle);
        }
        if holds(middle)? { low = middle } else { high = middle }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn close(actual: Outcome<f64>, expected: f64) {
        let actual = actual.expect("defined");
        assert!((actual - expected).abs() <= 1e-9 * expected.abs().max(0.001), "{actual:e} is not {expected:e}");
    }

    #[test]
    fn tails_of_the_printed_tables() {
        // NIST/SEMATECH e-Handbook 1.3.6.7.1, and to more digits from erfc.
        close(normal_tail(0.0), 0.5);
        close(normal_tail(1.0), 0.158_655_253_931_457_05);
        close(normal_tail(-1.0), 0.841_344_746_068_542_9);
        close(normal_tail(3.0), 0.001_349_898_031_630_094_5);
        close(normal_tail(6.0), 9.865_876_450_376_98e-10);
        assert_eq!((normal_tail(1e300), normal_tail(-1e300)), (Ok(0.0), Ok(1.0)));
        assert_eq!(normal_tail(f64::NAN), Err(Undefined::TooLarge));
    }

    #[test]
    fn quantiles_lead_back() {
        close(normal_quantile(0.025), 1.959_963_984_540_054);
        close(normal_quantile(0.5), 0.0);
        close(normal_quantile(0.9), -1.281_551_565_544_600_4);
        assert_eq!(normal_quantile(0.0), Err(Undefined::NotAProbability));
        assert_eq!(normal_quantile(f64::NAN), Err(Undefined::NotAProbability));
        // NIST/SEMATECH e-Handbook 1.3.6.7.4: upper 5 % at 10 degrees 18.307, upper 97.5 % at 30 degrees 16.791.
        assert!((chi_square_quantile(0.05, 10).expect("defined") - 18.307).abs() < 5e-4);
        assert!((chi_square_quantile(0.975, 30).expect("defined") - 16.791).abs() < 5e-4);
        assert_eq!(chi_square_quantile(0.5, 0), Err(Undefined::ZeroDivisor));
        assert_eq!(chi_square_quantile(1.0, 3), Err(Undefined::NotAProbability));
    }
}
