//! The morphological box (D24c): options for each function, and concepts that take one of each.

use crate::model::toolkit::ids::{ConceptId, FunctionId, OptionId, RowId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A way to fulfil a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RowOption {
    /// Its id.
    pub id: OptionId,
    /// What it is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
}

/// Something that can be done in several ways.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Row {
    /// Its id.
    pub id: RowId,
    /// What is to be decided; empty if it is the name of the function.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The function of the function tree it stands for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub function: Option<FunctionId>,
    /// The ways, in the user's order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<RowOption>,
}

/// A combination of options.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Concept {
    /// Its id.
    pub id: ConceptId,
    /// Its name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The option it takes in each row.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub options: BTreeMap<RowId, OptionId>,
}

/// The box and the concepts drawn from it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Morphology {
    /// The rows, in the user's order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<Row>,
    /// The concepts, in the user's order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub concepts: Vec<Concept>,
}

impl Morphology {
    /// The row with an id.
    pub fn row(&self, id: RowId) -> Option<&Row> {
        self.rows.iter().find(|r| r.id == id)
    }

    /// The concept with an id.
    pub fn concept(&self, id: ConceptId) -> Option<&Concept> {
        self.concepts.iter().find(|c| c.id == id)
    }
}
