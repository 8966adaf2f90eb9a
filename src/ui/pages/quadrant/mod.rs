//! The customer value quadrant (D10): sales against profit of one year.

mod cut;
mod period;
mod picture;
mod readings;
mod table;
mod why;

pub use period::{PeriodChoice, period_words};
pub use picture::{palette, rule_name as quadrant_cut_name};

use crate::model::money::{Placed, Quadrant, ValueCell};
use crate::model::statistics::arrange::{self, Lookup};
use crate::model::{Account, AccountId, Scenario, Undefined};
use crate::text::quadrant::{QuadrantTexts, texts};
use crate::text::reasons;
use crate::ui::context::{App, app};
use crate::ui::kit::PageHead;
use crate::ui::view::prelude::*;

fn words() -> &'static QuadrantTexts {
    texts(app().language.get())
}

/// The page.
#[component]
pub fn QuadrantPage() -> Node {
    let app = app();
    let has_accounts = Memo::new(move |_| !app.editor.scenario().accounts.is_empty());
    view! {
        <PageHead title=Signal::derive(move || words().title.to_owned()) help=Signal::derive(move || words().help.to_owned())>
            <PeriodChoice />
        </PageHead>
        <div class="with-aside">
            <div class="stack">
                <picture::Picture />
                <Show when=move || has_accounts.get()>
                    <table::Table />
                </Show>
            </div>
            <div class="stack">
                <cut::CutPanel />
                <readings::Readings />
            </div>
        </div>
    }
}

/// The accounts on the chart in the order of the table, which numbers them: by falling sales, equal ones in the
/// user's order.
fn in_order(quadrant: &Quadrant) -> Vec<Placed> {
    let mut placed = quadrant.placed.clone();
    arrange::sort_by(&mut placed, |a, b| b.sales.get().total_cmp(&a.sales.get()));
    placed
}

/// The name of a cell.
fn cell_name(cell: ValueCell) -> &'static str {
    words().cells[cell as usize]
}

/// What each account is called, for lists in which each is looked up: its name, its id if it has none.
pub fn names(scenario: &Scenario) -> Lookup<AccountId, String> {
    let called = |account: &Account| match account.profile.name.trim() {
        "" => account.id.to_string(),
        name => name.to_owned(),
    };
    Lookup::of(scenario.accounts.iter().map(|account| (account.id, called(account))))
}

/// Why there is no amount, in few words: amounts are entered, not rated. Tracked.
pub fn lacking(app: App, reason: &Undefined) -> String {
    let language = app.language.get();
    match reason {
        Undefined::Unrated => texts(language).not_entered.to_owned(),
        reason => reasons::short(reason, language),
    }
}
