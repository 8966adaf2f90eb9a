//! Page `risks`.

use leptos::prelude::*;

/// The page.
#[component]
pub fn RisksPage() -> impl IntoView {
    view! { <h1 id="page-title" tabindex="-1">"risks"</h1> }
}
