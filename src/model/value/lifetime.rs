//! The lifetime values of a scenario: of the programme, at three timings, and of each account.

use super::inputs::Lifetime;
use super::retention::{LifetimeValue, Retention, Timing, Uplift, expected_lifetime};
use crate::model::accounts::Account;
use crate::model::ids::AccountId;
use crate::model::money::Statement;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::period::Period;
use crate::model::scenario::Scenario;
use crate::model::statistics::arrange::{self, Lookup};
use crate::model::statistics::finite;
use crate::model::units::{Money, Probability};
use serde::Serialize;
use std::sync::Arc;

/// Steps of the curve between retention 0 and 1.
const STEPS: u32 = 40;

/// The programme's value with margins coming at one of three times.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TimedValue {
    /// When margins come.
    pub timing: Timing,
    /// The value.
    pub value: Outcome<LifetimeValue>,
    /// What raising retention does.
    pub uplift: Outcome<Uplift>,
}

/// Where a number comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Source {
    /// It is typed for the account.
    Account,
    /// It is the net income of this year, or the retention of the programme.
    Elsewhere,
}

/// What one account is worth.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AccountLifetime {
    /// The account.
    pub account: AccountId,
    /// The margin a year.
    pub margin: Outcome<Money>,
    /// Where the margin comes from.
    pub margin_from: Source,
    /// The chance that it stays for another year.
    pub retention: Outcome<f64>,
    /// Where that comes from.
    pub retention_from: Source,
    /// Its own value.
    pub value: Outcome<LifetimeValue>,
    /// What raising retention does.
    pub uplift: Outcome<Uplift>,
    /// The accounts it brought to us, in the user's order.
    pub brought: Vec<AccountId>,
    /// Σ value × credit of the accounts it brought; zero if it brought none.
    pub referred: Outcome<Money>,
    /// Its own value and what is credited to it.
    pub together: Outcome<Money>,
}

/// The values of all accounts together.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LifetimeTotal {
    /// Σ of the accounts' own values; undefined while no account has one.
    pub sum: Outcome<Money>,
    /// Accounts that have a value.
    pub counted: usize,
    /// Accounts that have none.
    pub missing: usize,
}

/// Everything computed about lifetime values.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LifetimeResults {
    /// The programme's value, at all three timings.
    pub timings: Vec<TimedValue>,
    /// Which of them is chosen.
    pub chosen: Timing,
    /// 1 ÷ (1 − retention): how many years an account stays.
    pub years: Outcome<f64>,
    /// Gross value over retention from 0 to 1, at the chosen timing.
    pub curve: Vec<(f64, Outcome<Money>)>,
    /// The accounts in the user's order.
    pub accounts: Vec<AccountLifetime>,
    /// All of them together.
    pub total: LifetimeTotal,
}

impl LifetimeResults {
    /// The programme's value at the chosen timing.
    pub fn programme(&self) -> Option<&TimedValue> {
        self.timings.iter().find(|timed| timed.timing == self.chosen)
    }

    /// The results of an account.
    pub fn account(&self, id: AccountId) -> Option<&AccountLifetime> {
        self.accounts.iter().find(|account| account.account == id)
    }
}

/// Computes all lifetime values. `statements` are those of the accounts, in their order.
pub fn lifetime(scenario: &Scenario, statements: &[Statement]) -> LifetimeResults {
    let form = &scenario.asset.lifetime;
    let timed = |timing: Timing| {
        let inputs = form.at(timing);
        let uplift = inputs.clone().and_then(|inputs| inputs.raised_by(form.points.get()));
        TimedValue { timing, value: inputs.and_then(|inputs| inputs.value()), uplift }
    };
    let accounts = accounts(scenario, statements);
    LifetimeResults {
        timings: Timing::ALL.map(timed).to_vec(),
        chosen: form.timing,
        years: form.retention.ok_or(Undefined::Unrated).and_then(|rate| expected_lifetime(rate.get())),
        curve: curve(scenario),
        total: total(&accounts),
        accounts,
    }
}

fn curve(scenario: &Scenario) -> Vec<(f64, Outcome<Money>)> {
    let form = &scenario.asset.lifetime;
    let at = |step: u32| {
        let retention = f64::from(step) / f64::from(STEPS);
        let value = form.margin.ok_or(Undefined::Unrated).and_then(|margin| {
            let referral = form.referral.unwrap_or_default();
            let inputs = Retention {
                referral,
                growth: form.growth.get(),
                timing: form.timing,
                ..Retention::new(margin.get(), retention, form.discount.get())
            };
            inputs.value().map(|value| value.gross)
        });
        (retention, value)
    };
    (0..=STEPS).map(at).collect()
}

