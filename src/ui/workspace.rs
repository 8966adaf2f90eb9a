//! What can be done with whole scenarios: open, begin, delete, follow the language.

use super::context::App;
use super::notices::Notice;
use crate::browser::{self, FileFault, Refused};
use crate::model::Scenario;
use crate::saved::envelope::{self, Opened, ReadError};
use crate::saved::translate;
use crate::state::{Page, Route, Shared, Slot, SlotKeys, Theme, store_copy, stored_slots};
use crate::text::content::Content;
use crate::text::frame::texts as frame_texts;
use crate::text::{Language, faults, words};
use crate::ui::view::prelude::*;

/// The built-in sample.
pub const SAMPLE: &str = "yanchuan";

/// Why a built-in file could not be had.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FetchFault {
    /// It did not arrive.
    #[error("not fetched: {0}")]
    NotFetched(#[from] Refused),
    /// It arrived damaged.
    #[error("not readable")]
    Unreadable,
}

/// Fetches the words of the interface, unless they are there.
///
/// # Errors
/// Where the file does not arrive or is not that of this version.
pub async fn fetch_words(language: Language) -> Result<(), FetchFault> {
    if words::is_loaded(language) {
        return Ok(());
    }
    let text = browser::fetch_text(&words::address(language)).await?;
    words::load(language, &text).map_err(|_| FetchFault::Unreadable)
}

/// Fetches built-in names and guidance.
///
/// # Errors
/// Where the file does not arrive or is not content.
pub async fn fetch_content(language: Language) -> Result<Content, FetchFault> {
    let text = browser::fetch_text(&format!("content/{}.json", language.code())).await?;
    Content::read(&text).map_err(|_| FetchFault::Unreadable)
}

/// Fetches the sample case.
///
/// # Errors
/// Where the file does not arrive or is not a scenario.
pub async fn fetch_sample(language: Language) -> Result<Scenario, FetchFault> {
    let text = browser::fetch_text(&format!("samples/{SAMPLE}.{}.json", language.code())).await?;
    envelope::read(&text).map(|opened| opened.scenario).map_err(|_| FetchFault::Unreadable)
}

/// Switches the language in place, once everything in it is there. Untouched parts of the sample follow; edited ones
/// stay as they are. Of several choices in a row the last one counts, whichever arrives first.
pub fn choose_language(app: App, language: Language) {
    app.chosen_language.set(language);
    if language == app.language.get_untracked() {
        return;
    }
    let is_still_chosen = move || app.chosen_language.get_untracked() == language;
    browser::spawn(async move {
        let fetched = browser::both(fetch_words(language), fetch_content(language)).await;
        if !is_still_chosen() {
            return;
        }
        let (Ok(()), Ok(content)) = fetched else {
            app.chosen_language.set(app.language.get_untracked());
            app.notices.update(|n| n.push(Notice::NoContent));
            return;
        };
        let origin = untrack(|| app.editor.own().origin.clone());
        let before = origin.and_then(|o| Language::from_code(&o.language)).filter(|before| *before != language);
        let samples = match before {
            Some(before) => Some(browser::both(fetch_sample(before), fetch_sample(language)).await),
            None => None,
        };
        if !is_still_chosen() {
            return;
        }
        if let Some((Ok(old), Ok(new))) = samples {
            app.editor.rewrite(|scenario| translate::follow_language(scenario, &old, &new));
        }
        app.content.set(Shared::new(content));
        app.language.set(language);
        app.preferences.update(|p| p.language = Some(language));
    });
}

/// Chooses light, dark, or what the system says.
pub fn choose_theme(app: App, theme: Theme) {
    app.is_dark.set(match theme {
        Theme::System => browser::prefers_dark(),
        Theme::Light => false,
        Theme::Dark => true,
    });
    app.preferences.update(|p| p.theme = theme);
}

/// Opens a scenario in a slot of its own; the one on screen is saved first and stays in its slot.
pub fn open_beside(app: App, scenario: Scenario) {
    open_in_free_slot(app, scenario);
    show_own(app);
}

/// Saves what is on the desk before it is left. What cannot be saved is handed over as a message.
fn put_away(app: App) {
    app.autosave.flush();
    let Some(own) = app.editor.try_own().filter(|_| app.autosave.has_unsaved()) else { return };
    hand_over(app, &own);
}

/// Keeps a scenario that no storage holds in a message, to be downloaded.
fn hand_over(app: App, own: &Scenario) {
    let (title, text) = (own.title.clone(), envelope::write(own));
    app.notices.update(|n| n.push(Notice::LeftUnsaved { title, text }));
}

/// Opens a scenario in a slot of its own, wherever the address points.
pub fn open_in_free_slot(app: App, scenario: Scenario) {
    put_away(app);
    let taken: Vec<Slot> = stored_slots().into_iter().map(|(slot, _)| slot).chain([app.autosave.slot()]).collect();
    app.editor.open(scenario);
    app.autosave.switch(Slot::free(&taken), None);
    app.slots_changed.update(|n| *n += 1);
}

/// Opens a stored scenario.
pub fn open_slot(app: App, slot: &Slot, title: &str) {
    let Some(text) = browser::read(&slot.key()).ok().flatten() else { return };
    match envelope::read(&text) {
        Ok(opened) => {
            put_away(app);
            app.editor.open(opened.scenario);
            app.autosave.switch(slot.clone(), Some(text));
            let _ = browser::write(SlotKeys::CURRENT, &slot.0);
            show_own(app);
        }
        Err(error) => report_unreadable(app, title, text, &error),
    }
}

