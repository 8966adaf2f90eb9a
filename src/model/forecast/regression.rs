//! Ordinary least squares with one predictor, and what it says of a value not seen yet.

use crate::model::outcome::{Counted, Outcome, Undefined};
use crate::model::statistics::distribution::{student_quantile, student_tails};
use crate::model::statistics::finite;
use serde::Serialize;

/// With fewer points nothing is computed.
pub const FEWEST_POINTS: usize = 4;
/// With fewer points the line should be read with care.
pub const ADVISED_POINTS: usize = 5;
/// Above this p-value a trend cannot be told from none.
pub const SIGNIFICANCE: f64 = 0.05;
/// The usual level of intervals.
pub const USUAL_LEVEL: f64 = 0.95;

/// A straight line fitted to points: y = intercept + slope·x.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Regression {
    /// n.
    pub points: usize,
    /// Change of y per unit of x: money a year.
    pub slope: f64,
    /// y at x = 0. For years that is far outside; use [`Regression::at`].
    pub intercept: f64,
    /// s = √(SSE ÷ (n − 2)), in the unit of y.
    pub residual_error: f64,
    /// Standard error of the slope.
    pub slope_error: f64,
    /// Standard error of the intercept.
    pub intercept_error: f64,
    /// R², 0–1; undefined when all y are equal.
    pub r_squared: Outcome<f64>,
    /// The two-sided probability of such a slope or a steeper one if there were no trend (Student's t, n − 2 degrees of
    /// freedom); undefined when all y are equal.
    pub p: Outcome<f64>,
    /// The smallest and the largest x.
    pub range: (f64, f64),
    /// Means of x and y, through which the line runs.
    centre: (f64, f64),
    /// √Σ(x − x̄)².
    spread: f64,
}

/// From where to where.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl Interval {
    /// Whether a value lies in it, ends included.
    pub fn contains(&self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }
}

/// What the line says at one x.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Forecast {
    /// Where.
    pub x: f64,
    /// The level of both intervals: 0.95 for 95 %.
    pub level: f64,
    /// The height of the line.
    pub fit: f64,
    /// Where the mean of many values at x lies: the interval of the line itself.
    pub mean: Interval,
    /// Where a single new value lies: the one to plan with.
    pub prediction: Interval,
    /// Whether x lies outside the range of the points.
    pub extrapolates: bool,
}

/// Fits a line by least squares. Points are (x, y) in any order; x may repeat. Both are centred, and taken in units of
/// their size, before anything is squared: years such as 2026 would lose digits.
///
/// # Errors
/// `TooFew` points below four, `NoVariation` when all x are equal, `TooLarge`.
pub fn regression(points: &[(f64, f64)]) -> Outcome<Regression> {
    if points.len() < FEWEST_POINTS {
        return Err(Undefined::TooFew { of: Counted::Points, have: points.len(), needed: FEWEST_POINTS });
    }
    let x = Centred::of(points.iter().map(|p| p.0).collect())?;
    let y = Centred::of(points.iter().map(|p| p.1).collect())?;
    if x.square() <= 0.0 {
        return Err(Undefined::NoVariation);
    }
    let n = points.len() as f64;
    // In the units of `x` and `y`.
    let slope = x.times(&y) / x.square();
    let rest: f64 = x.deviations.iter().zip(&y.deviations).map(|(dx, dy)| (dy - slope * dx).powi(2)).sum();
    let error = (rest / (n - 2.0)).sqrt();
    let slope_error = error / x.square().sqrt();
    let per = y.size / x.size;
    let spread = finite(x.size * x.square().sqrt())?;
    let residual_error = finite(error * y.size)?;
    Ok(Regression {
        points: points.len(),
        slope: finite(slope * per)?,
        intercept: finite(y.mean - slope * per * x.mean)?,
        residual_error,
        slope_error: finite(slope_error * per)?,
        intercept_error: finite(residual_error * (1.0 / n + (x.mean / spread).powi(2)).sqrt())?,
        r_squared: if y.square() > 0.0 { Ok((1.0 - rest / y.square()).max(0.0)) } else { Err(Undefined::NoVariation) },
        p: p_value(slope, slope_error, points.len() - 2),
        range: (x.smallest, x.largest),
        centre: (x.mean, y.mean),
        spread,
    })
}

/// The p-value of a slope. A line without any error is no accident unless it is flat.
fn p_value(slope: f64, error: f64, degrees: usize) -> Outcome<f64> {
    if error > 0.0 {
        return student_tails((slope / error).clamp(-f64::MAX, f64::MAX), degrees);
    }
    if slope.abs() > 0.0 { Ok(0.0) } else { Err(Undefined::NoVariation) }
}

/// Numbers as deviations from their mean, in units of their size.
struct Centred {
    deviations: Vec<f64>,
    mean: f64,
    size: f64,
    smallest: f64,
    largest: f64,
}

