//! Numbers and lists of the method, of resources and of loss tests that cannot be what they say.

use super::fault::Fault;
use super::walk::Known;
use crate::model::accounts::{Account, Person};
use crate::model::ids::{AccountId, PersonId};
use crate::model::position::robustness::RobustnessPart;
use crate::model::resources::{ResourcePart, is_days};
use crate::model::scenario::Scenario;
use crate::model::statistics::arrange::set_of;
use crate::model::units::Share;
use serde::Serialize;
use std::collections::BTreeSet;

/// What does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Misfit {
    /// A setting of robustness; it goes back to the default.
    Robustness(RobustnessPart),
    /// A setting of resource allocation; it goes back to the default.
    Resources(ResourcePart),
    /// The part of the indirect cost that is avoided lies outside 0 to 1; it goes back to the default.
    Avoided,
    /// The money spent on an account is negative; it is cleared.
    Money(AccountId),
    /// The manager's days for an account are none that can be; they are cleared.
    ManagerDays(AccountId),
    /// The days a person has are none that can be; they are cleared.
    PersonDays(PersonId),
    /// A loss test, counted from 1, names accounts twice or that are not there; these are taken out.
    LossTest(usize),
}

/// Whether a share can be that of a cost.
fn is_part(share: Share) -> bool {
    (0.0..=1.0).contains(&share.get())
}

/// Everything that does not fit.
pub(super) fn misfits(scenario: &Scenario, known: &Known) -> Vec<Fault> {
    let method = &scenario.method;
    let mut found: Vec<Misfit> = method.robustness.wrong().into_iter().map(Misfit::Robustness).collect();
    found.extend(method.resources.wrong().into_iter().map(Misfit::Resources));
    found.extend((!is_part(method.value.avoided)).then_some(Misfit::Avoided));
    for account in &scenario.accounts {
        let effort = &account.effort;
        found.extend(effort.money.filter(|money| money.get() < 0.0).map(|_| Misfit::Money(account.id)));
        found.extend(effort.manager_days.filter(|days| !is_days(*days)).map(|_| Misfit::ManagerDays(account.id)));
    }
    let people = scenario.people.iter().filter(|person| person.days.is_some_and(|days| !is_days(days)));
    found.extend(people.map(|person| Misfit::PersonDays(person.id)));
    for (number, test) in (1..).zip(&scenario.loss_tests) {
        let mut seen = BTreeSet::new();
        let fits = |id: &AccountId| known.has((*id).into()) && seen.insert(*id);
        found.extend((!test.accounts.iter().all(fits)).then_some(Misfit::LossTest(number)));
    }
    found.into_iter().map(|what| Fault::Misfit { what }).collect()
}

/// Mends the settings and loss tests.
pub(super) fn mend(scenario: &mut Scenario) {
    let method = &mut scenario.method;
    method.robustness.mend();
    method.resources.mend();
    if !is_part(method.value.avoided) {
        method.value.avoided = Share::new(1.0);
    }
    scenario.people.iter_mut().for_each(mend_person);
    let there = set_of(scenario.accounts.iter().map(|account| account.id));
    for test in &mut scenario.loss_tests {
        let mut seen = BTreeSet::new();
        test.accounts.retain(|id| there.contains(id) && seen.insert(*id));
    }
}

fn mend_person(person: &mut Person) {
    person.days = person.days.filter(|days| is_days(*days));
}

/// Mends one account.
pub(super) fn mend_account(account: &mut Account) {
    let effort = &mut account.effort;
    effort.money = effort.money.filter(|money| money.get() >= 0.0);
    effort.manager_days = effort.manager_days.filter(|days| is_days(*days));
}
