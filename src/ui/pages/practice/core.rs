//! Core and important accounts (D8): two scores, the picture, what each class asks for.

mod account;
mod picture;
mod settings;
mod table;
mod why;

pub use why::why_standing;

use super::shared::{
    Chooser, NoAccounts, Noticed, OneAccountLinks, account_name, asked, has_no_accounts, results, terms,
};
use crate::model::finding::Place;
use crate::model::{AccountId, Exact, Outcome};
use crate::state::Page;
use crate::text::practice::{CoreTexts, core as texts};
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::{PageHead, Panel};
use crate::ui::view::prelude::*;

fn words() -> &'static CoreTexts {
    texts(app().language.get())
}

fn say(read: fn(&CoreTexts) -> &'static str) -> Signal<String> {
    Signal::derive(move || read(words()).to_owned())
}

/// The class by the scores, or why there is none. Tracked.
pub fn standing_of(app: App, id: AccountId) -> String {
    match results(app, id).map(|found| found.standing.standing) {
        Some(Ok(standing)) => terms().standing(standing).to_owned(),
        Some(Err(reason)) => reasons::short(&reason, app.language.get()),
        None => String::new(),
    }
}

/// A score or a difference of scores as it was typed, or why there is none. Tracked.
fn plain(app: App, score: &Outcome<Exact>) -> String {
    match score {
        Ok(score) => format::plain(score.get()),
        Err(reason) => reasons::short(reason, app.language.get()),
    }
}

/// The page.
#[component]
pub fn CorePage() -> Node {
    let app = app();
    let is_empty = has_no_accounts(app);
    let only = Memo::new(move |_| asked(app));
    let title = move || match only.get() {
        Some(id) => words().account_title(account_name(app, id)),
        None => words().title.to_owned(),
    };
    let body = move || match only.get() {
        _ if is_empty.get() => view! { <NoAccounts /> },
        Some(id) => view! { <account::OneAccount id /> },
        None => view! { <AllAccounts /> },
    };
    view! {
        <PageHead title=Signal::derive(title) help=say(|w| w.help)>
            <Chooser page=Page::Core />
            <OneAccountLinks page=Page::Core />
        </PageHead>
        {body}
    }
}

#[component]
fn AllAccounts() -> Node {
    view! {
        <div class="with-aside">
            <picture::Picture />
            <div class="stack">
                <settings::Cuts />
                <Promotion />
            </div>
        </div>
        <table::Scores />
        <div class="two-columns">
            <Noticed id="core-findings" missing_id="core-missing" belongs=|place| matches!(place, Place::Core(_)) />
        </div>
    }
}

/// How an important account becomes a core one.
#[component]
fn Promotion() -> Node {
    view! {
        <Panel id="promotion" title=say(|w| w.promotion)>
            <p class="panel-body practice-text">{move || words().promotion_text}</p>
        </Panel>
    }
}
