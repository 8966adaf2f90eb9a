//! Kendall's coefficient of concordance W: whether several raters put things in the same order.

use super::ranks::{centred_ranks, tie_sizes};
use super::{all_finite, enough};
use crate::model::outcome::{Counted, Outcome, Undefined};
use crate::model::statistics::distribution::chi_square_tail;
use crate::model::statistics::finite;
use serde::Serialize;

/// Kendall's W and its test (the same as Friedman's).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct KendallW {
    /// W corrected for ties, 0 (no common order) to 1 (the same order).
    pub w: f64,
    /// W as if there were no ties.
    pub uncorrected: f64,
    /// m(n−1)·W.
    pub chi_square: f64,
    /// n − 1.
    pub degrees: usize,
    /// The chance of such a chi-square or a larger one without any common order; an approximation for many things.
    pub p: Outcome<f64>,
    /// m.
    pub raters: usize,
    /// n.
    pub units: usize,
}

/// Kendall's W = 12·S ÷ (m²(n³−n) − m·ΣT) over mean ranks, with T = Σ(t³−t) over the ties of each rater. One row of
/// ratings per rater.
///
/// # Errors
/// `TooFew` raters or things rated, `Uneven` rows, `AllTied` when a rater gave everything the same rating,
/// `TooLarge` for numbers that are none.
pub fn kendall_w(ratings: &[Vec<f64>]) -> Outcome<KendallW> {
    enough(Counted::Raters, ratings.len())?;
    let units = ratings[0].len();
    if ratings.iter().any(|row| row.len() != units) {
        return Err(Undefined::Uneven);
    }
    enough(Counted::Units, units)?;
    all_finite(ratings.iter().flatten())?;
    let ranks: Vec<Vec<f64>> = ratings.iter().map(|row| centred_ranks(row)).collect();
    if ranks.iter().any(|row| row.iter().all(|rank| *rank == 0.0)) {
        return Err(Undefined::AllTied);
    }
    // Ranks are doubled, so the sum of squares is four times S.
    let of_unit = |u: usize| ranks.iter().map(|row| row[u]).sum::<f64>();
    let squares: f64 = (0..units).map(|u| of_unit(u).powi(2)).sum();
    let (m, n) = (ratings.len() as f64, units as f64);
    let without_ties = m * m * (n * n * n - n);
    let ties: f64 = ranks.iter().map(|row| ties(row)).sum();
    let w = finite(3.0 * squares / (without_ties - m * ties))?.min(1.0);
    let chi_square = m * (n - 1.0) * w;
    Ok(KendallW {
        w,
        uncorrected: 3.0 * squares / without_ties,
        chi_square,
        degrees: units - 1,
        p: chi_square_tail(chi_square, units - 1),
        raters: ratings.len(),
        units,
    })
}

/// Σ(t³−t) over groups of equal ranks.
fn ties(ranks: &[f64]) -> f64 {
    tie_sizes(ranks).into_iter().map(|size| size as f64).map(|t| t * t * t - t).sum()
}
