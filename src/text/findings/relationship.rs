//! Findings on relationships as sentences.

use super::names::Names;
use super::{Sentence, said};
use crate::model::finding::RelationshipFinding as Kind;
use crate::text::Language;
use crate::text::relationship::terms;
use crate::text::words::words;

words! {
    /// The texts of findings on relationships.
    pub struct RelationshipFindingTexts = "relationship_findings" {
        one_line(name, stage), one_line_why,
        opportunistic_target(name, stage), opportunistic_target_why,
        above_evidence(name, claimed, suggested), above_evidence_why,
        uncoupling(name, claimed), uncoupling_why,
        no_economic_buyer(name), no_economic_buyer_why,
        open_opponent(name, contact), open_opponent_why,
        one_contact(name, contact), one_contact_why,
        open_phases(name, phases), open_phases_why,
        overdue(name, n, who), overdue_why,
        actions_overdue(name, n), actions_overdue_why,
        few_actions(name, n, asked), few_actions_why,
        no_contacts(name), no_contacts_why,
        needs_unrated(name, missing, needed), needs_unrated_why,
        /// Joins names.
        comma,
    }
}

fn texts(language: Language) -> &'static RelationshipFindingTexts {
    RelationshipFindingTexts::in_language(language)
}

/// Total over all kinds: a finding without a sentence does not compile.
pub(super) fn say(kind: &Kind, names: &Names) -> Sentence {
    let t = texts(names.language());
    let terms = terms(names.language());
    let name = |id| names.account(id);
    match *kind {
        Kind::PartnershipOnOneLine { account, claimed } => {
            said(t.one_line(name(account), terms.stage(claimed)), t.one_line_why)
        }
        Kind::OpportunisticTarget { account, target } => {
            said(t.opportunistic_target(name(account), terms.stage(target)), t.opportunistic_target_why)
        }
        Kind::StageAboveEvidence { account, claimed, suggested } => {
            let (claimed, suggested) = (terms.stage(claimed), terms.stage(suggested));
            said(t.above_evidence(name(account), claimed, suggested), t.above_evidence_why)
        }
        Kind::Uncoupling { account, claimed } => {
            said(t.uncoupling(name(account), terms.stage(claimed)), t.uncoupling_why)
        }
        Kind::NoEconomicBuyer { account } => said(t.no_economic_buyer(name(account)), t.no_economic_buyer_why),
        Kind::OpenOpponent { account, contact } => {
            said(t.open_opponent(name(account), names.contact(account, contact)), t.open_opponent_why)
        }
        Kind::OneContact { account, contact } => {
            said(t.one_contact(name(account), names.contact(account, contact)), t.one_contact_why)
        }
        Kind::OpenPhases { account, ref phases } => {
            let phases: Vec<&str> = phases.iter().map(|&phase| terms.phase(phase)).collect();
            said(t.open_phases(name(account), phases.join(t.comma)), t.open_phases_why)
        }
        Kind::ContactsOverdue { account, ref contacts } => {
            let who: Vec<String> = contacts.iter().map(|&contact| names.contact(account, contact)).collect();
            said(t.overdue(name(account), contacts.len(), who.join(t.comma)), t.overdue_why)
        }
        Kind::StageActionsOverdue { account, ref actions } => {
            said(t.actions_overdue(name(account), actions.len()), t.actions_overdue_why)
        }
        Kind::FewStageActions { account, actions, asked } => {
            said(t.few_actions(name(account), actions, asked), t.few_actions_why)
        }
        Kind::NoContacts { account } => said(t.no_contacts(name(account)), t.no_contacts_why),
        Kind::NeedsUnrated { account, missing, needed } => {
            said(t.needs_unrated(name(account), missing, needed), t.needs_unrated_why)
        }
    }
}
