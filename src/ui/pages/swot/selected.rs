//! The selected entry: its text, what it became, and what it can become.

use super::names::{origin_id, origin_name, outgrowth_address, outgrowth_name};
use super::{SwotState, words};
use crate::browser;
use crate::model::limits;
use crate::model::strategy::{Origin, Outgrowth};
use crate::model::{Scenario, strategy};
use crate::state::Action;
use crate::ui::context::{App, app};
use crate::ui::kit::{Icon, Panel, lock_reason, locked};
use crate::ui::pages::strategy_parts::ScenarioText;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The selected entry, or how to select one.
#[component]
pub fn Selected(state: SwotState) -> Node {
    let app = app();
    // An entry that undo took away is selected no more.
    let selected = Memo::new(move |_| {
        let scenario = app.editor.scenario();
        state.selected.get().filter(|&origin| scenario.origin_text(origin).is_some())
    });
    let title = Signal::derive(move || match selected.get() {
        Some(Origin::Item(id)) => words().selected_item(id),
        Some(Origin::Cross(id)) => words().selected_strategy(id),
        None => words().nothing_selected.to_owned(),
    });
    let close = move || {
        let shown = selected.get().is_some();
        shown.then(|| {
            view! { <button type="button" class="button plain icon-only" aria-label=words().close on:click=move |_| state.selected.set(None)><Icon name="close" /></button> }
        })
    };
    view! {
        <Panel id="swot-selected" title actions=close>
            <div class="panel-body swot-selected">
                {move || match selected.get() {
                    Some(origin) => view! { <Entry state origin /> },
                    None => view! { <p class="quiet">{words().nothing_selected_help}</p> },
                }}
                <p role="status" class="quiet">{move || state.said.get().unwrap_or_default()}</p>
            </div>
        </Panel>
    }
}

#[component]
fn Entry(state: SwotState, origin: Origin) -> Node {
    let app = app();
    let read = move |scenario: &Scenario| scenario.origin_text(origin).unwrap_or_default().to_owned();
    let write = move |scenario: &mut Scenario, text: String| write_text(scenario, origin, text);
    let make = move |made: fn(&mut Scenario, Origin) -> Option<Outgrowth>, limit: usize| {
        let done = app.editor.edit(Action::Add, |scenario| made(scenario, origin)).flatten();
        let said = match done {
            Some(made) => untrack(|| format!("→ {made} {}", outgrowth_name(&app.editor.scenario(), made))),
            None => untrack(|| words().too_many(limit)),
        };
        state.said.set(Some(said));
    };
    let goal = move |_| make(|s, o| s.make_goal(o).map(Outgrowth::Goal), limits::STRATEGY);
    let risk = move |_| make(|s, o| s.make_risk(o).map(Outgrowth::Risk), limits::RISKS);
    let action = move |_| make(|s, o| s.make_action(o).map(Outgrowth::Action), limits::STRATEGY);
    view! {
        <ScenarioText label=Signal::derive(move || words().text.to_owned()) read=Arc::new(read) write=Arc::new(write) rows=2 />
        <div>
            <div class="page-actions">
                <button type="button" class="button" disabled=locked title=lock_reason on:click=goal>{move || words().make_goal}</button>
                <button type="button" class="button" disabled=locked title=lock_reason on:click=risk>{move || words().make_risk}</button>
                <button type="button" class="button" disabled=locked title=lock_reason on:click=action>{move || words().make_action}</button>
            </div>
            <p class="quiet">{move || words().make_help}</p>
        </div>
        <Links state origin />
        <div class="page-actions">
            <button type="button" class="button plain" disabled=locked title=lock_reason on:click=move |_| remove(app, state, origin)>{move || words().remove}</button>
        </div>
    }
}

fn write_text(scenario: &mut Scenario, origin: Origin, text: String) {
    let swot = &mut scenario.strategy.swot;
    match origin {
        Origin::Item(id) => swot.items.iter_mut().filter(|i| i.id == id).for_each(|i| i.text.clone_from(&text)),
        Origin::Cross(id) => swot.cross.iter_mut().filter(|c| c.id == id).for_each(|c| c.text.clone_from(&text)),
    }
}

fn became(scenario: &Scenario, origin: Origin) -> Vec<Outgrowth> {
    let swot = &scenario.strategy.swot;
    match origin {
        Origin::Item(id) => swot.item(id).map(|i| i.became.clone()),
        Origin::Cross(id) => swot.cross_of(id).map(|c| c.became.clone()),
    }
    .unwrap_or_default()
}

/// What it became, each with a way there and a way to break the link.
#[component]
fn Links(state: SwotState, origin: Origin) -> Node {
    let app = app();
    let rows = move || {
        let scenario = app.editor.scenario();
        let all = became(&scenario, origin);
        if all.is_empty() {
            return view! { <p class="quiet">{words().no_links}</p> };
        }
        let rows = all.into_iter().map(|outgrowth| link(app, state, origin, outgrowth)).collect_view();
        view! { <ul class="swot-links">{rows}</ul> }
    };
    view! { <div><h3>{move || words().links}</h3>{rows}</div> }
}

/// One link. Tracked.
fn link(app: App, state: SwotState, origin: Origin, outgrowth: Outgrowth) -> Node {
    let scenario = app.editor.scenario();
    let kind = match outgrowth {
        Outgrowth::Goal(_) => words().goal,
        Outgrowth::Risk(_) => words().risk,
        Outgrowth::Action(_) => words().action,
    };
    let label = words().break_link(outgrowth);
    let cut = move |_| {
        app.editor.edit(Action::Text, |scenario| scenario.break_link(origin, outgrowth));
        state.said.set(Some(untrack(|| words().link_broken(outgrowth))));
    };
    view! {
        <li>
            <span class="tag">{kind}" "{outgrowth.to_string()}</span>
            <a href=outgrowth_address(app, outgrowth)>{outgrowth_name(&scenario, outgrowth)}</a>
            <button type="button" class="button plain icon-only" aria-label=label.clone() title=label disabled=locked on:click=cut><Icon name="close" /></button>
        </li>
    }
}

/// Removes the entry and says what that ends.
fn remove(app: App, state: SwotState, origin: Origin) {
    let links = untrack(|| became(&app.editor.scenario(), origin)).len();
    let done = app.editor.edit(Action::Remove, |scenario| match origin {
        strategy::Origin::Item(id) => scenario.remove_swot_item(id),
        strategy::Origin::Cross(id) => scenario.remove_cross(id),
    });
    if done.is_some() {
        state.selected.set(None);
        state.said.set(Some(untrack(|| words().removed_links(origin_id(origin), links))));
        browser::focus_by_id("page-title");
    }
}

/// Names an entry for a table's row. Tracked.
pub fn row_name(scenario: &Scenario, origin: Origin) -> String {
    origin_name(scenario, origin)
}
