//! Every point with what the line says of it: the table of the picture.

use super::subject::{Subject, axes, found, is_of_period, place_text};
use super::why::why_point;
use super::words;
use crate::state::Page;
use crate::ui::context::{App, app};
use crate::ui::kit::{Panel, WhyButton};
use crate::ui::pages::asset_parts::{amount, signed};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// So many points are listed; a longer series is seen in the picture and in its own table.
const LISTED: usize = 200;

/// The panel.
#[component]
pub fn Points(subject: Subject) -> Node {
    let app = app();
    let help = Signal::derive(move || {
        let words = words();
        if matches!(subject, Subject::Account(_)) { words.points_account_help } else { words.points_help }.to_owned()
    });
    view! {
        <Panel id="forecast-points" title=Signal::derive(move || words().points_title.to_owned()) help>
            <div class="table-scroll" role="region" tabindex="0" aria-label=move || words().points_title>
                <table class="table">
                    <thead>{move || head(app, subject)}</thead>
                    <tbody>{move || rows(app, subject)}</tbody>
                </table>
            </div>
            {move || more(app, subject)}
        </Panel>
    }
}

fn head(app: App, subject: Subject) -> Node {
    let (x, y) = axes(app, subject);
    view! {
        <tr>
            <th scope="col">{x}</th>
            <th scope="col" class="number">{y}</th>
            <th scope="col" class="number">{words().line}</th>
            <th scope="col" class="number">{words().residual}</th>
        </tr>
    }
}

fn rows(app: App, subject: Subject) -> Vec<Node> {
    let scenario = app.editor.scenario();
    let found = found(app, subject);
    let row = |(n, &(x, y)): (usize, &(f64, f64))| {
        let given = match subject {
            Subject::Account(id) if is_of_period(&scenario, x) => {
                view! { <a href=app.address(Page::Money(Some(id)))>{amount(y)}</a> }
            }
            _ => amount(y).into_node(),
        };
        let (fit, rest) = match &found.line {
            Ok(line) => {
                let why = move || why_point(app, subject, n);
                let rest = signed(y - line.at(x));
                (view! { <WhyButton text=amount(line.at(x)) why=Arc::new(why) /> }, rest)
            }
            Err(_) => (view! { <span class="quiet">"–"</span> }, "–".to_owned()),
        };
        view! { <tr><th scope="row">{place_text(subject, x)}</th><td class="number">{given}</td><td class="number">{fit}</td><td class="number">{rest}</td></tr> }
            .into_node()
    };
    found.points.iter().enumerate().take(LISTED).map(row).collect()
}

fn more(app: App, subject: Subject) -> Option<Node> {
    let count = found(app, subject).points.len();
    (count > LISTED).then(|| view! { <div class="panel-foot">{words().more_points(count - LISTED)}</div> }.into_node())
}
