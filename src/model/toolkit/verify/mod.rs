//! Verify: pilot, transition, control (D26).

use serde::{Deserialize, Serialize};

/// What the verify tools hold.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Verify {}
