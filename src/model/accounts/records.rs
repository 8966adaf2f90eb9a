//! Adding, finding and removing records, so that nothing is left pointing at what has gone.

use super::account::Account;
use super::people::{Person, Rival};
use crate::model::ids::{AccountId, PersonId, RivalId, take};
use crate::model::limits;
use crate::model::scenario::Scenario;
use crate::model::strategy::EvidencePlace;
use crate::model::validate::Record;
use std::sync::Arc;

impl Scenario {
    /// Adds an account after the last; none if there are as many as there may be.
    pub fn add_account(&mut self) -> Option<AccountId> {
        if self.accounts.len() >= limits::ACCOUNTS {
            return None;
        }
        let id = take(&mut self.counters.account);
        self.accounts.push(Arc::new(Account::named(id, "")));
        Some(id)
    }

    /// Removes an account with everything entered about it. Its risks stay, with their text, ratings, owner and
    /// response, and concern the whole programme from then on: a danger seen is not gone because one account is,
    /// and whoever thinks otherwise can delete it in the register. Accounts it brought are then brought by nobody. Its opportunities and problems go with it.
    pub fn remove_account(&mut self, id: AccountId) {
        if let Some(place) = self.account_place(id) {
            let account = self.accounts.remove(place);
            let contacts = account.relationship.contacts.iter().map(|c| c.id.into());
            let needs = account.relationship.needs.iter().map(|n| n.id.into());
            let gone: Vec<Record> = std::iter::once(id.into()).chain(contacts).chain(needs).collect();
            self.forget_in_projects(&gone);
        }
        for risk in self.risks.iter_mut().filter(|r| r.account == Some(id)) {
            risk.account = None;
        }
        for account in self.accounts.iter_mut().filter(|a| a.lifetime.brought_by == Some(id)) {
            let lifetime = &mut Arc::make_mut(account).lifetime;
            (lifetime.brought_by, lifetime.credit) = (None, None);
        }
        self.loss_tests.iter_mut().for_each(|test| test.accounts.retain(|lost| *lost != id));
        self.operations.forget_account(id);
        self.plans.set_first(id, false);
        self.forget_evidence(EvidencePlace::Account(id));
    }

    /// The person of this name, added if nobody carries it yet. White space around the name is no difference. None
    /// for an empty name, or if there are as many people as there may be.
    pub fn person_named(&mut self, name: &str) -> Option<PersonId> {
        let name = name.trim();
        if name.is_empty() {
            return None;
        }
        if let Some(person) = self.people.iter().find(|p| p.name.trim() == name) {
            return Some(person.id);
        }
        let id = self.add_person()?;
        if let Some(person) = self.people.last_mut() {
            name.clone_into(&mut person.name);
        }
        Some(id)
    }

    /// Adds a person without a name; none if there are as many as there may be.
    pub fn add_person(&mut self) -> Option<PersonId> {
        if self.people.len() >= limits::PEOPLE {
            return None;
        }
        let id = take(&mut self.counters.person);
        self.people.push(Person::named(id, ""));
        Some(id)
    }

    /// Removes a person. Their accounts are then without a manager, their risks, goals, actions, opportunities and
    /// problems without an owner, and the contacts they met are met by nobody.
    pub fn remove_person(&mut self, id: PersonId) {
        self.people.retain(|p| p.id != id);
        for account in self.accounts.iter_mut().filter(|a| a.profile.manager == Some(id)) {
            Arc::make_mut(account).profile.manager = None;
        }
        for account in self.accounts.iter_mut().filter(|a| a.relationship.names_person(id)) {
            Arc::make_mut(account).relationship.forget_person(id);
        }
        self.forget_in_plans(id);
        for risk in self.risks.iter_mut().filter(|r| r.owner == Some(id)) {
            risk.owner = None;
        }
        self.forget_in_projects(&[id.into()]);
        self.operations.forget_person(id);
        let strategy = &mut self.strategy;
        strategy.goals.iter_mut().filter(|g| g.owner == Some(id)).for_each(|g| g.owner = None);
        strategy.actions.iter_mut().filter(|a| a.owner == Some(id)).for_each(|a| a.owner = None);
    }

    /// The rival of this name, added if none carries it yet. White space around the name is no difference. None for
    /// an empty name, or if there are as many rivals as there may be.
    pub fn rival_named(&mut self, name: &str) -> Option<RivalId> {
        let name = name.trim();
        if name.is_empty() {
            return None;
        }
        if let Some(rival) = self.rivals.iter().find(|r| r.name.trim() == name) {
            return Some(rival.id);
        }
        let id = self.add_rival()?;
        if let Some(rival) = self.rivals.last_mut() {
            name.clone_into(&mut rival.name);
        }
        Some(id)
    }

    /// Adds a rival without a name; none if there are as many as there may be.
    pub fn add_rival(&mut self) -> Option<RivalId> {
        if self.rivals.len() >= limits::RIVALS {
            return None;
        }
        let id = take(&mut self.counters.rival);
        self.rivals.push(Rival { id, name: String::new(), ways: String::new(), weaknesses: String::new() });
        Some(id)
    }

