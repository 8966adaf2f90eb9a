//! The pipeline (D29): opportunities, what they are worth by stage, who wins how often, share of wallet.

mod entry;
mod figures;
mod opportunities;
mod wallet;
mod why;

pub use why::why_account;

use super::shared::{Chooser, Noticed, OneAccountLinks, account_name, asked, say_full};
use crate::model::finding::Place;
use crate::model::practice::Opportunity;
use crate::model::{Money, OpportunityId, Outcome, Scenario};
use crate::state::{Action, Page};
use crate::text::practice::{PipelineTexts, pipeline as texts};
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::{Empty, Icon, PageHead, lock_reason, locked};
use crate::ui::pages::strategy_parts::or_else;
use crate::ui::view::prelude::*;

fn words() -> &'static PipelineTexts {
    texts(app().language.get())
}

fn say(read: fn(&PipelineTexts) -> &'static str) -> Signal<String> {
    Signal::derive(move || read(words()).to_owned())
}

/// An amount, or why there is none. Tracked.
pub fn money(app: App, amount: &Outcome<Money>) -> String {
    match amount {
        Ok(amount) => format::amount(amount.get()),
        Err(reason) => reasons::short(reason, app.language.get()),
    }
}

/// What an opportunity is called. Tracked.
fn name_of(opportunity: &Opportunity) -> String {
    or_else(&opportunity.name, || words().untitled(opportunity.id))
}

/// The opportunities that are shown, in the user's order. Tracked.
fn shown(app: App, scenario: &Scenario) -> Vec<OpportunityId> {
    let only = asked(app);
    let all = scenario.operations.opportunities.iter();
    all.filter(|o| only.is_none() || o.account == only).map(|o| o.id).collect()
}

/// The page.
#[component]
pub fn PipelinePage() -> Node {
    let app = app();
    let title = move || match asked(app) {
        Some(id) => words().account_title(account_name(app, id)),
        None => words().title.to_owned(),
    };
    let is_empty = Memo::new(move |_| shown(app, &app.editor.scenario()).is_empty());
    let add = move |_| {
        let account = untrack(|| asked(app));
        if app.editor.edit(Action::Add, |s| s.add_opportunity(account)).flatten().is_none() {
            say_full(app);
        }
    };
    let button = move || {
        view! { <button type="button" class="button primary" disabled=locked title=lock_reason on:click=add><Icon name="plus" />{move || words().add}</button> }
    };
    let body = move || {
        if is_empty.get() {
            view! {
                <section class="panel"><Empty title=say(|w| w.empty) help=say(|w| w.empty_help)>{button()}</Empty></section>
            }
        } else {
            view! {
                <div class="two-columns uneven">
                    <figures::Funnel />
                    <div class="stack">
                        {move || asked(app).is_none().then(|| view! { <figures::Rates /> })}
                        <Noticed id="pipeline-findings" missing_id="pipeline-missing" belongs=|place| matches!(place, Place::Pipeline | Place::Opportunity(_)) />
                    </div>
                </div>
                <opportunities::Opportunities />
            }
        }
    };
    view! {
        <PageHead title=Signal::derive(title) help=say(|w| w.help)>
            <Chooser page=Page::Pipeline />
            <OneAccountLinks page=Page::Pipeline />
            {move || (!is_empty.get()).then(button)}
        </PageHead>
        {body}
        <wallet::Wallet />
    }
}
