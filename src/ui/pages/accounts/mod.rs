//! Page `accounts`.

use leptos::prelude::*;

/// The page.
#[component]
pub fn AccountsPage() -> impl IntoView {
    view! { <h1 id="page-title" tabindex="-1">"accounts"</h1> }
}
