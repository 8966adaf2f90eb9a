//! Who gets how much, and whether that fits what they earn and what their class deserves.

use super::managers::{Managers, managers};
use super::shares::{Amounts, Kind, Slice, Wholes, slice, total};
use crate::model::exact::Exact;
use crate::model::ids::AccountId;
use crate::model::money::MoneyResults;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::position::{AccountPosition, Class, PositionResults};
use crate::model::scenario::Scenario;
use crate::model::units::Share;
use serde::Serialize;

/// How an account or class is served.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Service {
    /// It takes more than it should.
    Over,
    /// What it takes fits, or the comparisons do not agree.
    Fair,
    /// It takes less than it should.
    Under,
}

/// What one account takes and brings.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AccountResources {
    /// The account.
    pub account: AccountId,
    /// Its class, if it has one.
    pub class: Option<Class>,
    /// People-days.
    pub days: Slice,
    /// Money.
    pub money: Slice,
    /// Profit this year.
    pub income: Slice,
    /// Profit of the next two years.
    pub future: Slice,
    /// Its part of what its class should get: the class's share ÷ the accounts in it.
    pub policy: Outcome<Share>,
    /// Share of days − share of profit this year.
    pub against_income: Outcome<Share>,
    /// Share of days − share of future profit.
    pub against_future: Outcome<Share>,
    /// Share of days − policy.
    pub against_policy: Outcome<Share>,
    /// Over or under only where future profit and policy both say so, by at least the tolerance.
    pub service: Outcome<Service>,
}

/// What one class takes and brings.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ClassResources {
    /// The class; none for the accounts that have none.
    pub class: Option<Class>,
    /// How many accounts.
    pub accounts: usize,
    /// People-days.
    pub days: Slice,
    /// Money.
    pub money: Slice,
    /// Profit this year.
    pub income: Slice,
    /// Profit of the next two years.
    pub future: Slice,
    /// What the class should get: its share ÷ the shares of all classes that have accounts.
    pub policy: Outcome<Share>,
    /// Share of days − share of future profit.
    pub against_future: Outcome<Share>,
    /// Share of days − policy.
    pub against_policy: Outcome<Share>,
    /// By policy alone, with the tolerance.
    pub service: Outcome<Service>,
}

macro_rules! slices {
    ($($of:ident),*) => { $(
        impl $of {
            /// The part of one thing.
            pub const fn slice(&self, kind: Kind) -> &Slice {
                match kind {
                    Kind::Days => &self.days,
                    Kind::Money => &self.money,
                    Kind::Income => &self.income,
                    Kind::Future => &self.future,
                }
            }
        }
    )* };
}
slices!(AccountResources, ClassResources);

/// All results of D13.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ResourceResults {
    /// What there is to share out.
    pub wholes: Wholes,
    /// The accounts, in the user's order.
    pub accounts: Vec<AccountResources>,
    /// The four classes in the course's order, then the accounts without a class if there are any.
    pub classes: Vec<ClassResources>,
    /// The account managers.
    pub managers: Managers,
    /// Sum of the policy shares of the classes that have accounts.
    pub policy_sum: f64,
}

impl ResourceResults {
    /// The results of an account.
    pub fn account(&self, id: AccountId) -> Option<&AccountResources> {
        self.accounts.iter().find(|account| account.account == id)
    }

    /// The results of a class; none for those without one.
    pub fn class(&self, class: Option<Class>) -> Option<&ClassResources> {
        self.classes.iter().find(|of| of.class == class)
    }

    /// The account that takes most people-days; of equal ones the first.
    pub fn largest(&self) -> Option<&AccountResources> {
        let days = |account: &AccountResources| account.days.amount.clone().ok().filter(|days| *days > 0.0);
        let known = self.accounts.iter().filter_map(|account| Some((account, days(account)?)));
        known.reduce(|most, next| if next.1 > most.1 { next } else { most }).map(|(account, _)| account)
    }
}

