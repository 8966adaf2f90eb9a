//! Findings on profiles, the short list and money.

use super::FindingKind;
use super::collect::Evidence;
use crate::model::accounts::{Account, AccountSelection, CutOffSide, Orientation, Verdict, is_above_whole, stated};
use crate::model::ids::AccountId;
use crate::model::money::MOST;
use crate::model::outcome::Undefined;
use crate::model::period::{PerPeriod, Period};
use crate::model::position::{AccountPosition, Class, Height};
use crate::model::statistics::arrange;
use std::collections::BTreeMap;

/// What findings need to know about one account's money.
#[derive(Debug, Clone, PartialEq)]
pub struct MoneyFact {
    /// The account.
    pub account: AccountId,
    /// Revenue this year.
    pub revenue: Option<f64>,
    /// Revenue − direct cost this year.
    pub gross_profit: Option<f64>,
    /// Net income.
    pub net_income: PerPeriod<Option<f64>>,
    /// How many figures are missing …
    pub missing: usize,
    /// … of how many.
    pub needed: usize,
}

/// What findings need to know about money, in the order of the accounts.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MoneyFacts {
    /// One entry per account.
    pub accounts: Vec<MoneyFact>,
    /// The product line that carries most revenue.
    pub largest_line: Option<LineFact>,
}

/// What findings need to know about a product line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LineFact {
    /// The first account that buys it …
    pub account: AccountId,
    /// … and its place in that account's list.
    pub line: usize,
    /// Its share of all revenue.
    pub share: f64,
    /// How many accounts buy it.
    pub buyers: usize,
}

pub(super) fn look(evidence: Evidence, found: &mut Vec<FindingKind>) {
    if evidence.scenario.accounts.is_empty() {
        found.push(FindingKind::NoAccounts);
    }
    duplicate_names(evidence, found);
    for account in &evidence.scenario.accounts {
        let stated = stated(&account.profile.products);
        if is_above_whole(stated) {
            found.push(FindingKind::ProductsAboveWhole { account: account.id, stated });
        }
        if let Some(position) = evidence.position.account(account.id) {
            profile(account, position, found);
        }
        if let Some(selection) = evidence.selection.account(account.id) {
            short_list(selection, evidence.position.account(account.id), found);
        }
    }
    money(evidence, found);
    if let Some(line) = evidence.money.largest_line.as_ref().filter(|line| line.share > MOST) {
        let LineFact { account, line, share, buyers } = *line;
        found.push(FindingKind::OneProduct { account, line, share, buyers });
    }
}

fn duplicate_names(evidence: Evidence, found: &mut Vec<FindingKind>) {
    let mut first_with: BTreeMap<String, AccountId> = BTreeMap::new();
    for account in &evidence.scenario.accounts {
        let name = account.profile.name.trim().to_lowercase();
        if name.is_empty() {
            continue;
        }
        let first = *first_with.entry(name).or_insert(account.id);
        if first != account.id {
            found.push(FindingKind::DuplicateName { account: account.id, first });
        }
    }
}

fn profile(account: &Account, position: &AccountPosition, found: &mut Vec<FindingKind>) {
    match position.class() {
        Some(Class::Key) if account.profile.manager.is_none() => {
            found.push(FindingKind::KeyWithoutManager { account: account.id });
        }
        Some(Class::Opportunistic) if account.profile.orientation == Some(Orientation::Strategic) => {
            found.push(FindingKind::StrategicButOpportunistic { account: account.id });
        }
        _ => {}
    }
}

fn short_list(selection: &AccountSelection, position: Option<&AccountPosition>, found: &mut Vec<FindingKind>) {
    let account = selection.account;
    let score = selection.column.mean_score.as_ref().map_or(0.0, |s| s.get());
    match &selection.verdict {
        Verdict::ShortListed if position.and_then(AccountPosition::class) == Some(Class::Opportunistic) => {
            found.push(FindingKind::ShortListedOpportunistic { account, score });
        }
        Verdict::FailsMustHave { criteria, score_is: CutOffSide::Reached } => {
            found.push(FindingKind::MustHaveFailed { account, score, criteria: criteria.clone() });
        }
        Verdict::Unscored { why: Undefined::Incomplete { missing, needed } } => {
            found.push(FindingKind::SelectionIncomplete { account, missing: *missing, needed: *needed });
        }
        _ => {}
    }
}

fn money(evidence: Evidence, found: &mut Vec<FindingKind>) {
    let mut revenues: Vec<f64> = evidence.money.accounts.iter().filter_map(|f| f.revenue).collect();
    arrange::sort_by(&mut revenues, f64::total_cmp);
    let mean = revenues.iter().map(|r| r / revenues.len() as f64).sum();
    for fact in &evidence.money.accounts {
        if fact.missing > 0 {
            let MoneyFact { account, missing, needed, .. } = *fact;
            found.push(FindingKind::MoneyMissing { account, missing, needed });
        }
        found.extend(large_account_loses(fact, mean, &revenues));
        found.extend(falling_forecast(evidence, fact));
    }
}

/// Large: revenue of the portfolio's mean or more.
fn large_account_loses(fact: &MoneyFact, mean: f64, revenues: &[f64]) -> Option<FindingKind> {
    let (revenue, gross_profit) = (fact.revenue?, fact.gross_profit?);
    let net_income = fact.net_income[Period::ThisYear]?;
    let rank = revenues.len() - revenues.partition_point(|r| *r <= revenue) + 1;
    let account = fact.account;
    (revenue >= mean && gross_profit > 0.0 && net_income < 0.0).then_some(FindingKind::LargeAccountLoses {
        account,
        revenue,
        gross_profit,
        net_income,
        rank,
    })
}

fn falling_forecast(evidence: Evidence, fact: &MoneyFact) -> Option<FindingKind> {
    let class = evidence.position.account(fact.account)?.class()?;
    let this_year = fact.net_income[Period::ThisYear]?;
    let last_known = Period::FUTURE.into_iter().rev().find_map(|p| Some((p, fact.net_income[p]?)));
    let (period, forecast) = last_known?;
    let year = evidence.scenario.year(period);
    (class.attractiveness() == Height::High && forecast < this_year).then_some(FindingKind::FallingForecast {
        account: fact.account,
        this_year,
        forecast,
        year,
    })
}
