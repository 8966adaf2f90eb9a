//! The account profile (D5).

use super::products::ProductLine;
use crate::model::ids::{PersonId, RivalId};
use crate::model::key::key;
use serde::{Deserialize, Serialize};

key! {
    /// How the account buys. Its one home: D7 and D9 show it.
    Orientation { Transactional, Strategic }
}
key! {
    /// The course's four types of key account.
    AccountType { Economic, Institutional, Group, Strategic }
}

/// What we know of an account (D5). Texts are the user's and may be empty.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Profile {
    /// The account's name.
    pub name: String,
    /// Region.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub region: String,
    /// Industry.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub industry: String,
    /// Our account manager.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub manager: Option<PersonId>,
    /// A free note.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// How it buys.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub orientation: Option<Orientation>,
    /// Which of the four types it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<AccountType>,
    /// Years of continuous cooperation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub years: Option<f64>,
    /// Know the customer: the market it serves and its own customers.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub market: String,
    /// Know the customer: how its business runs.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub business: String,
    /// Know the customer: its industry's process.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub process: String,
    /// Know the customer: the value our product brings it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub value: String,
    /// Rivals at this account, in the order of Table Two's columns.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rivals: Vec<RivalId>,
    /// What it buys from us, with the parts of its revenue this year.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub products: Vec<ProductLine>,
}
