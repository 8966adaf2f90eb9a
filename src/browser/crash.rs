//! When the program panics: a card drawn without the framework, with the last good state to take away.

use crate::text::Language;
use crate::text::crash::texts;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Document, Element};

/// Gives the text of the last good state, if it still can.
pub type Rescue = Box<dyn Fn() -> Option<(Language, String)>>;

thread_local! {
    static RESCUE: RefCell<Option<Rescue>> = const { RefCell::new(None) };
}

/// An event on the window that makes the program fail on purpose, so that a test can see the card.
///
/// A panic cannot be had from outside otherwise: whatever a page, a file, a link or the browser itself hands in comes
/// back as an error, and a wrong call into WebAssembly ends in a trap that no hook sees. The event adds no risk: only
/// script of this page can dispatch it, the security policy admits no other script, and script of this page can end the
/// program anyway. Nothing a user types, opens or follows becomes an event of this name.
const CRASH_TEST: &str = "linchpin-crash-test";

/// Tells the crash card where to find the last good state.
pub fn set_rescue(rescue: Rescue) {
    RESCUE.with(|slot| {
        if let Ok(mut slot) = slot.try_borrow_mut() {
            *slot = Some(rescue);
        }
    });
}

/// Shows the card on any panic; the message also goes to the console.
pub fn install_crash_card() {
    std::panic::set_hook(Box::new(|info| {
        let message = info.to_string();
        web_error(&message);
        let rescued = RESCUE.with(|slot| slot.try_borrow().ok().and_then(|r| r.as_ref().and_then(|r| r())));
        let _ = show_card(&message, rescued);
    }));
    // Listens as long as the page lives.
    std::mem::forget(super::listen_window(CRASH_TEST, |_| std::panic::panic_any("a crash asked for by a test")));
}

fn web_error(message: &str) {
    let console = js_sys::Reflect::get(&js_sys::global(), &"console".into());
    let error = console.as_ref().ok().and_then(|c| js_sys::Reflect::get(c, &"error".into()).ok());
    if let (Ok(console), Some(Ok(error))) = (console, error.map(wasm_bindgen::JsCast::dyn_into::<js_sys::Function>)) {
        let _ = error.call1(&console, &message.into());
    }
}

fn show_card(message: &str, rescued: Option<(Language, String)>) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let wanted = super::wanted_languages();
    let language = rescued
        .as_ref()
        .map_or_else(|| Language::for_browser(wanted.iter().map(String::as_str)), |(language, _)| *language);
    let texts = texts(language);
    // The first screen's shell would show its own, vaguer message.
    if let Some(shell) = document.get_element_by_id("shell") {
        shell.remove();
    }
    let card = element(&document, "div", "crash-card panel")?;
    card.set_attribute("role", "alertdialog").ok()?;
    card.set_attribute("aria-label", texts.title).ok()?;
    for (tag, text) in [("h1", texts.title), ("p", texts.what), ("p", texts.todo)] {
        append(&document, &card, tag, "", text)?;
    }
    append(&document, &card, "pre", "", message)?;
    let actions = element(&document, "div", "page-actions")?;
    if let Some((_, text)) = rescued {
        button(&document, &actions, "button primary", texts.download, move || {
            let _ = super::download("linchpin-rescued.json", "application/json", &text);
        })?;
    }
    button(&document, &actions, "button", texts.reload, || {
        if let Some(window) = web_sys::window() {
            let _ = window.location().reload();
        }
    })?;
    card.append_child(&actions).ok()?;
    document.body()?.append_child(&card).ok()?;
    Some(())
}

fn element(document: &Document, tag: &str, class: &str) -> Option<Element> {
    let element = document.create_element(tag).ok()?;
    element.set_class_name(class);
    Some(element)
}

fn append(document: &Document, parent: &Element, tag: &str, class: &str, text: &str) -> Option<Element> {
    let child = element(document, tag, class)?;
    child.set_text_content(Some(text));
    parent.append_child(&child).ok()?;
    Some(child)
}

fn button(
    document: &Document,
    parent: &Element,
    class: &str,
    text: &str,
    clicked: impl FnMut() + 'static,
) -> Option<()> {
    let button = append(document, parent, "button", class, text)?;
    button.set_attribute("type", "button").ok()?;
    let clicked = Closure::<dyn FnMut()>::new(clicked);
    button.add_event_listener_with_callback("click", clicked.as_ref().unchecked_ref()).ok()?;
    // The page is lost anyway: the card's listeners live as long as it does.
    clicked.forget();
    Some(())
}
