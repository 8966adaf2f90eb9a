//! Labels that follow the language until the user edits them.

use serde::{Deserialize, Serialize};

/// A name with its three anchors. Parts that are `None` come from the built-in text of `key`;
/// what the user has edited is the user's own text and stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Label<K> {
    /// Which built-in text stands behind it, if any.
    #[serde(default = "none", skip_serializing_if = "Option::is_none")]
    pub key: Option<K>,
    /// The user's own name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What the bottom of the scale means (0).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<String>,
    /// What the middle of the scale means (5).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mid: Option<String>,
    /// What the top of the scale means (10, always best for us).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<String>,
}

fn none<K>() -> Option<K> {
    None
}

impl<K> Label<K> {
    /// A built-in label, unedited.
    pub fn built_in(key: K) -> Self {
        Self { key: Some(key), name: None, low: None, mid: None, high: None }
    }

    /// The user's own label.
    pub fn own(name: impl Into<String>) -> Self {
        Self { key: None, name: Some(name.into()), low: None, mid: None, high: None }
    }
}
