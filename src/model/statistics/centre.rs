//! Mean and median of amounts, ready to be compared with `>=`.

use super::order::running_totals;
use crate::model::exact::Exact;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::statistics::arrange;

/// The arithmetic mean.
///
/// # Errors
/// `NoAccounts` without values, `TooLarge` on overflow.
pub fn mean(values: &[f64]) -> Outcome<Exact> {
    let total = running_totals(values.iter().copied()).pop().ok_or(Undefined::NoAccounts)?;
    part(total, values.len())
}

/// The median: the middle value, or the mean of the two in the middle.
///
/// # Errors
/// `NoAccounts` without values, `TooLarge` on overflow.
pub fn median(values: &[f64]) -> Outcome<Exact> {
    let mut sorted = values.to_vec();
    arrange::sort_by(&mut sorted, f64::total_cmp);
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => Err(Undefined::NoAccounts),
        n if n % 2 == 1 => Ok(Exact::from(sorted[middle])),
        _ => part(Exact::from(sorted[middle - 1]).plus(Exact::from(sorted[middle])), 2),
    }
}

fn part(total: Exact, of: usize) -> Outcome<Exact> {
    let value = total.over(Exact::from(of as f64)).ok_or(Undefined::ZeroDivisor)?;
    if value.get().is_finite() { Ok(value) } else { Err(Undefined::TooLarge) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn centres_by_hand() {
        // (1 + 2 + 7) ÷ 3 = 10/3; middle of 1 2 7 is 2; of 1 2 4 7 it is 3.
        assert_eq!(mean(&[7.0, 1.0, 2.0]).map(|m| m.times(Exact::from(3.0)).ties(Exact::from(10.0))), Ok(true));
        assert_eq!(median(&[7.0, 1.0, 2.0]), Ok(Exact::from(2.0)));
        assert_eq!(median(&[7.0, 1.0, 4.0, 2.0]), Ok(Exact::from(3.0)));
    }

    #[test]
    fn nothing_and_too_much_have_no_centre() {
        assert_eq!(mean(&[]), Err(Undefined::NoAccounts));
        assert_eq!(median(&[]), Err(Undefined::NoAccounts));
        assert_eq!(mean(&[f64::MAX, f64::MAX]), Err(Undefined::TooLarge));
        assert_eq!(median(&[f64::MAX, f64::MAX]), Err(Undefined::TooLarge));
    }
}
