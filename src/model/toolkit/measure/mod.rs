//! Measure: what the customer needs and how well it is met (D23).

mod grid;
mod house;
mod kano;
mod map;
mod stakeholder;
mod survey;
mod value;
mod walk;
mod weights;

pub use house::{
    House, How, HowDirection, KanoRule, Relation, RelationScale, RoofCell, RoofSign, SalesPoint, Source, Weighting,
    What,
};
pub use kano::{Kano, KanoAnswer, KanoCategory, KanoEntry, KanoPair, KanoTable};
pub use stakeholder::{Engagement, Stakeholder, Stakeholders};
pub use value::{Attribute, AttributeGroup, ValueScorecard};

pub use grid::{GridPlace, StakeholderResult, StakeholderResults, gap, shortfall};
pub use house::GRADES;
pub use map::{Fairness, MapPoint, SupplierValue, USUAL_PRICE_WEIGHT, ValueResults, quality_ratio};
pub use stakeholder::{POWER, USUAL_CUT};
pub use survey::{Continuous, Fong, KanoQuadrant, KanoResult, Tally, Verdict, verdict};
pub use value::RATINGS as VALUE_RATINGS;
pub(super) use weights::how_weight;
pub use weights::{
    Conflict, HouseResults, HowResult, Origin, Sourced, WhatResult, improvement_ratio, technical_importance,
};

use super::figures::Progress;
use super::project::{Project, is_default};
use crate::model::ids::RivalId;
use crate::model::scenario::Scenario;
use serde::{Deserialize, Serialize};

/// What the measure tools hold.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Measure {
    /// Who has a say, and how they stand (D23a).
    #[serde(skip_serializing_if = "is_default")]
    pub stakeholders: Stakeholders,
    /// The house of quality (D23b).
    #[serde(skip_serializing_if = "is_default")]
    pub house: House,
    /// What kind of need each is (D23c).
    #[serde(skip_serializing_if = "is_default")]
    pub kano: Kano,
    /// The customer value scorecard (D23d).
    #[serde(skip_serializing_if = "is_default")]
    pub value: ValueScorecard,
}

impl Measure {
    /// Every record's number and typed name.
    pub(super) fn names(&self) -> impl Iterator<Item = (u32, &String)> {
        let stakeholders = self.stakeholders.people.iter().map(|s| (s.id.0, &s.name));
        let whats = self.house.whats.iter().map(|w| (w.id.0, &w.name));
        let hows = self.house.hows.iter().map(|h| (h.id.0, &h.name));
        let attributes = self.value.attributes.iter().map(|a| (a.id.0, &a.name));
        stakeholders.chain(whats).chain(hows).chain(attributes)
    }
}

/// Everything computed about what the customer needs.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MeasureResults {
    /// Grid and gaps (D23a).
    pub stakeholders: StakeholderResults,
    /// Weights, benchmark, conflicts (D23b).
    pub house: HouseResults,
    /// The kind of each need, in the order of the whats (D23c).
    pub kano: Vec<KanoResult>,
    /// Quality ratio and value map (D23d).
    pub value: ValueResults,
}

/// The rivals of a project: its own, or else those of its account.
pub fn rivals(scenario: &Scenario, project: &Project) -> Vec<RivalId> {
    if !project.rivals.is_empty() {
        return project.rivals.clone();
    }
    let account = project.account.and_then(|id| scenario.account(id));
    account.map(|a| a.profile.rivals.clone()).unwrap_or_default()
}

/// Computes everything about what the customer needs.
pub(super) fn measure(scenario: &Scenario, project: &Project) -> MeasureResults {
    let measure = &project.measure;
    let account = project.account.and_then(|id| scenario.account(id));
    let kano = |what: &What| survey::result(what.id, measure.kano.answers.get(&what.id), &measure.kano);
    let kano: Vec<KanoResult> = measure.house.whats.iter().map(kano).collect();
    MeasureResults {
        stakeholders: grid::stakeholders(&measure.stakeholders),
        house: weights::house(&measure.house, &kano, scenario, account),
        value: map::value(&measure.value, &rivals(scenario, project)),
        kano,
    }
}

impl MeasureResults {
    /// What the stakeholder analysis asks for: a place and a gap for each.
    pub(super) fn stakeholder_progress(&self) -> Progress {
        Progress::of(self.stakeholders.people.iter().flat_map(|s| [s.place.is_ok(), s.gap.is_ok()]))
    }

    /// What the house asks for: a weight and a how for each what, a target and a what for each how.
    pub(super) fn house_progress(&self, house: &House) -> Progress {
        let whats = self.house.whats.iter().flat_map(|w| [w.absolute.is_ok(), !w.is_unserved]);
        let hows =
            self.house.hows.iter().zip(&house.hows).flat_map(|(result, h)| [!result.is_idle, h.target.is_some()]);
        Progress::of(whats.chain(hows))
    }

    /// What the survey asks for: a kind for each what.
    pub(super) fn kano_progress(&self) -> Progress {
        Progress::of(self.kano.iter().map(|k| k.verdict.is_ok()))
    }

    /// What the scorecard asks for: quality, price and a place on the map for each supplier.
    pub(super) fn value_progress(&self) -> Progress {
        Progress::of(self.value.suppliers.iter().flat_map(|s| [s.quality.is_ok(), s.price.is_ok(), s.point.is_ok()]))
    }
}
