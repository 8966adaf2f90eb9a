//! Customer attractiveness, Table One (D14).

use super::cut::mean;
use super::totals::{Column, Row};
use crate::model::accounts::Account;
use crate::model::exact::Exact;
use crate::model::ids::FactorId;
use crate::model::method::Scale;
use crate::model::outcome::Outcome;
use crate::model::score::{ScoreSet, Scores};
use serde::Serialize;

/// The course's average: the sum of all totals ÷ the number of customers rated.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Average {
    /// The mean of the totals.
    pub total: Outcome<Exact>,
    /// How many customers are rated; the others are left out.
    pub rated: usize,
}

/// An account's column of Table One, from the set that counts.
pub fn attractiveness(account: &Account, rows: &[Row<FactorId>], scale: Scale) -> Column<FactorId> {
    of_set(account.attractiveness.current(), rows, scale)
}

/// The column of one set; without a set everything is unrated.
pub(super) fn of_set(set: Option<&ScoreSet<FactorId>>, rows: &[Row<FactorId>], scale: Scale) -> Column<FactorId> {
    let none = Scores::new();
    Column::of(rows, set.map_or(&none, |s| &s.scores), scale)
}

/// The average over the totals of all rated customers.
pub(super) fn average(totals: &[Exact]) -> Average {
    Average { total: mean(totals), rated: totals.len() }
}
