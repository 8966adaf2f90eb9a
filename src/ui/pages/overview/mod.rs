//! Page `overview`.

use leptos::prelude::*;

/// The page.
#[component]
pub fn OverviewPage() -> impl IntoView {
    view! { <h1 id="page-title" tabindex="-1">"overview"</h1> }
}
