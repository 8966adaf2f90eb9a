//! The design project of the sample case as it is written.

use super::source::Text;
use linchpin::model::Date;
use linchpin::model::toolkit::measure::{AttributeGroup, Engagement, HowDirection, KanoAnswer};
use linchpin::model::toolkit::{Phase, ToolState};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
pub struct Source {
    pub dmadv: ProjectSource,
    pub d23a: StakeholdersSource,
    pub d23b: HouseSource,
    pub d23c: KanoSource,
    pub d23d: ValueSource,
    pub d24a: FunctionsSource,
    pub d24b: ProcessSource,
    pub d24c: BoxSource,
    pub d24d: PughSource,
}

#[derive(Deserialize)]
pub struct ProjectSource {
    pub account: String,
    pub name: Text,
    pub charter: CharterSource,
    pub phases: Vec<PhaseSource>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CharterSource {
    pub what: Text,
    pub why: Text,
    pub who: Text,
    pub how: Text,
    pub when: Text,
    pub start: Date,
    pub project_target: TargetSource,
}

#[derive(Deserialize)]
pub struct TargetSource {
    pub measure: Text,
    pub value: f64,
    pub unit: String,
    pub date: Date,
}

#[derive(Deserialize)]
pub struct PhaseSource {
    pub id: Phase,
    pub state: ToolState,
}

#[derive(Deserialize)]
pub struct StakeholdersSource {
    pub stakeholders: Vec<StakeholderSource>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StakeholderSource {
    pub id: String,
    pub contact: Option<String>,
    pub name: Text,
    pub power: f64,
    pub interest: f64,
    pub engagement_now: Engagement,
    pub engagement_wanted: Engagement,
    pub action: Text,
}

#[derive(Deserialize)]
pub struct HouseSource {
    pub whats: Vec<WhatSource>,
    pub hows: Vec<HowSource>,
    pub relations: BTreeMap<String, BTreeMap<String, u32>>,
    pub roof: Vec<RoofSource>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WhatSource {
    pub id: String,
    pub name: Text,
    pub importance: f64,
    pub now: f64,
    pub target: f64,
    pub sales_point: f64,
    #[serde(flatten)]
    pub rivals: BTreeMap<String, f64>,
}

#[derive(Deserialize)]
pub struct HowSource {
    pub id: String,
    pub name: Text,
    pub unit: String,
    pub direction: HowDirection,
    pub now: f64,
    pub target: f64,
    #[serde(flatten)]
    pub rivals: BTreeMap<String, f64>,
}

#[derive(Deserialize)]
pub struct RoofSource {
    pub a: String,
    pub b: String,
    pub value: String,
}

#[derive(Deserialize)]
pub struct KanoSource {
    pub answers: Vec<KanoAnswer>,
    pub needs: Vec<KanoNeed>,
}

#[derive(Deserialize)]
pub struct KanoNeed {
    pub id: String,
    pub counts: Vec<Vec<u32>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ValueSource {
    pub attributes: Vec<AttributeSource>,
    pub price_position_percent_of_market: BTreeMap<String, f64>,
}

#[derive(Deserialize)]
pub struct AttributeSource {
    pub id: String,
    pub group: AttributeGroup,
    pub name: Text,
    pub weight: f64,
    pub us: f64,
    #[serde(flatten)]
    pub rivals: BTreeMap<String, f64>,
}

#[derive(Deserialize)]
pub struct FunctionsSource {
    pub functions: Vec<FunctionSource>,
}

#[derive(Deserialize)]
pub struct FunctionSource {
    pub id: String,
    pub parent: Option<String>,
    pub name: Text,
    pub cost: Option<f64>,
    pub how: Option<String>,
}

#[derive(Deserialize)]
pub struct ProcessSource {
    pub sipoc: SipocSource,
    pub lanes: Vec<Named>,
    pub steps: Vec<StepSource>,
}

#[derive(Deserialize)]
pub struct SipocSource {
    pub suppliers: Vec<Text>,
    pub inputs: Vec<Text>,
    pub process: Vec<Text>,
    pub outputs: Vec<Text>,
    pub customers: Vec<Text>,
}

#[derive(Deserialize)]
pub struct Named {
    pub id: String,
    pub name: Text,
}

#[derive(Deserialize)]
pub struct StepSource {
    pub id: String,
    pub lane: String,
    pub name: Text,
    pub after: Option<String>,
}

#[derive(Deserialize)]
pub struct BoxSource {
    pub functions: Vec<RowSource>,
    pub concepts: Vec<ConceptSource>,
}

#[derive(Deserialize)]
pub struct RowSource {
    pub function: String,
    pub name: Text,
    pub options: Vec<Named>,
}

#[derive(Deserialize)]
pub struct ConceptSource {
    pub id: String,
    pub name: Text,
    pub options: Vec<String>,
}

#[derive(Deserialize)]
pub struct PughSource {
    pub datum: String,
    pub criteria: Vec<CriterionSource>,
}

#[derive(Deserialize)]
pub struct CriterionSource {
    pub id: String,
    pub name: Text,
    pub weight: f64,
    pub scores: BTreeMap<String, i32>,
}
