//! The points, the line, its prediction band, and what was typed for the years ahead.

use super::subject::{Found, Subject, axes, found, place_text};
use super::words;
use crate::charts::graph::{Curve, GraphPicture, Mark, Point};
use crate::charts::{Frame, Picture};
use crate::model::forecast::Regression;
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::{ChartView, Empty, Panel};
use crate::ui::pages::asset_parts::amount;
use crate::ui::pages::quadrant::palette;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// Steps of the band.
const STEPS: u32 = 24;

fn height(width: f64) -> f64 {
    (width * 0.55).clamp(260.0, 400.0).round()
}

/// The finding as the panel's title. Tracked.
fn title(app: App, subject: Subject) -> String {
    let name = subject.name(&app.editor.scenario());
    let found = found(app, subject);
    let Ok(line) = &found.line else { return name };
    let slope = amount(line.slope.abs());
    let per = match subject {
        Subject::Account(_) => words().a_year.to_owned(),
        Subject::Series(_) => words().a_step.to_owned(),
    };
    match (line.is_distinguishable(), line.slope < 0.0) {
        (false, _) => words().no_trend(name),
        (true, true) => words().falls(name, slope, per),
        (true, false) => words().rises(name, slope, per),
    }
}

/// The panel.
#[component]
pub fn ChartPanel(subject: Subject) -> Node {
    let app = app();
    let is_empty = Memo::new(move |_| found(app, subject).points.is_empty());
    let reason = Memo::new(move |_| found(app, subject).line.err());
    let body = move || {
        if is_empty.get() {
            return view! { <Empty title=Signal::derive(move || words().no_points.to_owned()) help=Signal::derive(move || words().no_points_help.to_owned()) /> };
        }
        view! {
            <div class="panel-body">
                {move || reason.get().map(|reason| view! { <p class="asset-refused">{reasons::full(&reason, app.language.get())}</p> })}
                <ChartView
                    draw=Arc::new(move |frame: Frame| draw(app, subject, frame))
                    summary=Signal::derive(move || summary(app, subject))
                    height
                    name=Signal::derive(move || words().picture.to_owned())
                />
            </div>
        }
    };
    let help = Signal::derive(move || words().chart_help(format::plain(level(app) * 100.0)));
    view! { <Panel id="forecast-chart" title=Signal::derive(move || title(app, subject)) help>{body}</Panel> }
}

fn level(app: App) -> f64 {
    app.editor.scenario().asset.level.get()
}

/// The prediction band from the first point to the last forecast.
fn band(found: &Found, line: &Regression, level: f64) -> Vec<(f64, f64, f64)> {
    let last = ends(found, line).1;
    let step = (last - line.range.0) / f64::from(STEPS);
    let at = |n: u32| {
        let x = line.range.0 + step * f64::from(n);
        let prediction = line.forecast(x, level).ok()?.prediction;
        Some((x, prediction.low, prediction.high))
    };
    (0..=STEPS).filter_map(at).collect()
}

/// Where the drawn line ends on both sides.
fn ends(found: &Found, line: &Regression) -> (f64, f64) {
    let ahead = found.ahead.iter().filter_map(|forecast| forecast.as_ref().ok()).map(|forecast| forecast.x);
    let (low, high) = line.range;
    let all = ahead.fold((low, high), |(low, high), x| (low.min(x), high.max(x)));
    (all.0, all.1)
}

fn draw(app: App, subject: Subject, frame: Frame) -> Picture {
    let found = found(app, subject);
    let (x_title, y_title) = axes(app, subject);
    let mut points: Vec<Point> = Vec::new();
    let mut add = |id: String, at: (f64, f64), mark: Mark, tip: String| {
        points.push(Point { id, at, mark, label: String::new(), tip });
    };
    for (n, &(x, y)) in found.points.iter().enumerate() {
        add(format!("known-{n}"), (x, y), Mark::Known, words().tip(place_text(subject, x), amount(y)));
    }
    for (n, forecast) in found.ahead.iter().enumerate() {
        if let Ok(forecast) = forecast {
            let tip = words().tip_line(place_text(subject, forecast.x), amount(forecast.fit));
            add(format!("ahead-{n}"), (forecast.x, forecast.fit), Mark::Computed, tip);
        }
    }
    for (n, &(x, typed)) in found.typed.iter().enumerate() {
        if let Some(typed) = typed {
            let tip = words().tip_typed(place_text(subject, x), amount(typed));
            add(format!("typed-{n}"), (x, typed), Mark::Typed, tip);
        }
    }
    let (mut curves, mut shown, mut upright) = (Vec::new(), Vec::new(), None);
    if let Ok(line) = &found.line {
        let (first, last) = ends(&found, line);
        let stretch = |from: f64, to: f64, is_dashed: bool| Curve {
            name: String::new(),
            points: vec![(from, line.at(from)), (to, line.at(to))],
            ink: 0,
            is_dashed,
        };
        curves.push(stretch(line.range.0, line.range.1, false));
        if last > line.range.1 {
            curves.push(stretch(line.range.1, last, true));
            upright = Some((line.range.1, words().last_point.to_owned()));
        }
        if first < line.range.0 {
            curves.push(stretch(first, line.range.0, true));
        }
        shown = band(&found, line, level(app));
    }
    let in_years = found.points.iter().all(|(x, _)| x.fract() == 0.0);
    GraphPicture {
        curves,
        band: shown,
        points,
        upright,
        x_title,
        y_title,
        in_years: in_years && found.points.iter().all(|(x, _)| (1000.0..3000.0).contains(x)),
        from_zero: false,
        frame,
        palette: palette(app),
    }
    .draw()
}

/// What the picture shows, in a sentence. Tracked.
fn summary(app: App, subject: Subject) -> String {
    let found = found(app, subject);
    let (Some(first), Some(last)) = (found.points.first(), found.points.last()) else { return String::new() };
    let points = words().summary(
        found.points.len(),
        place_text(subject, first.0),
        amount(first.1),
        place_text(subject, last.0),
        amount(last.1),
    );
    let Some(Ok(next)) = found.ahead.first() else { return points };
    let ahead = words().summary_ahead(
        place_text(subject, next.x),
        amount(next.fit),
        amount(next.prediction.low),
        amount(next.prediction.high),
    );
    if app.language.get().is_chinese() { points + &ahead } else { format!("{points} {ahead}") }
}
