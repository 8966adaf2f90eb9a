//! How the team's time and managers are shared out, against the classes of the accounts.

use super::ReasoningFinding as Found;
use crate::model::finding::Evidence;
use crate::model::ids::{AccountId, PersonId};
use crate::model::position::{AccountPosition, Class, Height};
use crate::model::statistics::arrange;

/// An account to be developed should get at least so much of the mean.
const STARVED: f64 = 0.5;
/// With fewer accounts neither a mean nor a largest says anything.
const FEWEST: usize = 3;

pub(super) fn look(evidence: Evidence, found: &mut Vec<Found>) {
    days(evidence, found);
    managers(evidence, found);
}

struct Given {
    account: AccountId,
    days: f64,
    class: Option<Class>,
}

fn days(evidence: Evidence, found: &mut Vec<Found>) {
    let class = |id| evidence.position.account(id).and_then(AccountPosition::class);
    let with_days = evidence.scenario.accounts.iter().filter_map(|account| {
        let days = account.people_days.filter(|days| days.is_finite() && *days >= 0.0)?;
        Some(Given { account: account.id, days, class: class(account.id) })
    });
    let given: Vec<Given> = with_days.collect();
    if given.len() < FEWEST {
        return;
    }
    let most = given.iter().map(|g| g.days).fold(0.0, f64::max);
    let mut largest = given.iter().filter(|g| g.days >= most);
    if let (Some(&Given { account, days, class: Some(class) }), None) = (largest.next(), largest.next())
        && class.attractiveness() == Height::Low
    {
        found.push(Found::MostDaysOnUnattractive { account, days, class });
    }
    let mean = given.iter().map(|g| g.days / given.len() as f64).sum::<f64>();
    let starved = given.iter().filter(|g| g.class == Some(Class::KeyDevelopment) && g.days < mean * STARVED);
    found.extend(starved.map(|g| Found::DevelopmentStarved { account: g.account, days: g.days, mean }));
}

fn managers(evidence: Evidence, found: &mut Vec<Found>) {
    let limit = evidence.scenario.coach.keys_per_manager;
    if limit == 0 {
        return;
    }
    let accounts = &evidence.scenario.accounts;
    let is_key = |id| evidence.position.account(id).and_then(AccountPosition::class) == Some(Class::Key);
    let keys = accounts.iter().filter(|account| is_key(account.id)).count();
    let mut held: Vec<PersonId> =
        accounts.iter().filter(|a| is_key(a.id)).filter_map(|account| account.profile.manager).collect();
    arrange::sort_by_key(&mut held, |person| *person);
    for same in held.chunk_by(PartialEq::eq) {
        if let Some(&person) = same.first().filter(|_| same.len() > limit as usize) {
            found.push(Found::ManagerOverKeys { person, keys: same.len(), limit });
        }
    }
    let managers = arrange::set_of(accounts.iter().filter_map(|account| account.profile.manager)).len();
    if managers > 0 && keys > managers.saturating_mul(limit as usize) {
        found.push(Found::MoreKeysThanTeam { keys, managers, limit });
    }
}
