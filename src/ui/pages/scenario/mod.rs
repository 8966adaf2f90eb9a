//! Page `scenario`.

use leptos::prelude::*;

/// The page.
#[component]
pub fn ScenarioPage() -> impl IntoView {
    view! { <h1 id="page-title" tabindex="-1">"scenario"</h1> }
}
