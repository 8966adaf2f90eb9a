//! Signs of classes, risk levels and cells of the value quadrant: shape and colour; the word stands beside them.

use crate::model::money::ValueCell;
use crate::model::position::Class;
use crate::model::risk::RiskLevel;
use crate::ui::view::prelude::*;

/// The sign of an account class.
#[component]
pub fn ClassSign(class: Class) -> Node {
    let shape = match class {
        Class::Key => view! { <circle class="shape-key" cx="6" cy="6" r="4.4" /> },
        Class::KeyDevelopment => view! { <path class="shape-develop" d="M6 -0.2L11.9 10L0.1 10Z" /> },
        Class::Maintenance => {
            view! { <rect class="shape-maintain" x="2.1" y="2.1" width="7.8" height="7.8" /> }
        }
        Class::Opportunistic => view! { <path class="shape-opportune" d="M6 0.5L11.5 6L6 11.5L0.5 6Z" /> },
    };
    view! { <span class="class-sign"><svg viewBox="0 0 12 12" aria-hidden="true">{shape}</svg></span> }
}

/// The sign of a risk level.
#[component]
pub fn RiskSign(level: RiskLevel) -> Node {
    let shape = match level {
        RiskLevel::Caution => view! { <circle class="sign-caution" cx="6" cy="6" r="4.2" /> },
        RiskLevel::Fix => view! { <path class="sign-fix" d="M6 0.5L11.5 6L6 11.5L0.5 6Z" /> },
        RiskLevel::Significant => view! { <path class="sign-significant" d="M6 0.6L11.8 11L0.2 11Z" /> },
        RiskLevel::Stop => view! {
            <path class="sign-stop" d="M3.7 0.5h4.6L11.5 3.7v4.6L8.3 11.5H3.7L0.5 8.3V3.7Z" />
            <path class="sign-stop-bar" d="M3.2 6h5.6" />
        },
    };
    view! { <span class="risk-sign"><svg viewBox="0 0 12 12" aria-hidden="true">{shape}</svg></span> }
}

/// The sign of a cell of the value quadrant, as on its chart.
#[component]
pub fn ValueSign(cell: ValueCell) -> Node {
    let shape = match cell {
        ValueCell::HighHigh => view! { <circle class="value-both" cx="6" cy="6" r="4.4" /> },
        ValueCell::HighSalesLowProfit => {
            view! { <rect class="value-sales" x="2.1" y="2.1" width="7.8" height="7.8" /> }
        }
        ValueCell::LowSalesHighProfit => view! { <path class="value-profit" d="M6 -0.2L11.9 10L0.1 10Z" /> },
        ValueCell::LowLow => view! { <path class="value-neither" d="M6 0.5L11.5 6L6 11.5L0.5 6Z" /> },
    };
    view! { <span class="class-sign"><svg viewBox="0 0 12 12" aria-hidden="true">{shape}</svg></span> }
}
