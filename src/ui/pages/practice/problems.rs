//! The problem log (D29).

use super::shared::{
    Chooser, Noticed, OneAccountLinks, account, account_name, account_names, asked, begins, column, day, day_cell,
    numbers, owner, people, person_name, pick, say_full, terms,
};
use crate::model::finding::Place;
use crate::model::practice::{Problem, ProblemState};
use crate::model::{ProblemId, Scenario};
use crate::state::{Action, Page};
use crate::text::practice::{ProblemsTexts, problems as texts};
use crate::text::risks;
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Choice, Column, Refusal, Row, SheetActions, Target};
use crate::ui::kit::why::Why;
use crate::ui::kit::{Empty, Icon, PageHead, Panel, Sheet, lock_reason, locked};
use crate::ui::pages::scores::shift;
use crate::ui::pages::strategy_parts::or_else;
use crate::ui::view::prelude::*;
use std::sync::Arc;

fn words() -> &'static ProblemsTexts {
    texts(app().language.get())
}

fn say(read: fn(&ProblemsTexts) -> &'static str) -> Signal<String> {
    Signal::derive(move || read(words()).to_owned())
}

/// The problems that are shown, in the user's order. Tracked.
fn shown(app: App) -> Vec<ProblemId> {
    let (scenario, only) = (app.editor.scenario(), asked(app));
    let all = scenario.operations.problems.iter();
    all.filter(|p| only.is_none() || p.account == only).map(|p| p.id).collect()
}

/// The page.
#[component]
pub fn ProblemsPage() -> Node {
    let app = app();
    let title = move || match asked(app) {
        Some(id) => words().account_title(account_name(app, id)),
        None => words().title.to_owned(),
    };
    let is_empty = Memo::new(move |_| shown(app).is_empty());
    let add = move |_| {
        let account = untrack(|| asked(app));
        if app.editor.edit(Action::Add, |s| s.add_problem(account)).flatten().is_none() {
            say_full(app);
        }
    };
    let button = move || {
        view! { <button type="button" class="button primary" disabled=locked title=lock_reason on:click=add><Icon name="plus" />{move || words().add}</button> }
    };
    let body = move || {
        if is_empty.get() {
            view! {
                <section class="panel"><Empty title=say(|w| w.empty) help=say(|w| w.empty_help)>{button()}</Empty></section>
            }
        } else {
            view! {
                <Log />
                <div class="two-columns">
                    <Noticed id="problem-findings" missing_id="problem-missing" belongs=|place| matches!(place, Place::Problem(_)) />
                </div>
            }
        }
    };
    view! {
        <PageHead title=Signal::derive(title) help=say(|w| w.help)>
            <Chooser page=Page::Problems />
            <OneAccountLinks page=Page::Problems />
            {move || (!is_empty.get()).then(button)}
        </PageHead>
        {body}
    }
}

fn states() -> Arc<[Choice]> {
    let choice = |&state: &ProblemState| Choice { value: state.code(), label: terms().problem_state(state).to_owned() };
    ProblemState::ALL.iter().map(choice).collect()
}

fn columns(app: App) -> Vec<Column> {
    let words = words();
    vec![
        column("problem", words.problem, 13.0),
        Column { suggestions: account_names(app), ..column("account", super::shared::words().account, 7.0) },
        begins(column("cause", words.cause, 12.0)),
        column("countermeasure", words.countermeasure, 12.0),
        begins(Column { suggestions: people(app), ..column("owner", words.owner, 6.0) }),
        column("due", words.due, 6.5),
        column("state", words.state, 5.0),
        numbers("overdue", words.overdue, 4.0),
    ]
}

