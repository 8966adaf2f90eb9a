//! The account matrix (D16): the chart, the selected account, classes and resources, cut lines, who would move.

mod alternatives;
mod changes;
mod chart;
mod reading;
mod selected;
mod shares;
mod table;

pub use alternatives::Alternatives;
pub use changes::ClassChanges;
pub use chart::MatrixChart;

use super::cuts::{AttractivenessCutChoice, RuleChoice, StrengthCutChoice};
use crate::charts::plane::Detail;
use crate::model::AccountId;
use crate::model::method::Bubble;
use crate::state::{Action, Page};
use crate::text::matrix::{MatrixTexts, texts};
use crate::text::{attractiveness, robustness, strength};
use crate::ui::context::app;
use crate::ui::kit::{Empty, PageHead, Panel, Segmented};
use crate::ui::pages::money::why::account_name;
use crate::ui::view::prelude::*;

fn words() -> &'static MatrixTexts {
    texts(app().language.get())
}

/// The page.
#[component]
pub fn MatrixPage() -> Node {
    let app = app();
    let selected = Memo::new(move |_| match app.route.get().page {
        Page::Matrix(id) => id.filter(|&id| app.editor.scenario().account(id).is_some()),
        _ => None,
    });
    let has_accounts = Memo::new(move |_| !app.editor.scenario().accounts.is_empty());
    let body = move || {
        if has_accounts.get() {
            view! { <Body selected /> }
        } else {
            view! { <NoAccounts /> }
        }
    };
    view! {
        <PageHead title=Signal::derive(move || words().title.to_owned()) help=Signal::derive(move || words().help.to_owned())>
            <BubbleChoice />
        </PageHead>
        {body}
    }
}

#[component]
fn Body(selected: Memo<Option<AccountId>>) -> Node {
    view! {
        <div class="with-aside">
            <div class="stack">
                <ChartPanel selected />
                <ClassChanges />
                <table::TablePanel selected />
                <Alternatives />
            </div>
            <div class="stack">
                <selected::SelectedPanel selected />
                <shares::SharesPanel />
                <LinesPanel />
            </div>
        </div>
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

#[component]
fn BubbleChoice() -> Node {
    let app = app();
    let value = Signal::derive(move || {
        match app.editor.scenario().method.bubble {
            Bubble::Revenue => "revenue",
            Bubble::NetIncome => "income",
            Bubble::Resources => "days",
        }
        .to_owned()
    });
    let choices = Signal::derive(move || {
        let words = words();
        [("revenue", words.revenue), ("income", words.net_income), ("days", words.people_days)]
            .map(|(key, words)| (key.to_owned(), words.to_owned()))
            .to_vec()
    });
    let choose = Callback::new(move |chosen: String| {
        let bubble = match chosen.as_str() {
            "income" => Bubble::NetIncome,
            "days" => Bubble::Resources,
            _ => Bubble::Revenue,
        };
        app.editor.edit(Action::Method, |s| s.method.bubble = bubble);
    });
    view! { <Segmented label=Signal::derive(move || words().bubble.to_owned()) value choices on_choose=choose /> }
}

#[component]
fn ChartPanel(selected: Memo<Option<AccountId>>) -> Node {
    let app = app();
    let counts = Memo::new(move |_| reading::counts(app));
    let is_empty = Memo::new(move |_| app.editor.evaluation().position.accounts.iter().all(|a| a.placement.is_err()));
    let body = move || {
        if is_empty.get() {
            view! {
                <Empty title=Signal::derive(move || words().nobody.to_owned()) help=Signal::derive(move || words().nobody_help.to_owned())>
                    <a class="button primary" href=move || app.address(Page::Attractiveness)>{move || words().to_attractiveness}</a>
                </Empty>
            }
        } else {
            view! {
                <MatrixChart detail=Detail::Full selected />
                <chart::Legend />
            }
        }
    };
    view! {
        <Panel id="matrix-chart" title=Signal::derive(move || counts.with(|counts| words().finding(counts)))>
            {body}
            <chart::NotPlaced />
            <CloseCalls />
        </Panel>
    }
}

/// The classes that may well be others, each a way to how that was found.
#[component]
fn CloseCalls() -> Node {
    let app = app();
    let names = move || {
        let results = app.editor.evaluation();
        let calls = &results.close_calls.accounts;
        if calls.is_empty() {
            return None;
        }
        let words = robustness::texts(app.language.get());
        let link = |(place, call): (usize, &crate::model::position::robustness::CloseCall)| {
            let comma = if place == 0 { "" } else { words.comma };
            let href = app.address(Page::Robustness(Some(call.account)));
            view! { {comma}<a href=href>{account_name(app, call.account)}</a> }
        };
        let links = calls.iter().enumerate().map(link).collect_view();
        Some(
            view! { <p class="panel-foot close-calls"><span class="tag warn">{words.close_calls}</span>" "{links}</p> },
        )
    };
    names.into_node()
}

#[component]
fn LinesPanel() -> Node {
    let app = app();
    view! {
        <Panel id="matrix-lines" title=Signal::derive(move || words().lines.to_owned()) help=Signal::derive(move || words().lines_help.to_owned())>
            <div class="panel-body stack-small wide-controls">
                <h3>{move || attractiveness::texts(app.language.get()).title}</h3>
                <AttractivenessCutChoice />
                <h3>{move || strength::texts(app.language.get()).title}</h3>
                <StrengthCutChoice />
                <h3>{move || words().rule}</h3>
                <RuleChoice />
            </div>
        </Panel>
    }
}
