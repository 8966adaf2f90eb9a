//! The pages, one file or folder each.

mod attractiveness;
mod scores;

use crate::state::Page;
use crate::ui::context::app;
use leptos::prelude::*;

/// The page the address names.
#[component]
pub fn PageView() -> impl IntoView {
    let app = app();
    let page = Memo::new(move |_| app.route.get().page.whole());
    move || match page.get() {
        Page::Attractiveness => view! { <attractiveness::AttractivenessPage /> }.into_any(),
        _ => view! { <h1 id="page-title">{move || app.editor.scenario().title.clone()}</h1> }.into_any(),
    }
}
