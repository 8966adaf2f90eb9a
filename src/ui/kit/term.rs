//! Terms: words with a dotted line that say what they mean in a small window, by pointer, focus, press or key.

use crate::browser::{self, Timer};
use crate::state::Page;
use crate::text::help::{Piece, term_id, texts};
use crate::ui::context::{App, app};
use crate::ui::view::prelude::*;
use leptos::{ev, html};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

/// A term that is explained, and where it stands in the window, in px.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenTerm {
    id: &'static str,
    left: f64,
    top: f64,
    bottom: f64,
    /// Pressed: the window keeps the focus until it is closed.
    is_held: bool,
}

/// How long a pointer rests before a term opens, and is away before it closes, in milliseconds.
const REST: i32 = 300;
/// Width of the window in px, as in the style sheet.
const WIDTH: f64 = 320.0;

thread_local! {
    /// What happens when the pointer has rested, or stayed away.
    static WAITING: RefCell<Option<Timer>> = const { RefCell::new(None) };
    /// The word whose window is open, to give it the focus back.
    static WORD: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
}

fn wait(then: impl FnMut() + 'static) {
    WAITING.set(Timer::after(REST, then));
}

fn no_longer_wait() {
    WAITING.set(None);
}

/// Opens the term's window; where it is open already, it may become held.
fn open(app: App, id: &'static str, word: &Element, is_held: bool) {
    let rect = word.get_bounding_client_rect();
    WORD.set(word.clone().dyn_into().ok());
    let open = OpenTerm { id, left: rect.left(), top: rect.top(), bottom: rect.bottom(), is_held };
    let is_open = app.term.with_untracked(|now| now.as_ref().is_some_and(|now| now.id == id && now.is_held));
    if !is_open {
        app.term.set(Some(open));
    }
}

fn close(app: App) {
    no_longer_wait();
    let held = app.term.with_untracked(|now| now.as_ref().is_some_and(|now| now.is_held));
    app.term.set(None);
    if let Some(word) = WORD.take().filter(|_| held) {
        // Its own focus would open the window again.
        let _ = word.focus();
        no_longer_wait();
        app.term.set(None);
    }
}

fn element(event: &web_sys::Event) -> Option<Element> {
    event.current_target().and_then(|target| target.dyn_into().ok())
}

/// A word that says what it means.
#[component]
pub fn Term(id: &'static str, #[prop(into)] text: String) -> Node {
    let app = app();
    let is_open = move || app.term.with(|now| now.as_ref().is_some_and(|now| now.id == id));
    let rest = move |event: ev::MouseEvent| {
        let Some(word) = element(&event) else { return };
        wait(move || open(app, id, &word, false));
    };
    let leave = move || {
        no_longer_wait();
        if app.term.with_untracked(|now| now.as_ref().is_some_and(|now| !now.is_held)) {
            wait(move || app.term.set(None));
        }
    };
    let press = move |event: ev::MouseEvent| {
        // With a key held down it is a link like any other: to the glossary, in another tab.
        if event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        event.prevent_default();
        no_longer_wait();
        if let Some(word) = element(&event) {
            open(app, id, &word, true);
        }
    };
    let focus = move |event: ev::FocusEvent| {
        if let Some(word) = element(&event) {
            // A press gives the focus as well; what it opens comes after.
            wait(move || open(app, id, &word, false));
        }
    };
    // A link, since a button is one box, and a comma after it could begin a line.
    view! {
        <a
            href=move || app.address(Page::Glossary(Some(id)))
            class="term"
            data-term=id
            aria-haspopup="dialog"
            aria-describedby=move || is_open().then_some("term-meaning")
            on:mouseenter=rest
            on:mouseleave=move |_| leave()
            on:focus=focus
            on:blur=move |_| leave()
            on:click=press
        >
            {text}
        </a>
    }
}

