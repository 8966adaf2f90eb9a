//! Gini coefficients: how unequal values are, from 0 (all equal) to nearly 1 (one has all).

use super::concentration::{positive_total, positive_total_of_amounts};
use super::finite;
use super::order::running_totals;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::statistics::arrange;

/// The Gini coefficient in its population form, 2·Σ i·x₍ᵢ₎ ÷ (n·Σx) − (n+1) ÷ n with x ascending: 0 to 1 − 1/n.
///
/// # Errors
/// `NoAccounts`, `NegativeValue`, `TotalNotPositive`, `TooLarge`.
pub fn gini(values: &[f64]) -> Outcome<f64> {
    let total = positive_total_of_amounts(values)?;
    let n = values.len() as f64;
    // The same sum with i centred on the middle: equal values cancel to zero instead of to a rounding error.
    let spread: f64 =
        ascending(values).iter().zip(1_u32..).map(|(x, i)| (2.0 * f64::from(i) - n - 1.0) * (x / total)).sum();
    finite((spread / n).max(0.0))
}

/// The Gini coefficient × n ÷ (n − 1), which reaches 1 when one of n has all.
///
/// # Errors
/// As [`gini`], and `ZeroDivisor` for a single value.
pub fn gini_corrected(values: &[f64]) -> Outcome<f64> {
    let population = gini(values)?;
    let n = values.len() as f64;
    if values.len() < 2 { Err(Undefined::ZeroDivisor) } else { Ok(population * n / (n - 1.0)) }
}

/// Two areas of a Lorenz curve that may run below zero.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LorenzAreas {
    /// The integral of the curve over 0 to 1; negative parts count as negative.
    pub under: f64,
    /// The area between the axis and the part of the curve below it, zero or more.
    pub below_zero: f64,
}

/// The areas of the Lorenz curve of values with losses, the smallest value first.
///
/// # Errors
/// `NoAccounts`, `TotalNotPositive`, `TooLarge`.
pub fn lorenz_areas(values: &[f64]) -> Outcome<LorenzAreas> {
    let total = positive_total(&running_totals(values.iter().copied()))?.get();
    let step = 1.0 / values.len() as f64;
    let (mut areas, mut from) = (LorenzAreas { under: 0.0, below_zero: 0.0 }, 0.0);
    for value in ascending(values) {
        let to = from + value / total;
        areas.under += f64::midpoint(from, to) * step;
        areas.below_zero += below_zero(from, to) * step;
        from = to;
    }
    Ok(LorenzAreas { under: finite(areas.under)?, below_zero: finite(areas.below_zero)? })
}

/// The Gini coefficient of values with losses (Chen, Tsaur and Rhai 1982; Berrebi and Silber 1985):
/// (1 − 2·∫L) ÷ (1 + 2·area of the Lorenz curve L below zero). 0 to 1; without losses the ordinary [`gini`].
///
/// # Errors
/// As [`lorenz_areas`].
pub fn gini_with_losses(values: &[f64]) -> Outcome<f64> {
    let LorenzAreas { under, below_zero } = lorenz_areas(values)?;
    finite((1.0 - 2.0 * under) / (1.0 + 2.0 * below_zero)).map(|g| g.max(0.0))
}

/// The area between the axis and the part of a straight segment of unit width that lies below it. A segment that
/// crosses the axis leaves a triangle.
fn below_zero(from: f64, to: f64) -> f64 {
    let (low, high) = (from.min(to), from.max(to));
    if low >= 0.0 {
        0.0
    } else if high <= 0.0 {
        -f64::midpoint(low, high)
    } else {
        -low / 2.0 * (-low / (high - low))
    }
}

fn ascending(values: &[f64]) -> Vec<f64> {
    let mut sorted = values.to_vec();
    arrange::sort_by(&mut sorted, f64::total_cmp);
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(actual: &Outcome<f64>, expected: &Outcome<f64>) {
        match (actual, expected) {
            (Ok(a), Ok(e)) => assert!((a - e).abs() < 1e-12, "{a} is not {e}"),
            _ => assert_eq!(actual, expected),
        }
    }

    #[test]
    fn ordinary_by_hand() {
        // 1 and 3: 2·(1·1 + 2·3) ÷ (2·4) − 3/2 = 1/4.
        check(&gini(&[3.0, 1.0]), &Ok(0.25));
        check(&gini_corrected(&[3.0, 1.0]), &Ok(0.5));
        check(&gini(&[0.1, 0.1, 0.1]), &Ok(0.0));
        check(&gini(&[9.0]), &Ok(0.0));
        check(&gini_corrected(&[9.0]), &Err(Undefined::ZeroDivisor));
    }

    #[test]
    fn losses_by_hand() {
        // −1, 1, 2 of total 2: L = 0, −½, 0, 1. ∫L = (−¼ − ¼ + ½)/3 = 0; below zero (¼ + ¼)/3 = 1/6.
        // (1 − 0) ÷ (1 + 1/3) = 3/4.
        check(&gini_with_losses(&[2.0, -1.0, 1.0]), &Ok(0.75));
        // −1, 2 of total 1: L = 0, −1, 1. ∫L = (−½ + 0)/2 = −¼; below zero (½ + ¼)/2 = 3/8, the second segment
        // crossing the axis half-way. (1 + ½) ÷ (1 + ¾) = 6/7.
        check(&gini_with_losses(&[-1.0, 2.0]), &Ok(6.0 / 7.0));
        check(&gini_with_losses(&[3.0, 1.0]), &Ok(0.25));
    }

    #[test]
    fn undefined_has_a_reason() {
        check(&gini(&[]), &Err(Undefined::NoAccounts));
        check(&gini(&[-1.0, 5.0]), &Err(Undefined::NegativeValue));
        check(&gini(&[0.0, 0.0]), &Err(Undefined::TotalNotPositive));
        check(&gini_with_losses(&[0.1, 0.2, -0.3]), &Err(Undefined::TotalNotPositive));
        check(&gini_with_losses(&[-1.0, 1.0]), &Err(Undefined::TotalNotPositive));
        check(&gini_with_losses(&[1e300, -1e300, 1e-300]), &Err(Undefined::TotalNotPositive));
        check(&gini(&[f64::MAX, f64::MAX]), &Err(Undefined::TooLarge));
    }
}
