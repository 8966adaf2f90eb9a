//! The chance to reach a line when each rating may be off by a step: counted, not sampled.

use crate::model::exact::Exact;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::statistics::{arrange, decimal};
use serde::Serialize;
use std::cmp::Ordering;

/// With more different sums than this nothing is counted.
const MOST_SUMS: usize = 20_000;

/// How likely a weighted mean lies above a line.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AboveCut {
    /// On or above: what counts as high.
    pub at_least: f64,
    /// Above only.
    pub greater: f64,
}

/// The chance that Σ(w·s) ÷ Σw is at least, or above, a line when each rating is off by −step, 0 or +step with equal
/// chances. Equal sums are put together rating by rating, with exact fractions, so that what lies on the line does.
///
/// # Errors
/// `NoFactors` without ratings, `Uneven` lists, `NoWeights` unless their sum is above zero, `NegativeValue` for a weight,
/// `TooLarge` for numbers that are none or more different sums than can be counted.
pub fn above_cut(weights: &[f64], ratings: &[f64], step: f64, cut: f64) -> Outcome<AboveCut> {
    if ratings.is_empty() {
        return Err(Undefined::NoFactors);
    }
    if weights.len() != ratings.len() {
        return Err(Undefined::Uneven);
    }
    if weights.iter().chain(ratings).chain([&step, &cut]).any(|number| !number.is_finite()) {
        return Err(Undefined::TooLarge);
    }
    if weights.iter().any(|weight| *weight < 0.0) {
        return Err(Undefined::NegativeValue);
    }
    let total = crate::model::exact::sum(weights.iter().map(|weight| decimal(*weight)));
    if total.compare(Exact::ZERO) != Ordering::Greater {
        return Err(Undefined::NoWeights);
    }
    let mut sums = vec![(Exact::ZERO, 1.0)];
    for (weight, rating) in weights.iter().zip(ratings) {
        sums = spread(&sums, decimal(*weight), decimal(*rating), decimal(step))?;
    }
    let line = decimal(cut).times(total);
    // Summed from a positive zero: the sum of nothing would be a negative one.
    let chance = |wanted: fn(Ordering) -> bool| {
        sums.iter()
            .filter(|(sum, _)| wanted(sum.compare(line)))
            .fold(0.0, |sum: f64, (_, chance)| sum + chance)
            .min(1.0)
    };
    Ok(AboveCut { at_least: chance(Ordering::is_ge), greater: chance(Ordering::is_gt) })
}

/// Adds one rating to every sum, in each of its three cases.
fn spread(sums: &[(Exact, f64)], weight: Exact, rating: Exact, step: Exact) -> Outcome<Vec<(Exact, f64)>> {
    let cases = [rating.minus(step), rating, rating.plus(step)].map(|case| weight.times(case));
    let mut all: Vec<(Exact, f64)> =
        sums.iter().flat_map(|(sum, chance)| cases.map(|case| (sum.plus(case), chance / 3.0))).collect();
    arrange::sort_by(&mut all, |a, b| a.0.get().total_cmp(&b.0.get()));
    let mut merged: Vec<(Exact, f64)> = Vec::with_capacity(all.len());
    for (sum, chance) in all {
        match merged.last_mut() {
            Some(last) if last.0.ties(sum) => last.1 += chance,
            _ => merged.push((sum, chance)),
        }
    }
    if merged.len() > MOST_SUMS { Err(Undefined::TooLarge) } else { Ok(merged) }
}
