//! The pages, one folder each.

mod accounts;
mod attractiveness;
mod concentration;
mod cuts;
mod evidence;
mod matrix;
mod money;
mod overview;
mod quadrant;
mod ratings;
mod risks;
mod scenario;
mod scores;
mod selection;
mod strength;
mod sums;

use crate::state::Page;
use crate::ui::context::app;
use leptos::prelude::*;

/// The page the address names. Another record on the same page does not build the page anew.
#[component]
pub fn PageView() -> impl IntoView {
    let app = app();
    let page = Memo::new(move |_| app.route.get().page.whole());
    move || match page.get() {
        Page::Overview => view! { <overview::OverviewPage /> }.into_any(),
        Page::Accounts(_) => view! { <accounts::AccountsPage /> }.into_any(),
        Page::Selection => view! { <selection::SelectionPage /> }.into_any(),
        Page::Money(_) => view! { <money::MoneyPage /> }.into_any(),
        Page::Quadrant => view! { <quadrant::QuadrantPage /> }.into_any(),
        Page::Concentration => view! { <concentration::ConcentrationPage /> }.into_any(),
        Page::Attractiveness => view! { <attractiveness::AttractivenessPage /> }.into_any(),
        Page::Strength(_) => view! { <strength::StrengthPage /> }.into_any(),
        Page::Matrix(_) => view! { <matrix::MatrixPage /> }.into_any(),
        Page::Risks(_) => view! { <risks::RisksPage /> }.into_any(),
        Page::Scenario => view! { <scenario::ScenarioPage /> }.into_any(),
    }
}
