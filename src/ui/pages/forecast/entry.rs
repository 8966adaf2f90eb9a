//! What is typed and pasted into histories and series.

use super::subject::Subject;
use super::words;
use crate::model::forecast::{DataPoint, DataSet, is_earlier};
use crate::model::limits::{ENTRIES, TEXT_CHARS};
use crate::model::{Period, Scenario};
use crate::saved::points::PastedPoints;
use crate::ui::context::App;
use crate::ui::kit::sheet::Refusal;
use crate::ui::pages::asset_parts::number;
use crate::ui::view::prelude::*;

/// The points that are entered for a subject; the three periods of an account are not among them.
pub fn points(scenario: &Scenario, subject: Subject) -> &[DataPoint] {
    match subject {
        Subject::Account(id) => scenario.account(id).map(|a| a.money.earlier.as_slice()).unwrap_or_default(),
        Subject::Series(place) => scenario.asset.series.get(place).map(|s| s.points.as_slice()).unwrap_or_default(),
    }
}

/// The same, to change.
fn points_mut(scenario: &mut Scenario, subject: Subject) -> Option<&mut Vec<DataPoint>> {
    match subject {
        Subject::Account(id) => scenario.account_mut(id).map(|account| &mut account.money.earlier),
        Subject::Series(place) => series_mut(scenario, place).map(|series| &mut series.points),
    }
}

/// A series, to change.
pub fn series_mut(scenario: &mut Scenario, place: usize) -> Option<&mut DataSet> {
    scenario.asset.series.get_mut(place)
}

/// Adds a point and gives its key. In a history it is the year before the earliest.
pub fn add_point(scenario: &mut Scenario, subject: Subject) -> String {
    let first = f64::from(scenario.year(Period::TwoYearsAgo));
    let known = points(scenario, subject);
    if known.len() >= ENTRIES {
        return String::new();
    }
    let x = match subject {
        Subject::Account(_) => Some(known.iter().filter_map(|point| point.x).fold(first, f64::min) - 1.0),
        Subject::Series(_) => None,
    };
    let place = known.len();
    if let Some(points) = points_mut(scenario, subject) {
        points.push(DataPoint { x, y: None });
    }
    place.to_string()
}

/// Removes a point.
pub fn remove_point(scenario: &mut Scenario, subject: Subject, key: &str) {
    let place = key.parse().unwrap_or(usize::MAX);
    if let Some(points) = points_mut(scenario, subject).filter(|points| place < points.len()) {
        points.remove(place);
    }
}

/// Takes a typed number into one point; empty clears it.
///
/// # Errors
/// Why the number may not stand there.
pub fn enter_point(
    app: App,
    scenario: &mut Scenario,
    subject: Subject,
    key: &str,
    is_x: bool,
    text: &str,
) -> Result<(), Refusal> {
    let typed = number(app, text)?;
    let first = scenario.year(Period::TwoYearsAgo);
    if let (Subject::Account(_), true, Some(year)) = (subject, is_x, typed)
        && !is_earlier(year, first)
    {
        return Err(untrack(|| words().year_range(first)));
    }
    let place = key.parse().unwrap_or(usize::MAX);
    if let Some(point) = points_mut(scenario, subject).and_then(|points| points.get_mut(place)) {
        if is_x {
            point.x = typed;
        } else {
            point.y = typed;
        }
    }
    Ok(())
}

/// What became of pasted points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taken {
    /// Points that were taken in.
    pub points: usize,
    /// Years that belong to the five periods, and so are entered there.
    pub of_periods: usize,
    /// Points beyond the limit.
    pub beyond: usize,
}

/// Puts pasted points in the place of those that are there. Names above the columns name an unnamed series.
pub fn take_pasted(scenario: &mut Scenario, subject: Subject, pasted: &PastedPoints) -> Taken {
    let first = scenario.year(Period::TwoYearsAgo);
    let is_taken = |point: &DataPoint| match subject {
        Subject::Account(_) => point.x.is_some_and(|year| is_earlier(year, first)),
        Subject::Series(_) => true,
    };
    let wanted: Vec<DataPoint> = pasted.points.iter().copied().filter(|point| is_taken(point)).collect();
    let kept: Vec<DataPoint> = wanted.iter().copied().take(ENTRIES).collect();
    let taken =
        Taken { points: kept.len(), of_periods: pasted.points.len() - wanted.len(), beyond: wanted.len() - kept.len() };
    if let (Subject::Series(place), Some((x, y))) = (subject, &pasted.names)
        && let Some(series) = series_mut(scenario, place)
    {
        for (name, found) in [(&mut series.x_name, x), (&mut series.y_name, y)] {
            if name.is_empty() {
                *name = found.chars().take(TEXT_CHARS).collect();
            }
        }
    }
    if taken.points > 0
        && let Some(points) = points_mut(scenario, subject)
    {
        *points = kept;
    }
    taken
}
