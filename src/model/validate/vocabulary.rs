//! The words that faults are told in: where, of what, and what is done.

use crate::model::ids::{AccountId, DriverId, GoalId};
use serde::Serialize;

/// A table of the method, or a part of one, in which entries stand under ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Table {
    /// Selection criteria (D7).
    Selection,
    /// Table One (D14).
    Attractiveness,
    /// Table Two (D15).
    Strength,
    /// The customer's own ratings of us.
    CustomerView,
    /// Weights that differ at one account.
    Weights,
    /// Quantities of activity drivers.
    Drivers,
    /// The value quadrant (D10).
    Quadrant,
    /// The contact map (D21).
    Contacts,
    /// Needs and fulfilment (D22).
    Needs,
}

/// A field that names another record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Reference {
    /// The manager of an account.
    Manager,
    /// A rival at an account.
    Rival,
    /// The account of a risk.
    RiskAccount,
    /// The owner of a risk, a need or a principal action.
    Owner,
    /// A member of our team for an account.
    Team,
    /// Whom a contact reports to, at the same account.
    ReportsTo,
    /// Whom a contact influences, at the same account.
    Influences,
    /// A contact's counterpart on our side.
    Counterpart,
    /// Who of ours covers a contact in a buying phase.
    CoveredBy,
    /// Who benefits of a value proposition, at the same account.
    Beneficiary,
    /// The rival a value proposition is compared with.
    Against,
    /// The owner of a goal or an action.
    GoalOwner,
    /// The goal that a goal serves.
    Parent,
    /// The goal of an action.
    ActionGoal,
    /// An item that a cross strategy rests on.
    Uses,
    /// What an item or a cross strategy became.
    Became,
    /// Evidence of a planning step.
    Evidence,
}

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

/// What there may be too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Counted {
    /// Bytes of the whole text.
    Bytes,
    /// Objects within objects.
    Depth,
    /// Single values in the whole file.
    Values,
    /// Accounts.
    Accounts,
    /// Risks.
    Risks,
    /// Rivals.
    Rivals,
    /// People.
    People,
    /// Factors of one table.
    Factors,
    /// Selection criteria.
    Criteria,
    /// Activity drivers.
    Drivers,
    /// Score sets of one table.
    Sets,
    /// Members of another list.
    Entries,
    /// Characters of one text.
    TextChars,
    /// Items of the SWOT.
    SwotItems,
    /// Cross strategies.
    CrossStrategies,
    /// Goals.
    Goals,
    /// Actions.
    Actions,
    /// Design projects.
    Projects,
    /// Members of a list of a design project.
    ToolEntries,
}

/// What is done about a fault when a scenario is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Remedy {
    /// The scenario is not opened; the file stays as it is.
    Refuse,
    /// The entry is cleared or set to its default, and the fault listed.
    Mend,
    /// The entry stays as it is, and the fault is listed.
    Keep,
}
