//! Shared records: our people, and the rivals ("know the competitor").

use crate::model::ids::{PersonId, RivalId};
use crate::model::relationship::{Function, Rung};
use serde::{Deserialize, Serialize};

/// A member of our team.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Person {
    /// Their id.
    pub id: PersonId,
    /// Their name.
    #[serde(default)]
    pub name: String,
    /// Their role.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub role: String,
    /// The function they work in (D21).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub function: Option<Function>,
    /// The rung they stand on (D21).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Rung>,
    /// Days a year they have as an account manager, 0 or more; none: the number of the method (D13).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<f64>,
}

impl Person {
    /// Somebody of whom only the name is known.
    pub fn named(id: PersonId, name: impl Into<String>) -> Self {
        Self { id, name: name.into(), role: String::new(), function: None, level: None, days: None }
    }
}

/// A rival supplier, shared by all accounts it meets us at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Rival {
    /// Its id.
    pub id: RivalId,
    /// Its name.
    #[serde(default)]
    pub name: String,
    /// How it operates.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub ways: String,
    /// Where it is weak.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub weaknesses: String,
}
