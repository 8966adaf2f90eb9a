//! The operating rhythm (D29): contacts planned and kept, reviews, loads, satisfaction.

mod contacts;
mod loads;
mod reviews;
mod satisfaction;
mod settings;
mod why;

pub use satisfaction::trend_of;
pub use why::{why_kept, why_trend};

use super::shared::{
    Chooser, NoAccounts, Noticed, OneAccountLinks, account_name, asked, has_no_accounts, results, terms,
};
use crate::model::AccountId;
use crate::model::finding::Place;
use crate::state::Page;
use crate::text::practice::{RhythmTexts, rhythm as texts};
use crate::text::reasons;
use crate::ui::context::{App, app};
use crate::ui::kit::PageHead;
use crate::ui::view::prelude::*;

fn words() -> &'static RhythmTexts {
    texts(app().language.get())
}

fn say(read: fn(&RhythmTexts) -> &'static str) -> Signal<String> {
    Signal::derive(move || read(words()).to_owned())
}

/// How this year's contacts compare with the plan. Tracked.
pub fn kept_of(app: App, id: AccountId) -> String {
    match results(app, id).map(|found| found.rhythm.kept) {
        Some(Ok(kept)) => terms().plan(kept).to_owned(),
        Some(Err(reason)) => reasons::short(&reason, app.language.get()),
        None => String::new(),
    }
}

/// The page.
#[component]
pub fn RhythmPage() -> Node {
    let app = app();
    let is_empty = has_no_accounts(app);
    let title = move || match asked(app) {
        Some(id) => words().account_title(account_name(app, id)),
        None => words().title.to_owned(),
    };
    let is_one = Memo::new(move |_| asked(app).is_some());
    let body = move || {
        if is_empty.get() {
            return view! { <NoAccounts /> };
        }
        let programme = (!is_one.get()).then(|| {
            view! {
                <div class="two-columns">
                    <reviews::Calendar />
                    <loads::Loads />
                </div>
            }
        });
        view! {
            <contacts::Contacts />
            {programme}
            <satisfaction::Satisfaction />
            <div class="two-columns">
                <Noticed id="rhythm-findings" missing_id="rhythm-missing" belongs=|place| matches!(place, Place::Rhythm(_)) />
            </div>
            <settings::Tolerance />
        }
    };
    view! {
        <PageHead title=Signal::derive(title) help=say(|w| w.help)>
            <Chooser page=Page::Rhythm />
            <OneAccountLinks page=Page::Rhythm />
        </PageHead>
        {body}
    }
}
