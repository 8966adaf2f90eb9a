//! SWOT (D2): what helps and hinders inside and outside, and the strategies that follow from pairs of them.

use super::grade::Grade;
use crate::model::ids::{ActionId, CrossId, GoalId, RiskId, SwotItemId};
use crate::model::key::key;
use crate::model::validate::Record;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

key! {
    /// The four quadrants: inside good and bad, outside good and bad.
    SwotKind { Strength, Weakness, Opportunity, Threat }
}
key! {
    /// The four cross strategies: use strengths for opportunities, strengths against threats, overcome weaknesses
    /// through opportunities, protect weaknesses from threats.
    CrossKind { So, St, Wo, Wt }
}

impl CrossKind {
    /// The inner and the outer quadrant it joins.
    pub const fn quadrants(self) -> [SwotKind; 2] {
        match self {
            Self::So => [SwotKind::Strength, SwotKind::Opportunity],
            Self::St => [SwotKind::Strength, SwotKind::Threat],
            Self::Wo => [SwotKind::Weakness, SwotKind::Opportunity],
            Self::Wt => [SwotKind::Weakness, SwotKind::Threat],
        }
    }
}

/// What an item or a cross strategy became; in files the id, for example `"G1"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outgrowth {
    /// A goal.
    Goal(GoalId),
    /// A risk in the register.
    Risk(RiskId),
    /// An action.
    Action(ActionId),
}

impl From<Outgrowth> for Record {
    fn from(outgrowth: Outgrowth) -> Self {
        match outgrowth {
            Outgrowth::Goal(id) => id.into(),
            Outgrowth::Risk(id) => id.into(),
            Outgrowth::Action(id) => id.into(),
        }
    }
}

impl fmt::Display for Outgrowth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Goal(id) => id.fmt(f),
            Self::Risk(id) => id.fmt(f),
            Self::Action(id) => id.fmt(f),
        }
    }
}

impl FromStr for Outgrowth {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let goal = text.parse().ok().map(Self::Goal);
        let risk = || text.parse().ok().map(Self::Risk);
        let action = || text.parse().ok().map(Self::Action);
        goal.or_else(risk).or_else(action).ok_or(())
    }
}

impl Serialize for Outgrowth {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Outgrowth {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(from)?;
        text.parse().map_err(|()| serde::de::Error::custom("expected the id of a goal, a risk or an action"))
    }
}

/// One strength, weakness, opportunity or threat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SwotItem {
    /// Its id.
    pub id: SwotItemId,
    /// Its quadrant.
    pub kind: SwotKind,
    /// What it is.
    #[serde(default)]
    pub text: String,
    /// How much it matters, 5 most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub importance: Option<Grade>,
    /// What it became.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub became: Vec<Outgrowth>,
}

/// A strategy that rests on items of two quadrants.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CrossStrategy {
    /// Its id.
    pub id: CrossId,
    /// Which quadrants it joins.
    pub kind: CrossKind,
    /// What is to be done.
    #[serde(default)]
    pub text: String,
    /// The items it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub uses: Vec<SwotItemId>,
    /// What it became.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub became: Vec<Outgrowth>,
}

/// Items and cross strategies, each in the user's order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Swot {
    /// Items of all four quadrants.
    pub items: Vec<SwotItem>,
    /// Cross strategies.
    pub cross: Vec<CrossStrategy>,
}

impl Swot {
    /// Whether nothing has been entered.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty() && self.cross.is_empty()
    }

    /// The item with an id.
    pub fn item(&self, id: SwotItemId) -> Option<&SwotItem> {
        self.items.iter().find(|i| i.id == id)
    }

    /// The cross strategy with an id.
    pub fn cross_of(&self, id: CrossId) -> Option<&CrossStrategy> {
        self.cross.iter().find(|c| c.id == id)
    }

    /// The items of a quadrant, in the user's order.
    pub fn of(&self, kind: SwotKind) -> impl Iterator<Item = &SwotItem> {
        self.items.iter().filter(move |i| i.kind == kind)
    }
}
