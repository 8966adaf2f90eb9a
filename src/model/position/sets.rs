//! Beginning and dating the sets of an account's tables, and what a single set comes to (D14).
//!
//! Of several sets the latest counts, so a new one must be later than the one that counts today, and no two sets
//! may share a day: on a path they could not be told apart.

use super::attractiveness;
use super::ratings::StrengthSet;
use super::strength::{self, Strength, StrengthTableRules};
use super::totals::{Column, rows};
use crate::model::accounts::Account;
use crate::model::date::Date;
use crate::model::ids::{FactorId, SuccessFactorId};
use crate::model::limits;
use crate::model::scenario::Scenario;
use crate::model::score::{Dated, ScoreSet, latest};
use std::collections::BTreeMap;

/// Why a set cannot have a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SetFault {
    /// Another set has that day.
    #[error("there is a rating of {0} already")]
    Taken(Date),
    /// A new set would be older than the one that counts, and so would not count.
    #[error("the rating that counts is of {counts}, later than {day}")]
    NotLater {
        /// The day asked for.
        day: Date,
        /// The day of the set that counts.
        counts: Date,
    },
    /// The table holds as many sets as can be saved.
    #[error("no more than {} ratings", limits::SETS)]
    TooMany,
}

/// A set that can be copied to another day.
pub trait Redated: Dated + Clone {
    /// Gives it another day.
    fn set_date(&mut self, day: Date);
    /// A set of that day without scores.
    fn unrated(day: Date) -> Self;
}

impl<I: Ord + Clone> Redated for ScoreSet<I> {
    fn set_date(&mut self, day: Date) {
        self.date = day;
    }

    fn unrated(day: Date) -> Self {
        Self { date: day, scores: BTreeMap::new(), source: String::new() }
    }
}

impl Redated for StrengthSet {
    fn set_date(&mut self, day: Date) {
        self.date = day;
    }

    fn unrated(day: Date) -> Self {
        Self { date: day, us: BTreeMap::new(), rivals: BTreeMap::new(), source: String::new() }
    }
}

/// Whether a new set of that day can be begun.
///
/// # Errors
/// The day is taken, or a later set counts already, or there are too many sets.
pub fn may_begin<T: Dated>(sets: &[T], day: Date) -> Result<(), SetFault> {
    if sets.len() >= limits::SETS {
        return Err(SetFault::TooMany);
    }
    match latest(sets).map(|i| sets[i].date()) {
        Some(counts) if counts == day => Err(SetFault::Taken(day)),
        Some(counts) if counts > day => Err(SetFault::NotLater { day, counts }),
        _ => Ok(()),
    }
}

/// Begins a set of that day with the scores of the set that counts today.
///
/// # Errors
/// As [`may_begin`].
pub fn begin<T: Redated>(sets: &mut Vec<T>, day: Date) -> Result<(), SetFault> {
    may_begin(sets, day)?;
    let mut set = latest(sets).map_or_else(|| T::unrated(day), |i| sets[i].clone());
    set.set_date(day);
    sets.push(set);
    Ok(())
}

/// Gives a set another day. This may change which set counts.
///
/// # Errors
/// Another set has that day.
pub fn redate<T: Redated>(sets: &mut [T], index: usize, day: Date) -> Result<(), SetFault> {
    if sets.iter().enumerate().any(|(i, set)| i != index && set.date() == day) {
        return Err(SetFault::Taken(day));
    }
    if let Some(set) = sets.get_mut(index) {
        set.set_date(day);
    }
    Ok(())
}

/// Sets a target: the scores of today to begin with, two years on.
pub fn aim<T: Redated>(sets: &[T], as_of: Date) -> T {
    let day = Date::new(as_of.year().saturating_add(2), 12, 31).unwrap_or(as_of);
    let mut target = latest(sets).map_or_else(|| T::unrated(day), |i| sets[i].clone());
    target.set_date(day);
    target
}

/// What one set of Table One comes to under today's method.
pub fn attractiveness_of(scenario: &Scenario, set: &ScoreSet<FactorId>) -> Column<FactorId> {
    let method = &scenario.method.attractiveness;
    attractiveness::of_set(Some(set), &rows(&method.factors), method.scale)
}

/// What one set of Table Two comes to under today's method, against today's rivals of the account.
pub fn strength_of(scenario: &Scenario, account: &Account, set: &StrengthSet) -> Strength {
    let method = &scenario.method.strength;
    let rows = rows(&method.factors);
    strength::of_sets(account, Some(set), StrengthTableRules { rows: &rows, scale: method.scale, rule: method.rule })
}

/// The column of the customer's own ratings of us, under the account's weights. Unrated where it gave none.
pub fn customers_column(scenario: &Scenario, account: &Account) -> Column<SuccessFactorId> {
    let method = &scenario.method.strength;
    let shared = rows(&method.factors);
    let own = strength::own_rows(account, &shared);
    Column::of(&own, &account.strength.customer_view, method.scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    fn sets(days: &[&str]) -> Vec<ScoreSet<FactorId>> {
        days.iter().map(|d| ScoreSet::unrated(day(d))).collect()
    }

    #[track_caller]
    fn check(days: &[&str], on: &str, expected: Result<(), SetFault>) {
        assert_eq!(may_begin(&sets(days), day(on)), expected);
    }

    #[test]
    fn a_new_rating_is_later_than_the_one_that_counts() {
        check(&[], "2026-11-02", Ok(()));
        check(&["2023-11-30", "2026-10-31"], "2026-11-02", Ok(()));
        check(&["2026-11-02"], "2026-11-02", Err(SetFault::Taken(day("2026-11-02"))));
        let late = SetFault::NotLater { day: day("2026-11-02"), counts: day("2027-01-01") };
        check(&["2027-01-01", "2023-11-30"], "2026-11-02", Err(late));
    }

    #[test]
    fn a_new_rating_begins_with_the_scores_of_the_one_that_counts() {
        let mut sets = sets(&["2026-10-31", "2023-11-30"]);
        sets[0].scores.insert(FactorId(1), crate::model::ScoreEntry::assumed(7.0));
        assert_eq!(begin(&mut sets, day("2026-11-02")), Ok(()));
        assert_eq!(latest(&sets), Some(2));
        assert_eq!(sets[2].scores, sets[0].scores);
        assert_eq!(sets[0].date, day("2026-10-31"));
    }

    #[test]
    fn no_two_ratings_share_a_day() {
        let mut sets = sets(&["2025-01-01", "2026-01-01"]);
        assert_eq!(redate(&mut sets, 0, day("2026-01-01")), Err(SetFault::Taken(day("2026-01-01"))));
        assert_eq!(redate(&mut sets, 0, day("2025-01-01")), Ok(()));
        assert_eq!(redate(&mut sets, 0, day("2027-01-01")), Ok(()));
        assert_eq!(latest(&sets), Some(0));
    }

    #[test]
    fn a_target_lies_two_years_on() {
        assert_eq!(aim::<ScoreSet<FactorId>>(&[], day("2026-11-02")).date, day("2028-12-31"));
    }
}
