//! A dialog: only for a decision that needs the whole mind.

use super::Icon;
use crate::browser;
use crate::ui::context::app;
use crate::ui::view::prelude::*;
use leptos::html;

/// A modal dialog while `open`. Escape and the cross close it.
#[component]
pub fn Dialog(
    open: RwSignal<bool>,
    #[prop(into)] title: Signal<String>,
    #[prop(optional, into)] wide: bool,
    children: ChildrenFn,
) -> Node {
    let app = app();
    let element = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        if let (true, Some(element)) = (open.get(), element.get()) {
            browser::show_modal(&element);
        }
    });
    let children = StoredValue::new(children);
    view! {
        <Show when=move || open.get()>
            <dialog class="dialog" class:wide=wide aria-labelledby="dialog-title" node_ref=element on:close=move |_| open.set(false)>
                <header>
                    <h2 id="dialog-title">{title}</h2>
                    <button type="button" class="button plain icon-only" aria-label=move || app.kit_texts().close on:click=move |_| open.set(false)>
                        <Icon name="close" />
                    </button>
                </header>
                {children.with_value(|children| children())}
            </dialog>
        </Show>
    }
}
