//! What is typed into an account's plan, and how it comes and goes.

use crate::model::date::Date;
use crate::model::ids::{AccountId, PersonId};
use crate::model::limits;
use crate::model::scenario::Scenario;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Something that happens next, agreed at the last review or proposed for this one.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct NextStep {
    /// What is done.
    pub text: String,
    /// Who does it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<PersonId>,
    /// By when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
}

/// What belongs to an account's plan alone (D28).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct AccountPlan {
    /// The account in a sentence.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub summary: String,
    /// The decision the review is asked for.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub decision: String,
    /// Who takes the decision.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decision_owner: Option<PersonId>,
    /// The day of the account's own review; without one it is that of all plans.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub review_date: Option<Date>,
    /// Who of ours comes to the review.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub attendees: BTreeSet<PersonId>,
    /// What happens next, in the user's order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub next_steps: Vec<NextStep>,
}

impl AccountPlan {
    /// Whether nothing has been entered.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Everybody of ours it names, with repetitions.
    pub fn people(&self) -> impl Iterator<Item = PersonId> {
        let owners = self.next_steps.iter().filter_map(|step| step.owner);
        self.decision_owner.into_iter().chain(self.attendees.iter().copied()).chain(owners)
    }

    /// Takes everybody out whom a test refuses.
    pub fn keep_people(&mut self, keep: impl Fn(PersonId) -> bool) {
        self.decision_owner = self.decision_owner.filter(|&id| keep(id));
        self.attendees.retain(|&id| keep(id));
        self.next_steps.iter_mut().for_each(|step| step.owner = step.owner.filter(|&id| keep(id)));
    }

    /// Leaves out what was written: the sentence, the decision and the steps.
    pub fn leave_out_notes(&mut self) {
        self.summary.clear();
        self.decision.clear();
        self.next_steps.clear();
    }
}

impl Scenario {
    /// The plan of an account.
    pub fn plan(&self, account: AccountId) -> Option<&AccountPlan> {
        self.account(account).map(|a| &a.plan)
    }

    /// The plan of an account, to change.
    pub fn plan_mut(&mut self, account: AccountId) -> Option<&mut AccountPlan> {
        self.account_mut(account).map(|a| &mut a.plan)
    }

    /// Adds a next step after the last and gives its place; none if there are as many as there may be.
    pub fn add_next_step(&mut self, account: AccountId) -> Option<usize> {
        let steps = &mut self.plan_mut(account)?.next_steps;
        let place = steps.len();
        let has_room = place < limits::ENTRIES;
        has_room.then(|| steps.push(NextStep::default()))?;
        Some(place)
    }

    /// Takes a person out of every plan.
    pub fn forget_in_plans(&mut self, person: PersonId) {
        let named: Vec<AccountId> =
            self.accounts.iter().filter(|a| a.plan.people().any(|p| p == person)).map(|a| a.id).collect();
        for account in named {
            if let Some(plan) = self.plan_mut(account) {
                plan.keep_people(|id| id != person);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::statistics::arrange::set_of;
    use crate::model::validate::faults;

    #[test]
    fn nobody_is_left_pointing_at_a_removed_person_or_account() {
        let mut scenario = Scenario::empty("", Date::new(2026, 11, 2).expect("a day"));
        let account = scenario.add_account().expect("room");
        let (gao, lu) = (scenario.person_named("Gao").expect("a name"), scenario.person_named("Lu").expect("a name"));
        assert_eq!((scenario.add_next_step(account), scenario.add_next_step(account)), (Some(0), Some(1)));
        assert_eq!(scenario.add_next_step(AccountId(9)), None);
        let plan = scenario.plan_mut(account).expect("there");
        plan.decision_owner = Some(gao);
        plan.attendees = set_of([gao, lu]);
        plan.next_steps[1].owner = Some(gao);
        scenario.plans.set_first(account, true);
        assert_eq!(faults(&scenario), []);
        scenario.remove_person(gao);
        let plan = scenario.plan(account).expect("there");
        assert_eq!((plan.decision_owner, plan.next_steps[1].owner), (None, None));
        assert_eq!(plan.attendees, set_of([lu]));
        assert_eq!(faults(&scenario), []);
        scenario.remove_account(account);
        assert!(scenario.plans.is_empty());
        assert_eq!(faults(&scenario), []);
    }

    #[test]
    fn a_plan_has_room_for_so_many_steps() {
        let mut scenario = Scenario::empty("", Date::new(2026, 11, 2).expect("a day"));
        let account = scenario.add_account().expect("room");
        scenario.plan_mut(account).expect("there").next_steps = vec![NextStep::default(); limits::ENTRIES];
        assert_eq!(scenario.add_next_step(account), None);
    }
}
