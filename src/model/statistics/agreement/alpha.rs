//! Krippendorff's alpha: agreement of any number of raters, with missing ratings.

use super::{all_finite, enough};
use crate::model::exact::Exact;
use crate::model::outcome::{Counted, Outcome, Undefined};
use crate::model::statistics::{arrange, finite};
use serde::Serialize;

/// How far two ratings lie apart (Krippendorff's difference functions δ²).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Metric {
    /// Different or not: 0 or 1.
    Nominal,
    /// By how many ratings lie between them: (Σ of the frequencies from one to the other − half those of both)².
    Ordinal,
    /// The square of their difference; for ratings on 0–10.
    Interval,
    /// The square of their difference ÷ their sum; for amounts of zero or more.
    Ratio,
}

/// What a value of alpha allows (Krippendorff).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Reading {
    /// Below 0.667: nothing should be concluded.
    Unreliable,
    /// From 0.667: tentative conclusions only.
    Tentative,
    /// From 0.800.
    Reliable,
}

/// Krippendorff's alpha and what it rests on.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Alpha {
    /// 1 − observed ÷ expected: 1 is perfect agreement, 0 what chance would give; below 0 is worse than chance.
    pub alpha: f64,
    /// Units with at least two ratings; the others are dropped.
    pub units: usize,
    /// Ratings in these units.
    pub ratings: usize,
}

impl Alpha {
    /// How far the raters can be relied upon.
    pub fn reading(&self) -> Reading {
        match self.alpha {
            a if a >= 0.8 => Reading::Reliable,
            a if a >= 0.667 => Reading::Tentative,
            _ => Reading::Unreliable,
        }
    }
}

/// Krippendorff's alpha, 1 − Do ÷ De from the coincidence matrix (Krippendorff, Content Analysis). One row per rater,
/// one column per unit; shorter rows lack their last ratings. Units with fewer than two ratings are dropped.
///
/// # Errors
/// `TooFew` raters or units with two ratings (two of each are needed), `NoVariation` when all ratings are equal,
/// `NegativeValue` in the ratio metric, `TooLarge` for numbers that are none.
pub fn krippendorff_alpha(ratings: &[Vec<Option<f64>>], metric: Metric) -> Outcome<Alpha> {
    enough(Counted::Raters, ratings.iter().filter(|row| row.iter().any(Option::is_some)).count())?;
    let units = pairable(ratings);
    enough(Counted::Units, units.len())?;
    all_finite(units.iter().flatten())?;
    if metric == Metric::Ratio && units.iter().flatten().any(|value| *value < 0.0) {
        return Err(Undefined::NegativeValue);
    }
    let levels = Levels::of(&units);
    let count = levels.total();
    let observed: f64 = units.iter().map(|unit| levels.disagreement_in(unit, metric)).sum::<f64>() / count;
    let expected = levels.disagreement(metric) / (count * (count - 1.0));
    if expected <= 0.0 {
        return Err(Undefined::NoVariation);
    }
    let alpha = finite(1.0 - observed / expected)?;
    Ok(Alpha { alpha, units: units.len(), ratings: units.iter().map(Vec::len).sum() })
}

/// The ratings of each unit that has at least two.
fn pairable(ratings: &[Vec<Option<f64>>]) -> Vec<Vec<f64>> {
    let longest = ratings.iter().map(Vec::len).max().unwrap_or(0);
    // A negative zero is a zero.
    let unit = |u: usize| ratings.iter().filter_map(|row| row.get(u).copied().flatten()).map(|v| v + 0.0).collect();
    (0..longest).map(unit).filter(|unit: &Vec<f64>| unit.len() >= 2).collect()
}

/// The distinct ratings, ascending, with how often each was given. Ratings that tie (within a relative 1e-9) are one.
struct Levels {
    /// All ratings, ascending, and the level of each.
    all: Vec<(f64, usize)>,
    values: Vec<f64>,
    counts: Vec<f64>,
    /// How many ratings lie below each level.
    below: Vec<f64>,
    /// The largest size of a rating: differences are taken in it, so that their squares stay in range.
    size: f64,
}

