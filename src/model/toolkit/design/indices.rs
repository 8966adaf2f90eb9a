//! Capability indices from a mean, a standard deviation and limits, and how sure they are.

use super::specification::Limits;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::statistics::finite;
use crate::model::statistics::normal::{chi_square_quantile, normal_quantile, normal_tail};
use serde::Serialize;

/// Indices of one spread: Cp and Cpk of the spread within subgroups, Pp and Ppk of the overall one.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Indices {
    /// The distance of the limits ÷ 6σ.
    pub cp: Outcome<f64>,
    /// (upper limit − mean) ÷ 3σ.
    pub cpu: Outcome<f64>,
    /// (mean − lower limit) ÷ 3σ.
    pub cpl: Outcome<f64>,
    /// The smaller of the two, or the only one.
    pub cpk: Outcome<f64>,
    /// How far the mean is from the middle, as a part of half the distance of the limits; Cpk = Cp·(1 − k).
    pub k: Outcome<f64>,
    /// The distance of the limits ÷ 6√(σ² + (mean − target)²).
    pub cpm: Outcome<f64>,
}

impl Indices {
    /// The indices that cannot be computed, all for the same reason.
    pub fn none(reason: &Undefined) -> Self {
        let none = || Err(reason.clone());
        Self { cp: none(), cpu: none(), cpl: none(), cpk: none(), k: none(), cpm: none() }
    }
}

/// Computes the indices.
pub fn indices(mean: f64, sigma: f64, limits: Limits) -> Indices {
    if let Err(reason) = limits.check() {
        return Indices::none(&reason);
    }
    if sigma <= 0.0 {
        return Indices::none(&Undefined::NoVariation);
    }
    let cpu = limits.upper.ok_or(Undefined::OneLimit).and_then(|upper| finite((upper - mean) / (3.0 * sigma)));
    let cpl = limits.lower.ok_or(Undefined::OneLimit).and_then(|lower| finite((mean - lower) / (3.0 * sigma)));
    let cpk = match (&cpu, &cpl) {
        (Ok(a), Ok(b)) => Ok(a.min(*b)),
        (Ok(only), Err(Undefined::OneLimit)) | (Err(Undefined::OneLimit), Ok(only)) => Ok(*only),
        (Err(reason), _) | (_, Err(reason)) => Err(reason.clone()),
    };
    let cp = limits.both().and_then(|(lower, upper)| finite((upper - lower) / (6.0 * sigma)));
    Indices { cp, cpu, cpl, cpk, k: off_centre(mean, limits), cpm: taguchi(mean, sigma, limits) }
}

fn off_centre(mean: f64, limits: Limits) -> Outcome<f64> {
    let (lower, upper) = limits.both()?;
    finite((f64::midpoint(lower, upper) - mean).abs() / ((upper - lower) / 2.0))
}

fn taguchi(mean: f64, sigma: f64, limits: Limits) -> Outcome<f64> {
    let (lower, upper) = limits.both()?;
    let target = limits.target.ok_or(Undefined::NoTarget)?;
    finite((upper - lower) / (6.0 * sigma.hypot(mean - target)))
}

/// Where an index lies with the chosen confidence.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Interval {
    /// From.
    pub low: f64,
    /// To.
    pub high: f64,
}

/// The interval of Cp or Pp: Ĉ·√(χ² ÷ ν) at both ends.
///
/// # Errors
/// `NotAProbability` for a confidence outside 0–1, `ZeroDivisor` below one degree of freedom.
pub fn interval_of_cp(cp: f64, degrees: f64, confidence: f64) -> Outcome<Interval> {
    let (whole, outside) = (whole(degrees), 1.0 - confidence);
    let part = |tail: f64| -> Outcome<f64> { finite(cp * (chi_square_quantile(tail, whole)? / whole as f64).sqrt()) };
    Ok(Interval { low: part(1.0 - outside / 2.0)?, high: part(outside / 2.0)? })
}

/// Bissell's interval of Cpk or Ppk: Ĉ ± z·√(1/9n + Ĉ²/2ν). A. F. Bissell, How Reliable is Your Capability Index?,
/// Applied Statistics 39 (1990).
///
/// # Errors
/// `NotAProbability` for a confidence outside 0–1, `ZeroDivisor` below one value or degree of freedom.
pub fn interval_of_cpk(cpk: f64, count: usize, degrees: f64, confidence: f64) -> Outcome<Interval> {
    let z = normal_quantile((1.0 - confidence) / 2.0)?;
    if count == 0 || degrees <= 0.0 {
        return Err(Undefined::ZeroDivisor);
    }
    let half = finite(z * (1.0 / (9.0 * count as f64) + cpk * cpk / (2.0 * degrees)).sqrt())?;
    Ok(Interval { low: cpk - half, high: cpk + half })
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "degrees are few and above zero")]
fn whole(degrees: f64) -> usize {
    degrees.max(0.0) as usize
}

