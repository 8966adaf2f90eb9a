//! Resource allocation (D13): who takes how many people-days and how much money, against what they earn and deserve.

mod accounts;
mod balance;
mod capacity;
mod classes;
mod managers;
mod settings;
mod why;
mod why_managers;

use crate::model::Undefined;
use crate::model::finding::Place;
use crate::model::outcome::Outcome;
use crate::model::resources::Service;
use crate::model::units::Share;
use crate::state::Page;
use crate::text::resources::{ResourceTexts, texts};
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::{Empty, PageHead};
use crate::ui::pages::strategy_parts::StrategyFindings;
use crate::ui::view::prelude::*;

/// The page's words. Tracked.
fn words() -> &'static ResourceTexts {
    texts(app().language.get())
}

/// A share with its sign, or the word for why there is none. Tracked.
fn share(app: App, share: &Outcome<Share>) -> String {
    match share {
        Ok(share) => format!("{}%", format::percent(share.get(), 1)),
        Err(reason) => short(app, reason),
    }
}

/// A difference of shares in percentage points with its sign. Tracked.
fn points(app: App, share: &Outcome<Share>) -> String {
    match share {
        Ok(share) => format::signed(share.get() * 100.0, 1),
        Err(reason) => short(app, reason),
    }
}

/// How something is served. Tracked.
fn service(service: Service) -> &'static str {
    words().services[service as usize]
}

fn short(app: App, reason: &Undefined) -> String {
    reasons::short(reason, app.language.get())
}

/// The page.
#[component]
pub fn ResourcesPage() -> Node {
    let app = app();
    let has_accounts = Memo::new(move |_| !app.editor.scenario().accounts.is_empty());
    view! {
        <PageHead title=Signal::derive(move || words().title.to_owned()) help=Signal::derive(move || words().help.to_owned()) />
        <Show when=move || has_accounts.get() fallback=NoAccounts>
            <Body />
        </Show>
    }
}

#[component]
fn NoAccounts() -> Node {
    let app = app();
    view! {
        <section class="panel">
            <Empty title=Signal::derive(move || words().no_accounts.to_owned()) help=Signal::derive(move || words().no_accounts_help.to_owned())>
                <a class="button primary" href=move || app.address(Page::Accounts(None))>{move || words().to_accounts}</a>
            </Empty>
        </section>
    }
}

#[component]
fn Body() -> Node {
    view! {
        <div class="two-columns uneven">
            <balance::Balance />
            <div class="stack">
                <capacity::Capacity />
                <StrategyFindings
                    id="resource-findings"
                    title=Signal::derive(move || words().findings.to_owned())
                    none=Signal::derive(move || words().findings_none.to_owned())
                    belongs=|place: &Place| matches!(place, Place::Resources)
                />
            </div>
        </div>
        <accounts::Accounts />
        <classes::Classes />
        <div class="two-columns">
            <managers::Managers />
            <settings::Settings />
        </div>
    }
}
