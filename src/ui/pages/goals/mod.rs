//! The goal cascade (D3): goals with those that serve them and what is done for them, yearly targets and actuals, and
//! who carries how much.

mod actions;
mod cascade;
mod definition;
mod entry;
mod names;
mod owners;
mod timeline;
mod why;
mod yearly;

use crate::model::GoalId;
use crate::model::finding::Place;
use crate::state::{Action, Page};
use crate::text::goals::{GoalsTexts, texts};
use crate::ui::context::{App, app};
use crate::ui::kit::{Empty, Icon, PageHead, lock_reason, locked};
use crate::ui::pages::strategy_parts::StrategyFindings;
use crate::ui::view::prelude::*;

/// The page's words. Tracked.
fn words() -> &'static GoalsTexts {
    texts(app().language.get())
}

/// The goal the address names. Tracked.
fn selected(app: App) -> Option<GoalId> {
    match app.route.get().page {
        Page::Goals(id) => id,
        _ => None,
    }
}

/// The page.
#[component]
pub fn GoalsPage() -> Node {
    let app = app();
    let is_empty = Memo::new(move |_| {
        let strategy = &app.editor.scenario().strategy;
        strategy.goals.is_empty() && strategy.actions.is_empty()
    });
    let add = move |_| {
        app.editor.edit(Action::Add, crate::model::Scenario::add_goal);
    };
    let button = move || {
        view! {
            <button type="button" class="button primary" disabled=locked title=lock_reason on:click=add>
                <Icon name="plus" />
                {move || words().add_goal}
            </button>
        }
    };
    view! {
        <PageHead title=Signal::derive(move || words().title.to_owned()) help=Signal::derive(move || words().help.to_owned())>
            {move || (!is_empty.get()).then(button)}
        </PageHead>
        {move || {
            if is_empty.get() {
                view! {
                    <section class="panel">
                        <Empty title=Signal::derive(move || words().empty.to_owned()) help=Signal::derive(move || format!("{} {}", words().empty_help, words().example))>
                            {button()}
                        </Empty>
                    </section>
                }
            } else {
                view! { <Filled /> }
            }
        }}
    }
}

#[component]
fn Filled() -> Node {
    view! {
        <div class="two-columns uneven">
            <cascade::Cascade />
            <StrategyFindings
                id="goals-findings"
                title=Signal::derive(move || words().findings.to_owned())
                none=Signal::derive(move || words().findings_none.to_owned())
                belongs=|place: &Place| matches!(place, Place::Goals | Place::Goal(_))
            />
        </div>
        <timeline::Timeline />
        <yearly::Yearly />
        <definition::Definition />
        <actions::Actions />
        <div class="two-columns">
            <owners::Owners />
            <owners::Settings />
        </div>
    }
}
