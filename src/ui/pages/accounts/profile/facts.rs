//! Where the account stands: every result about it, each with its arithmetic and its page.

use super::profile_words;
use crate::model::evaluation::Evaluation;
use crate::model::money::Measure;
use crate::model::outcome::Outcome;
use crate::model::{AccountId, Money, Period};
use crate::state::{Page, Shared};
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::why::Why;
use crate::ui::kit::{ClassSign, Panel, WhyButton};
use crate::ui::pages::attractiveness::{why_class, why_total};
use crate::ui::pages::concentration::{abc_or, why_abc};
use crate::ui::pages::money::why::{why_net_income, why_typed};
use crate::ui::pages::scores::shown;
use crate::ui::pages::selection::why_rank;
use crate::ui::pages::strength::why_strength;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// A result in the language on screen, and its unit if it is an amount.
type Said = (String, Option<String>);
type Say = fn(App, &Evaluation, AccountId) -> Option<Said>;
type Explain = fn(App, AccountId) -> Option<Why>;

fn money(result: &Outcome<Money>, app: App) -> Said {
    match result {
        Ok(amount) => (format::plain(amount.get()), Some(app.money_unit())),
        Err(reason) => (reasons::short(reason, app.language.get()), None),
    }
}

fn attractiveness(app: App, results: &Evaluation, id: AccountId) -> Option<Said> {
    let total = &results.position.account(id)?.attractiveness.total;
    let places = usize::from(total.as_ref().is_ok_and(|t| t.get().fract() != 0.0));
    Some((shown(total, places, app.language.get()), None))
}

fn strength(app: App, results: &Evaluation, id: AccountId) -> Option<Said> {
    Some((shown(&results.position.account(id)?.strength.relative, 2, app.language.get()), None))
}

fn abc(app: App, results: &Evaluation, id: AccountId) -> Option<Said> {
    let classes = results.money.abc.accounts.iter().find(|a| a.account == id)?;
    Some((abc_or(app, &classes.class), None))
}

fn rank(app: App, results: &Evaluation, id: AccountId) -> Option<Said> {
    let selected = results.selection_of(id)?;
    let text = match (selected.rank, &selected.column.mean_score) {
        (Some(rank), _) => profile_words().rank(rank, results.selected_count()),
        (None, Err(reason)) => reasons::short(reason, app.language.get()),
        (None, Ok(_)) => return None,
    };
    Some((text, None))
}

fn revenue(app: App, results: &Evaluation, id: AccountId) -> Option<Said> {
    Some(money(&results.money.statement(id)?.revenue[Period::ThisYear], app))
}

fn net_income(app: App, results: &Evaluation, id: AccountId) -> Option<Said> {
    Some(money(&results.money.statement(id)?.net_income[Period::ThisYear], app))
}

fn why_revenue(app: App, id: AccountId) -> Option<Why> {
    why_typed(app, id, Measure::Revenue, Period::ThisYear)
}

fn why_income(app: App, id: AccountId) -> Option<Why> {
    why_net_income(app, id, Period::ThisYear)
}

/// Where the account stands.
#[component]
pub fn Stands(id: AccountId) -> Node {
    let app = app();
    let words = profile_words;
    let year = move || app.editor.scenario().this_year;
    let frame = move || app.frame_texts();
    view! {
        <Panel id="account-stands" title=Signal::derive(move || words().stands.to_owned())>
            <div class="panel-body stack-small wide-items">
                <ClassFact id />
                <dl class="facts standing">
                    <Fact id label=Signal::derive(move || words().attractiveness.to_owned()) page=Page::Attractiveness page_name=Signal::derive(move || frame().attractiveness) say=attractiveness explain=why_total />
                    <Fact id label=Signal::derive(move || words().strength.to_owned()) page=Page::Strength(Some(id)) page_name=Signal::derive(move || frame().strength) say=strength explain=why_strength />
                    <Fact id label=Signal::derive(move || words().abc.to_owned()) page=Page::Concentration page_name=Signal::derive(move || frame().concentration) say=abc explain=why_abc />
                    <Fact id label=Signal::derive(move || words().selection.to_owned()) page=Page::Selection page_name=Signal::derive(move || frame().selection) say=rank explain=why_rank />
                    <Fact id label=Signal::derive(move || words().revenue(year())) page=Page::Money(Some(id)) page_name=Signal::derive(move || frame().money) say=revenue explain=why_revenue />
                    <Fact id label=Signal::derive(move || words().net_income(year())) page=Page::Money(Some(id)) page_name=Signal::derive(move || frame().money) say=net_income explain=why_income />
                </dl>
            </div>
        </Panel>
    }
}

/// The class with the course's guidance.
#[component]
fn ClassFact(id: AccountId) -> Node {
    let app = app();
    let results = move || app.editor.evaluation();
    let text = move || match results().class_of(id) {
        Ok(class) => app.class_name(class),
        Err(reason) => reasons::short(&reason, app.language.get()),
    };
    let below = move || match results().class_of(id) {
        Ok(class) => app.content.with(|c| c.class(app.editor.scenario().method.terms, class).policy),
        Err(reason) => reasons::full(&reason, app.language.get()),
    };
    let sign = move || results().class_of(id).ok().map(|class| view! { <ClassSign class /> });
    view! {
        <div class="class-fact">
            <p class="class-name">
                {sign}
                <WhyButton text=Signal::derive(text) why=Arc::new(move || why_class(app, id)) />
                <a class="jump" href=move || app.address(Page::Matrix(Some(id)))>{move || app.frame_texts().matrix}</a>
            </p>
            <p class="small">{below}</p>
        </div>
    }
}

#[component]
fn Fact(
    id: AccountId,
    label: Signal<String>,
    page: Page,
    page_name: Signal<&'static str>,
    say: Say,
    explain: Explain,
) -> Node {
    let app = app();
    let said = Memo::new(move |_| {
        let results: Shared<Evaluation> = app.editor.evaluation();
        say(app, &results, id).unwrap_or_default()
    });
    let text = Signal::derive(move || said.get().0);
    let unit = move || said.get().1.map(|unit| view! { <span class="unit">{unit}</span> });
    view! {
        <dt><a href=move || app.address(page) title=page_name>{label}</a></dt>
        <dd><WhyButton text why=Arc::new(move || explain(app, id)) />{unit}</dd>
    }
}
