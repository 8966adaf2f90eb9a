//! How much of its region an account is (D11): revenue ÷ revenue of all accounts of the same region.

use super::statement::Statement;
use super::totals::{Tally, Total};
use crate::model::ids::AccountId;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::period::Period;
use crate::model::scenario::Scenario;
use crate::model::units::{Money, Share};
use serde::Serialize;
use std::collections::BTreeMap;

/// A region with its accounts. Regions are the same if their trimmed texts are.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Region {
    /// Its accounts, in the user's order; one at least. Their profiles name it.
    pub accounts: Vec<AccountId>,
    /// Their revenue together.
    pub revenue: Total,
    /// Revenue ÷ revenue of all accounts, those without a region included.
    pub share: Outcome<Share>,
}

/// An account's part of its region.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RegionShare {
    /// The account.
    pub account: AccountId,
    /// Its region: the place in [`Regions::regions`]; none if the profile names none.
    pub region: Option<usize>,
    /// Revenue ÷ revenue of the accounts of the region that have a figure.
    pub share: Outcome<Share>,
}

/// Concentration within regions, in one period.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Regions {
    /// The period looked at.
    pub period: Period,
    /// The regions, in the order in which the accounts name them.
    pub regions: Vec<Region>,
    /// One entry per account, in the user's order.
    pub accounts: Vec<RegionShare>,
    /// How many accounts have no region.
    pub without_region: usize,
}

/// Shares within regions in a period. The statements are those of the scenario's accounts, in their order.
pub fn regions(scenario: &Scenario, statements: &[Statement], period: Period) -> Regions {
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let mut found: Vec<(Vec<AccountId>, Tally)> = Vec::new();
    let mut all = Tally::default();
    let mut placed = Vec::with_capacity(statements.len());
    for (account, statement) in scenario.accounts.iter().zip(statements) {
        let revenue = statement.revenue[period].as_ref().ok();
        all.add(revenue);
        let name = account.profile.region.trim();
        let place = (!name.is_empty()).then(|| {
            let place = *places.entry(name).or_insert(found.len());
            if place == found.len() {
                found.push((Vec::new(), Tally::default()));
            }
            found[place].0.push(account.id);
            found[place].1.add(revenue);
            place
        });
        placed.push(place);
    }
    let total = all.sum();
    let region = |(accounts, tally): (Vec<AccountId>, Tally)| {
        let share = part(&tally.sum(), &total);
        Region { accounts, revenue: tally.total(), share }
    };
    let regions: Vec<Region> = found.into_iter().map(region).collect();
    let share = |(statement, place): (&Statement, &Option<usize>)| {
        let region = place.and_then(|place| regions.get(place));
        let share = match region {
            Some(region) => part(&statement.revenue[period], &region.revenue.sum),
            None => Err(Undefined::NoRegion),
        };
        RegionShare { account: statement.account, region: *place, share }
    };
    let accounts: Vec<RegionShare> = statements.iter().zip(&placed).map(share).collect();
    let without_region = placed.iter().filter(|place| place.is_none()).count();
    Regions { period, regions, accounts, without_region }
}

impl Regions {
    /// An account's part of its region.
    pub fn account(&self, id: AccountId) -> Option<&RegionShare> {
        self.accounts.iter().find(|share| share.account == id)
    }

    /// The region of an account, if it has one.
    pub fn region_of(&self, id: AccountId) -> Option<&Region> {
        self.regions.get(self.account(id)?.region?)
    }
}

/// A part of a positive total.
pub(super) fn part(value: &Outcome<Money>, total: &Outcome<Money>) -> Outcome<Share> {
    let (value, total) = (value.clone()?.get(), total.clone()?.get());
    if total > 0.0 { Ok(Share::new(value / total)) } else { Err(Undefined::TotalNotPositive) }
}
