//! Who carries how much, and how attainment is counted.

use super::why::why_load;
use super::words;
use crate::model::units::Share;
use crate::state::Action;
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::Refusal;
use crate::ui::kit::{NumberField, Panel, WhyButton};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The owners with what they carry.
#[component]
pub fn Owners() -> Node {
    let app = app();
    let body = move || {
        let results = app.editor.evaluation();
        if results.strategy.goals.owners.is_empty() {
            return view! { <p class="panel-body quiet">{words().nobody_carries}</p> };
        }
        view! {
            <div class="table-scroll" role="region" tabindex="0" aria-label=words().owners>
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{words().person}</th>
                            <th scope="col" class="number">{words().open_goals}</th>
                            <th scope="col" class="number">{words().open_actions}</th>
                            <th scope="col" class="number">{words().load}</th>
                        </tr>
                    </thead>
                    <tbody>{rows(app)}</tbody>
                </table>
            </div>
        }
    };
    view! {
        <Panel id="goal-owners" title=Signal::derive(move || words().owners.to_owned()) help=Signal::derive(move || words().owners_help.to_owned())>
            {body}
        </Panel>
    }
}

/// One row for each owner. Tracked.
fn rows(app: App) -> Vec<Node> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let row = |load: &crate::model::strategy::OwnerLoad| {
        let person = load.person;
        let name = scenario.person(person).map(|p| p.name.clone()).unwrap_or_default();
        let count = load.goals.len() + load.actions.len();
        let tag = load.is_overloaded.then(|| view! { <span class="tag warn">{words().too_much}</span> });
        view! {
            <tr>
                <th scope="row">{name}" "{tag}</th>
                <td class="number">{load.goals.len().to_string()}</td>
                <td class="number">{load.actions.len().to_string()}</td>
                <td class="number"><WhyButton text=count.to_string() why=Arc::new(move || why_load(app, person)) /></td>
            </tr>
        }
        .into_node()
    };
    results.strategy.goals.owners.iter().map(row).collect()
}

/// Cap and limit.
#[component]
pub fn Settings() -> Node {
    let app = app();
    let cap = Callback::new(move |cap: Option<f64>| -> Result<(), Refusal> {
        if cap.is_some_and(|cap| cap <= 0.0) {
            return Err(untrack(|| words().cap_range.to_owned()));
        }
        app.editor.edit(Action::Method, |s| s.strategy.goal_settings.cap = cap.map(Share::new));
        Ok(())
    });
    let limit = Callback::new(move |limit: Option<f64>| -> Result<(), Refusal> {
        let limit = limit.unwrap_or(5.0);
        if limit.fract() != 0.0 || !(0.0..=1000.0).contains(&limit) {
            return Err(untrack(|| words().limit_range.to_owned()));
        }
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to be whole and small")]
        let limit = limit as u32;
        app.editor.edit(Action::Method, |s| s.strategy.goal_settings.owner_limit = limit);
        Ok(())
    });
    let settings = move || app.editor.scenario().strategy.goal_settings;
    view! {
        <Panel id="goal-settings" title=Signal::derive(move || words().settings.to_owned())>
            <div class="panel-body field-grid">
                <NumberField
                    label=Signal::derive(move || words().cap.to_owned())
                    value=Signal::derive(move || settings().cap.map(Share::get))
                    on_commit=cap
                    help=Signal::derive(move || words().cap_help.to_owned())
                    percent=true
                />
                <NumberField
                    label=Signal::derive(move || words().limit.to_owned())
                    value=Signal::derive(move || Some(f64::from(settings().owner_limit)))
                    on_commit=limit
                    help=Signal::derive(move || words().limit_help.to_owned())
                />
            </div>
        </Panel>
    }
}
