//! What the workbench noticed: deterministic findings, each with the place it concerns. Sentences are in `text`.

mod accounts;
mod asset;
mod collect;
mod design;
mod place;
mod plan;
mod portfolio;
mod position;
mod practice;
mod reasoning;
mod relationship;
mod risk;
mod strategy;
mod toolkit;

pub use accounts::{LineFact, MoneyFact, MoneyFacts};
pub use asset::AssetFinding;
pub use collect::{Evidence, findings};
pub use design::DesignFinding;
pub use place::Place;
pub use plan::PlanFinding;
pub use portfolio::PortfolioFinding;
pub use practice::PracticeFinding;
pub use reasoning::{ReasoningFinding, SameQuestion};
pub use relationship::RelationshipFinding;
pub use toolkit::ToolkitFinding;

use super::date::Date;
use super::ids::{AccountId, ActionId, CriterionId, CrossId, GoalId, PersonId, RiskId, RivalId, SwotItemId};
use super::key::key;
use super::position::{Axis, Class};
use super::risk::{RiskGroup, RiskLevel};
use super::strategy::{CrossKind, PlanningStep};
use serde::Serialize;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Severity {
    /// The reasoning contradicts itself.
    Error,
    /// Worth a second look.
    Warning,
    /// A remark.
    Hint,
    /// Merely missing: listed apart and quieter.
    Missing,
}

key! {
    /// A table of scores.
    Table { Attractiveness, Strength, Selection }
}

/// Something the workbench noticed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// How much it matters.
    pub severity: Severity,
    /// What it is.
    #[serde(flatten)]
    pub kind: FindingKind,
    /// Where to put it right.
    pub place: Place,
}

impl From<FindingKind> for Finding {
    fn from(kind: FindingKind) -> Self {
        Self { severity: kind.severity(), place: kind.place(), kind }
    }
}

