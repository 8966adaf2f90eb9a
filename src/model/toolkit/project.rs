//! A design project: its charter, its reviews, and what each tool holds.

use super::analyse::Analyse;
use super::design::Design;
use super::ids::HowId;
use super::measure::Measure;
use super::phase::{GateReview, Phase};
use super::verify::Verify;
use crate::model::date::Date;
use crate::model::ids::{AccountId, ProjectId, RivalId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the project is to reach: the charter's target, which the pilot is compared with.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ProjectTarget {
    /// What is measured, in words; empty if it is taken from a column of the house of quality.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub measure: String,
    /// The column of the house of quality that measures it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how: Option<HowId>,
    /// The value to be reached, in `unit`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// The unit, for example `%`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// By when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
}

/// What, why, who, how, when, and the target.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Charter {
    /// What is designed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub what: String,
    /// Why.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub why: String,
    /// Who leads and takes part.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub who: String,
    /// How it is gone about.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub how: String,
    /// When, in words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub when: String,
    /// First day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<Date>,
    /// What is to be reached.
    #[serde(skip_serializing_if = "is_default")]
    pub target: ProjectTarget,
}

/// A design project.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Project {
    /// Its id.
    pub id: ProjectId,
    /// Its name.
    #[serde(default)]
    pub name: String,
    /// The account it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<AccountId>,
    /// The rivals it is compared with, in the house of quality and on the value map.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rivals: Vec<RivalId>,
    /// What, why, who, how, when.
    #[serde(default, skip_serializing_if = "is_default")]
    pub charter: Charter,
    /// The review at the end of each phase.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub reviews: BTreeMap<Phase, GateReview>,
    /// What the customer needs (D23).
    #[serde(default, skip_serializing_if = "is_default")]
    pub measure: Measure,
    /// Functions and concepts (D24).
    #[serde(default, skip_serializing_if = "is_default")]
    pub analyse: Analyse,
    /// The design in detail (D25).
    #[serde(default, skip_serializing_if = "is_default")]
    pub design: Design,
    /// Proof and hand-over (D26).
    #[serde(default, skip_serializing_if = "is_default")]
    pub verify: Verify,
}

pub(super) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl Project {
    /// A project of which only the name is known.
    pub fn named(id: ProjectId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            account: None,
            rivals: Vec::new(),
            charter: Charter::default(),
            reviews: BTreeMap::new(),
            measure: Measure::default(),
            analyse: Analyse::default(),
            design: Design::default(),
            verify: Verify::default(),
        }
    }

    /// The typed name of the record of any tool with a number.
    pub fn item_name(&self, number: u32) -> Option<String> {
        let own = || self.reviews.values().flat_map(|r| &r.own).map(|c| (c.id.0, &c.text));
        let mut all = own()
            .chain(self.measure.names())
            .chain(self.analyse.names())
            .chain(self.design.names())
            .chain(self.verify.names());
        all.find(|(id, _)| *id == number).map(|(_, name)| name.clone())
    }
}
