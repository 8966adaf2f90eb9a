//! Measure: what the customer needs and how well it is met (D23).

mod house;
mod kano;
mod stakeholder;
mod value;
mod walk;

pub use house::{
    House, How, HowDirection, KanoRule, Relation, RelationScale, RoofCell, RoofSign, SalesPoint, Source, What,
};
pub use kano::{Kano, KanoAnswer, KanoCategory, KanoEntry, KanoPair, KanoTable};
pub use stakeholder::{Engagement, Stakeholder, Stakeholders};
pub use value::{Attribute, AttributeGroup, ValueScorecard};

use super::project::is_default;
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
