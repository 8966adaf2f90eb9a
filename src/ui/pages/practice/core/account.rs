//! One account: where it stands, and both lists item by item.

use super::table::standings;
use super::why::{why_lacks, why_list, why_standing};
use super::{Promotion, plain, say, standing_of, words};
use crate::model::finding::Place;
use crate::model::practice::{CheckState, Checked, PolicyItem, Standing, StandingResult};
use crate::model::{AccountId, Outcome, Scenario};
use crate::state::{Action, Page};
use crate::text::reasons;
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Choice, Column, Row, SheetActions, Target};
use crate::ui::kit::{ChoiceField, Panel, Sheet, WhyButton};
use crate::ui::pages::concentration::{abc_or, why_abc};
use crate::ui::pages::practice::shared::{Noticed, choice_cell, column, listed, pick, results, terms};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The page of one account.
#[component]
pub fn OneAccount(id: AccountId) -> Node {
    let app = app();
    // The list of its own class comes first.
    let first = Memo::new(move |_| {
        let standing = results(app, id).and_then(|found| found.standing.standing.ok());
        if standing == Some(Standing::Important) { Standing::Important } else { Standing::Core }
    });
    let lists = move || {
        let second = if first.get() == Standing::Core { Standing::Important } else { Standing::Core };
        view! {
            <Checklist id standing=first.get() />
            <Checklist id standing=second />
        }
    };
    view! {
        <div class="with-aside">
            <div class="stack">{lists}</div>
            <div class="stack">
                <Stands id />
                <Promotion />
                <Noticed id="core-findings" missing_id="core-missing" belongs=|place| matches!(place, Place::Core(_)) />
            </div>
        </div>
    }
}

#[component]
fn Stands(id: AccountId) -> Node {
    let app = app();
    let found = move || results(app, id).map(|found| found.standing);
    let score = move |read: fn(&StandingResult) -> &Outcome<crate::model::Exact>| {
        move || found().map(|f| plain(app, read(&f))).unwrap_or_default()
    };
    let abc = move || {
        let results = app.editor.evaluation();
        let class = results.money.abc.accounts.iter().find(|a| a.account == id).map(|a| a.class.clone());
        class.map(|class| abc_or(app, &class)).unwrap_or_default()
    };
    let lacks = move || match found().and_then(|f| f.lacks) {
        Some(points) => plain(app, &Ok(points)),
        None => "–".to_owned(),
    };
    let list = move |standing: Standing| {
        let counts = found().map(|f| if standing == Standing::Core { f.core } else { f.important });
        counts.map(|c| words().list_of(c.done, c.counted())).unwrap_or_default()
    };
    let approach = move || match found().map(|f| f.standing) {
        Some(Ok(standing)) => terms().approach(standing).to_owned(),
        Some(Err(reason)) => reasons::full(&reason, app.language.get()),
        None => String::new(),
    };
    view! {
        <Panel id="core-stands" title=say(|w| w.stands)>
            <div class="panel-body stack-small wide-items">
                <p class="practice-text"><strong><WhyButton text=Signal::derive(move || standing_of(app, id)) why=Arc::new(move || why_standing(app, id)) /></strong>" "{approach}</p>
                <dl class="facts standing">
                    <dt><a href=move || app.address(Page::Core(None))>{move || words().performance}</a></dt>
                    <dd>{score(|f| &f.performance)}</dd>
                    <dt><a href=move || app.address(Page::Core(None))>{move || words().alignment}</a></dt>
                    <dd>{score(|f| &f.alignment)}</dd>
                    <dt>{move || words().lacks}</dt>
                    <dd><WhyButton text=Signal::derive(lacks) why=Arc::new(move || why_lacks(app, id)) /></dd>
                    <dt>{move || words().core_list}</dt>
                    <dd><WhyButton text=Signal::derive(move || list(Standing::Core)) why=Arc::new(move || why_list(app, id, Standing::Core)) /></dd>
                    <dt>{move || words().important_list}</dt>
                    <dd><WhyButton text=Signal::derive(move || list(Standing::Important)) why=Arc::new(move || why_list(app, id, Standing::Important)) /></dd>
                    <dt><a href=move || app.address(Page::Concentration)>{move || words().abc}</a></dt>
                    <dd><WhyButton text=Signal::derive(abc) why=Arc::new(move || why_abc(app, id)) /></dd>
                </dl>
                <Treated id />
            </div>
        </Panel>
    }
}

