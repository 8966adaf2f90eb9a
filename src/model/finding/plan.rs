//! Findings on account plans and their review.

use super::collect::Evidence;
use super::{FindingKind, Place, Severity};
use crate::model::date::Date;
use crate::model::ids::AccountId;
use crate::model::plan::{AccountPlan, AccountPlanResult};
use crate::model::position::Class;
use serde::Serialize;

/// What was noticed about a plan.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
#[allow(missing_docs, reason = "fields are named after what they hold")]
pub enum PlanFinding {
    /// The review of all plans was before the scenario's day.
    ReviewOverdue { due: Date },
    /// The account's own review was before the scenario's day.
    OwnReviewOverdue { account: AccountId, due: Date },
    /// A decision is asked for, and nobody is named who takes it.
    DecisionWithoutOwner { account: AccountId },
    /// The plan comes first, and the matrix says that the account deserves little.
    FirstIsOpportunistic { account: AccountId },
    /// Nothing is to be done for a key account.
    KeyWithoutActions { account: AccountId },
    /// Next steps whose day has passed; how many.
    StepsOverdue { account: AccountId, count: usize },
    /// A plan that comes first, or has been begun, without a day of review.
    PlanWithoutReview { account: AccountId },
    /// A plan comes first, and nobody is asked to decide anything.
    FirstWithoutDecision { account: AccountId },
    /// Next steps without an owner; how many.
    StepsWithoutOwner { account: AccountId, count: usize },
}

impl PlanFinding {
    /// How much it matters.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::ReviewOverdue { .. }
            | Self::OwnReviewOverdue { .. }
            | Self::DecisionWithoutOwner { .. }
            | Self::FirstIsOpportunistic { .. } => Severity::Warning,
            Self::KeyWithoutActions { .. } | Self::StepsOverdue { .. } => Severity::Hint,
            Self::PlanWithoutReview { .. } | Self::FirstWithoutDecision { .. } | Self::StepsWithoutOwner { .. } => {
                Severity::Missing
            }
        }
    }

    /// Where to put it right.
    pub const fn place(&self) -> Place {
        match *self {
            Self::ReviewOverdue { .. } => Place::Plans,
            Self::KeyWithoutActions { account } => Place::Relationship(account),
            Self::OwnReviewOverdue { account, .. }
            | Self::DecisionWithoutOwner { account }
            | Self::FirstIsOpportunistic { account }
            | Self::StepsOverdue { account, .. }
            | Self::PlanWithoutReview { account }
            | Self::FirstWithoutDecision { account }
            | Self::StepsWithoutOwner { account, .. } => Place::Plan(account),
        }
    }
}

pub(super) fn look(evidence: Evidence, found: &mut Vec<FindingKind>) {
    let today = evidence.scenario.as_of;
    let mut here = Vec::new();
    if let Some(due) = evidence.scenario.plans.review_date.filter(|due| *due < today) {
        here.push(PlanFinding::ReviewOverdue { due });
    }
    for (account, plan) in evidence.scenario.accounts.iter().zip(&evidence.plans.accounts) {
        review(plan, today, account.plan.is_empty(), &mut here);
        matrix(plan, &mut here);
        decision(plan, &account.plan, &mut here);
        steps(plan, &account.plan, today, &mut here);
    }
    found.extend(here.into_iter().map(FindingKind::Plan));
}

fn review(plan: &AccountPlanResult, today: Date, is_empty: bool, found: &mut Vec<PlanFinding>) {
    let account = plan.account;
    match plan.review {
        Some(due) if plan.is_own_review && due < today => found.push(PlanFinding::OwnReviewOverdue { account, due }),
        None if plan.is_first || !is_empty => found.push(PlanFinding::PlanWithoutReview { account }),
        _ => {}
    }
}

fn matrix(plan: &AccountPlanResult, found: &mut Vec<PlanFinding>) {
    let account = plan.account;
    match plan.class {
        Some(Class::Opportunistic) if plan.is_first => found.push(PlanFinding::FirstIsOpportunistic { account }),
        Some(Class::Key) if plan.actions.is_empty() => found.push(PlanFinding::KeyWithoutActions { account }),
        _ => {}
    }
}

fn decision(plan: &AccountPlanResult, typed: &AccountPlan, found: &mut Vec<PlanFinding>) {
    let (account, is_asked) = (plan.account, !typed.decision.trim().is_empty());
    if is_asked && typed.decision_owner.is_none() {
        found.push(PlanFinding::DecisionWithoutOwner { account });
    }
    if plan.is_first && !is_asked {
        found.push(PlanFinding::FirstWithoutDecision { account });
    }
}

fn steps(plan: &AccountPlanResult, typed: &AccountPlan, today: Date, found: &mut Vec<PlanFinding>) {
    let account = plan.account;
    let overdue = typed.next_steps.iter().filter(|s| s.due.is_some_and(|due| due < today)).count();
    if overdue > 0 {
        found.push(PlanFinding::StepsOverdue { account, count: overdue });
    }
    let ownerless = typed.next_steps.iter().filter(|s| s.owner.is_none()).count();
    if ownerless > 0 {
        found.push(PlanFinding::StepsWithoutOwner { account, count: ownerless });
    }
}
