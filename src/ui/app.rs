//! The whole: frame, page, dialogs, and what follows the address, the theme and the language.

use super::context::{App, app};
use super::frame::{KeysDialog, SideNav, TopBar, listen_to_keys};
use super::help::follow_help;
use super::kit::IconSymbols;
use super::kit::term::TermHost;
use super::kit::why::WhyHost;
use super::notices::Notices;
use super::pages::PageView;
use super::sharing::{ShareDialog, follow_address};
use super::workspace;
use crate::browser;
use crate::state::{Page, SlotKeys, Theme};
use crate::ui::view::prelude::*;
use wasm_bindgen::JsCast;

/// So much of company and title fits beside the number of a printed page.
const FOOT_CHARS: usize = 90;

/// The root of the page.
#[component]
pub fn Root() -> Node {
    let app = app();
    let listeners = StoredValue::new_local(vec![
        browser::on_hash_change(move |hash| follow_address(app, &hash)),
        listen_to_keys(app),
        browser::listen_document("dragover", |event| event.prevent_default()),
        browser::listen_document("drop", move |event| dropped(app, &event)),
    ]);
    on_cleanup(move || {
        listeners.try_update_value(Vec::clear);
    });
    follow_address(app, &browser::hash());
    describe(app);
    follow_help(app);
    view! {
        <IconSymbols />
        <div class="app">
            <a class="skip-link" href="#main" on:click=|event| { event.prevent_default(); browser::focus_by_id("page-title"); }>{move || app.frame_texts().skip}</a>
            <TopBar />
            <SideNav />
            <main class="page" id="main">
                <Notices />
                <PageView />
            </main>
        </div>
        <WhyHost />
        <TermHost />
        <ShareDialog />
        <KeysDialog />
    }
}

/// Keeps the document's language, theme and title, and the saved preferences, up to date.
fn describe(app: App) {
    Effect::new(move |_| {
        let theme = match app.preferences.with(|p| p.theme) {
            Theme::System => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        };
        let texts = app.frame_texts();
        let page = page_name(app);
        browser::describe_page(app.language.get().code(), theme, &format!("{page} · {}", texts.app));
    });
    Effect::new(move |_| {
        let scenario = app.editor.scenario();
        let parts = [scenario.company.trim(), scenario.title.trim()];
        let named: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let short: String = named.join(" · ").chars().take(FOOT_CHARS).collect();
        browser::print_foot(&format!("{short} · {}", scenario.as_of));
    });
    Effect::new(move |before: Option<()>| {
        let text = app.preferences.with(crate::state::Preferences::write);
        if before.is_some() {
            // Preferences that cannot be saved hold until the page is closed.
            let _ = browser::write(SlotKeys::PREFERENCES, &text);
        }
    });
}

fn page_name(app: App) -> &'static str {
    let texts = app.frame_texts();
    match app.route.get().page {
        Page::Overview => texts.overview,
        Page::Accounts(_) => texts.accounts,
        Page::Selection => texts.selection,
        Page::Money(_) => texts.money,
        Page::Quadrant => texts.quadrant,
        Page::Concentration => texts.concentration,
        Page::Attractiveness => texts.attractiveness,
        Page::Strength(_) => texts.strength,
        Page::Matrix(_) => texts.matrix,
        Page::Robustness(_) => texts.robustness,
        Page::Resources => texts.resources,
        Page::Risks(_) => texts.risks,
        Page::Relationship(_) | Page::Contact(..) => texts.relationship,
        Page::Qualification(_) => texts.qualification,
        Page::Core(_) => texts.core,
        Page::Development(_) => texts.development,
        Page::Pipeline(_) => texts.pipeline,
        Page::Rhythm(_) => texts.rhythm,
        Page::Problems(_) => texts.problems,
        Page::Strategy => texts.planning,
        Page::Swot => texts.swot,
        Page::Goals(_) => texts.goals,
        Page::Readiness => texts.readiness,
        Page::Lifetime => texts.lifetime,
        Page::States => texts.states,
        Page::Forecast(_) | Page::Series(_) => texts.forecast,
        Page::Toolkit(_) | Page::Tool(..) => texts.toolkit,
        Page::Plan(_) | Page::Review(_) => texts.plans,
        Page::Scenario => texts.scenario,
        Page::Coach => texts.coach,
        Page::Glossary(_) => texts.glossary,
        Page::Method(_) => texts.methods,
    }
}

fn dropped(app: App, event: &web_sys::Event) {
    let Some(drag) = event.dyn_ref::<web_sys::DragEvent>() else { return };
    let file = drag.data_transfer().and_then(|d| d.files()).and_then(|files| files.get(0));
    if let Some(file) = file {
        event.prevent_default();
        workspace::open_file(app, file);
    }
}
