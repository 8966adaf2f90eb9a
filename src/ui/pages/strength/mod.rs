//! Relative strength: Table Two of one account (D15), its rivals, rules and dated sets.

mod chooser;
mod factors;
mod quality;
mod result;
mod rivals;
mod table;
mod why;

pub use why::{compared, gap_shown, least_places, strength_shown, why_gap, why_strength};

use super::cuts::{RuleChoice, StrengthCutChoice};
use super::matrix::ClassChanges;
use super::ratings::{DatedSets, TableOne, TableTwo};
use crate::model::AccountId;
use crate::model::method::course_strength;
use crate::state::{Action, Page};
use crate::text::strength::{StrengthTexts, texts};
use crate::ui::context::{App, app};
use crate::ui::kit::{Empty, PageHead, Panel, lock_reason, locked};
use crate::ui::view::prelude::*;

fn words() -> &'static StrengthTexts {
    texts(app().language.get())
}

/// The account of the address; the first one if it names none that exists.
fn chosen(app: App) -> Option<AccountId> {
    let Page::Strength(asked) = app.route.get().page else { return None };
    let scenario = app.editor.scenario();
    let asked = asked.filter(|&id| scenario.account(id).is_some());
    asked.or_else(|| scenario.accounts.first().map(|a| a.id))
}

/// The page.
#[component]
pub fn StrengthPage() -> Node {
    let app = app();
    let account = Memo::new(move |_| chosen(app));
    let body = move || match account.get() {
        Some(id) => view! { <AccountBody account=id /> },
        None => view! { <NoAccounts /> },
    };
    view! {
        <PageHead title=Signal::derive(move || words().title.to_owned()) help=Signal::derive(move || words().help.to_owned())>
            <chooser::Chooser account />
        </PageHead>
        {body}
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
fn AccountBody(account: AccountId) -> Node {
    view! {
        <div class="with-aside">
            <div class="stack">
                <table::TableTwo account />
                <ClassChanges />
                <rivals::RivalPanel account />
                <FactorPanel />
            </div>
            <div class="stack">
                <result::ResultPanel account />
                <RulePanel />
            </div>
        </div>
        <div class="two-columns">
            <DatedSets table=TableTwo account />
            <DatedSets table=TableOne account />
        </div>
    }
}

#[component]
fn RulePanel() -> Node {
    view! {
        <Panel id="strength-rule" title=Signal::derive(move || words().rules_title.to_owned()) help=Signal::derive(move || words().rules_help.to_owned())>
            <div class="panel-body stack-small wide-controls">
                <RuleChoice />
                <h3>{move || words().cut_title}</h3>
                <StrengthCutChoice />
            </div>
        </Panel>
    }
}

#[component]
fn FactorPanel() -> Node {
    let app = app();
    let reset = move |_| {
        app.editor.edit(Action::Method, |s| s.method.strength.factors = course_strength());
    };
    let actions = move || {
        view! {
            <button type="button" class="button plain" disabled=locked title=lock_reason on:click=reset>
                {move || words().course_default}
            </button>
        }
    };
    view! {
        <Panel id="success-factors" title=Signal::derive(move || words().factors.to_owned()) help=Signal::derive(move || words().factors_help.to_owned()) actions>
            <factors::Factors />
        </Panel>
    }
}