/// What part of a normal distribution lies outside the limits.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Outside {
    /// Below the lower limit.
    pub below: f64,
    /// Above the upper limit.
    pub above: f64,
}

impl Outside {
    /// On either side.
    pub const fn share(&self) -> f64 {
        self.below + self.above
    }
}

/// The part of a normal distribution with that mean and spread that lies outside the limits.
///
/// # Errors
/// `NoLimit`, `LimitsCrossed`, `NoVariation`.
pub fn expected_outside(mean: f64, sigma: f64, limits: Limits) -> Outcome<Outside> {
    limits.check()?;
    if sigma <= 0.0 {
        return Err(Undefined::NoVariation);
    }
    let tail = |distance: Option<f64>| distance.map_or(Ok(0.0), |d| normal_tail(finite(d / sigma)?));
    Ok(Outside {
        below: tail(limits.lower.map(|lower| mean - lower))?,
        above: tail(limits.upper.map(|upper| upper - mean))?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TWO: Limits = Limits { lower: Some(8.0), upper: Some(20.0), target: Some(14.0) };

    #[test]
    fn one_limit_leaves_one_side() {
        let found = indices(16.0, 2.0, Limits { lower: None, ..TWO });
        assert_eq!((found.cpk.clone(), found.cpu), (Ok(4.0 / 6.0), found.cpk));
        assert_eq!((found.cp, found.cpl), (Err(Undefined::OneLimit), Err(Undefined::OneLimit)));
        assert_eq!((found.k, found.cpm), (Err(Undefined::OneLimit), Err(Undefined::OneLimit)));
        let none = indices(16.0, 2.0, Limits::default());
        assert_eq!(none, Indices::none(&Undefined::NoLimit));
        assert_eq!(indices(16.0, 0.0, TWO), Indices::none(&Undefined::NoVariation));
        assert_eq!(indices(14.0, 1.0, Limits { target: None, ..TWO }).cpm, Err(Undefined::NoTarget));
        let crossed = Limits { lower: Some(3.0), upper: Some(2.0), target: None };
        assert_eq!(indices(14.0, 1.0, crossed).cpk, Err(Undefined::LimitsCrossed));
        assert_eq!(indices(1e308, 1e-300, TWO).cpk, Err(Undefined::TooLarge));
    }

    #[test]
    fn the_interval_of_a_textbook() {
        // Montgomery, Introduction to Statistical Quality Control: limits 38 and 62, n = 20, s = 1.75 give Cp 2.29 and
        // 1.57 to 3.01.
        let cp = (62.0 - 38.0) / (6.0 * 1.75);
        let found = interval_of_cp(cp, 19.0, 0.95).expect("defined");
        assert!((found.low - 1.57).abs() < 0.006 && (found.high - 3.01).abs() < 0.006, "{found:?}");
        // Bissell's formula by hand for Ĉ = 1, n = 50.
        let half = 1.959_963_984_540_054 * (1.0_f64 / 450.0 + 1.0 / 98.0).sqrt();
        let found = interval_of_cpk(1.0, 50, 49.0, 0.95).expect("defined");
        assert!((found.low - (1.0 - half)).abs() < 1e-9 && (found.high - (1.0 + half)).abs() < 1e-9);
        assert_eq!(interval_of_cp(1.0, 0.4, 0.95), Err(Undefined::ZeroDivisor));
        assert_eq!(interval_of_cpk(1.0, 50, 49.0, 1.0), Err(Undefined::NotAProbability));
    }

    proptest! {
        #[test]
        fn cpk_is_cp_less_what_the_mean_is_off(mean in 8.0..20.0_f64, sigma in 0.1..9.0_f64) {
            let found = indices(mean, sigma, TWO);
            let (cp, k) = (found.cp.expect("two limits"), found.k.expect("two limits"));
            let (cpk, cpm) = (found.cpk.expect("limits"), found.cpm.expect("a target"));
            prop_assert!((cpk - cp * (1.0 - k)).abs() < 1e-9);
            // The target is in the middle.
            prop_assert!((cpm - cp / (1.0 + ((mean - 14.0) / sigma).powi(2)).sqrt()).abs() < 1e-9);
            prop_assert!(cpk <= cp + 1e-12 && cpm <= cp + 1e-12);
            let outside = expected_outside(mean, sigma, TWO).expect("limits");
            prop_assert!((0.0..=1.0).contains(&outside.share()));
        }
    }
}
