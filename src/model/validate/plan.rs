//! What is looked at, checked and mended in account plans.

use super::fault::{Fault, Reference};
use super::record::Record;
use super::walk::Known;
use crate::model::accounts::Account;
use crate::model::plan::{AccountPlan, Plans};
use std::collections::BTreeSet;

/// Everybody whom a plan names, each once.
pub(super) fn references(account: &Account) -> Vec<(Record, Reference, Record)> {
    let mut seen = BTreeSet::new();
    let named = account.plan.people().filter(|person| seen.insert(*person));
    named.map(|person| (account.id.into(), Reference::InPlan, person.into())).collect()
}

/// Names of nobody in an account's plan.
pub(super) fn faults(account: &Account, known: &Known) -> Vec<Fault> {
    let dangling = references(account).into_iter().filter(|(_, _, to)| !known.has(*to));
    dangling.map(|(from, reference, to)| Fault::Dangling { from, reference, to }).collect()
}

/// Accounts that come first and are not there, each once.
pub(super) fn missing_first(plans: &Plans, known: &Known) -> Vec<Fault> {
    let mut seen = BTreeSet::new();
    let missing = plans.first.iter().filter(|id| !known.has((**id).into()) && seen.insert(**id));
    missing.map(|&id| Fault::MissingLink { from: None, reference: Reference::PlanFirst, to: id.into() }).collect()
}

/// Takes out who is not there.
pub(super) fn mend(plan: &mut AccountPlan, known: &Known) {
    plan.keep_people(|id| known.has(id.into()));
}

/// Takes out accounts that are not there.
pub(super) fn mend_first(plans: &mut Plans, known: &Known) {
    plans.first.retain(|&id| known.has(id.into()));
}

/// Hands every text of a plan to a sink.
pub(super) fn texts(plan: &AccountPlan, sink: &mut dyn FnMut(&str)) {
    sink(&plan.summary);
    sink(&plan.decision);
    plan.next_steps.iter().for_each(|step| sink(&step.text));
}
