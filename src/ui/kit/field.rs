//! Form fields: label above, help below, error in the place of help. They commit on change, not on every key.

use crate::model::entry;
use crate::model::limits::TEXT_CHARS;
use crate::text::format;
use crate::ui::context::app;
use crate::ui::view::prelude::*;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

/// A fresh id for a field, so that its label finds it.
pub(super) fn fresh_id() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    format!("field-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}

/// One line of text. `suggestions` are offered while typing; anything else may be typed as well.
#[component]
pub fn TextField(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Signal<String>,
    on_commit: Callback<String>,
    #[prop(optional, into)] help: Signal<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional, into)] suggestions: Option<Signal<Arc<[String]>>>,
    /// An id of the page's own, where something has to find the field; it must be the only one on the page.
    #[prop(optional)]
    id: Option<&'static str>,
) -> Node {
    let id = id.map_or_else(fresh_id, str::to_owned);
    let help_id = format!("{id}-help");
    let list_id = suggestions.map(|_| format!("{id}-list"));
    let read_only = move || app().editor.is_read_only();
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <input
                class="input"
                id=id
                type="text"
                autocomplete="off"
                list=list_id.clone()
                maxlength=TEXT_CHARS.to_string()
                prop:value=value
                readonly=read_only
                aria-describedby=help_id.clone()
                aria-invalid=move || error.get().map(|_| "true")
                on:change=move |event| on_commit.run(event_target_value(&event))
            />
            {suggestions.zip(list_id).map(|(words, id)| view! { <Suggestions id words /> })}
            <FieldNote id=help_id help error />
        </div>
    }
}

/// What is offered while typing.
#[component]
pub fn Suggestions(id: String, words: Signal<Arc<[String]>>) -> Node {
    view! { <datalist id=id>{move || words.get().iter().map(|word| view! { <option value=word.clone()></option> }).collect_view()}</datalist> }
}

/// Several lines of text.
#[component]
pub fn TextAreaField(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Signal<String>,
    on_commit: Callback<String>,
    #[prop(optional, into)] help: Signal<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(default = 3)] rows: u32,
) -> Node {
    let id = fresh_id();
    let help_id = format!("{id}-help");
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <textarea
                class="input"
                id=id
                rows=rows.to_string()
                maxlength=TEXT_CHARS.to_string()
                prop:value=value
                readonly=move || app().editor.is_read_only()
                aria-describedby=help_id.clone()
                aria-invalid=move || error.get().map(|_| "true")
                on:change=move |event| on_commit.run(event_target_value(&event))
            ></textarea>
            <FieldNote id=help_id help error />
        </div>
    }
}

/// A number; empty is none. What cannot be read stays in the field with a message. With `percent` the value is a
/// share (0.8) and shown as 80; both `80` and `80%` may be typed.
#[component]
pub fn NumberField(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Signal<Option<f64>>,
    /// Takes the number or says why not.
    on_commit: Callback<Option<f64>, Result<(), String>>,
    #[prop(optional, into)] help: Signal<String>,
    #[prop(optional)] percent: bool,
) -> Node {
    let id = fresh_id();
    let help_id = format!("{id}-help");
    let error = RwSignal::new(None::<String>);
    let commit = move |event: leptos::ev::Event| {
        let typed = event_target_value(&event);
        let outcome = match entry::parse_number(&typed) {
            // A typed percent sign has divided already.
            Ok(number) if percent && !typed.contains(['%', '％']) => on_commit.run(number.map(|n| n / 100.0)),
            Ok(number) => on_commit.run(number),
            Err(fault) => Err(crate::text::faults::texts(app().language.get_untracked()).entry(&fault)),
        };
        error.set(outcome.err());
    };
    let scale = if percent { 100.0 } else { 1.0 };
    let shown = move || value.get().map(|value| format::plain(value * scale)).unwrap_or_default();
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <input
                class="input number"
                id=id
                type="text"
                inputmode="decimal"
                autocomplete="off"
                prop:value=shown
                readonly=move || app().editor.is_read_only()
                aria-describedby=help_id.clone()
                aria-invalid=move || error.get().map(|_| "true")
                on:change=commit
            />
            <FieldNote id=help_id help error />
        </div>
    }
}

/// One of a list: value and label.
#[component]
pub fn ChoiceField(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] choices: Signal<Vec<(String, String)>>,
    on_commit: Callback<String>,
    #[prop(optional, into)] help: Signal<String>,
    /// Whether the choice changes only what is seen, so that it works in a preview as well.
    #[prop(optional)]
    is_view: bool,
) -> Node {
    let id = fresh_id();
    let help_id = format!("{id}-help");
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <select
                class="input"
                id=id
                disabled=move || !is_view && super::locked()
                title=move || super::lock_reason().filter(|_| !is_view)
                aria-describedby=help_id.clone()
                prop:value=value
                on:change=move |event| on_commit.run(event_target_value(&event))
            >
                {move || {
                    let now = value.get();
                    choices
                        .get()
                        .into_iter()
                        .map(|(key, words)| view! { <option value=key.clone() selected=key == now>{words}</option> })
                        .collect_view()
                }}
            </select>
            <FieldNote id=help_id help error=Signal::stored(None::<String>) />
        </div>
    }
}

#[component]
fn FieldNote(id: String, help: Signal<String>, #[prop(into)] error: Signal<Option<String>>) -> Node {
    let is_bad = move || error.get().is_some();
    view! {
        <span id=id class:help=move || !is_bad() class:error=is_bad role=move || is_bad().then_some("alert")>
            {move || error.get().unwrap_or_else(|| help.get())}
        </span>
    }
}
