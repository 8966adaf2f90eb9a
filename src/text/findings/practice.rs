//! Findings on qualification, core and important accounts, and operation as sentences.

use super::names::Names;
use super::{Sentence, said};
use crate::model::finding::PracticeFinding as Kind;
use crate::text::Language;
use crate::text::format;
use crate::text::practice::terms;
use crate::text::words::words;

words! {
    /// The texts of findings on qualification, core and important accounts, and operation.
    pub struct PracticeFindingTexts = "practice_findings" {
        key_not_qualified(name, yes, of), key_not_qualified_why, qualification_incomplete(name, missing,
        needed), qualification_incomplete_why, checklist_empty(name, standing), checklist_empty_why,
        promote(name, alignment), promote_why, treated_above(name, treated, computed), treated_above_why,
        key_stage(name), key_stage_why, opportunity_overdue(name, day), opportunity_overdue_why,
        opportunities_incomplete(n), opportunities_incomplete_why, no_contact_kept(name, planned),
        no_contact_kept_why, contacts_missed(name, actual, planned), contacts_missed_why,
        contacts_exceeded(name, actual, planned), contacts_exceeded_why, over_served(name, contacts, key,
        key_contacts), over_served_why, review_overdue(name, day), review_overdue_why,
        satisfaction_falling(name, times, first, last), satisfaction_falling_why, problem_overdue(name, day),
        problem_overdue_why,
    }
}

fn texts(language: Language) -> &'static PracticeFindingTexts {
    PracticeFindingTexts::in_language(language)
}

/// Total over all kinds: a finding without a sentence does not compile.
pub(super) fn say(kind: &Kind, names: &Names) -> Sentence {
    let (t, terms) = (texts(names.language()), terms(names.language()));
    let name = |id| names.account(id);
    match *kind {
        Kind::KeyNotQualified { account, yes, of } => {
            said(t.key_not_qualified(name(account), yes, of), t.key_not_qualified_why)
        }
        Kind::QualificationIncomplete { account, missing, needed } => {
            said(t.qualification_incomplete(name(account), missing, needed), t.qualification_incomplete_why)
        }
        Kind::ChecklistEmpty { account, standing } => {
            said(t.checklist_empty(name(account), terms.standing(standing)), t.checklist_empty_why)
        }
        Kind::Promote { account, alignment } => said(t.promote(name(account), format::plain(alignment)), t.promote_why),
        Kind::TreatedAboveScores { account, treated, computed } => {
            said(t.treated_above(name(account), terms.standing(treated), terms.standing(computed)), t.treated_above_why)
        }
        Kind::KeyStageOpportunistic { account } => said(t.key_stage(name(account)), t.key_stage_why),
        Kind::OpportunityOverdue { opportunity, close } => {
            said(t.opportunity_overdue(names.opportunity(opportunity), names.day(close)), t.opportunity_overdue_why)
        }
        Kind::OpportunitiesIncomplete { count } => {
            said(t.opportunities_incomplete(count), t.opportunities_incomplete_why)
        }
        Kind::NoContactKept { account, planned } => {
            said(t.no_contact_kept(name(account), planned), t.no_contact_kept_why)
        }
        Kind::ContactsMissed { account, planned, actual } => {
            said(t.contacts_missed(name(account), actual, planned), t.contacts_missed_why)
        }
        Kind::ContactsExceeded { account, planned, actual } => {
            said(t.contacts_exceeded(name(account), actual, planned), t.contacts_exceeded_why)
        }
        Kind::OpportunisticOverServed { account, contacts, key_account, key_contacts } => {
            said(t.over_served(name(account), contacts, name(key_account), key_contacts), t.over_served_why)
        }
        Kind::RhythmReviewOverdue { account, due } => {
            said(t.review_overdue(name(account), names.day(due)), t.review_overdue_why)
        }
        Kind::SatisfactionFalling { account, times, first, last } => said(
            t.satisfaction_falling(name(account), times, format::plain(first), format::plain(last)),
            t.satisfaction_falling_why,
        ),
        Kind::ProblemOverdue { problem, due } => {
            said(t.problem_overdue(names.problem(problem), names.day(due)), t.problem_overdue_why)
        }
    }
}
