//! Links: sending one, and looking at one that came in (P13–P15).

use super::context::{App, app};
use super::kit::{Dialog, Icon};
use super::notices::Notice;
use super::pages::{Later, Module};
use super::workspace;
use crate::browser;
use crate::model::Scenario;
use crate::model::money::MoneyTable;
use crate::saved::link;
use crate::state::{Route, SlotKeys};
use crate::text::faults;
use crate::text::format::Count;
use crate::ui::view::prelude::*;
use leptos::html;
use std::sync::Arc;

/// Reads the address: a route, or a payload that becomes a preview.
pub fn follow_address(app: App, hash: &str) {
    let fragment = hash.trim_start_matches('#');
    if link::is_payload(fragment) {
        receive(app, fragment);
        return;
    }
    let mut route = Route::parse(hash);
    if route.preview && untrack(|| app.editor.preview()).is_none() && !restore_preview(app) {
        route = route.with_preview(false);
        let _ = browser::replace_hash(&route.to_string());
    }
    show(app, route);
}

fn show(app: App, route: Route) {
    app.editor.show_preview(route.preview);
    if app.route.get_untracked() != route {
        // What is being typed is taken in before its field goes.
        browser::leave_field();
        // What lies over a page belongs to that page.
        app.sharing.set(false);
        app.keys_shown.set(false);
        app.why.set(None);
        app.route.set(route);
    }
}

fn receive(app: App, payload: &str) {
    let language = app.language.get_untracked();
    let route = match link::decode(payload) {
        Ok(opened) => {
            // Kept for the tab, so that a reload shows it again; without room the preview lives until then.
            let _ = browser::session_write(SlotKeys::PREVIEW, payload);
            app.editor.set_preview(Some(opened.scenario));
            Route { preview: true, ..Route::default() }
        }
        Err(error) => {
            workspace::say(app, faults::texts(language).link(&error).paragraph(language));
            Route::default()
        }
    };
    let _ = browser::replace_hash(&route.to_string());
    show(app, route);
}

fn restore_preview(app: App) -> bool {
    let opened = browser::session_read(SlotKeys::PREVIEW).and_then(|payload| link::decode(&payload).ok());
    let found = opened.is_some();
    app.editor.set_preview(opened.map(|o| o.scenario));
    found
}

fn leave_preview(app: App) {
    browser::session_remove(SlotKeys::PREVIEW);
    app.editor.set_preview(None);
    go_to(app, false);
}

fn go_to(app: App, preview: bool) {
    browser::push_hash(&app.route.get_untracked().with_preview(preview).to_string());
}

fn save_copy(app: App) {
    let Some(scenario) = untrack(|| app.editor.preview()) else { return };
    let title = scenario.title.clone();
    workspace::open_in_free_slot(app, (*scenario).clone());
    leave_preview(app);
    app.notices.update(|n| n.push(Notice::CopySaved(title)));
}

/// The banner of a preview, on every page until it is decided.
#[component]
pub fn PreviewNotice() -> Node {
    let app = app();
    let comparing = RwSignal::new(false);
    let there = move || app.editor.preview().is_some();
    let shown = move || app.route.get().preview;
    view! {
        <Show when=there>
            {move || {
                let texts = app.frame_texts();
                let own = app.editor.own();
                let own_title = if own.title.is_empty() { texts.untitled.to_owned() } else { own.title.clone() };
                let (what, rest) = if shown() { (texts.preview_what, texts.preview_own(&own_title)) } else { (texts.preview_waiting, String::new()) };
                let switch = if shown() { texts.back_to_mine } else { texts.to_preview };
                let is_shown = shown();
                let space = if app.language.get().is_chinese() { "" } else { " " };
                view! {
                    <div class="notice preview" role="status">
                        <Icon name="eye" />
                        <p class="message"><strong>{what}</strong>{space}{rest}</p>
                        <span class="actions">
                            <button type="button" class="button primary" on:click=move |_| save_copy(app)>{texts.save_copy}</button>
                            <button type="button" class="button" on:click=move |_| comparing.set(true)>{texts.compare}</button>
                            <button type="button" class="button" on:click=move |_| go_to(app, !is_shown)>{switch}</button>
                            <button type="button" class="button plain" on:click=move |_| leave_preview(app)>{texts.discard}</button>
                        </span>
                    </div>
                }
            }}
        </Show>
        <Dialog open=comparing title=Signal::derive(move || app.frame_texts().compare_title.to_owned()) wide=true>
            <Later module=Module::Help />
        </Dialog>
    }
}

/// What the sender leaves out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct LeaveOut {
    notes: bool,
    money: bool,
    people: bool,
}

