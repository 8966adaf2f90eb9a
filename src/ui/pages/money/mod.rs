//! Five-year money: statements, the six questions, activity drivers (D9).

mod answer;
mod drivers;
mod field;
mod picture;
mod quantities;
mod questions;
mod statement;
mod table;
pub(crate) mod why;

use crate::browser;
use crate::model::AccountId;
use crate::model::finding::{Place, Severity};
use crate::model::money::Measure;
use crate::state::Page;
use crate::text::money_page::{MoneyPageTexts, texts};
use crate::ui::context::{App, app};
use crate::ui::kit::{Empty, FindingList, PageHead, Panel, Segmented};
use crate::ui::view::prelude::*;
use why::Scope;

fn words() -> &'static MoneyPageTexts {
    texts(app().language.get())
}

/// A text of this page that follows the language.
fn say(pick: impl Fn(&'static MoneyPageTexts) -> &'static str + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(move || pick(words()).to_owned())
}

/// The account in the address, if there is such an account. Tracked.
fn chosen(app: App) -> Option<AccountId> {
    let Page::Money(Some(id)) = app.route.get().page else { return None };
    app.editor.scenario().account(id).map(|account| account.id)
}

/// Whose statement is on screen. Tracked.
fn scope(app: App) -> Scope {
    chosen(app).map_or(Scope::All, Scope::Account)
}

/// The page.
#[component]
pub fn MoneyPage() -> Node {
    let app = app();
    let is_empty = Memo::new(move |_| app.editor.scenario().accounts.is_empty());
    follow_choice(app);
    view! {
        <PageHead title=say(|w| w.title) help=say(|w| w.help) />
        {move || {
            if is_empty.get() {
                view! { <NoAccounts /> }
            } else {
                view! {
                    <statement::Statement />
                    <AccountsPanel />
                    <questions::Questions />
                    <drivers::Drivers />
                    <Findings />
                }
            }
        }}
    }
}

/// An account opened from the table shows itself: the focus goes to the statement's head.
fn follow_choice(app: App) {
    let account = Memo::new(move |_| chosen(app));
    Effect::new(move |before: Option<Option<AccountId>>| {
        let now = account.get();
        if now.is_some() && before.is_some_and(|before| before != now) {
            browser::on_animation_frame(|| browser::focus_by_id(statement::CHOOSER));
        }
        now
    });
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

/// The table of all accounts with its switch.
#[component]
fn AccountsPanel() -> Node {
    let app = app();
    let shown = RwSignal::new(Some(Measure::Revenue));
    let value = Signal::derive(move || shown.get().map_or_else(|| "all".to_owned(), Measure::code));
    let choices = Signal::derive(move || {
        let words = words();
        let mut choices: Vec<(String, String)> =
            Measure::ALL.iter().map(|&measure| (measure.code(), words.measure(measure).to_owned())).collect();
        choices.push(("all".to_owned(), words.all_measures.to_owned()));
        choices
    });
    let choose = Callback::new(move |chosen: String| shown.set(Measure::from_code(&chosen)));
    let help = Signal::derive(move || words().accounts_help(app.money_unit()));
    view! {
        <Panel
            id="five-years"
            title=say(|w| w.accounts_table)
            help
            actions=move || view! { <Segmented is_view=true label=say(|w| w.measure) value choices on_choose=choose /> }
        >
            <table::Accounts shown />
        </Panel>
    }
}

/// What the coach noticed about money.
#[component]
fn Findings() -> Node {
    let app = app();
    let findings = Memo::new(move |_| {
        let results = app.editor.evaluation();
        let about_money = results.findings.iter().filter(|finding| matches!(finding.place, Place::Money(_)));
        about_money.filter(|finding| finding.severity != Severity::Missing).cloned().collect::<Vec<_>>()
    });
    (move || {
        (!findings.with(Vec::is_empty))
            .then(|| view! { <Panel id="money-findings" title=say(|w| w.findings)><FindingList findings /></Panel> })
    })
    .into_node()
}
