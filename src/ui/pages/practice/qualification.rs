//! Qualification as a key account (D6): all accounts in one table, and one account with its reasons.

use super::shared::{
    Chooser, NoAccounts, Noticed, OneAccountLinks, account_keys, account_name, asked, begins, choice_cell, column,
    has_no_accounts, listed, numbers, pick, results, terms,
};
use crate::model::finding::Place;
use crate::model::practice::{Qualification, QualificationAnswer, QualificationQuestion};
use crate::model::relationship::Answer;
use crate::model::{AccountId, Scenario};
use crate::state::{Action, Page};
use crate::text::practice::{QualificationTexts, qualification as texts};
use crate::text::{format, relationship};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Choice, Column, Refusal, Row, SheetActions, Target};
use crate::ui::kit::why::Why;
use crate::ui::kit::{ChoiceField, PageHead, Panel, Sheet, WhyButton};
use crate::ui::pages::attractiveness::{class_cell, why_class};
use crate::ui::pages::strategy_parts::ScenarioText;
use crate::ui::view::prelude::*;
use std::sync::Arc;

fn words() -> &'static QualificationTexts {
    texts(app().language.get())
}

fn say(read: fn(&QualificationTexts) -> &'static str) -> Signal<String> {
    Signal::derive(move || read(words()).to_owned())
}

/// The page.
#[component]
pub fn QualificationPage() -> Node {
    let app = app();
    let is_empty = has_no_accounts(app);
    let only = Memo::new(move |_| asked(app));
    let title = move || match only.get() {
        Some(id) => words().account_title(account_name(app, id)),
        None => words().title.to_owned(),
    };
    let body = move || match only.get() {
        _ if is_empty.get() => view! { <NoAccounts /> },
        Some(id) => view! { <OneAccount id /> },
        None => view! { <AllAccounts /> },
    };
    view! {
        <PageHead title=Signal::derive(title) help=say(|w| w.help)>
            <Chooser page=Page::Qualification />
            <OneAccountLinks page=Page::Qualification />
        </PageHead>
        {body}
    }
}

#[component]
fn Definition() -> Node {
    view! {
        <Panel id="key-account-definition" title=say(|w| w.definition)>
            <p class="panel-body practice-text">{move || words().definition_text}</p>
        </Panel>
    }
}

#[component]
fn AllAccounts() -> Node {
    view! {
        <Definition />
        <Panel id="qualification-table" title=say(|w| w.table) help=say(|w| w.table_help)>
            <Table />
        </Panel>
        <div class="two-columns">
            <Noticed id="qualification-findings" missing_id="qualification-missing" belongs=|place| matches!(place, Place::Qualification(_)) />
        </div>
    }
}

/// Yes, partly, no. Tracked.
fn answers(app: App) -> Arc<[Choice]> {
    let names = relationship::terms(app.language.get());
    listed(Answer::ALL.iter().map(|&answer| (answer.code(), names.answer(answer))))
}

fn columns() -> Vec<Column> {
    let (words, terms) = (words(), terms());
    let question = |(n, &question): (usize, &QualificationQuestion)| {
        let [head, help] = terms.question(question);
        let column = Column { help: help.into(), ..column(&question.code(), head, 5.5) };
        if n == 0 { begins(column) } else { column }
    };
    let mut all = vec![
        column("account", super::shared::words().account, 9.0),
        column("class", super::shared::words().class, 6.0),
    ];
    all.extend(QualificationQuestion::ALL.iter().enumerate().map(question));
    all.extend([
        begins(numbers("yes", words.yes, 3.0)),
        numbers("partly", words.partly, 3.0),
        numbers("no", words.no, 3.0),
        numbers("years", words.years, 5.0),
    ]);
    all
}

