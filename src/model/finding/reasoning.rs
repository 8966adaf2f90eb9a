//! Findings on what two tools say differently: scores against stages, plans against classes, forecasts against growth.

mod accounts;
mod relations;
mod team;

use super::collect::Evidence;
use super::{FindingKind, MoneyFact, Place, Severity};
use crate::model::accounts::{Account, AccountSelection};
use crate::model::date::Date;
use crate::model::ids::{AccountId, NeedId, PersonId};
use crate::model::key::key;
use crate::model::position::{AccountPosition, Class};
use crate::model::relationship::{AccountRelationship, Stage};
use crate::model::statistics::arrange::{self, Lookup};
use serde::Serialize;

key! {
    /// A question that Table One and the selection criteria both ask.
    SameQuestion { Solvency, Standing }
}

/// Something that two parts of the reasoning say differently.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
#[allow(missing_docs, reason = "fields are named after what they hold")]
pub enum ReasoningFinding {
    /// Closeness is scored high at an early stage, or low at a close one.
    ClosenessAgainstStage { account: AccountId, score: f64, claimed: Stage },
    /// Table One and the selection criteria answer one question differently by half a scale or more.
    ScoresDisagree { account: AccountId, question: SameQuestion, factor_score: f64, criterion_score: f64 },
    /// Growth is scored high and revenue is forecast to fall.
    GrowthAgainstForecast { account: AccountId, score: f64, this_year: f64, forecast: f64, year: i32 },
    /// Our relationship is scored high and the customer's people are against us on the whole; −5 to 5.
    SupportAgainstScore { account: AccountId, score: f64, support: f64 },
    /// The account that takes most people-days is not attractive.
    MostDaysOnUnattractive { account: AccountId, days: f64, class: Class },
    /// An account to be developed gets less than half the mean of people-days.
    DevelopmentStarved { account: AccountId, days: f64, mean: f64 },
    /// More key accounts than their managers can serve.
    MoreKeysThanTeam { keys: usize, managers: usize, limit: u32 },
    /// One manager has more key accounts than one can serve.
    ManagerOverKeys { person: PersonId, keys: usize, limit: u32 },
    /// A key account that loses money now and in the last year that is forecast.
    KeyLosesMoney { account: AccountId, this_year: f64, forecast: f64, year: i32 },
    /// A key account below the cut-off of the selection.
    KeyBelowCutOff { account: AccountId, score: f64 },
    /// A buyer of transactions is to become a partner or more.
    TransactionalTarget { account: AccountId, target: Stage },
    /// A maintenance account is to come closer.
    MaintenanceTarget { account: AccountId, claimed: Stage, target: Stage },
    /// A key account is to move away.
    KeyTargetBelow { account: AccountId, claimed: Stage, target: Stage },
    /// The day of the target stage has passed, and the stage is not reached.
    TargetDayPassed { account: AccountId, target: Stage, by: Date },
    /// An account carries a quarter of revenue or more, and no risk names it.
    DependenceWithoutRisk { account: AccountId, share: f64 },
    /// A relationship comes apart, and no risk names the account.
    UncouplingWithoutRisk { account: AccountId },
    /// No risk names a key account.
    KeyWithoutRisk { account: AccountId },
    /// A large gap of a need without a joint plan; 0 to 10.
    GapWithoutPlan { account: AccountId, need: NeedId, gap: f64 },
    /// The account manager meets none of the customer's people.
    ManagerMeetsNobody { account: AccountId, person: PersonId },
    /// A key account without a target stage.
    KeyWithoutTarget { account: AccountId },
    /// A key account about whose people and needs nothing is known.
    KeyWithoutRelationship { account: AccountId },
}

