//! Runs all rules and puts what they find in order.

use super::accounts::{self, MoneyFacts};
use super::{
    Finding, FindingKind, Place, asset, design, plan, portfolio, position, practice, reasoning, relationship, risk,
    strategy, toolkit,
};
use crate::model::accounts::SelectionResults;
use crate::model::ids::{AccountId, RiskId};
use crate::model::plan::PlanResults;
use crate::model::position::PositionResults;
use crate::model::position::robustness::CloseCalls;
use crate::model::practice::PracticeResults;
use crate::model::relationship::RelationshipResults;
use crate::model::resources::ResourceResults;
use crate::model::risk::RiskResults;
use crate::model::scenario::Scenario;
use crate::model::statistics::arrange::{self, Lookup};
use crate::model::strategy::StrategyResults;
use crate::model::toolkit::ToolkitResults;
use crate::model::value::AssetResults;

/// Everything a rule may look at.
#[derive(Clone, Copy)]
pub struct Evidence<'a> {
    /// What was typed.
    pub scenario: &'a Scenario,
    /// Tables One and Two, the matrix.
    pub position: &'a PositionResults,
    /// The short list.
    pub selection: &'a SelectionResults,
    /// The risk register.
    pub risk: &'a RiskResults,
    /// Stages, contacts, needs.
    pub relationship: &'a RelationshipResults,
    /// The money.
    pub money: &'a MoneyFacts,
    /// Planning, SWOT, goals, readiness.
    pub strategy: &'a StrategyResults,
    /// Lifetime values, states, forecasts.
    pub asset: &'a AssetResults,
    /// Resources.
    pub resources: &'a ResourceResults,
    /// Classes that may well be others.
    pub close_calls: &'a CloseCalls,
    /// Design projects.
    pub toolkit: &'a ToolkitResults,
    /// Qualification, core and important accounts, operation.
    pub practice: &'a PracticeResults,
    /// The account plans.
    pub plans: &'a PlanResults,
}

/// All findings: by severity, then what concerns the whole programme, then in the order of the accounts. A risk
/// stands with its account.
pub fn findings(evidence: Evidence) -> Vec<Finding> {
    let mut kinds = Vec::new();
    position::look(evidence, &mut kinds);
    accounts::look(evidence, &mut kinds);
    risk::look(evidence, &mut kinds);
    relationship::look(evidence, &mut kinds);
    strategy::look(evidence, &mut kinds);
    asset::look(evidence, &mut kinds);
    portfolio::look(evidence, &mut kinds);
    toolkit::look(evidence, &mut kinds);
    design::look(evidence, &mut kinds);
    practice::look(evidence, &mut kinds);
    plan::look(evidence, &mut kinds);
    reasoning::look(evidence, &mut kinds);
    sorted(evidence.scenario, kinds)
}

fn sorted(scenario: &Scenario, kinds: Vec<FindingKind>) -> Vec<Finding> {
    let order: Lookup<AccountId, usize> = Lookup::of((1..).zip(&scenario.accounts).map(|(n, a)| (a.id, n)));
    let concerned = Lookup::of(scenario.risks.iter().map(|r| (r.id, r.account)));
    let rank = |place: Place| match account(place, &concerned).or_else(|| scenario.operations.account_of(place)) {
        Some(account) => order.get(&account).copied().unwrap_or(0),
        None => 0,
    };
    let mut findings: Vec<Finding> = kinds.into_iter().map(Finding::from).collect();
    arrange::sort_by_key(&mut findings, |f| (f.severity, rank(f.place)));
    findings
}

fn account(place: Place, concerned: &Lookup<RiskId, Option<AccountId>>) -> Option<AccountId> {
    match place {
        Place::Risk(id) => concerned.get(&id).copied().flatten(),
        other => other.account(),
    }
}
