//! Where an account stood and where it should stand (D14, D16): the points of its path.
//!
//! Every point is computed with today's method, weights and rivals, so that the points can be compared. The
//! days are those of older sets of either table. A table without a set of that day takes the one valid then,
//! or else its earliest.

use super::attractiveness;
use super::strength::{self, StrengthTableRules};
use super::totals::Row;
use crate::model::accounts::Account;
use crate::model::date::Date;
use crate::model::exact::Exact;
use crate::model::ids::FactorId;
use crate::model::method::Scale;
use crate::model::outcome::Outcome;
use crate::model::score::Dated;
use crate::model::statistics::arrange;
use serde::Serialize;

/// One point of a path.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PathPoint {
    /// The day.
    pub date: Date,
    /// Attractiveness (total).
    pub attractiveness: Outcome<Exact>,
    /// Relative strength in the unit of the rule.
    pub strength: Outcome<Exact>,
}

/// The points before and after the present one.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Path {
    /// Earlier positions, oldest first.
    pub past: Vec<PathPoint>,
    /// Where the account should stand. If only one table has a target, the other axis stays as it is.
    pub target: Option<PathPoint>,
}

/// How both tables are added up.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tables<'a> {
    /// Rows of Table One.
    pub rows: &'a [Row<FactorId>],
    /// Scale of Table One.
    pub scale: Scale,
    /// Table Two.
    pub strength: StrengthTableRules<'a>,
}

/// The path of an account.
pub(super) fn path(account: &Account, tables: Tables) -> Path {
    let (one, two) = (&account.attractiveness, &account.strength);
    let days = days(older(&one.sets).chain(older(&two.sets)));
    if days.is_empty() && one.target.is_none() && two.target.is_none() {
        return Path::default();
    }
    let (one_sorted, two_sorted) = (by_day(&one.sets), by_day(&two.sets));
    let point = |date, first, second| PathPoint {
        date,
        attractiveness: attractiveness::of_set(first, tables.rows, tables.scale).total,
        strength: strength::of_sets(account, second, tables.strength).relative,
    };
    let past = days.into_iter().map(|day| point(day, valid(&one_sorted, day), valid(&two_sorted, day))).collect();
    let date = one.target.as_ref().map(Dated::date).or_else(|| two.target.as_ref().map(Dated::date));
    let first = one.target.as_ref().or_else(|| one.current());
    let second = two.target.as_ref().or_else(|| two.current());
    Path { past, target: date.map(|date| point(date, first, second)) }
}

/// Days before the day of the set that counts.
fn older<T: Dated>(sets: &[T]) -> impl Iterator<Item = Date> {
    let now = sets.iter().map(Dated::date).max();
    sets.iter().map(Dated::date).filter(move |day| Some(*day) != now)
}

/// Days in order, each once.
fn days(all: impl Iterator<Item = Date>) -> Vec<Date> {
    let mut days: Vec<Date> = all.collect();
    arrange::sort_by_key(&mut days, |day| *day);
    days.dedup();
    days
}

fn by_day<T: Dated>(sets: &[T]) -> Vec<&T> {
    let mut sorted: Vec<&T> = sets.iter().collect();
    arrange::sort_by_key(&mut sorted, |set| set.date());
    sorted
}

/// The set valid on a day: the latest up to it, or else the earliest; of one day the one added last.
fn valid<'a, T: Dated>(sorted: &[&'a T], day: Date) -> Option<&'a T> {
    let first = sorted.first()?.date();
    let day = day.max(first);
    let after = sorted.partition_point(|set| set.date() <= day);
    after.checked_sub(1).and_then(|last| sorted.get(last)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::score::{ScoreSet, Scores};

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    fn set(date: &str, source: &str) -> ScoreSet<FactorId> {
        ScoreSet { date: day(date), scores: Scores::new(), source: source.to_owned() }
    }

    #[track_caller]
    fn check(sets: &[ScoreSet<FactorId>], on: &str, expected: &str) {
        assert_eq!(valid(&by_day(sets), day(on)).map(|s| s.source.as_str()), Some(expected));
    }

    #[test]
    fn the_set_of_a_day_is_the_latest_up_to_it_or_the_earliest() {
        let sets = [set("2026-06-01", "c"), set("2024-06-01", "a"), set("2025-06-01", "b"), set("2025-06-01", "b2")];
        check(&sets, "2024-06-01", "a");
        check(&sets, "2025-05-31", "a");
        check(&sets, "2025-06-01", "b2");
        check(&sets, "2027-01-01", "c");
        check(&sets, "2020-01-01", "a");
        assert_eq!(days(older(&sets)).len(), 2);
        assert!(valid::<ScoreSet<FactorId>>(&[], day("2026-01-01")).is_none());
    }
}
