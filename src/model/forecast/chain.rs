//! A Markov model of account states: what becomes of accounts that change state by fixed chances each period.

use crate::model::outcome::{Outcome, Undefined};
use crate::model::statistics::finite;
use serde::Serialize;

/// How far the sum of a row may be from 1.
const ROW_TOLERANCE: f64 = 1e-9;
/// The longest horizon, in periods.
pub const LONGEST_HORIZON: u32 = 10_000;

/// A transition matrix: the chance of getting from a state (row) to another (column) within one period.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Chain {
    rows: Vec<Vec<f64>>,
}

impl Chain {
    /// A chain, if the matrix is one.
    ///
    /// # Errors
    /// `NoFactors` without states, `Uneven` if it is not square, `NotAProbability`, `RowSum` when a row does not sum to
    /// 1 within 10⁻⁹.
    pub fn new(rows: Vec<Vec<f64>>) -> Outcome<Self> {
        if rows.is_empty() {
            return Err(Undefined::NoFactors);
        }
        if rows.iter().any(|row| row.len() != rows.len()) {
            return Err(Undefined::Uneven);
        }
        if rows.iter().flatten().any(|chance| !(0.0..=1.0).contains(chance)) {
            return Err(Undefined::NotAProbability);
        }
        let wrong = rows.iter().position(|row| (row.iter().sum::<f64>() - 1.0).abs() > ROW_TOLERANCE);
        wrong.map_or(Ok(Self { rows }), |row| Err(Undefined::RowSum { row: row + 1 }))
    }

    /// How many states.
    pub const fn states(&self) -> usize {
        self.rows.len()
    }

    /// The chances from each state (row) to each.
    pub fn rows(&self) -> &[Vec<f64>] {
        &self.rows
    }

    /// How many accounts are in each state after some periods.
    ///
    /// # Errors
    /// `Uneven` if there is not one number per state, `TooLarge` numbers or horizon.
    pub fn after(&self, start: &[f64], periods: u32) -> Outcome<Vec<f64>> {
        self.check(start, periods)?;
        let mut now = start.to_vec();
        for _ in 0..periods {
            let into = |to: usize| now.iter().zip(&self.rows).map(|(count, row)| count * row[to]).sum();
            let next: Vec<f64> = (0..now.len()).map(into).collect();
            if std::mem::replace(&mut now, next) == now {
                break;
            }
        }
        now.into_iter().map(finite).collect()
    }

    /// The value of an account in each state over a horizon: Vᵀ = Σ (P ÷ (1 + d))ᵗ·R for t from 0 to T. The reward of
    /// the state occupied now is not discounted.
    ///
    /// # Errors
    /// `Uneven` if there is not one reward per state, `DiscountTooLow` at −100 % or less, `TooLarge`.
    pub fn value_over(&self, rewards: &[f64], discount: f64, horizon: u32) -> Outcome<Vec<f64>> {
        self.check(rewards, horizon)?;
        let factor = discount_factor(discount)?;
        let mut value = rewards.to_vec();
        for _ in 0..horizon {
            let next: Vec<f64> = rewards.iter().zip(&self.rows).map(|(r, row)| r + factor * dot(row, &value)).collect();
            let next = next.into_iter().map(finite).collect::<Outcome<Vec<f64>>>()?;
            if std::mem::replace(&mut value, next) == value {
                break;
            }
        }
        value.into_iter().map(finite).collect()
    }

    /// What accounts in several states are worth together: Σ count × value.
    ///
    /// # Errors
    /// `Uneven`, `TooLarge`.
    pub fn worth(&self, counts: &[f64], values: &[f64]) -> Outcome<f64> {
        self.check(counts, 0)?;
        self.check(values, 0)?;
        finite(dot(counts, values))
    }

    fn check(&self, numbers: &[f64], periods: u32) -> Outcome<()> {
        if numbers.len() != self.states() {
            return Err(Undefined::Uneven);
        }
        if periods > LONGEST_HORIZON || numbers.iter().any(|number| !number.is_finite()) {
            return Err(Undefined::TooLarge);
        }
        Ok(())
    }
}

/// 1 ÷ (1 + d).
///
/// # Errors
/// `DiscountTooLow` at −100 % or less, `TooLarge`.
pub(in crate::model) fn discount_factor(discount: f64) -> Outcome<f64> {
    if finite(discount)? <= -1.0 {
        return Err(Undefined::DiscountTooLow);
    }
    finite(1.0 / (1.0 + discount))
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}
