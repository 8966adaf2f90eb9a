//! How far a goal is attained: actual against target, year by year and to date.

use super::goal::{Direction, Goal, GoalKind};
use super::grade::Year;
use super::yearly::YearTarget;
use crate::model::exact::{Exact, sum};
use crate::model::outcome::{Outcome, Undefined};
use crate::model::units::Share;
use serde::Serialize;

/// Attainment, and what it is made of.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Attained {
    /// The part that was attained: 1 is all of it.
    pub share: Exact,
    /// The same with the scenario's cap.
    pub counted: Exact,
    /// What was reached.
    pub actual: Exact,
    /// What should have been reached.
    pub target: Exact,
    /// The first and last year it speaks of.
    pub from: i32,
    /// The last year it speaks of.
    pub to: i32,
}

/// One year of a goal.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct YearResult {
    /// The year.
    pub year: i32,
    /// Its target, typed or interpolated.
    pub target: YearTarget,
    /// What was reached.
    pub actual: Option<f64>,
    /// Actual against target.
    pub attained: Outcome<Attained>,
}

/// Actual against target: actual ÷ target where more is better, target ÷ actual where less is.
pub(super) fn attained(
    actual: Exact,
    target: Exact,
    direction: Direction,
    cap: Option<Share>,
    (from, to): (i32, i32),
) -> Outcome<Attained> {
    if target.is_zero() {
        return Err(Undefined::ZeroTarget);
    }
    let (above, below) = match direction {
        Direction::Higher => (actual, target),
        Direction::Lower => (target, actual),
    };
    if below.get() < 0.0 {
        return Err(Undefined::NegativeDivisor);
    }
    let share = above.over(below).ok_or(Undefined::ZeroDivisor)?;
    if !share.get().is_finite() {
        return Err(Undefined::TooLarge);
    }
    let counted = match cap.map(|cap| Exact::from(cap.get())) {
        Some(cap) if share.is_at_least(cap) => cap,
        _ => share,
    };
    Ok(Attained { share, counted, actual, target, from, to })
}

/// The results of all years that have a target.
pub(super) fn years(goal: &Goal, targets: &[YearTarget], cap: Option<Share>) -> Vec<YearResult> {
    let result = |target: &YearTarget| {
        let year = target.year;
        let actual = Year::new(year).and_then(|year| goal.years.get(&year)).and_then(|y| y.actual);
        let attained = actual.map(Exact::from).ok_or(Undefined::Unrated);
        let attained = attained.and_then(|a| self::attained(a, target.target, goal.direction, cap, (year, year)));
        YearResult { year, target: *target, actual, attained }
    };
    targets.iter().map(result).collect()
}

/// Attainment to date: of a level the last year with an actual, of a sum all years with one together.
pub(super) fn to_date(goal: &Goal, years: &[YearResult], cap: Option<Share>) -> Outcome<Attained> {
    let known: Vec<&YearResult> = years.iter().filter(|y| y.actual.is_some()).collect();
    let (Some(first), Some(last)) = (known.first(), known.last()) else { return Err(Undefined::Unrated) };
    match goal.kind {
        GoalKind::Level => last.attained.clone(),
        GoalKind::Sum => {
            let actual = sum(known.iter().filter_map(|y| y.actual).map(Exact::from));
            let target = sum(known.iter().map(|y| y.target.target));
            attained(actual, target, goal.direction, cap, (first.year, last.year))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(actual: f64, target: f64, direction: Direction, expected: Outcome<f64>) {
        let found = attained(Exact::from(actual), Exact::from(target), direction, None, (2026, 2026));
        assert_eq!(found.map(|a| a.share.get()), expected, "{actual} of {target}");
    }

    #[test]
    fn more_is_divided_by_the_target_and_less_divides_it() {
        check(45.0, 50.0, Direction::Higher, Ok(0.9));
        check(50.0, 45.0, Direction::Lower, Ok(0.9));
        check(-5.0, 50.0, Direction::Higher, Ok(-0.1));
    }

    #[test]
    fn a_target_of_zero_has_no_attainment() {
        check(3.0, 0.0, Direction::Higher, Err(Undefined::ZeroTarget));
        check(3.0, 0.0, Direction::Lower, Err(Undefined::ZeroTarget));
        check(0.0, 3.0, Direction::Lower, Err(Undefined::ZeroDivisor));
        check(3.0, -1.0, Direction::Higher, Err(Undefined::NegativeDivisor));
    }

    #[test]
    fn the_cap_counts_and_the_share_stays() {
        let cap = Some(Share::new(1.2));
        let found = attained(Exact::from(3.0), Exact::from(2.0), Direction::Higher, cap, (2026, 2026));
        assert_eq!(found.map(|a| (a.share.get(), a.counted.get())), Ok((1.5, 1.2)));
    }
}
