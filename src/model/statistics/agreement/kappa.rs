//! Kappa: agreement on grades beyond what chance would give. Cohen's for two raters, Fleiss' for several.

use super::enough;
use crate::model::outcome::{Counted, Outcome, Undefined};
use crate::model::statistics::finite;
use serde::Serialize;
use std::collections::BTreeMap;

/// How much a disagreement counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum KappaWeights {
    /// Every disagreement alike: Cohen's kappa.
    Unweighted,
    /// By the number of steps.
    Linear,
    /// By its square.
    Quadratic,
}

impl KappaWeights {
    fn of(self, first: usize, second: usize) -> f64 {
        let steps = first.abs_diff(second) as f64;
        match self {
            Self::Unweighted => f64::from(first != second),
            Self::Linear => steps,
            Self::Quadratic => steps * steps,
        }
    }
}

/// Weighted kappa of two raters, 1 − Σw·observed ÷ Σw·expected (Cohen 1968). Ratings are places on the full defined
/// scale, 0 to `levels` − 1: a level that nobody used still counts as a step. (R's `irr` drops unused levels.)
///
/// # Errors
/// `Uneven` lengths, `TooFew` units, `OffScale`, `NoVariation` when both gave one and the same level throughout.
pub fn weighted_kappa(first: &[usize], second: &[usize], levels: usize, weights: KappaWeights) -> Outcome<f64> {
    if first.len() != second.len() {
        return Err(Undefined::Uneven);
    }
    enough(Counted::Units, first.len())?;
    if first.iter().chain(second).any(|place| *place >= levels) {
        return Err(Undefined::OffScale);
    }
    let observed: f64 = first.iter().zip(second).map(|(&a, &b)| weights.of(a, b)).sum();
    let (of_first, of_second) = (tally(first), tally(second));
    let pairs = of_first.iter().flat_map(|(&a, n)| of_second.iter().map(move |(&b, m)| weights.of(a, b) * n * m));
    let expected = pairs.sum::<f64>() / first.len() as f64;
    if expected <= 0.0 {
        return Err(Undefined::NoVariation);
    }
    finite(1.0 - observed / expected)
}

fn tally(places: &[usize]) -> BTreeMap<usize, f64> {
    let mut counts = BTreeMap::new();
    for &place in places {
        *counts.entry(place).or_insert(0.0) += 1.0;
    }
    counts
}

/// Fleiss' kappa (1971): several raters, each thing rated by the same number of people, who need not be the same ones.
/// One row per thing: how many chose each category.
///
/// # Errors
/// `TooFew` units or raters, `Uneven` when rows differ in length or in the number of ratings, `NoVariation` when only
/// one category was chosen.
pub fn fleiss_kappa(counts: &[Vec<u32>]) -> Outcome<f64> {
    enough(Counted::Units, counts.len())?;
    let ratings = |row: &[u32]| row.iter().map(|n| u64::from(*n)).sum::<u64>();
    let (categories, raters) = (counts[0].len(), ratings(&counts[0]));
    if counts.iter().any(|row| row.len() != categories || ratings(row) != raters) {
        return Err(Undefined::Uneven);
    }
    enough(Counted::Raters, usize::try_from(raters).unwrap_or(usize::MAX))?;
    let (units, raters) = (counts.len() as f64, raters as f64);
    let pairs = |row: &Vec<u32>| row.iter().map(|n| f64::from(*n) * (f64::from(*n) - 1.0)).sum::<f64>();
    let observed = counts.iter().map(pairs).sum::<f64>() / (units * raters * (raters - 1.0));
    let share = |c: usize| counts.iter().map(|row| f64::from(row[c])).sum::<f64>() / (units * raters);
    let chosen = (0..categories).filter(|&c| counts.iter().any(|row| row[c] > 0)).count();
    if chosen < 2 {
        return Err(Undefined::NoVariation);
    }
    let expected: f64 = (0..categories).map(|c| share(c).powi(2)).sum();
    // 1 − (1 − observed) ÷ (1 − expected): exactly 1 where all agree.
    finite(1.0 - (1.0 - observed) / (1.0 - expected))
}

/// The mean of rating − model answer: above 0 the rater is lenient, below 0 strict.
///
/// # Errors
/// `Uneven` lengths, `TooFew` units without any, `TooLarge`.
pub fn leniency(rater: &[f64], model: &[f64]) -> Outcome<f64> {
    if rater.len() != model.len() {
        return Err(Undefined::Uneven);
    }
    if rater.is_empty() {
        return Err(Undefined::TooFew { of: Counted::Units, have: 0, needed: 1 });
    }
    let count = rater.len() as f64;
    finite(rater.iter().zip(model).map(|(ours, model)| ours / count - model / count).sum())
}
