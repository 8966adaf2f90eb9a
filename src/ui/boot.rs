//! From nothing to the running application: language, content, the scenario that was open last.

use super::app::Root;
use super::context::Handles;
use super::help::Fetched;
use super::notices::Notice;
use super::pages::Modules;
use super::workspace::FetchFault;
use super::{view, workspace};
use crate::browser;
use crate::model::Scenario;
use crate::saved::envelope;
use crate::saved::envelope::ReadError;
use crate::state::{Autosave, Editor, Preferences, Route, Shared, Slot, SlotKeys, Theme, stored_slots};
use crate::text::Language;
use crate::text::content::Content;
use crate::ui::view::prelude::*;

/// Begins.
///
/// # Errors
/// Where there are no words to draw the page with. What is stored has not been touched then.
pub async fn boot() -> Result<(), FetchFault> {
    let stored = browser::read(SlotKeys::PREFERENCES).ok().flatten();
    let preferences = stored.as_deref().map(Preferences::read).unwrap_or_default();
    let language = preferences.language.unwrap_or_else(browser_language);
    let (words, content) = browser::both(workspace::fetch_words(language), workspace::fetch_content(language)).await;
    words?;
    let mut found = last_scenario(language).await;
    if content.is_err() {
        found.notices.push(Notice::NoContent);
    }
    let content = content.unwrap_or_default();
    let Some(place) = browser::element_by_id("app") else { return Ok(()) };
    view::mount(&place, move || {
        let app = super::context::provide(assemble(preferences, language, content, found));
        browser::set_rescue(Box::new(move || {
            let scenario = app.editor.try_own()?;
            Some((app.language.try_get_untracked()?, envelope::write(&scenario)))
        }));
        view! { <Root /> }
    });
    Ok(())
}

fn browser_language() -> Language {
    let wanted = browser::wanted_languages();
    Language::for_browser(wanted.iter().map(String::as_str))
}

fn assemble(preferences: Preferences, language: Language, content: Content, found: Found) -> Handles {
    let editor = Editor::new(found.scenario);
    let is_dark = match preferences.theme {
        Theme::System => browser::prefers_dark(),
        Theme::Light => false,
        Theme::Dark => true,
    };
    Handles {
        editor,
        autosave: Autosave::begin(editor, found.slot, found.text),
        preferences: RwSignal::new(preferences),
        language: RwSignal::new(language),
        chosen_language: RwSignal::new(language),
        content: RwSignal::new(Shared::new(content)),
        help: RwSignal::new(Fetched::Coming),
        methods: RwSignal::new(Fetched::Coming),
        term: RwSignal::new(None),
        route: RwSignal::new(Route::parse(&browser::hash())),
        why: RwSignal::new(None),
        notices: RwSignal::new(found.notices),
        is_dark: RwSignal::new(is_dark),
        sharing: RwSignal::new(false),
        keys_shown: RwSignal::new(false),
        modules: Modules::new(),
        slots_changed: RwSignal::new(0),
    }
}

/// What the application begins with.
struct Found {
    scenario: Scenario,
    slot: Slot,
    text: Option<String>,
    notices: Vec<Notice>,
}

/// The scenario that was open last; the sample on a first visit. Nothing stored is ever overwritten here: what
/// cannot be read is kept and offered.
async fn last_scenario(language: Language) -> Found {
    let mut notices = Vec::new();
    let current = browser::read(SlotKeys::CURRENT).ok().flatten().map(Slot);
    let slots = stored_slots();
    let order = current.iter().chain(slots.iter().map(|(slot, _)| slot)).cloned();
    let mut tried: Vec<Slot> = Vec::new();
    for slot in order {
        if tried.contains(&slot) {
            continue;
        }
        let Some(text) = browser::read(&slot.key()).ok().flatten() else { continue };
        let title = slots.iter().find(|(s, _)| *s == slot).map(|(_, t)| t.clone()).unwrap_or_default();
        match envelope::read(&text) {
            Ok(opened) => {
                if !opened.repairs.is_empty() {
                    notices.push(Notice::Repaired(opened.repairs.len()));
                }
                return Found { scenario: opened.scenario, slot, text: Some(text), notices };
            }
            Err(error) => notices.push(keep_aside(&slot, title, text, &error)),
        }
        tried.push(slot);
    }
    let scenario = workspace::fetch_sample(language).await.unwrap_or_else(|_| {
        notices.push(Notice::NoSample);
        Scenario::empty(crate::text::frame::texts(language).new_title, browser::today())
    });
    let taken: Vec<Slot> = slots.into_iter().map(|(slot, _)| slot).collect();
    Found { scenario, slot: Slot::free(&taken), text: None, notices }
}

/// Keeps a text that cannot be read: a newer one stays where it is, anything else moves to quarantine.
fn keep_aside(slot: &Slot, title: String, text: String, error: &ReadError) -> Notice {
    if matches!(error, ReadError::Newer { .. }) {
        return Notice::Newer { title, text };
    }
    let key = slot.quarantine_key(&browser::stamp());
    // Only when the copy is safe does the original go; else it stays where it is.
    if browser::write(&key, &text).is_ok() {
        let _ = browser::remove(&slot.key());
    }
    Notice::Unreadable { title, text }
}
