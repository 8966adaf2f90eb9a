//! The arithmetic behind every number of the page.

use super::subject::{Found, Subject, found, place_text};
use super::verdict::{p_text, p_words};
use super::words;
use crate::model::forecast::Regression;
use crate::model::statistics::distribution::student_quantile;
use crate::state::Page;
use crate::text::format;
use crate::ui::context::App;
use crate::ui::kit::why::Why;
use crate::ui::pages::asset_parts::{amount, signed, why_undefined};

/// Points listed one by one.
const LISTED: usize = 12;

fn significant(value: f64) -> String {
    format::number(value, if value.abs() >= 100.0 { 1 } else { 4 })
}

/// The points as inputs, each with where it is entered.
fn inputs(app: App, subject: Subject, found: &Found) -> Vec<(String, String, Option<String>)> {
    let scenario = app.editor.scenario();
    let address = |x: f64| match subject {
        Subject::Account(id) if super::subject::is_of_period(&scenario, x) => app.address(Page::Money(Some(id))),
        _ => app.address(subject.page()),
    };
    let last = found.points.iter().rev().take(LISTED);
    let mut inputs: Vec<_> = last.map(|&(x, y)| (place_text(subject, x), format::plain(y), Some(address(x)))).collect();
    inputs.reverse();
    inputs
}

/// The sums of the line: mean of x and y, Σ(x − x̄)(y − ȳ), Σ(x − x̄)².
fn sums(points: &[(f64, f64)]) -> (f64, f64, f64, f64) {
    let n = points.len() as f64;
    let (x, y) = (points.iter().map(|p| p.0).sum::<f64>() / n, points.iter().map(|p| p.1).sum::<f64>() / n);
    let both = points.iter().map(|p| (p.0 - x) * (p.1 - y)).sum();
    (x, y, both, points.iter().map(|p| (p.0 - x).powi(2)).sum())
}

fn title_of(app: App, subject: Subject, said: fn(String) -> String) -> String {
    said(subject.name(&app.editor.scenario()))
}

/// The line, or what is said where there is none.
fn line(app: App, found: &Found, title: &str) -> Result<Regression, Option<Why>> {
    found.line.clone().map_err(|reason| Some(why_undefined(app, title.to_owned(), &reason)))
}

/// The slope. Tracked.
pub fn why_slope(app: App, subject: Subject) -> Option<Why> {
    let found = found(app, subject);
    let title = title_of(app, subject, |name| words().why_slope(name));
    let line = match line(app, &found, &title) {
        Ok(line) => line,
        Err(why) => return why,
    };
    let (x, y, both, square) = sums(&found.points);
    let value = signed(line.slope);
    Some(Why {
        title,
        formula: vec![
            format!("x̄ = {}, ȳ = {}", format::plain((x * 1e4).round() / 1e4).replace(',', ""), significant(y)),
            format!("{} ÷ {} = {value}", significant(both), significant(square)),
        ],
        value,
        inputs: inputs(app, subject, &found),
        rule: vec![words().slope_rule.to_owned()],
        ..Why::default()
    })
}

/// The p-value. Tracked.
pub fn why_p(app: App, subject: Subject) -> Option<Why> {
    let found = found(app, subject);
    let title = title_of(app, subject, |name| words().why_p(name));
    let line = match line(app, &found, &title) {
        Ok(line) => line,
        Err(why) => return why,
    };
    let p = match &line.p {
        Ok(p) => *p,
        Err(reason) => return Some(why_undefined(app, title, reason)),
    };
    let t = if line.slope_error > 0.0 { format::number(line.slope / line.slope_error, 3) } else { "∞".to_owned() };
    Some(Why {
        title,
        value: p_text(p),
        formula: vec![format!("t = {} ÷ {} = {t}", significant(line.slope), significant(line.slope_error))],
        inputs: vec![
            (words().slope.to_owned(), significant(line.slope), None),
            (words().slope_error.to_owned(), significant(line.slope_error), None),
            (words().degrees.to_owned(), (line.points - 2).to_string(), None),
        ],
        rule: vec![words().p_rule.to_owned(), p_words(p)],
        ..Why::default()
    })
}