fn accounts(scenario: &Scenario, statements: &[Statement]) -> Vec<AccountLifetime> {
    let both = scenario.accounts.iter().zip(statements);
    let mut found: Vec<AccountLifetime> = both.map(|(account, statement)| own(scenario, account, statement)).collect();
    let brought = brought(&scenario.accounts, &found);
    for (result, links) in found.iter_mut().zip(brought) {
        result.brought = links.iter().map(|link| link.account).collect();
        result.referred = referred(&links);
        result.together = result.value.as_ref().map_err(Clone::clone).and_then(|value| {
            let referred = result.referred.as_ref().map_err(Clone::clone)?;
            finite(value.net.get() + referred.get()).map(Money::new)
        });
    }
    found
}

fn own(scenario: &Scenario, account: &Account, statement: &Statement) -> AccountLifetime {
    let form = &scenario.asset.lifetime;
    let typed = &account.lifetime;
    let margin = typed.margin.map_or_else(|| statement.net_income[Period::ThisYear].clone(), Ok);
    let retention = typed.retention.or(form.retention).map(Probability::get).ok_or(Undefined::Unrated);
    let inputs = margin.clone().and_then(|margin| {
        Ok(Retention {
            growth: form.growth.get(),
            acquisition: typed.acquisition.unwrap_or_default(),
            timing: form.timing,
            ..Retention::new(margin.get(), retention.clone()?, form.discount.get())
        })
    });
    let source = |is_typed: bool| if is_typed { Source::Account } else { Source::Elsewhere };
    AccountLifetime {
        account: account.id,
        margin,
        margin_from: source(typed.margin.is_some()),
        retention,
        retention_from: source(typed.retention.is_some()),
        uplift: inputs.clone().and_then(|inputs| inputs.raised_by(form.points.get())),
        value: inputs.and_then(|inputs| inputs.value()),
        brought: Vec::new(),
        referred: Ok(Money::default()),
        together: Err(Undefined::Unrated),
    }
}

/// What an account is credited with for one that it brought.
struct Link {
    account: AccountId,
    value: Outcome<Money>,
}

/// For each account the accounts it brought, with what is credited for them.
fn brought(accounts: &[Arc<Account>], found: &[AccountLifetime]) -> Vec<Vec<Link>> {
    let places = Lookup::of(accounts.iter().enumerate().map(|(place, account)| (account.id, place)));
    let mut all: Vec<Vec<Link>> = found.iter().map(|_| Vec::new()).collect();
    for (account, result) in accounts.iter().zip(found) {
        let Lifetime { brought_by: Some(by), credit, .. } = account.lifetime else { continue };
        if by == account.id {
            continue;
        }
        let part = credit.map_or(1.0, Probability::get);
        let value = result.value.as_ref().map_err(Clone::clone);
        let value = value.and_then(|value| finite(value.net.get() * part)).map(Money::new);
        if let Some(links) = places.get(&by).and_then(|&place| all.get_mut(place)) {
            links.push(Link { account: account.id, value });
        }
    }
    all
}

fn referred(links: &[Link]) -> Outcome<Money> {
    let missing = links.iter().filter(|link| link.value.is_err()).count();
    if missing > 0 {
        return Err(Undefined::Incomplete { missing, needed: links.len() });
    }
    let sum = links.iter().filter_map(|link| link.value.as_ref().ok()).map(|value| value.get()).sum();
    finite(sum).map(Money::new)
}

fn total(accounts: &[AccountLifetime]) -> LifetimeTotal {
    let values: Vec<f64> = accounts.iter().filter_map(|a| a.value.as_ref().ok()).map(|value| value.net.get()).collect();
    let (counted, missing) = (values.len(), accounts.len() - values.len());
    let sum = if counted == 0 { Err(Undefined::Unrated) } else { finite(values.iter().sum()).map(Money::new) };
    LifetimeTotal { sum, counted, missing }
}

/// The accounts that brought others, who brought most value first; those without a value last.
pub fn referrers(results: &LifetimeResults) -> Vec<&AccountLifetime> {
    let mut found: Vec<&AccountLifetime> = results.accounts.iter().filter(|a| !a.brought.is_empty()).collect();
    let worth = |account: &AccountLifetime| account.referred.as_ref().map_or(f64::NEG_INFINITY, |value| value.get());
    arrange::sort_by(&mut found, |a, b| worth(b).total_cmp(&worth(a)));
    found
}
