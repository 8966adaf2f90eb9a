//! The published finding beside the user's own numbers, with its source and the objection to it.

use super::timings::Figure;
use super::why::{why_cut, why_rise};
use super::{programme, words};
use crate::model::outcome::Outcome;
use crate::model::units::Share;
use crate::model::value::{REICHHELD_SASSER, USUAL_POINTS};
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::{Panel, WhyButton};
use crate::ui::pages::asset_parts::rise;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The end of the strip, as a rise.
const STRIP_END: f64 = 1.0;

/// The panel.
#[component]
pub fn Published() -> Node {
    let app = app();
    let own = move |figure: Figure| {
        let text = Signal::derive(move || shown(app, &own_rise(app, figure)));
        let why = move || why_rise(app, app.editor.scenario().asset.lifetime.timing, figure);
        view! { <WhyButton text why=Arc::new(why) /> }
    };
    let cut = Signal::derive(move || {
        let found = programme(app).map(|timed| timed.uplift.and_then(|uplift| uplift.defection_cut));
        match found {
            Some(Ok(cut)) => format!("{}%", format::percent(cut.get(), 1)),
            Some(Err(reason)) => reasons::short(&reason, app.language.get()),
            None => String::new(),
        }
    });
    let lines = move || {
        let names = words().published_lines;
        let rises = REICHHELD_SASSER.lines.iter().map(|line| line.1);
        names
            .into_iter()
            .zip(rises)
            .map(|(name, share)| view! { <li><span>{name}</span><span>{rise(share)}</span></li> })
            .collect_view()
    };
    view! {
        <Panel id="lifetime-published" title=Signal::derive(move || words().published.to_owned()) help=Signal::derive(move || words().published_help.to_owned())>
            <div class="panel-body asset-form">
                {move || strip(app)}
                <p>{move || verdict(app)}</p>
                <dl class="facts standing">
                    <dt>{move || words().gross_rise}</dt><dd>{own(Figure::GrossRise)}</dd>
                    <dt>{move || words().net_rise}</dt><dd>{own(Figure::NetRise)}</dd>
                    <dt>{move || words().cut}</dt><dd><WhyButton text=cut why=Arc::new(move || why_cut(app)) /></dd>
                </dl>
                <ul class="asset-lines">{lines}</ul>
                <p class="small quiet">{move || words().source(REICHHELD_SASSER.source)} " " {move || words().criticism(REICHHELD_SASSER.criticism)}</p>
            </div>
        </Panel>
    }
}

fn own_rise(app: App, figure: Figure) -> Outcome<Share> {
    let uplift = programme(app).ok_or(crate::model::Undefined::Unrated)?.uplift?;
    if figure == Figure::NetRise { uplift.net_rise } else { uplift.gross_rise }
}

fn shown(app: App, found: &Outcome<Share>) -> String {
    match found {
        Ok(share) => rise(share.get()),
        Err(reason) => reasons::short(reason, app.language.get()),
    }
}

/// Where the own rise lies beside the published range. Tracked.
fn verdict(app: App) -> String {
    let points = app.editor.scenario().asset.lifetime.points.get();
    let own = match own_rise(app, Figure::GrossRise) {
        Ok(own) => own,
        Err(reason) => return reasons::full(&reason, app.language.get()),
    };
    let shown = rise(own.get());
    if (points - USUAL_POINTS).abs() > 1e-9 {
        return words().other_points(shown, format::plain(points * 100.0));
    }
    match own.get() {
        share if share < REICHHELD_SASSER.low => words().below_range(shown),
        share if share > REICHHELD_SASSER.high => words().above_range(shown),
        _ => words().in_range(shown),
    }
}

/// The published range as a strip with the own rise on it. Tracked.
fn strip(app: App) -> Node {
    let place = |share: f64| format!("{:.2}%", (share / STRIP_END).clamp(0.0, 1.0) * 100.0);
    let (low, high) = (REICHHELD_SASSER.low, REICHHELD_SASSER.high);
    let range = format!("left:{};width:{}", place(low), place(high - low));
    let own = own_rise(app, Figure::GrossRise).ok().map(|own| {
        view! { <span class="asset-own" style=format!("left:{}", place(own.get()))></span> }
    });
    let label = |share: f64| view! { <span style=format!("left:{}", place(share))>{rise(share)}</span> };
    view! {
        <div class="asset-strip" aria-hidden="true">
            <div class="asset-track"><span class="asset-range" style=range></span>{own}</div>
            <div class="asset-ticks">{label(low)}{label(high)}</div>
        </div>
    }
}
