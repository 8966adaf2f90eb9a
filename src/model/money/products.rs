//! Dependence on a single product (D11), from the product lines typed in the profiles, this year.

use super::figures::LeftOut;
use super::regions::part;
use super::statement::{Statement, amount};
use super::totals::Tally;
use crate::model::accounts::{Account, ProductLine, is_above_whole, stated};
use crate::model::ids::AccountId;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::period::Period;
use crate::model::scenario::Scenario;
use crate::model::statistics::ranking;
use crate::model::units::{Money, Share};
use serde::Serialize;
use std::collections::BTreeMap;

/// From here on one product line carries more than all others together.
pub const MOST: f64 = 0.5;

/// A product line as a part of one account's revenue.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LinePart {
    /// Its place in the profile's list, which names it; of several of one name the first.
    pub line: usize,
    /// Its part of the account's revenue this year.
    pub share: Share,
}

/// What an account's revenue rests on.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AccountProducts {
    /// The account.
    pub account: AccountId,
    /// The parts typed, added up; may be above 1, which makes the rest undefined.
    pub stated: Share,
    /// Its largest product line. Lines of one name count together; of equal ones the first.
    pub largest: Outcome<LinePart>,
    /// What no line covers: 1 − the sum.
    pub other: Outcome<Share>,
}

/// A product line across the accounts.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PortfolioLine {
    /// Who buys it, in the user's order; one at least.
    pub accounts: Vec<AccountId>,
    /// Its place in the list of the first of them, which names it.
    pub line: usize,
    /// Σ revenue of the account × part of the line.
    pub revenue: Outcome<Money>,
    /// That ÷ revenue of all accounts.
    pub share: Outcome<Share>,
}

/// What our revenue rests on, this year. All shares are of the revenue of all accounts that have a figure, so what
/// is not stated can only make a line larger.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Products {
    /// One entry per account, in the user's order.
    pub accounts: Vec<AccountProducts>,
    /// The product lines, largest first.
    pub lines: Vec<PortfolioLine>,
    /// Share of the largest line; the revenue-weighted mean of its parts of the accounts.
    pub largest: Outcome<Share>,
    /// Share of what the accounts with lines buy beside the named ones.
    pub other: Outcome<Share>,
    /// Share of the accounts whose lines are not known or do not count.
    pub unknown: Outcome<Share>,
    /// Accounts that add nothing to the lines, and why.
    pub left_out: Vec<LeftOut>,
}

/// Dependence on product lines. The statements are those of the scenario's accounts, in their order.
pub fn products(scenario: &Scenario, statements: &[Statement]) -> Products {
    let mut sums = Sums::default();
    let mut accounts = Vec::with_capacity(statements.len());
    let mut left_out = Vec::new();
    for (account, statement) in scenario.accounts.iter().zip(statements) {
        let revenue = &statement.revenue[Period::ThisYear];
        sums.all.add(revenue.as_ref().ok());
        let parts = parts(account);
        match (&parts, revenue) {
            (Ok(parts), Ok(revenue)) => sums.add(account, parts, revenue.get()),
            (Err(reason), _) | (Ok(_), Err(reason)) => {
                left_out.push(LeftOut { account: account.id, reason: reason.clone() });
            }
        }
        accounts.push(of_account(account, parts));
    }
    let total = sums.all.sum();
    let share = |revenue: f64| part(&amount(revenue), &total);
    let order = ranking(&sums.revenues);
    let line = |&place: &usize| PortfolioLine {
        accounts: sums.buyers[place].clone(),
        line: sums.lines[place],
        revenue: amount(sums.revenues[place]),
        share: share(sums.revenues[place]),
    };
    let lines: Vec<PortfolioLine> = order.iter().map(line).collect();
    let named: f64 = sums.revenues.iter().sum();
    let unknown = total.as_ref().map_or(0.0, |total| total.get()) - sums.counted;
    Products {
        largest: lines.first().map_or(Err(Undefined::NoProducts), |line| line.share.clone()),
        other: share(sums.counted - named),
        unknown: share(unknown),
        accounts,
        lines,
        left_out,
    }
}

impl Products {
    /// What an account's revenue rests on.
    pub fn account(&self, id: AccountId) -> Option<&AccountProducts> {
        self.accounts.iter().find(|products| products.account == id)
    }
}

#[derive(Default)]
struct Sums<'s> {
    places: BTreeMap<&'s str, usize>,
    lines: Vec<usize>,
    buyers: Vec<Vec<AccountId>>,
    revenues: Vec<f64>,
    /// Revenue of all accounts.
    all: Tally,
    /// Revenue of those whose lines count.
    counted: f64,
}

impl<'s> Sums<'s> {
    fn add(&mut self, account: &'s Account, parts: &[LinePart], revenue: f64) {
        self.counted += revenue;
        for part in parts {
            let name = account.profile.products.get(part.line).map_or("", ProductLine::called);
            if name.is_empty() {
                continue;
            }
            let place = *self.places.entry(name).or_insert(self.lines.len());
            if place == self.lines.len() {
                self.lines.push(part.line);
                self.buyers.push(Vec::new());
                self.revenues.push(0.0);
            }
            self.buyers[place].push(account.id);
            self.revenues[place] += revenue * part.share.get();
        }
    }
}

/// An account's lines with a part, those of one name together; lines without a name each for itself.
fn parts(account: &Account) -> Outcome<Vec<LinePart>> {
    let lines = &account.profile.products;
    if is_above_whole(stated(lines)) {
        return Err(Undefined::PartsAboveWhole);
    }
    let mut parts: Vec<(usize, f64)> = Vec::new();
    for (place, line, percent) in lines.iter().zip(0..).filter_map(|(line, place)| Some((place, line, line.part()?))) {
        let name = line.called();
        match parts.iter_mut().find(|(other, _)| !name.is_empty() && lines[*other].called() == name) {
            Some((_, sum)) => *sum += percent,
            None => parts.push((place, percent)),
        }
    }
    if parts.is_empty() {
        return Err(Undefined::NoProducts);
    }
    let part = |(line, percent)| LinePart { line, share: Share::new(percent / 100.0) };
    Ok(parts.into_iter().map(part).collect())
}

fn of_account(account: &Account, parts: Outcome<Vec<LinePart>>) -> AccountProducts {
    let stated = stated(&account.profile.products);
    let other = parts.as_ref().map(|_| Share::new((100.0 - stated).max(0.0) / 100.0)).map_err(Clone::clone);
    let largest = parts.and_then(|parts| {
        let shares: Vec<f64> = parts.iter().map(|part| part.share.get()).collect();
        let first = ranking(&shares).first().copied();
        first.and_then(|place| parts.into_iter().nth(place)).ok_or(Undefined::NoProducts)
    });
    AccountProducts { account: account.id, stated: Share::new(stated / 100.0), largest, other }
}
