//! All plans as an editing table: whose come first and on which day they are reviewed can be typed.

use super::super::names::account_name;
use super::super::why::{complete_shown, days_shown, why_complete, why_days};
use super::super::{entry, words};
use crate::model::Scenario;
use crate::state::Page;
use crate::text::relationship::terms;
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Choice, Column, Refusal, Row, SheetActions, Target};
use crate::ui::kit::{Panel, Sheet};
use crate::ui::pages::attractiveness::{class_cell, why_class};
use crate::ui::pages::strategy_parts::chosen;
use crate::ui::view::prelude::*;
use std::sync::Arc;

const YES: &str = "yes";

fn columns() -> Vec<Column> {
    let words = words();
    let column =
        |key: &str, title: &str, min_rem| Column { key: key.into(), title: title.into(), min_rem, ..Column::default() };
    let number = |key: &str, title: &str| Column { is_number: true, ..column(key, title, 5.0) };
    vec![
        column("account", words.account, 10.0),
        column("first", words.comes_first, 5.0),
        column("review", words.own_review, 7.0),
        Column { starts_group: true, ..column("days", words.days_to_review, 6.0) },
        number("complete", words.complete),
        Column { starts_group: true, ..column("class", words.class, 6.0) },
        column("stage", words.stage, 9.0),
        Column { starts_group: true, ..number("actions", words.open_actions) },
    ]
}

fn choices() -> Arc<[Choice]> {
    let no = Choice { value: String::new(), label: words().no.to_owned() };
    Arc::new([no, Choice { value: YES.to_owned(), label: words().yes.to_owned() }])
}

/// The panel.
#[component]
pub fn List() -> Node {
    let app = app();
    let heads = Memo::new(move |_| columns());
    let keys = Memo::new(move |_| app.editor.scenario().accounts.iter().map(|a| a.id.to_string()).collect::<Vec<_>>());
    let yes_no = Memo::new(|_| choices());
    let rows = move |_: usize, key: &str| row(app, key, yes_no.get());
    let title = move || {
        let results = app.editor.evaluation();
        words().list_title(results.plans.complete_count(), results.plans.accounts.len())
    };
    view! {
        <Panel id="plan-list" title=Signal::derive(title) help=Signal::derive(move || words().list_help.to_owned())>
            <Sheet
                label=Signal::derive(move || words().list.to_owned())
                columns=heads
                keys
                rows=Arc::new(rows)
                actions=SheetActions::cells(|scenario: &mut Scenario, target: &Target, text: &str| apply(scenario, target, text))
                why=Arc::new(move |target: &Target| why(app, target))
                class="plans-sheet"
            />
        </Panel>
    }
}

fn row(app: App, key: &str, yes_no: Arc<[Choice]>) -> Option<Row> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let id = key.parse().ok()?;
    let account = scenario.account(id)?;
    let plan = results.plans.account(id)?;
    let terms = terms(app.language.get());
    let stage = &account.relationship.stage;
    let name = |stage: Option<_>| stage.map_or(words().unset, |stage| terms.stage(stage));
    let stages = match (stage.now, stage.target) {
        (None, None) => String::new(),
        (now, target) if now == target => name(now).to_owned(),
        (now, target) => words().arrow(name(now), name(target)),
    };
    let actions = match plan.overdue_count() {
        0 => plan.actions.len().to_string(),
        overdue => words().overdue_of(plan.actions.len(), overdue),
    };
    let own = account.plan.review_date.map(|day| day.to_string()).unwrap_or_default();
    let is_first = if plan.is_first { YES } else { "" };
    let cells = vec![
        Cell::locked(account_name(&scenario, id)).with_href(app.address(Page::Plan(Some(id)))),
        Cell::choice(is_first, yes_no),
        Cell::text(own),
        Cell { explains: true, ..Cell::computed(days_shown(plan)) },
        Cell { explains: true, ..Cell::computed(complete_shown(plan)) },
        class_cell(app, results.position.account(id)),
        Cell::locked(stages),
        Cell::locked(actions),
    ];
    Some(Row { name: account_name(&scenario, id), cells, is_selected: false })
}

fn why(app: App, target: &Target) -> Option<crate::ui::kit::why::Why> {
    let account = target.row.parse().ok()?;
    match target.column.as_str() {
        "days" => why_days(app, account),
        "complete" => why_complete(app, account),
        "class" => why_class(app, account),
        _ => None,
    }
}

fn apply(scenario: &mut Scenario, target: &Target, text: &str) -> Result<(), Refusal> {
    let Ok(id) = target.row.parse() else { return Ok(()) };
    match target.column.as_str() {
        "first" => {
            let is_first = untrack(|| chosen(&choices(), text)).is_some_and(|value| value == YES);
            scenario.plans.set_first(id, is_first);
        }
        "review" => {
            let day = entry::day(text)?;
            if let Some(plan) = scenario.plan_mut(id) {
                plan.review_date = day;
            }
        }
        _ => {}
    }
    Ok(())
}
