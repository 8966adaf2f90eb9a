//! What becomes of accounts in several states: the results of the Markov model of a scenario (D12, D27).

use super::chain::{Chain, discount_factor};
use super::inputs::{AccountState, MOST_PERIODS, RewardTiming, StateModel};
use super::steady::SteadyState;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::statistics::finite;
use crate::model::units::{Money, Probability, Share};
use crate::model::value::{Stopping, best_stopping, state_values};
use serde::Serialize;

/// How far the sum of a row may be from 1.
const ROW_TOLERANCE: f64 = 1e-9;

/// What is known of one state.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StateRow {
    /// Margin − cost per period; one of the two is enough.
    pub reward: Outcome<Money>,
    /// The sum of the chances to leave it or stay; undefined while none is entered. An empty one counts as zero.
    pub sum: Outcome<f64>,
    /// Whether the sum is 1 within 10⁻⁹.
    pub is_whole: bool,
}

/// Everything computed about the states of a scenario.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StateResults {
    /// One for each state.
    pub states: Vec<StateRow>,
    /// The discount rate used, per period.
    pub discount: f64,
    /// The value without end of an account in each state.
    pub values: Outcome<Vec<f64>>,
    /// How many accounts there are now.
    pub accounts: Outcome<f64>,
    /// What all accounts are worth: Σ count × value.
    pub worth: Outcome<Money>,
    /// What stopping is worth, by where one stops.
    pub stopping: Outcome<Stopping>,
    /// Where the shares of the states settle.
    pub steady: Outcome<SteadyState>,
    /// The share of accounts in each state, now and after each period up to the horizon.
    pub shares: Outcome<Vec<Vec<f64>>>,
}

/// Computes everything about the states. `discount` is the rate per period.
pub fn states(model: &StateModel, discount: Share) -> StateResults {
    let rows: Vec<StateRow> = model.states.iter().map(|state| row(state, model.states.len())).collect();
    let chain = chain(model, &rows);
    let discount = discount.get();
    let rewards = rewards(&rows);
    let values = both(&chain, &rewards).and_then(|(chain, rewards)| {
        let values = state_values(chain, rewards, discount)?;
        timed(values, model.timing, discount)
    });
    let stopping = both(&chain, &rewards).and_then(|(chain, rewards)| {
        let found = best_stopping(chain, rewards, discount)?;
        Ok(Stopping { values: timed(found.values, model.timing, discount)?, ..found })
    });
    let counts = counts(model);
    let worth =
        both(&chain, &values).and_then(|(chain, values)| chain.worth(counts.as_deref().map_err(Clone::clone)?, values));
    StateResults {
        discount,
        worth: worth.map(Money::new),
        accounts: counts.as_ref().map_err(Clone::clone).and_then(|counts| finite(counts.iter().sum())),
        shares: both(&chain, &counts).and_then(|(chain, counts)| shares(chain, counts, model.horizon)),
        steady: chain.as_ref().map_err(Clone::clone).and_then(Chain::steady_state),
        states: rows,
        values,
        stopping,
    }
}

fn both<'a, A, B>(a: &'a Outcome<A>, b: &'a Outcome<B>) -> Outcome<(&'a A, &'a B)> {
    Ok((a.as_ref().map_err(Clone::clone)?, b.as_ref().map_err(Clone::clone)?))
}

fn row(state: &AccountState, count: usize) -> StateRow {
    let reward = match (state.margin, state.cost) {
        (None, None) => Err(Undefined::Unrated),
        (margin, cost) => finite(margin.unwrap_or_default().get() - cost.unwrap_or_default().get()).map(Money::new),
    };
    let chances: Vec<f64> = (0..count).filter_map(|to| state.chance(to)).map(Probability::get).collect();
    let sum = if chances.is_empty() { Err(Undefined::Unrated) } else { finite(chances.iter().sum()) };
    let is_whole = sum.as_ref().is_ok_and(|sum| (sum - 1.0).abs() <= ROW_TOLERANCE);
    StateRow { reward, sum, is_whole }
}

/// The transition matrix. An empty chance counts as zero in a row of which something is entered.
fn chain(model: &StateModel, rows: &[StateRow]) -> Outcome<Chain> {
    if rows.is_empty() {
        return Err(Undefined::Unrated);
    }
    let missing = rows.iter().filter(|row| row.sum == Err(Undefined::Unrated)).count();
    if missing > 0 {
        return Err(Undefined::Incomplete { missing, needed: rows.len() });
    }
    let count = rows.len();
    let line = |state: &AccountState| (0..count).map(|to| state.chance(to).map_or(0.0, Probability::get)).collect();
    Chain::new(model.states.iter().map(line).collect())
}

fn rewards(rows: &[StateRow]) -> Outcome<Vec<f64>> {
    let missing = rows.iter().filter(|row| row.reward == Err(Undefined::Unrated)).count();
    if missing > 0 {
        return Err(Undefined::Incomplete { missing, needed: rows.len() });
    }
    rows.iter().map(|row| row.reward.clone().map(Money::get)).collect()
}

