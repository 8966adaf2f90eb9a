//! How far a weight may move before alternatives change places, for any table of weighted scores.

use crate::model::outcome::{Outcome, Undefined};
use crate::model::statistics::finite;
use serde::Serialize;

/// What it takes to reverse two alternatives.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PairChange {
    /// Places of the two alternatives, the smaller first.
    pub pair: (usize, usize),
    /// For each criterion the relative change of its weight in per cent; positive is a decrease. `None` where no weight
    /// of zero or more reverses the two (more than 100 % off), or where both score the same.
    pub percent: Vec<Option<f64>>,
}

/// The criterion whose weight matters most.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Critical {
    /// Its place.
    pub criterion: usize,
    /// The two alternatives that change places.
    pub pair: (usize, usize),
    /// The smallest relative change, in per cent, without sign.
    pub percent: f64,
}

/// One-way sensitivity of a weighted sum (Triantaphyllou and Sánchez 1997).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OneWay {
    /// Weighted sums of the alternatives.
    pub preferences: Vec<f64>,
    /// All pairs.
    pub pairs: Vec<PairChange>,
    /// Percent-top: the smallest change that takes the first place from the best alternative. None if nothing does.
    pub percent_top: Option<Critical>,
    /// Percent-any: the smallest change that reverses any two.
    pub percent_any: Option<Critical>,
    /// Criticality degree of each criterion: its smallest change over all pairs, in per cent.
    pub criticality: Vec<Option<f64>>,
    /// Sensitivity of each criterion: 1 ÷ its degree; 0 where nothing reverses, `None` where the least change does.
    pub sensitivity: Vec<Option<f64>>,
}

/// The smallest relative changes of single weights that reverse pairs: (Pⱼ − Pᵢ) ÷ (aⱼₖ − aᵢₖ) × 100 ÷ wₖ. One row of
/// scores per alternative. Weights are not scaled again afterwards, which would not change any order.
///
/// # Errors
/// `NoAccounts` without alternatives, `NoFactors` without criteria, `Uneven` rows, `NegativeValue` for a weight,
/// `TooLarge`.
pub fn one_way_sensitivity(scores: &[Vec<f64>], weights: &[f64]) -> Outcome<OneWay> {
    check(scores, weights)?;
    let preferences = scores.iter().map(|row| finite(dot(row, weights))).collect::<Outcome<Vec<f64>>>()?;
    let change = |i: usize, j: usize, k: usize| {
        let percent = (preferences[j] - preferences[i]) / (scores[j][k] - scores[i][k]) * 100.0 / weights[k];
        (percent.is_finite() && percent <= 100.0).then_some(percent)
    };
    let pairs: Vec<PairChange> = (0..scores.len())
        .flat_map(|i| (i + 1..scores.len()).map(move |j| (i, j)))
        .map(|(i, j)| PairChange { pair: (i, j), percent: (0..weights.len()).map(|k| change(i, j, k)).collect() })
        .collect();
    let best = (0..scores.len()).reduce(|best, next| if preferences[next] > preferences[best] { next } else { best });
    let with_best = |pair: &&PairChange| best.is_some_and(|best| pair.pair.0 == best || pair.pair.1 == best);
    let criticality: Vec<Option<f64>> = (0..weights.len())
        .map(|k| pairs.iter().filter_map(|pair| pair.percent[k]).map(f64::abs).reduce(f64::min))
        .collect();
    let sensitivity = |degree: &Option<f64>| degree.map_or(Some(0.0), |degree| (degree > 0.0).then(|| 1.0 / degree));
    Ok(OneWay {
        percent_top: critical(pairs.iter().filter(with_best)),
        percent_any: critical(pairs.iter()),
        sensitivity: criticality.iter().map(sensitivity).collect(),
        criticality,
        preferences,
        pairs,
    })
}

fn critical<'a>(pairs: impl Iterator<Item = &'a PairChange>) -> Option<Critical> {
    let of_pair = |change: &'a PairChange| {
        (0..).zip(&change.percent).filter_map(|(criterion, percent)| {
            Some(Critical { criterion, pair: change.pair, percent: (*percent)?.abs() })
        })
    };
    pairs.flat_map(of_pair).reduce(|least, next| if next.percent < least.percent { next } else { least })
}

