//! Goals and actions (D3), as they are typed.

use super::grade::Year;
use crate::model::date::Date;
use crate::model::ids::{ActionId, GoalId, PersonId};
use crate::model::key::key;
use crate::model::units::{Share, Weight};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

key! {
    /// The course's fields of goals; an own one carries its name.
    GoalField { ProfitMargin, SalesGrowth, MarketShare, Technology, BrandImage, Own }
}
key! {
    /// How yearly targets make the long-term one: a level is reached at the end, a sum is gathered over the years.
    GoalKind { Level, Sum }
}
key! {
    /// Whether more or less is better.
    Direction { Higher, Lower }
}
key! {
    /// How far an action is.
    ActionState { Open, InWork, Done }
}

/// One year of a goal.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct GoalYear {
    /// The target typed for the year; without one it is interpolated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<f64>,
    /// What was reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actual: Option<f64>,
}

/// A long-term goal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Goal {
    /// Its id.
    pub id: GoalId,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<GoalField>,
    /// The name of an own field.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub own_field: String,
    /// Its name.
    #[serde(default)]
    pub name: String,
    /// What is measured.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub measure: String,
    /// In what it is measured.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// Level or sum.
    #[serde(default = "level")]
    pub kind: GoalKind,
    /// Whether more or less is better.
    #[serde(default = "higher")]
    pub direction: Direction,
    /// Where it starts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<f64>,
    /// The year of the baseline; without one the year before the first typed target, else this year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base_year: Option<Year>,
    /// What is to be reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<f64>,
    /// By the end of which year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<Year>,
    /// Who answers for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<PersonId>,
    /// The goal it serves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<GoalId>,
    /// How much it counts among the goals that serve the same one.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub weight: Weight,
    /// Targets and actuals by year.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub years: BTreeMap<Year, GoalYear>,
}

const fn level() -> GoalKind {
    GoalKind::Level
}

const fn higher() -> Direction {
    Direction::Higher
}

fn one() -> Weight {
    Weight::new(1.0)
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands it over so")]
fn is_one(weight: &Weight) -> bool {
    *weight == one()
}

impl Goal {
    /// A goal of which only the name is known.
    pub fn named(id: GoalId, name: impl Into<String>) -> Self {
        Self {
            id,
            field: None,
            own_field: String::new(),
            name: name.into(),
            measure: String::new(),
            unit: String::new(),
            kind: level(),
            direction: higher(),
            baseline: None,
            base_year: None,
            target: None,
            year: None,
            owner: None,
            parent: None,
            weight: one(),
            years: BTreeMap::new(),
        }
    }

    /// Whether its time is over and what was reached is known.
    pub fn is_closed(&self, this_year: i32) -> bool {
        let known = |year: Year| self.years.get(&year).is_some_and(|y| y.actual.is_some());
        self.year.is_some_and(|year| year.get() <= this_year && known(year))
    }
}

/// Something that is done for a goal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GoalAction {
    /// Its id.
    pub id: ActionId,
    /// What is done.
    #[serde(default)]
    pub text: String,
    /// For which goal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goal: Option<GoalId>,
    /// Who does it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<PersonId>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// How far it is.
    #[serde(default = "open")]
    pub state: ActionState,
}

const fn open() -> ActionState {
    ActionState::Open
}

impl GoalAction {
    /// An action of which only the text is known.
    pub fn told(id: ActionId, text: impl Into<String>) -> Self {
        Self { id, text: text.into(), goal: None, owner: None, due: None, state: open() }
    }
}

/// How goals are counted.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct GoalSettings {
    /// Attainment above this counts as this much; without one it counts as it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cap: Option<Share>,
    /// More open goals and actions than this are too many for one owner.
    pub owner_limit: u32,
}

impl Default for GoalSettings {
    fn default() -> Self {
        Self { cap: None, owner_limit: 5 }
    }
}

impl GoalSettings {
    /// Whether nothing differs from the default.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }
}
