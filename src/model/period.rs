//! The five periods of portfolio analysis (D9).

use serde::{Deserialize, Serialize};
use std::ops::{Index, IndexMut};

/// One of the course's five years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Period {
    /// 前年: this year − 2.
    TwoYearsAgo,
    /// 去年: this year − 1.
    LastYear,
    /// 今年: the scenario's year.
    ThisYear,
    /// 明年: this year + 1.
    NextYear,
    /// 后年: this year + 2.
    YearAfter,
}

impl Period {
    /// All five, oldest first.
    pub const ALL: [Self; 5] = [Self::TwoYearsAgo, Self::LastYear, Self::ThisYear, Self::NextYear, Self::YearAfter];
    /// The two years that are over.
    pub const PAST: [Self; 2] = [Self::TwoYearsAgo, Self::LastYear];
    /// The two forecast years.
    pub const FUTURE: [Self; 2] = [Self::NextYear, Self::YearAfter];

    /// Years from this year: −2 to 2.
    pub const fn offset(self) -> i32 {
        self as i32 - 2
    }

    /// Whether entries of this period are forecasts.
    pub const fn is_forecast(self) -> bool {
        self.offset() > 0
    }
}

/// A value for each of the five periods, oldest first; in JSON an array of five.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PerPeriod<T>(pub [T; 5]);

impl<T> PerPeriod<T> {
    /// A value computed for each period.
    pub fn from_fn(mut value: impl FnMut(Period) -> T) -> Self {
        Self(Period::ALL.map(&mut value))
    }

    /// Periods with their values, oldest first.
    pub fn iter(&self) -> impl Iterator<Item = (Period, &T)> {
        Period::ALL.into_iter().zip(&self.0)
    }
}

impl<T> Index<Period> for PerPeriod<T> {
    type Output = T;

    fn index(&self, period: Period) -> &T {
        &self.0[period as usize]
    }
}

impl<T> IndexMut<Period> for PerPeriod<T> {
    fn index_mut(&mut self, period: Period) -> &mut T {
        &mut self.0[period as usize]
    }
}
