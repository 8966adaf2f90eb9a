//! Findings on stages, contact maps and needs.

use super::collect::Evidence;
use super::{FindingKind, Place, Severity};
use crate::model::ids::{AccountId, ContactId, StageActionId};
use crate::model::position::{AccountPosition, Class};
use crate::model::relationship::{AccountRelationship, BuyingPhase, COURSE_ACTIONS, Comparison, Relationship, Stage};
use serde::Serialize;

/// What was noticed about a relationship.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
#[allow(missing_docs, reason = "fields are named after what they hold")]
pub enum RelationshipFinding {
    /// Partnership or more is claimed, and one contact line holds it.
    PartnershipOnOneLine { account: AccountId, claimed: Stage },
    /// An opportunistic account is to become a partner or more.
    OpportunisticTarget { account: AccountId, target: Stage },
    /// The claimed stage is above what signs and contacts carry.
    StageAboveEvidence { account: AccountId, claimed: Stage, suggested: Stage },
    /// Signs say that the relationship comes apart, the claimed stage does not.
    Uncoupling { account: AccountId, claimed: Stage },
    /// Nobody known decides on the money.
    NoEconomicBuyer { account: AccountId },
    /// An influential opponent whom nobody of ours meets.
    OpenOpponent { account: AccountId, contact: ContactId },
    /// One contact line holds the whole account.
    OneContact { account: AccountId, contact: ContactId },
    /// Phases in which nobody of ours meets anybody.
    OpenPhases { account: AccountId, phases: Vec<BuyingPhase> },
    /// Contacts whose next contact should have been.
    ContactsOverdue { account: AccountId, contacts: Vec<ContactId> },
    /// Principal actions whose day has passed.
    StageActionsOverdue { account: AccountId, actions: Vec<StageActionId> },
    /// A target with fewer principal actions than the course asks for.
    FewStageActions { account: AccountId, actions: usize, asked: usize },
    /// A stage or needs, but no contact.
    NoContacts { account: AccountId },
    /// Needs without importance or fulfilment.
    NeedsUnrated { account: AccountId, missing: usize, needed: usize },
}

impl RelationshipFinding {
    /// How much it matters.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::PartnershipOnOneLine { .. } => Severity::Error,
            Self::OpportunisticTarget { .. }
            | Self::StageAboveEvidence { .. }
            | Self::Uncoupling { .. }
            | Self::NoEconomicBuyer { .. }
            | Self::OpenOpponent { .. } => Severity::Warning,
            Self::OneContact { .. }
            | Self::OpenPhases { .. }
            | Self::ContactsOverdue { .. }
            | Self::StageActionsOverdue { .. } => Severity::Hint,
            Self::FewStageActions { .. } | Self::NoContacts { .. } | Self::NeedsUnrated { .. } => Severity::Missing,
        }
    }

    /// Where to put it right.
    pub const fn place(&self) -> Place {
        match *self {
            Self::OpenOpponent { account, contact } | Self::OneContact { account, contact } => {
                Place::Contact(account, contact)
            }
            Self::PartnershipOnOneLine { account, .. }
            | Self::OpportunisticTarget { account, .. }
            | Self::StageAboveEvidence { account, .. }
            | Self::Uncoupling { account, .. }
            | Self::NoEconomicBuyer { account }
            | Self::OpenPhases { account, .. }
            | Self::ContactsOverdue { account, .. }
            | Self::StageActionsOverdue { account, .. }
            | Self::FewStageActions { account, .. }
            | Self::NoContacts { account }
            | Self::NeedsUnrated { account, .. } => Place::Relationship(account),
        }
    }
}

pub(super) fn look(evidence: Evidence, found: &mut Vec<FindingKind>) {
    for (account, results) in evidence.scenario.accounts.iter().zip(&evidence.relationship.accounts) {
        if account.relationship.is_empty() {
            continue;
        }
        let mut here = Vec::new();
        let class = evidence.position.account(account.id).and_then(AccountPosition::class);
        stages(results, class, &mut here);
        contacts(&account.relationship, results, &mut here);
        missing(results, &mut here);
        found.extend(here.into_iter().map(FindingKind::Relationship));
    }
}

fn stages(results: &AccountRelationship, class: Option<Class>, found: &mut Vec<RelationshipFinding>) {
    let account = results.account;
    if let (Some(claimed), Ok(suggestion), Ok(comparison)) = (results.claimed, &results.suggestion, &results.comparison)
    {
        let is_close = matches!(claimed, Stage::Partnership | Stage::Synergistic);
        match comparison {
            _ if is_close && results.lines.lines == 1 => {
                found.push(RelationshipFinding::PartnershipOnOneLine { account, claimed });
            }
            Comparison::Above { .. } => {
                found.push(RelationshipFinding::StageAboveEvidence { account, claimed, suggested: suggestion.stage });
            }
            Comparison::Uncouples if suggestion.stage == Stage::Uncoupling => {
                found.push(RelationshipFinding::Uncoupling { account, claimed });
            }
            _ => {}
        }
    }
    if let (Some(target @ (Stage::Partnership | Stage::Synergistic)), Some(Class::Opportunistic)) =
        (results.target, class)
    {
        found.push(RelationshipFinding::OpportunisticTarget { account, target });
    }
    if !results.actions.overdue.is_empty() {
        found.push(RelationshipFinding::StageActionsOverdue { account, actions: results.actions.overdue.clone() });
    }
}

fn contacts(relationship: &Relationship, results: &AccountRelationship, found: &mut Vec<RelationshipFinding>) {
    let account = results.account;
    if relationship.contacts.is_empty() {
        return;
    }
    if results.coverage.economic_buyers.is_empty() {
        found.push(RelationshipFinding::NoEconomicBuyer { account });
    }
    let opponents = results.contacts.iter().filter(|c| c.is_open_opponent);
    found.extend(opponents.map(|c| RelationshipFinding::OpenOpponent { account, contact: c.contact }));
    let mut lines = results.contacts.iter().filter(|c| c.has_line);
    if let (Some(only), None) = (lines.next(), lines.next()) {
        found.push(RelationshipFinding::OneContact { account, contact: only.contact });
    }
    let phases = &results.coverage.open_phases;
    if !phases.is_empty() {
        found.push(RelationshipFinding::OpenPhases { account, phases: phases.clone() });
    }
    let overdue = results.overdue();
    if !overdue.is_empty() {
        found.push(RelationshipFinding::ContactsOverdue { account, contacts: overdue });
    }
}

fn missing(results: &AccountRelationship, found: &mut Vec<RelationshipFinding>) {
    let (account, actions) = (results.account, results.actions.all);
    if results.target.is_some() && actions < COURSE_ACTIONS {
        found.push(RelationshipFinding::FewStageActions { account, actions, asked: COURSE_ACTIONS });
    }
    if results.contacts.is_empty() {
        found.push(RelationshipFinding::NoContacts { account });
    }
    let unrated = results.needs.iter().filter(|n| n.gap.is_err()).count();
    if unrated > 0 {
        found.push(RelationshipFinding::NeedsUnrated { account, missing: unrated, needed: results.needs.len() });
    }
}