impl Levels {
    fn of(units: &[Vec<f64>]) -> Self {
        let mut all: Vec<f64> = units.iter().flatten().copied().collect();
        arrange::sort_by(&mut all, f64::total_cmp);
        let groups: Vec<&[f64]> = all.chunk_by(|a, b| Exact::from(*a).ties(Exact::from(*b))).collect();
        let counts: Vec<f64> = groups.iter().map(|group| group.len() as f64).collect();
        let below = counts.iter().scan(0.0, |sum, count| Some(std::mem::replace(sum, *sum + count))).collect();
        let values = groups.iter().filter_map(|group| group.first().copied()).collect();
        let places =
            groups.iter().enumerate().flat_map(|(level, group)| group.iter().map(move |value| (*value, level)));
        let places = places.collect();
        let size = all.iter().fold(0.0, |size: f64, value| size.max(value.abs()));
        Self { all: places, values, counts, below, size: if size > 0.0 { size } else { 1.0 } }
    }

    fn total(&self) -> f64 {
        self.counts.iter().sum()
    }

    /// Σ over all pairs of levels of their frequencies × δ², each pair in both orders.
    fn disagreement(&self, metric: Metric) -> f64 {
        let with = |a: usize| (0..a).map(move |b| 2.0 * self.counts[a] * self.counts[b] * self.apart(a, b, metric));
        (0..self.values.len()).flat_map(with).sum()
    }

    /// The same within one unit, ÷ (its ratings − 1).
    fn disagreement_in(&self, unit: &[f64], metric: Metric) -> f64 {
        let place = |value: &f64| self.all.get(self.all.partition_point(|known| known.0 < *value));
        let places: Vec<usize> = unit.iter().filter_map(|value| Some(place(value)?.1)).collect();
        let pairs = places.iter().enumerate().flat_map(|(i, &a)| places[..i].iter().map(move |&b| (a, b)));
        2.0 * pairs.map(|(a, b)| self.apart(a, b, metric)).sum::<f64>() / (unit.len() as f64 - 1.0)
    }

    /// δ² of two levels, given by their places.
    fn apart(&self, a: usize, b: usize, metric: Metric) -> f64 {
        let (low, high) = (a.min(b), a.max(b));
        if low == high {
            return 0.0;
        }
        let (least, most) = (self.values[low] / self.size, self.values[high] / self.size);
        let apart = match metric {
            Metric::Nominal => 1.0,
            Metric::Ordinal => self.below[high] - self.below[low] + f64::midpoint(self.counts[high], -self.counts[low]),
            Metric::Interval => most - least,
            Metric::Ratio => (most - least) / (most + least),
        };
        apart * apart
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_raters_by_hand() {
        // Units (1,1) (1,2) (2,2): n = 6, frequencies 3 and 3. Do = 2/6; De = 2·3·3 ÷ (6·5) = 0.6. α = 1 − (1/3) ÷ 0.6.
        let ratings = [[1.0, 1.0, 2.0], [1.0, 2.0, 2.0]].map(|row| row.map(Some).to_vec());
        for metric in [Metric::Nominal, Metric::Ordinal, Metric::Interval] {
            let alpha = krippendorff_alpha(&ratings, metric).expect("defined");
            assert!((alpha.alpha - (1.0 - (1.0 / 3.0) / 0.6)).abs() < 1e-15);
            assert_eq!((alpha.units, alpha.ratings, alpha.reading()), (3, 6, Reading::Unreliable));
        }
    }

    #[test]
    fn ordinal_distances_by_hand() {
        // Frequencies 1 2 1 of the levels 1, 5, 9: from 1 to 9 lie ½ + 2 + ½ = 3 ratings, from 1 to 5 ½ + 1.
        let levels = Levels::of(&[vec![1.0, 5.0], vec![5.0, 9.0]]);
        assert_eq!(format!("{:?}", levels.apart(0, 2, Metric::Ordinal)), "9.0");
        assert_eq!(format!("{:?}", levels.apart(1, 0, Metric::Ordinal)), "2.25");
    }
}
