//! The Pugh matrix (D24d): concepts compared with one of them, criterion by criterion; then improved, combined, and
//! compared again with another.

use crate::model::key::key;
use crate::model::method::Scale;
use crate::model::toolkit::ids::{ConceptId, HowId, PughCriterionId};
use crate::model::units::{Score, Weight};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Ratings of the second stage: 1 worst, 3 as good as the reference, 5 best.
pub const RATINGS: Scale = Scale { min: 1.0, max: 5.0 };

key! {
    /// Against the datum: worse, as good, better.
    Verdict { Worse, Same, Better }
}

impl Verdict {
    /// −1, 0 or +1.
    pub const fn points(self) -> i32 {
        self as i32 - 1
    }
}

/// What concepts are compared by.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PughCriterion {
    /// Its id.
    pub id: PughCriterionId,
    /// Its name; empty if it is that of the how.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The how of the house of quality it stands for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub how: Option<HowId>,
    /// How much it counts; only proportions matter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<Weight>,
    /// Second stage: ratings of the concepts, see [`RATINGS`].
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub ratings: BTreeMap<ConceptId, Score>,
}

impl PughCriterion {
    /// A criterion of which only the name is known.
    pub fn named(id: PughCriterionId, name: impl Into<String>) -> Self {
        Self { id, name: name.into(), how: None, weight: None, ratings: BTreeMap::new() }
    }
}

/// One comparison of all concepts with a datum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PughRun {
    /// The concept the others are compared with.
    pub datum: ConceptId,
    /// How the others compare, criterion by criterion.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub verdicts: BTreeMap<PughCriterionId, BTreeMap<ConceptId, Verdict>>,
}

impl PughRun {
    /// How a concept compares by a criterion.
    pub fn verdict(&self, criterion: PughCriterionId, concept: ConceptId) -> Option<Verdict> {
        self.verdicts.get(&criterion)?.get(&concept).copied()
    }
}

/// Criteria and comparisons of the concepts of the morphological box.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Pugh {
    /// The criteria, in the user's order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub criteria: Vec<PughCriterion>,
    /// The comparisons, the earliest first; the last counts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub runs: Vec<PughRun>,
}
