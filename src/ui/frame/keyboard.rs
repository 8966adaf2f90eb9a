//! Keys that work everywhere outside inputs, and the list of all keys.

use crate::browser::{self, Listener};
use crate::state::{Page, Route};
use crate::ui::context::{App, app};
use crate::ui::kit::Dialog;
use crate::ui::view::prelude::*;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

/// How long after `g` the second letter may come, in milliseconds.
const CHORD: f64 = 1200.0;

/// Listens for undo, redo, `g` chords and `?`.
pub fn listen_to_keys(app: App) -> Listener {
    let chord: Rc<Cell<Option<f64>>> = Rc::default();
    browser::listen_document("keydown", move |event| {
        let Ok(event) = event.dyn_into::<KeyboardEvent>() else { return };
        if event.is_composing() || event.default_prevented() {
            return;
        }
        if (event.ctrl_key() || event.meta_key()) && !event.alt_key() {
            undo_or_redo(app, &event);
        } else if !event.alt_key() && !is_typing(&event) {
            letter(app, &event, &chord);
        }
    })
}

fn target(event: &KeyboardEvent) -> Option<HtmlElement> {
    event.target()?.dyn_into().ok()
}

/// Whether keys belong to a field. The table's input counts only while it is being changed.
fn is_typing(event: &KeyboardEvent) -> bool {
    target(event).is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT") || element.is_content_editable()
    })
}

fn keeps_its_own_undo(event: &KeyboardEvent) -> bool {
    is_typing(event)
        && target(event).is_some_and(|element| {
            let sheet = element.dataset().get("sheet");
            let choice = matches!(element.get_attribute("type").as_deref(), Some("checkbox" | "radio" | "file"));
            sheet.as_deref() != Some("ready") && !choice && element.tag_name() != "SELECT"
        })
}

fn undo_or_redo(app: App, event: &KeyboardEvent) {
    if keeps_its_own_undo(event) {
        return;
    }
    match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("z", false) => app.editor.undo(),
        ("z", true) | ("y", false) => app.editor.redo(),
        _ => return,
    }
    event.prevent_default();
}

fn letter(app: App, event: &KeyboardEvent, chord: &Rc<Cell<Option<f64>>>) {
    let now = event.time_stamp();
    let in_chord = chord.take().is_some_and(|began| now - began < CHORD);
    let page = match (in_chord, event.key().as_str()) {
        (false, "?") => {
            app.keys_shown.set(true);
            event.prevent_default();
            return;
        }
        (false, "g") => {
            chord.set(Some(now));
            return;
        }
        (true, "o") => Page::Overview,
        (true, "a") => Page::Accounts(None),
        (true, "m") => Page::Matrix(None),
        (true, "r") => Page::Risks(None),
        (true, "p") => Page::Plan(None),
        _ => return,
    };
    browser::push_hash(&Route { page, ..app.route.get_untracked() }.to_string());
    event.prevent_default();
}

/// The list of keys.
#[component]
pub fn KeysDialog() -> Node {
    let app = app();
    view! {
        <Dialog open=app.keys_shown title=Signal::derive(move || app.frame_texts().keys.to_owned())>
            <div class="dialog-body">
                <dl class="key-list">
                    {move || app.frame_texts().key_rows.iter().map(|[key, does]| view! { <dt><kbd>{*key}</kbd></dt><dd>{*does}</dd> }).collect_view()}
                </dl>
            </div>
        </Dialog>
    }
}