impl ReasoningFinding {
    /// How much it matters.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::ClosenessAgainstStage { .. } | Self::ScoresDisagree { .. } | Self::KeyTargetBelow { .. } => {
                Severity::Error
            }
            Self::GrowthAgainstForecast { .. }
            | Self::SupportAgainstScore { .. }
            | Self::MostDaysOnUnattractive { .. }
            | Self::MoreKeysThanTeam { .. }
            | Self::ManagerOverKeys { .. }
            | Self::KeyLosesMoney { .. }
            | Self::KeyBelowCutOff { .. }
            | Self::TransactionalTarget { .. }
            | Self::TargetDayPassed { .. }
            | Self::DependenceWithoutRisk { .. }
            | Self::UncouplingWithoutRisk { .. } => Severity::Warning,
            Self::DevelopmentStarved { .. }
            | Self::MaintenanceTarget { .. }
            | Self::KeyWithoutRisk { .. }
            | Self::GapWithoutPlan { .. }
            | Self::ManagerMeetsNobody { .. } => Severity::Hint,
            Self::KeyWithoutTarget { .. } | Self::KeyWithoutRelationship { .. } => Severity::Missing,
        }
    }

    /// Where to put it right.
    pub const fn place(&self) -> Place {
        match *self {
            Self::MoreKeysThanTeam { .. } | Self::ManagerOverKeys { .. } => Place::Accounts,
            Self::ScoresDisagree { account, .. } | Self::GrowthAgainstForecast { account, .. } => {
                Place::Attractiveness(account)
            }
            Self::SupportAgainstScore { account, .. } => Place::Strength(account),
            Self::MostDaysOnUnattractive { account, .. } | Self::DevelopmentStarved { account, .. } => {
                Place::Account(account)
            }
            Self::KeyLosesMoney { account, .. } => Place::Money(account),
            Self::KeyBelowCutOff { account, .. } => Place::Selection(account),
            Self::DependenceWithoutRisk { .. } | Self::UncouplingWithoutRisk { .. } | Self::KeyWithoutRisk { .. } => {
                Place::Register
            }
            Self::ClosenessAgainstStage { account, .. }
            | Self::TransactionalTarget { account, .. }
            | Self::MaintenanceTarget { account, .. }
            | Self::KeyTargetBelow { account, .. }
            | Self::TargetDayPassed { account, .. }
            | Self::GapWithoutPlan { account, .. }
            | Self::ManagerMeetsNobody { account, .. }
            | Self::KeyWithoutTarget { account }
            | Self::KeyWithoutRelationship { account } => Place::Relationship(account),
        }
    }
}

/// Everything known about one account.
struct Seen<'a> {
    evidence: Evidence<'a>,
    account: &'a Account,
    selection: Option<&'a AccountSelection>,
    relation: Option<&'a AccountRelationship>,
    class: Option<Class>,
    fact: Option<&'a MoneyFact>,
    /// Revenue of all accounts this year, if enough of them have one.
    revenue: Option<f64>,
    has_risk: bool,
}

pub(super) fn look(evidence: Evidence, found: &mut Vec<FindingKind>) {
    let relations = Lookup::of(evidence.relationship.accounts.iter().map(|r| (r.account, r)));
    let facts = Lookup::of(evidence.money.accounts.iter().map(|fact| (fact.account, fact)));
    let revenue = all_revenue(evidence);
    let named = arrange::set_of(evidence.scenario.risks.iter().filter_map(|risk| risk.account));
    let mut all = Vec::new();
    for account in &evidence.scenario.accounts {
        let position = evidence.position.account(account.id);
        let seen = Seen {
            evidence,
            account,

            selection: evidence.selection.account(account.id),
            relation: relations.get(&account.id).copied(),
            class: position.and_then(AccountPosition::class),
            fact: facts.get(&account.id).copied(),
            revenue,
            has_risk: named.contains(&account.id),
        };
        accounts::look(&seen, &mut all);
        relations::look(&seen, &mut all);
    }
    team::look(evidence, &mut all);
    found.extend(all.into_iter().map(FindingKind::Reasoning));
}

/// With fewer accounts than this a quarter of revenue is no surprise.
const FEWEST_FOR_DEPENDENCE: usize = 5;

fn all_revenue(evidence: Evidence) -> Option<f64> {
    let known = evidence.money.accounts.iter().filter_map(|fact| fact.revenue);
    let (count, total) = known.fold((0, 0.0), |(count, sum), revenue| (count + 1, sum + revenue));
    (count >= FEWEST_FOR_DEPENDENCE && total > 0.0 && total.is_finite()).then_some(total)
}
