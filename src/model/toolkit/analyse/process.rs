//! The process from above (D24b): SIPOC, and steps in swim lanes.

use crate::model::toolkit::ids::{LaneId, MapStepId};
use crate::model::toolkit::project::is_default;
use serde::{Deserialize, Serialize};

/// Suppliers, inputs, process, outputs, customers.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Sipoc {
    /// Who supplies.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub suppliers: Vec<String>,
    /// What goes in.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub inputs: Vec<String>,
    /// What is done, in four to seven steps.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub process: Vec<String>,
    /// What comes out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub outputs: Vec<String>,
    /// Who gets it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub customers: Vec<String>,
}

impl Sipoc {
    /// The five lists, in order.
    pub const fn lists(&self) -> [&Vec<String>; 5] {
        [&self.suppliers, &self.inputs, &self.process, &self.outputs, &self.customers]
    }
}

/// Who does a part of the work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Lane {
    /// Its id.
    pub id: LaneId,
    /// Who.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
}

/// A step of the process.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MapStep {
    /// Its id.
    pub id: MapStepId,
    /// What is done.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// In which lane.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lane: Option<LaneId>,
    /// After which steps.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub after: Vec<MapStepId>,
}

impl MapStep {
    /// A step of which only the name is known.
    pub fn named(id: MapStepId, name: impl Into<String>) -> Self {
        Self { id, name: name.into(), lane: None, after: Vec::new() }
    }
}

/// The process from above.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ProcessMap {
    /// Suppliers to customers.
    #[serde(skip_serializing_if = "is_default")]
    pub sipoc: Sipoc,
    /// The lanes, from above.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lanes: Vec<Lane>,
    /// The steps, in the user's order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<MapStep>,
}
