//! Scores with their evidence, and dated sets of them (P4, D14).

use super::date::Date;
use super::units::Score;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a score rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Evidence {
    /// Checked, for example with the customer. The default of a typed score.
    #[default]
    Confirmed,
    /// Our own guess so far; marks that rest on it look different.
    Assumed,
}

/// One score and what it rests on. In JSON a bare number when confirmed without a source.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(from = "Written", into = "Written")]
pub struct ScoreEntry {
    /// The rating.
    pub value: Score,
    /// Assumed or confirmed.
    pub evidence: Evidence,
    /// Where it comes from, in the user's words; may be empty.
    pub source: String,
    /// When it was found, if noted.
    pub date: Option<Date>,
}

impl ScoreEntry {
    /// A confirmed score without a source.
    pub fn new(value: impl Into<Score>) -> Self {
        Self { value: value.into(), evidence: Evidence::Confirmed, source: String::new(), date: None }
    }

    /// The same score, marked as assumed.
    pub fn assumed(value: impl Into<Score>) -> Self {
        Self { evidence: Evidence::Assumed, ..Self::new(value) }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Written {
    Bare(Score),
    Full(Full),
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Full {
    value: Score,
    #[serde(default)]
    evidence: Evidence,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    source: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    date: Option<Date>,
}

impl From<Written> for ScoreEntry {
    fn from(written: Written) -> Self {
        match written {
            Written::Bare(value) => Self::new(value),
            Written::Full(Full { value, evidence, source, date }) => Self { value, evidence, source, date },
        }
    }
}

impl From<ScoreEntry> for Written {
    fn from(entry: ScoreEntry) -> Self {
        if entry.evidence == Evidence::Confirmed && entry.source.is_empty() && entry.date.is_none() {
            return Self::Bare(entry.value);
        }
        let ScoreEntry { value, evidence, source, date } = entry;
        Self::Full(Full { value, evidence, source, date })
    }
}

/// Scores by factor. A factor that is not in the map is unrated, which is not zero.
pub type Scores<I> = BTreeMap<I, ScoreEntry>;

/// The scores given on one day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ScoreSet<I: Ord> {
    /// The day of the rating; the latest set counts.
    pub date: Date,
    /// What was rated.
    #[serde(default = "BTreeMap::new")]
    pub scores: Scores<I>,
    /// Where the set as a whole comes from; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
}

/// Something with a day, of which the latest counts.
pub trait Dated {
    /// Its day.
    fn date(&self) -> Date;
}

impl<I: Ord> Dated for ScoreSet<I> {
    fn date(&self) -> Date {
        self.date
    }
}

/// The index of the set that counts: the latest date, and of equal dates the one added last.
pub fn latest<T: Dated>(sets: &[T]) -> Option<usize> {
    (0..sets.len()).max_by_key(|&i| (sets[i].date(), i))
}
