//! All accounts with stage, target, suggestion, coverage and what was noticed.

use super::choices;
use super::entry::{day, stage};
use super::why::{comparison_name, explain_account, share};
use super::{named, terms, words};
use crate::model::finding::{Finding, FindingKind, Severity};
use crate::model::position::AccountPosition;
use crate::model::{AccountId, Scenario, Share};
use crate::state::Page;
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Column, Look, Refusal, Row, SheetActions, Target};
use crate::ui::kit::{Empty, FindingList, PageHead, Panel, Sheet};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The page with all accounts.
#[component]
pub fn ListPage() -> Node {
    let app = app();
    let is_empty = Memo::new(move |_| app.editor.scenario().accounts.is_empty());
    let found = Memo::new(move |_| found_of(app, |severity| severity != Severity::Missing));
    let missing = Memo::new(move |_| found_of(app, |severity| severity == Severity::Missing));
    let body = move || {
        if is_empty.get() {
            view! { <NoAccounts /> }
        } else {
            view! {
                <Panel id="stages" title=Signal::derive(title) help=Signal::derive(move || words().list_help.to_owned())>
                    <Accounts />
                </Panel>
                <div class="stack">
                    <Noticed id="relationship-findings" title=Signal::derive(move || words().findings.to_owned()) findings=found none=Signal::derive(move || words().findings_none.to_owned()) />
                    <Noticed id="relationship-missing" title=Signal::derive(move || words().missing.to_owned()) findings=missing none=Signal::derive(move || words().missing_none.to_owned()) />
                </div>
            }
        }
    };
    view! {
        <PageHead title=Signal::derive(move || words().title.to_owned()) help=Signal::derive(move || words().help.to_owned()) />
        {body}
    }
}

/// What the title counts: accounts whose claim is carried, of those that claim a stage.
fn title() -> String {
    let app = app();
    let results = app.editor.evaluation();
    let claimed = results.relationship.accounts.iter().filter(|a| a.claimed.is_some()).count();
    let above = results.relationship.accounts.iter().filter(|a| is_above(a.comparison.as_ref().ok())).count();
    words().list_title(claimed, above)
}

fn is_above(comparison: Option<&crate::model::relationship::Comparison>) -> bool {
    matches!(comparison, Some(crate::model::relationship::Comparison::Above { .. }))
}

/// Findings on relationships. Tracked.
fn found_of(app: App, takes: impl Fn(Severity) -> bool) -> Vec<Finding> {
    let results = app.editor.evaluation();
    let is_ours = |f: &&Finding| matches!(f.kind, FindingKind::Relationship(_)) && takes(f.severity);
    results.findings.iter().filter(is_ours).cloned().collect()
}

