//! Page `quadrant`.

use leptos::prelude::*;

/// The page.
#[component]
pub fn QuadrantPage() -> impl IntoView {
    view! { <h1 id="page-title" tabindex="-1">"quadrant"</h1> }
}
