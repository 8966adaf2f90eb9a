//! How much rests on few accounts (D11): Pareto on revenue, whale curve on net income.

use super::figures::{Figure, Figures, LeftOut, Ranked};
use super::statement::{Statement, amount};
use crate::model::outcome::{Outcome, Undefined};
use crate::model::period::Period;
use crate::model::statistics::{
    WhaleShares, effective_number, gini, gini_corrected, gini_with_losses, hhi, pareto_count, whale,
};
use crate::model::units::{Money, Share};
use serde::Serialize;

/// The part of revenue that Pareto's question asks for.
pub const PARETO_SHARE: f64 = 0.8;

/// Concentration of revenue, over the accounts that have it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RevenueConcentration {
    /// Accounts by revenue, largest first; equal ones in the user's order.
    pub ranked: Vec<Ranked>,
    /// Accounts without revenue figure.
    pub left_out: Vec<LeftOut>,
    /// How many of the largest reach 80 % of revenue.
    pub pareto: Outcome<usize>,
    /// Herfindahl index of shares in per cent, 0–10,000.
    pub hhi: Outcome<f64>,
    /// The number of equal accounts with the same index: 10,000 ÷ index.
    pub effective_number: Outcome<f64>,
    /// Gini coefficient, population form, 0–1.
    pub gini: Outcome<f64>,
    /// Gini coefficient × n ÷ (n − 1).
    pub gini_corrected: Outcome<f64>,
}

/// The top of the whale curve and what it says, in money: defined whatever the total.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WhalePeak {
    /// Total net income.
    pub total: Money,
    /// Highest running net income, at least zero.
    pub peak: Money,
    /// How many of the best accounts make it; 0 when none earns.
    pub accounts: usize,
    /// What the others lose again: peak − total.
    pub erosion: Money,
    /// The same as shares; undefined on a total of zero or less.
    pub shares: Outcome<WhaleParts>,
}

/// The whale curve's figures as shares of total net income.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WhaleParts {
    /// Peak ÷ total, at least 1.
    pub peak: Share,
    /// Erosion ÷ total.
    pub erosion: Share,
    /// Share made by the best fifth of the accounts.
    pub top_fifth: Share,
    /// Area under the curve, at least ½.
    pub auc: f64,
    /// Stobachoff index: (area − ½) ÷ area, 0 to below 1.
    pub stobachoff: f64,
}

/// Concentration of net income, over the accounts that have it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProfitConcentration {
    /// Accounts by net income, best first; equal ones in the user's order. Their running totals are the whale curve,
    /// in money and, on a positive total, as shares.
    pub ranked: Vec<Ranked>,
    /// Accounts without net income.
    pub left_out: Vec<LeftOut>,
    /// Peak, erosion and what follows from the curve.
    pub whale: Outcome<WhalePeak>,
    /// Gini coefficient with losses (Chen, Tsaur and Rhai), 0–1.
    pub gini: Outcome<f64>,
}

/// Concentration in one period.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Concentration {
    /// The period looked at.
    pub period: Period,
    /// Of revenue.
    pub revenue: RevenueConcentration,
    /// Of net income.
    pub profit: ProfitConcentration,
}

/// Concentration in a period.
pub fn concentration(statements: &[Statement], period: Period) -> Concentration {
    Concentration {
        period,
        revenue: of_revenue(Figures::of(statements, period, Figure::Revenue).sorted()),
        profit: of_profit(Figures::of(statements, period, Figure::NetIncome).sorted()),
    }
}

impl RevenueConcentration {
    /// The share of the n largest accounts (CRₙ); all of them when there are fewer.
    ///
    /// # Errors
    /// `NoAccounts` when none has revenue, or why there are no shares.
    pub fn top_share(&self, n: usize) -> Outcome<Share> {
        match n.min(self.ranked.len()).checked_sub(1) {
            Some(last) => self.ranked[last].cumulative_share.clone(),
            None if self.ranked.is_empty() => Err(Undefined::NoAccounts),
            None => Ok(Share::default()),
        }
    }
}

fn of_revenue(figures: Figures) -> RevenueConcentration {
    let values = &figures.values;
    let hhi = hhi(values);
    RevenueConcentration {
        ranked: figures.ranked(),
        pareto: pareto_count(values, Share::new(PARETO_SHARE)),
        effective_number: hhi.clone().and_then(effective_number),
        hhi,
        gini: gini(values),
        gini_corrected: gini_corrected(values),
        left_out: figures.left_out,
    }
}

fn of_profit(figures: Figures) -> ProfitConcentration {
    ProfitConcentration {
        ranked: figures.ranked(),
        whale: peak(&figures.values),
        gini: gini_with_losses(&figures.values),
        left_out: figures.left_out,
    }
}

fn peak(values: &[f64]) -> Outcome<WhalePeak> {
    let whale = whale(values)?;
    Ok(WhalePeak {
        total: amount(whale.total)?,
        peak: amount(whale.peak)?,
        accounts: whale.peak_count,
        erosion: amount(whale.erosion)?,
        shares: whale.shares.as_ref().map(parts).map_err(Clone::clone),
    })
}

fn parts(shares: &WhaleShares) -> WhaleParts {
    let &WhaleShares { peak, erosion, top_fifth, auc, stobachoff, cumulative: _ } = shares;
    WhaleParts { peak, erosion, top_fifth, auc, stobachoff }
}
