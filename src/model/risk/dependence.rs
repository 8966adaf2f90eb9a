//! Risks of dependence that concentration (D11) proposes for the register (D18). Only the user enters them.

use super::register::Risk;
use crate::model::ids::{AccountId, RiskId};
use crate::model::key::key;
use crate::model::money::{MOST, MoneyResults};
use crate::model::outcome::Outcome;
use crate::model::scenario::Scenario;
use crate::model::units::Share;
use serde::Serialize;

/// From this part of revenue on, losing one account is a risk of its own: a fifth. (Accounting rules ask companies to
/// disclose customers from a tenth on; a portfolio of key accounts would list most of its accounts then.)
pub const LARGE_ACCOUNT: f64 = 0.2;

key! {
    /// What too much rests on: one account that brings a fifth of revenue or more; one product line that makes more
    /// than half of what one account buys, or of all revenue; one region that brings more than half of it.
    Dependence { Account, AccountProduct, Product, Region }
}

/// A dependence that deserves a place in the register.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DependenceRisk {
    /// What it is.
    pub kind: Dependence,
    /// The account; of a product line or a region the first of its accounts, whose profile names it.
    pub account: AccountId,
    /// The place of the product line in that profile.
    pub line: Option<usize>,
    /// Its part of revenue: of the account's for [`Dependence::AccountProduct`], else of all. Product lines are those
    /// of this year; accounts and regions are compared in the period chosen for concentration.
    pub share: Share,
    /// The risk that was entered for it.
    pub risk: Option<RiskId>,
}

impl DependenceRisk {
    /// The account that a risk entered for it concerns; none for the whole programme.
    pub const fn concerns(&self) -> Option<AccountId> {
        match self.kind {
            Dependence::Account | Dependence::AccountProduct => Some(self.account),
            Dependence::Product | Dependence::Region => None,
        }
    }
}

/// All dependences, the kinds in order, the largest share first among accounts. `money` is that of the scenario.
pub fn dependences(scenario: &Scenario, money: &MoneyResults) -> Vec<DependenceRisk> {
    let found = |kind, account, line, share| DependenceRisk { kind, account, line, share, risk: None };
    let over = |share: &Outcome<Share>, limit: f64| share.as_ref().ok().copied().filter(|share| share.get() > limit);
    let large = money.concentration.revenue.ranked.iter().filter_map(|ranked| {
        let share = ranked.share.clone().ok().filter(|share| share.get() >= LARGE_ACCOUNT)?;
        Some(found(Dependence::Account, ranked.account, None, share))
    });
    let single = money.products.accounts.iter().filter_map(|products| {
        let largest = products.largest.as_ref().ok().filter(|part| part.share.get() > MOST)?;
        Some(found(Dependence::AccountProduct, products.account, Some(largest.line), largest.share))
    });
    let line = money.products.lines.first().and_then(|line| {
        Some(found(Dependence::Product, *line.accounts.first()?, Some(line.line), over(&line.share, MOST)?))
    });
    let region = money.regions.regions.iter().find_map(|region| {
        Some(found(Dependence::Region, *region.accounts.first()?, None, over(&region.share, MOST)?))
    });
    let mut all: Vec<DependenceRisk> = large.chain(single).chain(line).chain(region).collect();
    for dependence in &mut all {
        let is_for = |risk: &&Risk| risk.proposed == Some(dependence.kind) && risk.account == dependence.concerns();
        dependence.risk = scenario.risks.iter().find(is_for).map(|risk| risk.id);
    }
    all
}
