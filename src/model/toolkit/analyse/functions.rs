//! The function tree (D24a): what the solution must do, and what each function costs.

use crate::model::toolkit::ids::{FunctionId, HowId};
use crate::model::units::Money;
use serde::{Deserialize, Serialize};

/// Something the solution must do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Function {
    /// Its id.
    pub id: FunctionId,
    /// A verb and a noun.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The function it is a part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<FunctionId>,
    /// What it costs a year by itself, without its parts, in the scenario's money unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Money>,
    /// The how of the house of quality it serves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub how: Option<HowId>,
}

impl Function {
    /// A function of which only the name is known.
    pub fn named(id: FunctionId, name: impl Into<String>) -> Self {
        Self { id, name: name.into(), parent: None, cost: None, how: None }
    }
}
