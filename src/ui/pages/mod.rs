//! The pages, one folder each.

mod accounts;
mod attractiveness;
mod comparison;
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

pub use comparison::Comparison;

use crate::state::Page;
use crate::ui::context::app;
use crate::ui::view::prelude::*;

/// The page the address names. Another record on the same page does not build the page anew.
#[component]
pub fn PageView() -> Node {
    let app = app();
    let page = Memo::new(move |_| app.route.get().page.whole());
    (move || match page.get() {
        Page::Overview => view! { <overview::OverviewPage /> },
        Page::Accounts(_) => view! { <accounts::AccountsPage /> },
        Page::Selection => view! { <selection::SelectionPage /> },
        Page::Money(_) => view! { <money::MoneyPage /> },
        Page::Quadrant => view! { <quadrant::QuadrantPage /> },
        Page::Concentration => view! { <concentration::ConcentrationPage /> },
        Page::Attractiveness => view! { <attractiveness::AttractivenessPage /> },
        Page::Strength(_) => view! { <strength::StrengthPage /> },
        Page::Matrix(_) => view! { <matrix::MatrixPage /> },
        Page::Risks(_) => view! { <risks::RisksPage /> },
        Page::Scenario => view! { <scenario::ScenarioPage /> },
    })
    .into_node()
}
