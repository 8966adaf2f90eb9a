//! Whether two rankings agree: Spearman's rho and Kendall's tau-b.

use super::ranks::{centred_ranks, tie_sizes};
use super::{all_finite, enough};
use crate::model::outcome::{Counted, Outcome, Undefined};
use crate::model::statistics::distribution::student_tails;
use crate::model::statistics::{arrange, finite};

/// Spearman's rank correlation: Pearson's correlation of the mean ranks, −1 to 1.
///
/// # Errors
/// `Uneven` lengths, `TooFew` units, `AllTied` when a side has no order, `TooLarge` for numbers that are none.
pub fn spearman(x: &[f64], y: &[f64]) -> Outcome<f64> {
    let (x, y) = both(x, y)?;
    let product = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
    ratio(product(&x, &y), product(&x, &x), product(&y, &y))
}

/// The two-sided probability of such a rho or a stronger one without any correlation, by Student's t with n − 2
/// degrees of freedom: an approximation that is poor below ten things.
///
/// # Errors
/// `TooFew` units below three.
pub fn spearman_p(rho: f64, units: usize) -> Outcome<f64> {
    let degrees = units.checked_sub(2).filter(|degrees| *degrees > 0);
    let degrees = degrees.ok_or(Undefined::TooFew { of: Counted::Units, have: units, needed: 3 })?;
    let rest = (1.0 - rho) * (1.0 + rho);
    if rest <= 0.0 { Ok(0.0) } else { student_tails(rho * (degrees as f64 / rest).sqrt(), degrees) }
}

/// Kendall's tau-b, (concordant − discordant) ÷ √((pairs − ties in x)(pairs − ties in y)), −1 to 1. Knight's way, in
/// n log n.
///
/// # Errors
/// As [`spearman`].
pub fn kendall_tau_b(x: &[f64], y: &[f64]) -> Outcome<f64> {
    let (x, y) = both(x, y)?;
    let order = arrange::places(x.len(), &mut |a, b| x[a].total_cmp(&x[b]).then(y[a].total_cmp(&y[b])));
    let pairs = |sizes: &mut dyn Iterator<Item = usize>| sizes.map(|t| t as f64 * (t as f64 - 1.0) / 2.0).sum::<f64>();
    let same = |a: &usize, b: &usize| x[*a].total_cmp(&x[*b]).is_eq() && y[*a].total_cmp(&y[*b]).is_eq();
    let all = pairs(&mut std::iter::once(x.len()));
    let of_x = pairs(&mut tie_sizes(&x).into_iter());
    let of_y = pairs(&mut tie_sizes(&y).into_iter());
    let of_both = pairs(&mut order.chunk_by(same).map(<[usize]>::len));
    let discordant = inversions(order.into_iter().map(|place| y[place]).collect());
    ratio(all - of_x - of_y + of_both - 2.0 * discordant, all - of_x, all - of_y)
}

/// The centred ranks of both sides, if each has an order.
fn both(x: &[f64], y: &[f64]) -> Outcome<(Vec<f64>, Vec<f64>)> {
    if x.len() != y.len() {
        return Err(Undefined::Uneven);
    }
    enough(Counted::Units, x.len())?;
    all_finite(x.iter().chain(y))?;
    let ranks = (centred_ranks(x), centred_ranks(y));
    let is_flat = |ranks: &[f64]| ranks.iter().all(|rank| *rank == 0.0);
    if is_flat(&ranks.0) || is_flat(&ranks.1) { Err(Undefined::AllTied) } else { Ok(ranks) }
}

/// product ÷ √(a·b), exactly ±1 where it is.
fn ratio(product: f64, a: f64, b: f64) -> Outcome<f64> {
    let root = if a.total_cmp(&b).is_eq() { a } else { a.sqrt() * b.sqrt() };
    finite(product / root).map(|value| value.clamp(-1.0, 1.0))
}

/// How many pairs stand in descending order, by merging ever longer sorted runs.
fn inversions(mut values: Vec<f64>) -> f64 {
    let mut swaps = 0.0;
    let mut width = 1;
    while width < values.len() {
        let mut merged = Vec::with_capacity(values.len());
        for pair in values.chunks(2 * width) {
            let (left, right) = pair.split_at(width.min(pair.len()));
            let (mut i, mut j) = (0, 0);
            while i < left.len() || j < right.len() {
                if j == right.len() || (i < left.len() && left[i] <= right[j]) {
                    merged.push(left[i]);
                    i += 1;
                } else {
                    merged.push(right[j]);
                    j += 1;
                    swaps += (left.len() - i) as f64;
                }
            }
        }
        values = merged;
        width *= 2;
    }
    swaps
}
