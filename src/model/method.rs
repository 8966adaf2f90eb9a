//! The editable method (P5): factors, weights, scales, labels, rules and cut lines of a scenario.

use super::ids::{CriterionId, DriverId, FactorId, SuccessFactorId};
use super::key::key;
use super::label::Label;
use super::period::Period;
use super::position::Threshold;
use super::position::robustness::RobustnessMethod;
use super::practice::PracticeMethod;
use super::resources::ResourceMethod;
use super::risk::RiskLevel;
pub use super::scale::Scale;
use super::units::{Money, Score, Share, Weight};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

key! {
    /// The course's customer attractiveness factors (D14), and the combined sixth row it prints.
    AttractivenessKey { Size, Growth, Stability, Access, Closeness, Fit, Competition, Standing, FitCompetitionStanding }
}
key! {
    /// The course's critical success factors (D15).
    StrengthKey { Price, Service, Speed, Relationship, MajorSupplier, Innovation }
}
key! {
    /// The course's 22 selection criteria (D7).
    CriterionKey {
        RevenuePotential, ProfitPotential, CentralPurchasing, MarketLeader, HurtsCompetitors, ChiefExecutive,
        ComplementaryTechnology, SupplierCertification, BuyingOrientation, CulturalFit, SystemsFit, Solvency,
        PromptPayment, ProductLineFit, Flexibility, RawMaterialBase, PurchasingCost, BestPractice,
        WantsOutsourcing, KnowHow, FairDealing, ServicePartner,
    }
}
key! {
    /// The usual activity drivers of indirect cost (D9).
    DriverKey { Visits, Orders, Deliveries, ServiceHours }
}

/// A weighted factor of Table One or Table Two.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Factor<I, K> {
    /// Its id.
    pub id: I,
    /// Name and anchors.
    pub label: Label<K>,
    /// Importance; the default is 1 for all (equal weights).
    #[serde(default = "one")]
    pub weight: Weight,
}

/// A row of Table One.
pub type AttractivenessFactor = Factor<FactorId, AttractivenessKey>;
/// A row of Table Two.
pub type SuccessFactor = Factor<SuccessFactorId, StrengthKey>;

/// A selection criterion (D7).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Criterion {
    /// Its id.
    pub id: CriterionId,
    /// Name and anchors.
    pub label: Label<CriterionKey>,
    /// Importance.
    #[serde(default = "one")]
    pub weight: Weight,
    /// If set, the criterion is a must-have: an account scoring less is not short-listed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum: Option<Score>,
}

/// An activity driver: indirect cost = Σ quantity × rate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Driver {
    /// Its id.
    pub id: DriverId,
    /// Its name.
    pub label: Label<DriverKey>,
    /// Cost of one unit, in the scenario's money unit.
    #[serde(default)]
    pub rate: Money,
}

fn one() -> Weight {
    Weight::new(1.0)
}

/// How high attractiveness is told from low (D16).
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "rule")]
pub enum AttractivenessCut {
    /// The mean of all rated totals: the course's rule.
    #[default]
    Mean,
    /// The median of all rated totals.
    Median,
    /// A fixed total.
    Fixed {
        /// The total that counts as high.
        at: f64,
    },
}

/// How high relative strength is told from low (D16).
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "rule")]
pub enum StrengthCut {
    /// As good as the comparison: 1 for ratios, 0 for differences, the middle of the scale for the own score.
    #[default]
    Parity,
    /// The mean of the portfolio.
    Mean,
    /// The median of the portfolio.
    Median,
    /// A fixed value in the rule's unit.
    Fixed {
        /// The relative strength that counts as high.
        at: f64,
    },
}

/// How relative strength is taken from the totals of Table Two (D15).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum StrengthRule {
    /// Own total ÷ the best rival's total.
    #[default]
    RatioToBest,
    /// Own total − the best rival's total.
    DifferenceToBest,
    /// Own total − the mean of the rivals' totals.
    DifferenceToMean,
    /// Own total ÷ the total made of the best rival score in each factor.
    RatioToFactorBest,
    /// Own total alone.
    OwnScore,
}

impl StrengthRule {
    /// All rules, the default first.
    pub const ALL: [Self; 5] =
        [Self::RatioToBest, Self::DifferenceToBest, Self::DifferenceToMean, Self::RatioToFactorBest, Self::OwnScore];

    /// Whether the rule divides (parity 1) rather than subtracts (parity 0).
    pub const fn is_ratio(self) -> bool {
        matches!(self, Self::RatioToBest | Self::RatioToFactorBest)
    }
}

/// Table One's settings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct AttractivenessMethod {
    /// Rating scale.
    pub scale: Scale,
    /// Rows of Table One.
    pub factors: Vec<AttractivenessFactor>,
    /// The cut line.
    pub cut: AttractivenessCut,
    /// Figures that propose scores, at most one for each factor.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub thresholds: Vec<Threshold>,
}

/// Table Two's settings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct StrengthMethod {
    /// Rating scale.
    pub scale: Scale,
    /// Rows of Table Two, shared by all accounts.
    pub factors: Vec<SuccessFactor>,
    /// How relative strength is computed.
    pub rule: StrengthRule,
    /// The cut line.
    pub cut: StrengthCut,
}

/// Settings of the selection criteria.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct SelectionMethod {
    /// Rating scale.
    pub scale: Scale,
    /// The criteria.
    pub criteria: Vec<Criterion>,
    /// Smallest weighted mean score of the short list.
    pub cut_off: Score,
}

/// How the value quadrant is cut (D10).
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "rule")]
pub enum QuadrantCut {
    /// At the means of sales and profit.
    #[default]
    Mean,
    /// At the medians.
    Median,
    /// At fixed amounts.
    Fixed {
        /// Sales that count as high.
        sales: Money,
        /// Profit that counts as high.
        profit: Money,
    },
}

