//! What ranges and standard deviations of normal samples are on average: the constants of control charts.
//!
//! d2 and d3 are the mean and the standard deviation of the range of n standard normal numbers, integrated to ten
//! digits; c4 is the mean of their standard deviation. A2, A3, B3, B4, D3 and D4 follow from them. Montgomery,
//! Introduction to Statistical Quality Control, appendix VI prints the same to four digits.

use super::finite;
use crate::model::outcome::{Outcome, Undefined};
use std::ops::RangeInclusive;

/// The sample sizes for which ranges are used.
pub const RANGE_SIZES: RangeInclusive<usize> = 2..=25;
/// The sample sizes for which standard deviations are used. The largest is far above what a scenario can hold.
pub const DEVIATION_SIZES: RangeInclusive<usize> = 2..=10_000;

/// Mean and standard deviation of the range, from two values to twenty-five.
#[allow(clippy::approx_constant, reason = "a row of the table, to the same digits as the others")]
const RANGES: [(f64, f64); 24] = [
    (1.128_379_167, 0.852_502_466),
    (1.692_568_751, 0.888_368_004),
    (2.058_750_746, 0.879_808_203),
    (2.325_928_947, 0.864_081_941),
    (2.534_412_721, 0.848_039_686),
    (2.704_356_751, 0.833_205_336),
    (2.847_200_612, 0.819_831_490),
    (2.970_026_324, 0.807_834_275),
    (3.077_505_462, 0.797_050_674),
    (3.172_872_704, 0.787_314_621),
    (3.258_455_280, 0.778_478_341),
    (3.335_980_354, 0.770_416_202),
    (3.406_763_108, 0.763_023_096),
    (3.471_826_890, 0.756_211_430),
    (3.531_982_786, 0.749_908_089),
    (3.587_883_962, 0.744_051_784),
    (3.640_063_758, 0.738_590_853),
    (3.688_963_023, 0.733_481_496),
    (3.734_950_120, 0.728_686_346),
    (3.778_335_830, 0.724_173_341),
    (3.819_384_643, 0.719_914_808),
    (3.858_323_423, 0.715_886_735),
    (3.895_348_148, 0.712_068_175),
    (3.930_629_220, 0.708_440_766),
];

/// The mean range of n standard normal numbers, for 2 to 25 of them.
///
/// # Errors
/// `NoConstant` for any other size.
pub fn d2(size: usize) -> Outcome<f64> {
    ranges(size).map(|(mean, _)| mean)
}

/// The standard deviation of the range of n standard normal numbers, for 2 to 25 of them.
///
/// # Errors
/// `NoConstant` for any other size.
pub fn d3(size: usize) -> Outcome<f64> {
    ranges(size).map(|(_, deviation)| deviation)
}

fn ranges(size: usize) -> Outcome<(f64, f64)> {
    let place = size.checked_sub(*RANGE_SIZES.start());
    place.and_then(|place| RANGES.get(place).copied()).ok_or(Undefined::NoConstant { size })
}

/// The mean standard deviation of n standard normal numbers: √(2 ÷ (n−1)) · Γ(n/2) ÷ Γ((n−1)/2). Consecutive ratios of
/// gammas multiply to (n−1) ÷ 2, so no gamma function is needed.
///
/// # Errors
/// `NoConstant` outside [`DEVIATION_SIZES`].
pub fn c4(size: usize) -> Outcome<f64> {
    if !DEVIATION_SIZES.contains(&size) {
        return Err(Undefined::NoConstant { size });
    }
    let mut ratio = 1.0 / std::f64::consts::PI.sqrt();
    for n in 2..size {
        ratio = (n as f64 - 1.0) / 2.0 / ratio;
    }
    finite((2.0 / (size as f64 - 1.0)).sqrt() * ratio)
}

/// The factors that turn a mean range into the limits of a chart of means and ranges.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Factors {
    /// From the mean spread to the distance of the limits of means: A2 or A3.
    pub mean: f64,
    /// From the mean spread to the lower limit of spreads: D3 or B3.
    pub lower: f64,
    /// From the mean spread to the upper limit of spreads: D4 or B4.
    pub upper: f64,
    /// From the mean spread to the standard deviation: it is divided by this, d2 or c4.
    pub divisor: f64,
}

