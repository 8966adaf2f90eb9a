//! How the shares of the states move over time, as a picture and as a table, and where they settle.

use super::why::{why_share, why_steady};
use super::words;
use crate::charts::graph::{Curve, GraphPicture};
use crate::charts::{Frame, Picture};
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::{ChartView, Panel, WhyButton};
use crate::ui::pages::asset_parts::state_name;
use crate::ui::pages::quadrant::palette;
use crate::ui::view::prelude::*;
use std::sync::Arc;

fn height(width: f64) -> f64 {
    (width * 0.42).clamp(260.0, 400.0).round()
}

/// A share with one decimal.
pub fn percent(share: f64) -> String {
    format!("{}%", format::percent(share, 1))
}

/// The panel.
#[component]
pub fn Shares() -> Node {
    let app = app();
    let reason = Memo::new(move |_| app.editor.evaluation().asset.states.shares.clone().err());
    let body = move || match reason.get() {
        Some(reason) => view! { <p class="panel-body quiet">{reasons::full(&reason, app.language.get())}</p> },
        None => view! { <Filled /> },
    };
    let title = Signal::derive(move || words().shares(app.editor.scenario().asset.states.horizon));
    view! {
        <Panel id="state-shares" title help=Signal::derive(move || words().shares_help.to_owned())>{body}</Panel>
    }
}

#[component]
fn Filled() -> Node {
    let app = app();
    view! {
        <div class="panel-body">
            <ChartView
                draw=Arc::new(move |frame: Frame| draw(app, frame))
                summary=Signal::derive(move || summary(app))
                height
                name=Signal::derive(move || words().picture.to_owned())
            />
        </div>
        <div class="table-scroll" role="region" tabindex="0" aria-label=move || words().shares_table>
            <table class="table"><thead><tr><th scope="col">{move || words().state}</th>{move || heads(app)}</tr></thead><tbody>{move || rows(app)}</tbody></table>
        </div>
        {move || note(app)}
    }
}

fn heads(app: App) -> Vec<Node> {
    let results = app.editor.evaluation();
    let periods = results.asset.states.shares.as_ref().map_or(0, Vec::len);
    let head = |period: usize| {
        let name = if period == 0 { words().today.to_owned() } else { period.to_string() };
        view! { <th scope="col" class="number">{name}</th> }.into_node()
    };
    let settled = view! { <th scope="col" class="number group-start">{words().steady}</th> };
    (0..periods).map(head).chain([settled.into_node()]).collect()
}

fn rows(app: App) -> Vec<Node> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let found = &results.asset.states;
    let Ok(shares) = &found.shares else { return Vec::new() };
    let language = app.language.get();
    let row = |place: usize| {
        let cells: Vec<Node> = shares
            .iter()
            .enumerate()
            .map(|(period, shares)| {
                let shown = percent(shares.get(place).copied().unwrap_or_default());
                let why = move || why_share(app, place, period);
                view! { <td class="number"><WhyButton text=shown why=Arc::new(why) /></td> }.into_node()
            })
            .collect();
        let steady = match &found.steady {
            Ok(steady) => percent(steady.shares.get(place).copied().unwrap_or_default()),
            Err(reason) => reasons::short(reason, language),
        };
        let why = move || why_steady(app, place);
        view! { <tr><th scope="row">{state_name(&scenario, place)}</th>{cells}<td class="number group-start"><WhyButton text=steady why=Arc::new(why) /></td></tr> }
            .into_node()
    };
    (0..found.states.len()).map(row).collect()
}

/// What kind of steady state it is. Tracked.
fn note(app: App) -> Option<Node> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let text = match &results.asset.states.steady {
        Err(reason) => reasons::full(reason, app.language.get()),
        Ok(steady) if !steady.is_limit() => words().goes_round(steady.period),
        Ok(steady) if !steady.is_irreducible() => {
            let names: Vec<String> = steady.transient.iter().map(|&place| state_name(&scenario, place)).collect();
            words().transient(names.join(words().comma))
        }
        Ok(_) => words().settles.to_owned(),
    };
    Some(view! { <div class="panel-foot">{text}</div> }.into_node())
}

fn draw(app: App, frame: Frame) -> Picture {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let shares = results.asset.states.shares.as_deref().unwrap_or_default();
    let curve = |place: usize| Curve {
        name: state_name(&scenario, place),
        points: (0_u32..)
            .map(f64::from)
            .zip(shares)
            .map(|(period, shares)| (period, shares.get(place).copied().unwrap_or_default() * 100.0))
            .collect(),
        ink: place,
        is_dashed: false,
    };
    GraphPicture {
        curves: (0..scenario.asset.states.states.len()).map(curve).collect(),
        band: Vec::new(),
        points: Vec::new(),
        upright: None,
        x_title: words().period_axis.to_owned(),
        y_title: words().share_axis.to_owned(),
        in_years: true,
        from_zero: true,
        frame,
        palette: palette(app),
    }
    .draw()
}

/// What the picture shows, in a sentence. Tracked.
fn summary(app: App) -> String {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let Ok(shares) = &results.asset.states.shares else { return String::new() };
    let (Some(first), Some(last)) = (shares.first(), shares.last()) else { return String::new() };
    let moved = |place: usize| {
        let (from, to) = (first.get(place).copied().unwrap_or_default(), last.get(place).copied().unwrap_or_default());
        words().moves(state_name(&scenario, place), percent(from), percent(to))
    };
    let all: Vec<String> = (0..scenario.asset.states.states.len()).map(moved).collect();
    words().summary(shares.len() - 1, all.join(words().comma))
}
