//! The plans of all accounts, as ids and numbers.

use super::agenda::Topic;
use super::gather::{self, PlanAction};
use super::section::{self, Known, SectionState};
use crate::model::accounts::Account;
use crate::model::date::Date;
use crate::model::ids::{AccountId, GoalId, NeedId, PersonId, RiskId};
use crate::model::money::{MoneyResults, Statement};
use crate::model::outcome::{Outcome, Undefined};
use crate::model::position::{Class, PositionResults};
use crate::model::relationship::RelationshipResults;
use crate::model::risk::{Risk, RiskResult, RiskResults};
use crate::model::scenario::Scenario;
use crate::model::statistics::arrange::{Lookup, set_of};
use crate::model::units::Share;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What plans are gathered from.
#[derive(Clone, Copy)]
pub struct PlanEvidence<'a> {
    /// What was typed.
    pub scenario: &'a Scenario,
    /// The money, in the order of the accounts.
    pub money: &'a MoneyResults,
    /// Tables One and Two, the matrix.
    pub position: &'a PositionResults,
    /// Stages, contacts, needs.
    pub relationship: &'a RelationshipResults,
    /// The risk register.
    pub risk: &'a RiskResults,
}

/// One account's plan.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AccountPlanResult {
    /// The account.
    pub account: AccountId,
    /// Its class, if it has one.
    pub class: Option<Class>,
    /// Whether its plan is among those that come first.
    pub is_first: bool,
    /// The day of the review: its own, else that of all plans.
    pub review: Option<Date>,
    /// Whether that day is its own.
    pub is_own_review: bool,
    /// Days from the scenario's day to the review; below zero it has passed.
    pub days_to_review: Outcome<i64>,
    /// How far each section is filled.
    pub sections: Vec<SectionState>,
    /// Complete sections ÷ all sections.
    pub complete: Share,
    /// Its risks, the gravest first.
    pub risks: Vec<RiskId>,
    /// Its needs, the widest gap first.
    pub needs: Vec<NeedId>,
    /// Open goals of the programme that its manager answers for.
    pub goals: Vec<GoalId>,
    /// What is to be done, the next first.
    pub actions: Vec<PlanAction>,
}

impl AccountPlanResult {
    /// How many sections are complete.
    pub fn complete_count(&self) -> usize {
        self.sections.iter().filter(|s| s.is_complete()).count()
    }

    /// How far a section is filled.
    pub fn section(&self, section: super::Section) -> Option<SectionState> {
        self.sections.iter().find(|s| s.section == section).copied()
    }

    /// How many actions were due before the scenario's day.
    pub fn overdue_count(&self) -> usize {
        self.actions.iter().filter(|a| a.is_overdue).count()
    }
}

/// Everything computed about plans.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PlanResults {
    /// All accounts in the user's order.
    pub accounts: Vec<AccountPlanResult>,
    /// Accounts whose plans come first, each once, in that order.
    pub first: Vec<AccountId>,
    /// The review: topics in their order with their minutes.
    pub agenda: Vec<(Topic, u8)>,
    /// Minutes of the review together.
    pub minutes: u32,
}

impl PlanResults {
    /// The plan of an account.
    pub fn account(&self, id: AccountId) -> Option<&AccountPlanResult> {
        let halved = self.accounts.binary_search_by_key(&id, |a| a.account).ok().and_then(|at| self.accounts.get(at));
        halved.or_else(|| self.accounts.iter().find(|a| a.account == id))
    }

    /// How many plans lack nothing.
    pub fn complete_count(&self) -> usize {
        self.accounts.iter().filter(|a| a.complete_count() == a.sections.len()).count()
    }
}

/// Gathers all plans, in n log n of accounts and records.
pub fn plans(evidence: PlanEvidence) -> PlanResults {
    let scenario = evidence.scenario;
    let shared = Shared::of(evidence);
    let statements = &evidence.money.statements;
    let accounts = scenario.accounts.iter().enumerate();
    let agenda: Vec<(Topic, u8)> = Topic::ALL.iter().map(|&topic| (topic, scenario.plans.minutes_of(topic))).collect();
    PlanResults {
        accounts: accounts.map(|(at, account)| plan(evidence, &shared, account, statements.get(at))).collect(),
        first: first(scenario),
        minutes: scenario.plans.all_minutes(),
        agenda,
    }
}

fn first(scenario: &Scenario) -> Vec<AccountId> {
    let mut seen = BTreeSet::new();
    let new = scenario.plans.first.iter().copied().filter(|id| seen.insert(*id));
    new.filter(|&id| scenario.account(id).is_some()).collect()
}

/// What is looked up for every account.
struct Shared<'a> {
    first: BTreeSet<AccountId>,
    risks: BTreeMap<AccountId, Vec<&'a Risk>>,
    results: Lookup<RiskId, &'a RiskResult>,
    goals: BTreeMap<PersonId, Vec<GoalId>>,
}

impl<'a> Shared<'a> {
    fn of(evidence: PlanEvidence<'a>) -> Self {
        let scenario = evidence.scenario;
        let mut risks: BTreeMap<AccountId, Vec<&Risk>> = BTreeMap::new();
        for risk in &scenario.risks {
            if let Some(account) = risk.account {
                risks.entry(account).or_default().push(risk);
            }
        }
        let mut goals: BTreeMap<PersonId, Vec<GoalId>> = BTreeMap::new();
        for goal in scenario.strategy.goals.iter().filter(|g| !g.is_closed(scenario.this_year)) {
            if let Some(owner) = goal.owner {
                goals.entry(owner).or_default().push(goal.id);
            }
        }
        let first = set_of(scenario.plans.first.iter().copied());
        Self { first, risks, results: Lookup::of(evidence.risk.risks.iter().map(|r| (r.risk, r))), goals }
    }
}

fn plan(
    evidence: PlanEvidence,
    shared: &Shared,
    account: &Account,
    statement: Option<&Statement>,
) -> AccountPlanResult {
    let (scenario, id) = (evidence.scenario, account.id);
    let risks = shared.risks.get(&id).map(Vec::as_slice).unwrap_or_default();
    let relationship = evidence.relationship.account(id);
    let position = evidence.position.account(id);
    let actions = gather::actions(account, risks, scenario.as_of);
    let counted = |is: fn(&PlanAction) -> bool| actions.iter().filter(|a| is(a)).count();
    let known = Known {
        account,
        statement: statement.filter(|s| s.account == id),
        position,
        relationship,
        risks,
        actions: (actions.len(), counted(|a| a.owner.is_some()), counted(|a| a.due.is_some())),
    };
    let sections = section::states(&evidence, &known);
    let complete = sections.iter().filter(|s| s.is_complete()).count() as f64 / sections.len().max(1) as f64;
    let review = account.plan.review_date.or(scenario.plans.review_date);
    let goals = account.profile.manager.and_then(|manager| shared.goals.get(&manager));
    AccountPlanResult {
        account: id,
        class: position.and_then(|p| p.class()),
        is_first: shared.first.contains(&id),
        review,
        is_own_review: account.plan.review_date.is_some(),
        days_to_review: review.map(|day| day.days_since(scenario.as_of)).ok_or(Undefined::Unrated),
        sections,
        complete: Share::new(complete),
        risks: gather::gravest(risks, |risk| shared.results.get(&risk).copied()),
        needs: relationship.map(gather::widest).unwrap_or_default(),
        goals: goals.cloned().unwrap_or_default(),
        actions,
    }
}
