//! Findings on qualification, core and important accounts, and operation.

use super::collect::Evidence;
use super::{FindingKind, Place, Severity};
use crate::model::accounts::Account;
use crate::model::date::Date;
use crate::model::ids::{AccountId, OpportunityId, ProblemId};
use crate::model::position::{AccountPosition, Class};
use crate::model::practice::{
    AccountPractice, ChecklistCount, Development, Kept, Operations, OverServed, QualificationQuestion, ReviewState,
    Standing, over_served,
};
use serde::Serialize;

/// So many measurements in a row, each below the one before, are a fall worth a word.
const FALLS: usize = 3;

/// What was noticed about choosing or running an account.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
#[allow(missing_docs, reason = "fields are named after what they hold")]
pub enum PracticeFinding {
    /// A key account by the matrix with few reasons to be one.
    KeyNotQualified { account: AccountId, yes: usize, of: usize },
    /// Some of the seven questions are answered, some are not.
    QualificationIncomplete { account: AccountId, missing: usize, needed: usize },
    /// Core or important by its scores, and nobody has looked at what that asks for.
    ChecklistEmpty { account: AccountId, standing: Standing },
    /// Treated as important, core by its scores.
    Promote { account: AccountId, alignment: f64 },
    /// Treated as more than its scores say.
    TreatedAboveScores { account: AccountId, treated: Standing, computed: Standing },
    /// On the last step of development, opportunistic on the matrix.
    KeyStageOpportunistic { account: AccountId },
    /// An open opportunity whose day has passed.
    OpportunityOverdue { opportunity: OpportunityId, close: Date },
    /// Open opportunities without value or probability.
    OpportunitiesIncomplete { count: usize },
    /// Contacts were planned, none took place.
    NoContactKept { account: AccountId, planned: u32 },
    /// Fewer contacts than planned.
    ContactsMissed { account: AccountId, planned: u32, actual: u32 },
    /// More contacts than planned.
    ContactsExceeded { account: AccountId, planned: u32, actual: u32 },
    /// An opportunistic account got more contacts than a key account.
    OpportunisticOverServed { account: AccountId, contacts: u32, key_account: AccountId, key_contacts: u32 },
    /// A review whose day has passed.
    RhythmReviewOverdue { account: AccountId, due: Date },
    /// Satisfaction has fallen from measurement to measurement.
    SatisfactionFalling { account: AccountId, times: usize, first: f64, last: f64 },
    /// A problem that is not closed, and its day has passed.
    ProblemOverdue { problem: ProblemId, due: Date },
}

impl PracticeFinding {
    /// How much it matters.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::KeyNotQualified { .. }
            | Self::TreatedAboveScores { .. }
            | Self::KeyStageOpportunistic { .. }
            | Self::OpportunityOverdue { .. }
            | Self::NoContactKept { .. }
            | Self::OpportunisticOverServed { .. }
            | Self::SatisfactionFalling { .. }
            | Self::ProblemOverdue { .. } => Severity::Warning,
            Self::Promote { .. }
            | Self::ContactsMissed { .. }
            | Self::ContactsExceeded { .. }
            | Self::RhythmReviewOverdue { .. } => Severity::Hint,
            Self::QualificationIncomplete { .. }
            | Self::ChecklistEmpty { .. }
            | Self::OpportunitiesIncomplete { .. } => Severity::Missing,
        }
    }

    /// Where to put it right.
    pub const fn place(&self) -> Place {
        match *self {
            Self::KeyNotQualified { account, .. } | Self::QualificationIncomplete { account, .. } => {
                Place::Qualification(account)
            }
            Self::ChecklistEmpty { account, .. }
            | Self::Promote { account, .. }
            | Self::TreatedAboveScores { account, .. } => Place::Core(account),
            Self::KeyStageOpportunistic { account } => Place::Development(account),
            Self::OpportunityOverdue { opportunity, .. } => Place::Opportunity(opportunity),
            Self::OpportunitiesIncomplete { .. } => Place::Pipeline,
            Self::NoContactKept { account, .. }
            | Self::ContactsMissed { account, .. }
            | Self::ContactsExceeded { account, .. }
            | Self::OpportunisticOverServed { account, .. }
            | Self::RhythmReviewOverdue { account, .. }
            | Self::SatisfactionFalling { account, .. } => Place::Rhythm(account),
            Self::ProblemOverdue { problem, .. } => Place::Problem(problem),
        }
    }
}

impl Operations {
    /// The account of the opportunity or problem a finding concerns.
    pub fn account_of(&self, place: Place) -> Option<AccountId> {
        match place {
            Place::Opportunity(id) => self.opportunity(id)?.account,
            Place::Problem(id) => self.problem(id)?.account,
            _ => None,
        }
    }
}

