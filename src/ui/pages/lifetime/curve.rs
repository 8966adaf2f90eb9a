//! The value over retention as a curve, with the present rate and the raised one, and the same as a table.

use super::why::why_years;
use super::{programme, words};
use crate::charts::graph::{Curve, GraphPicture, Mark, Point};
use crate::charts::{Frame, Picture};
use crate::model::Undefined;
use crate::model::value::LifetimeValue;
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::{ChartView, Empty, Panel, WhyButton};
use crate::ui::pages::asset_parts::{amount, plain_percent};
use crate::ui::pages::quadrant::palette;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// Every so many steps of the curve stand in the table.
const TABLE_EVERY: usize = 4;

fn height(width: f64) -> f64 {
    (width * 0.5).clamp(240.0, 360.0).round()
}

/// What raising retention does, in a sentence; before there is a value, what the picture is. Tracked.
fn title(app: App) -> String {
    let points = format::plain(app.editor.scenario().asset.lifetime.points.get() * 100.0);
    match programme(app).map(|timed| timed.uplift) {
        Some(Ok(uplift)) => words().headline(amount(uplift.before.net.get()), amount(uplift.after.net.get()), points),
        _ => words().curve.to_owned(),
    }
}

/// The panel.
#[component]
pub fn CurvePanel() -> Node {
    let app = app();
    let reason = Memo::new(move |_| programme(app).and_then(|timed| timed.value.err()));
    let help = move || {
        let subject = app.editor.scenario().asset.lifetime.subject.trim().to_owned();
        if subject.is_empty() { words().curve_help.to_owned() } else { format!("{subject} · {}", app.money_unit()) }
    };
    let body = move || match reason.get() {
        Some(Undefined::Unrated | Undefined::Incomplete { .. }) => {
            view! { <Empty title=Signal::derive(move || words().empty.to_owned()) help=Signal::derive(move || words().empty_help.to_owned()) /> }
        }
        Some(reason) => view! { <p class="panel-body quiet">{reasons::full(&reason, app.language.get())}</p> },
        None => view! { <Filled /> },
    };
    view! {
        <Panel id="lifetime-curve" title=Signal::derive(move || title(app)) help=Signal::derive(help)>{body}</Panel>
    }
}

#[component]
fn Filled() -> Node {
    let app = app();
    let years = Signal::derive(move || match &app.editor.evaluation().asset.lifetime.years {
        Ok(years) => words().years(format::number(*years, 1)),
        Err(reason) => reasons::short(reason, app.language.get()),
    });
    view! {
        <div class="panel-body stack-small">
            <ChartView
                draw=Arc::new(move |frame: Frame| draw(app, frame))
                summary=Signal::derive(move || summary(app))
                height
                name=Signal::derive(move || words().picture.to_owned())
            />
            <p class="small">{move || words().stays} " " <WhyButton text=years why=Arc::new(move || why_years(app)) /></p>
        </div>
        <div class="table-scroll" role="region" tabindex="0" aria-label=move || words().curve_table>
            <table class="table compact"><thead><tr><th scope="col">{move || words().retention}</th>{move || heads(app)}</tr></thead><tbody><tr><th scope="row">{move || words().gross}</th>{move || values(app)}</tr></tbody></table>
        </div>
    }
}

fn heads(app: App) -> Vec<Node> {
    let results = app.editor.evaluation();
    let steps = results.asset.lifetime.curve.iter().step_by(TABLE_EVERY);
    steps.map(|(rate, _)| view! { <th scope="col" class="number">{plain_percent(*rate)}</th> }.into_node()).collect()
}

fn values(app: App) -> Vec<Node> {
    let results = app.editor.evaluation();
    let steps = results.asset.lifetime.curve.iter().step_by(TABLE_EVERY);
    let cell = |(_, value): &(f64, crate::model::Outcome<crate::model::Money>)| {
        let shown = crate::ui::pages::asset_parts::money_or(app, value);
        view! { <td class="number">{shown}</td> }.into_node()
    };
    steps.map(cell).collect()
}

fn draw(app: App, frame: Frame) -> Picture {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let form = &scenario.asset.lifetime;
    let curve = results.asset.lifetime.curve.iter().filter_map(|(x, y)| Some((x * 100.0, y.as_ref().ok()?.get())));
    let mut points = Vec::new();
    let rate = form.retention.map_or(0.0, crate::model::Probability::get);
    let mut point = |id: &str, rate: f64, value: &LifetimeValue, mark: Mark| {
        let (rate_shown, value_shown) = (plain_percent(rate), amount(value.gross.get()));
        points.push(Point {
            id: id.to_owned(),
            at: (rate * 100.0, value.gross.get()),
            mark,
            label: format!("{rate_shown}: {value_shown}"),
            tip: words().tip(&rate_shown, &value_shown),
        });
    };
    if let Some(timed) = programme(app) {
        if let Ok(value) = &timed.value {
            point("now", rate, value, Mark::Known);
        }
        if let Ok(uplift) = &timed.uplift {
            point("raised", rate + form.points.get(), &uplift.after, Mark::Computed);
        }
    }
    GraphPicture {
        curves: vec![Curve { name: String::new(), points: curve.collect(), ink: 0, is_dashed: false }],
        band: Vec::new(),
        points,
        upright: None,
        x_title: format!("{}, %", words().retention),
        y_title: format!("{}, {}", words().gross, app.money_unit()),
        in_years: false,
        from_zero: true,
        frame,
        palette: palette(app),
    }
    .draw()
}

/// What the curve shows, in a sentence. Tracked.
fn summary(app: App) -> String {
    let scenario = app.editor.scenario();
    let form = &scenario.asset.lifetime;
    let (Some(rate), Some(timed)) = (form.retention, programme(app)) else { return String::new() };
    let Ok(value) = &timed.value else { return String::new() };
    let now = plain_percent(rate.get());
    match &timed.uplift {
        Ok(uplift) => words().summary(
            now,
            amount(value.gross.get()),
            plain_percent(rate.get() + form.points.get()),
            amount(uplift.after.gross.get()),
        ),
        Err(_) => words().summary_one(now, amount(value.gross.get())),
    }
}
