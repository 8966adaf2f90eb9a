//! Findings on account plans as sentences.

use super::names::Names;
use super::{Sentence, said};
use crate::model::finding::PlanFinding as Kind;
use crate::model::position::Class;
use crate::text::words::words;

words! {
    /// The texts of findings on plans.
    pub struct PlanFindingTexts = "plan_findings" {
        review_overdue(day), review_overdue_why,
        own_review_overdue(name, day), own_review_overdue_why,
        decision_without_owner(name), decision_without_owner_why,
        first_is_opportunistic(name, class), first_is_opportunistic_why,
        key_without_actions(name, class), key_without_actions_why,
        steps_overdue(name, n), steps_overdue_why,
        without_review(name), without_review_why,
        without_decision(name), without_decision_why,
        steps_without_owner(name, n), steps_without_owner_why,
    }
}

/// Total over all kinds: a finding without a sentence does not compile.
pub(super) fn say(kind: &Kind, names: &Names) -> Sentence {
    let t = PlanFindingTexts::in_language(names.language());
    let name = |id| names.account(id);
    match *kind {
        Kind::ReviewOverdue { due } => said(t.review_overdue(names.day(due)), t.review_overdue_why),
        Kind::OwnReviewOverdue { account, due } => {
            said(t.own_review_overdue(name(account), names.day(due)), t.own_review_overdue_why)
        }
        Kind::DecisionWithoutOwner { account } => {
            said(t.decision_without_owner(name(account)), t.decision_without_owner_why)
        }
        Kind::FirstIsOpportunistic { account } => said(
            t.first_is_opportunistic(name(account), names.class(Class::Opportunistic)),
            t.first_is_opportunistic_why,
        ),
        Kind::KeyWithoutActions { account } => {
            said(t.key_without_actions(name(account), names.class(Class::Key)), t.key_without_actions_why)
        }
        Kind::StepsOverdue { account, count } => said(t.steps_overdue(name(account), count), t.steps_overdue_why),
        Kind::PlanWithoutReview { account } => said(t.without_review(name(account)), t.without_review_why),
        Kind::FirstWithoutDecision { account } => said(t.without_decision(name(account)), t.without_decision_why),
        Kind::StepsWithoutOwner { account, count } => {
            said(t.steps_without_owner(name(account), count), t.steps_without_owner_why)
        }
    }
}