#[component]
fn Treated(id: AccountId) -> Node {
    let app = app();
    let now = move || app.editor.scenario().account(id).and_then(|a| a.practice.standing.treated_as);
    let value = Signal::derive(move || now().map(Standing::code).unwrap_or_default());
    let choices =
        Signal::derive(move || standings().iter().map(|c| (c.value.clone(), c.label.clone())).collect::<Vec<_>>());
    let commit = Callback::new(move |code: String| {
        app.editor.edit(Action::Rating, |s| {
            if let Some(practice) = s.practice_mut(id) {
                practice.standing.treated_as = Standing::from_code(&code);
            }
        });
    });
    view! { <ChoiceField label=say(|w| w.treated) value choices on_commit=commit help=say(|w| w.treated_help) /> }
}

/// How far an item is. Tracked.
fn states() -> Arc<[Choice]> {
    listed(CheckState::ALL.iter().map(|&state| (state.code(), terms().check(state))))
}

#[component]
fn Checklist(id: AccountId, standing: Standing) -> Node {
    let app = app();
    let is_core = standing == Standing::Core;
    let title = move || if is_core { words().checklist_core } else { words().checklist_important }.to_owned();
    let help = move || {
        let Some(found) = results(app, id).map(|found| found.standing) else { return String::new() };
        let count = if is_core { found.core } else { found.important };
        let says = words().checklist_help(count.done, count.counted());
        let space = if app.language.get().is_chinese() { "" } else { " " };
        if found.standing == Ok(standing) { format!("{says}{space}{}", words().applies) } else { says }
    };
    let heads = Memo::new(move |_| columns());
    let choices = Memo::new(move |_| states());
    let keys = Signal::stored(PolicyItem::of(standing).map(PolicyItem::code).collect::<Vec<_>>());
    let rows = move |_: usize, key: &str| row(app, id, PolicyItem::from_code(key)?, choices.get());
    let apply = move |scenario: &mut Scenario, target: &Target, text: &str| {
        let Some(item) = PolicyItem::from_code(&target.row) else { return Ok(()) };
        let state = match target.column.as_str() {
            "state" => pick(&untrack(states), text.trim())?.and_then(|code| CheckState::from_code(&code)),
            _ => None,
        };
        if let Some(practice) = scenario.practice_mut(id) {
            practice.change_item(item, |entry| match target.column.as_str() {
                "state" => entry.state = state,
                "note" => text.trim().clone_into(&mut entry.note),
                _ => {}
            });
        }
        Ok(())
    };
    let panel = if is_core { "core-list" } else { "important-list" };
    view! {
        <Panel id=panel title=Signal::derive(title) help=Signal::derive(help)>
            <Sheet label=Signal::derive(title) columns=heads keys rows=Arc::new(rows) actions=SheetActions::cells(apply) class="wrapping-sheet" />
        </Panel>
    }
}

fn columns() -> Vec<Column> {
    let words = words();
    vec![
        column("item", words.item, 15.0),
        column("kind", words.kind, 4.5),
        column("state", words.state, 6.0),
        column("note", words.note, 14.0),
    ]
}

fn row(app: App, id: AccountId, item: PolicyItem, choices: Arc<[Choice]>) -> Option<Row> {
    let scenario = app.editor.scenario();
    let checked: Checked = scenario.account(id)?.practice.checklist.get(&item).cloned().unwrap_or_default();
    let name = terms().item(item).to_owned();
    let kind = words().kinds[usize::from(!item.is_policy())];
    let cells = vec![
        Cell::locked(name.clone()),
        Cell::locked(kind),
        choice_cell(checked.state.map(CheckState::code), choices),
        Cell::text(checked.note),
    ];
    Some(Row { name, cells, is_selected: false })
}
