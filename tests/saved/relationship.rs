//! What can be wrong with a relationship that is read, and what is done about it.

use crate::{full, sample};
use linchpin::model::ids::{AccountId, ContactId, NeedId, PersonId, RivalId, StageActionId};
use linchpin::model::relationship::{BuyingPhase, Contact, Relationship};
use linchpin::model::validate::{Counted, Fault, Kind, Reference, Remedy, Table, faults, mend};
use linchpin::model::{Account, Scenario, limits};
use linchpin::saved::{read, write};
use std::sync::Arc;

const A3: AccountId = AccountId(3);

fn here(scenario: &mut Scenario) -> &mut Relationship {
    scenario.relationship_mut(A3).expect("A3")
}

/// Breaks the full scenario in one place, expects exactly these faults, and mends it.
#[track_caller]
fn check(breaks: impl Fn(&mut Relationship), expected: &[Fault]) -> Relationship {
    let mut scenario = full::scenario();
    breaks(here(&mut scenario));
    assert_eq!(faults(&scenario), expected);
    mend(&mut scenario);
    let left = faults(&scenario);
    assert!(left.iter().all(|f| f.remedy() != Remedy::Mend), "{left:?}");
    if left.iter().all(|f| f.remedy() != Remedy::Refuse) {
        assert_eq!(read(&write(&scenario)).expect("mended").scenario, scenario);
    }
    here(&mut scenario).clone()
}

#[track_caller]
fn check_dangling(
    breaks: impl Fn(&mut Relationship),
    from: impl Into<linchpin::model::validate::Record>,
    reference: Reference,
    to: impl Into<linchpin::model::validate::Record>,
) -> Relationship {
    check(breaks, &[Fault::Dangling { from: from.into(), reference, to: to.into() }])
}

#[test]
fn references_to_nobody_are_cleared() {
    let (t1, p5, t2) = (ContactId(1), PersonId(5), ContactId(2));
    let r = check_dangling(|r| r.team.push(p5), A3, Reference::Team, p5);
    assert_eq!(r.team, [PersonId(1)]);
    let r = check_dangling(|r| r.contacts[0].counterpart = Some(p5), t1, Reference::Counterpart, p5);
    assert_eq!(r.contacts[0].counterpart, None);
    let cover =
        |r: &mut Relationship| r.contacts[0].phases.entry(BuyingPhase::Compare).or_default().covered_by = Some(p5);
    let r = check_dangling(cover, t1, Reference::CoveredBy, p5);
    assert_eq!(r.contacts[0].covered_by(BuyingPhase::Compare), None);
    let r = check_dangling(|r| r.contacts[1].reports_to = Some(t2), ContactId(3), Reference::ReportsTo, t2);
    assert_eq!(r.contacts[1].reports_to, None);
    let r = check_dangling(|r| r.contacts[0].influences.extend([t2]), t1, Reference::Influences, t2);
    assert_eq!(r.contacts[0].influences.len(), 1);
    check_dangling(|r| r.stage.actions[0].owner = Some(p5), StageActionId(4), Reference::Owner, p5);
    check_dangling(|r| r.needs[0].owner = Some(p5), NeedId(1), Reference::Owner, p5);
    check_dangling(|r| r.needs[0].value.beneficiary = Some(t2), NeedId(1), Reference::Beneficiary, t2);
    check_dangling(|r| r.needs[0].value.against = Some(RivalId(4)), NeedId(1), Reference::Against, RivalId(4));
}

#[test]
fn contacts_of_another_account_are_nobody_here() {
    let mut scenario = full::scenario();
    let mut other = Account::named(AccountId(1), "Other");
    other.relationship.contacts.push(Contact::named(ContactId(2), "Elsewhere"));
    scenario.accounts.push(Arc::new(other));
    here(&mut scenario).contacts[1].reports_to = Some(ContactId(2));
    let dangling =
        Fault::Dangling { from: ContactId(3).into(), reference: Reference::ReportsTo, to: ContactId(2).into() };
    assert_eq!(faults(&scenario), [dangling]);
}

