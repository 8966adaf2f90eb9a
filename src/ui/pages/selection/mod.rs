//! Page `selection`.

use leptos::prelude::*;

/// The page.
#[component]
pub fn SelectionPage() -> impl IntoView {
    view! { <h1 id="page-title" tabindex="-1">"selection"</h1> }
}
