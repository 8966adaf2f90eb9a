//! Where a fault stands: before or after a response, which year, which number.

use super::fault::Table;
use crate::model::ids::{AccountId, DriverId, GoalId};
use serde::Serialize;

/// Before or after the response to a risk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Moment {
    /// Before the response.
    Before,
    /// After it.
    After,
}

/// Where a year stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum YearPlace {
    /// The scenario's "this year".
    ThisYear,
    /// The scenario's as-of date.
    AsOf,
    /// An account's growth horizon.
    GrowthHorizon(AccountId),
}

/// Where a number stands that is not finite.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum NumberPlace {
    /// Years of cooperation.
    Years(AccountId),
    /// People-days.
    PeopleDays(AccountId),
    /// The quantity of a driver.
    Quantity(AccountId, DriverId),
    /// The fixed cut line of a table.
    Cut(Table),
    /// A figure of a goal.
    Goal(GoalId),
    /// The cap on attainment.
    Cap,
    /// The people-days of the team.
    Capacity,
}
