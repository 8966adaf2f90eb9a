//! What account managers carry: their days for their accounts against those they have.

use super::method::is_days;
use crate::model::ids::{AccountId, PersonId};
use crate::model::outcome::{Outcome, Undefined};
use crate::model::scenario::Scenario;
use crate::model::statistics::arrange::Lookup;
use crate::model::statistics::finite;
use serde::Serialize;

/// One manager.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ManagerLoad {
    /// Who.
    pub person: PersonId,
    /// Their accounts, in the user's order.
    pub accounts: Vec<AccountId>,
    /// Their days for them; undefined while none is known.
    pub days: Outcome<f64>,
    /// Of how many of their accounts the days are not known.
    pub missing: usize,
    /// The days they have: their own number, or that of the method.
    pub capacity: f64,
    /// Whether that is their own number.
    pub is_own: bool,
    /// Days ÷ capacity.
    pub load: Outcome<f64>,
    /// Whether they carry more days than they have.
    pub is_over: bool,
}

/// All managers.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Managers {
    /// Those who manage an account, in the user's order.
    pub managers: Vec<ManagerLoad>,
    /// Accounts nobody manages.
    pub without: Vec<AccountId>,
}

/// Adds up what each manager carries.
pub(super) fn managers(scenario: &Scenario) -> Managers {
    let places = Lookup::of(scenario.people.iter().enumerate().map(|(place, person)| (person.id, place)));
    let mut carried: Vec<Vec<usize>> = vec![Vec::new(); scenario.people.len()];
    let mut without = Vec::new();
    for (place, account) in scenario.accounts.iter().enumerate() {
        match account.profile.manager.and_then(|id| places.get(&id)) {
            Some(&person) => carried[person].push(place),
            None => without.push(account.id),
        }
    }
    let people = (0..scenario.people.len()).filter(|person| !carried[*person].is_empty());
    Managers { managers: people.map(|person| load(scenario, person, &carried[person])).collect(), without }
}

fn load(scenario: &Scenario, person: usize, accounts: &[usize]) -> ManagerLoad {
    let person = &scenario.people[person];
    let days = || accounts.iter().map(|&place| scenario.accounts[place].effort.manager_days.filter(|d| is_days(*d)));
    let missing = days().filter(Option::is_none).count();
    let own = person.days.filter(|days| is_days(*days));
    let capacity = own.unwrap_or(scenario.method.resources.manager_days);
    let known = if missing == accounts.len() { Err(Undefined::Unrated) } else { finite(days().flatten().sum()) };
    ManagerLoad {
        person: person.id,
        accounts: accounts.iter().map(|&place| scenario.accounts[place].id).collect(),
        missing,
        capacity,
        is_own: own.is_some(),
        load: known
            .clone()
            .and_then(|days| if capacity > 0.0 { finite(days / capacity) } else { Err(Undefined::ZeroDivisor) }),
        is_over: known.as_ref().is_ok_and(|days| *days > capacity),
        days: known,
    }
}
