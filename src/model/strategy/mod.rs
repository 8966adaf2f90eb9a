//! Why the programme exists and where it goes: the seven planning steps (D1), SWOT (D2), the goal cascade (D3) and
//! the readiness of the whole programme (D4).

mod analysis;
mod attainment;
mod cascade;
mod evidence;
mod goal;
mod grade;
mod planning;
mod progress;
mod readiness;
mod records;
mod swot;
mod warnings;
mod yearly;

pub use analysis::{CrossResult, Origin, SwotItemResult, SwotQuadrant, SwotResults, origins};
pub use attainment::{Attained, YearResult};
pub use cascade::{ActionResult, GoalResult, GoalResults, OwnerLoad, Reconciled, RollUp};
pub use evidence::{EvidencePage, EvidencePlace};
pub use goal::{ActionState, Direction, Goal, GoalAction, GoalField, GoalKind, GoalSettings, GoalYear};
pub use grade::{Grade, Met, Year};
pub use planning::{
    AnalysedField, Benefit, BenefitEntry, KeyAccountQuestion, Planning, PlanningStep, StepEntry, StepState,
};
pub use progress::{PlanningResults, StepProgress, planning};
pub use readiness::{
    Assessment, Dimension, DimensionGroup, DimensionResult, GroupResult, ImplementationPoint, PointEntry, Readiness,
    ReadinessResults,
};
pub use swot::{CrossKind, CrossStrategy, Outgrowth, Swot, SwotItem, SwotKind};
pub use warnings::{Overdraft, ShortSight};
pub use yearly::{TargetSource, YearTarget};

use super::money::MoneyResults;
use super::position::PositionResults;
use super::scenario::Scenario;
use serde::{Deserialize, Serialize};

/// The strategy part of a scenario.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Strategy {
    /// The seven planning steps (D1).
    #[serde(skip_serializing_if = "Planning::is_empty")]
    pub planning: Planning,
    /// Strengths, weaknesses, opportunities, threats and what follows from them (D2).
    #[serde(skip_serializing_if = "Swot::is_empty")]
    pub swot: Swot,
    /// The goals, in the user's order (D3).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<Goal>,
    /// What is done for them, in the user's order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub actions: Vec<GoalAction>,
    /// How attainment is counted and how much an owner can carry.
    #[serde(skip_serializing_if = "GoalSettings::is_default")]
    pub goal_settings: GoalSettings,
    /// How ready the programme is (D4).
    #[serde(skip_serializing_if = "Readiness::is_empty")]
    pub readiness: Readiness,
}

impl Strategy {
    /// Whether nothing has been entered.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The goal with an id.
    pub fn goal(&self, id: super::ids::GoalId) -> Option<&Goal> {
        self.goals.iter().find(|g| g.id == id)
    }

    /// The action with an id.
    pub fn action(&self, id: super::ids::ActionId) -> Option<&GoalAction> {
        self.actions.iter().find(|a| a.id == id)
    }
}

/// Everything computed about strategy.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StrategyResults {
    /// How far the seven steps have come (D1).
    pub planning: PlanningResults,
    /// Which items are used, which quadrants lack a strategy (D2).
    pub swot: SwotResults,
    /// Yearly targets, reconciliation, attainment, roll-up, owners (D3).
    pub goals: GoalResults,
    /// Means, the lowest first, and the two warnings (D4).
    pub readiness: ReadinessResults,
}

/// Computes everything about strategy.
pub fn strategy(scenario: &Scenario, money: &MoneyResults, position: &PositionResults) -> StrategyResults {
    StrategyResults {
        planning: progress::planning(scenario),
        swot: analysis::swot(scenario),
        goals: cascade::goals(scenario),
        readiness: readiness::readiness(scenario, money, position),
    }
}
