//! What a plan still lacks, section by section, with the way to where it is typed.

use super::sections::page_of;
use super::why::{complete_shown, why_complete};
use super::{results, words};
use crate::model::AccountId;
use crate::model::plan::SectionState;
use crate::ui::context::app;
use crate::ui::kit::{Icon, Panel, WhyButton};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The panel.
#[component]
pub fn Completeness(account: AccountId) -> Node {
    let app = app();
    let shown = Signal::derive(move || results(app, account).map(|plan| complete_shown(&plan)).unwrap_or_default());
    let row = move |state: &SectionState| {
        let href = app.address(page_of(state.section, account));
        let sign = if state.is_complete() {
            view! { <span class="plan-done"><Icon name="check" /></span> }
        } else {
            view! { <span class="plan-open"></span> }
        };
        view! {
            <li>
                {sign}
                <a href=href>{words().section(state.section)}</a>
                <span class="number quiet">{words().filled(state.filled, state.needed)}</span>
            </li>
        }
    };
    let rows = move || results(app, account).map(|plan| plan.sections.iter().map(row).collect_view());
    view! {
        <Panel
            id="plan-completeness"
            title=Signal::derive(move || words().completeness.to_owned())
            help=Signal::derive(move || words().completeness_help.to_owned())
            actions=move || view! { <WhyButton text=shown why=Arc::new(move || why_complete(app, account)) /> }
        >
            <ul class="panel-body plan-sections">{rows}</ul>
        </Panel>
    }
}
