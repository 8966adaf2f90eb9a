//! Parts of a whole: people-days, money, profit now, profit in future.

use crate::model::accounts::Account;
use crate::model::money::Statement;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::period::Period;
use crate::model::statistics::finite;
use crate::model::units::Share;
use serde::Serialize;

/// What is shared out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// People-days this year.
    Days,
    /// Money spent on accounts this year.
    Money,
    /// Net income this year; a loss counts as nothing.
    Income,
    /// Net income of the next two years together; a loss counts as nothing.
    Future,
}

impl Kind {
    /// All of them, in the order of the table.
    pub const ALL: [Self; 4] = [Self::Days, Self::Money, Self::Income, Self::Future];
}

/// One account's or one class's part of something.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Slice {
    /// How much, in days or in the scenario's money unit; of profit what counts, which is never below zero.
    pub amount: Outcome<f64>,
    /// How much ÷ the whole.
    pub share: Outcome<Share>,
}

/// The whole of one thing over all accounts.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Whole {
    /// The sum over the accounts that have the figure.
    pub sum: Outcome<f64>,
    /// How many accounts lack it.
    pub missing: usize,
}

/// The wholes of all things.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Wholes {
    /// People-days.
    pub days: Whole,
    /// Money.
    pub money: Whole,
    /// Profit this year of the accounts that earn.
    pub income: Whole,
    /// Profit of the next two years of the accounts that earn.
    pub future: Whole,
}

impl Wholes {
    /// The whole of one thing.
    pub const fn of(&self, kind: Kind) -> &Whole {
        match kind {
            Kind::Days => &self.days,
            Kind::Money => &self.money,
            Kind::Income => &self.income,
            Kind::Future => &self.future,
        }
    }
}

/// What one account has of each thing.
#[derive(Debug, Clone)]
pub(super) struct Amounts([Outcome<f64>; 4]);

impl Amounts {
    pub fn of(account: &Account, statement: &Statement) -> Self {
        let typed = |amount: Option<f64>| {
            let amount = amount.ok_or(Undefined::Unrated)?;
            if amount < 0.0 { Err(Undefined::NegativeValue) } else { finite(amount) }
        };
        let income = |period: Period| statement.net_income[period].clone().map(|money| money.get());
        let future = || finite(income(Period::NextYear)? + income(Period::YearAfter)?);
        Self([
            typed(account.people_days),
            typed(account.effort.money.map(|money| money.get())),
            income(Period::ThisYear).map(earned),
            future().map(earned),
        ])
    }

    pub fn get(&self, kind: Kind) -> &Outcome<f64> {
        &self.0[kind as usize]
    }
}

/// A loss earns nothing; it is no negative part of what others earn.
fn earned(income: f64) -> f64 {
    income.max(0.0)
}

/// The sum of what is known; `Unrated` where nothing is.
pub(super) fn total<'a>(amounts: impl Iterator<Item = &'a Outcome<f64>>) -> Whole {
    let (mut sum, mut known, mut missing) = (0.0, 0, 0);
    for amount in amounts {
        match amount {
            Ok(amount) => (sum, known) = (sum + amount, known + 1),
            Err(_) => missing += 1,
        }
    }
    Whole { sum: if known == 0 { Err(Undefined::Unrated) } else { finite(sum) }, missing }
}

/// A part of a whole.
pub(super) fn slice(amount: Outcome<f64>, whole: &Whole) -> Slice {
    let share = || {
        let (amount, whole) = (amount.clone()?, whole.sum.clone()?);
        if whole <= 0.0 { Err(Undefined::TotalNotPositive) } else { Ok(Share::new(amount / whole)) }
    };
    Slice { share: share(), amount }
}
