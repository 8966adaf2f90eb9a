//! Risks: the register, its heatmap before and after the response (D18), where risks come from (D19), and what they
//! would cost.

pub(crate) mod chart;
mod dependence;
mod detail;
mod entry;
mod fields;
mod findings;
mod map;
mod money;
mod names;
mod register;
mod rows;
mod settings;
mod sources;
mod state;
mod why;

pub use names::risk_name;

pub(crate) use chart::HeatmapChart;
pub(crate) use state::Moment;

use crate::model::RiskId;
use crate::state::Page;
use crate::ui::context::app;
use crate::ui::kit::{Icon, PageHead, Segmented, lock_reason, locked};
use crate::ui::view::prelude::*;
use names::words;
use state::RisksState;

/// The page.
#[component]
pub fn RisksPage() -> Node {
    let app = app();
    let state = RisksState::new();
    let selected = Memo::new(move |_| match app.route.get().page {
        Page::Risks(id) => id,
        _ => None,
    });
    let moments = Signal::derive(move || {
        Moment::ALL.into_iter().map(|m| (m.code().to_owned(), m.name(words()).to_owned())).collect()
    });
    let choose = Callback::new(move |code: String| state.moment.set(Moment::from_code(&code)));
    view! {
        <PageHead title=Signal::derive(move || words().title.to_owned()) help=Signal::derive(move || words().help.to_owned())>
            <Segmented is_view=true label=Signal::derive(move || words().moment.to_owned()) value=Signal::derive(move || state.moment.get().code().to_owned()) choices=moments on_choose=choose />
            <button type="button" class="button primary" disabled=locked title=lock_reason on:click=move |_| entry::add_and_open(app, state, None)>
                <Icon name="plus" />
                {move || words().add_risk}
            </button>
        </PageHead>
        <div class="two-columns uneven">
            <map::MapPanel state selected />
            <Beside selected />
        </div>
        <register::Register state selected />
        <money::ExpectedLoss state />
        <dependence::Dependences />
        <sources::Sources state />
        <div class="two-columns">
            <settings::Settings />
            <div class="stack">
                <Show when=move || selected.get().is_some()>
                    <findings::Findings />
                </Show>
                <findings::Missing />
            </div>
        </div>
    }
}

/// The selected risk, or what was noticed about the register.
#[component]
fn Beside(selected: Memo<Option<RiskId>>) -> Node {
    (move || match selected.get() {
        Some(id) => view! { <detail::Detail id /> },
        None => view! { <findings::Findings /> },
    })
    .into_node()
}
