//! One company's key-account work: the only thing that is edited, saved and shared.

use super::accounts::{Account, Person, Rival};
use super::coach::Coach;
use super::date::Date;
use super::ids::{AccountId, Counters, PersonId, RiskId, RivalId};
use super::method::Method;
use super::money::LossTest;
use super::period::Period;
use super::plan::Plans;
use super::practice::Operations;
use super::risk::Risk;
use super::strategy::Strategy;
use super::toolkit::Toolkit;
use super::value::Asset;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A built-in sample this scenario started as, so that its untouched parts can follow the language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Origin {
    /// Which sample.
    pub sample: String,
    /// The language its untouched texts are in (`en`, `zh-Hans`, `zh-Hant`).
    pub language: String,
}

/// One company's key-account work.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Scenario {
    /// The scenario's name.
    #[serde(default)]
    pub title: String,
    /// The company whose accounts these are.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub company: String,
    /// The story of the case.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The day the scenario speaks of; stands for today.
    pub as_of: Date,
    /// The year called "this year".
    pub this_year: i32,
    /// ISO 4217 code, for example `CNY`.
    #[serde(default = "yuan")]
    pub currency: String,
    /// One money unit in currency: 1, 1 000, 10 000 or 1 000 000.
    #[serde(default = "one")]
    pub money_unit: u32,
    /// The editable method.
    #[serde(default)]
    pub method: Method,
    /// Our people.
    #[serde(default)]
    pub people: Vec<Person>,
    /// Rival suppliers.
    #[serde(default)]
    pub rivals: Vec<Rival>,
    /// The accounts, in the user's order. Shared with undo snapshots until changed.
    #[serde(default)]
    pub accounts: Vec<Arc<Account>>,
    /// The risk register, in the user's order.
    #[serde(default)]
    pub risks: Vec<Risk>,
    /// Planning steps, SWOT, goals, readiness.
    #[serde(default, skip_serializing_if = "Strategy::is_empty")]
    pub strategy: Strategy,
    /// Accounts as assets: lifetime value, levers, states, pasted series.
    #[serde(default, skip_serializing_if = "Asset::is_default")]
    pub asset: Asset,
    /// Loss tests, in the user's order (D11).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub loss_tests: Vec<LossTest>,
    /// Design projects.
    #[serde(default, skip_serializing_if = "Toolkit::is_empty")]
    pub toolkit: Toolkit,
    /// Opportunities and problems (D29).
    #[serde(default, skip_serializing_if = "Operations::is_empty")]
    pub operations: Operations,
    /// The review of all account plans, and whose plans come first (D28).
    #[serde(default, skip_serializing_if = "Plans::is_empty")]
    pub plans: Plans,
    /// What was muted, and what the rules assume about the team.
    #[serde(default, skip_serializing_if = "Coach::is_default")]
    pub coach: Coach,
    /// Next free ids.
    #[serde(default)]
    pub counters: Counters,
    /// The sample it started as.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
}

fn yuan() -> String {
    "CNY".to_owned()
}

const fn one() -> u32 {
    1
}

impl Scenario {
    /// An empty scenario with the course's defaults, as of a day.
    pub fn empty(title: impl Into<String>, as_of: Date) -> Self {
        let method = Method::default();
        let counters = Counters {
            // 9 is the combined row of the six-row preset.
            factor: 10,
            success_factor: next(method.strength.factors.len()),
            criterion: next(method.selection.criteria.len()),
            driver: next(method.value.drivers.len()),
            ..Counters::default()
        };
        Self {
            title: title.into(),
            company: String::new(),
            note: String::new(),
            as_of,
            this_year: i32::from(as_of.year()),
            currency: yuan(),
            money_unit: one(),
            method,
            people: Vec::new(),
            rivals: Vec::new(),
            accounts: Vec::new(),
            risks: Vec::new(),
            strategy: Strategy::default(),
            asset: Asset::default(),
            loss_tests: Vec::new(),
            toolkit: Toolkit::default(),
            operations: Operations::default(),
            plans: Plans::default(),
            coach: Coach::default(),
            counters,
            origin: None,
        }
    }

    /// Whether two scenarios are equal; accounts they share are not looked into, so this is quick after an edit.
    pub fn is_same(&self, other: &Self) -> bool {
        let Self {
            title,
            company,
            note,
            as_of,
            this_year,
            currency,
            money_unit,
            method,
            people,
            rivals,
            accounts,
            risks,
            strategy,
            asset,
            loss_tests,
            toolkit,
            operations,
            plans,
            coach,
            counters,
            origin,
        } = self;
        let same_account = |(a, b): (&Arc<Account>, &Arc<Account>)| Arc::ptr_eq(a, b) || a == b;
        (title, company, note, as_of, this_year)
            == (&other.title, &other.company, &other.note, &other.as_of, &other.this_year)
            && (currency, money_unit, method) == (&other.currency, &other.money_unit, &other.method)
            && (people, rivals, risks) == (&other.people, &other.rivals, &other.risks)
            && (strategy, asset, operations) == (&other.strategy, &other.asset, &other.operations)
            && (plans, loss_tests, coach) == (&other.plans, &other.loss_tests, &other.coach)
            && (counters, origin) == (&other.counters, &other.origin)
            && toolkit.is_same(&other.toolkit)
            && accounts.len() == other.accounts.len()
            && accounts.iter().zip(&other.accounts).all(same_account)
    }

    /// The account with an id.
    pub fn account(&self, id: AccountId) -> Option<&Account> {
        self.account_place(id).and_then(|place| self.accounts.get(place)).map(Arc::as_ref)
    }

    /// The account with an id, to change; unshares it from undo snapshots.
    pub fn account_mut(&mut self, id: AccountId) -> Option<&mut Account> {
        self.account_place(id).and_then(|place| self.accounts.get_mut(place)).map(Arc::make_mut)
    }

    /// Where an account stands in the list. A list that nobody has put into another order is in the order of its
    /// ids and is found by halving, which matters when thousands of rows are pasted; any other is searched.
    pub fn account_place(&self, id: AccountId) -> Option<usize> {
        let halved = self.accounts.binary_search_by_key(&id, |a| a.id).ok();
        halved.or_else(|| self.accounts.iter().position(|a| a.id == id))
    }

    /// The rival with an id.
    pub fn rival(&self, id: RivalId) -> Option<&Rival> {
        self.rivals.iter().find(|r| r.id == id)
    }

    /// The person with an id.
    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.people.iter().find(|p| p.id == id)
    }

    /// The risk with an id, to change.
    pub fn risk_mut(&mut self, id: RiskId) -> Option<&mut Risk> {
        self.risks.iter_mut().find(|r| r.id == id)
    }

    /// The risk with an id.
    pub fn risk(&self, id: RiskId) -> Option<&Risk> {
        self.risks.iter().find(|r| r.id == id)
    }

    /// The calendar year of a period.
    pub fn year(&self, period: Period) -> i32 {
        self.this_year.saturating_add(period.offset())
    }
}

fn next(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX - 1) + 1
}
