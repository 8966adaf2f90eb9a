//! Ranking with stable ties, and running totals that stay exact.

use crate::model::exact::Exact;
use crate::model::statistics::arrange;

/// Parts of one that settings such as 0.8 are read in.
const BILLION: f64 = 1e9;
/// The part of the largest running total that a sum of floats may be wrong by.
const ROUNDING: f64 = 1e-12;

/// Indices of the values, largest first. Equal values (whole numbers exactly, others within a relative 1e-9)
/// keep the order in which they came.
pub fn ranking(values: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    arrange::sort_by(&mut order, |&a, &b| values[b].total_cmp(&values[a]));
    // Sorting by "equal within 1e-9" directly is no total order; ties are put back in order afterwards.
    for tied in order.chunk_by_mut(|&a, &b| Exact::from(values[a]).ties(Exact::from(values[b]))) {
        let mut places = tied.to_vec();
        arrange::sort_by(&mut places, Ord::cmp);
        tied.copy_from_slice(&places);
    }
    order
}

/// The running totals of the values in the order given; the last one is the total.
///
/// Whole numbers add up exactly. Of other numbers that cancel out, what is left below 10⁻¹² of
/// the largest running total is rounding and counts as zero, so that 0.1 + 0.2 − 0.3 has no positive total.
pub fn running_totals(values: impl IntoIterator<Item = f64>) -> Vec<Exact> {
    let mut largest = 0.0_f64;
    let mut sum = Exact::ZERO;
    let add = |value: f64| {
        sum = plus(sum, Exact::from(value));
        largest = largest.max(sum.get().abs());
        if matches!(sum, Exact::Real(rest) if rest.abs() < ROUNDING * largest) {
            sum = Exact::ZERO;
        }
        sum
    };
    values.into_iter().map(add).collect()
}

/// A sum, quick for two whole numbers: they need no common denominator.
fn plus(a: Exact, b: Exact) -> Exact {
    match (a, b) {
        (Exact::Fraction { num: a, den: 1 }, Exact::Fraction { num: b, den: 1 }) if a.checked_add(b).is_some() => {
            Exact::Fraction { num: a + b, den: 1 }
        }
        _ => a.plus(b),
    }
}

/// The fraction a typed decimal stands for: 0.8 is four fifths, not the float next to it. Numbers with more than
/// nine decimals stay floats.
pub fn decimal(value: f64) -> Exact {
    let scaled = (value * BILLION).round();
    let exact = Exact::from(scaled).over(Exact::from(BILLION)).unwrap_or(Exact::Real(value));
    if (exact.get() - value).abs() <= f64::EPSILON * value.abs() { exact } else { Exact::from(value) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(values: &[f64], expected: &[usize]) {
        assert_eq!(ranking(values), expected, "{values:?}");
    }

    #[test]
    fn largest_first_and_ties_keep_their_order() {
        check(&[], &[]);
        check(&[1.0, 3.0, 2.0], &[1, 2, 0]);
        check(&[2.0, 3.0, 2.0, 3.0], &[1, 3, 0, 2]);
        check(&[0.0, -0.0, -1.0, 0.0], &[0, 1, 3, 2]);
        // 0.1 + 0.2 is the larger float; as amounts the two are the same.
        check(&[0.3, 0.1 + 0.2], &[0, 1]);
        check(&[1e10, 1e10 + 1.0], &[1, 0]);
    }

    #[test]
    fn running_totals_of_whole_numbers_are_exact() {
        let totals = running_totals([1e15, 1.0, -1e15]);
        assert!(totals[1].ties(Exact::from(1e15).plus(Exact::from(1.0))) && totals[2].ties(Exact::from(1.0)));
        assert!(running_totals([]).is_empty());
        assert!(running_totals([0.1, 0.2, -0.3])[2].is_zero());
        assert!(!running_totals([0.1, 0.2, -0.299_999])[2].is_zero());
    }

    #[test]
    fn four_fifths_of_ten_is_eight() {
        let line = decimal(0.8).times(Exact::from(10.0));
        assert!(matches!(line, Exact::Fraction { num: 8, den: 1 }), "{line:?}");
        assert!(matches!(decimal(1.0 / 3.0), Exact::Real(_)));
        assert!(matches!(decimal(f64::MAX), Exact::Real(_)));
    }
}
