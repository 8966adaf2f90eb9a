//! Computation never fails on unfinished work: a result, or the reason why there is none.

use super::ids::RivalId;
use serde::Serialize;

/// A result, or why it is undefined. Undefined is never shown as zero.
pub type Outcome<T> = Result<T, Undefined>;

/// What a method needs several of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Counted {
    /// People who rated.
    Raters,
    /// Things that were rated by at least two of them.
    Units,
    /// Points of a history.
    Points,
    /// Measured values.
    Values,
    /// Whole subgroups of measured values.
    Subgroups,
}

/// Why a result is not defined. Each has its sentence in `text`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "camelCase", tag = "reason")]
pub enum Undefined {
    /// Nothing has been entered yet.
    #[error("nothing entered")]
    Unrated,
    /// Some, but not all, of what is needed has been entered.
    #[error("{missing} of {needed} entries missing")]
    Incomplete {
        /// How many entries are missing.
        missing: usize,
        /// How many are needed.
        needed: usize,
    },
    /// All weights are zero, so no weighted result exists.
    #[error("all weights are zero")]
    NoWeights,
    /// There is no factor or criterion to score.
    #[error("no factors")]
    NoFactors,
    /// There is no account that could be counted.
    #[error("no account counts")]
    NoAccounts,
    /// No rival stands in the account's table.
    #[error("no rival")]
    NoRival,
    /// Rivals stand in the table, but none is fully rated.
    #[error("no fully rated rival")]
    NoRatedRival {
        /// The rivals that lack ratings.
        incomplete: Vec<RivalId>,
    },
    /// The number to divide by is zero.
    #[error("division by zero")]
    ZeroDivisor,
    /// The number to divide by is negative, so a ratio would turn better into worse.
    #[error("division by a negative number")]
    NegativeDivisor,
    /// The total is zero or negative, so shares of it mean nothing.
    #[error("the total is not positive")]
    TotalNotPositive,
    /// Growth needs a positive first value.
    #[error("the first value is not positive")]
    FirstNotPositive,
    /// Growth needs a last value of zero or more.
    #[error("the last value is negative")]
    LastNegative,
    /// Shares are only defined on values of zero or more.
    #[error("a value is negative")]
    NegativeValue,
    /// The cut line it should be compared with is itself undefined.
    #[error("no cut line")]
    NoCutLine,
    /// A target of zero can be met or missed, but not in part.
    #[error("the target is zero")]
    ZeroTarget,
    /// No year lies between the baseline and the end.
    #[error("no year between baseline and end")]
    NoYears,
    /// There are fewer of something than the method needs.
    #[error("{have} of at least {needed} {of:?}")]
    TooFew {
        /// What there are too few of.
        of: Counted,
        /// How many there are.
        have: usize,
        /// How many are needed.
        needed: usize,
    },
    /// All values are equal, so a measure of how they vary together says nothing.
    #[error("no variation")]
    NoVariation,
    /// Somebody gave everything the same rank, so there is no order to compare.
    #[error("all tied")]
    AllTied,
    /// Rows that belong together differ in length, or subjects in the number of their ratings.
    #[error("uneven rows")]
    Uneven,
    /// A rating does not lie on the scale it is said to be on.
    #[error("off the scale")]
    OffScale,
    /// A number that must lie between 0 and 1 does not.
    #[error("not between 0 and 1")]
    NotAProbability,
    /// The probabilities of a row of a transition matrix do not sum to 1.
    #[error("row {row} does not sum to 1")]
    RowSum {
        /// The row, counted from 1.
        row: usize,
    },
    /// A chain falls apart into groups of states that are never left, so where it ends depends on where it begins.
    #[error("{groups} groups of states are never left")]
    SeveralSteadyStates {
        /// How many such groups there are.
        groups: usize,
    },
    /// What is added up year after year does not shrink, so the sum has no limit.
    #[error("grows without limit")]
    Unbounded,
    /// A discount rate of −100 % or less.
    #[error("the discount rate is too low")]
    DiscountTooLow,
    /// The account names no region.
    #[error("no region")]
    NoRegion,
    /// The account has no class on the matrix.
    #[error("no class")]
    NoClass,
    /// No product line with a share has been entered.
    #[error("no product line")]
    NoProducts,
    /// The shares of the account's product lines add up to more than the whole.
    #[error("the parts are more than the whole")]
    PartsAboveWhole,
    /// A characteristic has neither a lower nor an upper specification limit.
    #[error("no specification limit")]
    NoLimit,
    /// The measure needs both specification limits, and there is one.
    #[error("only one specification limit")]
    OneLimit,
    /// The lower specification limit is not below the upper one.
    #[error("the limits cross")]
    LimitsCrossed,
    /// No target has been entered.
    #[error("no target")]
    NoTarget,
    /// There are no constants for subgroups of this size.
    #[error("no constant for subgroups of {size}")]
    NoConstant {
        /// The size of the subgroups.
        size: usize,
    },
    /// Tasks wait for each other in a circle.
    #[error("a circle")]
    Circle,
    /// The day is after the last one that can be written.
    #[error("beyond the calendar")]
    BeyondCalendar,
    /// A number on the way left the range that can be computed with.
    #[error("a number is too large")]
    TooLarge,
}
