//! How much values vary within subgroups: the estimates of the standard deviation, by name.

use crate::model::key::key;
use crate::model::outcome::{Counted, Outcome, Undefined};
use crate::model::statistics::spread::{average, deviation, range};
use crate::model::statistics::{finite, samples};

key! {
    /// How the spread within subgroups is estimated: mean range ÷ d2 (the default), mean standard deviation ÷ c4,
    /// pooled variance, the same ÷ c4, mean moving range ÷ d2 of two.
    SigmaEstimator { RangeMean, DeviationMean, Pooled, PooledCorrected, MovingRange }
}

/// How much the mean of overlapping moving ranges is worth against the ordinary estimate: Cryer and Ryan, The
/// Estimation of Sigma for an X Chart, Journal of Quality Technology 22 (1990).
const MOVING_WORTH: f64 = 0.605;

/// An estimate of the spread within subgroups.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Within {
    /// The standard deviation.
    pub sigma: f64,
    /// As many degrees of freedom as a standard deviation would have that is estimated as exactly.
    pub degrees: f64,
}

/// Whole subgroups of values in their order; what is left over at the end belongs to none.
pub fn subgroups(values: &[f64], size: usize) -> impl Iterator<Item = &[f64]> {
    values.chunks_exact(size.max(1))
}

/// The spread within subgroups of that size.
///
/// Single values have no spread within; whatever is asked for, they are judged by moving ranges.
///
/// # Errors
/// `TooFew` values or subgroups, `NoConstant` for ranges of more than 25, `TooLarge` on overflow.
pub fn within(values: &[f64], size: usize, estimator: SigmaEstimator) -> Outcome<Within> {
    if size < 2 || estimator == SigmaEstimator::MovingRange {
        return moving(values);
    }
    let groups: Vec<&[f64]> = subgroups(values, size).collect();
    if groups.is_empty() {
        return Err(Undefined::TooFew { of: Counted::Subgroups, have: 0, needed: 1 });
    }
    let count = groups.len() as f64;
    match estimator {
        SigmaEstimator::RangeMean => {
            let (d2, d3) = (samples::d2(size)?, samples::d3(size)?);
            let ranges: Vec<f64> = groups.iter().map(|group| range(group)).collect::<Outcome<_>>()?;
            estimate(average(&ranges)? / d2, count * d2 * d2 / (2.0 * d3 * d3))
        }
        SigmaEstimator::DeviationMean => {
            let c4 = samples::c4(size)?;
            estimate(average(&deviations(&groups)?)? / c4, count * c4 * c4 / (2.0 * (1.0 - c4 * c4)))
        }
        _ => pooled(&groups, size, estimator),
    }
}

fn deviations(groups: &[&[f64]]) -> Outcome<Vec<f64>> {
    groups.iter().map(|group| deviation(group)).collect()
}

/// The root of the mean variance; it lies a little below the truth on average, which c4 puts right.
fn pooled(groups: &[&[f64]], size: usize, estimator: SigmaEstimator) -> Outcome<Within> {
    let squares: Vec<f64> = deviations(groups)?.iter().map(|s| s * s).collect();
    let degrees = groups.len() * (size - 1);
    let c4 = if estimator == SigmaEstimator::PooledCorrected { samples::c4(degrees + 1)? } else { 1.0 };
    estimate(average(&squares)?.sqrt() / c4, degrees as f64)
}

/// The mean of the differences between neighbours ÷ d2 of two.
fn moving(values: &[f64]) -> Outcome<Within> {
    if values.len() < 2 {
        return Err(Undefined::TooFew { of: Counted::Values, have: values.len(), needed: 2 });
    }
    let steps: Vec<f64> = values.windows(2).map(range).collect::<Outcome<_>>()?;
    estimate(average(&steps)? / samples::d2(2)?, MOVING_WORTH * steps.len() as f64)
}

fn estimate(sigma: f64, degrees: f64) -> Outcome<Within> {
    Ok(Within { sigma: finite(sigma)?, degrees })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_hand() {
        let values = [1.0, 3.0, 4.0, 8.0, 99.0];
        let sigma = |estimator| within(&values, 2, estimator).map(|w| w.sigma);
        // Ranges 2 and 4; standard deviations √2 and √8; variances 2 and 8. The fifth value belongs to no pair.
        assert!(
            (sigma(SigmaEstimator::RangeMean).expect("defined") - 3.0 / std::f64::consts::FRAC_2_SQRT_PI).abs() < 1e-9
        );
        assert!((sigma(SigmaEstimator::Pooled).expect("defined") - 5.0_f64.sqrt()).abs() < 1e-12);
        let mean = f64::midpoint(2.0_f64.sqrt(), 8.0_f64.sqrt());
        let c4 = (2.0 / std::f64::consts::PI).sqrt();
        assert!((sigma(SigmaEstimator::DeviationMean).expect("defined") - mean / c4).abs() < 1e-12);
        // Differences 2 1 4 91.
        assert!(
            (sigma(SigmaEstimator::MovingRange).expect("defined") - 24.5 / std::f64::consts::FRAC_2_SQRT_PI).abs()
                < 1e-8
        );
        assert_eq!(within(&values, 1, SigmaEstimator::Pooled), within(&values, 2, SigmaEstimator::MovingRange));
    }

    #[test]
    fn too_few_and_too_many() {
        assert!(matches!(
            within(&[1.0], 1, SigmaEstimator::RangeMean),
            Err(Undefined::TooFew { of: Counted::Values, have: 1, needed: 2 })
        ));
        assert!(matches!(
            within(&[1.0, 2.0], 3, SigmaEstimator::Pooled),
            Err(Undefined::TooFew { of: Counted::Subgroups, have: 0, needed: 1 })
        ));
        let many = [0.0; 30];
        assert_eq!(within(&many, 30, SigmaEstimator::RangeMean), Err(Undefined::NoConstant { size: 30 }));
        assert_eq!(within(&many, 30, SigmaEstimator::Pooled).map(|w| w.sigma), Ok(0.0));
        assert_eq!(within(&[-1e308, 1e308], 2, SigmaEstimator::RangeMean), Err(Undefined::TooLarge));
    }

    #[test]
    fn a_single_range_of_five_is_worth_about_four_degrees() {
        let one = within(&[1.0, 2.0, 3.0, 4.0, 5.0], 5, SigmaEstimator::RangeMean).expect("defined");
        assert!(one.degrees > 3.5 && one.degrees < 4.0, "{}", one.degrees);
    }
}
