//! Account states (D12, D27): the states with what they bring, the transition matrix, what accounts are worth in each,
//! where to stop, where it all settles, and how the shares move over time.

mod matrix;
mod results;
mod shares;
mod stopping;
mod table;
mod why;

use crate::model::Scenario;
use crate::model::finding::Place;
use crate::state::Action;
use crate::text::states::{StatesTexts, texts};
use crate::ui::context::app;
use crate::ui::kit::{Empty, Icon, PageHead, lock_reason, locked};
use crate::ui::pages::strategy_parts::StrategyFindings;
use crate::ui::view::prelude::*;

/// The page's words. Tracked.
fn words() -> &'static StatesTexts {
    texts(app().language.get())
}

/// The four usual states by name, without any number.
fn add_usual(scenario: &mut Scenario, names: [&str; 4]) {
    let model = &mut scenario.asset.states;
    for name in names {
        model.states.push(crate::model::forecast::AccountState { name: name.to_owned(), ..Default::default() });
    }
}

/// The page.
#[component]
pub fn StatesPage() -> Node {
    let app = app();
    let is_empty = Memo::new(move |_| app.editor.scenario().asset.states.states.is_empty());
    let usual = move |_| {
        let names = untrack(|| words().usual);
        app.editor.edit(Action::Add, |s| add_usual(s, names));
    };
    let one = move |_| {
        app.editor.edit(Action::Add, table::add_state);
    };
    let empty = move || {
        view! {
            <section class="panel">
                <Empty title=Signal::derive(move || words().empty.to_owned()) help=Signal::derive(move || words().empty_help.to_owned())>
                    <button type="button" class="button primary" disabled=locked title=lock_reason on:click=usual>{move || words().add_usual}</button>
                    <button type="button" class="button" disabled=locked title=lock_reason on:click=one><Icon name="plus" />{move || words().add_state}</button>
                </Empty>
            </section>
        }
    };
    view! {
        <PageHead title=Signal::derive(move || words().title.to_owned()) help=Signal::derive(move || words().help.to_owned()) />
        {move || if is_empty.get() { empty() } else { view! { <Filled /> } }}
    }
}

#[component]
fn Filled() -> Node {
    view! {
        <table::States />
        <matrix::Matrix />
        <div class="two-columns">
            <stopping::StoppingPanel />
            <div class="stack">
                <results::Settings />
                <StrategyFindings
                    id="states-findings"
                    title=Signal::derive(move || words().findings.to_owned())
                    none=Signal::derive(move || words().findings_none.to_owned())
                    belongs=|place: &Place| matches!(place, Place::States)
                />
            </div>
        </div>
        <shares::Shares />
    }
}