/// A2, D3, D4, d2.
///
/// # Errors
/// `NoConstant` outside 2 to 25.
pub fn range_factors(size: usize) -> Outcome<Factors> {
    factors(size, d2(size)?, d3(size)?)
}

/// A3, B3, B4, c4.
///
/// # Errors
/// `NoConstant` outside [`DEVIATION_SIZES`].
pub fn deviation_factors(size: usize) -> Outcome<Factors> {
    let c4 = c4(size)?;
    factors(size, c4, (1.0 - c4 * c4).max(0.0).sqrt())
}

fn factors(size: usize, mean: f64, deviation: f64) -> Outcome<Factors> {
    let part = 3.0 * deviation / mean;
    let distance = finite(3.0 / (mean * (size as f64).sqrt()))?;
    Ok(Factors { mean: distance, lower: (1.0 - part).max(0.0), upper: 1.0 + part, divisor: mean })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn close(actual: f64, expected: f64, within: f64) {
        assert!((actual - expected).abs() <= within, "{actual} is not {expected}");
    }

    #[test]
    fn the_printed_table() {
        // Montgomery, Introduction to Statistical Quality Control, appendix VI: n, A2, D3, D4, d2, d3.
        let rows = [
            (2, 1.880, 0.0, 3.267, 1.128, 0.853),
            (3, 1.023, 0.0, 2.574, 1.693, 0.888),
            (4, 0.729, 0.0, 2.282, 2.059, 0.880),
            (5, 0.577, 0.0, 2.114, 2.326, 0.864),
            (6, 0.483, 0.0, 2.004, 2.534, 0.848),
            (7, 0.419, 0.076, 1.924, 2.704, 0.833),
            (8, 0.373, 0.136, 1.864, 2.847, 0.820),
            (9, 0.337, 0.184, 1.816, 2.970, 0.808),
            (10, 0.308, 0.223, 1.777, 3.078, 0.797),
            (15, 0.223, 0.347, 1.653, 3.472, 0.756),
            (20, 0.180, 0.415, 1.585, 3.735, 0.729),
            (25, 0.153, 0.459, 1.541, 3.931, 0.708),
        ];
        for (n, a2, d3_factor, d4, mean, deviation) in rows {
            let factors = range_factors(n).expect("in the table");
            close(factors.mean, a2, 6e-4);
            close(factors.lower, d3_factor, 6e-4);
            close(factors.upper, d4, 1.1e-3);
            close(factors.divisor, mean, 6e-4);
            close(d3(n).expect("in the table"), deviation, 6e-4);
        }
        for (n, a3, b3, b4, c) in [
            (2, 2.659, 0.0, 3.267, 0.7979),
            (5, 1.427, 0.0, 2.089, 0.94),
            (10, 0.975, 0.284, 1.716, 0.9727),
            (25, 0.606, 0.565, 1.435, 0.9896),
        ] {
            let factors = deviation_factors(n).expect("any size");
            close(factors.mean, a3, 6e-4);
            close(factors.lower, b3, 6e-4);
            close(factors.upper, b4, 6e-4);
            close(factors.divisor, c, 6e-5);
        }
    }

    #[test]
    fn two_values_in_closed_form_and_other_sizes_refused() {
        let pi = std::f64::consts::PI;
        close(d2(2).expect("two"), 2.0 / pi.sqrt(), 1e-9);
        close(d3(2).expect("two"), (2.0 - 4.0 / pi).sqrt(), 1e-9);
        close(c4(2).expect("two"), (2.0 / pi).sqrt(), 1e-15);
        close(c4(5).expect("five"), 0.939_985_602_986_6, 1e-11);
        assert_eq!(d2(1), Err(Undefined::NoConstant { size: 1 }));
        assert_eq!(d2(26), Err(Undefined::NoConstant { size: 26 }));
        assert_eq!(c4(1), Err(Undefined::NoConstant { size: 1 }));
        assert!(c4(5_000).is_ok_and(|c| c < 1.0 && c > 0.9999));
        assert_eq!(c4(usize::MAX), Err(Undefined::NoConstant { size: usize::MAX }));
    }
}