#[component]
fn Table() -> Node {
    let app = app();
    let heads = Memo::new(move |_| columns());
    let choices = Memo::new(move |_| answers(app));
    let rows = move |_: usize, key: &str| row(app, key.parse().ok()?, &choices.get());
    let apply = move |scenario: &mut Scenario, target: &Target, text: &str| enter(app, scenario, target, text);
    view! { <Sheet label=say(|w| w.table) columns=heads keys=account_keys(app) rows=Arc::new(rows) actions=SheetActions::cells(apply) why=Arc::new(move |t: &Target| why(app, t)) class="wrapping-sheet" /> }
}

fn row(app: App, id: AccountId, choices: &Arc<[Choice]>) -> Option<Row> {
    let (scenario, evaluation) = (app.editor.scenario(), app.editor.evaluation());
    let account = scenario.account(id)?;
    let counted = &evaluation.practice.account(id)?.qualification;
    let name = account_name(app, id);
    let mut cells = vec![
        Cell::locked(name.clone()).with_href(app.address(Page::Qualification(Some(id)))),
        class_cell(app, evaluation.position.account(id)),
    ];
    cells.extend(QualificationQuestion::ALL.iter().map(|question| {
        let answer = account.practice.qualification.get(question).and_then(|entry| entry.answer);
        choice_cell(answer.map(Answer::code), Arc::clone(choices))
    }));
    let counts = [counted.yes.len(), counted.partly.len(), counted.no.len()];
    cells.extend(counts.map(|count| Cell::computed(count.to_string())));
    let years = account.profile.years.map(format::plain).unwrap_or_default();
    cells.push(Cell::locked(years).with_href(app.address(Page::Accounts(Some(id)))));
    Some(Row { name, cells, is_selected: false })
}

fn enter(app: App, scenario: &mut Scenario, target: &Target, text: &str) -> Result<(), Refusal> {
    let (Ok(id), Some(question)) = (target.row.parse(), QualificationQuestion::from_code(&target.column)) else {
        return Ok(());
    };
    let answer = pick(&untrack(|| answers(app)), text.trim())?.and_then(|code| Answer::from_code(&code));
    if let Some(practice) = scenario.practice_mut(id) {
        practice.change_answer(question, |entry| entry.answer = answer);
    }
    Ok(())
}

fn why(app: App, target: &Target) -> Option<Why> {
    let id = target.row.parse().ok()?;
    match target.column.as_str() {
        "class" => why_class(app, id),
        "yes" | "partly" | "no" => {
            let counted = results(app, id)?.qualification;
            let value = match target.column.as_str() {
                "yes" => counted.yes.len(),
                "partly" => counted.partly.len(),
                _ => counted.no.len(),
            };
            Some(Why { value: value.to_string(), ..why_count(app, id)? })
        }
        _ => None,
    }
}

fn counted(found: &Qualification) -> String {
    words().counted(found.yes.len(), found.partly.len(), found.no.len(), found.open.len())
}

/// The count with every answer. Tracked.
pub fn why_count(app: App, id: AccountId) -> Option<Why> {
    let scenario = app.editor.scenario();
    let account = scenario.account(id)?;
    let found = results(app, id)?.qualification;
    let names = relationship::terms(app.language.get());
    let input = |&question: &QualificationQuestion| {
        let answer = account.practice.qualification.get(&question).and_then(|entry| entry.answer);
        let shown = answer.map_or(words().open, |answer| names.answer(answer));
        let [head, _] = terms().question(question);
        (head.to_owned(), shown.to_owned(), Some(app.address(Page::Qualification(Some(id)))))
    };
    let parts = [found.yes.len(), found.partly.len(), found.no.len(), found.open.len()];
    let sum: usize = parts.iter().sum();
    Some(Why {
        title: words().why_count(account_name(app, id)),
        value: counted(&found),
        formula: vec![format!("{} = {sum}", parts.map(|n| n.to_string()).join(" + "))],
        inputs: QualificationQuestion::ALL.iter().map(input).collect(),
        rule: vec![words().count_rule.to_owned()],
        ..Why::default()
    })
}

