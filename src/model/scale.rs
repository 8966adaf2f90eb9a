//! The scale of ratings.

use serde::{Deserialize, Serialize};

/// The bounds of a rating scale; the top is always best for us.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Scale {
    /// Lowest score.
    pub min: f64,
    /// Highest score.
    pub max: f64,
}

impl Default for Scale {
    fn default() -> Self {
        Self { min: 0.0, max: 10.0 }
    }
}

impl Scale {
    /// Whether a score lies on the scale.
    pub fn contains(self, score: f64) -> bool {
        score >= self.min && score <= self.max
    }

    /// The middle of the scale.
    pub fn middle(self) -> f64 {
        f64::midpoint(self.min, self.max)
    }
}