pub(super) fn look(evidence: Evidence, found: &mut Vec<FindingKind>) {
    let mut here = Vec::new();
    let scenario = evidence.scenario;
    for (account, results) in scenario.accounts.iter().zip(&evidence.practice.accounts) {
        let class = evidence.position.account(account.id).and_then(AccountPosition::class);
        qualification(results, class, &mut here);
        standing(account, results, &mut here);
        if account.practice.development == Some(Development::Key) && class == Some(Class::Opportunistic) {
            here.push(PracticeFinding::KeyStageOpportunistic { account: account.id });
        }
        rhythm(account, results, &mut here);
    }
    let over = over_served(scenario, evidence.position);
    here.extend(over.into_iter().map(|OverServed { account, contacts, key, key_contacts }| {
        PracticeFinding::OpportunisticOverServed { account, contacts, key_account: key, key_contacts }
    }));
    operations(evidence, &mut here);
    found.extend(here.into_iter().map(FindingKind::Practice));
}

fn qualification(results: &AccountPractice, class: Option<Class>, found: &mut Vec<PracticeFinding>) {
    let (account, counted) = (results.account, &results.qualification);
    let needed = QualificationQuestion::ALL.len();
    if class == Some(Class::Key) && counted.has_few_reasons() {
        found.push(PracticeFinding::KeyNotQualified { account, yes: counted.yes.len(), of: needed });
    }
    if counted.answered() > 0 && !counted.is_complete() {
        found.push(PracticeFinding::QualificationIncomplete { account, missing: counted.open.len(), needed });
    }
}

fn standing(account: &Account, results: &AccountPractice, found: &mut Vec<PracticeFinding>) {
    let (id, result) = (account.id, &results.standing);
    let Ok(computed) = result.standing else { return };
    let untouched = |list: &ChecklistCount| list.done + list.open + list.declined == 0;
    let list = match computed {
        Standing::Core => Some(&result.core),
        Standing::Important => Some(&result.important),
        Standing::Neither => None,
    };
    if list.is_some_and(untouched) {
        found.push(PracticeFinding::ChecklistEmpty { account: id, standing: computed });
    }
    if let (true, Ok(alignment)) = (result.is_promotable, &result.alignment) {
        found.push(PracticeFinding::Promote { account: id, alignment: alignment.get() });
    }
    if let (true, Some(treated)) = (result.is_above_scores, account.practice.standing.treated_as) {
        found.push(PracticeFinding::TreatedAboveScores { account: id, treated, computed });
    }
}

fn rhythm(account: &Account, results: &AccountPractice, found: &mut Vec<PracticeFinding>) {
    let (id, result) = (account.id, &results.rhythm);
    if let (Ok(contacts), Ok(kept)) = (&result.contacts, &result.kept) {
        let (planned, actual) = (contacts.planned.unwrap_or(0), contacts.actual.unwrap_or(0));
        match kept {
            _ if planned > 0 && actual == 0 => found.push(PracticeFinding::NoContactKept { account: id, planned }),
            Kept::Missed => found.push(PracticeFinding::ContactsMissed { account: id, planned, actual }),
            Kept::Exceeded => found.push(PracticeFinding::ContactsExceeded { account: id, planned, actual }),
            Kept::Kept => {}
        }
    }
    if let (Ok(ReviewState::Overdue), Some(due)) = (&result.review, account.practice.review.next) {
        found.push(PracticeFinding::RhythmReviewOverdue { account: id, due });
    }
    let satisfaction = &result.satisfaction;
    if satisfaction.falling >= FALLS
        && let [.., last] = satisfaction.years.as_slice()
        && let Some(first) = satisfaction.years.iter().rev().nth(satisfaction.falling - 1)
    {
        let (times, first, last) = (satisfaction.falling, first.1.get(), last.1.get());
        found.push(PracticeFinding::SatisfactionFalling { account: id, times, first, last });
    }
}

fn operations(evidence: Evidence, found: &mut Vec<PracticeFinding>) {
    let (operations, results) = (&evidence.scenario.operations, evidence.practice);
    for (opportunity, result) in operations.opportunities.iter().zip(&results.pipeline.opportunities) {
        if let (Some(_), Some(close)) = (result.overdue, opportunity.close) {
            found.push(PracticeFinding::OpportunityOverdue { opportunity: opportunity.id, close });
        }
    }
    let count = results.pipeline.total.incomplete;
    if count > 0 {
        found.push(PracticeFinding::OpportunitiesIncomplete { count });
    }
    for (problem, result) in operations.problems.iter().zip(&results.problems) {
        if let (Some(_), Some(due)) = (result.overdue, problem.due) {
            found.push(PracticeFinding::ProblemOverdue { problem: problem.id, due });
        }
    }
}
