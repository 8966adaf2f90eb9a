//! SWOT (D2): the picture of four quadrants with the strategies between them, the tables, and what an entry becomes.

mod items;
mod names;
mod picture;
mod selected;
mod strategies;

use crate::model::finding::Place;
use crate::model::strategy::{Origin, SwotKind};
use crate::state::Action;
use crate::text::swot::{SwotTexts, texts};
use crate::ui::context::app;
use crate::ui::kit::{Empty, Icon, PageHead, lock_reason, locked};
use crate::ui::pages::strategy_parts::StrategyFindings;
use crate::ui::view::prelude::*;

/// The page's words. Tracked.
fn words() -> &'static SwotTexts {
    texts(app().language.get())
}

/// What of the page is open: selection, and what was said last.
#[derive(Clone, Copy)]
pub struct SwotState {
    /// The item or strategy the page is about.
    pub selected: RwSignal<Option<Origin>>,
    /// What was done last, for screen readers as well.
    pub said: RwSignal<Option<String>>,
}

/// The page.
#[component]
pub fn SwotPage() -> Node {
    let app = app();
    let state = SwotState { selected: RwSignal::new(None), said: RwSignal::new(None) };
    let is_empty = Memo::new(move |_| app.editor.scenario().strategy.swot.is_empty());
    view! {
        <PageHead title=Signal::derive(move || words().title.to_owned()) help=Signal::derive(move || words().help.to_owned()) />
        {move || if is_empty.get() { view! { <Nothing /> } } else { view! { <Filled state /> } }}
    }
}

#[component]
fn Nothing() -> Node {
    let app = app();
    let add = move |_| {
        app.editor.edit(Action::Add, |scenario| {
            // One row in each quadrant, so that all four can be filled at once.
            for &kind in SwotKind::ALL {
                scenario.add_swot_item(kind);
            }
        });
    };
    view! {
        <section class="panel">
            <Empty title=Signal::derive(move || words().empty.to_owned()) help=Signal::derive(move || format!("{} {}", words().empty_help, words().example))>
                <button type="button" class="button primary" disabled=locked title=lock_reason on:click=add>
                    <Icon name="plus" />
                    {move || words().add_item}
                </button>
            </Empty>
        </section>
    }
}

#[component]
fn Filled(state: SwotState) -> Node {
    view! {
        <picture::Picture state />
        <div class="two-columns uneven">
            <selected::Selected state />
            <StrategyFindings
                id="swot-findings"
                title=Signal::derive(move || words().findings.to_owned())
                none=Signal::derive(move || words().findings_none.to_owned())
                belongs=|place: &Place| matches!(place, Place::Swot)
            />
        </div>
        <items::Items state />
        <strategies::Strategies state />
    }
}