/// A text with its terms marked. Tracked.
pub fn marked(text: &str) -> Node {
    let Some(help) = app().help_now() else { return text.to_owned().into_node() };
    let piece = |Piece { text, term }: Piece| match term.and_then(term_id) {
        Some(id) => view! { <Term id text /> },
        None => text.to_owned().into_node(),
    };
    help.pieces(text).into_iter().map(piece).collect_view()
}

/// A text that is marked if it is a term as a whole. Tracked when drawn.
pub fn whole_term(text: String) -> Node {
    let app = app();
    (move || {
        let term = app.help_now().and_then(|help| help.whole(&text).and_then(term_id));
        match term {
            Some(id) => view! { <Term id text=text.clone() /> },
            None => text.clone().into_node(),
        }
    })
    .into_node()
}

/// Shows what the open term means, beside the word, above everything else.
#[component]
pub fn TermHost() -> Node {
    let app = app();
    let panel = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        let (open, Some(element)) = (app.term.get(), panel.get()) else { return };
        match open {
            Some(open) => {
                browser::show_popover(&element);
                place(&element, &open);
                if open.is_held {
                    browser::focus_by_id("term-panel");
                }
            }
            None => browser::hide_popover(&element),
        }
    });
    let listeners = StoredValue::new_local(vec![
        browser::listen_document("keydown", move |event| {
            let is_escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
            if is_escape && app.term.with_untracked(Option::is_some) {
                event.prevent_default();
                close(app);
            }
        }),
        browser::listen_document("pointerdown", move |event| {
            let inside = |element: Element| element.closest(".term-panel, .term").ok().flatten().is_some();
            let is_inside = event.target().and_then(|t| t.dyn_into().ok()).is_some_and(inside);
            if !is_inside && app.term.with_untracked(Option::is_some) {
                no_longer_wait();
                app.term.set(None);
            }
        }),
    ]);
    on_cleanup(move || {
        listeners.try_update_value(Vec::clear);
        no_longer_wait();
    });
    // A term does not outlast the page it stands on.
    Effect::new(move |_| {
        app.route.track();
        app.language.track();
        no_longer_wait();
        app.term.set(None);
    });
    let leave = move |_| {
        if app.term.with_untracked(|now| now.as_ref().is_some_and(|now| !now.is_held)) {
            wait(move || app.term.set(None));
        }
    };
    view! {
        <div
            class="term-panel"
            id="term-panel"
            popover="manual"
            tabindex="-1"
            role="dialog"
            aria-labelledby="term-name"
            node_ref=panel
            on:mouseenter=move |_| no_longer_wait()
            on:mouseleave=leave
        >
            {move || app.term.get().and_then(|open| Some((app.help_now()?.term(open.id)?.clone(), open.id))).map(|(term, id)| {
                let words = texts(app.language.get());
                view! {
                    <header>
                        <strong id="term-name">{term.term}</strong>
                        <button type="button" class="button plain icon-only" aria-label=app.kit_texts().close on:click=move |_| close(app)>
                            <super::Icon name="close" />
                        </button>
                    </header>
                    <p id="term-meaning">{term.meaning}</p>
                    <footer><a href=app.address(Page::Glossary(Some(id)))>{words.in_glossary}</a></footer>
                }
            })}
        </div>
    }
}

fn place(element: &HtmlElement, open: &OpenTerm) {
    let (width, height) = browser::window_size();
    let panel = WIDTH.min(width - 32.0);
    let left = open.left.clamp(16.0, (width - panel - 16.0).max(16.0));
    let own = f64::from(element.offset_height());
    let below = open.bottom + 6.0;
    let top = if below + own > height - 8.0 { (open.top - own - 6.0).max(8.0) } else { below };
    let style = element.style();
    // The properties exist; a browser that refuses them shows the window in its corner.
    let _ = style.set_property("left", &format!("{left}px"));
    let _ = style.set_property("top", &format!("{top}px"));
}
