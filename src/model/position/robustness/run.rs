//! Everything on robustness in small steps, so that a page can show progress, stop, and never stand still.

use super::score_change::{SmallestScoreChange, smallest_score_changes};
use super::sensitivity::{StabilityInterval, weight_stability};
use super::settings::Uncertainty;
use super::simulation::{AccountProbabilities, Simulation};
use super::smaa::{AttractivenessTable, Smaa, SmaaResults, attractiveness_smaa, attractiveness_table};
use super::weight_change::{SmallestWeightChange, smallest_weight_changes};
use crate::model::accounts::Account;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::position::results::PositionResults;
use crate::model::scenario::Scenario;
use std::sync::Arc;

/// Comparing alternatives pair by pair stops at so many accounts.
pub const MOST_ALTERNATIVES: usize = 50;

/// A computation on its way.
#[derive(Debug, Clone)]
pub struct RobustnessRun {
    settings: Uncertainty,
    simulation: Simulation,
    smaa: Outcome<Smaa>,
}

/// What it found.
#[derive(Debug, Clone, PartialEq)]
pub struct RobustnessFound {
    /// The settings, with the number of rounds that were really made.
    pub settings: Uncertainty,
    /// The chance of each class.
    pub chances: Vec<AccountProbabilities>,
    /// The smallest change of a single score.
    pub score_changes: Vec<SmallestScoreChange>,
    /// The smallest change of a single weight.
    pub weight_changes: Vec<SmallestWeightChange>,
    /// Table One as plain numbers: the alternatives, by whose places the rest speaks.
    pub table: AttractivenessTable,
    /// Any weights at all; undefined for more than 50 alternatives.
    pub smaa: Outcome<SmaaResults>,
    /// For each row that carries weight the shares of all weight between which the first stays the first.
    pub stability: Vec<Outcome<StabilityInterval>>,
}

impl RobustnessRun {
    /// Prepares it with the settings of the method, in fewer rounds for large portfolios.
    ///
    /// # Errors
    /// As [`Uncertainty::check`].
    pub fn new(scenario: &Scenario, position: &PositionResults) -> Outcome<Self> {
        let settings = scenario.method.robustness.uncertainty().bounded(scenario.accounts.len());
        let alternatives = position.accounts.iter().filter(|account| account.attractiveness.total.is_ok()).count();
        let smaa = if alternatives > MOST_ALTERNATIVES {
            Err(Undefined::TooLarge)
        } else {
            attractiveness_smaa(scenario, position, &settings)
        };
        Ok(Self { settings, simulation: Simulation::new(scenario, position, settings)?, smaa })
    }

    /// Does some more work, at most about as much as placing this many accounts; true as long as there is more to do.
    pub fn step(&mut self, placements: u32) -> bool {
        let accounts = u32::try_from(self.simulation.accounts()).unwrap_or(u32::MAX).max(1);
        let rounds = (placements / accounts).max(1);
        if self.simulation.done() < self.simulation.total() {
            return self.simulation.step(rounds) || self.smaa.is_ok();
        }
        self.smaa.as_mut().is_ok_and(|smaa| smaa.step(rounds))
    }

    /// Rounds done, of all parts.
    pub fn done(&self) -> u32 {
        self.simulation.done() + self.smaa.as_ref().map_or(0, Smaa::done)
    }

    /// Rounds to do, of all parts.
    pub fn total(&self) -> u32 {
        self.simulation.total() + self.smaa.as_ref().map_or(0, Smaa::total)
    }

    /// What was found. The scenario and its results must be those it was prepared with.
    pub fn found(self, scenario: &Scenario, position: &PositionResults) -> RobustnessFound {
        let table = attractiveness_table(scenario, position);
        let rows = if table.accounts.len() > MOST_ALTERNATIVES { 0 } else { table.weights.len() };
        RobustnessFound {
            settings: self.settings,
            chances: self.simulation.results(),
            score_changes: smallest_score_changes(scenario, position),
            weight_changes: smallest_weight_changes(scenario, position),
            smaa: self.smaa.and_then(|smaa| smaa.results()),
            stability: (0..rows).map(|row| weight_stability(&table.scores, &table.weights, row)).collect(),
            table,
        }
    }
}

/// Whether two scenarios have the same scores, weights, rules and settings, so that what was found for one holds for the
/// other. Accounts they share are not looked into.
pub fn same_inputs(one: &Scenario, other: &Scenario) -> bool {
    let (a, b) = (&one.method, &other.method);
    let same = |(one, other): (&Arc<Account>, &Arc<Account>)| {
        Arc::ptr_eq(one, other)
            || (one.id == other.id
                && one.attractiveness == other.attractiveness
                && one.strength == other.strength
                && one.profile.rivals == other.profile.rivals)
    };
    (&a.attractiveness, &a.strength, &a.robustness) == (&b.attractiveness, &b.strength, &b.robustness)
        && one.accounts.len() == other.accounts.len()
        && one.accounts.iter().zip(&other.accounts).all(same)
}