/// A panel of findings, or that there are none.
#[component]
pub fn Noticed(
    id: &'static str,
    #[prop(into)] title: Signal<String>,
    findings: Memo<Vec<Finding>>,
    #[prop(into)] none: Signal<String>,
) -> Node {
    let list = move || {
        if findings.with(Vec::is_empty) {
            view! { <p class="panel-body quiet small">{none.get()}</p> }
        } else {
            view! { <FindingList findings /> }
        }
    };
    view! { <Panel id title>{list}</Panel> }
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

fn columns() -> Vec<Column> {
    let words = words();
    let column =
        |key: &str, title: &str, min_rem| Column { key: key.into(), title: title.into(), min_rem, ..Column::default() };
    let number = |key: &str, title: &str| Column { is_number: true, ..column(key, title, 4.0) };
    vec![
        column("account", words.account, 9.0),
        column("class", words.class, 6.0),
        Column { starts_group: true, ..column("now", words.now, 5.5) },
        column("target", words.target, 5.5),
        column("by", words.by, 6.0),
        Column { starts_group: true, ..column("suggested", words.suggested, 5.5) },
        column("claim", words.claim, 6.5),
        Column { starts_group: true, ..number("lines", words.lines) },
        number("coverage", words.coverage),
        column("buyer", words.economic_buyer, 5.0),
        number("overdue", words.overdue),
        number("gap", words.largest_gap),
    ]
}

#[component]
fn Accounts() -> Node {
    let app = app();
    let heads = Memo::new(move |_| columns());
    let keys = Memo::new(move |_| app.editor.scenario().accounts.iter().map(|a| a.id.to_string()).collect::<Vec<_>>());
    let stages = Memo::new(move |_| choices::stages());
    let rows = move |_: usize, key: &str| row(app, key.parse().ok()?, stages.get());
    let why = move |target: &Target| explain_account(app, target.row.parse().ok()?, &target.column);
    view! {
        <Sheet
            label=Signal::derive(move || words().stages.to_owned())
            columns=heads
            keys
            rows=Arc::new(rows)
            actions=SheetActions::cells(apply)
            why=Arc::new(why)
            class="stages-sheet"
        />
    }
}

fn apply(scenario: &mut Scenario, target: &Target, text: &str) -> Result<(), Refusal> {
    let Ok(id) = target.row.parse() else { return Ok(()) };
    let Some(relationship) = scenario.relationship_mut(id) else { return Ok(()) };
    let plan = &mut relationship.stage;
    match target.column.as_str() {
        "now" => plan.now = stage(text)?,
        "target" => plan.target = stage(text)?,
        "by" => plan.by = day(text.trim())?,
        _ => {}
    }
    Ok(())
}

fn row(app: App, id: AccountId, stages: Arc<[crate::ui::kit::sheet::Choice]>) -> Option<Row> {
    let (scenario, evaluation) = (app.editor.scenario(), app.editor.evaluation());
    let account = scenario.account(id)?;
    let results = evaluation.relationship.account(id)?;
    let language = app.language.get();
    let name = named(&account.profile.name, id);
    let plan = &account.relationship.stage;
    let class = evaluation.position.account(id).and_then(AccountPosition::class);
    let class_cell = class
        .map_or_else(|| Cell::locked("–"), |class| Cell::locked(app.class_name(class)).with_look(Look::Class(class)));
    let short = |reason: &crate::model::Undefined| reasons::short(reason, language);
    let code = |stage: Option<crate::model::relationship::Stage>| {
        stage.map(crate::model::relationship::Stage::code).unwrap_or_default()
    };
    let buyer = if results.contacts.is_empty() {
        Cell::locked("–")
    } else if results.coverage.economic_buyers.is_empty() {
        Cell::computed(words().unknown)
    } else {
        Cell::computed(words().known)
    };
    let gap = results.needs.iter().find(|n| n.rank == Some(1)).map(|n| n.gap.clone());
    let cells = vec![
        Cell::locked(name.clone()).with_href(app.address(Page::Relationship(Some(id)))),
        class_cell,
        blank(Cell::choice(code(plan.now), stages.clone())),
        blank(Cell::choice(code(plan.target), stages)),
        Cell::text(plan.by.map(|by| by.to_string()).unwrap_or_default()),
        Cell::outcome(&results.suggestion, |s| terms().stage(s.stage).to_owned(), short),
        Cell::outcome(&results.comparison, |c| comparison_name(*c), short),
        Cell::computed(results.lines.lines.to_string()),
        Cell::outcome(&results.coverage.share, |s: &Share| share(*s), short),
        buyer,
        Cell::computed(results.overdue().len().to_string()),
        gap.map_or_else(|| Cell::locked("–"), |gap| Cell::outcome(&gap, |g| format::number(*g, 1), short)),
    ];
    Some(Row { name, cells, is_selected: false })
}

/// A choice that was not made is an empty cell, not the word for it.
pub fn blank(cell: Cell) -> Cell {
    if cell.raw.is_empty() { Cell { text: String::new(), ..cell } } else { cell }
}
