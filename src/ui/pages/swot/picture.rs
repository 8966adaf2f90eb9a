//! The picture: inside down the side, outside along the top, strategies where they meet.

use super::names::{cross_code, ids, origin_name};
use super::{SwotState, words};
use crate::model::strategy::{CrossKind, Origin, SwotKind};
use crate::ui::context::{App, app};
use crate::ui::kit::Panel;
use crate::ui::view::prelude::*;

/// The picture. It is a table in the accessible sense already: everything in it is text.
#[component]
pub fn Picture(state: SwotState) -> Node {
    let app = app();
    let title = Signal::derive(move || {
        let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
        let swot = &scenario.strategy.swot;
        words().matrix_title(swot.items.len(), results.strategy.swot.used_count(), swot.cross.len())
    });
    view! {
        <Panel id="swot-picture" title help=Signal::derive(move || words().matrix_help.to_owned())>
            <div class="swot-picture">
                <div class="swot-corner" aria-hidden="true"></div>
                <Quadrant state kind=SwotKind::Opportunity />
                <Quadrant state kind=SwotKind::Threat />
                <Quadrant state kind=SwotKind::Strength />
                <Cross state kind=CrossKind::So />
                <Cross state kind=CrossKind::St />
                <Quadrant state kind=SwotKind::Weakness />
                <Cross state kind=CrossKind::Wo />
                <Cross state kind=CrossKind::Wt />
            </div>
        </Panel>
    }
}

#[component]
fn Quadrant(state: SwotState, kind: SwotKind) -> Node {
    let app = app();
    let entries = move || {
        let scenario = app.editor.scenario();
        scenario.strategy.swot.of(kind).map(|item| (Origin::Item(item.id), item.importance.map(|g| g.get()))).collect()
    };
    let class = format!("swot-quadrant {}", kind.code());
    view! {
        <section class=class>
            <h3>{move || words().kinds[kind as usize]}</h3>
            <Entries state entries=Signal::derive(entries) />
        </section>
    }
}

#[component]
fn Cross(state: SwotState, kind: CrossKind) -> Node {
    let app = app();
    let entries = move || {
        let scenario = app.editor.scenario();
        let of_kind = scenario.strategy.swot.cross.iter().filter(|cross| cross.kind == kind);
        of_kind.map(|cross| (Origin::Cross(cross.id), None)).collect()
    };
    view! {
        <section class="swot-cross">
            <h3 title=move || words().cross[kind as usize]>{cross_code(kind)}<span class="quiet">{move || said_after(words().cross[kind as usize])}</span></h3>
            <Entries state entries=Signal::derive(entries) />
        </section>
    }
}

/// `SO: use strengths …` without its letters, which stand before it.
fn said_after(text: &'static str) -> &'static str {
    text.split_once([':', '：']).map_or(text, |(_, after)| after.trim())
}

/// The entries of one field.
#[component]
fn Entries(state: SwotState, entries: Signal<Vec<(Origin, Option<u8>)>>) -> Node {
    let app = app();
    let rows = move || {
        let all = entries.get();
        if all.is_empty() {
            return view! { <p class="quiet">{words().none_yet}</p> };
        }
        let rows = all.into_iter().map(|(origin, importance)| entry(app, state, origin, importance)).collect_view();
        view! { <ul>{rows}</ul> }
    };
    rows.into_node()
}

/// One entry. Tracked.
fn entry(app: App, state: SwotState, origin: Origin, importance: Option<u8>) -> Node {
    let scenario = app.editor.scenario();
    let name = origin_name(&scenario, origin);
    let swot = &scenario.strategy.swot;
    let (became, rests) = match origin {
        Origin::Item(id) => (swot.item(id).map(|i| ids(&i.became)), None),
        Origin::Cross(id) => {
            let cross = swot.cross_of(id);
            (cross.map(|c| ids(&c.became)), cross.map(|c| ids(&c.uses)))
        }
    };
    let rests = rests.filter(|ids| !ids.is_empty());
    let became = became.filter(|ids| !ids.is_empty()).map(|ids| format!("→ {ids}"));
    let pressed = move || (state.selected.get() == Some(origin)).to_string();
    let marks = importance.map(|n| {
        let filled = usize::from(n);
        let dots = format!("{}{}", "●".repeat(filled), "○".repeat(5_usize.saturating_sub(filled)));
        view! { <span class="swot-importance" title=words().importance_of(n)><span aria-hidden="true">{dots}</span><span class="visually-hidden">{words().importance_of(n)}</span></span> }
    });
    view! {
        <li>
            <button type="button" class="swot-entry" aria-pressed=pressed on:click=move |_| state.selected.set(Some(origin))>
                <span>{name}</span>
                <span class="swot-marks">{marks}{rests.map(|ids| view! { <span class="quiet">{ids}</span> })}{became.map(|ids| view! { <span class="tag">{ids}</span> })}</span>
            </button>
        </li>
    }
}