/// The count in a few words. Tracked.
pub fn count_of(app: App, id: AccountId) -> String {
    results(app, id).map(|found| counted(&found.qualification)).unwrap_or_default()
}

#[component]
fn OneAccount(id: AccountId) -> Node {
    let questions =
        QualificationQuestion::ALL.iter().map(|&question| view! { <Question id question /> }).collect_view();
    view! {
        <div class="two-columns uneven">
            <Panel id="qualification-questions" title=say(|w| w.questions) help=say(|w| w.questions_help)>
                <div class="panel-body practice-questions">{questions}</div>
            </Panel>
            <div class="stack">
                <Reasons id />
                <Definition />
                <Noticed id="qualification-findings" missing_id="qualification-missing" belongs=|place| matches!(place, Place::Qualification(_)) />
            </div>
        </div>
    }
}

fn read(app: App, id: AccountId, question: QualificationQuestion) -> QualificationAnswer {
    let scenario = app.editor.scenario();
    scenario.account(id).and_then(|a| a.practice.qualification.get(&question).cloned()).unwrap_or_default()
}

#[component]
fn Question(id: AccountId, question: QualificationQuestion) -> Node {
    let app = app();
    let value = Signal::derive(move || read(app, id, question).answer.map(Answer::code).unwrap_or_default());
    let choices =
        Signal::derive(move || answers(app).iter().map(|c| (c.value.clone(), c.label.clone())).collect::<Vec<_>>());
    let commit = Callback::new(move |code: String| {
        app.editor.edit(Action::Rating, |s| {
            if let Some(practice) = s.practice_mut(id) {
                practice.change_answer(question, |entry| entry.answer = Answer::from_code(&code));
            }
        });
    });
    let head = move || terms().question(question)[0];
    view! {
        <fieldset class="practice-question">
            <legend>{head}</legend>
            <p class="quiet">{move || terms().question(question)[1]}</p>
            <ChoiceField label=Signal::derive(move || words().answer(head())) value choices on_commit=commit />
            <ScenarioText
                label=Signal::derive(move || words().note(head()))
                read=Arc::new(move |s: &Scenario| s.account(id).and_then(|a| a.practice.qualification.get(&question)).map(|e| e.note.clone()).unwrap_or_default())
                write=Arc::new(move |s: &mut Scenario, text| {
                    if let Some(practice) = s.practice_mut(id) {
                        practice.change_answer(question, |entry| entry.note = text);
                    }
                })
            />
        </fieldset>
    }
}

/// The reasons for and against, with their notes.
#[component]
fn Reasons(id: AccountId) -> Node {
    let app = app();
    let list = move |title: &'static str, questions: Vec<QualificationQuestion>| {
        let none = questions.is_empty();
        let rows = questions.into_iter().map(|question| {
            let note = read(app, id, question).note;
            view! { <li>{terms().question(question)[0]}<span class="quiet">{note}</span></li> }
        });
        let rows = rows.collect_view();
        view! {
            <section>
                <h3>{title}</h3>
                {if none { view! { <p class="quiet">{words().none_here}</p> } } else { view! { <ul>{rows}</ul> } }}
            </section>
        }
    };
    let lists = move || {
        let Some(found) = results(app, id).map(|found| found.qualification) else { return Node::Nothing };
        let words = words();
        view! {
            {list(words.reasons_for, found.yes)}
            {list(words.reasons_partly, found.partly)}
            {list(words.reasons_against, found.no)}
            {list(words.reasons_open, found.open)}
        }
    };
    view! {
        <Panel id="qualification-reasons" title=say(|w| w.reasons)>
            <div class="panel-body practice-reasons">
                <p><WhyButton text=Signal::derive(move || count_of(app, id)) why=Arc::new(move || why_count(app, id)) /></p>
                {lists}
            </div>
        </Panel>
    }
}
