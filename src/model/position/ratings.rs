//! What is typed into Table One and Table Two.

use crate::model::date::Date;
use crate::model::ids::{FactorId, RivalId, SuccessFactorId};
use crate::model::score::{Dated, ScoreSet, Scores, latest};
use crate::model::units::Weight;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An account's attractiveness ratings: dated sets (the latest counts, older ones draw the path) and a target.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct AttractivenessRatings {
    /// Dated sets in the order they were added.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sets: Vec<ScoreSet<FactorId>>,
    /// Where the account should stand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<ScoreSet<FactorId>>,
}

impl AttractivenessRatings {
    /// The set that counts.
    pub fn current(&self) -> Option<&ScoreSet<FactorId>> {
        latest(&self.sets).map(|i| &self.sets[i])
    }

    /// The set that counts, to edit; a first one is begun on `as_of`.
    pub fn current_mut(&mut self, as_of: Date) -> &mut ScoreSet<FactorId> {
        let index = latest(&self.sets).unwrap_or_else(|| {
            self.sets.push(ScoreSet { date: as_of, scores: BTreeMap::new(), source: String::new() });
            0
        });
        &mut self.sets[index]
    }
}

/// Table Two as filled in on one day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StrengthSet {
    /// The day of the rating.
    pub date: Date,
    /// Our scores as the customer sees them.
    #[serde(default)]
    pub us: Scores<SuccessFactorId>,
    /// Each rival's scores. Rivals not in the account's profile are kept but do not count.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub rivals: BTreeMap<RivalId, Scores<SuccessFactorId>>,
    /// Where the set comes from; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
}

impl Dated for StrengthSet {
    fn date(&self) -> Date {
        self.date
    }
}

/// An account's Table Two over time.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct StrengthTable {
    /// Dated sets in the order they were added. An older set without rivals is compared with today's rivals.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sets: Vec<StrengthSet>,
    /// Where we want to stand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<StrengthSet>,
    /// The customer's own ratings of us, shown beside ours with the gap.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub customer_view: Scores<SuccessFactorId>,
    /// Weights that differ from the shared ones at this account.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub weights: BTreeMap<SuccessFactorId, Weight>,
}

impl StrengthTable {
    /// The set that counts.
    pub fn current(&self) -> Option<&StrengthSet> {
        latest(&self.sets).map(|i| &self.sets[i])
    }

    /// The set that counts, to edit; a first one is begun on `as_of`.
    pub fn current_mut(&mut self, as_of: Date) -> &mut StrengthSet {
        let index = latest(&self.sets).unwrap_or_else(|| {
            self.sets.push(StrengthSet {
                date: as_of,
                us: BTreeMap::new(),
                rivals: BTreeMap::new(),
                source: String::new(),
            });
            0
        });
        &mut self.sets[index]
    }
}
