//! Small figures that several tools share.

use crate::model::exact::{Exact, sum};
use crate::model::method::Scale;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::units::{Score, Share};

/// A score, if it is there and lies on its scale.
pub(super) fn on_scale(score: Option<Score>, scale: Scale) -> Outcome<Exact> {
    match score.map(Score::get) {
        None => Err(Undefined::Unrated),
        Some(value) if scale.contains(value) => Ok(Exact::from(value)),
        Some(_) => Err(Undefined::OffScale),
    }
}

/// A number that can be computed with.
pub(super) fn finite(value: Exact) -> Outcome<Exact> {
    if value.get().is_finite() { Ok(value) } else { Err(Undefined::TooLarge) }
}

/// Part ÷ whole.
pub(super) fn share(part: Exact, whole: Exact) -> Outcome<Share> {
    if whole.get() <= 0.0 || whole.get().is_nan() {
        return Err(Undefined::TotalNotPositive);
    }
    let share = part.over(whole).ok_or(Undefined::TotalNotPositive)?;
    Ok(Share::new(finite(share)?.get()))
}

/// The place of each number, the highest first; equals share the best place (1 2 2 4), and what is undefined has none.
pub(super) fn ranks(values: &[Option<Exact>]) -> Vec<Option<usize>> {
    let higher = |value: Exact| values.iter().flatten().filter(|other| !value.is_at_least(**other)).count();
    values.iter().map(|value| value.map(|value| higher(value) + 1)).collect()
}

/// Σ weight × value ÷ Σ weight.
pub(super) fn weighted_mean(rows: &[(Exact, Exact)]) -> Outcome<Exact> {
    let weights = sum(rows.iter().map(|row| row.0));
    if weights.is_zero() {
        return Err(Undefined::NoWeights);
    }
    let total = sum(rows.iter().map(|(weight, value)| weight.times(*value)));
    finite(total.over(weights).ok_or(Undefined::NoWeights)?)
}

/// How much of what a tool asks for has been entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Progress {
    /// Entries made.
    pub filled: usize,
    /// Entries asked for, of what has been begun.
    pub needed: usize,
}

impl Progress {
    /// Counts entries: which are asked for, and whether each is made.
    pub fn of(entries: impl IntoIterator<Item = bool>) -> Self {
        entries
            .into_iter()
            .fold(Self::default(), |p, made| Self { filled: p.filled + usize::from(made), needed: p.needed + 1 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_share_the_best_place() {
        let values = [3.0, 5.0, 4.0, 4.0, 4.0, 1.0, 0.5].map(|v| Some(Exact::from(v)));
        assert_eq!(ranks(&values).into_iter().flatten().collect::<Vec<_>>(), [5, 1, 2, 2, 2, 6, 7]);
        assert_eq!(ranks(&[None, Some(Exact::ZERO)]), [None, Some(1)]);
    }

    #[test]
    fn no_weight_and_too_much_weight_give_no_mean() {
        let one = Exact::from(1.0);
        assert_eq!(weighted_mean(&[]).err(), Some(Undefined::NoWeights));
        assert_eq!(weighted_mean(&[(Exact::ZERO, one)]).err(), Some(Undefined::NoWeights));
        let huge = Exact::from(1e308);
        assert_eq!(weighted_mean(&[(huge, huge), (huge, one)]).err(), Some(Undefined::TooLarge));
        assert_eq!(share(one, Exact::ZERO).err(), Some(Undefined::TotalNotPositive));
    }
}
