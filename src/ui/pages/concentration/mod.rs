//! Page `concentration`.

use leptos::prelude::*;

/// The page.
#[component]
pub fn ConcentrationPage() -> impl IntoView {
    view! { <h1 id="page-title" tabindex="-1">"concentration"</h1> }
}
