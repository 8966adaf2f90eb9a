//! Weights of which nothing is known: every combination that sums to 1 alike.

use super::chance::SplitMix64;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::statistics::{arrange, finite};
use serde::Serialize;

/// Fills in weights drawn uniformly from all that sum to 1: the gaps between sorted numbers from 0 to 1. That is the
/// same distribution as exponential numbers divided by their sum, without a logarithm.
pub(super) fn draw(weights: &mut [f64], chance: &mut SplitMix64) {
    let Some((last, cuts)) = weights.split_last_mut() else { return };
    for place in 0..cuts.len() {
        // Insertion: there are few criteria.
        let cut = chance.unit();
        let mut at = place;
        while at > 0 && cuts[at - 1] > cut {
            cuts[at] = cuts[at - 1];
            at -= 1;
        }
        cuts[at] = cut;
    }
    let mut before = 0.0;
    for cut in cuts {
        let gap = *cut - before;
        before = *cut;
        *cut = gap;
    }
    *last = 1.0 - before;
}

/// How often alternatives win on two criteria: exact, since one share says it all.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TwoCriteria {
    /// For each alternative and rank (the first is the best) the part of all weights that give it that rank. Equals
    /// share the better rank.
    pub acceptability: Vec<Vec<f64>>,
    /// The mean of the weights with which an alternative is first; none if it never is.
    pub central_weights: Vec<Option<[f64; 2]>>,
}

/// SMAA on two criteria without chance: between places where two alternatives tie, the order is the same.
///
/// # Errors
/// `NoAccounts` without alternatives, `TooLarge` for numbers that are none.
pub fn two_criteria(scores: &[[f64; 2]]) -> Outcome<TwoCriteria> {
    if scores.is_empty() {
        return Err(Undefined::NoAccounts);
    }
    if scores.iter().flatten().any(|score| !score.is_finite()) {
        return Err(Undefined::TooLarge);
    }
    let tie = |a: &[f64; 2], b: &[f64; 2]| (b[1] - a[1]) / ((a[0] - b[0]) + (b[1] - a[1]));
    let pairs = scores.iter().enumerate().flat_map(|(i, a)| scores[..i].iter().map(move |b| tie(a, b)));
    let mut ends: Vec<f64> = pairs.filter(|t| *t > 0.0 && *t < 1.0).chain([0.0, 1.0]).collect();
    arrange::sort_by(&mut ends, f64::total_cmp);
    let mut acceptability = vec![vec![0.0; scores.len()]; scores.len()];
    let mut moments = vec![(0.0, 0.0); scores.len()];
    for (from, to) in ends.iter().zip(&ends[1..]) {
        let (length, middle) = (to - from, f64::midpoint(*from, *to));
        let values: Vec<f64> = scores.iter().map(|s| middle * s[0] + (1.0 - middle) * s[1]).collect();
        for (place, value) in values.iter().enumerate() {
            let better = values.iter().filter(|other| *other > value).count();
            acceptability[place][better] += length;
            if better == 0 {
                moments[place].0 += length;
                moments[place].1 += length * middle;
            }
        }
    }
    let central = |(length, moment): (f64, f64)| (length > 0.0).then(|| [moment / length, 1.0 - moment / length]);
    Ok(TwoCriteria { acceptability, central_weights: moments.into_iter().map(central).collect() })
}

/// A partial value function: straight lines between given points, level outside them (as in R's package `smaa`).
///
/// # Errors
/// `Uneven` lists, `NoFactors` without points, `NoVariation` unless the cut-offs ascend, `TooLarge`.
pub fn partial_value(cutoffs: &[f64], values: &[f64], at: f64) -> Outcome<f64> {
    if cutoffs.len() != values.len() {
        return Err(Undefined::Uneven);
    }
    let (Some(first), Some(last)) = (values.first(), values.last()) else { return Err(Undefined::NoFactors) };
    if cutoffs.iter().chain(values).any(|number| !number.is_finite()) || at.is_nan() {
        return Err(Undefined::TooLarge);
    }
    if cutoffs.windows(2).any(|pair| pair[0] >= pair[1]) {
        return Err(Undefined::NoVariation);
    }
    let above = cutoffs.partition_point(|cutoff| *cutoff <= at);
    if above == 0 {
        return Ok(*first);
    }
    if above == cutoffs.len() {
        return Ok(*last);
    }
    let part = (at - cutoffs[above - 1]) / (cutoffs[above] - cutoffs[above - 1]);
    finite(values[above - 1] + part * (values[above] - values[above - 1]))
}
