//! The pages, one file or folder each.

use crate::ui::context::app;
use leptos::prelude::*;

/// The page the address names.
#[component]
pub fn PageView() -> impl IntoView {
    let app = app();
    view! { <h1>{move || app.editor.scenario().title.clone()}</h1> }
}
