//! Account plans (D28): all of them, one on a page, and the ten-minute review. Nothing is typed here but what belongs to
//! the plan itself; everything else is gathered, with a way to where it is typed.
//!
//! A new section is a variant of [`Section`] with its state in the model, a file in `sections/` with its arm in
//! [`sections::draw`], and its place in the lists of `paper.rs`.
//!
//! [`Section`]: crate::model::plan::Section

mod completeness;
mod entry;
mod figures;
mod form;
mod head;
mod names;
mod one;
mod paper;
mod portfolio;
mod review;
mod sections;
mod steps;
mod why;

pub use review::ReviewPage;

use crate::model::AccountId;
use crate::model::plan::AccountPlanResult;
use crate::state::Page;
use crate::text::plan::{PlanTexts, texts};
use crate::ui::context::{App, app};
use crate::ui::view::prelude::*;

/// The pages' words. Tracked.
fn words() -> &'static PlanTexts {
    texts(app().language.get())
}

/// An account's plan. Tracked.
fn results(app: App, account: AccountId) -> Option<AccountPlanResult> {
    app.editor.evaluation().plans.account(account).cloned()
}

/// All plans, or that of the account in the address.
#[component]
pub fn PlanPage() -> Node {
    let app = app();
    let account = Memo::new(move |_| match app.route.get().page {
        Page::Plan(id) => id.filter(|&id| app.editor.scenario().account(id).is_some()),
        _ => None,
    });
    (move || match account.get() {
        Some(account) => view! { <one::OnePlan account /> },
        None => view! { <portfolio::Portfolio /> },
    })
    .into_node()
}