/// Computes resource allocation. `money` and `position` are the results of the scenario.
pub fn resources(scenario: &Scenario, money: &MoneyResults, position: &PositionResults) -> ResourceResults {
    // Statements stand in the order of the accounts.
    let pairs = scenario.accounts.iter().zip(&money.statements);
    let rows: Vec<Row> = pairs
        .map(|(account, statement)| Row {
            account: account.id,
            class: position.account(account.id).and_then(AccountPosition::class),
            amounts: Amounts::of(account, statement),
        })
        .collect();
    let whole = |kind| total(rows.iter().map(|row| row.amounts.get(kind)));
    let wholes = Wholes {
        days: whole(Kind::Days),
        money: whole(Kind::Money),
        income: whole(Kind::Income),
        future: whole(Kind::Future),
    };
    let judge = Judge::new(scenario, &rows);
    let classes = Class::ALL.iter().copied().map(Some).chain([None]);
    let classes = classes.map(|class| judge.class(class, &rows, &wholes));
    ResourceResults {
        accounts: rows.iter().map(|row| judge.account(row, &wholes)).collect(),
        classes: classes.filter(|of| of.class.is_some() || of.accounts > 0).collect(),
        managers: managers(scenario),
        policy_sum: judge.sum,
        wholes,
    }
}

struct Row {
    account: AccountId,
    class: Option<Class>,
    amounts: Amounts,
}

/// What the classes should get.
struct Judge {
    counts: [usize; 4],
    policy: [f64; 4],
    sum: f64,
    tolerance: Share,
}

impl Judge {
    fn new(scenario: &Scenario, rows: &[Row]) -> Self {
        let method = &scenario.method.resources;
        let count = |class: Class| rows.iter().filter(|row| row.class == Some(class)).count();
        let counts = std::array::from_fn(|n| count(Class::ALL[n]));
        let policy: [f64; 4] = std::array::from_fn(|n| method.policy.of(Class::ALL[n]).get());
        let in_use = policy.iter().zip(&counts).filter(|(_, count)| **count > 0);
        // An empty sum of floats is −0.
        let sum = in_use.map(|(share, _)| share).sum::<f64>() + 0.0;
        Self { counts, policy, sum, tolerance: method.tolerance }
    }

    /// What a class should get.
    fn policy(&self, class: Option<Class>) -> Outcome<Share> {
        let class = class.ok_or(Undefined::NoClass)? as usize;
        match (self.counts[class], self.sum > 0.0) {
            (0, _) => Err(Undefined::NoAccounts),
            (_, false) => Err(Undefined::NoWeights),
            _ => Ok(Share::new(self.policy[class] / self.sum)),
        }
    }

    fn account(&self, row: &Row, wholes: &Wholes) -> AccountResources {
        let part = |kind| slice(row.amounts.get(kind).clone(), wholes.of(kind));
        let [days, money, income, future] = Kind::ALL.map(part);
        let policy = self.policy(row.class).map(|share| {
            let members = row.class.map_or(1, |class| self.counts[class as usize]);
            Share::new(share.get() / members as f64)
        });
        let against_future = difference(&days.share, &future.share);
        let against_policy = difference(&days.share, &policy);
        AccountResources {
            account: row.account,
            class: row.class,
            against_income: difference(&days.share, &income.share),
            service: self.both(&against_future, &against_policy),
            days,
            money,
            income,
            future,
            policy,
            against_future,
            against_policy,
        }
    }

    fn class(&self, class: Option<Class>, rows: &[Row], wholes: &Wholes) -> ClassResources {
        let members = || rows.iter().filter(|row| row.class == class);
        let part = |kind| {
            let sum = total(members().map(|row| row.amounts.get(kind))).sum;
            // A class without accounts takes nothing, which is known.
            let sum = if members().next().is_none() { Ok(0.0) } else { sum };
            slice(sum, wholes.of(kind))
        };
        let [days, money, income, future] = Kind::ALL.map(part);
        let policy = self.policy(class);
        let against_policy = difference(&days.share, &policy);
        ClassResources {
            class,
            accounts: members().count(),
            against_future: difference(&days.share, &future.share),
            service: against_policy.clone().map(|by| self.by(by)),
            days,
            money,
            income,
            future,
            policy,
            against_policy,
        }
    }

    fn by(&self, difference: Share) -> Service {
        let (by, tolerance) = (Exact::from(difference.get()), Exact::from(self.tolerance.get()));
        if difference.get() > 0.0 && by.is_at_least(tolerance) {
            Service::Over
        } else if difference.get() < 0.0 && Exact::ZERO.minus(by).is_at_least(tolerance) {
            Service::Under
        } else {
            Service::Fair
        }
    }

    /// Two comparisons must agree.
    fn both(&self, future: &Outcome<Share>, policy: &Outcome<Share>) -> Outcome<Service> {
        let (future, policy) = (self.by(future.clone()?), self.by(policy.clone()?));
        Ok(if future == policy { future } else { Service::Fair })
    }
}

fn difference(taken: &Outcome<Share>, due: &Outcome<Share>) -> Outcome<Share> {
    Ok(Share::new(taken.clone()?.get() - due.clone()?.get()))
}
