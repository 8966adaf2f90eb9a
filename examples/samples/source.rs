//! The sample case as it is written, as far as this release can hold it.

use super::relationship::{ContactMap, Expectation, Stages};
use linchpin::model::Date;
use linchpin::model::accounts::{AccountType, Orientation};
use linchpin::model::relationship::{Function, Rung};
use linchpin::model::risk::{Level, RiskItem};
use linchpin::model::score::Evidence;
use linchpin::text::Language;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A text in three languages.
#[derive(Deserialize)]
pub struct Text {
    en: String,
    #[serde(rename = "zh-Hans")]
    simplified: String,
    #[serde(rename = "zh-Hant")]
    traditional: String,
}

impl Text {
    pub fn to(&self, language: Language) -> String {
        language.pick(&self.simplified, &self.traditional, &self.en).clone()
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Case {
    pub this_year: i32,
    #[serde(rename = "caseDate")]
    pub as_of: Date,
    pub currency: String,
    pub money_unit: u32,
    pub intro: Text,
    pub company: Company,
    pub regions: BTreeMap<String, Text>,
    pub rivals: Vec<Rival>,
    pub accounts: Vec<Account>,
    pub d7: Selection,
    pub d9: Money,
    pub d11: Losses,
    pub d14: Attractiveness,
    pub d15: Strength,
    pub d17: Uncertain,
    pub d18: Risks,
}

#[derive(Deserialize)]
pub struct Company {
    pub name: Text,
    pub team: Vec<Member>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Member {
    pub id: String,
    pub name: Text,
    pub role: Text,
    pub capacity_manager_days: f64,
    pub function: Option<Function>,
    pub level: Option<Rung>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Rival {
    pub id: String,
    pub name: Text,
    pub ways_of_operating: Text,
    pub weaknesses: Text,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Selection {
    pub cut_off: f64,
    pub criteria: Vec<Criterion>,
}

#[derive(Deserialize)]
pub struct Criterion {
    pub weight: f64,
    pub minimum: Option<f64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Money {
    pub driver_rates: BTreeMap<String, f64>,
}

#[derive(Deserialize)]
pub struct Attractiveness {
    pub factors: Vec<Factor>,
}

#[derive(Deserialize)]
pub struct Strength {
    pub factors: Vec<StrengthFactor>,
}

#[derive(Deserialize)]
pub struct Factor {
    pub id: String,
    pub anchors: Anchors,
}

#[derive(Deserialize)]
pub struct StrengthFactor {
    pub id: String,
}

#[derive(Deserialize)]
pub struct Anchors {
    #[serde(rename = "0")]
    pub low: Text,
    #[serde(rename = "5")]
    pub mid: Text,
    #[serde(rename = "10")]
    pub high: Text,
}

#[derive(Deserialize)]
pub struct Account {
    pub id: String,
    pub name: Text,
    pub d5: Profile,
    pub d7: Vec<Option<f64>>,
    pub d9: AccountMoney,
    pub d13: Resources,
    pub d14: Vec<AttractivenessSet>,
    pub d15: StrengthTable,
    pub d20: Stages,
    pub d21: ContactMap,
    pub d22: Vec<Expectation>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Profile {
    pub region: String,
    pub industry: Text,
    pub manager: String,
    pub orientation: Orientation,
    #[serde(rename = "type")]
    pub kind: AccountType,
    pub years_of_cooperation: f64,
    pub note: Text,
    pub know_the_customer: Knowledge,
    pub rivals: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Knowledge {
    pub market_and_its_customers: Text,
    pub how_the_business_runs: Text,
    pub industry_process: Text,
    pub value_our_product_brings: Text,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AccountMoney {
    pub revenue: [f64; 5],
    pub direct_cost: [f64; 5],
    pub indirect_cost: [f64; 5],
    pub drivers2026: BTreeMap<String, f64>,
    pub growth_horizon_year: i32,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Resources {
    pub people_days: f64,
    pub money: f64,
    pub manager_days: f64,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Losses {
    pub avoidable_share_of_indirect_cost: f64,
    /// Who leaves in each test.
    pub loss_tests: Vec<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Uncertain {
    pub seed: u32,
    pub draws: u32,
    pub spread: Spread,
    pub weight_spread_percent: f64,
}

/// Points a score may be off.
#[derive(Deserialize)]
pub struct Spread {
    pub assumed: f64,
    pub confirmed: f64,
}

/// Scores by factor; `null` is unrated.
pub type Ratings = BTreeMap<String, Option<f64>>;
/// What the scores rest on, by factor.
pub type Evidences = BTreeMap<String, Option<Evidence>>;

#[derive(Deserialize, PartialEq)]
#[serde(rename_all = "camelCase")]
pub enum SetKind {
    Past,
    Now,
    Target,
}

#[derive(Deserialize)]
pub struct AttractivenessSet {
    pub kind: SetKind,
    pub date: Date,
    pub scores: Ratings,
    #[serde(default)]
    pub evidence: Evidences,
    pub source: Option<Text>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StrengthTable {
    pub sets: Vec<StrengthSet>,
    pub customers_own_ratings_of_us: Option<CustomerView>,
}

#[derive(Deserialize)]
pub struct StrengthSet {
    pub kind: SetKind,
    pub date: Date,
    /// By supplier: `us` or the id of a rival.
    pub suppliers: BTreeMap<String, Ratings>,
    #[serde(default)]
    pub evidence: BTreeMap<String, Evidences>,
    pub source: Option<Text>,
}

#[derive(Deserialize)]
pub struct CustomerView {
    pub date: Date,
    pub scores: Ratings,
}

#[derive(Deserialize)]
pub struct Risks {
    pub risks: Vec<Risk>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Risk {
    pub id: String,
    pub account: Option<String>,
    pub source_item: RiskItem,
    pub before: Rating,
    pub after: Rating,
    pub owner: Option<String>,
    pub due: Option<Date>,
    pub title: Text,
    pub response: Text,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Rating {
    pub probability: Level,
    pub impact: Level,
    pub probability_percent: f64,
    pub impact_money: f64,
}
