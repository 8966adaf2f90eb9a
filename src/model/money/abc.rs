//! ABC classes (D8): few accounts that carry most, and many that carry little.

use super::figures::{Figure, Figures};
use super::statement::{Statement, amount};
use crate::model::exact::Exact;
use crate::model::ids::AccountId;
use crate::model::method::{AbcBasis, ValueMethod};
use crate::model::outcome::Outcome;
use crate::model::period::Period;
use crate::model::statistics::{decimal, finite, positive_total, ranking, running_totals};
use crate::model::units::{Money, Share};
use serde::Serialize;

/// An ABC class, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum AbcClass {
    /// The accounts that carry most of the total (by default the first 80 %).
    A,
    /// The next ones (by default up to 95 %).
    B,
    /// The rest.
    C,
}

/// An account's classes.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AbcAccount {
    /// The account.
    pub account: AccountId,
    /// By revenue.
    pub by_revenue: Outcome<AbcClass>,
    /// By net income.
    pub by_profit: Outcome<AbcClass>,
    /// By the chosen basis. By both, it is the better of the two, and needs both.
    pub class: Outcome<AbcClass>,
}

/// The ABC classes of a period.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Abc {
    /// The period looked at.
    pub period: Period,
    /// What the classes are cut on.
    pub basis: AbcBasis,
    /// All accounts, in the user's order.
    pub accounts: Vec<AbcAccount>,
}

/// The accounts of one class together.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AbcTotal {
    /// The class.
    pub class: AbcClass,
    /// How many accounts are in it.
    pub accounts: usize,
    /// Their revenue.
    pub revenue: Outcome<Money>,
    /// Their part of the revenue of all accounts that have revenue.
    pub revenue_share: Outcome<Share>,
    /// Their net income, over those that have it.
    pub net_income: Outcome<Money>,
}

impl AbcClass {
    /// All three, the best first.
    pub const ALL: [Self; 3] = [Self::A, Self::B, Self::C];
}

impl Abc {
    /// What each class holds, the best first. `statements` are those the classes were made from.
    pub fn totals(&self, statements: &[Statement]) -> [AbcTotal; 3] {
        let sum = |class: Option<AbcClass>, figure: Figure| {
            let held = self.accounts.iter().zip(statements);
            let held = held.filter(|(account, _)| class.is_none() || account.class.as_ref().ok() == class.as_ref());
            let known = held.filter_map(|(_, statement)| figure.read(statement, self.period).as_ref().ok());
            running_totals(known.map(|money| money.get()))
        };
        let all = positive_total(&sum(None, Figure::Revenue));
        AbcClass::ALL.map(|class| {
            let total = |figure| sum(Some(class), figure).last().copied().unwrap_or(Exact::ZERO);
            let revenue = total(Figure::Revenue);
            AbcTotal {
                class,
                accounts: self.accounts.iter().filter(|account| account.class == Ok(class)).count(),
                revenue: amount(revenue.get()),
                revenue_share: all.clone().and_then(|all| finite(revenue.get() / all.get())).map(Share::new),
                net_income: amount(total(Figure::NetIncome).get()),
            }
        })
    }
}

/// The ABC classes: an account is A while the cumulative share *before* it is below the first cut, B while it is
/// below the second, else C. So the account that crosses a cut still belongs to the better class, and the largest is
/// A at any cut above zero. Of equal accounts at a cut, the one that stands first in the user's order comes first.
pub fn abc(statements: &[Statement], method: &ValueMethod) -> Abc {
    let by_revenue = classes(statements, method, Figure::Revenue);
    let by_profit = classes(statements, method, Figure::NetIncome);
    let accounts = statements.iter().zip(by_revenue.into_iter().zip(by_profit));
    Abc {
        period: method.period,
        basis: method.abc_basis,
        accounts: accounts
            .map(|(statement, (by_revenue, by_profit))| AbcAccount {
                account: statement.account,
                class: chosen(method.abc_basis, &by_revenue, &by_profit),
                by_revenue,
                by_profit,
            })
            .collect(),
    }
}

fn chosen(basis: AbcBasis, by_revenue: &Outcome<AbcClass>, by_profit: &Outcome<AbcClass>) -> Outcome<AbcClass> {
    match basis {
        AbcBasis::Revenue => by_revenue.clone(),
        AbcBasis::Profit => by_profit.clone(),
        AbcBasis::Both => Ok(by_revenue.clone()?.min(by_profit.clone()?)),
    }
}

/// The class of every statement, in their order.
fn classes(statements: &[Statement], method: &ValueMethod, figure: Figure) -> Vec<Outcome<AbcClass>> {
    let figures = Figures::of(statements, method.period, figure);
    let classified = classify(&figures.values, method);
    let mut next = 0;
    statements
        .iter()
        .map(|statement| match (figure.read(statement, method.period), &classified) {
            (Ok(_), Ok(classes)) => {
                next += 1;
                Ok(classes[next - 1])
            }
            (Err(reason), _) | (_, Err(reason)) => Err(reason.clone()),
        })
        .collect()
}

/// The class of every value, in their order.
fn classify(values: &[f64], method: &ValueMethod) -> Outcome<Vec<AbcClass>> {
    let order = ranking(values);
    let totals = running_totals(order.iter().map(|&i| values[i]));
    let total = positive_total(&totals)?;
    let (a, b) = (decimal(method.abc_a.get()).times(total), decimal(method.abc_b.get()).times(total));
    let mut classes = vec![AbcClass::C; values.len()];
    let before = std::iter::once(Exact::ZERO).chain(totals.iter().copied());
    for (index, before) in order.into_iter().zip(before) {
        classes[index] = class(before, a, b);
    }
    Ok(classes)
}

fn class(before: Exact, a: Exact, b: Exact) -> AbcClass {
    if !before.is_at_least(a) {
        AbcClass::A
    } else if !before.is_at_least(b) {
        AbcClass::B
    } else {
        AbcClass::C
    }
}
