//! All plans: whose come first, when they are reviewed, and the summary of the portfolio on paper.

mod list;
mod settings;
mod sheet;

use super::head::{Layout, PrintButton};
use super::paper::Papers;
use super::words;
use crate::model::AccountId;
use crate::model::finding::Place;
use crate::state::Page;
use crate::ui::context::app;
use crate::ui::kit::{Empty, PageHead, Segmented};
use crate::ui::pages::strategy_parts::StrategyFindings;
use crate::ui::view::prelude::*;

/// At most so many plans are laid out behind the summary.
const PRINTED: usize = 60;

const SUMMARY: &str = "summary";
const FIRST: &str = "first";

/// The page.
#[component]
pub fn Portfolio() -> Node {
    let app = app();
    let is_empty = Memo::new(move |_| app.editor.scenario().accounts.is_empty());
    let scope = RwSignal::new(SUMMARY.to_owned());
    view! {
        <div class="screen-only plan-top">
            <PageHead title=Signal::derive(move || words().title.to_owned()) help=Signal::derive(move || words().help.to_owned())>
                {move || (!is_empty.get()).then(|| view! { <Scope scope /><Layout /><PrintButton /> })}
            </PageHead>
        </div>
        {move || if is_empty.get() { view! { <NoAccounts /> } } else { view! { <Filled scope /> } }}
    }
}

#[component]
fn NoAccounts() -> Node {
    let app = app();
    view! {
        <section class="panel">
            <Empty title=Signal::derive(move || words().no_accounts.to_owned()) help=Signal::derive(move || words().no_accounts_help.to_owned())>
                <a class="button primary" href=move || app.address(Page::Accounts(None))>{move || words().to_accounts}</a>
            </Empty>
        </section>
    }
}

/// What is printed: the summary alone, or the chosen plans behind it.
#[component]
fn Scope(scope: RwSignal<String>) -> Node {
    let app = app();
    let choices = Signal::derive(move || {
        let count = app.editor.evaluation().plans.first.len();
        vec![(SUMMARY.to_owned(), words().scope_summary.to_owned()), (FIRST.to_owned(), words().scope_first(count))]
    });
    let choose = Callback::new(move |key: String| scope.set(key));
    view! { <Segmented label=Signal::derive(move || words().scope.to_owned()) value=scope choices on_choose=choose is_view=true /> }
}

#[component]
fn Filled(scope: RwSignal<String>) -> Node {
    let app = app();
    let chosen = Memo::new(move |_| {
        let with_plans = scope.with(|scope| scope == FIRST);
        if with_plans { app.editor.evaluation().plans.first.clone() } else { Vec::new() }
    });
    let hint = move || match chosen.with(Vec::len) {
        0 if scope.with(|scope| scope == FIRST) => words().scope_none.to_owned(),
        count if count > PRINTED => words().printed_most(PRINTED),
        _ => String::new(),
    };
    let papers = move || {
        let plans = chosen.get().into_iter().take(PRINTED);
        plans.map(|account: AccountId| view! { <Papers account /> }).collect_view()
    };
    view! {
        <div class="screen-only plan-top">
            <list::List />
            <div class="two-columns">
                <settings::Settings />
                <StrategyFindings
                    id="plan-findings"
                    title=Signal::derive(move || words().findings.to_owned())
                    none=Signal::derive(move || words().findings_none.to_owned())
                    belongs=|place: &Place| matches!(place, Place::Plans | Place::Plan(_))
                />
            </div>
            <h2 class="plan-on-paper">{move || words().on_paper}</h2>
            <p class="quiet" role="status">{hint}</p>
        </div>
        <div class="papers">
            <sheet::Summary />
            {papers}
        </div>
    }
}