/// What was noticed, with the ids and numbers its sentence names. Money is in the scenario's unit.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
#[allow(missing_docs, reason = "fields are named after what they hold")]
pub enum FindingKind {
    /// All weights of a table are zero.
    WeightsAllZero { table: Table },
    /// All of an account's own success-factor weights are zero.
    AccountWeightsZero { account: AccountId },
    /// A show stopper nobody answers for.
    ShowStopperWithoutOwner { risk: RiskId },
    /// The shares of an account's product lines add up to more than 100 %; the sum in per cent.
    ProductsAboveWhole { account: AccountId, stated: f64 },
    /// One product line carries over half of all revenue: where it is named, its share (0–1), how many accounts buy it.
    OneProduct { account: AccountId, line: usize, share: f64, buyers: usize },
    /// The rating after the response is worse than before.
    ResponseRaises { risk: RiskId, before: RiskLevel, after: RiskLevel },
    /// A show stopper without a response.
    ShowStopperWithoutResponse { risk: RiskId },
    /// The rating after the response is the same, and not already the mildest.
    ResponseDoesNotLower { risk: RiskId, level: RiskLevel },
    /// The response was due before the scenario's day.
    RiskOverdue { risk: RiskId, due: Date },
    /// The map and the expected loss order risks oppositely; the first of `count` pairs.
    RankReversal { underrated: RiskId, overrated: RiskId, count: usize },
    /// An attractive account whose net income is forecast to fall.
    FallingForecast { account: AccountId, this_year: f64, forecast: f64, year: i32 },
    /// A large account earns a gross profit and loses money once indirect cost is counted. Rank by revenue.
    LargeAccountLoses { account: AccountId, revenue: f64, gross_profit: f64, net_income: f64, rank: usize },
    /// On the short list, yet opportunistic on the matrix.
    ShortListedOpportunistic { account: AccountId, score: f64 },
    /// Two accounts carry one name.
    DuplicateName { account: AccountId, first: AccountId },
    /// All scores of an account in a table are assumed.
    AssumedOnly { account: AccountId, table: Table, assumed: usize },
    /// At least three scores of an account in a table are assumed.
    ManyAssumed { account: AccountId, table: Table, assumed: usize, rated: usize },
    /// Exactly on a cut line, which counts as high.
    OnTheLine { account: AccountId, axis: Axis, at: f64 },
    /// The mean line would pass the account if one other account left.
    OneAccountAway { account: AccountId, without: AccountId, from: Class, to: Class },
    /// No risk comes from a group of sources.
    SourceGroupEmpty { group: RiskGroup },
    /// The score reaches the cut-off, a must-have is not met.
    MustHaveFailed { account: AccountId, score: f64, criteria: Vec<CriterionId> },
    /// Buys strategically, yet opportunistic on the matrix.
    StrategicButOpportunistic { account: AccountId },
    /// There is no account.
    NoAccounts,
    /// A table has no rows.
    NoFactors { table: Table },
    /// The register is empty.
    NoRisks,
    /// Table One is empty for an account.
    AttractivenessUnrated { account: AccountId },
    /// Table One has gaps for an account.
    AttractivenessIncomplete { account: AccountId, missing: usize, needed: usize },
    /// Our column of an account's Table Two is empty.
    StrengthUnrated { account: AccountId },
    /// Our column of an account's Table Two has gaps.
    StrengthIncomplete { account: AccountId, missing: usize, needed: usize },
    /// Rivals are not fully rated and so left out of the comparison; `counted` others remain.
    RivalsIgnored { account: AccountId, rivals: Vec<RivalId>, counted: usize },
    /// No rival to compare with.
    NoRival { account: AccountId },
    /// Selection scores have gaps.
    SelectionIncomplete { account: AccountId, missing: usize, needed: usize },
    /// Figures of the portfolio analysis are missing.
    MoneyMissing { account: AccountId, missing: usize, needed: usize },
    /// A key account without an account manager.
    KeyWithoutManager { account: AccountId },
    /// Probability or impact is missing.
    RiskUnrated { risk: RiskId },
    /// Nobody answers for a risk.
    RiskWithoutOwner { risk: RiskId },
    /// A response without a date.
    RiskWithoutDue { risk: RiskId },
    /// The author says a step is done, and parts of it are empty.
    StepDoneTooEarly { step: PlanningStep, filled: usize, needed: usize },
    /// There is no SWOT.
    NoSwot,
    /// No strategy rests on an item and it became nothing.
    SwotUnused { item: SwotItemId },
    /// Both quadrants hold items, and no strategy joins them.
    NoCrossStrategy { cross_kind: CrossKind },
    /// A strategy rests on nothing in one of its quadrants.
    CrossWithoutItems { cross: CrossId },
    /// There is no goal.
    NoGoals,
    /// A goal that serves none and belongs to no field.
    GoalOrphan { goal: GoalId },
    /// A goal nobody can measure.
    GoalWithoutMeasure { goal: GoalId },
    /// Baseline, target or year is missing.
    GoalWithoutTarget { goal: GoalId },
    /// Yearly targets that do not make the long-term one; the difference is what they make − what they should.
    GoalDoesNotReconcile { goal: GoalId, difference: f64 },
    /// Nothing is done for a goal.
    GoalWithoutAction { goal: GoalId },
    /// Nobody answers for a goal.
    GoalWithoutOwner { goal: GoalId },
    /// An action was due before the scenario's day.
    ActionOverdue { action: ActionId, goal: Option<GoalId>, due: Date },
    /// An action for no goal.
    ActionWithoutGoal { action: ActionId },
    /// Nobody does an action.
    ActionWithoutOwner { action: ActionId, goal: Option<GoalId> },
    /// An action without a date.
    ActionWithoutDue { action: ActionId, goal: Option<GoalId> },
    /// A person carries more open goals and actions than the limit.
    OwnerOverloaded { person: PersonId, count: usize, limit: u32 },
    /// More people-days are promised than there are.
    ResourcesOverdrawn { promised: f64, capacity: f64, largest: Option<AccountId> },
    /// Signs of short-sightedness hold.
    ShortSighted { signs: usize },
    /// Dimensions are not assessed.
    ReadinessIncomplete { missing: usize, needed: usize },
    /// Something about a relationship.
    #[serde(untagged)]
    Relationship(RelationshipFinding),
    /// Something about accounts as assets.
    #[serde(untagged)]
    Asset(AssetFinding),
    /// Something about classes that are close calls, or about resources.
    #[serde(untagged)]
    Portfolio(PortfolioFinding),
    /// Something about a design project.
    #[serde(untagged)]
    Toolkit(ToolkitFinding),
    #[serde(untagged)]
    Design(DesignFinding),
    /// Something about choosing or running an account.
    #[serde(untagged)]
    Practice(PracticeFinding),
    /// Something about a plan.
    #[serde(untagged)]
    Plan(PlanFinding),
    /// Something that two parts say differently.
    #[serde(untagged)]
    Reasoning(ReasoningFinding),
}

