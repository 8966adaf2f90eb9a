//! Page `strength`.

use leptos::prelude::*;

/// The page.
#[component]
pub fn StrengthPage() -> impl IntoView {
    view! { <h1 id="page-title" tabindex="-1">"strength"</h1> }
}
