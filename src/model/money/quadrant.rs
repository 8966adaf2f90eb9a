//! The customer value quadrant (D10): sales × profit of one period, four cells.

use super::figures::LeftOut;
use super::statement::{Statement, amount};
use crate::model::exact::Exact;
use crate::model::ids::AccountId;
use crate::model::method::QuadrantCut;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::period::Period;
use crate::model::statistics::{mean, median, running_totals};
use crate::model::units::Money;
use serde::Serialize;

/// A cell of the value quadrant. On the line is high.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum ValueCell {
    /// High sales, high profit.
    HighHigh,
    /// High sales, low profit.
    HighSalesLowProfit,
    /// Low sales, high profit.
    LowSalesHighProfit,
    /// Low sales, low profit.
    LowLow,
}

impl ValueCell {
    /// All four, the best first.
    pub const ALL: [Self; 4] = [Self::HighHigh, Self::HighSalesLowProfit, Self::LowSalesHighProfit, Self::LowLow];
}

/// An account in the quadrant.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Placed {
    /// The account.
    pub account: AccountId,
    /// Its revenue.
    pub sales: Money,
    /// Its net income.
    pub profit: Money,
    /// Its cell.
    pub cell: ValueCell,
}

/// The value quadrant of a period.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Quadrant {
    /// The period looked at.
    pub period: Period,
    /// How it is cut.
    pub cut: QuadrantCut,
    /// Revenue from which sales are high.
    pub sales_line: Outcome<Money>,
    /// Net income from which profit is high.
    pub profit_line: Outcome<Money>,
    /// The accounts with both figures, in the user's order.
    pub placed: Vec<Placed>,
    /// The accounts that lack a figure. Mean and median are taken without them.
    pub left_out: Vec<LeftOut>,
}

/// How the account with the highest sales does: the first thing to see on the quadrant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Standing {
    /// It loses money.
    Loses,
    /// It earns, but less than the line.
    EarnsLittle,
    /// Its profit is high.
    EarnsWell,
}

/// The accounts of one cell together.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CellTotal {
    /// The cell.
    pub cell: ValueCell,
    /// How many accounts it holds.
    pub accounts: usize,
    /// Their sales.
    pub sales: Outcome<Money>,
    /// Their profit.
    pub profit: Outcome<Money>,
}

/// The value quadrant.
pub fn quadrant(statements: &[Statement], period: Period, cut: QuadrantCut) -> Quadrant {
    let (mut both, mut left_out) = (Vec::new(), Vec::new());
    for statement in statements {
        match figures(statement, period) {
            Ok((sales, profit)) => both.push((statement.account, sales, profit)),
            Err(reason) => left_out.push(LeftOut { account: statement.account, reason }),
        }
    }
    let (sales_line, profit_line) = lines(&both, cut);
    let mut placed = Vec::with_capacity(both.len());
    match (&sales_line, &profit_line) {
        (Ok(sales), Ok(profit)) => placed.extend(both.into_iter().map(|account| place(account, *sales, *profit))),
        // A mean that overflowed cuts nothing.
        _ => left_out.extend(both.into_iter().map(|(account, ..)| LeftOut { account, reason: Undefined::NoCutLine })),
    }
    let (sales_line, profit_line) = (as_money(sales_line), as_money(profit_line));
    Quadrant { period, cut, sales_line, profit_line, placed, left_out }
}

impl Quadrant {
    /// The account with the highest sales, the first in the user's order among equals, and how it does.
    pub fn largest(&self) -> Option<(&Placed, Standing)> {
        let largest =
            self.placed.iter().reduce(|best, next| if best.sales.get() >= next.sales.get() { best } else { next })?;
        let standing = match largest.cell {
            _ if largest.profit.get() < 0.0 => Standing::Loses,
            ValueCell::HighHigh | ValueCell::LowSalesHighProfit => Standing::EarnsWell,
            ValueCell::HighSalesLowProfit | ValueCell::LowLow => Standing::EarnsLittle,
        };
        Some((largest, standing))
    }

    /// What each cell holds, the best first.
    pub fn totals(&self) -> [CellTotal; 4] {
        ValueCell::ALL.map(|cell| {
            let held = || self.placed.iter().filter(|placed| placed.cell == cell);
            let total = |figure: fn(&Placed) -> Money| {
                let totals = running_totals(held().map(|placed| figure(placed).get()));
                totals.last().map_or(Ok(Money::default()), |total| amount(total.get()))
            };
            CellTotal {
                cell,
                accounts: held().count(),
                sales: total(|placed| placed.sales),
                profit: total(|placed| placed.profit),
            }
        })
    }
}

type Both = (AccountId, Money, Money);

/// Revenue and net income. Net income needs revenue, so its reason says all that is missing.
fn figures(statement: &Statement, period: Period) -> Outcome<(Money, Money)> {
    let profit = statement.net_income[period].clone()?;
    Ok((statement.revenue[period].clone()?, profit))
}

fn lines(both: &[Both], cut: QuadrantCut) -> (Outcome<Exact>, Outcome<Exact>) {
    let centre = match cut {
        QuadrantCut::Mean => mean,
        QuadrantCut::Median => median,
        QuadrantCut::Fixed { sales, profit } => return (Ok(sales.get().into()), Ok(profit.get().into())),
    };
    let sales: Vec<f64> = both.iter().map(|(_, sales, _)| sales.get()).collect();
    let profit: Vec<f64> = both.iter().map(|(.., profit)| profit.get()).collect();
    (centre(&sales), centre(&profit))
}

fn place((account, sales, profit): Both, sales_line: Exact, profit_line: Exact) -> Placed {
    let high = |value: Money, line| Exact::from(value.get()).is_at_least(line);
    let cell = match (high(sales, sales_line), high(profit, profit_line)) {
        (true, true) => ValueCell::HighHigh,
        (true, false) => ValueCell::HighSalesLowProfit,
        (false, true) => ValueCell::LowSalesHighProfit,
        (false, false) => ValueCell::LowLow,
    };
    Placed { account, sales, profit, cell }
}

fn as_money(line: Outcome<Exact>) -> Outcome<Money> {
    line.map(|line| Money::new(line.get()))
}
