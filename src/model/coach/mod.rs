//! The coach (P8): what was muted with a note, and what the rules of reasoning may assume about the team.

mod key;
mod mute;

pub use key::FindingKey;
pub use mute::{Mute, Muted, part};

use serde::{Deserialize, Serialize};

/// Key accounts one account manager can serve, unless the scenario says otherwise.
pub const KEYS_PER_MANAGER: u32 = 4;

/// Settings and mutes of the coach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Coach {
    /// How many key accounts one manager can serve; 0 asks nothing.
    #[serde(skip_serializing_if = "is_default")]
    pub keys_per_manager: u32,
    /// Findings that do not count, each with the reason; in the order in which they were muted.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub mutes: Vec<Mute>,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
const fn is_default(number: &u32) -> bool {
    *number == KEYS_PER_MANAGER
}

impl Default for Coach {
    fn default() -> Self {
        Self { keys_per_manager: KEYS_PER_MANAGER, mutes: Vec::new() }
    }
}

impl Coach {
    /// Whether nothing differs from the default.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }

    /// The mute of a finding.
    pub fn mute_of(&self, finding: &FindingKey) -> Option<&Mute> {
        self.mutes.iter().find(|mute| mute.finding == *finding)
    }
}
