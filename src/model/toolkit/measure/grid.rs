//! The power/interest grid (Mendelow 1991) and how far engagement must be raised.

use super::stakeholder::{Engagement, POWER, Stakeholder, Stakeholders};
use crate::model::exact::{Exact, sum};
use crate::model::key::key;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::toolkit::figures::on_scale;
use crate::model::toolkit::ids::StakeholderId;
use serde::Serialize;

key! {
    /// What the grid advises, by power and interest: low and low, low and high, high and low, high and high.
    GridPlace { MinimalEffort, KeepInformed, KeepSatisfied, KeyPlayers }
}

impl GridPlace {
    /// The cell of a power and an interest.
    pub const fn of(is_powerful: bool, is_interested: bool) -> Self {
        match (is_powerful, is_interested) {
            (false, false) => Self::MinimalEffort,
            (false, true) => Self::KeepInformed,
            (true, false) => Self::KeepSatisfied,
            (true, true) => Self::KeyPlayers,
        }
    }
}

/// What follows for one stakeholder.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StakeholderResult {
    /// Who.
    pub stakeholder: StakeholderId,
    /// Where they stand on the grid.
    pub place: Outcome<GridPlace>,
    /// Steps from engagement now to wanted. A house convention: the levels are labels in an order, not amounts.
    pub gap: Outcome<i32>,
    /// Whether something must be done: wanted is above now.
    pub needs_action: bool,
}

/// What follows from the stakeholders.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StakeholderResults {
    /// From here on power or interest is high.
    pub cut: f64,
    /// Each of them, in the user's order.
    pub people: Vec<StakeholderResult>,
    /// How many stand in each cell, in the order of [`GridPlace`].
    pub counts: [usize; 4],
    /// Steps that are lacking, weighted by power: Σ power × shortfall ÷ Σ power.
    pub shortfall: Outcome<Exact>,
}

/// Computes grid and gaps.
pub(super) fn stakeholders(typed: &Stakeholders) -> StakeholderResults {
    let cut = Exact::from(typed.cut());
    let people: Vec<StakeholderResult> = typed.people.iter().map(|s| result(s, cut)).collect();
    let count = |place: &GridPlace| people.iter().filter(|s| s.place == Ok(*place)).count();
    let weighed = typed
        .people
        .iter()
        .zip(&people)
        .filter_map(|(s, result)| Some((on_scale(s.power, POWER).ok()?, *result.gap.as_ref().ok()?)));
    let counts = [0, 1, 2, 3].map(|place| count(&GridPlace::ALL[place]));
    StakeholderResults { cut: typed.cut(), counts, shortfall: shortfall(&weighed.collect::<Vec<_>>()), people }
}

fn result(typed: &Stakeholder, cut: Exact) -> StakeholderResult {
    let is_high = |score| on_scale(score, POWER).map(|value| value.is_at_least(cut));
    let place = is_high(typed.power).and_then(|power| Ok(GridPlace::of(power, is_high(typed.interest)?)));
    let gap = gap(typed.now, typed.wanted);
    StakeholderResult { stakeholder: typed.id, place, needs_action: gap.as_ref().is_ok_and(|g| *g > 0), gap }
}

/// Steps from one level to another; below zero if less is wanted than there is.
///
/// # Errors
/// A level is missing.
pub fn gap(now: Option<Engagement>, wanted: Option<Engagement>) -> Outcome<i32> {
    match (now, wanted) {
        (Some(now), Some(wanted)) => Ok(wanted as i32 - now as i32),
        (None, None) => Err(Undefined::Unrated),
        _ => Err(Undefined::Incomplete { missing: 1, needed: 2 }),
    }
}

/// Steps lacking on average, by weight. More engagement than wanted makes nobody else's lack good.
///
/// # Errors
/// No weight.
pub fn shortfall(weighed: &[(Exact, i32)]) -> Outcome<Exact> {
    let weights = sum(weighed.iter().map(|row| row.0));
    let lacking = weighed.iter().map(|(weight, gap)| weight.times(Exact::from(f64::from((*gap).max(0)))));
    if weighed.is_empty() {
        return Err(Undefined::Unrated);
    }
    sum(lacking).over(weights).ok_or(Undefined::NoWeights)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grid_is_cut_at_five_which_is_high() {
        let mut somebody = Stakeholder::named(StakeholderId(1), "");
        let mut place = |power: f64, interest: f64| {
            (somebody.power, somebody.interest) = (Some(power.into()), Some(interest.into()));
            result(&somebody, Exact::from(5.0)).place
        };
        assert_eq!(place(5.0, 4.9), Ok(GridPlace::KeepSatisfied));
        assert_eq!(place(5.3 - 0.3, 5.0), Ok(GridPlace::KeyPlayers));
        assert_eq!(place(11.0, 5.0), Err(Undefined::OffScale));
    }

    #[test]
    fn an_empty_grid_says_so() {
        let results = stakeholders(&Stakeholders::default());
        assert_eq!((results.counts, results.shortfall), ([0; 4], Err(Undefined::Unrated)));
        assert_eq!(gap(Some(Engagement::Neutral), None), Err(Undefined::Incomplete { missing: 1, needed: 2 }));
    }
}
