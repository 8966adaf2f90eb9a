//! Close calls: accounts whose class may well be another one. They are looked for on every change, so with few rounds;
//! these are the first rounds of the whole simulation.

use super::settings::Uncertainty;
use super::simulation::Simulation;
use crate::model::ids::AccountId;
use crate::model::position::matrix::Class;
use crate::model::position::results::PositionResults;
use crate::model::scenario::Scenario;
use crate::model::units::{Probability, Share};
use serde::Serialize;

/// Larger portfolios are looked at on their page only.
pub const MOST_ACCOUNTS: usize = 200;
/// Rounds × accounts that a change may cost.
const PLACEMENTS: usize = 6_000;
/// Fewer rounds tell nothing, more cost too much.
const ROUNDS: (usize, usize) = (100, 500);

/// A class that is a close call.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CloseCall {
    /// The account.
    pub account: AccountId,
    /// Its class as typed.
    pub class: Class,
    /// In which part of the few rounds it holds; the whole simulation tells it more exactly.
    pub stays: Probability,
}

/// The close calls of a portfolio.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CloseCalls {
    /// Rounds looked at; 0 for more than [`MOST_ACCOUNTS`] accounts.
    pub rounds: u32,
    /// The part of the rounds below which a class is a close call.
    pub below: Share,
    /// In the user's order.
    pub accounts: Vec<CloseCall>,
}

impl CloseCalls {
    /// Whether an account is among them.
    pub fn has(&self, account: AccountId) -> bool {
        self.accounts.iter().any(|call| call.account == account)
    }
}

/// The chance below which a class is a close call, and whether one is.
pub fn is_close(stays: Probability, below: Share) -> bool {
    stays.get() < below.get()
}

/// Looks for close calls. `position` are the scenario's results.
pub fn close_calls(scenario: &Scenario, position: &PositionResults) -> CloseCalls {
    let method = &scenario.method.robustness;
    let (below, count) = (method.close, scenario.accounts.len());
    let none = CloseCalls { rounds: 0, below, accounts: Vec::new() };
    if count == 0 || count > MOST_ACCOUNTS {
        return none;
    }
    let rounds = u32::try_from((PLACEMENTS / count).clamp(ROUNDS.0, ROUNDS.1)).unwrap_or(0);
    let settings = Uncertainty { iterations: method.draws.min(rounds), ..method.uncertainty() };
    let Ok(mut simulation) = Simulation::new(scenario, position, settings) else { return none };
    simulation.step(settings.iterations);
    let close = |found: super::AccountProbabilities| {
        let chances = found.probabilities.ok()?;
        is_close(chances.stays, below).then_some(CloseCall {
            account: found.account,
            class: chances.class,
            stays: chances.stays,
        })
    };
    CloseCalls {
        rounds: settings.iterations,
        accounts: simulation.results().into_iter().filter_map(close).collect(),
        ..none
    }
}
