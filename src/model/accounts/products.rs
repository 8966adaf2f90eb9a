//! What an account buys from us (D11): product lines with their parts of its revenue.

use serde::{Deserialize, Serialize};

/// What rounding may add to a sum of per cents.
const ROUNDING: f64 = 1e-9;

/// A product line at an account. The same line has the same name at every account.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ProductLine {
    /// Its name; the user's, and may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Its part of the account's revenue this year in per cent, 0–100. Unknown is not zero.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub percent: Option<f64>,
}

impl ProductLine {
    /// Its name without white space around it; lines are the same if these are.
    pub fn called(&self) -> &str {
        self.name.trim()
    }

    /// The part in per cent, if it is one that can be.
    pub fn part(&self) -> Option<f64> {
        self.percent.filter(|&percent| is_part(percent))
    }
}

/// Whether a number of per cents can be a part of a whole.
pub fn is_part(percent: f64) -> bool {
    (0.0..=100.0).contains(&percent)
}

/// The sum of the parts in per cent.
pub fn stated(lines: &[ProductLine]) -> f64 {
    // An empty sum of floats is −0.
    lines.iter().filter_map(ProductLine::part).sum::<f64>() + 0.0
}

/// Whether parts of this sum are more than the whole.
pub fn is_above_whole(percent: f64) -> bool {
    percent > 100.0 + ROUNDING
}
