//! What an account takes of us beside people-days (D13).

use crate::model::units::Money;
use serde::{Deserialize, Serialize};

/// Money and the account manager's days, this year.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Effort {
    /// Money spent on looking after the account this year, in the scenario's unit; 0 or more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub money: Option<Money>,
    /// Days of its account manager this year, 0 or more; they are part of the people-days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub manager_days: Option<f64>,
}

impl Effort {
    /// Whether nothing is entered.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