fn report_unreadable(app: App, title: &str, text: String, error: &ReadError) {
    let title = title.to_owned();
    app.notices.update(|n| {
        n.push(if matches!(error, ReadError::Newer { .. }) {
            Notice::Newer { title, text }
        } else {
            Notice::Unreadable { title, text }
        });
    });
}

/// Deletes a stored scenario that is not on screen; the notice can bring it back.
pub fn delete_slot(app: App, slot: &Slot, title: &str) {
    let Some(text) = browser::read(&slot.key()).ok().flatten() else { return };
    let _ = browser::remove(&slot.key());
    let _ = browser::remove(&slot.title_key());
    app.slots_changed.update(|n| *n += 1);
    app.notices.update(|n| n.push(Notice::Deleted { slot: slot.clone(), title: title.to_owned(), text }));
}

/// Brings a deleted scenario back.
pub fn restore_slot(app: App, slot: &Slot, title: &str, text: &str) {
    let free = browser::read(&slot.key()).ok().flatten().is_none();
    let taken: Vec<Slot> = stored_slots().into_iter().map(|(slot, _)| slot).chain([app.autosave.slot()]).collect();
    let slot = if free { slot.clone() } else { Slot::free(&taken) };
    if browser::write(&slot.key(), text).is_ok() {
        let _ = browser::write(&slot.title_key(), title);
    }
    app.slots_changed.update(|n| *n += 1);
}

/// Goes on as a copy, leaving the slot to the other tab.
pub fn continue_as_copy(app: App) {
    let Some(own) = app.editor.try_own() else { return };
    let language = app.language.get_untracked();
    let title = frame_texts(language).copy_of(&own.title);
    let copy = Scenario { title, ..(*own).clone() };
    app.editor.open(copy);
    let taken: Vec<Slot> = stored_slots().into_iter().map(|(slot, _)| slot).chain([app.autosave.slot()]).collect();
    app.autosave.switch(Slot::free(&taken), None);
    app.slots_changed.update(|n| *n += 1);
}

/// Takes over what the other tab saved.
pub fn load_theirs(app: App) {
    let slot = untrack(|| app.autosave.slot());
    let Some(text) = browser::read(&slot.key()).ok().flatten() else { return };
    match envelope::read(&text) {
        Ok(opened) => {
            // Ours goes into a slot of its own first: nothing is lost by looking at theirs.
            let ours = app.editor.try_own().filter(|own| app.autosave.has_unsaved() && store_copy(own).is_err());
            if let Some(own) = ours {
                hand_over(app, &own);
            }
            app.editor.open(opened.scenario);
            app.autosave.switch(slot, Some(text));
            app.slots_changed.update(|n| *n += 1);
        }
        Err(error) => report_unreadable(app, "", text, &error),
    }
}

/// Opens a chosen or dropped scenario file.
pub fn open_file(app: App, file: web_sys::File) {
    browser::spawn(async move {
        let language = app.language.get_untracked();
        let outcome = browser::read_file_text(&file, encodings(language)).await;
        match outcome.map(|text| envelope::read(&text)) {
            Ok(Ok(opened)) => opened_file(app, opened),
            Ok(Err(error)) => say(app, faults::texts(language).read(&error).paragraph(language)),
            Err(FileFault::TooLarge) => say(app, frame_texts(language).file_too_large.to_owned()),
            Err(FileFault::Unreadable) => say(app, frame_texts(language).file_not_text.to_owned()),
        }
    });
}

/// In which order old encodings are tried for a reader of this language.
pub const fn encodings(language: Language) -> &'static [&'static str] {
    match language {
        Language::Hant => &["big5", "gb18030"],
        Language::Hans | Language::En => &["gb18030", "big5"],
    }
}

fn opened_file(app: App, opened: Opened) {
    let title = opened.scenario.title.clone();
    let repairs = opened.repairs.len();
    open_beside(app, opened.scenario);
    app.notices.update(|n| {
        n.push(Notice::Opened(title));
        if repairs > 0 {
            n.push(Notice::Repaired(repairs));
        }
    });
}

/// Shows a message that has been put into words already.
pub fn say(app: App, message: String) {
    app.notices.update(|n| n.push(Notice::Said(message)));
}

/// Opens the sample beside the present scenario.
pub fn open_sample(app: App) {
    browser::spawn(async move {
        match fetch_sample(app.language.get_untracked()).await {
            Ok(sample) => open_beside(app, sample),
            Err(_) => app.notices.update(|n| n.push(Notice::NoSample)),
        }
    });
}

/// Begins an empty scenario beside the present one.
pub fn begin_empty(app: App) {
    let title = frame_texts(app.language.get_untracked()).new_title;
    open_beside(app, Scenario::empty(title, browser::today()));
}

/// Offers the user's scenario as a file.
pub fn download(app: App) {
    let Some(scenario) = app.editor.try_own() else { return };
    let outcome = browser::download(&file_name(&scenario.title), "application/json", &envelope::write(&scenario));
    if let Err(Refused(reason)) = outcome {
        say(app, reason);
    }
}

/// The name of a scenario's file.
pub fn file_name(title: &str) -> String {
    format!("{}.linchpin.json", safe_name(title))
}

/// A file name from a title, without ending: what file systems refuse is replaced.
pub fn safe_name(title: &str) -> String {
    let safe: String =
        title.chars().map(|c| if c.is_control() || "\\/:*?\"<>|".contains(c) { '-' } else { c }).take(80).collect();
    let safe = safe.trim().trim_matches('.');
    if safe.is_empty() { "scenario".to_owned() } else { safe.to_owned() }
}

/// Puts the user's own scenario on screen.
pub fn show_own(app: App) {
    let route = app.route.get_untracked();
    if route.preview {
        browser::push_hash(&Route { preview: false, page: Page::Overview }.to_string());
    }
}
