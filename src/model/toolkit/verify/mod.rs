//! Verify: pilot, transition, control (D26).

use super::walk::Visitor;
use serde::{Deserialize, Serialize};

/// What the verify tools hold.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Verify {}

impl Verify {
    pub(super) fn walk(&mut self, _visitor: &mut dyn Visitor) {}
}
