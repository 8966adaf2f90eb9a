//! What is typed about choosing and running the accounts, and how its records come and go.

use super::development::Development;
use super::opportunity::Opportunity;
use super::problem::Problem;
use super::qualification::{QualificationAnswer, QualificationQuestion};
use super::rhythm::{ContactYear, ReviewPlan};
use super::standing::{Checked, PolicyItem, StandingScores};
use crate::model::ids::{AccountId, OpportunityId, PersonId, ProblemId, take};
use crate::model::limits;
use crate::model::scenario::Scenario;
use crate::model::strategy::Year;
use crate::model::units::{Score, Share};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is typed about one account (D6, D8, D29).
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Practice {
    /// Answers to the seven questions.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub qualification: BTreeMap<QualificationQuestion, QualificationAnswer>,
    /// Performance, alignment, how it is treated.
    #[serde(skip_serializing_if = "is_default")]
    pub standing: StandingScores,
    /// Policy and relation, item by item.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub checklist: BTreeMap<PolicyItem, Checked>,
    /// The step of commercial development.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub development: Option<Development>,
    /// Our part of what it spends on what we sell, 0 to 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wallet_share: Option<Share>,
    /// Contacts planned and kept, by year.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub contacts: BTreeMap<Year, ContactYear>,
    /// The last review and the next.
    #[serde(skip_serializing_if = "is_default")]
    pub review: ReviewPlan,
    /// Satisfaction by year, 0 to 10.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub satisfaction: BTreeMap<Year, Score>,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl Practice {
    /// Whether nothing has been entered.
    pub fn is_empty(&self) -> bool {
        is_default(self)
    }

    /// Changes a question; one without answer and note leaves the account.
    pub fn change_answer(&mut self, question: QualificationQuestion, change: impl FnOnce(&mut QualificationAnswer)) {
        let entry = self.qualification.entry(question).or_default();
        change(entry);
        if is_default(entry) {
            self.qualification.remove(&question);
        }
    }

    /// Changes an item; one without state and note leaves the account.
    pub fn change_item(&mut self, item: PolicyItem, change: impl FnOnce(&mut Checked)) {
        let entry = self.checklist.entry(item).or_default();
        change(entry);
        if is_default(entry) {
            self.checklist.remove(&item);
        }
    }

    /// Changes the contacts of a year; a year with neither plan nor fact leaves the account.
    pub fn change_contacts(&mut self, year: Year, change: impl FnOnce(&mut ContactYear)) {
        let entry = self.contacts.entry(year).or_default();
        change(entry);
        if is_default(entry) {
            self.contacts.remove(&year);
        }
    }

    /// Leaves out what was written; answers and states stay.
    pub fn leave_out_notes(&mut self) {
        for &question in QualificationQuestion::ALL {
            self.change_answer(question, |entry| entry.note.clear());
        }
        for &item in PolicyItem::ALL {
            self.change_item(item, |entry| entry.note.clear());
        }
        for entry in [&mut self.standing.performance, &mut self.standing.alignment].into_iter().flatten() {
            entry.source.clear();
        }
    }
}

/// Records of the daily work that belong to accounts (D29).
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Operations {
    /// Opportunities, in the user's order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub opportunities: Vec<Opportunity>,
    /// Problems, in the user's order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub problems: Vec<Problem>,
}

impl Operations {
    /// Whether nothing has been entered.
    pub fn is_empty(&self) -> bool {
        is_default(self)
    }

    /// The opportunity with an id.
    pub fn opportunity(&self, id: OpportunityId) -> Option<&Opportunity> {
        self.opportunities.iter().find(|o| o.id == id)
    }

    /// The problem with an id.
    pub fn problem(&self, id: ProblemId) -> Option<&Problem> {
        self.problems.iter().find(|p| p.id == id)
    }

    /// Takes an account out, with its opportunities and problems: without it they say nothing.
    pub(crate) fn forget_account(&mut self, id: AccountId) {
        self.opportunities.retain(|o| o.account != Some(id));
        self.problems.retain(|p| p.account != Some(id));
    }

    /// Takes one of ours out.
    pub(crate) fn forget_person(&mut self, id: PersonId) {
        self.opportunities.iter_mut().filter(|o| o.owner == Some(id)).for_each(|o| o.owner = None);
        self.problems.iter_mut().filter(|p| p.owner == Some(id)).for_each(|p| p.owner = None);
    }

