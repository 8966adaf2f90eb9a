//! Development and service (D29): the ladder of stages, the service policy per class, and how the three ladders of the
//! method differ.

mod account;
mod ladder;
mod service;
mod table;

use super::shared::{Chooser, NoAccounts, Noticed, OneAccountLinks, account_name, asked, has_no_accounts, terms};
use crate::model::AccountId;
use crate::model::finding::Place;
use crate::state::Page;
use crate::text::practice::{DevelopmentTexts, development as texts};
use crate::ui::context::{App, app};
use crate::ui::kit::{PageHead, Panel};
use crate::ui::view::prelude::*;

fn words() -> &'static DevelopmentTexts {
    texts(app().language.get())
}

fn say(read: fn(&DevelopmentTexts) -> &'static str) -> Signal<String> {
    Signal::derive(move || read(words()).to_owned())
}

/// The stage of an account; a dash without one. Tracked.
pub fn stage_of(app: App, id: AccountId) -> String {
    let stage = app.editor.scenario().account(id).and_then(|a| a.practice.development);
    stage.map_or_else(|| "–".to_owned(), |stage| terms().development(stage)[0].to_owned())
}

/// The page.
#[component]
pub fn DevelopmentPage() -> Node {
    let app = app();
    let is_empty = has_no_accounts(app);
    let only = Memo::new(move |_| asked(app));
    let title = move || match only.get() {
        Some(id) => words().account_title(account_name(app, id)),
        None => words().title.to_owned(),
    };
    let body = move || match only.get() {
        // The policy can be set before there is an account.
        _ if is_empty.get() => view! { <NoAccounts /><service::Policy /> },
        Some(id) => view! { <account::OneAccount id /> },
        None => view! { <AllAccounts /> },
    };
    view! {
        <PageHead title=Signal::derive(title) help=say(|w| w.help)>
            <Chooser page=Page::Development />
            <OneAccountLinks page=Page::Development />
        </PageHead>
        {body}
    }
}

#[component]
fn AllAccounts() -> Node {
    view! {
        <ladder::Ladder />
        <div class="two-columns uneven">
            <table::Stages />
            <Ladders />
        </div>
        <service::Policy />
        <div class="two-columns">
            <Noticed id="development-findings" missing_id="development-missing" belongs=|place| matches!(place, Place::Development(_)) />
        </div>
    }
}

/// How the three ladders of the method differ.
#[component]
fn Ladders() -> Node {
    let texts = move || words().ladders_text.into_iter().map(|text| view! { <li>{text}</li> }).collect_view();
    view! {
        <Panel id="three-ladders" title=say(|w| w.ladders)>
            <ul class="panel-body practice-text practice-list">{texts}</ul>
        </Panel>
    }
}