    /// Removes a rival everywhere: from the list, from every account, and its scores from every Table Two, for a
    /// column without a supplier says nothing. To take a rival from one account and keep its scores there, take it
    /// from the account's profile instead.
    pub fn remove_rival(&mut self, id: RivalId) {
        self.rivals.retain(|r| r.id != id);
        self.forget_evidence(EvidencePlace::Rival(id));
        self.forget_in_projects(&[id.into()]);
        for account in self.accounts.iter_mut().filter(|a| meets(a, id)) {
            let account = Arc::make_mut(account);
            account.profile.rivals.retain(|r| *r != id);
            for set in account.strength.sets.iter_mut().chain(&mut account.strength.target) {
                set.rivals.remove(&id);
            }
            account.relationship.forget_rival(id);
        }
    }
}

fn meets(account: &Account, rival: RivalId) -> bool {
    let table = &account.strength;
    account.profile.rivals.contains(&rival)
        || account.relationship.names_rival(rival)
        || table.sets.iter().chain(&table.target).any(|set| set.rivals.contains_key(&rival))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::Date;
    use crate::model::ids::SuccessFactorId;
    use crate::model::risk::Risk;
    use crate::model::score::ScoreEntry;
    use crate::model::validate::faults;

    /// Two accounts; the first is managed by P1, meets R1 and has risk K1, which P1 answers for.
    fn scenario() -> Scenario {
        let mut scenario = Scenario::empty("", Date::new(2026, 11, 2).expect("a day"));
        let (first, _) = (scenario.add_account().expect("room"), scenario.add_account());
        let manager = scenario.person_named(" Gao ").expect("a name");
        let rival = scenario.rival_named("Lirui").expect("a name");
        let as_of = scenario.as_of;
        let account = scenario.account_mut(first).expect("there");
        account.profile.manager = Some(manager);
        account.profile.rivals = vec![rival];
        let set = account.strength.current_mut(as_of);
        set.rivals.entry(rival).or_default().insert(SuccessFactorId(1), ScoreEntry::new(7.0));
        let risk = Risk {
            account: Some(first),
            owner: Some(manager),
            ..Risk::titled(take(&mut scenario.counters.risk), "falls")
        };
        scenario.risks.push(risk);
        scenario
    }

    #[test]
    fn a_name_finds_the_person_before_it_makes_one() {
        let mut scenario = scenario();
        assert_eq!(scenario.person_named("Gao  "), Some(PersonId(1)));
        assert_eq!(scenario.person_named("Lu"), Some(PersonId(2)));
        assert_eq!(scenario.person_named("  "), None);
        assert_eq!(scenario.people.iter().map(|p| p.name.as_str()).collect::<Vec<_>>(), ["Gao", "Lu"]);
        assert_eq!(
            (scenario.rival_named("Lirui"), scenario.rival_named("Falkenau")),
            (Some(RivalId(1)), Some(RivalId(2)))
        );
    }

    #[test]
    fn the_risks_of_a_removed_account_concern_the_programme() {
        let mut scenario = scenario();
        scenario.remove_account(AccountId(1));
        assert_eq!(scenario.accounts.iter().map(|a| a.id).collect::<Vec<_>>(), [AccountId(2)]);
        assert_eq!((scenario.risks[0].account, scenario.risks[0].title.as_str()), (None, "falls"));
        assert_eq!(scenario.risks[0].owner, Some(PersonId(1)));
        assert_eq!(faults(&scenario), []);
        // Its id is not given again.
        assert_eq!(scenario.add_account(), Some(AccountId(3)));
    }

    #[test]
    fn nothing_points_at_a_removed_person_or_rival() {
        let mut scenario = scenario();
        let untouched = Arc::clone(&scenario.accounts[1]);
        scenario.remove_person(PersonId(1));
        scenario.remove_rival(RivalId(1));
        let account = scenario.account(AccountId(1)).expect("there");
        assert_eq!((account.profile.manager, scenario.risks[0].owner), (None, None));
        assert!(account.profile.rivals.is_empty());
        assert!(account.strength.sets[0].rivals.is_empty());
        assert_eq!(faults(&scenario), []);
        assert!(Arc::ptr_eq(&untouched, &scenario.accounts[1]));
    }

    #[test]
    fn accounts_are_found_in_any_order() {
        let mut scenario = scenario();
        scenario.add_account();
        for order in [[0, 1, 2], [2, 0, 1], [1, 2, 0], [2, 1, 0]] {
            let mut reordered = scenario.clone();
            reordered.accounts = order.iter().map(|&i| Arc::clone(&scenario.accounts[i])).collect();
            for (place, account) in reordered.accounts.iter().enumerate() {
                assert_eq!(reordered.account_place(account.id), Some(place));
            }
            assert_eq!(reordered.account_place(AccountId(9)), None);
        }
    }
}