fn counts(model: &StateModel) -> Outcome<Vec<f64>> {
    let needed = model.states.len();
    let counts: Vec<f64> = model.states.iter().filter_map(|state| state.now).collect();
    if counts.is_empty() {
        return Err(Undefined::Unrated);
    }
    if counts.len() < needed {
        return Err(Undefined::Incomplete { missing: needed - counts.len(), needed });
    }
    if counts.iter().any(|count| *count < 0.0) { Err(Undefined::NegativeValue) } else { Ok(counts) }
}

/// Rewards at the end of a period are all worth one period less.
fn timed(values: Vec<f64>, timing: RewardTiming, discount: f64) -> Outcome<Vec<f64>> {
    if timing == RewardTiming::Start {
        return Ok(values);
    }
    let factor = discount_factor(discount)?;
    values.into_iter().map(|value| finite(value * factor)).collect()
}

fn shares(chain: &Chain, counts: &[f64], horizon: u32) -> Outcome<Vec<Vec<f64>>> {
    let total = finite(counts.iter().sum())?;
    if total <= 0.0 {
        return Err(Undefined::TotalNotPositive);
    }
    let mut now: Vec<f64> = counts.iter().map(|count| count / total).collect();
    let mut all = vec![now.clone()];
    for _ in 0..horizon.clamp(1, MOST_PERIODS) {
        now = chain.after(&now, 1)?;
        all.push(now.clone());
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(margin: f64, now: f64, to: &[f64]) -> AccountState {
        AccountState {
            margin: Some(Money::new(margin)),
            now: Some(now),
            to: to.iter().map(|&chance| Some(Probability::new(chance))).collect(),
            ..AccountState::default()
        }
    }

    fn model() -> StateModel {
        StateModel {
            states: vec![state(100.0, 3.0, &[0.8, 0.2]), state(0.0, 1.0, &[0.0, 1.0])],
            ..StateModel::default()
        }
    }

    #[track_caller]
    fn close(a: f64, b: f64) {
        assert!((a - b).abs() < 1e-9, "{a} is not {b}");
    }

    #[test]
    fn two_states_by_hand() {
        let found = states(&model(), Share::new(0.25));
        // V = 100 ÷ (1 − 0.8 ÷ 1.25) = 100 ÷ 0.36.
        let values = found.values.expect("defined");
        close(values[0], 100.0 / 0.36);
        close(values[1], 0.0);
        close(found.worth.expect("defined").get(), 300.0 / 0.36);
        close(found.accounts.expect("defined"), 4.0);
        let shares = found.shares.expect("defined");
        assert_eq!(shares.len(), 11);
        close(shares[1][0], 0.75 * 0.8);
        assert_eq!(found.steady.expect("defined").shares, [0.0, 1.0]);
        // Rewards at the end of a period are worth 1.25 times less.
        let late = states(&StateModel { timing: RewardTiming::End, ..model() }, Share::new(0.25));
        close(late.values.expect("defined")[0], 80.0 / 0.36);
        close(late.stopping.expect("defined").values[0], 80.0 / 0.36);
    }

    #[test]
    fn what_is_missing_is_said() {
        assert_eq!(states(&StateModel::default(), Share::new(0.1)).values, Err(Undefined::Unrated));
        let mut open = model();
        open.states[1].to.clear();
        assert_eq!(states(&open, Share::new(0.1)).values, Err(Undefined::Incomplete { missing: 1, needed: 2 }));
        let mut wrong = model();
        wrong.states[0].to[1] = Some(Probability::new(0.1));
        let found = states(&wrong, Share::new(0.1));
        assert_eq!(
            (found.values, found.steady),
            (Err(Undefined::RowSum { row: 1 }), Err(Undefined::RowSum { row: 1 }))
        );
        assert_eq!(found.states.iter().map(|row| row.is_whole).collect::<Vec<_>>(), [false, true]);
        let mut dark = model();
        dark.states[0].margin = None;
        let found = states(&dark, Share::new(0.1));
        assert_eq!(found.values, Err(Undefined::Incomplete { missing: 1, needed: 2 }));
        assert!(found.steady.is_ok() && found.shares.is_ok());
        let mut uncounted = model();
        uncounted.states[0].now = None;
        let found = states(&uncounted, Share::new(0.1));
        assert_eq!(found.worth, Err(Undefined::Incomplete { missing: 1, needed: 2 }));
        assert!(found.values.is_ok());
        assert_eq!(states(&model(), Share::new(0.0)).values, Err(Undefined::Unbounded));
    }

    #[test]
    fn empty_chances_of_a_begun_row_are_zero_and_nobody_at_all_has_no_shares() {
        let mut sparse = model();
        sparse.states[1].to = vec![None, Some(Probability::new(1.0))];
        sparse.states.iter_mut().for_each(|state| state.now = Some(0.0));
        let found = states(&sparse, Share::new(0.1));
        assert!(found.values.is_ok());
        assert_eq!(found.shares, Err(Undefined::TotalNotPositive));
    }
}
