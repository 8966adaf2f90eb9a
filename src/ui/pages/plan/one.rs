//! The plan of one account: what is typed for the review, what is missing, and the paper.

use super::completeness::Completeness;
use super::form::OwnForm;
use super::head::{Chooser, Layout, PrintButton};
use super::names::account_name;
use super::paper::Papers;
use super::steps::NextSteps;
use super::words;
use crate::model::AccountId;
use crate::state::Page;
use crate::ui::context::app;
use crate::ui::kit::PageHead;
use crate::ui::view::prelude::*;

/// The page.
#[component]
pub fn OnePlan(account: AccountId) -> Node {
    let app = app();
    let title = move || words().account_title(account_name(&app.editor.scenario(), account));
    let review = move || words().review_ten(app.editor.evaluation().plans.minutes);
    view! {
        <div class="screen-only plan-top">
            <PageHead title=Signal::derive(title) help=Signal::derive(move || words().account_help.to_owned())>
                <Chooser account />
                <a class="button" href=move || app.address(Page::Plan(None))>{move || words().all_plans}</a>
                <a class="button" href=move || app.address(Page::Review(account))>{review}</a>
                <Layout />
                <PrintButton />
            </PageHead>
        </div>
        <div class="plan-layout">
            <div class="papers"><Papers account /></div>
            <div class="stack plan-aside screen-only">
                <OwnForm account />
                <Completeness account />
            </div>
        </div>
        <div class="screen-only"><NextSteps account /></div>
    }
}
