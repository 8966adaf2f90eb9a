//! The published effect of raising retention, as data.

use crate::model::units::Share;
use serde::Serialize;

/// A published finding on what five points of retention do to profit.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PublishedUplift {
    /// Points of retention raised, as a share: 0.05.
    pub points: f64,
    /// Lowest published rise of profit.
    pub low: f64,
    /// Highest.
    pub high: f64,
    /// Where it was published.
    pub source: &'static str,
    /// Who objects: five *points* of a defection rate of 10 % are half of it.
    pub criticism: &'static str,
    /// Lines of business with their rise, in the source's own (English) names.
    pub lines: &'static [(&'static str, f64)],
}

/// The finding the course cites. Only lines whose figure was confirmed are listed.
pub const REICHHELD_SASSER: PublishedUplift = PublishedUplift {
    points: 0.05,
    low: 0.25,
    high: 0.85,
    source: "Reichheld and Sasser 1990, Harvard Business Review",
    criticism: "Sharp 2005",
    lines: &[("bank branches", 0.85), ("insurance brokerage", 0.50), ("auto service", 0.30)],
};

impl PublishedUplift {
    /// Whether a rise lies in the published range, ends included.
    pub fn contains(&self, rise: Share) -> bool {
        (self.low..=self.high).contains(&rise.get())
    }
}