impl From<RelationshipFinding> for FindingKind {
    fn from(finding: RelationshipFinding) -> Self {
        Self::Relationship(finding)
    }
}

impl From<ReasoningFinding> for FindingKind {
    fn from(finding: ReasoningFinding) -> Self {
        Self::Reasoning(finding)
    }
}

impl FindingKind {
    /// How much it matters.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::WeightsAllZero { .. }
            | Self::AccountWeightsZero { .. }
            | Self::ProductsAboveWhole { .. }
            | Self::ShowStopperWithoutOwner { .. }
            | Self::ResponseRaises { .. } => Severity::Error,
            Self::ShowStopperWithoutResponse { .. }
            | Self::ResponseDoesNotLower { .. }
            | Self::RiskOverdue { .. }
            | Self::RankReversal { .. }
            | Self::FallingForecast { .. }
            | Self::LargeAccountLoses { .. }
            | Self::OneProduct { .. }
            | Self::ShortListedOpportunistic { .. }
            | Self::DuplicateName { .. }
            | Self::StepDoneTooEarly { .. }
            | Self::GoalWithoutMeasure { .. }
            | Self::GoalDoesNotReconcile { .. }
            | Self::GoalWithoutAction { .. }
            | Self::ActionOverdue { .. }
            | Self::OwnerOverloaded { .. }
            | Self::ResourcesOverdrawn { .. }
            | Self::ShortSighted { .. } => Severity::Warning,
            Self::AssumedOnly { .. }
            | Self::ManyAssumed { .. }
            | Self::OnTheLine { .. }
            | Self::OneAccountAway { .. }
            | Self::SourceGroupEmpty { .. }
            | Self::MustHaveFailed { .. }
            | Self::StrategicButOpportunistic { .. }
            | Self::SwotUnused { .. }
            | Self::NoCrossStrategy { .. }
            | Self::CrossWithoutItems { .. }
            | Self::GoalOrphan { .. }
            | Self::ActionWithoutGoal { .. } => Severity::Hint,
            Self::NoAccounts
            | Self::NoFactors { .. }
            | Self::NoRisks
            | Self::AttractivenessUnrated { .. }
            | Self::AttractivenessIncomplete { .. }
            | Self::StrengthUnrated { .. }
            | Self::StrengthIncomplete { .. }
            | Self::RivalsIgnored { .. }
            | Self::NoRival { .. }
            | Self::SelectionIncomplete { .. }
            | Self::MoneyMissing { .. }
            | Self::KeyWithoutManager { .. }
            | Self::RiskUnrated { .. }
            | Self::RiskWithoutOwner { .. }
            | Self::RiskWithoutDue { .. }
            | Self::NoSwot
            | Self::NoGoals
            | Self::GoalWithoutTarget { .. }
            | Self::GoalWithoutOwner { .. }
            | Self::ActionWithoutOwner { .. }
            | Self::ActionWithoutDue { .. }
            | Self::ReadinessIncomplete { .. } => Severity::Missing,
            Self::Relationship(finding) => finding.severity(),
            Self::Asset(finding) => finding.severity(),
            Self::Portfolio(finding) => finding.severity(),
            Self::Toolkit(finding) => finding.severity(),
            Self::Design(finding) => finding.severity(),
            Self::Practice(finding) => finding.severity(),
            Self::Plan(finding) => finding.severity(),
            Self::Reasoning(finding) => finding.severity(),
        }
    }

    /// Where to put it right.
    pub const fn place(&self) -> Place {
        match *self {
            Self::WeightsAllZero { table } | Self::NoFactors { table } => Place::Method(table),
            Self::NoAccounts => Place::Accounts,
            Self::OneProduct { .. } => Place::Concentration,
            Self::Relationship(ref finding) => finding.place(),
            Self::Asset(ref finding) => finding.place(),
            Self::Portfolio(ref finding) => finding.place(),
            Self::Toolkit(ref finding) => finding.place(),
            Self::Design(ref finding) => finding.place(),
            Self::Practice(ref finding) => finding.place(),
            Self::Plan(ref finding) => finding.place(),
            Self::Reasoning(ref finding) => finding.place(),
            Self::NoRisks | Self::SourceGroupEmpty { .. } => Place::Register,
            Self::DuplicateName { account, .. }
            | Self::KeyWithoutManager { account }
            | Self::ProductsAboveWhole { account, .. }
            | Self::StrategicButOpportunistic { account } => Place::Account(account),
            Self::OnTheLine { account, .. } | Self::OneAccountAway { account, .. } => Place::Matrix(account),
            Self::AttractivenessUnrated { account } | Self::AttractivenessIncomplete { account, .. } => {
                Place::Attractiveness(account)
            }
            Self::AccountWeightsZero { account }
            | Self::StrengthUnrated { account }
            | Self::StrengthIncomplete { account, .. }
            | Self::RivalsIgnored { account, .. }
            | Self::NoRival { account } => Place::Strength(account),
            Self::ShortListedOpportunistic { account, .. }
            | Self::MustHaveFailed { account, .. }
            | Self::SelectionIncomplete { account, .. } => Place::Selection(account),
            Self::FallingForecast { account, .. }
            | Self::LargeAccountLoses { account, .. }
            | Self::MoneyMissing { account, .. } => Place::Money(account),
            Self::AssumedOnly { account, table, .. } | Self::ManyAssumed { account, table, .. } => match table {
                Table::Attractiveness => Place::Attractiveness(account),
                Table::Strength => Place::Strength(account),
                Table::Selection => Place::Selection(account),
            },
            Self::ShowStopperWithoutOwner { risk }
            | Self::ResponseRaises { risk, .. }
            | Self::ShowStopperWithoutResponse { risk }
            | Self::ResponseDoesNotLower { risk, .. }
            | Self::RiskOverdue { risk, .. }
            | Self::RankReversal { underrated: risk, .. }
            | Self::RiskUnrated { risk }
            | Self::RiskWithoutOwner { risk }
            | Self::RiskWithoutDue { risk } => Place::Risk(risk),
            Self::StepDoneTooEarly { .. } => Place::Planning,
            Self::NoSwot | Self::SwotUnused { .. } | Self::NoCrossStrategy { .. } | Self::CrossWithoutItems { .. } => {
                Place::Swot
            }
            Self::GoalOrphan { goal }
            | Self::GoalWithoutMeasure { goal }
            | Self::GoalWithoutTarget { goal }
            | Self::GoalDoesNotReconcile { goal, .. }
            | Self::GoalWithoutAction { goal }
            | Self::GoalWithoutOwner { goal }
            | Self::ActionOverdue { goal: Some(goal), .. }
            | Self::ActionWithoutOwner { goal: Some(goal), .. }
            | Self::ActionWithoutDue { goal: Some(goal), .. } => Place::Goal(goal),
            Self::NoGoals
            | Self::ActionWithoutGoal { .. }
            | Self::ActionOverdue { .. }
            | Self::ActionWithoutOwner { .. }
            | Self::ActionWithoutDue { .. }
            | Self::OwnerOverloaded { .. } => Place::Goals,
            Self::ResourcesOverdrawn { .. } | Self::ShortSighted { .. } | Self::ReadinessIncomplete { .. } => {
                Place::Readiness
            }
        }
    }
}
