//! The relationship with one account as it is typed, and how its records come and go.

use super::contact::Contact;
use super::need::Need;
use super::stage::{StageAction, StagePlan};
use crate::model::ids::{AccountId, ContactId, NeedId, PersonId, RivalId, StageActionId, take};
use crate::model::limits;
use crate::model::scenario::Scenario;
use serde::{Deserialize, Serialize};

/// The relationship with one account (D20 to D22).
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Relationship {
    /// Stages, diagnostic and actions (D20).
    #[serde(skip_serializing_if = "is_default")]
    pub stage: StagePlan,
    /// Our team for this account, in the user's order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub team: Vec<PersonId>,
    /// The customer's people in the user's order (D21).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<Contact>,
    /// What the account expects, in the user's order (D22).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<Need>,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl Relationship {
    /// Whether nothing has been entered.
    pub fn is_empty(&self) -> bool {
        is_default(self)
    }

    /// The contact with an id.
    pub fn contact(&self, id: ContactId) -> Option<&Contact> {
        self.contacts.iter().find(|c| c.id == id)
    }

    /// The contact with an id, to change.
    pub fn contact_mut(&mut self, id: ContactId) -> Option<&mut Contact> {
        self.contacts.iter_mut().find(|c| c.id == id)
    }

    /// The need with an id.
    pub fn need(&self, id: NeedId) -> Option<&Need> {
        self.needs.iter().find(|n| n.id == id)
    }

    /// The need with an id, to change.
    pub fn need_mut(&mut self, id: NeedId) -> Option<&mut Need> {
        self.needs.iter_mut().find(|n| n.id == id)
    }

    /// The action with an id.
    pub fn action(&self, id: StageActionId) -> Option<&StageAction> {
        self.stage.actions.iter().find(|a| a.id == id)
    }

    /// The action with an id, to change.
    pub fn action_mut(&mut self, id: StageActionId) -> Option<&mut StageAction> {
        self.stage.actions.iter_mut().find(|a| a.id == id)
    }

    /// Whether reporting to somebody would close a circle.
    pub fn would_circle(&self, contact: ContactId, superior: ContactId) -> bool {
        let mut above = Some(superior);
        // A chain is no longer than the list; one that already runs in a circle ends there too.
        for _ in 0..=self.contacts.len() {
            match above {
                Some(id) if id == contact => return true,
                Some(id) => above = self.contact(id).and_then(|c| c.reports_to),
                None => return false,
            }
        }
        false
    }

    /// Removes a contact; nobody reports to, influences or benefits as them any more.
    pub fn remove_contact(&mut self, id: ContactId) {
        self.contacts.retain(|c| c.id != id);
        for contact in &mut self.contacts {
            contact.reports_to = contact.reports_to.filter(|to| *to != id);
            contact.influences.remove(&id);
        }
        for need in &mut self.needs {
            need.value.beneficiary = need.value.beneficiary.filter(|to| *to != id);
        }
    }

    /// Whether one of ours appears in it.
    pub fn names_person(&self, id: PersonId) -> bool {
        let is = |person: Option<PersonId>| person == Some(id);
        self.team.contains(&id)
            || self.contacts.iter().any(|c| is(c.counterpart) || c.phases.values().any(|p| is(p.covered_by)))
            || self.stage.actions.iter().any(|a| is(a.owner))
            || self.needs.iter().any(|n| is(n.owner))
    }

    /// Takes one of ours out of it.
    pub fn forget_person(&mut self, id: PersonId) {
        let clear = |person: &mut Option<PersonId>| *person = person.filter(|p| *p != id);
        self.team.retain(|p| *p != id);
        for contact in &mut self.contacts {
            clear(&mut contact.counterpart);
            contact.phases.values_mut().for_each(|part| clear(&mut part.covered_by));
        }
        self.stage.actions.iter_mut().for_each(|a| clear(&mut a.owner));
        self.needs.iter_mut().for_each(|n| clear(&mut n.owner));
    }

    /// Leaves out everybody, theirs and ours.
    pub fn leave_out_people(&mut self) {
        self.team.clear();
        self.contacts.clear();
        self.stage.actions.iter_mut().for_each(|a| a.owner = None);
        self.needs.iter_mut().for_each(|n| (n.owner, n.value.beneficiary) = (None, None));
    }

    /// Leaves out amounts.
    pub fn leave_out_money(&mut self) {
        self.needs.iter_mut().for_each(|n| n.value.money = None);
    }

    /// Leaves out what was written about people, actions and needs; their names stay.
    pub fn leave_out_notes(&mut self) {
        for contact in &mut self.contacts {
            contact.phases.values_mut().for_each(|part| part.how.clear());
            contact.urgent.iter_mut().for_each(String::clear);
            let c = contact;
            [&mut c.drives, &mut c.communication, &mut c.frequency, &mut c.deepen].into_iter().for_each(String::clear);
        }
        for need in &mut self.needs {
            let value = &mut need.value;
            let texts = [&mut need.from_them, &mut need.plan, &mut value.benefit, &mut value.alternative];
            texts.into_iter().for_each(String::clear);
        }
    }

    /// Whether a rival appears in it.
    pub fn names_rival(&self, id: RivalId) -> bool {
        self.needs.iter().any(|n| n.value.against == Some(id))
    }

    /// Takes a rival out of it.
    pub fn forget_rival(&mut self, id: RivalId) {
        for need in &mut self.needs {
            need.value.against = need.value.against.filter(|r| *r != id);
        }
    }
}