/// What ABC classes are cut on (D8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum AbcBasis {
    /// Cumulative share of revenue.
    #[default]
    Revenue,
    /// Cumulative share of net income.
    Profit,
    /// The better of the two classes.
    Both,
}

/// Settings of D8, D10 and D11.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ValueMethod {
    /// The period looked at by the value quadrant, concentration and ABC classes.
    pub period: Period,
    /// Cut lines of the value quadrant.
    pub quadrant: QuadrantCut,
    /// What ABC classes are cut on.
    pub abc_basis: AbcBasis,
    /// Cumulative share up to which an account is A (0.8).
    pub abc_a: Share,
    /// Cumulative share up to which an account is B (0.95).
    pub abc_b: Share,
    /// Activity drivers for allocating indirect cost.
    pub drivers: Vec<Driver>,
    /// The part of a lost account's indirect cost that goes with it, 0 to 1; 1 is the optimistic end.
    #[serde(skip_serializing_if = "is_whole")]
    pub avoided: Share,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_whole(share: &Share) -> bool {
    *share == Share::new(1.0)
}

/// What the area of a bubble shows (D16).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Bubble {
    /// Revenue this year.
    #[default]
    Revenue,
    /// Net income this year; losses are drawn at the smallest size.
    NetIncome,
    /// People-days.
    Resources,
}

/// Which names the four classes carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum TermSet {
    /// Key, key development, maintenance, opportunistic.
    #[default]
    Course,
    /// Strategic, star, status, streamline (McDonald and Woodburn).
    McDonaldWoodburn,
}

/// How the cells of the 3×3 risk map are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum RiskScheme {
    /// The course's map (D18).
    #[default]
    Course,
    /// Cox's three levels: only high × high is severe, any low is mild, the rest between.
    Cox,
}

/// Settings of the risk map.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct RiskMethod {
    /// The user's own names of levels; a level not named here carries the built-in name.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub names: BTreeMap<RiskLevel, String>,
    /// The map in use.
    pub scheme: RiskScheme,
}

/// Every setting of the method.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Method {
    /// Names of the four classes.
    pub terms: TermSet,
    /// Table One.
    pub attractiveness: AttractivenessMethod,
    /// Table Two.
    pub strength: StrengthMethod,
    /// Selection criteria.
    pub selection: SelectionMethod,
    /// Quadrant, concentration, ABC, drivers.
    pub value: ValueMethod,
    /// Bubble size on the account matrix.
    pub bubble: Bubble,
    /// Risk map.
    pub risk: RiskMethod,
    /// How uncertain scores and weights are (D17).
    #[serde(skip_serializing_if = "RobustnessMethod::is_default")]
    pub robustness: RobustnessMethod,
    /// What the allocation of resources is judged by (D13).
    #[serde(skip_serializing_if = "ResourceMethod::is_default")]
    pub resources: ResourceMethod,
    /// Core and important accounts, contacts, service policy.
    #[serde(skip_serializing_if = "PracticeMethod::is_default")]
    pub practice: PracticeMethod,
}

/// The course's eight factors with equal weights. The first ids of the kind: a new scenario's counters start after them.
pub fn course_attractiveness() -> Vec<AttractivenessFactor> {
    (1..).zip(&AttractivenessKey::ALL[..8]).map(|(n, &key)| factor(FactorId(n), key)).collect()
}

/// The course's printed six rows: the last three factors are one. Changes what equal weights mean.
pub fn six_row_attractiveness() -> Vec<AttractivenessFactor> {
    let mut rows = course_attractiveness();
    rows.truncate(5);
    rows.push(factor(FactorId(9), AttractivenessKey::FitCompetitionStanding));
    rows
}

/// The course's six success factors with equal weights.
pub fn course_strength() -> Vec<SuccessFactor> {
    (1..).zip(StrengthKey::ALL).map(|(n, &key)| factor(SuccessFactorId(n), key)).collect()
}

/// The course's 22 criteria with equal weights and no must-have.
pub fn course_criteria() -> Vec<Criterion> {
    (1..)
        .zip(CriterionKey::ALL)
        .map(|(n, &key)| Criterion { id: CriterionId(n), label: Label::built_in(key), weight: one(), minimum: None })
        .collect()
}

/// Visits, orders, deliveries and service hours, at no cost until rates are typed.
pub fn usual_drivers() -> Vec<Driver> {
    (1..)
        .zip(DriverKey::ALL)
        .map(|(n, &key)| Driver { id: DriverId(n), label: Label::built_in(key), rate: Money::default() })
        .collect()
}

fn factor<I, K>(id: I, key: K) -> Factor<I, K> {
    Factor { id, label: Label::built_in(key), weight: one() }
}

impl Default for AttractivenessMethod {
    fn default() -> Self {
        let (scale, cut) = (Scale::default(), AttractivenessCut::default());
        Self { scale, factors: course_attractiveness(), cut, thresholds: Vec::new() }
    }
}

impl Default for StrengthMethod {
    fn default() -> Self {
        Self {
            scale: Scale::default(),
            factors: course_strength(),
            rule: StrengthRule::default(),
            cut: StrengthCut::default(),
        }
    }
}

impl Default for SelectionMethod {
    fn default() -> Self {
        Self { scale: Scale::default(), criteria: course_criteria(), cut_off: Score::new(6.0) }
    }
}

impl Default for ValueMethod {
    fn default() -> Self {
        Self {
            period: Period::ThisYear,
            quadrant: QuadrantCut::default(),
            abc_basis: AbcBasis::default(),
            abc_a: Share::new(0.8),
            abc_b: Share::new(0.95),
            drivers: usual_drivers(),
            avoided: Share::new(1.0),
        }
    }
}
