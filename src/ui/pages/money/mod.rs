//! Page `money`.

use leptos::prelude::*;

/// The page.
#[component]
pub fn MoneyPage() -> impl IntoView {
    view! { <h1 id="page-title" tabindex="-1">"money"</h1> }
}
