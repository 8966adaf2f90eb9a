//! The programme's value at the three timings, side by side.

use super::why::{why_multiple, why_rise, why_value};
use super::words;
use crate::model::Undefined;
use crate::model::value::{LifetimeValue, TimedValue, Timing, Uplift};
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::why::Why;
use crate::ui::kit::{Panel, WhyButton};
use crate::ui::pages::asset_parts::{amount, rise};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// Which number of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// The value of one unit of margin.
    Multiple,
    /// Before the cost of winning it.
    Gross,
    /// After it.
    Net,
    /// After it, with the higher rate.
    RaisedNet,
    /// The rise of the gross value.
    GrossRise,
    /// The rise of the net value.
    NetRise,
}

const FIGURES: [Figure; 6] =
    [Figure::Multiple, Figure::Gross, Figure::Net, Figure::RaisedNet, Figure::GrossRise, Figure::NetRise];

/// The panel.
#[component]
pub fn Timings() -> Node {
    let app = app();
    let rows = move || {
        let results = app.editor.evaluation();
        let lifetime = &results.asset.lifetime;
        lifetime.timings.iter().enumerate().map(|(n, timed)| row(app, n, timed, lifetime.chosen)).collect_view()
    };
    let heads = move || {
        let points = format::plain(app.editor.scenario().asset.lifetime.points.get() * 100.0);
        let heads = words().timing_heads;
        let raised = words().raised_net(&points);
        let names = [
            heads[0].to_owned(),
            heads[1].to_owned(),
            heads[2].to_owned(),
            raised,
            heads[3].to_owned(),
            heads[4].to_owned(),
        ];
        names.into_iter().map(|name| view! { <th scope="col" class="number">{name}</th> }).collect_view()
    };
    view! {
        <Panel id="lifetime-timings" title=Signal::derive(move || words().timings_title.to_owned()) help=Signal::derive(move || words().timings_help.to_owned())>
            <div class="table-scroll" role="region" tabindex="0" aria-label=move || words().timings_title>
                <table class="table wraps">
                    <thead><tr><th scope="col">{move || words().timing}</th>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </Panel>
    }
}

fn row(app: App, n: usize, timed: &TimedValue, chosen: Timing) -> Node {
    let tag = (timed.timing == chosen).then(|| view! { <span class="tag good">{words().chosen}</span> });
    let name = words().timings.get(n).copied().unwrap_or_default();
    let formula = ["m·r ÷ (1 + i − r(1 + g))", "m·(1 + i) ÷ (1 + i − r(1 + g))", "m ÷ (1 + i − r(1 + g))"];
    let timing = timed.timing;
    let cells = FIGURES
        .into_iter()
        .map(|figure| {
            let text = shown(app, timed, figure);
            let why = move || -> Option<Why> {
                match figure {
                    Figure::Multiple => why_multiple(app, timing),
                    Figure::Gross | Figure::Net | Figure::RaisedNet => why_value(app, timing, figure),
                    Figure::GrossRise | Figure::NetRise => why_rise(app, timing, figure),
                }
            };
            view! { <td class="number"><WhyButton text why=Arc::new(why) /></td> }
        })
        .collect_view();
    view! { <tr><th scope="row"><span class="asset-timing"><span>{name}" "{tag}</span><span class="quiet">{formula[n.min(2)]}</span></span></th>{cells}</tr> }
        .into_node()
}

/// A figure as it is shown, or the word for why there is none. Tracked.
fn shown(app: App, timed: &TimedValue, figure: Figure) -> String {
    let of_value = |read: fn(&LifetimeValue) -> f64| timed.value.as_ref().map(read).map_err(Undefined::clone);
    let of_rise =
        |read: fn(&Uplift) -> Result<f64, Undefined>| timed.uplift.as_ref().map_err(Undefined::clone).and_then(read);
    let text = match figure {
        Figure::Multiple => of_value(|v| v.multiple).map(|v| format::number(v, 2)),
        Figure::Gross => of_value(|v| v.gross.get()).map(amount),
        Figure::Net => of_value(|v| v.net.get()).map(amount),
        Figure::RaisedNet => of_rise(|u| Ok(u.after.net.get())).map(amount),
        Figure::GrossRise => of_rise(|u| u.gross_rise.clone().map(|r| r.get())).map(rise),
        Figure::NetRise => of_rise(|u| u.net_rise.clone().map(|r| r.get())).map(rise),
    };
    text.unwrap_or_else(|reason| reasons::short(&reason, app.language.get()))
}