fn reduced(scenario: &Scenario, leave: LeaveOut) -> Scenario {
    let mut reduced = scenario.clone();
    if leave.notes {
        reduced.note.clear();
    }
    if leave.money {
        reduced.asset.leave_out_money();
    }
    for account in &mut reduced.accounts {
        let account = Arc::make_mut(account);
        if leave.notes {
            let p = &mut account.profile;
            [&mut p.note, &mut p.market, &mut p.business, &mut p.process, &mut p.value]
                .into_iter()
                .for_each(String::clear);
            account.relationship.leave_out_notes();
            account.practice.leave_out_notes();
            account.plan.leave_out_notes();
        }
        if leave.money {
            account.money = MoneyTable::default();
            account.effort.money = None;
            account.relationship.leave_out_money();
            account.lifetime.leave_out_money();
        }
        if leave.people {
            account.profile.manager = None;
            account.effort.manager_days = None;
            account.relationship.leave_out_people();
            account.plan.keep_people(|_| false);
        }
    }
    for project in &mut reduced.toolkit.projects {
        Arc::make_mut(project).leave_out(leave.notes, leave.money, leave.people);
    }
    for risk in &mut reduced.risks {
        if leave.people {
            risk.owner = None;
        }
        if leave.money {
            risk.before.loss = None;
            risk.after.loss = None;
        }
        if leave.notes {
            risk.response.clear();
        }
    }
    if leave.notes {
        reduced.operations.leave_out_notes();
    }
    if leave.money {
        reduced.operations.leave_out_money();
    }
    if leave.people {
        reduced.operations.leave_out_people();
        reduced.people.clear();
    }
    if leave.notes {
        reduced.rivals.iter_mut().for_each(|rival| {
            rival.ways.clear();
            rival.weaknesses.clear();
        });
    }
    if leave != LeaveOut::default() {
        // No longer the sample: following the language would bring back what was left out.
        reduced.origin = None;
    }
    reduced
}

/// The share dialog.
#[component]
pub fn ShareDialog() -> Node {
    let app = app();
    view! {
        <Dialog open=app.sharing title=Signal::derive(move || app.frame_texts().share_title.to_owned())>
            <ShareBody />
        </Dialog>
    }
}

#[component]
fn ShareBody() -> Node {
    let app = app();
    let leave = RwSignal::new(LeaveOut::default());
    let state = RwSignal::new(None::<bool>);
    let field = NodeRef::<html::Input>::new();
    let payload = Memo::new(move |_| link::encode(&reduced(&app.editor.scenario(), leave.get())));
    let address =
        Memo::new(move |_| payload.with(|p| p.as_ref().map(|p| browser::share_address(p)).unwrap_or_default()));
    let too_long = move || {
        payload.with(|p| {
            p.as_ref().err().map(|e| {
                let language = app.language.get();
                faults::texts(language).link(e).paragraph(language)
            })
        })
    };
    let length = move || address.with(String::len);
    let copy = move |_| {
        browser::spawn(async move {
            let copied = browser::copy_text(&address.get_untracked()).await.is_ok();
            if let (false, Some(field)) = (copied, field.get_untracked()) {
                field.select();
            }
            state.set(Some(copied));
        });
    };
    let texts = move || app.frame_texts();
    view! {
        <div class="dialog-body">
            <p>{move || texts().share_help}</p>
            <div class="field">
                <label for="share-link">{move || texts().share_link}</label>
                <div class="field-row">
                    <input class="input" id="share-link" readonly node_ref=field prop:value=address on:focus=move |_| { if let Some(f) = field.get_untracked() { f.select(); } } />
                    <button type="button" class="button primary" on:click=copy>{move || if state.get() == Some(true) { texts().copied } else { texts().copy }}</button>
                </div>
                <p class="help" role="status">{move || (state.get() == Some(false)).then(|| texts().copy_failed)}</p>
                <p class="error">{too_long}</p>
            </div>
            <LengthMeter length=Signal::derive(length) />
            <fieldset class="choices">
                <legend>{move || texts().share_leave_out}</legend>
                <Leave label=Signal::derive(move || texts().leave_notes) checked=Signal::derive(move || leave.get().notes) toggle=Callback::new(move |()| leave.update(|l| l.notes = !l.notes)) />
                <Leave label=Signal::derive(move || texts().leave_money) checked=Signal::derive(move || leave.get().money) toggle=Callback::new(move |()| leave.update(|l| l.money = !l.money)) />
                <Leave label=Signal::derive(move || texts().leave_people) checked=Signal::derive(move || leave.get().people) toggle=Callback::new(move |()| leave.update(|l| l.people = !l.people)) />
            </fieldset>
        </div>
        <footer>
            <button type="button" class="button" on:click=move |_| workspace::download(app)><Icon name="save" />{move || texts().share_file}</button>
        </footer>
    }
}

#[component]
fn Leave(label: Signal<&'static str>, checked: Signal<bool>, toggle: Callback<()>) -> Node {
    view! { <label class="check"><input type="checkbox" prop:checked=checked on:change=move |_| toggle.run(()) />{label}</label> }
}

/// How far along a logarithmic scale from 100 to 2 million characters, in percent.
fn along(length: usize) -> f64 {
    let (low, high) = (100.0_f64.ln(), 2e6_f64.ln());
    (((length.max(1) as f64).ln() - low) / (high - low)).clamp(0.0, 1.0) * 100.0
}

#[component]
fn LengthMeter(length: Signal<usize>) -> Node {
    let app = app();
    let fits = move || {
        let texts = app.frame_texts();
        texts
            .fits()
            .into_iter()
            .map(|(name, limit)| {
                let fits = length.get() <= limit;
                let words = if fits { texts.fits_yes } else { texts.fits_no };
                view! { <li class=if fits { "yes" } else { "no" }><Icon name=if fits { "check" } else { "close" } />{name}": "{words}</li> }
            })
            .collect_view()
    };
    let marks = move || {
        app.frame_texts().fits()[..3]
            .iter()
            .map(|(_, limit)| view! { <i style=format!("left:{}%", along(*limit))></i> })
            .collect_view()
    };
    view! {
        <div class="length-meter">
            <p>{move || app.frame_texts().share_length(Count(length.get()))}</p>
            <div class="meter-bar" aria-hidden="true"><b style=move || format!("width:{}%", along(length.get()))></b>{marks}</div>
            <ul class="fits">{fits}</ul>
        </div>
    }
}
