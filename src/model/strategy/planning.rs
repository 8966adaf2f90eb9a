//! The seven planning steps (D1), as they are typed. Items of the SWOT and goals are not typed here again: steps two
//! to four show them.

use super::evidence::EvidencePlace;
use super::grade::Met;
use crate::model::key::key;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

key! {
    /// The seven steps in their order.
    PlanningStep { Position, External, Internal, Goals, Strategy, KeyAccounts, Confirmation }
}
key! {
    /// How far a step is, as its author says.
    StepState { Open, InWork, Done }
}
key! {
    /// The eight fields analysed for the key-account strategy (step six).
    AnalysedField {
        ProductsAndServices, CoreCompetence, ProductionAndInstalledBase, Culture, MissionAndGoals, EstablishedMarkets,
        BrandImage, TechnologyDevelopment,
    }
}
key! {
    /// The questions a key-account strategy answers (step six).
    KeyAccountQuestion { Who, Want, HowBuilt, HowWon, HowManaged, HowMaintained, HowKept }
}
key! {
    /// The four benefits the plan is confirmed against (step seven).
    Benefit { UsesMarketTrends, AddsValueForCustomer, PrioritisesCustomers, ExploitsCompetitorWeaknesses }
}

/// What is written in one step.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct StepEntry {
    /// What was found or decided.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// How far it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<StepState>,
    /// Where the evidence stands.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidencePlace>,
}

/// Whether the plan brings one of the four benefits.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct BenefitEntry {
    /// Whether it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub met: Option<Met>,
    /// How.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// Everything written in the seven steps.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Planning {
    /// What we are there for (step one).
    #[serde(skip_serializing_if = "String::is_empty")]
    pub mission: String,
    /// Where we stand in the market (step one).
    #[serde(skip_serializing_if = "String::is_empty")]
    pub position: String,
    /// Text, state and evidence of each step.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub steps: BTreeMap<PlanningStep, StepEntry>,
    /// The analysed fields (step six).
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub fields: BTreeMap<AnalysedField, String>,
    /// The answers (step six).
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub answers: BTreeMap<KeyAccountQuestion, String>,
    /// The confirmation (step seven).
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub benefits: BTreeMap<Benefit, BenefitEntry>,
}

impl Planning {
    /// Whether nothing has been entered.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What is written in a step.
    pub fn step(&self, step: PlanningStep) -> StepEntry {
        self.steps.get(&step).cloned().unwrap_or_default()
    }
}
