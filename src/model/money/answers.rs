//! The course's six questions of portfolio analysis (D9), under past, this year and future.
//!
//! One form with two fillings: an account's own figures, and those of several accounts together.

use super::statement::{Horizon, Statement};
use super::totals::{Total, TotalGrowth, Totals};
use crate::model::accounts::Orientation;
use crate::model::outcome::Outcome;
use crate::model::period::Period;
use crate::model::units::{Money, Share};
use serde::Serialize;

/// The questions that look back.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PastAnswers<M> {
    /// 1. Revenue of the past two years together.
    pub revenue: M,
    /// 4. Net income of the past two years together.
    pub profit: M,
}

/// The questions about today.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThisYearAnswers<M, O> {
    /// 3. Yearly cost to serve: this year's indirect cost.
    pub cost_to_serve: M,
    /// Beside it, this year's direct cost.
    pub direct_cost: M,
    /// 6. Strategic or transactional.
    pub orientation: O,
}

/// The questions that look ahead.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FutureAnswers<M, G, H> {
    /// 2. Revenue forecast for the next two years together.
    pub revenue: M,
    /// 4. Net income forecast for the next two years together.
    pub profit: M,
    /// 5. Growth potential: yearly growth of revenue from this year to the year after next.
    pub growth: G,
    /// 5. Time to reach it: the typed growth horizon.
    pub horizon: H,
}

/// The six answers.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Answers<M, G, H, O> {
    /// Past.
    pub past: PastAnswers<M>,
    /// This year.
    pub this_year: ThisYearAnswers<M, O>,
    /// Future.
    pub future: FutureAnswers<M, G, H>,
}

/// One account's answers.
pub type AccountAnswers = Answers<Outcome<Money>, Outcome<Share>, Option<Horizon>, Option<Orientation>>;

/// The answers of several accounts together.
pub type TotalAnswers = Answers<Total, TotalGrowth, Horizons, Orientations>;

/// The typed growth horizons of several accounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Horizons {
    /// The first of them.
    pub earliest: Option<Horizon>,
    /// The last of them.
    pub latest: Option<Horizon>,
    /// How many accounts have none.
    pub missing: usize,
}

/// How several accounts buy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Orientations {
    /// How many are strategic.
    pub strategic: usize,
    /// How many are transactional.
    pub transactional: usize,
    /// Of how many it is not known.
    pub missing: usize,
}

impl AccountAnswers {
    /// The answers of one account.
    pub fn of(statement: &Statement) -> Self {
        let (past, future) = (&statement.past, &statement.future);
        Self {
            past: PastAnswers { revenue: past.revenue.clone(), profit: past.net_income.clone() },
            this_year: ThisYearAnswers {
                cost_to_serve: statement.indirect_cost[Period::ThisYear].clone(),
                direct_cost: statement.direct_cost[Period::ThisYear].clone(),
                orientation: statement.orientation,
            },
            future: FutureAnswers {
                revenue: future.revenue.clone(),
                profit: future.net_income.clone(),
                growth: statement.growth.future.clone(),
                horizon: statement.horizon,
            },
        }
    }
}

impl TotalAnswers {
    /// The answers of several accounts, for example the short list.
    pub fn over(statements: &[&Statement]) -> Self {
        Self::from_totals(&Totals::over(statements), statements)
    }

    /// The same, from totals that are already at hand.
    pub(super) fn from_totals(totals: &Totals, statements: &[&Statement]) -> Self {
        Self {
            past: PastAnswers { revenue: totals.past.revenue.clone(), profit: totals.past.net_income.clone() },
            this_year: ThisYearAnswers {
                cost_to_serve: totals.indirect_cost[Period::ThisYear].clone(),
                direct_cost: totals.direct_cost[Period::ThisYear].clone(),
                orientation: Orientations::of(statements),
            },
            future: FutureAnswers {
                revenue: totals.future.revenue.clone(),
                profit: totals.future.net_income.clone(),
                growth: totals.growth.future.clone(),
                horizon: Horizons::of(statements),
            },
        }
    }
}

impl Horizons {
    fn of(statements: &[&Statement]) -> Self {
        let typed = || statements.iter().filter_map(|s| s.horizon);
        Self {
            earliest: typed().min_by_key(|h| h.year),
            latest: typed().max_by_key(|h| h.year),
            missing: statements.len() - typed().count(),
        }
    }
}

impl Orientations {
    fn of(statements: &[&Statement]) -> Self {
        let mut counts = Self::default();
        for statement in statements {
            match statement.orientation {
                Some(Orientation::Strategic) => counts.strategic += 1,
                Some(Orientation::Transactional) => counts.transactional += 1,
                None => counts.missing += 1,
            }
        }
        counts
    }
}
