//! What can be wrong with a relationship, and how it is mended.

use super::fault::{Fault, Reference, Table};
use super::record::Record;
use super::walk::Known;
use crate::model::accounts::Account;
use crate::model::ids::{ContactId, PersonId};
use crate::model::method::Scale;
use crate::model::relationship::{DEGREES, NEEDS, Relationship, SUPPORT};
use crate::model::units::Score;
use std::collections::{BTreeMap, BTreeSet};

/// The records of a relationship, with repetitions.
pub(super) fn records(relationship: &Relationship, found: &mut Vec<Record>) {
    found.extend(relationship.contacts.iter().map(|c| Record::from(c.id)));
    found.extend(relationship.needs.iter().map(|n| Record::from(n.id)));
    found.extend(relationship.stage.actions.iter().map(|a| Record::from(a.id)));
}

/// Every reference of a relationship: whose, which field, to what.
pub(super) fn references(account: &Account) -> Vec<(Record, Reference, Record)> {
    let relationship = &account.relationship;
    let mut all: Vec<(Record, Reference, Record)> = Vec::new();
    all.extend(relationship.team.iter().map(|&p| (account.id.into(), Reference::Team, p.into())));
    for contact in &relationship.contacts {
        let from = Record::from(contact.id);
        all.extend(contact.reports_to.map(|to| (from, Reference::ReportsTo, to.into())));
        all.extend(contact.influences.iter().map(|&to| (from, Reference::Influences, to.into())));
        all.extend(contact.counterpart.map(|to| (from, Reference::Counterpart, to.into())));
        let covering = contact.phases.values().filter_map(|part| part.covered_by);
        all.extend(covering.map(|to| (from, Reference::CoveredBy, to.into())));
    }
    for action in &relationship.stage.actions {
        all.extend(action.owner.map(|to| (action.id.into(), Reference::Owner, to.into())));
    }
    for need in &relationship.needs {
        all.extend(need.owner.map(|to| (need.id.into(), Reference::Owner, to.into())));
        all.extend(need.value.beneficiary.map(|to| (need.id.into(), Reference::Beneficiary, to.into())));
        all.extend(need.value.against.map(|to| (need.id.into(), Reference::Against, to.into())));
    }
    all
}

/// The faults of a relationship. `known` are the records of the scenario; contacts count only within their account.
pub(super) fn faults(account: &Account, known: &Known) -> Vec<Fault> {
    let relationship = &account.relationship;
    let here = contacts_of(relationship);
    let is_known = |reference: Reference, to: Record| match reference {
        Reference::ReportsTo | Reference::Influences | Reference::Beneficiary => here.has(to),
        _ => known.has(to),
    };
    let dangling = references(account).into_iter().filter(|(_, reference, to)| !is_known(*reference, *to));
    let mut found: Vec<Fault> = dangling.map(|(from, reference, to)| Fault::Dangling { from, reference, to }).collect();
    found.extend(repeated_team(account));
    found.extend(circles(relationship).into_iter().map(|(contact, to)| Fault::ReportsInCircle { contact, to }));
    found.extend(off_scale(account));
    found
}

fn contacts_of(relationship: &Relationship) -> Known {
    Known::of(relationship.contacts.iter().map(|c| c.id.into()).collect())
}

fn repeated_team(account: &Account) -> Vec<Fault> {
    let mut seen = BTreeSet::new();
    let again = account.relationship.team.iter().filter(|person| !seen.insert(**person));
    again.map(|&person| Fault::RepeatedMember { account: account.id, person }).collect()
}

/// Links that close a circle: of each circle the one of the contact that stands last in the list.
fn circles(relationship: &Relationship) -> Vec<(ContactId, ContactId)> {
    // Links come in one by one. Whoever has none yet is the top of their tree, so a link closes a circle exactly if
    // it leads into the contact's own tree.
    let mut above: BTreeMap<ContactId, ContactId> = BTreeMap::new();
    let mut closing = Vec::new();
    for (contact, to) in relationship.contacts.iter().filter_map(|c| Some((c.id, c.reports_to?))) {
        if top(&mut above, to) == contact {
            closing.push((contact, to));
        } else {
            above.insert(contact, to);
        }
    }
    closing
}

/// The top of a contact's tree. The way there is shortened, so that long chains are walked once.
fn top(above: &mut BTreeMap<ContactId, ContactId>, from: ContactId) -> ContactId {
    let (mut top, mut passed) = (from, Vec::new());
    while let Some(&next) = above.get(&top) {
        passed.push(top);
        top = next;
    }
    for contact in passed {
        above.insert(contact, top);
    }
    top
}

fn off_scale(account: &Account) -> Vec<Fault> {
    let mut found = Vec::new();
    let mut check = |table: Table, item: Record, score: Option<Score>, Scale { min, max }: Scale| {
        if let Some(score) = score.map(Score::get).filter(|s| !(Scale { min, max }).contains(*s)) {
            found.push(Fault::OffScale { account: account.id, table, item, score, min, max });
        }
    };
    for contact in &account.relationship.contacts {
        check(Table::Contacts, contact.id.into(), contact.influence, DEGREES);
        check(Table::Contacts, contact.id.into(), contact.involvement, DEGREES);
        check(Table::Contacts, contact.id.into(), contact.support, SUPPORT);
    }
    for need in &account.relationship.needs {
        check(Table::Needs, need.id.into(), need.importance, NEEDS);
        check(Table::Needs, need.id.into(), need.fulfilment, NEEDS);
    }
    found
}

/// Clears references to nothing and links that close a circle.
pub(super) fn mend(relationship: &mut Relationship, known: &Known) {
    if relationship.is_empty() {
        return;
    }
    let here = contacts_of(relationship);
    let person = |person: &mut Option<PersonId>| *person = person.filter(|&id| known.has(id.into()));
    let mut seen = BTreeSet::new();
    relationship.team.retain(|&id| known.has(id.into()) && seen.insert(id));
    for contact in &mut relationship.contacts {
        contact.reports_to = contact.reports_to.filter(|&id| here.has(id.into()));
        contact.influences.retain(|&id| here.has(id.into()));
        person(&mut contact.counterpart);
        contact.phases.values_mut().for_each(|part| person(&mut part.covered_by));
    }
    for (contact, _) in circles(relationship) {
        if let Some(contact) = relationship.contact_mut(contact) {
            contact.reports_to = None;
        }
    }
    relationship.stage.actions.iter_mut().for_each(|action| person(&mut action.owner));
    for need in &mut relationship.needs {
        person(&mut need.owner);
        need.value.beneficiary = need.value.beneficiary.filter(|&id| here.has(id.into()));
        need.value.against = need.value.against.filter(|&id| known.has(id.into()));
    }
}

/// Hands every text of a relationship to a sink, with the record it belongs to.
pub(super) fn texts(relationship: &Relationship, sink: &mut dyn FnMut(Record, &str)) {
    for contact in &relationship.contacts {
        let record = Record::from(contact.id);
        let c = contact;
        for text in [&c.name, &c.position, &c.drives, &c.communication, &c.frequency, &c.deepen] {
            sink(record, text);
        }
        contact.urgent.iter().for_each(|text| sink(record, text));
        contact.phases.values().for_each(|part| sink(record, &part.how));
        if let Some(function) = &contact.function {
            sink(record, &function.word());
        }
    }
    relationship.stage.actions.iter().for_each(|action| sink(action.id.into(), &action.text));
    for need in &relationship.needs {
        for text in [&need.name, &need.from_them, &need.plan, &need.value.benefit, &need.value.alternative] {
            sink(need.id.into(), text);
        }
    }
}
