//! One figure of one period across the accounts, and the accounts that lack it.

use super::statement::Statement;
use crate::model::ids::AccountId;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::period::Period;
use crate::model::statistics::{cumulative, ranking, running_totals, shares};
use crate::model::units::{Money, Share};
use serde::Serialize;

use super::statement::amount;

/// An account that cannot be placed, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LeftOut {
    /// The account.
    pub account: AccountId,
    /// What it lacks.
    pub reason: Undefined,
}

/// An account in a ranking, with its part of the total.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Ranked {
    /// The account.
    pub account: AccountId,
    /// Its figure.
    pub value: Money,
    /// Its share of the total.
    pub share: Outcome<Share>,
    /// The figures up to and including this account.
    pub cumulative: Outcome<Money>,
    /// Their share of the total.
    pub cumulative_share: Outcome<Share>,
}

/// Which figure is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Figure {
    /// Revenue.
    Revenue,
    /// Net income.
    NetIncome,
}

/// A figure of the accounts that have it, in the user's order until sorted.
pub(super) struct Figures {
    pub accounts: Vec<AccountId>,
    pub values: Vec<f64>,
    pub left_out: Vec<LeftOut>,
}

impl Figures {
    pub fn of(statements: &[Statement], period: Period, figure: Figure) -> Self {
        let mut figures = Self { accounts: Vec::new(), values: Vec::new(), left_out: Vec::new() };
        for statement in statements {
            match figure.read(statement, period) {
                Ok(money) => {
                    figures.accounts.push(statement.account);
                    figures.values.push(money.get());
                }
                Err(reason) => {
                    figures.left_out.push(LeftOut { account: statement.account, reason: reason.clone() });
                }
            }
        }
        figures
    }

    /// The same, largest figure first; equal figures keep the user's order. Statistics that sort are quick on what
    /// is sorted.
    pub fn sorted(self) -> Self {
        let order = ranking(&self.values);
        Self {
            accounts: order.iter().map(|&i| self.accounts[i]).collect(),
            values: order.iter().map(|&i| self.values[i]).collect(),
            left_out: self.left_out,
        }
    }

    /// The accounts with their parts of the total, in their order.
    pub fn ranked(&self) -> Vec<Ranked> {
        let sums = running_totals(self.values.iter().copied());
        let (shares, running) = (shares(&self.values), cumulative(&self.values));
        (0..self.accounts.len())
            .map(|rank| Ranked {
                account: self.accounts[rank],
                value: Money::new(self.values[rank]),
                share: nth(&shares, rank),
                cumulative: amount(sums[rank].get()),
                cumulative_share: nth(&running, rank),
            })
            .collect()
    }
}

impl Figure {
    /// The figure in a statement.
    pub fn read(self, statement: &Statement, period: Period) -> &Outcome<Money> {
        match self {
            Self::Revenue => &statement.revenue[period],
            Self::NetIncome => &statement.net_income[period],
        }
    }
}

fn nth(parts: &Outcome<Vec<Share>>, index: usize) -> Outcome<Share> {
    match parts {
        Ok(parts) => Ok(parts[index]),
        Err(reason) => Err(reason.clone()),
    }
}
