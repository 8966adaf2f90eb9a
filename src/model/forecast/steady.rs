//! Where a chain settles.

use super::chain::Chain;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::statistics::finite;
use serde::Serialize;

/// The shares of accounts per state that one more period leaves as they are.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SteadyState {
    /// The share of each state, together 1.
    pub shares: Vec<f64>,
    /// States that are left for good sooner or later, by place; none in an irreducible chain.
    pub transient: Vec<usize>,
    /// After how many periods states can come round again: 1 in a chain that settles; with more the shares are means
    /// over time, and the chain goes round for ever.
    pub period: usize,
}

impl SteadyState {
    /// Whether every state can be reached from every other one.
    pub fn is_irreducible(&self) -> bool {
        self.transient.is_empty()
    }

    /// Whether the chain gets ever closer to these shares, wherever it begins.
    pub const fn is_limit(&self) -> bool {
        self.period == 1
    }
}

impl Chain {
    /// The steady state π = πP, Σπ = 1. The linear system is solved by Gaussian elimination without subtractions
    /// (Grassmann, Taksar and Heyman 1985), which loses no digits and needs no pivots.
    ///
    /// # Errors
    /// `SeveralSteadyStates` when several groups of states are never left, `TooLarge`.
    pub fn steady_state(&self) -> Outcome<SteadyState> {
        let reach: Vec<Vec<Option<usize>>> = (0..self.states()).map(|from| self.steps_from(from)).collect();
        let reaches = |from: usize, to: usize| reach[from][to].is_some();
        let is_recurrent = |i: usize| (0..self.states()).all(|j| !reaches(i, j) || reaches(j, i));
        let recurrent: Vec<usize> = (0..self.states()).filter(|&i| is_recurrent(i)).collect();
        // One state stands for each group: the first of it.
        let groups = recurrent.iter().filter(|&&i| (0..i).all(|j| !reaches(i, j))).count();
        if groups != 1 {
            return Err(Undefined::SeveralSteadyStates { groups });
        }
        let mut shares = vec![0.0; self.states()];
        for (state, share) in recurrent.iter().zip(self.settled(&recurrent)?) {
            shares[*state] = share;
        }
        let transient = (0..self.states()).filter(|i| !recurrent.contains(i)).collect();
        let period = recurrent.first().map_or(1, |&first| self.period(&recurrent, &reach[first]));
        Ok(SteadyState { shares, transient, period })
    }

    /// The fewest periods to each state; the state itself takes none.
    fn steps_from(&self, from: usize) -> Vec<Option<usize>> {
        let mut steps = vec![None; self.states()];
        steps[from] = Some(0);
        let mut ahead = std::collections::VecDeque::from([(from, 0)]);
        while let Some((state, taken)) = ahead.pop_front() {
            for (to, chance) in self.rows()[state].iter().enumerate() {
                if *chance > 0.0 && steps[to].is_none() {
                    steps[to] = Some(taken + 1);
                    ahead.push_back((to, taken + 1));
                }
            }
        }
        steps
    }

    /// The greatest common divisor of all ways round within a group.
    fn period(&self, group: &[usize], steps: &[Option<usize>]) -> usize {
        let mut period = 0;
        for &from in group {
            for &to in group.iter().filter(|&&to| self.rows()[from][to] > 0.0) {
                if let (Some(before), Some(after)) = (steps[from], steps[to]) {
                    period = common_divisor(period, (before + 1).abs_diff(after));
                }
            }
        }
        period.max(1)
    }

    /// The steady state within a group that is never left.
    fn settled(&self, group: &[usize]) -> Outcome<Vec<f64>> {
        let n = group.len();
        let mut p: Vec<Vec<f64>> =
            group.iter().map(|&from| group.iter().map(|&to| self.rows()[from][to]).collect()).collect();
        for last in (1..n).rev() {
            // The chance to leave `last` for the states before it; above zero, since the group holds together.
            let leaving: f64 = p[last][..last].iter().sum();
            for from in 0..last {
                p[from][last] = finite(p[from][last] / leaving)?;
                for to in 0..last {
                    p[from][to] += p[from][last] * p[last][to];
                }
            }
        }
        let mut shares = vec![1.0; n];
        for state in 1..n {
            shares[state] = (0..state).map(|before| shares[before] * p[before][state]).sum();
        }
        let total: f64 = shares.iter().sum();
        shares.into_iter().map(|share| finite(share / total)).collect()
    }
}

const fn common_divisor(mut a: usize, mut b: usize) -> usize {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}
