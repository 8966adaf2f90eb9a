//! The commercial development of an account (D29): a ladder of its own beside the relationship's stages (D20) and the
//! states of the Markov model (D27).

use crate::model::ids::AccountId;
use crate::model::key::key;
use crate::model::scenario::Scenario;
use serde::Serialize;

key! {
    /// How far an account has come as a customer.
    Development { Prospecting, Qualified, FirstOrder, Growing, Key }
}

/// The accounts on one step of the ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StageCount {
    /// The step.
    pub stage: Development,
    /// Who stands on it, in the user's order.
    pub accounts: Vec<AccountId>,
}

/// Who stands where, from the first step to the last.
pub(super) fn ladder(scenario: &Scenario) -> Vec<StageCount> {
    let of = |&stage: &Development| {
        let here = scenario.accounts.iter().filter(|a| a.practice.development == Some(stage));
        StageCount { stage, accounts: here.map(|a| a.id).collect() }
    };
    Development::ALL.iter().map(of).collect()
}
