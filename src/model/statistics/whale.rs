//! The whale curve: running profit, the best customer first.

use super::concentration::positive_total;
use super::finite;
use super::order::{ranking, running_totals};
use crate::model::exact::Exact;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::units::Share;

/// The whale curve (Kaplan and Cooper; Kaplan and Narayanan 2001). It starts at the origin and rises over everyone
/// who earns, then falls over everyone who loses.
#[derive(Debug, Clone, PartialEq)]
pub struct Whale {
    /// Indices of the values, most profitable first, ties in the order given.
    pub order: Vec<usize>,
    /// Running profit along `order`; the last is the total.
    pub cumulative: Vec<f64>,
    /// Total profit.
    pub total: f64,
    /// Highest running profit, at least zero (the origin).
    pub peak: f64,
    /// How many of the best make the peak, the fewest if several numbers do; 0 when nobody earns.
    pub peak_count: usize,
    /// Profit eaten up after the peak, in money: peak − total, zero or more.
    pub erosion: f64,
    /// The curve as shares of the total.
    pub shares: Outcome<WhaleShares>,
}

/// The whale curve on a positive total.
#[derive(Debug, Clone, PartialEq)]
pub struct WhaleShares {
    /// Running share of the total; the last is 1.
    pub cumulative: Vec<Share>,
    /// Peak ÷ total, at least 1.
    pub peak: Share,
    /// Erosion ÷ total: peak − 1.
    pub erosion: Share,
    /// Share of the total made by the best fifth, read off the curve's straight segments.
    pub top_fifth: Share,
    /// Area under the curve over customers from 0 to 1, at least ½.
    pub auc: f64,
    /// Stobachoff index (Storbacka 1997; van Raaij 2005): (area − ½) ÷ area, 0 when all earn the same, below 1.
    pub stobachoff: f64,
}

/// The whale curve of profits.
///
/// # Errors
/// `NoAccounts` without values, `TooLarge` on overflow. A total of zero or less leaves only `shares` undefined.
pub fn whale(profits: &[f64]) -> Outcome<Whale> {
    let order = ranking(profits);
    let totals = running_totals(order.iter().map(|&i| profits[i]));
    let total = *totals.last().ok_or(Undefined::NoAccounts)?;
    let cumulative = totals.iter().map(|sum| finite(sum.get())).collect::<Outcome<Vec<_>>>()?;
    let (peak_count, peak) = peak(&totals);
    let erosion = finite(peak.minus(total).get())?;
    let shares = positive_total(&totals).and_then(|total| whale_shares(&cumulative, peak.get(), total.get()));
    Ok(Whale { order, cumulative, total: total.get(), peak: peak.get(), peak_count, erosion, shares })
}

/// The first highest point: how many values lead there, and how high it is.
fn peak(totals: &[Exact]) -> (usize, Exact) {
    (1..)
        .zip(totals)
        .fold((0, Exact::ZERO), |best, (count, &sum)| if best.1.is_at_least(sum) { best } else { (count, sum) })
}

fn whale_shares(cumulative: &[f64], peak: f64, total: f64) -> Outcome<WhaleShares> {
    let points = cumulative.iter().map(|sum| finite(sum / total)).collect::<Outcome<Vec<_>>>()?;
    let n = points.len() as f64;
    // Trapezoids from the origin: every point counts once, the last only half.
    let auc = finite((points.iter().sum::<f64>() - points.last().map_or(0.0, |last| last / 2.0)) / n)?;
    Ok(WhaleShares {
        peak: Share::new(finite(peak / total)?),
        erosion: Share::new(finite((peak - total) / total)?),
        top_fifth: Share::new(height(&points, 0.2)),
        auc,
        stobachoff: ((auc - 0.5) / auc).max(0.0),
        cumulative: points.into_iter().map(Share::new).collect(),
    })
}

/// The curve's height at a share of customers.
fn height(points: &[f64], at: f64) -> f64 {
    let x = at * points.len() as f64;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and the number of points")]
    let whole = x as usize;
    let left = whole.checked_sub(1).and_then(|k| points.get(k)).copied().unwrap_or(0.0);
    let right = points.get(whole).copied().unwrap_or(left);
    left + (right - left) * (x - whole as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn close(actual: f64, expected: f64) {
        assert!((actual - expected).abs() < 1e-12, "{actual} is not {expected}");
    }

    #[test]
    fn by_hand() {
        // 6, 0, −2 of total 4: running 6 6 4 = 1.5, 1.5, 1 of the total.
        // Area (1.5 + 1.5 + ½) ÷ 3 = 7/6; index (7/6 − 1/2) ÷ 7/6 = 4/7; a fifth is 0.6 accounts: 0.9.
        let Ok(whale) = whale(&[-2.0, 6.0, 0.0]) else { panic!("three values have a curve") };
        assert_eq!((whale.order, whale.cumulative), (vec![1, 2, 0], vec![6.0, 6.0, 4.0]));
        assert_eq!((whale.peak, whale.peak_count, whale.erosion), (6.0, 1, 2.0));
        let Ok(shares) = whale.shares else { panic!("the total is positive") };
        close(shares.peak.get(), 1.5);
        close(shares.erosion.get(), 0.5);
        close(shares.auc, 7.0 / 6.0);
        close(shares.stobachoff, 4.0 / 7.0);
        close(shares.top_fifth.get(), 0.9);
    }

    #[test]
    fn equal_earners_lie_on_the_diagonal() {
        let Ok(shares) = whale(&[0.1, 0.1, 0.1]).and_then(|w| w.shares) else { panic!("the total is positive") };
        close(shares.auc, 0.5);
        close(shares.stobachoff, 0.0);
        close(shares.top_fifth.get(), 0.2);
    }

    #[test]
    fn losses_everywhere_peak_at_the_origin() {
        let Ok(whale) = whale(&[-2.0, -1.0]) else { panic!("two values have a curve") };
        assert_eq!((whale.peak, whale.peak_count, whale.erosion, whale.total), (0.0, 0, 3.0, -3.0));
        assert_eq!(whale.shares, Err(Undefined::TotalNotPositive));
    }

    #[test]
    fn nothing_and_too_much_have_no_curve() {
        assert_eq!(whale(&[]), Err(Undefined::NoAccounts));
        assert_eq!(whale(&[f64::MAX, f64::MAX]), Err(Undefined::TooLarge));
        assert_eq!(whale(&[1e300, -1e300, 5e-324]).and_then(|w| w.shares), Err(Undefined::TotalNotPositive));
    }
}
