//! What each account manager carries (D29), and opportunistic accounts that get more attention than key accounts.

use super::analysis::AccountPractice;
use super::opportunity::OpportunityState;
use super::problem::ProblemState;
use crate::model::ids::{AccountId, PersonId};
use crate::model::position::{AccountPosition, Class, PositionResults};
use crate::model::scenario::Scenario;
use crate::model::statistics::arrange;
use crate::model::strategy::Year;
use serde::Serialize;
use std::collections::BTreeMap;

/// What one of our people carries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ManagerLoad {
    /// Who.
    pub person: PersonId,
    /// The accounts they manage, in the user's order.
    pub accounts: Vec<AccountId>,
    /// Contacts planned there this year, over the accounts that have a plan.
    pub planned: u64,
    /// Contacts that took place there.
    pub actual: u64,
    /// Open opportunities they own, or that have no owner and are at their accounts.
    pub opportunities: usize,
    /// Problems that are not closed, counted the same way.
    pub problems: usize,
    /// Reviews of their accounts that are overdue.
    pub reviews: usize,
}

/// Everybody who manages an account or owns something open; who has most contacts planned comes first.
pub(super) fn loads(scenario: &Scenario, results: &[AccountPractice]) -> Vec<ManagerLoad> {
    let mut loads: BTreeMap<PersonId, ManagerLoad> = BTreeMap::new();
    let empty = |person| ManagerLoad {
        person,
        accounts: Vec::new(),
        planned: 0,
        actual: 0,
        opportunities: 0,
        problems: 0,
        reviews: 0,
    };
    let year = Year::new(scenario.this_year);
    let mut managers = BTreeMap::new();
    for (account, result) in scenario.accounts.iter().zip(results) {
        let Some(manager) = account.profile.manager else { continue };
        managers.insert(account.id, manager);
        let load = loads.entry(manager).or_insert_with(|| empty(manager));
        let contacts = year.and_then(|y| account.practice.contacts.get(&y)).copied().unwrap_or_default();
        load.accounts.push(account.id);
        load.planned += u64::from(contacts.planned.unwrap_or(0));
        load.actual += u64::from(contacts.actual.unwrap_or(0));
        load.reviews += usize::from(result.rhythm.review == Ok(super::ReviewState::Overdue));
    }
    let responsible = |owner: Option<PersonId>, account: Option<AccountId>| {
        owner.or_else(|| account.and_then(|id| managers.get(&id).copied()))
    };
    let open = scenario.operations.opportunities.iter().filter(|o| o.state == OpportunityState::Open);
    for person in open.filter_map(|o| responsible(o.owner, o.account)) {
        loads.entry(person).or_insert_with(|| empty(person)).opportunities += 1;
    }
    let open = scenario.operations.problems.iter().filter(|p| p.state != ProblemState::Closed);
    for person in open.filter_map(|p| responsible(p.owner, p.account)) {
        loads.entry(person).or_insert_with(|| empty(person)).problems += 1;
    }
    let mut loads: Vec<ManagerLoad> = loads.into_values().collect();
    arrange::sort_by_key(&mut loads, |load| std::cmp::Reverse(load.planned));
    loads
}

/// An opportunistic account that got more contacts this year than a key account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OverServed {
    /// The opportunistic account.
    pub account: AccountId,
    /// Its contacts this year.
    pub contacts: u32,
    /// The key account with the fewest contacts.
    pub key: AccountId,
    /// Its contacts.
    pub key_contacts: u32,
}

/// Opportunistic accounts with more contacts than the key account that got the fewest.
pub fn over_served(scenario: &Scenario, position: &PositionResults) -> Vec<OverServed> {
    let Some(year) = Year::new(scenario.this_year) else { return Vec::new() };
    let actual = |account: &crate::model::Account| account.practice.contacts.get(&year).and_then(|y| y.actual);
    let of = |class: Class| {
        let with_class = scenario.accounts.iter().zip(&position.accounts);
        let here = with_class.filter(move |(_, position)| AccountPosition::class(position) == Some(class));
        here.filter_map(|(account, _)| Some((account.id, actual(account)?))).collect::<Vec<_>>()
    };
    let Some((key, key_contacts)) = of(Class::Key).into_iter().min_by_key(|(_, contacts)| *contacts) else {
        return Vec::new();
    };
    let more = of(Class::Opportunistic).into_iter().filter(|(_, contacts)| *contacts > key_contacts);
    more.map(|(account, contacts)| OverServed { account, contacts, key, key_contacts }).collect()
}
