//! An opportunity to sell (D29).

use crate::model::date::Date;
use crate::model::ids::{AccountId, OpportunityId, PersonId};
use crate::model::key::key;
use crate::model::units::{Money, Probability};
use serde::{Deserialize, Serialize};

key! {
    /// How far an opportunity is.
    OpportunityStage { Lead, Qualified, Proposal, Negotiation }
}
key! {
    /// Whether it is still open, and how it ended. Shelved: neither won nor lost.
    OpportunityState { Open, Won, Lost, Shelved }
}

/// An opportunity.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Opportunity {
    /// Its id.
    pub id: OpportunityId,
    /// At which account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<AccountId>,
    /// What is to be sold.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// How far it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<OpportunityStage>,
    /// What it is worth, in the scenario's money unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Money>,
    /// The chance that we win it, 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub probability: Option<Probability>,
    /// When it is decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub close: Option<Date>,
    /// Who pursues it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<PersonId>,
    /// Whether it is still open.
    #[serde(default = "open", skip_serializing_if = "is_open")]
    pub state: OpportunityState,
}

const fn open() -> OpportunityState {
    OpportunityState::Open
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
const fn is_open(state: &OpportunityState) -> bool {
    matches!(state, OpportunityState::Open)
}

impl Opportunity {
    /// An opportunity of which only the name is known.
    pub fn named(id: OpportunityId, name: impl Into<String>) -> Self {
        Self {
            id,
            account: None,
            name: name.into(),
            stage: None,
            value: None,
            probability: None,
            close: None,
            owner: None,
            state: open(),
        }
    }
}