#[test]
fn a_circle_is_opened_where_its_last_contact_closes_it() {
    let circle = |contact, to| Fault::ReportsInCircle { contact: ContactId(contact), to: ContactId(to) };
    let mended = check(|r| r.contacts[1].reports_to = Some(ContactId(1)), &[circle(3, 1)]);
    assert_eq!((mended.contacts[0].reports_to, mended.contacts[1].reports_to), (Some(ContactId(3)), None));
    let mended = check(|r| r.contacts[0].reports_to = Some(ContactId(1)), &[circle(1, 1)]);
    assert_eq!(mended.contacts[0].reports_to, None);
}

#[test]
fn a_long_chain_is_no_circle_and_takes_no_time() {
    let mut scenario = full::scenario();
    let relationship = here(&mut scenario);
    relationship.contacts = (1..=1000).map(|n| Contact::named(ContactId(n), "")).collect();
    for n in 0..999 {
        relationship.contacts[n].reports_to = Some(ContactId(u32::try_from(n).unwrap_or(0) + 2));
    }
    relationship.needs.clear();
    scenario.counters.contact = 1001;
    assert_eq!(faults(&scenario), []);
    here(&mut scenario).contacts[999].reports_to = Some(ContactId(1));
    assert_eq!(faults(&scenario), [Fault::ReportsInCircle { contact: ContactId(1000), to: ContactId(1) }]);
}

#[test]
fn other_faults_are_mended_kept_or_refused() {
    check(|r| r.team.push(PersonId(1)), &[Fault::RepeatedMember { account: A3, person: PersonId(1) }]);
    let off = |table, item: linchpin::model::validate::Record, score, min, max| Fault::OffScale {
        account: A3,
        table,
        item,
        score,
        min,
        max,
    };
    let t1 = ContactId(1);
    check(|r| r.contacts[0].influence = Some(6.0.into()), &[off(Table::Contacts, t1.into(), 6.0, 0.0, 5.0)]);
    check(|r| r.contacts[0].support = Some((-6.0).into()), &[off(Table::Contacts, t1.into(), -6.0, -5.0, 5.0)]);
    check(|r| r.needs[0].fulfilment = Some(11.0.into()), &[off(Table::Needs, NeedId(1).into(), 11.0, 0.0, 10.0)]);
    check(|r| r.needs[1].id = NeedId(1), &[Fault::DuplicateId { record: NeedId(1).into(), count: 2 }]);
    let many = Fault::TooMany { what: Counted::Entries, count: 1001, limit: limits::ENTRIES };
    let twice = Fault::DuplicateId { record: StageActionId(4).into(), count: 1001 };
    check(|r| r.stage.actions = vec![r.stage.actions[0].clone(); 1001], &[twice, many]);
    check(
        |r| r.contacts[0].deepen = "x".repeat(20_001),
        &[Fault::TooLong { record: Some(t1.into()), chars: 20_001, limit: 20_000 }],
    );
}

#[test]
fn counters_rise_above_every_contact_need_and_action() {
    let mut scenario = full::scenario();
    (scenario.counters.contact, scenario.counters.need, scenario.counters.stage_action) = (1, 1, 1);
    let raised = |kind, needed| Fault::Counter { kind, counter: 1, needed };
    let expected = [raised(Kind::Contact, 4), raised(Kind::Need, 3), raised(Kind::StageAction, 5)];
    assert_eq!(faults(&scenario), expected);
    mend(&mut scenario);
    assert_eq!(faults(&scenario), []);
}

#[test]
fn samples_give_every_record_an_id_of_its_own() {
    let scenario = sample("en");
    let of =
        |count: fn(&Relationship) -> usize| scenario.accounts.iter().map(|a| count(&a.relationship)).sum::<usize>();
    assert_eq!((of(|r| r.contacts.len()), of(|r| r.needs.len()), of(|r| r.stage.actions.len())), (27, 20, 60));
    let counters = &scenario.counters;
    assert_eq!((counters.contact, counters.need, counters.stage_action), (28, 21, 61));
}
