//! Selection criteria: scores, ranking, short list, and the criteria themselves (D7).

mod criteria;
mod line;
mod ranking;
mod table;
mod why;

pub use why::why_rank;

use crate::state::Page;
use crate::text::format;
use crate::text::selection::{SelectionTexts, texts};
use crate::ui::context::app;
use crate::ui::kit::{Empty, PageHead, Panel, Segmented};
use crate::ui::view::prelude::*;

/// With more accounts than this they do not fit side by side, and are rows.
const SIDE_BY_SIDE: usize = 40;

fn words() -> &'static SelectionTexts {
    texts(app().language.get())
}

/// A text of this page that follows the language.
fn say(pick: impl Fn(&'static SelectionTexts) -> &'static str + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(move || pick(words()).to_owned())
}

/// The page.
#[component]
pub fn SelectionPage() -> Node {
    let app = app();
    let is_empty = Memo::new(move |_| app.editor.scenario().accounts.is_empty());
    view! {
        <PageHead title=say(|w| w.title) help=say(|w| w.help) />
        {move || {
            if is_empty.get() {
                view! { <NoAccounts /> }
            } else {
                view! {
                    <Scores />
                    <ranking::Ranking />
                }
            }
        }}
        <criteria::Criteria />
    }
}

#[component]
fn NoAccounts() -> Node {
    let app = app();
    view! {
        <section class="panel">
            <Empty title=say(|w| w.nothing_title) help=say(|w| w.nothing_help)>
                <a class="button" href=move || app.address(Page::Accounts(None))>{say(|w| w.open_accounts)}</a>
            </Empty>
        </section>
    }
}

/// The table of scores with its switch.
#[component]
fn Scores() -> Node {
    let app = app();
    let is_long = Memo::new(move |_| app.editor.scenario().accounts.len() > SIDE_BY_SIDE);
    let by_account = Memo::new(move |_| is_long.get() || app.preferences.with(|p| p.selection_by_account));
    let layout = Signal::derive(move || if by_account.get() { "accounts" } else { "criteria" }.to_owned());
    let layouts = Signal::derive(move || {
        vec![
            ("criteria".to_owned(), words().criteria_as_rows.to_owned()),
            ("accounts".to_owned(), words().accounts_as_rows.to_owned()),
        ]
    });
    let choose = Callback::new(move |chosen: String| {
        app.preferences.update(|p| p.selection_by_account = chosen == "accounts");
    });
    let help = Signal::derive(move || {
        let scale = app.editor.scenario().method.selection.scale;
        let (low, high) = (format::plain(scale.min), format::plain(scale.max));
        let words = words();
        let gap = if app.language.get().is_chinese() { "" } else { " " };
        let said = words.scale(&low, &high);
        match (is_long.get(), by_account.get()) {
            (true, _) => [said, words.too_many(SIDE_BY_SIDE)].join(gap),
            (false, true) => [&said, words.anchors_in_heads].join(gap),
            (false, false) => [&said, words.anchors_in_rows].join(gap),
        }
    });
    let switch = move || {
        (!is_long.get())
            .then(|| view! { <Segmented is_view=true label=say(|w| w.layout) value=layout choices=layouts on_choose=choose /> })
    };
    view! {
        <Panel id="selection-scores" title=say(|w| w.scores) help actions=switch>
            {move || if by_account.get() { view! { <table::ByAccount /> } } else { view! { <table::ByCriterion /> } }}
            <div class="panel-foot">
                <span class="cell-legend"><i>"7"</i>{say(|w| w.confirmed)}</span>
                <span class="cell-legend"><i class="assumed">"7"</i>{say(|w| w.assumed)}</span>
                <span class="cell-legend"><i>"–"</i>{say(|w| w.unrated)}</span>
            </div>
        </Panel>
    }
}