#[component]
fn Log() -> Node {
    let app = app();
    let title = move || {
        let scenario = app.editor.scenario();
        let here = shown(app);
        let open = |id: &&ProblemId| scenario.operations.problem(**id).is_some_and(|p| p.state != ProblemState::Closed);
        words().log(here.iter().filter(open).count(), here.len())
    };
    let heads = Memo::new(move |_| columns(app));
    let keys = Memo::new(move |_| shown(app).iter().map(ToString::to_string).collect::<Vec<_>>());
    let rows = move |_: usize, key: &str| row(app, key.parse().ok()?);
    let why = move |target: &Target| {
        let id = target.row.parse().ok()?;
        (target.column == "overdue").then(|| why_overdue(app, id)).flatten()
    };
    let actions = SheetActions {
        add: Some(Arc::new(move |scenario: &mut Scenario| {
            let account = untrack(|| asked(app));
            scenario.add_problem(account).map_or_else(String::new, |id| id.to_string())
        })),
        remove: Some(Arc::new(|scenario: &mut Scenario, key: &str| {
            scenario.operations.problems.retain(|p| p.id.to_string() != key);
        })),
        shift: Some(Arc::new(|scenario: &mut Scenario, key: &str, by| {
            let all = &mut scenario.operations.problems;
            if let Some(place) = all.iter().position(|p| p.id.to_string() == key) {
                shift(all, place, by);
            }
        })),
        ..SheetActions::cells(move |scenario: &mut Scenario, target: &Target, text: &str| {
            target.row.parse().map_or(Ok(()), |id| enter(app, scenario, id, &target.column, text.trim()))
        })
    };
    view! {
        <Panel id="problem-log" title=Signal::derive(title) help=say(|w| w.log_help)>
            <Sheet label=say(|w| w.title) columns=heads keys rows=Arc::new(rows) actions why=Arc::new(why) add_label=say(|w| w.add) class="wrapping-sheet" />
        </Panel>
    }
}

fn enter(app: App, scenario: &mut Scenario, id: ProblemId, column: &str, text: &str) -> Result<(), Refusal> {
    let account = if column == "account" { account(scenario, text)? } else { None };
    let owner = if column == "owner" { owner(app, scenario, text)? } else { None };
    let Some(problem) = scenario.operations.problems.iter_mut().find(|p| p.id == id) else { return Ok(()) };
    match column {
        "problem" => text.clone_into(&mut problem.problem),
        "cause" => text.clone_into(&mut problem.cause),
        "countermeasure" => text.clone_into(&mut problem.countermeasure),
        "account" => problem.account = account,
        "owner" => problem.owner = owner,
        "due" => problem.due = day(text)?,
        "state" => {
            let state = pick(&untrack(states), text)?.and_then(|code| ProblemState::from_code(&code));
            problem.state = state.unwrap_or(ProblemState::Open);
        }
        _ => {}
    }
    Ok(())
}

fn name_of(problem: &Problem) -> String {
    or_else(&problem.problem, || words().untitled(problem.id))
}

fn row(app: App, id: ProblemId) -> Option<Row> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let problem = scenario.operations.problem(id)?;
    let found = results.practice.problems.iter().find(|p| p.problem == id)?;
    let account = problem.account.and_then(|id| scenario.account(id)).map(|a| a.profile.name.clone());
    let account = Cell::text(account.unwrap_or_default()).with_help(match problem.account {
        None => words().programme,
        Some(_) => "",
    });
    let cells = vec![
        Cell::text(problem.problem.clone()),
        account,
        Cell::text(problem.cause.clone()),
        Cell::text(problem.countermeasure.clone()),
        Cell::text(person_name(&scenario, problem.owner)),
        day_cell(problem.due),
        Cell::choice(ProblemState::code(problem.state), states()),
        found.overdue.map_or_else(|| Cell::locked("–"), |days| Cell::computed(days.to_string())),
    ];
    Some(Row { name: name_of(problem), cells, is_selected: false })
}

/// Days since the due day. Tracked.
fn why_overdue(app: App, id: ProblemId) -> Option<Why> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let problem = scenario.operations.problem(id)?;
    let days = results.practice.problems.iter().find(|p| p.problem == id)?.overdue?;
    let (due, today) = (problem.due?, scenario.as_of);
    let here = || Some(app.address(Page::Problems(problem.account)));
    Some(Why {
        title: words().why_overdue(name_of(problem)),
        value: days.to_string(),
        formula: vec![format!("{today} − {due} = {days}")],
        inputs: vec![
            (words().due.to_owned(), due.to_string(), here()),
            (words().state.to_owned(), terms().problem_state(problem.state).to_owned(), here()),
        ],
        rule: vec![words().overdue_rule(risks::day(today, scenario.this_year, app.language.get()))],
        ..Why::default()
    })
}
