//! The faults of the customer-asset part. All of them are mended: what says nothing is cleared or set to its default.

use crate::model::ids::AccountId;
use serde::Serialize;

/// A number of the customer-asset part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum AssetNumber {
    /// Retention, of the programme or of an account; 0–1.
    Retention,
    /// The part credited to who brought an account; 0–1.
    Credit,
    /// A discount rate, above −1.
    Discount,
    /// The growth of the margin, −1 or more.
    Growth,
    /// By how much retention is raised; 0–1.
    Points,
    /// What is expected of a lever; 0–1.
    LeverPoints,
    /// Periods ahead, 1–50.
    Horizon,
    /// Accounts in a state; 0 or more.
    AccountsNow,
    /// The level of prediction intervals, between 0 and 1.
    Level,
    /// Points of a series; finite.
    Series,
    /// Earlier years of an account; finite.
    History,
}

/// Something wrong with the customer-asset part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "fault")]
pub enum AssetFault {
    /// A number that says nothing.
    AssetNumber {
        /// Which.
        number: AssetNumber,
        /// Whose, if it is an account's.
        account: Option<AccountId>,
    },
    /// An account is said to have been brought by one that is not there.
    BroughtByNobody {
        /// The account.
        account: AccountId,
        /// Who is not there.
        by: AccountId,
    },
    /// An account is said to have brought itself.
    BroughtItself {
        /// The account.
        account: AccountId,
    },
    /// Chances of a state outside 0–1, or to states that are not there.
    Transition {
        /// The place of the state, from 0.
        state: usize,
    },
}
