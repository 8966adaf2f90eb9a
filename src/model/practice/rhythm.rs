//! The operating rhythm (D29): contacts planned and kept, reviews, and how satisfied the account is over the years.

use super::settings::PracticeMethod;
use crate::model::date::Date;
use crate::model::key::key;
use crate::model::method::Scale;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::strategy::Year;
use crate::model::units::Score;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The scale of satisfaction.
pub const SATISFACTION: Scale = Scale { min: 0.0, max: 10.0 };
/// A review within so many days is due soon.
const SOON: i64 = 30;

/// Contacts with an account in one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ContactYear {
    /// How many were planned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub planned: Option<u32>,
    /// How many took place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actual: Option<u32>,
}

/// When the account is reviewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ReviewPlan {
    /// The last review.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last: Option<Date>,
    /// The next one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<Date>,
}

key! {
    /// How what took place compares with the plan.
    Kept { Missed, Kept, Exceeded }
}
key! {
    /// How near the next review is.
    ReviewState { Overdue, Soon, Planned }
}
key! {
    /// Which way satisfaction goes.
    Trend { Rising, Level, Falling }
}

/// The rhythm with an account.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Rhythm {
    /// This year's plan and what took place.
    pub contacts: Outcome<ContactYear>,
    /// What took place − what was planned.
    pub difference: Outcome<i64>,
    /// By how many contacts the two may differ.
    pub tolerance: Outcome<f64>,
    /// Whether the plan is kept.
    pub kept: Outcome<Kept>,
    /// Whether the next review is due.
    pub review: Outcome<ReviewState>,
    /// Days until the next review; below zero it has passed.
    pub review_in: Outcome<i64>,
    /// Satisfaction.
    pub satisfaction: Satisfaction,
}

/// How satisfied the account is.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Satisfaction {
    /// Measured years in order, with scores that lie on the scale.
    pub years: Vec<(Year, Score)>,
    /// The last score − the one before.
    pub change: Outcome<f64>,
    /// Which way it goes.
    pub trend: Outcome<Trend>,
    /// How many measurements in a row, the last among them, each lie below the one before: 0 or at least 2.
    pub falling: usize,
}

fn contacts(year: Option<&ContactYear>) -> Outcome<(u32, u32)> {
    match year.map(|year| (year.planned, year.actual)) {
        Some((Some(planned), Some(actual))) => Ok((planned, actual)),
        None | Some((None, None)) => Err(Undefined::Unrated),
        _ => Err(Undefined::Incomplete { missing: 1, needed: 2 }),
    }
}

/// By how many contacts plan and fact may differ: a part of the plan, but never fewer than the allowance.
fn tolerance(planned: u32, method: &PracticeMethod) -> f64 {
    (f64::from(planned) * method.contact_tolerance.get()).max(f64::from(method.contact_allowance))
}

fn kept(planned: u32, actual: u32, tolerance: f64) -> Kept {
    let difference = f64::from(actual) - f64::from(planned);
    if difference < -tolerance {
        Kept::Missed
    } else if difference > tolerance {
        Kept::Exceeded
    } else {
        Kept::Kept
    }
}

fn satisfaction(scores: &BTreeMap<Year, Score>) -> Satisfaction {
    let years: Vec<(Year, Score)> =
        scores.iter().map(|(&year, &score)| (year, score)).filter(|(_, s)| SATISFACTION.contains(s.get())).collect();
    let falls = years.windows(2).rev().take_while(|pair| pair[1].1.get() < pair[0].1.get()).count();
    let change = match years.as_slice() {
        [] => Err(Undefined::Unrated),
        [_] => Err(Undefined::Incomplete { missing: 1, needed: 2 }),
        [.., before, last] => Ok(last.1.get() - before.1.get()),
    };
    let trend = match years.as_slice() {
        [.., before, last] if last.1.get() > before.1.get() => Ok(Trend::Rising),
        [.., before, last] if last.1.get() < before.1.get() => Ok(Trend::Falling),
        [.., _, _] => Ok(Trend::Level),
        _ => change.clone().map(|_| Trend::Level),
    };
    Satisfaction { change, trend, falling: if falls > 0 { falls + 1 } else { 0 }, years }
}