impl Scenario {
    /// The relationship with an account.
    pub fn relationship(&self, account: AccountId) -> Option<&Relationship> {
        self.account(account).map(|a| &a.relationship)
    }

    /// The relationship with an account, to change.
    pub fn relationship_mut(&mut self, account: AccountId) -> Option<&mut Relationship> {
        self.account_mut(account).map(|a| &mut a.relationship)
    }

    /// Adds a contact after the last; none if there are as many as there may be.
    pub fn add_contact(&mut self, account: AccountId) -> Option<ContactId> {
        let has_room = self.relationship(account)?.contacts.len() < limits::ENTRIES;
        let id = has_room.then(|| take(&mut self.counters.contact))?;
        self.relationship_mut(account)?.contacts.push(Contact::named(id, ""));
        Some(id)
    }

    /// Adds a need after the last; none if there are as many as there may be.
    pub fn add_need(&mut self, account: AccountId) -> Option<NeedId> {
        let has_room = self.relationship(account)?.needs.len() < limits::ENTRIES;
        let id = has_room.then(|| take(&mut self.counters.need))?;
        self.relationship_mut(account)?.needs.push(Need::named(id, ""));
        Some(id)
    }

    /// Adds a principal action after the last; none if there are as many as there may be.
    pub fn add_stage_action(&mut self, account: AccountId) -> Option<StageActionId> {
        let has_room = self.relationship(account)?.stage.actions.len() < limits::ENTRIES;
        let id = has_room.then(|| take(&mut self.counters.stage_action))?;
        let action = StageAction { id, text: String::new(), owner: None, due: None, done: false };
        self.relationship_mut(account)?.stage.actions.push(action);
        Some(id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::Date;
    use crate::model::relationship::BuyingPhase;
    use crate::model::validate::faults;

    fn scenario() -> (Scenario, AccountId) {
        let mut scenario = Scenario::empty("", Date::new(2026, 11, 2).expect("a day"));
        let account = scenario.add_account().expect("room");
        for _ in 0..3 {
            scenario.add_contact(account);
        }
        (scenario, account)
    }

    #[test]
    fn ids_are_never_given_twice() {
        let (mut scenario, account) = scenario();
        scenario.relationship_mut(account).expect("there").remove_contact(ContactId(3));
        assert_eq!(scenario.add_contact(account), Some(ContactId(4)));
        assert_eq!(scenario.add_contact(AccountId(9)), None);
        assert_eq!(
            (scenario.add_need(account), scenario.add_stage_action(account)),
            (Some(NeedId(1)), Some(StageActionId(1)))
        );
        assert_eq!(faults(&scenario), []);
    }

    #[test]
    fn nobody_reports_to_themselves_in_the_end() {
        let (mut scenario, account) = scenario();
        let relationship = scenario.relationship_mut(account).expect("there");
        relationship.contacts[0].reports_to = Some(ContactId(2));
        relationship.contacts[1].reports_to = Some(ContactId(3));
        assert!(relationship.would_circle(ContactId(3), ContactId(1)));
        assert!(relationship.would_circle(ContactId(1), ContactId(1)));
        assert!(!relationship.would_circle(ContactId(1), ContactId(3)));
        // A circle among others ends the search.
        relationship.contacts[2].reports_to = Some(ContactId(2));
        assert!(!relationship.would_circle(ContactId(1), ContactId(3)));
    }

    #[test]
    fn what_is_left_out_leaves_no_reference() {
        let (mut scenario, account) = scenario();
        let person = scenario.person_named("Gao").expect("a name");
        let need = scenario.add_need(account).expect("room");
        let relationship = scenario.relationship_mut(account).expect("there");
        relationship.team.push(person);
        relationship.contacts[0].deepen = "Ask".into();
        let promised = relationship.need_mut(need).expect("there");
        (promised.owner, promised.value.beneficiary) = (Some(person), Some(ContactId(1)));
        promised.value.money = Some(5.0.into());
        relationship.leave_out_notes();
        assert!(relationship.contacts[0].deepen.is_empty());
        relationship.leave_out_money();
        relationship.leave_out_people();
        assert!(relationship.contacts.is_empty() && relationship.needs[0].value.is_empty());
        scenario.people.clear();
        assert_eq!(faults(&scenario), []);
    }

    #[test]
    fn nothing_points_at_what_was_removed() {
        let (mut scenario, account) = scenario();
        let person = scenario.person_named("Gao").expect("a name");
        let rival = scenario.rival_named("Lirui").expect("a name");
        let (need, action) =
            (scenario.add_need(account).expect("room"), scenario.add_stage_action(account).expect("room"));
        let relationship = scenario.relationship_mut(account).expect("there");
        relationship.team.push(person);
        relationship.contacts[0].counterpart = Some(person);
        relationship.contacts[0].phases.entry(BuyingPhase::Choose).or_default().covered_by = Some(person);
        relationship.contacts[1].reports_to = Some(ContactId(1));
        relationship.contacts[1].influences.insert(ContactId(1));
        relationship.action_mut(action).expect("there").owner = Some(person);
        let promised = relationship.need_mut(need).expect("there");
        (promised.owner, promised.value.against, promised.value.beneficiary) =
            (Some(person), Some(rival), Some(ContactId(1)));
        assert_eq!(faults(&scenario), []);
        scenario.remove_person(person);
        scenario.remove_rival(rival);
        scenario.relationship_mut(account).expect("there").remove_contact(ContactId(1));
        assert_eq!(faults(&scenario), []);
        assert!(!scenario.relationship(account).expect("there").names_person(person));
    }
}
