//! The ten-minute review (D28): what the account manager shows, topic by topic, for a projector or a phone.

mod history;
mod timer;

use super::names::account_name;
use super::sections::{draw, noticed};
use super::words;
use crate::browser;
use crate::model::AccountId;
use crate::model::plan::{Section, Topic};
use crate::state::Page;
use crate::text::plan::{ReviewTexts, review_texts};
use crate::ui::context::{App, app};
use crate::ui::kit::PageHead;
use crate::ui::view::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

/// The review's words. Tracked.
fn says() -> &'static ReviewTexts {
    review_texts(app().language.get())
}

/// What is shown under a topic.
const fn sections(topic: Topic) -> &'static [Section] {
    match topic {
        Topic::Class => &[Section::Class, Section::Goals],
        Topic::Money => &[Section::Money],
        Topic::Relationship => &[Section::Stage, Section::Contacts],
        Topic::Needs => &[Section::Needs, Section::Strength],
        Topic::Risks => &[Section::Risks],
        Topic::Actions => &[Section::Actions, Section::Review],
    }
}

/// The minutes before each topic, and its own. Tracked.
fn spans(app: App) -> Vec<(Topic, u32, u8)> {
    let results = app.editor.evaluation();
    let mut before = 0;
    let agenda = results.plans.agenda.iter();
    agenda
        .map(|&(topic, minutes)| {
            let span = (topic, before, minutes);
            before += u32::from(minutes);
            span
        })
        .collect()
}

/// The page.
#[component]
pub fn ReviewPage(account: AccountId) -> Node {
    let app = app();
    let is_there = Memo::new(move |_| app.editor.scenario().account(account).is_some());
    (move || {
        if is_there.get() {
            view! { <Review account /> }
        } else {
            view! { <a id="page-title" tabindex="-1" class="button" href=app.address(Page::Plan(None))>{words().all_plans}</a> }
        }
    })
    .into_node()
}

#[component]
fn Review(account: AccountId) -> Node {
    let app = app();
    let at = RwSignal::new(0usize);
    let keys = StoredValue::new_local(browser::listen_document("keydown", move |event| {
        if let Ok(event) = event.dyn_into::<KeyboardEvent>() {
            turn(&event, at);
        }
    }));
    on_cleanup(move || {
        keys.try_update_value(|_| ());
    });
    let title =
        move || says().title(account_name(&app.editor.scenario(), account), app.editor.evaluation().plans.minutes);
    view! {
        <PageHead title=Signal::derive(title) help=Signal::derive(move || says().help.to_owned())>
            <timer::Clock at />
            <a class="button" href=move || app.address(Page::Plan(Some(account)))>{move || says().back}</a>
        </PageHead>
        <Agenda at />
        <article class="review-page" aria-labelledby="review-topic">
            {move || topic(app, account, at)}
        </article>
        <Onward at />
    }
}

/// Arrow keys, Home and End turn the page, except inside fields and open dialogs.
fn turn(event: &KeyboardEvent, at: RwSignal<usize>) {
    let target = event.target().and_then(|t| t.dyn_into::<web_sys::Element>().ok());
    let is_field =
        target.is_some_and(|e| e.closest("input, select, textarea, dialog, [popover]").ok().flatten().is_some());
    if is_field || event.default_prevented() || event.alt_key() || event.ctrl_key() || event.meta_key() {
        return;
    }
    let last = Topic::ALL.len() - 1;
    let now = at.get_untracked();
    let next = match event.key().as_str() {
        "ArrowRight" | "PageDown" => (now + 1).min(last),
        "ArrowLeft" | "PageUp" => now.saturating_sub(1),
        "Home" => 0,
        "End" => last,
        _ => return,
    };
    event.prevent_default();
    at.set(next);
}

/// The topics with their minutes; the one on show is marked.
#[component]
fn Agenda(at: RwSignal<usize>) -> Node {
    let app = app();
    let items = move || {
        let all = spans(app).into_iter().enumerate();
        all.map(|(place, (topic, before, minutes))| {
            let current = move || (at.get() == place).then_some("step");
            let span = span(before, minutes);
            view! {
                <li>
                    <button type="button" class="review-step" aria-current=current on:click=move |_| at.set(place)>
                        <strong>{says().topic(topic)}</strong>
                        <span class="quiet">{span}</span>
                    </button>
                </li>
            }
        })
        .collect_view()
    };
    view! { <nav aria-label=move || says().steps><ol class="review-agenda">{items}</ol></nav> }
}

fn span(before: u32, minutes: u8) -> String {
    match minutes {
        0 => says().no_time.to_owned(),
        minutes => says().minute_span(before, before + u32::from(minutes)),
    }
}

/// One topic: its question, what it shows, and what changed since the last rating, where that is known.
fn topic(app: App, account: AccountId, at: RwSignal<usize>) -> Node {
    let place = at.get();
    let Some((topic, before, minutes)) = spans(app).get(place).copied() else { return String::new().into_node() };
    let body = sections(topic).iter().map(|&section| draw(app, account, section)).collect_view();
    let changes = (topic == Topic::Class).then(|| history::changes(app, account));
    let remarks = (topic == Topic::Risks).then(|| noticed(app, account)).flatten();
    view! {
        <header>
            <p class="quiet">{says().at(place + 1, Topic::ALL.len())}{words().semicolon}{span(before, minutes)}</p>
            <h2 id="review-topic">{says().topic(topic)}</h2>
            <p class="review-ask" role="status">{says().ask(topic)}</p>
        </header>
        <div class="review-body">{body}{changes}{remarks}</div>
    }
}

#[component]
fn Onward(at: RwSignal<usize>) -> Node {
    let last = Topic::ALL.len() - 1;
    view! {
        <div class="review-onward screen-only">
            <button type="button" class="button" disabled=move || at.get() == 0 on:click=move |_| at.update(|n| *n = n.saturating_sub(1))>{move || says().previous}</button>
            <span class="quiet">{move || says().keys}</span>
            <button type="button" class="button primary" disabled=move || at.get() == last on:click=move |_| at.update(|n| *n = (*n + 1).min(last))>{move || says().next}</button>
        </div>
    }
}
