//! Customer lifetime value over states (Pfeifer and Carraway 2000).

use crate::model::forecast::{Chain, discount_factor};
use crate::model::outcome::{Outcome, Undefined};
use crate::model::statistics::linear::solve;
use serde::Serialize;

/// The value of an account in each state without end: V = (I − P ÷ (1 + d))⁻¹·R, solved by Gaussian elimination.
///
/// The sum has a limit when the spectral radius of P ÷ (1 + d) is below 1. The rows of P sum to 1, so that of P is 1,
/// and the condition is a discount rate above zero.
///
/// # Errors
/// `Uneven` if there is not one reward per state, `DiscountTooLow`, `Unbounded` at a discount rate of zero or less,
/// `TooLarge`.
pub fn state_values(chain: &Chain, rewards: &[f64], discount: f64) -> Outcome<Vec<f64>> {
    if rewards.len() != chain.states() {
        return Err(Undefined::Uneven);
    }
    let factor = discount_factor(discount)?;
    // The largest row sum bounds the spectral radius; rows may be off by rounding.
    let largest = chain.rows().iter().map(|row| row.iter().sum::<f64>()).fold(1.0, f64::max);
    if factor * largest >= 1.0 {
        return Err(Undefined::Unbounded);
    }
    let row = |(i, row): (usize, &Vec<f64>)| {
        row.iter().enumerate().map(|(j, chance)| f64::from(i == j) - factor * chance).collect()
    };
    solve(chain.rows().iter().enumerate().map(row).collect(), rewards.to_vec())
}

/// What stopping is worth, by where one stops.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Stopping {
    /// The value of an account in the first state when one stops on reaching the state of this place (from 1 on); the
    /// last entry is never stopping before the account is lost.
    pub values: Vec<f64>,
    /// The state at which to stop for the highest value; of equals the earliest. The place of `lost` means never.
    pub best: usize,
}

/// Compares where to stop courting an account that has not bought for a while. States are in order of recency, the last
/// one is lost. Who stops at a state spends and earns nothing in it and in the later ones, and the account is lost.
///
/// # Errors
/// As [`state_values`].
pub fn best_stopping(chain: &Chain, rewards: &[f64], discount: f64) -> Outcome<Stopping> {
    let lost = chain.states() - 1;
    let mut values = Vec::with_capacity(lost);
    for stop in 1..=lost {
        let (rows, rewards) = stopped(chain, rewards, stop);
        values.extend(state_values(&Chain::new(rows)?, &rewards, discount)?.first());
    }
    let best = (0..values.len()).reduce(|best, next| if values[next] > values[best] { next } else { best });
    best.map(|place| Stopping { best: place + 1, values }).ok_or(Undefined::NoFactors)
}

/// The chain in which states from `stop` on lead to the last state at once.
fn stopped(chain: &Chain, rewards: &[f64], stop: usize) -> (Vec<Vec<f64>>, Vec<f64>) {
    let lost = chain.states() - 1;
    let is_stopped = |state: usize| state >= stop && state != lost;
    let row = |(state, row): (usize, &Vec<f64>)| {
        if is_stopped(state) { (0..=lost).map(|to| f64::from(to == lost)).collect() } else { row.clone() }
    };
    let reward = |(state, reward): (usize, &f64)| if is_stopped(state) { 0.0 } else { *reward };
    (chain.rows().iter().enumerate().map(row).collect(), rewards.iter().enumerate().map(reward).collect())
}
