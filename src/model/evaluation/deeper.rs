//! What follows from a scenario and takes longer than a key press, with settings that are shown beside it.

use super::Evaluation;
use crate::model::forecast::{AccountForecast, USUAL_LEVEL, forecasts};
use crate::model::ids::AccountId;
use crate::model::money::{Figure, Loss, LossTest, loss};
use crate::model::outcome::{Outcome, Undefined};
use crate::model::position::robustness::{
    AccountProbabilities, AccountTornado, OneWay, Simulation, SmaaResults, SmallestScoreChange, SmallestWeightChange,
    StabilityInterval, Uncertainty, account_tornadoes, attractiveness_smaa, attractiveness_table, one_way_sensitivity,
    smallest_score_changes, smallest_weight_changes, weight_stability,
};
use crate::model::scenario::Scenario;
use crate::model::statistics::arrange::set_of;
use crate::model::statistics::ranking;
use serde::Serialize;

/// So many accounts are lost one at a time, those with most revenue first.
const SINGLE_LOSSES: usize = 40;
/// Comparing alternatives pair by pair stops at so many accounts.
const MOST_ALTERNATIVES: usize = 50;

/// The settings of what takes longer.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DeeperSettings {
    /// Of simulations.
    pub uncertainty: Uncertainty,
    /// Level of forecast intervals.
    pub level: f64,
    /// The share of a lost account's indirect cost that is avoided; 1 is the optimistic end.
    pub avoided: f64,
}

impl Default for DeeperSettings {
    fn default() -> Self {
        Self { uncertainty: Uncertainty::default(), level: USUAL_LEVEL, avoided: 1.0 }
    }
}

impl DeeperSettings {
    /// The settings that are part of a scenario's method, the others as usual.
    pub fn of(scenario: &Scenario) -> Self {
        let method = &scenario.method;
        Self { uncertainty: method.robustness.uncertainty(), level: USUAL_LEVEL, avoided: method.value.avoided.get() }
    }
}

/// Forecasts (D27), loss tests (D11) and robustness (D17).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Deeper {
    /// The settings used. Large portfolios are simulated in fewer rounds than asked for; this says how many.
    pub settings: DeeperSettings,
    /// The line through each account's own years, or why there is none.
    pub forecasts: Vec<AccountForecast>,
    /// What is left without each single account; without the 40 largest of larger portfolios.
    pub losses: Outcome<Vec<Loss>>,
    /// What is left after each of the scenario's own loss tests.
    pub loss_tests: Outcome<Vec<Loss>>,
    /// How much classes can be relied upon.
    pub robustness: Robustness,
}

/// Robustness of the account matrix.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Robustness {
    /// The chance of each class.
    pub probabilities: Outcome<Vec<AccountProbabilities>>,
    /// The smallest change of a single score.
    pub score_changes: Vec<SmallestScoreChange>,
    /// The smallest change of a single weight.
    pub weight_changes: Vec<SmallestWeightChange>,
    /// What single scores do.
    pub tornados: Vec<AccountTornado>,
    /// Who is the most attractive, and how firmly.
    pub first: Outcome<WhoIsFirst>,
}

/// The order of accounts by attractiveness.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WhoIsFirst {
    /// The accounts that have a total: the alternatives, by whose places the rest speaks.
    pub accounts: Vec<AccountId>,
    /// Any weights at all.
    pub smaa: SmaaResults,
    /// One weight at a time, by the place of its row among those that carry weight.
    pub one_way: OneWay,
    /// For each such row the shares of all weight between which the first stays the first.
    pub stability: Vec<Outcome<StabilityInterval>>,
}

/// Computes what takes longer. `evaluation` is that of the scenario.
pub fn deeper(scenario: &Scenario, evaluation: &Evaluation, mut settings: DeeperSettings) -> Deeper {
    settings.uncertainty = settings.uncertainty.bounded(scenario.accounts.len());
    Deeper {
        forecasts: forecasts(scenario, &evaluation.money.statements, settings.level),
        losses: losses(scenario, evaluation, settings.avoided),
        loss_tests: scenario
            .loss_tests
            .iter()
            .map(|test| tested(scenario, evaluation, test, settings.avoided))
            .collect(),
        robustness: robustness(scenario, evaluation, &settings.uncertainty),
        settings,
    }
}

fn losses(scenario: &Scenario, evaluation: &Evaluation, avoided: f64) -> Outcome<Vec<Loss>> {
    let statements = &evaluation.money.statements;
    let revenue = |figure: &Outcome<_>| figure.as_ref().map_or(0.0, |money: &crate::model::Money| money.get());
    let period = scenario.method.value.period;
    let revenues: Vec<f64> = statements.iter().map(|s| revenue(Figure::Revenue.read(s, period))).collect();
    let largest = set_of(ranking(&revenues).into_iter().take(SINGLE_LOSSES));
    let lose = |place: usize| {
        let lost = set_of([statements[place].account]);
        loss(scenario, &evaluation.money, &evaluation.position, &lost, avoided)
    };
    largest.into_iter().map(lose).collect()
}

fn tested(scenario: &Scenario, evaluation: &Evaluation, test: &LossTest, avoided: f64) -> Outcome<Loss> {
    let lost = set_of(test.accounts.iter().copied());
    loss(scenario, &evaluation.money, &evaluation.position, &lost, avoided)
}

fn robustness(scenario: &Scenario, evaluation: &Evaluation, settings: &Uncertainty) -> Robustness {
    let position = &evaluation.position;
    Robustness {
        probabilities: Simulation::new(scenario, position, *settings).map(|mut simulation| {
            simulation.step(settings.iterations);
            simulation.results()
        }),
        score_changes: smallest_score_changes(scenario, position),
        weight_changes: smallest_weight_changes(scenario, position),
        tornados: account_tornadoes(scenario, position, settings),
        first: first(scenario, evaluation, settings),
    }
}

fn first(scenario: &Scenario, evaluation: &Evaluation, settings: &Uncertainty) -> Outcome<WhoIsFirst> {
    let table = attractiveness_table(scenario, &evaluation.position);
    if table.accounts.len() > MOST_ALTERNATIVES {
        return Err(Undefined::TooLarge);
    }
    let mut smaa = attractiveness_smaa(scenario, &evaluation.position, settings)?;
    smaa.step(smaa.total());
    let stability = (0..table.weights.len()).map(|row| weight_stability(&table.scores, &table.weights, row)).collect();
    Ok(WhoIsFirst {
        smaa: smaa.results()?,
        one_way: one_way_sensitivity(&table.scores, &table.weights)?,
        stability,
        accounts: table.accounts,
    })
}
