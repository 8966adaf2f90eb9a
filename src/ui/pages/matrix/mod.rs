//! Page `matrix`.

use leptos::prelude::*;

/// The page.
#[component]
pub fn MatrixPage() -> impl IntoView {
    view! { <h1 id="page-title" tabindex="-1">"matrix"</h1> }
}
