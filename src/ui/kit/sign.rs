//! Signs of classes, risk levels and cells of the value quadrant: shape and colour; the word stands beside them.

use crate::model::money::ValueCell;
use crate::model::position::Class;
use crate::model::risk::RiskLevel;
use leptos::prelude::*;

/// The sign of an account class.
#[component]
pub fn ClassSign(class: Class) -> impl IntoView {
    let shape = match class {
        Class::Key => view! { <circle class="shape-key" cx="6" cy="6" r="4.4" /> }.into_any(),
        Class::KeyDevelopment => view! { <path class="shape-develop" d="M6 -0.2L11.9 10L0.1 10Z" /> }.into_any(),
        Class::Maintenance => {
            view! { <rect class="shape-maintain" x="2.1" y="2.1" width="7.8" height="7.8" /> }.into_any()
        }
        Class::Opportunistic => view! { <path class="shape-opportune" d="M6 0.5L11.5 6L6 11.5L0.5 6Z" /> }.into_any(),
    };
    view! { <span class="class-sign"><svg viewBox="0 0 12 12" aria-hidden="true">{shape}</svg></span> }
}

/// The sign of a risk level.
#[component]
pub fn RiskSign(level: RiskLevel) -> impl IntoView {
    let shape = match level {
        RiskLevel::Caution => view! { <circle class="sign-caution" cx="6" cy="6" r="4.2" /> }.into_any(),
        RiskLevel::Fix => view! { <path class="sign-fix" d="M6 0.5L11.5 6L6 11.5L0.5 6Z" /> }.into_any(),
        RiskLevel::Significant => view! { <path class="sign-significant" d="M6 0.6L11.8 11L0.2 11Z" /> }.into_any(),
        RiskLevel::Stop => view! {
            <path class="sign-stop" d="M3.7 0.5h4.6L11.5 3.7v4.6L8.3 11.5H3.7L0.5 8.3V3.7Z" />
            <path class="sign-stop-bar" d="M3.2 6h5.6" />
        }
        .into_any(),
    };
    view! { <span class="risk-sign"><svg viewBox="0 0 12 12" aria-hidden="true">{shape}</svg></span> }
}

/// The sign of a cell of the value quadrant, as on its chart.
#[component]
pub fn ValueSign(cell: ValueCell) -> impl IntoView {
    let shape = match cell {
        ValueCell::HighHigh => view! { <circle class="value-both" cx="6" cy="6" r="4.4" /> }.into_any(),
        ValueCell::HighSalesLowProfit => {
            view! { <rect class="value-sales" x="2.1" y="2.1" width="7.8" height="7.8" /> }.into_any()
        }
        ValueCell::LowSalesHighProfit => view! { <path class="value-profit" d="M6 -0.2L11.9 10L0.1 10Z" /> }.into_any(),
        ValueCell::LowLow => view! { <path class="value-neither" d="M6 0.5L11.5 6L6 11.5L0.5 6Z" /> }.into_any(),
    };
    view! { <span class="class-sign"><svg viewBox="0 0 12 12" aria-hidden="true">{shape}</svg></span> }
}
