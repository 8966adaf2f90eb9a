//! What can be wrong with qualification, core and important accounts, and operation, and how it is mended.

use super::check::is_chance;
use super::fault::{Fault, Reference, Table};
use super::record::Record;
use super::texts::Sink;
use super::walk::Known;
use crate::model::accounts::Account;
use crate::model::ids::{AccountId, OpportunityId};
use crate::model::method::Scale;
use crate::model::practice::{Operations, Practice, PracticeMethod, SATISFACTION, STANDING};
use crate::model::scenario::Scenario;
use serde::Serialize;

/// Something that is cleared or set to its default.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "of")]
pub enum PracticeFault {
    /// A chance to win outside 0–1.
    Chance {
        /// The opportunity.
        opportunity: OpportunityId,
        /// The chance.
        chance: f64,
    },
    /// A share of wallet outside 0–1.
    Wallet {
        /// The account.
        account: AccountId,
        /// The share.
        share: f64,
    },
    /// A cut of performance or alignment off the scale.
    Cut {
        /// The cut.
        cut: f64,
    },
    /// A tolerance for contacts below zero.
    Tolerance {
        /// The tolerance.
        tolerance: f64,
    },
}

/// The records in order, with repetitions.
pub(super) fn records(operations: &Operations) -> Vec<Record> {
    let mut all: Vec<Record> = operations.opportunities.iter().map(|o| o.id.into()).collect();
    all.extend(operations.problems.iter().map(|p| Record::from(p.id)));
    all
}

/// Every reference: whose, which field, to what.
pub(super) fn references(operations: &Operations) -> Vec<(Record, Reference, Record)> {
    let mut all: Vec<(Record, Reference, Record)> = Vec::new();
    for opportunity in &operations.opportunities {
        let from = Record::from(opportunity.id);
        all.extend(opportunity.account.map(|to| (from, Reference::OperationAccount, to.into())));
        all.extend(opportunity.owner.map(|to| (from, Reference::Owner, to.into())));
    }
    for problem in &operations.problems {
        let from = Record::from(problem.id);
        all.extend(problem.account.map(|to| (from, Reference::OperationAccount, to.into())));
        all.extend(problem.owner.map(|to| (from, Reference::Owner, to.into())));
    }
    all
}

/// The faults of one account.
pub(super) fn faults(account: &Account) -> Vec<Fault> {
    let practice = &account.practice;
    if practice.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let scores = [&practice.standing.performance, &practice.standing.alignment].into_iter().flatten();
    let scores = scores.map(|entry| (Table::Standing, entry.value.get(), STANDING));
    let satisfied = practice.satisfaction.values().map(|score| (Table::Satisfaction, score.get(), SATISFACTION));
    for (table, score, scale) in scores.chain(satisfied).filter(|(_, score, scale)| !scale.contains(*score)) {
        let Scale { min, max } = scale;
        found.push(Fault::OffScale { account: account.id, table, item: account.id.into(), score, min, max });
    }
    if let Some(share) = practice.wallet_share.map(|share| share.get()).filter(|&share| !is_chance(share)) {
        found.push(Fault::Practice(PracticeFault::Wallet { account: account.id, share }));
    }
    found
}

/// The faults of opportunities and of the method.
pub(super) fn shared_faults(scenario: &Scenario) -> Vec<Fault> {
    let mut found = Vec::new();
    for opportunity in &scenario.operations.opportunities {
        if let Some(chance) = opportunity.probability.map(|chance| chance.get()).filter(|&chance| !is_chance(chance)) {
            found.push(PracticeFault::Chance { opportunity: opportunity.id, chance });
        }
    }
    let method = &scenario.method.practice;
    for cut in [method.performance_cut.get(), method.alignment_cut.get()] {
        if !STANDING.contains(cut) {
            found.push(PracticeFault::Cut { cut });
        }
    }
    let tolerance = method.contact_tolerance.get();
    if tolerance < 0.0 {
        found.push(PracticeFault::Tolerance { tolerance });
    }
    found.into_iter().map(Fault::Practice).collect()
}

/// Clears references to nothing and chances that are none.
pub(super) fn mend(operations: &mut Operations, known: &Known) {
    for opportunity in &mut operations.opportunities {
        opportunity.account = opportunity.account.filter(|&id| known.has(id.into()));
        opportunity.owner = opportunity.owner.filter(|&id| known.has(id.into()));
        opportunity.probability = opportunity.probability.filter(|chance| is_chance(chance.get()));
    }
    for problem in &mut operations.problems {
        problem.account = problem.account.filter(|&id| known.has(id.into()));
        problem.owner = problem.owner.filter(|&id| known.has(id.into()));
    }
}

/// Clears a share of wallet that is none.
pub(super) fn mend_account(practice: &mut Practice) {
    practice.wallet_share = practice.wallet_share.filter(|share| is_chance(share.get()));
}

/// Sets cuts and tolerances that say nothing to the course's.
pub(super) fn mend_method(method: &mut PracticeMethod) {
    let course = PracticeMethod::default();
    if !STANDING.contains(method.performance_cut.get()) {
        method.performance_cut = course.performance_cut;
    }
    if !STANDING.contains(method.alignment_cut.get()) {
        method.alignment_cut = course.alignment_cut;
    }
    if method.contact_tolerance.get() < 0.0 {
        method.contact_tolerance = course.contact_tolerance;
    }
}

/// Every text of the shared records and the method.
pub(super) fn texts(scenario: &Scenario, sink: &mut Sink) {
    for opportunity in &scenario.operations.opportunities {
        sink(Some(opportunity.id.into()), &opportunity.name);
    }
    for problem in &scenario.operations.problems {
        for text in [&problem.problem, &problem.cause, &problem.countermeasure] {
            sink(Some(problem.id.into()), text);
        }
    }
    scenario.method.practice.service.values().flat_map(|lines| lines.values()).for_each(|text| sink(None, text));
}

/// Every text of an account.
pub(super) fn account_texts(account: &Account, sink: &mut Sink) {
    let (practice, record) = (&account.practice, Some(Record::from(account.id)));
    practice.qualification.values().for_each(|entry| sink(record, &entry.note));
    practice.checklist.values().for_each(|entry| sink(record, &entry.note));
    for entry in [&practice.standing.performance, &practice.standing.alignment].into_iter().flatten() {
        sink(record, &entry.source);
    }
}