impl Centred {
    /// Deviations are taken from the first number before they are taken from the mean, so that equal numbers have none.
    fn of(numbers: Vec<f64>) -> Outcome<Self> {
        let first = numbers.first().copied().unwrap_or(0.0);
        let size = finite(numbers.iter().map(|v| (v - first).abs()).fold(0.0, f64::max))?;
        if numbers.iter().any(|v| !v.is_finite()) {
            return Err(Undefined::TooLarge);
        }
        let size = if size > 0.0 { size } else { 1.0 };
        let from_first: Vec<f64> = numbers.iter().map(|v| (v - first) / size).collect();
        let mean = from_first.iter().sum::<f64>() / numbers.len() as f64;
        Ok(Self {
            deviations: from_first.iter().map(|d| d - mean).collect(),
            mean: finite(first + mean * size)?,
            size,
            smallest: numbers.iter().copied().fold(first, f64::min),
            largest: numbers.iter().copied().fold(first, f64::max),
        })
    }

    fn times(&self, other: &Self) -> f64 {
        self.deviations.iter().zip(&other.deviations).map(|(a, b)| a * b).sum()
    }

    fn square(&self) -> f64 {
        self.times(self)
    }
}

impl Regression {
    /// The height of the line, counted from the middle of the points, where no digits are lost.
    pub fn at(&self, x: f64) -> f64 {
        self.centre.1 + self.slope * (x - self.centre.0)
    }

    /// Whether the trend can be told from none: p at most 0.05.
    pub fn is_distinguishable(&self) -> bool {
        self.p.as_ref().is_ok_and(|p| *p <= SIGNIFICANCE)
    }

    /// Whether there are fewer points than advised.
    pub const fn is_thin(&self) -> bool {
        self.points < ADVISED_POINTS
    }

    /// What the line says at x, with both intervals at a level such as 0.95:
    /// fit ± t·s·√(1/n + (x − x̄)² ÷ Sxx) for the mean, with 1 more under the root for a single value.
    ///
    /// # Errors
    /// `NotAProbability` for a level that does not lie between 0 and 1, `TooLarge`.
    pub fn forecast(&self, x: f64, level: f64) -> Outcome<Forecast> {
        let t = student_quantile(1.0 - level, self.points - 2)?;
        let fit = finite(self.at(x))?;
        let leverage = 1.0 / self.points as f64 + ((x - self.centre.0) / self.spread).powi(2);
        let around = |part: f64| {
            let half = t * self.residual_error * part.sqrt();
            Ok(Interval { low: finite(fit - half)?, high: finite(fit + half)? })
        };
        let extrapolates = x < self.range.0 || x > self.range.1;
        Ok(Forecast { x, level, fit, mean: around(leverage)?, prediction: around(1.0 + leverage)?, extrapolates })
    }

    /// Where the slope lies, at a level such as 0.95.
    ///
    /// # Errors
    /// As [`Regression::forecast`].
    pub fn slope_interval(&self, level: f64) -> Outcome<Interval> {
        let half = student_quantile(1.0 - level, self.points - 2)? * self.slope_error;
        Ok(Interval { low: finite(self.slope - half)?, high: finite(self.slope + half)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_points_by_hand() {
        // x 1 2 3 4, y 2 4 5 9: means 2.5 and 5; Sxx 5, Sxy 11, slope 2.2; residuals .3 .1 −1.1 .7, SSE 1.8, s² 0.9.
        let line = regression(&[(1.0, 2.0), (2.0, 4.0), (3.0, 5.0), (4.0, 9.0)]).expect("defined");
        let close = |a: f64, b: f64| assert!((a - b).abs() < 1e-12, "{a} is not {b}");
        close(line.slope, 2.2);
        close(line.intercept, -0.5);
        close(line.residual_error.powi(2), 0.9);
        close(line.r_squared.clone().expect("varies"), 1.0 - 1.8 / 26.0);
        close(line.slope_error.powi(2), 0.18);
        // t = 2.2 ÷ √0.18 with 2 degrees of freedom: p = 1 − t ÷ √(2 + t²).
        let t = 2.2 / 0.18_f64.sqrt();
        close(line.p.clone().expect("defined"), 1.0 - t / (2.0 + t * t).sqrt());
        // At 5: leverage 1/4 + 6.25/5 = 1.5; at 2 degrees t of 95 % is .95·√(2 ÷ (1 − .95²)) = 4.3026527297495.
        let five = line.forecast(5.0, 0.95).expect("defined");
        close(five.fit, 10.5);
        close(five.mean.high - 10.5, 4.302_652_729_749_463 * 1.35_f64.sqrt());
        close(five.prediction.high - 10.5, 4.302_652_729_749_463 * 2.25_f64.sqrt());
        assert!(five.extrapolates && line.is_thin() && line.is_distinguishable());
    }
}
