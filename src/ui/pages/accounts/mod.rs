//! Accounts (D5): the list with rivals and our people, or one account's profile beside the list.

mod entry;
mod import;
mod list;
mod people;
mod profile;
mod rivals;

use crate::browser::{self, Refused};
use crate::model::AccountId;
use crate::saved::accounts_csv::Words;
use crate::state::Page;
use crate::text::account_list;
use crate::text::accounts::{AccountsTexts, exported_list, texts};
use crate::ui::context::{App, app};
use crate::ui::kit::{Icon, PageHead};
use crate::ui::view::prelude::*;
use crate::ui::workspace;

/// Words of the page. Tracked.
fn words() -> &'static AccountsTexts {
    texts(app().language.get())
}

/// What the fields are called: the same words as in an exported list. Tracked.
fn fields() -> &'static Words {
    account_list::words(app().language.get())
}

/// The account the address names. Tracked.
fn addressed(app: App) -> Option<AccountId> {
    match app.route.get().page {
        Page::Accounts(id) => id,
        _ => None,
    }
}

/// The page.
#[component]
pub fn AccountsPage() -> Node {
    let app = app();
    let shows_one = Memo::new(move |_| addressed(app).is_some());
    (move || {
        if shows_one.get() {
            view! { <profile::ProfilePage /> }
        } else {
            view! { <ListPage /> }
        }
    })
    .into_node()
}

#[component]
fn ListPage() -> Node {
    let app = app();
    let importing = RwSignal::new(false);
    let has_accounts = Memo::new(move |_| !app.editor.scenario().accounts.is_empty());
    view! {
        <PageHead title=Signal::derive(move || words().title.to_owned()) help=Signal::derive(move || words().help.to_owned())>
            <button type="button" class="button" on:click=move |_| importing.set(true)>
                <Icon name="open" />
                {move || words().import}
            </button>
            <button type="button" class="button" disabled=move || !has_accounts.get() on:click=move |_| download_list(app)>
                <Icon name="save" />
                {move || words().export}
            </button>
        </PageHead>
        <list::Accounts importing />
        <rivals::Rivals />
        <people::People />
        <import::ImportDialog open=importing />
    }
}

/// Offers the list on screen as a CSV file.
fn download_list(app: App) {
    let (scenario, results) = untrack(|| (app.editor.scenario(), app.editor.evaluation()));
    let language = app.language.get_untracked();
    let text = app.content.with_untracked(|content| exported_list(&scenario, &results, content, language));
    let name = texts(language).file_name(&scenario.title);
    let outcome = browser::download(&format!("{}.csv", workspace::safe_name(&name)), "text/csv;charset=utf-8", &text);
    if let Err(Refused(reason)) = outcome {
        workspace::say(app, reason);
    }
}