/// The share of all weight at which two alternatives tie, if the other weights shrink or grow in proportion:
/// t* = (Bⱼ − Bᵢ) ÷ ((aᵢₖ − aⱼₖ) + (Bⱼ − Bᵢ)), where B is the mean of the other scores by their weights. It may lie
/// outside 0–1; then the two never change places.
///
/// # Errors
/// As [`one_way_sensitivity`]; `NoWeights` when the others have none, `NoVariation` when the two never cross.
pub fn tie_weight(first: &[f64], second: &[f64], weights: &[f64], criterion: usize) -> Outcome<f64> {
    check(&[first.to_vec(), second.to_vec()], weights)?;
    let own = *weights.get(criterion).ok_or(Undefined::NoFactors)?;
    let others: f64 = weights.iter().sum::<f64>() - own;
    if others <= 0.0 {
        return Err(Undefined::NoWeights);
    }
    let rest = |k: usize| if k == criterion { 0.0 } else { weights[k] * (second[k] - first[k]) };
    let rest = (0..weights.len()).map(rest).sum::<f64>() / others;
    let divisor = (first[criterion] - second[criterion]) + rest;
    if divisor.abs() <= 0.0 { Err(Undefined::NoVariation) } else { finite(rest / divisor) }
}

/// Within which shares of all weight of one criterion the best alternative stays the best.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StabilityInterval {
    /// The best alternative; of equal ones the first.
    pub best: usize,
    /// The criterion's share of all weight as it is.
    pub share: f64,
    /// Lowest share, 0 or more.
    pub low: f64,
    /// Who takes the first place below it.
    pub below: Option<usize>,
    /// Highest share, 1 or less.
    pub high: f64,
    /// Who takes it above.
    pub above: Option<usize>,
}

/// The weight-stability interval of a criterion: its share moves while the other weights keep their proportions.
///
/// # Errors
/// As [`tie_weight`].
pub fn weight_stability(scores: &[Vec<f64>], weights: &[f64], criterion: usize) -> Outcome<StabilityInterval> {
    check(scores, weights)?;
    let total: f64 = weights.iter().sum();
    let share = finite(weights.get(criterion).ok_or(Undefined::NoFactors)? / total)?;
    let sums: Vec<f64> = scores.iter().map(|row| dot(row, weights)).collect();
    let best = (0..sums.len()).fold(0, |best, next| if sums[next] > sums[best] { next } else { best });
    let mut interval = StabilityInterval { best, share, low: 0.0, below: None, high: 1.0, above: None };
    for (other, row) in scores.iter().enumerate().filter(|(other, _)| *other != best) {
        let at = match tie_weight(&scores[best], row, weights, criterion) {
            Err(Undefined::NoVariation) => continue,
            at => at?,
        };
        // The best falls back beyond the tie on the side where the other gains.
        let gains_upwards = is_ahead_at_all_weight(row, &scores[best], weights, criterion, at);
        if gains_upwards && at < interval.high {
            (interval.high, interval.above) = (at.max(share), Some(other));
        } else if !gains_upwards && at > interval.low {
            (interval.low, interval.below) = (at.min(share), Some(other));
        }
    }
    Ok(interval)
}

/// Whether the lead of one over another grows with the criterion's share.
fn is_ahead_at_all_weight(one: &[f64], other: &[f64], weights: &[f64], criterion: usize, tie: f64) -> bool {
    let lead = one[criterion] - other[criterion];
    let others: f64 = weights.iter().sum::<f64>() - weights[criterion];
    let rest = |k: usize| if k == criterion { 0.0 } else { weights[k] * (one[k] - other[k]) };
    let rest = (0..weights.len()).map(rest).sum::<f64>() / others;
    tie.is_finite() && lead > rest
}

fn check(scores: &[Vec<f64>], weights: &[f64]) -> Outcome<()> {
    if scores.is_empty() {
        return Err(Undefined::NoAccounts);
    }
    if weights.is_empty() {
        return Err(Undefined::NoFactors);
    }
    if scores.iter().any(|row| row.len() != weights.len()) {
        return Err(Undefined::Uneven);
    }
    if weights.iter().any(|weight| *weight < 0.0) {
        return Err(Undefined::NegativeValue);
    }
    if scores.iter().flatten().chain(weights).any(|number| !number.is_finite()) {
        return Err(Undefined::TooLarge);
    }
    Ok(())
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}
