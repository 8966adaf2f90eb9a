//! How much of a total rests on few values: shares, Pareto count, concentration ratio, Herfindahl index.

use super::finite;
use super::order::{decimal, ranking, running_totals};
use crate::model::exact::Exact;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::units::Share;

/// Each value's share of the total, in the order given. Negative values have negative shares.
///
/// # Errors
/// `NoAccounts` without values, `TotalNotPositive`, `TooLarge` on overflow.
pub fn shares(values: &[f64]) -> Outcome<Vec<Share>> {
    let total = positive_total(&running_totals(values.iter().copied()))?.get();
    values.iter().map(|value| finite(value / total).map(Share::new)).collect()
}

/// Running shares of the total, in the order given; the last one is 1.
///
/// # Errors
/// As [`shares`].
pub fn cumulative(values: &[f64]) -> Outcome<Vec<Share>> {
    let totals = running_totals(values.iter().copied());
    let total = positive_total(&totals)?.get();
    totals.iter().map(|sum| finite(sum.get() / total).map(Share::new)).collect()
}

/// Pareto's question: the smallest number of values, largest first, that reaches a share of the total (0.8 for the
/// 80/20 rule). A share above 1 is read as 1. Exactly on the share is reached.
///
/// # Errors
/// As [`shares`].
pub fn pareto_count(values: &[f64], share: Share) -> Outcome<usize> {
    let totals = running_totals(ranking(values).into_iter().map(|i| values[i]));
    let line = positive_total(&totals)?.times(decimal(share.get().min(1.0)));
    Ok(totals.iter().position(|sum| sum.is_at_least(line)).map_or(values.len(), |k| k + 1))
}

/// CRₙ: the share of the n largest values; all of them when there are fewer.
///
/// # Errors
/// As [`shares`].
pub fn concentration_ratio(values: &[f64], n: usize) -> Outcome<Share> {
    let totals = running_totals(ranking(values).into_iter().map(|i| values[i]));
    let total = positive_total(&totals)?.get();
    let largest = n.min(totals.len()).checked_sub(1).map_or(Exact::ZERO, |k| totals[k]);
    finite(largest.get() / total).map(Share::new)
}

/// Herfindahl–Hirschman index: Σ share² with shares in per cent, from 10,000 ÷ n (all equal) to 10,000 (one has
/// all).
///
/// # Errors
/// `NoAccounts`, `NegativeValue`, `TotalNotPositive`, `TooLarge`.
pub fn hhi(values: &[f64]) -> Outcome<f64> {
    let total = positive_total_of_amounts(values)?;
    finite(values.iter().map(|value| (100.0 * (value / total)).powi(2)).sum())
}

/// The number of equal values that would give the same Herfindahl index: 10,000 ÷ HHI, from 1 to n.
///
/// # Errors
/// `TotalNotPositive` for an index of zero or less, which no values have.
pub fn effective_number(hhi: f64) -> Outcome<f64> {
    if hhi > 0.0 { finite(10_000.0 / hhi) } else { Err(Undefined::TotalNotPositive) }
}

/// The total of values of which none may be negative.
pub(super) fn positive_total_of_amounts(values: &[f64]) -> Outcome<f64> {
    if values.iter().any(|value| *value < 0.0) {
        return Err(Undefined::NegativeValue);
    }
    positive_total(&running_totals(values.iter().copied())).map(Exact::get)
}

/// The last of some running totals, if shares of it mean something.
///
/// # Errors
/// `NoAccounts` without values, `TotalNotPositive`, `TooLarge` on overflow.
pub fn positive_total(totals: &[Exact]) -> Outcome<Exact> {
    let total = *totals.last().ok_or(Undefined::NoAccounts)?;
    if finite(total.get())? > 0.0 { Ok(total) } else { Err(Undefined::TotalNotPositive) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_pareto(values: &[f64], share: f64, expected: &Outcome<usize>) {
        assert_eq!(&pareto_count(values, Share::new(share)), expected, "{values:?}");
    }

    #[test]
    fn pareto_by_hand() {
        // 50 + 30 is exactly 80 of 100.
        check_pareto(&[30.0, 10.0, 50.0, 10.0], 0.8, &Ok(2));
        check_pareto(&[30.0, 10.0, 49.0, 11.0], 0.8, &Ok(3));
        check_pareto(&[0.3, 0.1, 0.5, 0.1], 0.8, &Ok(2));
        check_pareto(&[7.0], 0.8, &Ok(1));
        check_pareto(&[7.0, 0.0], 2.0, &Ok(1));
        check_pareto(&[], 0.8, &Err(Undefined::NoAccounts));
        check_pareto(&[0.0, 0.0], 0.8, &Err(Undefined::TotalNotPositive));
        check_pareto(&[f64::MAX, f64::MAX], 0.8, &Err(Undefined::TooLarge));
    }

    #[test]
    fn indices_refuse_what_has_no_shares() {
        assert_eq!(hhi(&[]), Err(Undefined::NoAccounts));
        assert_eq!(hhi(&[5.0, -1.0]), Err(Undefined::NegativeValue));
        assert_eq!(hhi(&[0.0]), Err(Undefined::TotalNotPositive));
        assert_eq!(hhi(&[f64::MAX, f64::MAX]), Err(Undefined::TooLarge));
        assert_eq!(effective_number(0.0), Err(Undefined::TotalNotPositive));
        assert_eq!(shares(&[1.0, -1.0]), Err(Undefined::TotalNotPositive));
        assert_eq!(cumulative(&[]), Err(Undefined::NoAccounts));
    }

    #[test]
    fn one_value_is_all_of_it() {
        assert_eq!(hhi(&[3.0]), Ok(10_000.0));
        assert_eq!(effective_number(10_000.0), Ok(1.0));
        assert_eq!(concentration_ratio(&[3.0], 4), Ok(Share::new(1.0)));
        assert_eq!(concentration_ratio(&[3.0], 0), Ok(Share::new(0.0)));
    }
}
