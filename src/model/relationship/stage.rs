//! How close we are to an account (D20): the ladder of stages, the plan along it, and the signs that tell a stage.

use crate::model::date::Date;
use crate::model::ids::{PersonId, StageActionId};
use crate::model::key::key;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Principal actions the course asks for on the way to a target stage.
pub const COURSE_ACTIONS: usize = 5;

key! {
    /// A stage of the relationship, from far to close; uncoupling is no step of the ladder but a warning.
    Stage { Pre, Early, Mid, Partnership, Synergistic, Uncoupling }
}

impl Stage {
    /// The five steps of the ladder.
    pub const LADDER: [Self; 5] = [Self::Pre, Self::Early, Self::Mid, Self::Partnership, Self::Synergistic];

    /// Its step on the ladder, 0 for pre-KAM; uncoupling has none.
    pub const fn step(self) -> Option<u8> {
        match self {
            Self::Pre => Some(0),
            Self::Early => Some(1),
            Self::Mid => Some(2),
            Self::Partnership => Some(3),
            Self::Synergistic => Some(4),
            Self::Uncoupling => None,
        }
    }
}

key! {
    /// A sign of a stage (methods, section 11). The last two tell that the relationship comes apart.
    Sign {
        OrdersPlaced,
        PreferredSupplier, ForecastsShared,
        SoleOrMainSupplier, JointPlans, ContactsInSeveralFunctions, LongTermPricing,
        LinkedSystems, JointTeams, OpenCosts,
        ContactsFallAway, TrustBroken,
    }
}

impl Sign {
    /// The stage it is a sign of.
    pub const fn stage(self) -> Stage {
        match self {
            Self::OrdersPlaced => Stage::Early,
            Self::PreferredSupplier | Self::ForecastsShared => Stage::Mid,
            Self::SoleOrMainSupplier | Self::JointPlans | Self::ContactsInSeveralFunctions | Self::LongTermPricing => {
                Stage::Partnership
            }
            Self::LinkedSystems | Self::JointTeams | Self::OpenCosts => Stage::Synergistic,
            Self::ContactsFallAway | Self::TrustBroken => Stage::Uncoupling,
        }
    }
}

key! {
    /// Yes, partly or no.
    Answer { Yes, Partly, No }
}

impl Answer {
    /// What it counts: 1, one half, 0.
    pub const fn points(self) -> f64 {
        match self {
            Self::Yes => 1.0,
            Self::Partly => 0.5,
            Self::No => 0.0,
        }
    }
}

/// A principal action that brings the account to its target stage.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StageAction {
    /// Its id.
    pub id: StageActionId,
    /// What is done.
    #[serde(default)]
    pub text: String,
    /// Who answers for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<PersonId>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// Whether it is done.
    #[serde(default, skip_serializing_if = "is_not")]
    pub done: bool,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
const fn is_not(flag: &bool) -> bool {
    !*flag
}

/// Where the relationship stands and where it should go.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct StagePlan {
    /// The stage we say it is in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub now: Option<Stage>,
    /// The stage it should reach.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<Stage>,
    /// By when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Date>,
    /// What gets it there, in the user's order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub actions: Vec<StageAction>,
    /// The short diagnostic: which signs are there. A sign without answer does not count.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub answers: BTreeMap<Sign, Answer>,
}