/// How much of the spread the line explains. Tracked.
pub fn why_fit(app: App, subject: Subject) -> Option<Why> {
    let found = found(app, subject);
    let title = title_of(app, subject, |name| words().why_fit(name));
    let line = match line(app, &found, &title) {
        Ok(line) => line,
        Err(why) => return why,
    };
    let r = match &line.r_squared {
        Ok(r) => *r,
        Err(reason) => return Some(why_undefined(app, title, reason)),
    };
    let mean = sums(&found.points).1;
    let rest: f64 = found.points.iter().map(|p| (p.1 - line.at(p.0)).powi(2)).sum();
    let all: f64 = found.points.iter().map(|p| (p.1 - mean).powi(2)).sum();
    let value = format::number(r, 3);
    Some(Why {
        title,
        formula: vec![format!("1 − {} ÷ {} = {value}", format::number(rest, 0), format::number(all, 0))],
        value,
        inputs: vec![
            (words().rest.to_owned(), format::number(rest, 0), None),
            (words().spread.to_owned(), format::number(all, 0), None),
        ],
        rule: vec![words().fit_rule.to_owned()],
        ..Why::default()
    })
}

/// The height of the line at a point. Tracked.
pub fn why_point(app: App, subject: Subject, place: usize) -> Option<Why> {
    let found = found(app, subject);
    let (x, y) = *found.points.get(place)?;
    let line = found.line.as_ref().ok()?;
    let (mean_x, mean_y, ..) = sums(&found.points);
    let at = place_text(subject, x);
    let fit = amount(line.at(x));
    Some(Why {
        title: words().why_point(&at),
        formula: vec![
            height(subject, line, mean_x, mean_y, x),
            format!("{} − {fit} = {}", amount(y), signed(y - line.at(x))),
        ],
        value: fit,
        inputs: vec![(at, amount(y), Some(app.address(subject.page())))],
        rule: vec![words().point_rule.to_owned()],
        ..Why::default()
    })
}

/// ȳ + slope × (x − x̄).
fn height(subject: Subject, line: &Regression, mean_x: f64, mean_y: f64, x: f64) -> String {
    let mean_x = format::plain((mean_x * 1e4).round() / 1e4).replace(',', "");
    format!(
        "{} + ({}) × ({} − {mean_x}) = {}",
        significant(mean_y),
        significant(line.slope),
        place_text(subject, x).replace(',', ""),
        amount(line.at(x))
    )
}

/// What the line says ahead, with its interval. Tracked.
pub fn why_ahead(app: App, subject: Subject, n: usize) -> Option<Why> {
    let found = found(app, subject);
    let at = found.typed.get(n).map(|typed| typed.0);
    let forecast = match found.ahead.get(n)? {
        Ok(forecast) => forecast,
        Err(reason) => {
            let name = at.map(|x| place_text(subject, x)).unwrap_or_default();
            return Some(why_undefined(app, words().why_ahead(name), reason));
        }
    };
    let line = found.line.as_ref().ok()?;
    let (mean_x, mean_y, _, square) = sums(&found.points);
    let t = student_quantile(1.0 - forecast.level, line.points - 2).ok()?;
    let leverage = 1.0 + 1.0 / line.points as f64 + (forecast.x - mean_x).powi(2) / square;
    let half = forecast.prediction.high - forecast.fit;
    let (t, s, root) = (format::number(t, 3), significant(line.residual_error), format::number(leverage.sqrt(), 4));
    let mut rule = vec![words().ahead_rule(format::plain(forecast.level * 100.0))];
    if forecast.extrapolates {
        rule.push(words().extrapolates.to_owned());
    }
    Some(Why {
        title: words().why_ahead(place_text(subject, forecast.x)),
        value: amount(forecast.fit),
        formula: vec![
            height(subject, line, mean_x, mean_y, forecast.x),
            format!("± {t} × {s} × {root} = {}", amount(half)),
            format!("{} – {}", amount(forecast.prediction.low), amount(forecast.prediction.high)),
        ],
        inputs: vec![
            (words().slope.to_owned(), significant(line.slope), None),
            (words().residual_error.to_owned(), s, None),
            (words().quantile.to_owned(), t, None),
            (words().root.to_owned(), root, None),
        ],
        rule,
        ..Why::default()
    })
}
