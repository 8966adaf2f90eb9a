//! Design: the process in detail, its specification, its capability (D25).

use super::walk::Visitor;
use serde::{Deserialize, Serialize};

/// What the design tools hold.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Design {}

impl Design {
    pub(super) fn walk(&mut self, _visitor: &mut dyn Visitor) {}
}
