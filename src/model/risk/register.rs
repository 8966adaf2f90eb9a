//! The risk register (D18).

use super::dependence::Dependence;
use super::source::RiskSource;
use crate::model::date::Date;
use crate::model::ids::{AccountId, PersonId, RiskId};
use crate::model::key::key;
use crate::model::units::{Money, Probability};
use serde::{Deserialize, Serialize};

key! {
    /// A three-step rating of probability or impact.
    Level { Low, Medium, High }
}
key! {
    /// What a cell of the 3×3 map asks for, mildest first.
    RiskLevel { Caution, Fix, Significant, Stop }
}

/// How likely and how bad, in steps and, optionally, in numbers.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Rating {
    /// Probability step.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub probability: Option<Level>,
    /// Impact step.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub impact: Option<Level>,
    /// Probability as a number, 0–1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chance: Option<Probability>,
    /// Loss if it happens, in the scenario's money unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loss: Option<Money>,
}

/// One risk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Risk {
    /// Its id.
    pub id: RiskId,
    /// What may happen.
    #[serde(default)]
    pub title: String,
    /// Where it comes from (D19).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<RiskSource>,
    /// The account it concerns; none means the whole programme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<AccountId>,
    /// Before the response.
    #[serde(default)]
    pub before: Rating,
    /// After the response.
    #[serde(default)]
    pub after: Rating,
    /// Who answers for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<PersonId>,
    /// What we do about it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub response: String,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// The dependence that proposed it (D11).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposed: Option<Dependence>,
}

impl Risk {
    /// A risk of which only the title is known.
    pub fn titled(id: RiskId, title: impl Into<String>) -> Self {
        Self {
            id,
            title: title.into(),
            source: None,
            account: None,
            before: Rating::default(),
            after: Rating::default(),
            owner: None,
            response: String::new(),
            due: None,
            proposed: None,
        }
    }
}
