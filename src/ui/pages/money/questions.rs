//! The course's six questions, answered in words for the account on screen, the short list and all accounts.

use super::answer::{Answer, Question};
use super::why::Scope;
use super::{chosen, say, words};
use crate::model::money::{Span, TotalAnswers};
use crate::model::statistics::arrange::set_of;
use crate::ui::context::{App, app};
use crate::ui::kit::{Panel, WhyButton};
use crate::ui::view::prelude::*;
use std::sync::Arc;

const PAST: &[Question] = &[Question::Revenue(Span::Past), Question::Profit(Span::Past)];
const THIS_YEAR: &[Question] = &[Question::CostToServe, Question::Orientation];
const FUTURE: &[Question] = &[Question::Revenue(Span::Future), Question::Profit(Span::Future), Question::Growth];

/// The panel.
#[component]
pub fn Questions() -> Node {
    let app = app();
    let account = Memo::new(move |_| chosen(app));
    let scopes = Memo::new(move |_| {
        let mut scopes: Vec<Scope> = account.get().map(Scope::Account).into_iter().collect();
        scopes.extend([Scope::ShortList, Scope::All]);
        scopes
    });
    let listed = Memo::new(move |_| {
        let results = app.editor.evaluation();
        let short_list = set_of(results.selection.short_list.iter().copied());
        (!short_list.is_empty()).then(|| TotalAnswers::over(&results.money.among(&short_list)))
    });
    let groups = move || {
        let words = words();
        [(words.past, PAST), (words.this_year, THIS_YEAR), (words.future, FUTURE)]
            .into_iter()
            .map(|(title, questions)| view! { <h3>{title}</h3>{questions.iter().map(|&q| row(app, q, scopes, listed)).collect_view()} })
            .collect_view()
    };
    view! {
        <Panel id="questions" title=say(|w| w.questions) help=say(|w| w.questions_help)>
            <div class="answers" class:three=move || account.get().is_some()>
                <div class="answers-head" aria-hidden="true">
                    <span></span>
                    {move || scopes.get().into_iter().map(|scope| view! { <span>{move || scope.name(app)}</span> }).collect_view()}
                </div>
                {groups}
            </div>
        </Panel>
    }
}

type Listed = Memo<Option<TotalAnswers>>;

fn row(app: App, question: Question, scopes: Memo<Vec<Scope>>, listed: Listed) -> Node {
    let answers = move || scopes.get().into_iter().map(|scope| cell(app, question, scope, listed)).collect_view();
    view! {
        <dl class="answer-row">
            <dt>{move || question.words()}</dt>
            {answers}
        </dl>
    }
}

fn no_short_list() -> Answer {
    let sentence = words().answers.no_short_list.to_owned();
    Answer { figure: "–".to_owned(), unit: String::new(), sentence }
}

fn cell(app: App, question: Question, scope: Scope, listed: Listed) -> Node {
    let answer = Memo::new(move |_| match scope {
        Scope::Account(id) => question.of_account(app, id).unwrap_or_default(),
        Scope::ShortList => listed.get().map_or_else(no_short_list, |answers| question.of_several(app, &answers)),
        Scope::All => question.of_several(app, &app.editor.evaluation().money.answers),
    });
    let figure = Signal::derive(move || answer.with(|a| a.figure.clone()));
    view! {
        <dd>
            <span class="scope">{move || scope.name(app)}</span>
            <strong>
                <WhyButton text=figure why=Arc::new(move || question.why(app, scope)) />
                {move || Some(answer.with(|a| a.unit.clone())).filter(|unit| !unit.is_empty()).map(|unit| view! { <span class="unit">{unit}</span> })}
            </strong>
            <p>{move || answer.with(|a| a.sentence.clone())}</p>
        </dd>
    }
}
