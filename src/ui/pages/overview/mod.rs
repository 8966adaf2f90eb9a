//! The overview: key figures, small pictures, findings, what is missing.

mod figures;
mod insight;
mod welcome;

pub use insight::Insight;

use super::modules::{Later, Module};
use crate::state::Page;
use crate::text::overview::{OverviewTexts, texts};
use crate::ui::context::app;
use crate::ui::kit::{Empty, PageHead};
use crate::ui::view::prelude::*;
use crate::ui::workspace;

fn words() -> &'static OverviewTexts {
    texts(app().language.get())
}

/// The page.
#[component]
pub fn OverviewPage() -> Node {
    let app = app();
    let title = move || app.frame_texts().overview.to_owned();
    let count = Memo::new(move |_| app.editor.scenario().accounts.len());
    view! {
        <PageHead title=Signal::derive(title) help=Signal::derive(move || words().help(count.get())) />
        <welcome::Welcome />
        <Story />
        <Show when=move || count.get() != 0 fallback=NoAccounts>
            <figures::KeyFigures />
            <Later module=Module::Insight />
        </Show>
    }
}

/// The case's story, opened on demand.
#[component]
fn Story() -> Node {
    let app = app();
    let note = Memo::new(move |_| app.editor.scenario().note.clone());
    view! {
        <Show when=move || !note.with(String::is_empty)>
            <details class="story">
                <summary>{move || words().story}</summary>
                <p>{note}</p>
            </details>
        </Show>
    }
}

#[component]
fn NoAccounts() -> Node {
    let app = app();
    view! {
        <section class="panel">
            <Empty title=Signal::derive(move || words().empty_title.to_owned()) help=Signal::derive(move || words().empty_help.to_owned())>
                <a class="button primary" href=move || app.address(Page::Accounts(None))>{move || words().add_accounts}</a>
                <button type="button" class="button" on:click=move |_| workspace::open_sample(app)>{move || app.frame_texts().open_sample}</button>
            </Empty>
        </section>
    }
}
