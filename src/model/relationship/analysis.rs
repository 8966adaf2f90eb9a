//! Everything that follows from the relationships (D20 to D22).

use super::coverage::{self, ContactResult, Coverage};
use super::need_gaps::{self, NeedResult, ValueTotal};
use super::record::Relationship;
use super::stage::{Stage, StagePlan};
use super::suggestion::{self, Comparison, Lines, StageEvidence, Suggestion};
use crate::model::accounts::Account;
use crate::model::date::Date;
use crate::model::ids::{AccountId, ContactId, StageActionId};
use crate::model::money::Statement;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::scenario::Scenario;
use serde::Serialize;

/// The principal actions, counted.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ActionCount {
    /// All of them.
    pub all: usize,
    /// Those that are done.
    pub done: usize,
    /// Open ones whose day has passed.
    pub overdue: Vec<StageActionId>,
    /// Those nobody answers for.
    pub without_owner: Vec<StageActionId>,
}

/// What follows from the relationship with one account.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AccountRelationship {
    /// The account.
    pub account: AccountId,
    /// The stage claimed.
    pub claimed: Option<Stage>,
    /// The stage aimed at.
    pub target: Option<Stage>,
    /// What the answers say of each stage.
    pub evidence: Vec<StageEvidence>,
    /// Who meets whom, counted.
    pub lines: Lines,
    /// The stage that answers and contact map suggest.
    pub suggestion: Outcome<Suggestion>,
    /// The claim beside the suggestion.
    pub comparison: Outcome<Comparison>,
    /// Steps from the claimed stage to the target; below zero leads down the ladder.
    pub way: Outcome<i32>,
    /// The principal actions.
    pub actions: ActionCount,
    /// All contacts in the user's order.
    pub contacts: Vec<ContactResult>,
    /// How well they are covered.
    pub coverage: Coverage,
    /// All needs in the user's order.
    pub needs: Vec<NeedResult>,
    /// The value propositions together.
    pub value: ValueTotal,
}

impl AccountRelationship {
    /// Contacts whose next contact should have been, in the user's order.
    pub fn overdue(&self) -> Vec<ContactId> {
        self.contacts.iter().filter(|c| c.is_overdue()).map(|c| c.contact).collect()
    }

    /// The results of a contact.
    pub fn contact(&self, id: ContactId) -> Option<&ContactResult> {
        self.contacts.iter().find(|c| c.contact == id)
    }
}

/// Everything computed about relationships.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RelationshipResults {
    /// All accounts in the user's order.
    pub accounts: Vec<AccountRelationship>,
}

impl RelationshipResults {
    /// The results of an account.
    pub fn account(&self, id: AccountId) -> Option<&AccountRelationship> {
        let halved = self.accounts.binary_search_by_key(&id, |a| a.account).ok().and_then(|at| self.accounts.get(at));
        halved.or_else(|| self.accounts.iter().find(|a| a.account == id))
    }
}

/// Computes everything about relationships. Statements are in the order of the accounts.
pub fn relationship(scenario: &Scenario, statements: &[Statement]) -> RelationshipResults {
    let of = |(at, account): (usize, &std::sync::Arc<Account>)| {
        let has_revenue = statements.get(at).is_some_and(|s| s.account == account.id && buys(s));
        of_account(account.id, &account.relationship, scenario.as_of, has_revenue)
    };
    RelationshipResults { accounts: scenario.accounts.iter().enumerate().map(of).collect() }
}

/// Whether there is revenue this year or in one of the two before.
fn buys(statement: &Statement) -> bool {
    use crate::model::period::Period;
    let known = [Period::TwoYearsAgo, Period::LastYear, Period::ThisYear];
    known.iter().any(|&period| statement.revenue[period].as_ref().is_ok_and(|money| money.get() > 0.0))
}

fn of_account(account: AccountId, relationship: &Relationship, today: Date, has_revenue: bool) -> AccountRelationship {
    let StagePlan { now, target, .. } = relationship.stage;
    let contacts: Vec<ContactResult> =
        relationship.contacts.iter().map(|contact| coverage::contact(contact, today)).collect();
    let evidence = suggestion::evidence(relationship);
    let lines = suggestion::lines(&relationship.contacts);
    let suggestion = suggestion::suggest(relationship, &evidence, lines, has_revenue);
    AccountRelationship {
        account,
        claimed: now,
        target,
        comparison: suggestion::compare(now, &suggestion),
        evidence,
        lines,
        suggestion,
        way: way(now, target),
        actions: actions(&relationship.stage, today),
        coverage: coverage::coverage(&relationship.contacts, &contacts),
        contacts,
        needs: need_gaps::gaps(&relationship.needs),
        value: need_gaps::value(&relationship.needs),
    }
}

fn way(now: Option<Stage>, target: Option<Stage>) -> Outcome<i32> {
    match (now.and_then(Stage::step), target.and_then(Stage::step)) {
        // Five steps fit any integer.
        #[allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap, reason = "one of five steps")]
        (Some(now), Some(target)) => Ok(target as i32 - now as i32),
        (None, None) => Err(Undefined::Unrated),
        _ => Err(Undefined::Incomplete { missing: 1, needed: 2 }),
    }
}

fn actions(plan: &StagePlan, today: Date) -> ActionCount {
    let is_late = |due: Option<Date>| due.is_some_and(|due| due < today);
    ActionCount {
        all: plan.actions.len(),
        done: plan.actions.iter().filter(|a| a.done).count(),
        overdue: plan.actions.iter().filter(|a| !a.done && is_late(a.due)).map(|a| a.id).collect(),
        without_owner: plan.actions.iter().filter(|a| !a.done && a.owner.is_none()).map(|a| a.id).collect(),
    }
}
