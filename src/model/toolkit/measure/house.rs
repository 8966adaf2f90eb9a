//! The house of quality (D23b): what the customer wants, how we measure it, and how the one serves the other.

use crate::model::ids::{NeedId, RivalId, SuccessFactorId};
use crate::model::key::key;
use crate::model::method::Scale;
use crate::model::toolkit::ids::{HowId, WhatId};
use crate::model::toolkit::project::is_default;
use crate::model::units::Score;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Importance of a what, and how well it is met: 1 least, 5 most. A source may give less than 1.
pub const GRADES: Scale = Scale { min: 0.0, max: 5.0 };

key! {
    /// How much a how serves a what.
    Relation { Strong, Moderate, Weak }
}
key! {
    /// What the three relations count: 9, 3, 1 (the default) or 5, 3, 1.
    RelationScale { Nine, Five }
}
key! {
    /// How two hows act upon each other: they help each other much, help, hinder, hinder much.
    RoofSign { Helps, HelpsMuch, Hinders, HindersMuch }
}
key! {
    /// Which way a how gets better.
    HowDirection { Higher, Lower, Nominal }
}
key! {
    /// How well a better fulfilment sells: factor 1.0, 1.2 or 1.5.
    SalesPoint { None, Some, Strong }
}
key! {
    /// Whether the kind of a need changes its importance: not (the default), or × (1 + the larger of better and
    /// −worse), so that what pleases or annoys most counts up to twice.
    KanoRule { Off, Adjust }
}

key! {
    /// What a row weighs: importance × improvement ratio × sales point (the default), or its importance alone.
    Weighting { Planning, Importance }
}

impl RelationScale {
    /// What a relation counts.
    pub const fn points(self, relation: Relation) -> u32 {
        match (self, relation) {
            (Self::Nine, Relation::Strong) => 9,
            (Self::Five, Relation::Strong) => 5,
            (_, Relation::Moderate) => 3,
            (_, Relation::Weak) => 1,
        }
    }
}

impl SalesPoint {
    /// The factor of the planning matrix.
    pub const fn factor(self) -> f64 {
        match self {
            Self::None => 1.0,
            Self::Some => 1.2,
            Self::Strong => 1.5,
        }
    }
}

/// Where a what comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Source {
    /// A need of the account (D22).
    Need(NeedId),
    /// A critical success factor (D15).
    Factor(SuccessFactorId),
}

/// What the customer wants.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct What {
    /// Its id.
    pub id: WhatId,
    /// In the customer's words; empty if it is the name of the source.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Where it comes from: what is not typed here is taken from there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// How important it is, see [`GRADES`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub importance: Option<Score>,
    /// How well we meet it now, see [`GRADES`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub now: Option<Score>,
    /// How well rivals meet it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub rivals: BTreeMap<RivalId, Score>,
    /// How well we want to meet it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<Score>,
    /// How well that would sell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sales_point: Option<SalesPoint>,
}

impl What {
    /// A what of which only the name is known.
    pub fn named(id: WhatId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            source: None,
            importance: None,
            now: None,
            rivals: BTreeMap::new(),
            target: None,
            sales_point: None,
        }
    }
}

/// How it is measured on our side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct How {
    /// Its id.
    pub id: HowId,
    /// What is measured.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// In what unit.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// Which way is better.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<HowDirection>,
    /// Our value now, in the unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub now: Option<f64>,
    /// The target, in the unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<f64>,
    /// Rivals' values, in the unit.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub rivals: BTreeMap<RivalId, f64>,
}

impl How {
    /// A how of which only the name is known.
    pub fn named(id: HowId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            unit: String::new(),
            direction: None,
            now: None,
            target: None,
            rivals: BTreeMap::new(),
        }
    }
}

/// How two hows act upon each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RoofCell {
    /// One.
    pub a: HowId,
    /// The other.
    pub b: HowId,
    /// How.
    pub sign: RoofSign,
}

/// The house of quality.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct House {
    /// What relations count; 9, 3, 1 if it is not set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scale: Option<RelationScale>,
    /// What a row weighs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weighting: Option<Weighting>,
    /// Whether the kind of a need changes its importance.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kano_rule: Option<KanoRule>,
    /// The rows, in the user's order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub whats: Vec<What>,
    /// The columns, in the user's order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hows: Vec<How>,
    /// Which how serves which what.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub relations: BTreeMap<WhatId, BTreeMap<HowId, Relation>>,
    /// How the hows act upon each other; a pair stands here once.
    #[serde(skip_serializing_if = "is_default")]
    pub roof: Vec<RoofCell>,
}

impl House {
    /// What relations count.
    pub fn scale(&self) -> RelationScale {
        self.scale.unwrap_or(RelationScale::Nine)
    }

    /// What a row weighs.
    pub fn weighting(&self) -> Weighting {
        self.weighting.unwrap_or(Weighting::Planning)
    }

    /// Whether the kind of a need changes its importance.
    pub fn kano_rule(&self) -> KanoRule {
        self.kano_rule.unwrap_or(KanoRule::Off)
    }

    /// The row with an id.
    pub fn what(&self, id: WhatId) -> Option<&What> {
        self.whats.iter().find(|w| w.id == id)
    }

    /// The column with an id.
    pub fn how(&self, id: HowId) -> Option<&How> {
        self.hows.iter().find(|h| h.id == id)
    }

    /// How much a column serves a row.
    pub fn relation(&self, what: WhatId, how: HowId) -> Option<Relation> {
        self.relations.get(&what)?.get(&how).copied()
    }

    /// How two columns act upon each other, in whichever order they are named.
    pub fn roof_between(&self, a: HowId, b: HowId) -> Option<RoofSign> {
        let cell = self.roof.iter().find(|c| (c.a, c.b) == (a, b) || (c.a, c.b) == (b, a));
        cell.map(|c| c.sign)
    }
}
