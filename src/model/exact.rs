//! Numbers that compare without floating-point surprises.
//!
//! Whole-number scores and weights are carried as exact fractions; anything else as a float that ties
//! within a relative 1e-9. A score on the cut line is high, so `is_at_least` decides classes.

use crate::model::statistics::arrange;
use serde::{Serialize, Serializer};
use std::cmp::Ordering;

/// Floats closer than this, relative to the larger, tie.
const TIE: f64 = 1e-9;
/// Whole floats up to this size are carried exactly.
const LARGEST_WHOLE: f64 = 1e15;

/// A number, exact as long as it was made from whole numbers.
#[derive(Debug, Clone, Copy)]
pub enum Exact {
    /// A fraction in lowest terms with a positive denominator.
    Fraction {
        /// Numerator.
        num: i128,
        /// Denominator, above zero.
        den: i128,
    },
    /// A float.
    Real(f64),
}

impl Exact {
    /// Zero.
    pub const ZERO: Self = Self::Fraction { num: 0, den: 1 };

    /// The nearest float.
    pub fn get(self) -> f64 {
        match self {
            Self::Fraction { num, den } => num as f64 / den as f64,
            Self::Real(value) => value,
        }
    }

    fn fraction(num: i128, den: i128) -> Self {
        let divisor = gcd(num.unsigned_abs(), den.unsigned_abs());
        let (Ok(divisor), true) = (i128::try_from(divisor), divisor != 0) else {
            return Self::Real(num as f64 / den as f64);
        };
        let sign = if den < 0 { -1 } else { 1 };
        Self::Fraction { num: sign * num / divisor, den: sign * den / divisor }
    }

    /// Sum.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        self.combine(other, |a, b, c, d| Some((a.checked_mul(d)?.checked_add(c.checked_mul(b)?)?, b.checked_mul(d)?)))
            .unwrap_or_else(|| Self::Real(self.get() + other.get()))
    }

    /// Difference.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        self.combine(other, |a, b, c, d| Some((a.checked_mul(d)?.checked_sub(c.checked_mul(b)?)?, b.checked_mul(d)?)))
            .unwrap_or_else(|| Self::Real(self.get() - other.get()))
    }

    /// Product.
    #[must_use]
    pub fn times(self, other: Self) -> Self {
        self.combine(other, |a, b, c, d| Some((a.checked_mul(c)?, b.checked_mul(d)?)))
            .unwrap_or_else(|| Self::Real(self.get() * other.get()))
    }

    /// Quotient, or `None` when the divisor is zero.
    pub fn over(self, other: Self) -> Option<Self> {
        if other.is_zero() {
            return None;
        }
        let exact = self.combine(other, |a, b, c, d| Some((a.checked_mul(d)?, b.checked_mul(c)?)));
        Some(exact.unwrap_or_else(|| Self::Real(self.get() / other.get())))
    }

    /// Whether it is zero.
    pub fn is_zero(self) -> bool {
        match self {
            Self::Fraction { num, .. } => num == 0,
            Self::Real(value) => value == 0.0,
        }
    }

    /// Order, with ties as the module says.
    pub fn compare(self, other: Self) -> Ordering {
        if let (Self::Fraction { num: a, den: b }, Self::Fraction { num: c, den: d }) = (self, other)
            && let (Some(left), Some(right)) = (a.checked_mul(d), c.checked_mul(b))
        {
            return left.cmp(&right);
        }
        let (a, b) = (self.get(), other.get());
        if (a - b).abs() <= TIE * a.abs().max(b.abs()) { Ordering::Equal } else { a.total_cmp(&b) }
    }

    /// On or above: the `>=` rule of every cut line.
    pub fn is_at_least(self, line: Self) -> bool {
        self.compare(line) != Ordering::Less
    }

    /// Exactly on the line.
    pub fn ties(self, line: Self) -> bool {
        self.compare(line) == Ordering::Equal
    }

    fn combine(self, other: Self, both: impl Fn(i128, i128, i128, i128) -> Option<(i128, i128)>) -> Option<Self> {
        match (self, other) {
            (Self::Fraction { num: a, den: b }, Self::Fraction { num: c, den: d }) => {
                both(a, b, c, d).map(|(num, den)| Self::fraction(num, den))
            }
            _ => None,
        }
    }
}

impl From<f64> for Exact {
    fn from(value: f64) -> Self {
        if value.fract() == 0.0 && value.abs() <= LARGEST_WHOLE {
            #[allow(clippy::cast_possible_truncation, reason = "checked to be whole and small")]
            return Self::Fraction { num: value as i128, den: 1 };
        }
        Self::Real(value)
    }
}

impl PartialEq for Exact {
    fn eq(&self, other: &Self) -> bool {
        self.get().to_bits() == other.get().to_bits()
    }
}

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_f64(self.get())
    }
}

/// Σ of numbers.
pub fn sum(numbers: impl IntoIterator<Item = Exact>) -> Exact {
    numbers.into_iter().fold(Exact::ZERO, Exact::plus)
}

/// The mean, if there is anything to average.
pub fn mean(numbers: &[Exact]) -> Option<Exact> {
    sum(numbers.iter().copied()).over(Exact::from(numbers.len() as f64))
}

/// The median (the middle, or the mean of the two in the middle).
pub fn median(numbers: &[Exact]) -> Option<Exact> {
    let mut sorted = numbers.to_vec();
    // By value: ties within a tolerance are not a total order, and sorting needs one.
    arrange::sort_by(&mut sorted, |a, b| a.get().total_cmp(&b.get()));
    let n = sorted.len();
    if n == 0 {
        return None;
    }
    if n % 2 == 1 {
        return Some(sorted[n / 2]);
    }
    sorted[n / 2 - 1].plus(sorted[n / 2]).over(Exact::from(2.0))
}

fn gcd(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(n: i32) -> Exact {
        Exact::from(f64::from(n))
    }

    #[test]
    fn a_third_of_ten_thirds_is_exact() {
        let third = whole(10).over(whole(3)).expect("not zero");
        assert!(third.times(whole(3)).ties(whole(10)));
        assert!(sum([third, third, third]).is_at_least(whole(10)));
    }

    #[test]
    fn floats_tie_within_a_billionth_and_no_more() {
        assert!(Exact::from(5.3 - 0.3).ties(whole(5)));
        assert!(Exact::from(0.1 + 0.2).ties(Exact::from(0.3)));
        assert!(!Exact::from(5.0 + 1e-6).ties(whole(5)));
        assert!(!Exact::from(5.0 - 1e-6).is_at_least(whole(5)));
    }

    #[test]
    fn overflow_falls_back_to_floats() {
        let huge = Exact::Fraction { num: i128::MAX, den: 3 };
        assert!(matches!(huge.times(huge), Exact::Real(v) if v.is_finite()));
    }

    #[test]
    fn median_of_even_counts_lies_between() {
        let m = median(&[whole(4), whole(1), whole(3), whole(2)]).expect("four numbers");
        assert!(m.ties(Exact::from(2.5)));
        assert!(median(&[]).is_none());
    }

    #[test]
    fn nothing_divides_by_zero() {
        assert!(whole(1).over(whole(0)).is_none());
        assert!(whole(1).over(Exact::Real(0.0)).is_none());
    }
}