/// The rhythm with an account in a year, seen from a day.
pub(super) fn rhythm(
    years: &BTreeMap<Year, ContactYear>,
    plan: ReviewPlan,
    scores: &BTreeMap<Year, Score>,
    (this_year, as_of): (i32, Date),
    method: &PracticeMethod,
) -> Rhythm {
    let found = contacts(Year::new(this_year).and_then(|year| years.get(&year)));
    let review_in = plan.next.map(|next| next.days_since(as_of)).ok_or(Undefined::Unrated);
    let state = |days: i64| match days {
        ..0 => ReviewState::Overdue,
        0..=SOON => ReviewState::Soon,
        _ => ReviewState::Planned,
    };
    Rhythm {
        difference: found.clone().map(|(planned, actual)| i64::from(actual) - i64::from(planned)),
        tolerance: found.clone().map(|(planned, _)| tolerance(planned, method)),
        kept: found.clone().map(|(planned, actual)| kept(planned, actual, tolerance(planned, method))),
        contacts: found.map(|(planned, actual)| ContactYear { planned: Some(planned), actual: Some(actual) }),
        review: review_in.clone().map(state),
        review_in,
        satisfaction: satisfaction(scores),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(planned: u32, actual: u32, expected: Kept) {
        let method = PracticeMethod::default();
        assert_eq!(kept(planned, actual, tolerance(planned, &method)), expected, "{actual} of {planned}");
    }

    #[test]
    fn a_quarter_or_five_contacts_either_way_keep_the_plan() {
        check(48, 60, Kept::Kept);
        check(48, 61, Kept::Exceeded);
        check(48, 36, Kept::Kept);
        check(48, 35, Kept::Missed);
        check(8, 3, Kept::Kept);
        check(8, 2, Kept::Missed);
        check(0, 5, Kept::Kept);
        check(0, 6, Kept::Exceeded);
        check(u32::MAX, 0, Kept::Missed);
    }

    fn measured(scores: &[f64]) -> Satisfaction {
        let years = (2020..).filter_map(Year::new);
        satisfaction(&years.zip(scores.iter().map(|&s| Score::new(s))).collect())
    }

    #[test]
    fn falls_are_counted_back_from_the_last() {
        assert_eq!(measured(&[7.8, 7.4, 7.0]).falling, 3);
        assert_eq!(measured(&[5.0, 7.8, 7.4]).falling, 2);
        assert_eq!(measured(&[7.8, 7.4, 7.4]).falling, 0);
        assert_eq!(measured(&[7.8, 7.0, 7.4]).trend, Ok(Trend::Rising));
        assert_eq!(measured(&[7.4, 7.4]).trend, Ok(Trend::Level));
    }

    #[test]
    fn one_measurement_is_no_trend_and_scores_off_the_scale_are_none() {
        assert_eq!(measured(&[]).trend, Err(Undefined::Unrated));
        assert_eq!(measured(&[7.0]).trend, Err(Undefined::Incomplete { missing: 1, needed: 2 }));
        let found = measured(&[7.0, 1e308, 6.0, -1.0]);
        assert_eq!((found.years.len(), found.change), (2, Ok(-1.0)));
    }

    #[test]
    fn reviews_are_overdue_the_day_after() {
        let day = |text: &str| text.parse::<Date>().expect("a day");
        let state = |next: Option<&str>| {
            let plan = ReviewPlan { last: None, next: next.map(day) };
            let today = (2026, day("2026-11-02"));
            rhythm(&BTreeMap::new(), plan, &BTreeMap::new(), today, &PracticeMethod::default()).review
        };
        assert_eq!(state(Some("2026-11-01")), Ok(ReviewState::Overdue));
        assert_eq!(state(Some("2026-11-02")), Ok(ReviewState::Soon));
        assert_eq!(state(Some("2026-12-02")), Ok(ReviewState::Soon));
        assert_eq!(state(Some("2026-12-03")), Ok(ReviewState::Planned));
        assert_eq!(state(None), Err(Undefined::Unrated));
    }
}
