//! Mean ranks: equals share the mean of the ranks they take up.

use crate::model::exact::Exact;
use crate::model::statistics::arrange;

/// Ranks from 1 (the smallest value) to n. Equal values (whole numbers exactly, others within a relative 1e-9) share
/// the mean of their ranks.
pub fn mean_ranks(values: &[f64]) -> Vec<f64> {
    doubled_ranks(values).into_iter().map(|rank| rank / 2.0).collect()
}

/// Twice the mean ranks, which are whole numbers, so that sums of them are exact.
pub(super) fn doubled_ranks(values: &[f64]) -> Vec<f64> {
    let order = arrange::places(values.len(), &mut |a, b| values[a].total_cmp(&values[b]));
    let mut ranks = vec![0.0; values.len()];
    let mut before = 0;
    for tied in order.chunk_by(|&a, &b| Exact::from(values[a]).ties(Exact::from(values[b]))) {
        // Ranks before + 1 … before + tied, twice their mean.
        let rank = (2 * before + tied.len() + 1) as f64;
        for &place in tied {
            ranks[place] = rank;
        }
        before += tied.len();
    }
    ranks
}

/// Twice each rank less the mean rank: whole numbers that sum to zero.
pub(super) fn centred_ranks(values: &[f64]) -> Vec<f64> {
    let middle = (values.len() + 1) as f64;
    doubled_ranks(values).into_iter().map(|rank| rank - middle).collect()
}

/// How many share each rank.
pub(super) fn tie_sizes(ranks: &[f64]) -> Vec<usize> {
    let order = arrange::places(ranks.len(), &mut |a, b| ranks[a].total_cmp(&ranks[b]));
    order.chunk_by(|&a, &b| ranks[a].total_cmp(&ranks[b]).is_eq()).map(<[usize]>::len).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_share_the_mean_of_their_ranks() {
        assert_eq!(mean_ranks(&[5.0, 6.0, 7.0, 8.0, 7.0]), [1.0, 2.0, 3.5, 5.0, 3.5]);
        assert_eq!(mean_ranks(&[2.0, 2.0, 2.0]), [2.0, 2.0, 2.0]);
        // 0.1 + 0.2 and 0.3 are the same rating.
        assert_eq!(mean_ranks(&[0.1 + 0.2, 0.3, -0.0, 0.0]), [3.5, 3.5, 1.5, 1.5]);
        assert_eq!(mean_ranks(&[]), [0.0; 0]);
        assert_eq!(tie_sizes(&mean_ranks(&[5.0, 6.0, 7.0, 8.0, 7.0])), [1, 1, 2, 1]);
    }
}
