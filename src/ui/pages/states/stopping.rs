//! Where it pays to stop courting an account.

use super::why::why_stopping;
use super::words;
use crate::model::value::Stopping;
use crate::text::reasons;
use crate::ui::context::{App, app};
use crate::ui::kit::{Panel, WhyButton};
use crate::ui::pages::asset_parts::{amount, state_name};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The finding as the panel's title. Tracked.
fn title(app: App) -> String {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    match &results.asset.states.stopping {
        Ok(found) if found.best < found.values.len() => words().stop_at(state_name(&scenario, found.best)),
        Ok(_) => words().never_stop.to_owned(),
        Err(_) => words().stopping.to_owned(),
    }
}

/// The panel.
#[component]
pub fn StoppingPanel() -> Node {
    let app = app();
    let body = move || {
        let results = app.editor.evaluation();
        match &results.asset.states.stopping {
            Ok(found) => table(app, found),
            Err(reason) => view! { <p class="panel-body quiet">{reasons::full(reason, app.language.get())}</p> },
        }
    };
    view! {
        <Panel id="stopping" title=Signal::derive(move || title(app)) help=Signal::derive(move || words().stopping_help.to_owned())>{body}</Panel>
    }
}

fn table(app: App, found: &Stopping) -> Node {
    let scenario = app.editor.scenario();
    let first = state_name(&scenario, 0);
    let row = |(n, value): (usize, &f64)| {
        let place = n + 1;
        let is_never = place == found.values.len();
        let name = if is_never { words().never.to_owned() } else { words().at_state(state_name(&scenario, place)) };
        let tag = (place == found.best).then(|| view! { <span class="tag good">{words().best}</span> });
        let why = move || why_stopping(app, place);
        view! { <tr><th scope="row">{name}" "{tag}</th><td class="number"><WhyButton text=amount(*value) why=Arc::new(why) /></td></tr> }
            .into_node()
    };
    let rows: Vec<Node> = found.values.iter().enumerate().map(row).collect();
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-label=words().stopping>
            <table class="table wraps">
                <thead><tr><th scope="col">{words().stop_when}</th><th scope="col" class="number">{words().value_of(first)}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
