//! Yearly targets: typed, or on a straight line from the baseline so that they make the long-term target.

use super::goal::{Goal, GoalKind};
use super::grade::Year;
use crate::model::exact::{Exact, sum};
use crate::model::outcome::{Outcome, Undefined};
use serde::Serialize;

/// Where a yearly target comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum TargetSource {
    /// Typed.
    Typed,
    /// On the line.
    Interpolated,
}

/// The target of one year.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct YearTarget {
    /// The year.
    pub year: i32,
    /// Its target.
    pub target: Exact,
    /// Where it comes from.
    pub source: TargetSource,
}

/// The year of the baseline.
pub(super) fn base_year(goal: &Goal, this_year: i32) -> Outcome<i32> {
    let end = goal.year.ok_or(Undefined::Unrated)?.get();
    let first_typed = goal.years.iter().find(|(_, y)| y.target.is_some()).map(|(year, _)| year.get() - 1);
    let base = goal.base_year.map(Year::get).or(first_typed).unwrap_or(this_year.min(end - 1));
    if base < end { Ok(base) } else { Err(Undefined::NoYears) }
}

/// The targets of all years after the baseline, up to the last.
///
/// A level lies on the straight line from the baseline to the target. The parts of a sum rise from the baseline by
/// the same amount every year, so much that all of them with the typed ones make the target.
pub(super) fn targets(goal: &Goal, this_year: i32) -> Outcome<Vec<YearTarget>> {
    let base = base_year(goal, this_year)?;
    let end = goal.year.ok_or(Undefined::Unrated)?.get();
    let typed = |year: i32| Year::new(year).and_then(|year| goal.years.get(&year)).and_then(|y| y.target);
    let years: Vec<i32> = (base + 1..=end).collect();
    let line = line(goal, base, &years, typed);
    let target = |&year: &i32| match typed(year) {
        Some(target) => Ok(YearTarget { year, target: Exact::from(target), source: TargetSource::Typed }),
        None => line.clone().and_then(|(from, step)| {
            let target = from.plus(step.times(Exact::from(f64::from(year - base))));
            if target.get().is_finite() {
                Ok(YearTarget { year, target, source: TargetSource::Interpolated })
            } else {
                Err(Undefined::TooLarge)
            }
        }),
    };
    years.iter().map(target).collect()
}

/// Where the line begins and by how much it rises every year.
fn line(goal: &Goal, base: i32, years: &[i32], typed: impl Fn(i32) -> Option<f64>) -> Outcome<(Exact, Exact)> {
    let missing = usize::from(goal.baseline.is_none()) + usize::from(goal.target.is_none());
    let (Some(baseline), Some(target)) = (goal.baseline, goal.target) else {
        return Err(Undefined::Incomplete { missing, needed: 2 });
    };
    let (from, target) = (Exact::from(baseline), Exact::from(target));
    let count = |n: usize| Exact::from(n as f64);
    let step = match goal.kind {
        GoalKind::Level => target.minus(from).over(count(years.len())),
        GoalKind::Sum => {
            let open: Vec<i32> = years.iter().copied().filter(|&year| typed(year).is_none()).collect();
            let given = sum(years.iter().filter_map(|&year| typed(year)).map(Exact::from));
            let rest = target.minus(given).minus(from.times(count(open.len())));
            rest.over(sum(open.iter().map(|&year| Exact::from(f64::from(year - base)))))
        }
    };
    // Nothing is open only where everything is typed, and then nobody asks for the line.
    Ok((from, step.unwrap_or(Exact::ZERO)))
}

#[cfg(test)]
mod tests {
    use super::super::goal::GoalYear;
    use super::*;
    use crate::model::ids::GoalId;

    fn goal(kind: GoalKind, baseline: f64, target: f64, typed: &[(i32, f64)]) -> Goal {
        let mut goal = Goal { kind, ..Goal::named(GoalId(1), "") };
        (goal.baseline, goal.target) = (Some(baseline), Some(target));
        (goal.base_year, goal.year) = (Year::new(2026), Year::new(2029));
        for &(year, target) in typed {
            let year = Year::new(year).expect("a year");
            goal.years.insert(year, GoalYear { target: Some(target), actual: None });
        }
        goal
    }

    #[track_caller]
    fn check(goal: &Goal, expected: &[f64]) {
        let found: Vec<f64> = targets(goal, 2026).expect("targets").iter().map(|t| t.target.get()).collect();
        assert_eq!(found.len(), expected.len());
        for (found, expected) in found.iter().zip(expected) {
            assert!((found - expected).abs() < 1e-9, "{found} instead of {expected}");
        }
    }

    #[test]
    fn a_level_rises_evenly_and_typed_years_stay() {
        check(&goal(GoalKind::Level, 27.0, 39.0, &[]), &[31.0, 35.0, 39.0]);
        check(&goal(GoalKind::Level, 27.0, 39.0, &[(2028, 30.0)]), &[31.0, 30.0, 39.0]);
        check(&goal(GoalKind::Level, 9.0, 3.0, &[]), &[7.0, 5.0, 3.0]);
    }

    #[test]
    fn the_parts_of_a_sum_make_the_target() {
        check(&goal(GoalKind::Sum, 0.0, 60_000.0, &[]), &[10_000.0, 20_000.0, 30_000.0]);
        check(&goal(GoalKind::Sum, 5.0, 30.0, &[(2027, 6.0)]), &[6.0, 10.6, 13.4]);
        check(&goal(GoalKind::Sum, 0.0, 60.0, &[(2027, 10.0), (2028, 20.0), (2029, 31.0)]), &[10.0, 20.0, 31.0]);
    }

    #[test]
    fn what_is_missing_is_said() {
        let mut open = goal(GoalKind::Level, 1.0, 2.0, &[]);
        open.baseline = None;
        assert_eq!(targets(&open, 2026), Err(Undefined::Incomplete { missing: 1, needed: 2 }));
        open.year = None;
        assert_eq!(targets(&open, 2026), Err(Undefined::Unrated));
        open.year = Year::new(2026);
        assert_eq!(targets(&open, 2026), Err(Undefined::NoYears));
    }
}
