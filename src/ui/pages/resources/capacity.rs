//! What is promised against what there is.

use super::why::{why_left, why_promised};
use super::{share, words};
use crate::model::resources::is_days;
use crate::model::strategy::Overdraft;
use crate::state::{Action, Page};
use crate::text::format;
use crate::ui::context::{App, app};
use crate::ui::kit::{NumberField, Panel, WhyButton};
use crate::ui::pages::money::why::account_name;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// What the readiness page computes of the same figures. Tracked.
pub fn overdraft(app: App) -> Option<Overdraft> {
    app.editor.evaluation().strategy.readiness.overdraft.clone().ok()
}

/// The panel.
#[component]
pub fn Capacity() -> Node {
    let app = app();
    let title = Signal::derive(move || {
        let results = app.editor.evaluation();
        let promised = results.resources.wholes.days.sum.clone().map(format::plain);
        let capacity = app.editor.scenario().strategy.readiness.capacity.map(format::plain);
        match (promised, capacity) {
            (Ok(promised), Some(capacity)) => words().capacity_title(promised, capacity),
            (Ok(promised), None) => words().capacity_open(promised),
            (Err(_), _) => words().capacity_none.to_owned(),
        }
    });
    let commit = Callback::new(move |days: Option<f64>| {
        if days.is_some_and(|days| !is_days(days)) {
            return Err(untrack(|| words().days_range.to_owned()));
        }
        app.editor.edit(Action::Scenario, |s| s.strategy.readiness.capacity = days);
        Ok(())
    });
    view! {
        <Panel id="resource-capacity" title>
            <div class="panel-body stack-small">
                <NumberField
                    label=Signal::derive(move || words().capacity.to_owned())
                    help=Signal::derive(move || words().capacity_help.to_owned())
                    value=Signal::derive(move || app.editor.scenario().strategy.readiness.capacity)
                    on_commit=commit
                />
                <dl class="facts">{move || facts(app)}</dl>
            </div>
        </Panel>
    }
}

/// Promised, left, who takes most. Tracked.
fn facts(app: App) -> Vec<Node> {
    let results = app.editor.evaluation();
    let mut facts = Vec::new();
    let mut fact = |name: &'static str, value: Node| facts.push(view! { <dt>{name}</dt><dd>{value}</dd> });
    if let Ok(promised) = results.resources.wholes.days.sum.clone() {
        let why = Arc::new(move || why_promised(app));
        fact(words().promised, view! { <WhyButton text=Signal::stored(format::plain(promised)) why /> });
    }
    if let Some(found) = overdraft(app) {
        let name = if found.is_overdrawn { words().over } else { words().left };
        let class = if found.is_overdrawn { "tag bad" } else { "tag good" };
        let text = format::plain(found.difference.get().abs());
        let why = Arc::new(move || why_left(app));
        fact(name, view! { <span class=class><WhyButton text=Signal::stored(text) why /></span> });
    }
    if let Some(largest) = results.resources.largest() {
        let id = largest.account;
        let text = words().largest_share(account_name(app, id), share(app, &largest.days.share));
        fact(words().largest, view! { <a href=app.address(Page::Accounts(Some(id)))>{text}</a> });
    }
    facts
}