    /// Leaves out everybody of ours.
    pub fn leave_out_people(&mut self) {
        self.opportunities.iter_mut().for_each(|o| o.owner = None);
        self.problems.iter_mut().for_each(|p| p.owner = None);
    }

    /// Leaves out amounts.
    pub fn leave_out_money(&mut self) {
        self.opportunities.iter_mut().for_each(|o| o.value = None);
    }

    /// Leaves out what was written about problems; their names stay.
    pub fn leave_out_notes(&mut self) {
        for problem in &mut self.problems {
            problem.cause.clear();
            problem.countermeasure.clear();
        }
    }
}

impl Scenario {
    /// What is typed about an account's qualification and operation, to change.
    pub fn practice_mut(&mut self, account: AccountId) -> Option<&mut Practice> {
        self.account_mut(account).map(|a| &mut a.practice)
    }

    /// Adds an opportunity after the last; none if there are as many as there may be.
    pub fn add_opportunity(&mut self, account: Option<AccountId>) -> Option<OpportunityId> {
        if self.operations.opportunities.len() >= limits::OPERATIONS {
            return None;
        }
        let id = take(&mut self.counters.opportunity);
        self.operations.opportunities.push(Opportunity { account, ..Opportunity::named(id, "") });
        Some(id)
    }

    /// Adds a problem after the last; none if there are as many as there may be.
    pub fn add_problem(&mut self, account: Option<AccountId>) -> Option<ProblemId> {
        if self.operations.problems.len() >= limits::OPERATIONS {
            return None;
        }
        let id = take(&mut self.counters.problem);
        self.operations.problems.push(Problem { account, ..Problem::told(id, "") });
        Some(id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::Date;
    use crate::model::relationship::Answer;
    use crate::model::validate::faults;

    fn scenario() -> (Scenario, AccountId) {
        let mut scenario = Scenario::empty("", Date::new(2026, 11, 2).expect("a day"));
        let account = scenario.add_account().expect("room");
        (scenario, account)
    }

    #[test]
    fn what_says_nothing_is_not_kept() {
        let mut practice = Practice::default();
        let question = QualificationQuestion::LargeOrders;
        practice.change_answer(question, |entry| entry.answer = Some(Answer::Yes));
        practice.change_item(PolicyItem::MarketHelp, |entry| entry.note = "ask".into());
        let year = Year::new(2026).expect("a year");
        practice.change_contacts(year, |contacts| contacts.planned = Some(12));
        assert!(!practice.is_empty());
        practice.leave_out_notes();
        practice.change_answer(question, |entry| entry.answer = None);
        practice.change_contacts(year, |contacts| contacts.planned = None);
        assert!(practice.is_empty());
    }

    #[test]
    fn nothing_points_at_what_was_removed() {
        let (mut scenario, account) = scenario();
        let person = scenario.person_named("Gao").expect("a name");
        let opportunity = scenario.add_opportunity(Some(account)).expect("room");
        scenario.add_opportunity(None);
        scenario.add_problem(Some(account));
        scenario.operations.opportunities[1].owner = Some(person);
        scenario.operations.problems[0].owner = Some(person);
        assert_eq!(faults(&scenario), []);
        scenario.remove_person(person);
        assert_eq!((scenario.operations.opportunities[1].owner, scenario.operations.problems[0].owner), (None, None));
        scenario.remove_account(account);
        assert!(scenario.operations.opportunity(opportunity).is_none() && scenario.operations.problems.is_empty());
        assert_eq!(faults(&scenario), []);
        // Ids are not given again.
        assert_eq!(scenario.add_opportunity(None), Some(OpportunityId(3)));
    }

    #[test]
    fn what_is_left_out_of_a_link_leaves_no_reference() {
        let (mut scenario, account) = scenario();
        let person = scenario.person_named("Gao").expect("a name");
        scenario.add_opportunity(Some(account));
        scenario.add_problem(Some(account));
        scenario.operations.opportunities[0].owner = Some(person);
        scenario.operations.opportunities[0].value = Some(5.0.into());
        scenario.operations.problems[0].cause = "no list".into();
        scenario.operations.problems[0].owner = Some(person);
        scenario.operations.leave_out_people();
        scenario.operations.leave_out_money();
        scenario.operations.leave_out_notes();
        scenario.people.clear();
        assert_eq!(faults(&scenario), []);
        assert_eq!(scenario.operations.opportunities[0].value, None);
        assert!(scenario.operations.problems[0].cause.is_empty());
    }
}
