//! What a line is drawn through: the years of an account, or a pasted series.

use crate::model::forecast::{AccountForecast, Forecast, Regression, SeriesForecast};
use crate::model::outcome::{Outcome, Undefined};
use crate::model::{AccountId, Period, Scenario};
use crate::state::Page;
use crate::ui::context::App;
use crate::ui::pages::asset_parts::account_name;
use crate::ui::view::prelude::*;

/// An account or a series, by its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// The years of an account.
    Account(AccountId),
    /// A pasted series, counted from 0.
    Series(usize),
}

impl Subject {
    /// Its page.
    pub fn page(self) -> Page {
        match self {
            Self::Account(id) => Page::Forecast(Some(id)),
            Self::Series(place) => Page::Series(u32::try_from(place).unwrap_or(u32::MAX)),
        }
    }

    /// Its name.
    pub fn name(self, scenario: &Scenario) -> String {
        match self {
            Self::Account(id) => account_name(scenario, id),
            Self::Series(place) => {
                let name = scenario.asset.series.get(place).map(|s| s.name.trim()).unwrap_or_default();
                if name.is_empty() { super::words().series_number(place + 1) } else { name.to_owned() }
            }
        }
    }
}

/// What is known of a subject.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// The points the line runs through.
    pub points: Vec<(f64, f64)>,
    /// The line.
    pub line: Outcome<Regression>,
    /// What it says of values not known yet.
    pub ahead: Vec<Outcome<Forecast>>,
    /// What was typed for them: place, and amount if there is one.
    pub typed: Vec<(f64, Option<f64>)>,
}

fn of_account(found: &AccountForecast) -> Found {
    Found {
        points: found.history.clone(),
        line: found.regression.clone(),
        ahead: found.years.iter().map(|year| year.forecast.clone()).collect(),
        typed: found
            .years
            .iter()
            .map(|year| (f64::from(year.year), year.typed.as_ref().ok().map(|money| money.get())))
            .collect(),
    }
}

fn of_series(found: &SeriesForecast) -> Found {
    Found {
        points: found.points.clone(),
        line: found.regression.clone(),
        ahead: vec![found.forecast.clone()],
        typed: Vec::new(),
    }
}

/// What is known of a subject. Tracked.
pub fn found(app: App, subject: Subject) -> Found {
    let results = app.editor.evaluation();
    let asset = &results.asset;
    let nothing = || Found { points: Vec::new(), line: Err(Undefined::Unrated), ahead: Vec::new(), typed: Vec::new() };
    match subject {
        Subject::Account(id) => asset.forecast(id).map_or_else(nothing, of_account),
        Subject::Series(place) => asset.series.get(place).map_or_else(nothing, of_series),
    }
}

/// What the address names if it is there; else the first account with a line, the first account, the first series.
/// Tracked.
pub fn chosen(app: App) -> Option<Subject> {
    let scenario = app.editor.scenario();
    match app.route.get().page {
        Page::Forecast(Some(id)) if scenario.account(id).is_some() => return Some(Subject::Account(id)),
        Page::Series(place) if (place as usize) < scenario.asset.series.len() => {
            return Some(Subject::Series(place as usize));
        }
        _ => {}
    }
    let results = app.editor.evaluation();
    let with_line = results.asset.forecasts.iter().find(|forecast| forecast.regression.is_ok());
    let first = with_line.map(|forecast| forecast.account).or_else(|| scenario.accounts.first().map(|a| a.id));
    first.map(Subject::Account).or_else(|| (!scenario.asset.series.is_empty()).then_some(Subject::Series(0)))
}

/// What stands along and what is measured. Tracked.
pub fn axes(app: App, subject: Subject) -> (String, String) {
    let words = super::words();
    let scenario = app.editor.scenario();
    match subject {
        Subject::Account(_) => (words.year.to_owned(), format!("{}, {}", words.revenue, app.money_unit())),
        Subject::Series(place) => {
            let series = scenario.asset.series.get(place);
            let named = |text: Option<&str>, other: &str| {
                text.map(str::trim).filter(|text| !text.is_empty()).unwrap_or(other).to_owned()
            };
            (named(series.map(|s| s.x_name.as_str()), words.x), named(series.map(|s| s.y_name.as_str()), words.y))
        }
    }
}

/// A place on the level axis: a year is not grouped.
pub fn place_text(subject: Subject, x: f64) -> String {
    match subject {
        Subject::Account(_) => format!("{x:.0}"),
        Subject::Series(_) if x.fract() == 0.0 && (1000.0..3000.0).contains(&x) => format!("{x:.0}"),
        Subject::Series(_) => crate::text::format::plain(x),
    }
}

/// Where the points of an account come from that belong to the five periods.
pub fn is_of_period(scenario: &Scenario, x: f64) -> bool {
    x >= f64::from(scenario.year(Period::TwoYearsAgo)) - 0.5
}
