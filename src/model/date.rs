//! A calendar day, as `2026-11-02`. The model never asks for today: the scenario says its as-of date.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// A day of the Gregorian calendar, years 1 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// A text that is not a day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("expected a date such as 2026-11-02, found {0:?}")]
pub struct DateError(pub String);

impl Date {
    /// A day, if it exists.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let exists = (1..=9999).contains(&year) && (1..=12).contains(&month) && day >= 1 && day <= days_in(year, month);
        exists.then_some(Self { year, month, day })
    }

    /// The year.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1–12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1–31.
    pub const fn day(self) -> u8 {
        self.day
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if (year.is_multiple_of(4) && !year.is_multiple_of(100)) || year.is_multiple_of(400) => 29,
        2 => 28,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for Date {
    type Err = DateError;

    /// Reads `2026-11-02`, and what people type: `2026/11/2`, `2026.11.2`, `2026年11月2日`.
    fn from_str(text: &str) -> Result<Self, DateError> {
        let parts: Vec<&str> =
            text.trim().split(['-', '/', '.', '年', '月', '日']).map(str::trim).filter(|p| !p.is_empty()).collect();
        let parsed = match parts.as_slice() {
            [y, m, d] => match (y.parse(), m.parse(), d.parse()) {
                (Ok(y), Ok(m), Ok(d)) => Self::new(y, m, d),
                _ => None,
            },
            _ => None,
        };
        parsed.ok_or_else(|| DateError(text.chars().take(40).collect()))
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(from)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(text.parse::<Date>().ok().map(|d| d.to_string()).as_deref(), expected, "{text}");
    }

    #[test]
    fn reads_what_people_type_and_refuses_what_does_not_exist() {
        check("2026-11-02", Some("2026-11-02"));
        check(" 2026/1/2 ", Some("2026-01-02"));
        check("2026年11月2日", Some("2026-11-02"));
        check("2024-02-29", Some("2024-02-29"));
        check("2026-02-29", None);
        check("2026-13-01", None);
        check("tomorrow", None);
        check("", None);
        check("2026-11", None);
    }
}
