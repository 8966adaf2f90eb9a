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

    /// Days from an earlier day to this one; below zero if the other is later.
    pub fn days_since(self, earlier: Self) -> i64 {
        self.number() - earlier.number()
    }

    /// The day that many days later; none beyond the calendar.
    pub fn plus_days(self, days: i64) -> Option<Self> {
        Self::numbered(self.number().checked_add(days)?)
    }

    /// The day of the week: 0 is Monday, 6 is Sunday. The first of January of year 1 was a Monday.
    pub fn weekday(self) -> i64 {
        self.number().rem_euclid(7)
    }

    /// The working day that many working days after this one, Saturdays and Sundays skipped. A day of a weekend counts
    /// as the Monday after it. None beyond the calendar.
    pub fn plus_working_days(self, days: u32) -> Option<Self> {
        let weekday = self.weekday();
        let (start, first) = if weekday > 4 { (self.plus_days(7 - weekday)?, 0) } else { (self, weekday) };
        let places = first + i64::from(days);
        start.plus_days(places / 5 * 7 + places % 5 - first)
    }

    /// The day with a number, see [`Self::number`].
    fn numbered(number: i64) -> Option<Self> {
        if number < 0 {
            return None;
        }
        // No year has more than 366 days, so the guess is never too late; it is at most some years early.
        let mut year = u16::try_from(number / 366 + 1).ok().filter(|year| *year <= 9_999)?;
        let begins = |year: u16| Self { year, month: 1, day: 1 }.number();
        while year < 9_999 && begins(year + 1) <= number {
            year += 1;
        }
        let (mut month, mut day) = (1, number - begins(year));
        while month < 12 && day >= i64::from(days_in(year, month)) {
            day -= i64::from(days_in(year, month));
            month += 1;
        }
        Self::new(year, month, u8::try_from(day + 1).ok()?)
    }

    /// Days since the first of January of year 1.
    fn number(self) -> i64 {
        let years = i64::from(self.year) - 1;
        let months: i64 = (1..self.month).map(|month| i64::from(days_in(self.year, month))).sum();
        years * 365 + years / 4 - years / 100 + years / 400 + months + i64::from(self.day) - 1
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
    fn days_are_counted_over_months_and_leap_years() {
        let day = |text: &str| text.parse::<Date>().expect("a day");
        let days = |from: &str, to: &str| day(to).days_since(day(from));
        assert_eq!(days("2026-10-03", "2026-11-02"), 30);
        assert_eq!(days("2026-11-02", "2026-10-03"), -30);
        assert_eq!(days("2024-02-28", "2024-03-01"), 2);
        assert_eq!(days("1900-02-28", "1900-03-01"), 1);
        assert_eq!(days("2000-01-01", "2001-01-01"), 366);
        assert_eq!(days("0001-01-01", "9999-12-31"), 3_652_058);
    }

    #[test]
    fn working_days_skip_weekends() {
        let day = |text: &str| text.parse::<Date>().expect("a day");
        let check = |from: &str, days: u32, to: &str| assert_eq!(day(from).plus_working_days(days), Some(day(to)));
        assert_eq!(day("2026-11-09").weekday(), 0);
        check("2026-11-09", 0, "2026-11-09");
        check("2026-11-09", 4, "2026-11-13");
        check("2026-11-09", 5, "2026-11-16");
        check("2026-11-13", 1, "2026-11-16");
        // A Saturday and a Sunday stand for the Monday.
        check("2026-11-14", 0, "2026-11-16");
        check("2026-11-15", 6, "2026-11-24");
        check("2026-11-09", 81, "2027-03-02");
        assert_eq!(day("9999-12-31").plus_working_days(1), None);
        assert_eq!(day("2026-11-09").plus_working_days(u32::MAX), None);
    }

    #[test]
    fn days_lead_forth_and_back() {
        let start = Date::new(1, 1, 1).expect("a day");
        for days in (0..3_652_059).step_by(997).chain([3_652_058]) {
            let found = start.plus_days(days).expect("within the calendar");
            assert_eq!(found.days_since(start), days);
        }
        assert_eq!(start.plus_days(3_652_059), None);
        assert_eq!(start.plus_days(-1), None);
        assert_eq!(start.plus_days(i64::MAX), None);
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
