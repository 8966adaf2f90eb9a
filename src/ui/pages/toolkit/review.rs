//! The review at the end of each phase: questions, own questions, decision.

use super::parts::{choice_field, day_field, no_help};
use super::{read, result, terms, words};
use crate::model::strategy::Met;
use crate::model::toolkit::{GateCheck, GateCheckId, GateDecision, GateEntry, GateReview, Phase, ToolState};
use crate::model::{ProjectId, Scenario, limits};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Column, Refusal, Row, SheetActions, Target};
use crate::ui::kit::{Panel, Segmented, Sheet};
use crate::ui::pages::strategy_parts::{ScenarioText, choices, chosen, met_choices, short};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// Changes a review; an empty one does not stay.
fn change(scenario: &mut Scenario, project: ProjectId, phase: Phase, change: impl FnOnce(&mut GateReview)) {
    if let Some(project) = scenario.project_mut(project) {
        let review = project.reviews.entry(phase).or_default();
        change(review);
        review.answers.retain(|_, entry| *entry != GateEntry::default());
        if *review == GateReview::default() {
            project.reviews.remove(&phase);
        }
    }
}

fn of(scenario: &Scenario, project: ProjectId, phase: Phase) -> GateReview {
    scenario.project(project).and_then(|p| p.reviews.get(&phase)).cloned().unwrap_or_default()
}

/// The reviews of a project, one phase at a time.
#[component]
pub fn Review(project: ProjectId) -> Node {
    let app = app();
    // It opens at the phase that comes next.
    let first = untrack(|| result(app, project, |r| r.current)).flatten().unwrap_or(Phase::Define);
    let phase = RwSignal::new(first);
    let all = Signal::derive(move || {
        let mark = |phase: Phase| {
            let is_done =
                result(app, project, |r| r.phases.iter().any(|p| p.phase == phase && p.state == ToolState::Done));
            if is_done.unwrap_or_default() { " ●" } else { "" }
        };
        Phase::ALL.iter().map(|&p| (p.code(), format!("{}{}", terms().phase(p), mark(p)))).collect()
    });
    let choose = Callback::new(move |code: String| phase.set(Phase::from_code(&code).unwrap_or(Phase::Define)));
    let chooser = move || view! { <Segmented label=Signal::derive(move || words().review.to_owned()) value=Signal::derive(move || phase.get().code()) choices=all on_choose=choose is_view=true /> };
    view! {
        <Panel id="toolkit-review" title=Signal::derive(move || words().review.to_owned()) help=Signal::derive(move || words().review_help.to_owned()) actions=chooser>
            {move || body(project, phase.get())}
        </Panel>
    }
}

fn body(project: ProjectId, phase: Phase) -> Node {
    view! {
        <div class="panel-body stack-small">
            {phase.questions().into_iter().map(|question| view! { <Question project phase question=question /> }).collect_view()}
            <div class="field-grid">
                {choice_field(
                    || words().decision.to_owned(),
                    no_help,
                    || {
                        let all = GateDecision::ALL.iter().map(|d| (d.code(), terms().decisions[*d as usize].to_owned()));
                        std::iter::once((String::new(), words().no_decision.to_owned())).chain(all).collect()
                    },
                    move |s| of(s, project, phase).decision.map(GateDecision::code).unwrap_or_default(),
                    move |s, code| change(s, project, phase, |r| r.decision = GateDecision::from_code(code)),
                )}
                {day_field(
                    || words().decided_on,
                    move |s| of(s, project, phase).date,
                    move |s, day| change(s, project, phase, |r| r.date = day),
                )}
                <ScenarioText
                    label=Signal::derive(move || words().remarks.to_owned())
                    read=Arc::new(move |s: &Scenario| of(s, project, phase).note)
                    write=Arc::new(move |s: &mut Scenario, text| change(s, project, phase, |r| r.note = text))
                    rows=2
                />
            </div>
        </div>
        <Own project phase />
    }
}

#[component]
fn Question(project: ProjectId, phase: Phase, question: crate::model::toolkit::GateQuestion) -> Node {
    let entry = move |s: &Scenario| of(s, project, phase).answers.get(&question).cloned().unwrap_or_default();
    view! {
        <fieldset class="benefit">
            <legend>{move || terms().question(question)}</legend>
            {choice_field(
                || words().met.to_owned(),
                no_help,
                || std::iter::once((String::new(), words().unset.to_owned())).chain(met_choices(terms().met)).collect(),
                move |s| entry(s).met.map(Met::code).unwrap_or_default(),
                move |s, code| change(s, project, phase, |r| r.answers.entry(question).or_default().met = Met::from_code(code)),
            )}
            <ScenarioText
                label=Signal::derive(move || words().note.to_owned())
                read=Arc::new(move |s: &Scenario| entry(s).note)
                write=Arc::new(move |s: &mut Scenario, text| change(s, project, phase, |r| r.answers.entry(question).or_default().note = text))
            />
        </fieldset>
    }
}

fn columns() -> Vec<Column> {
    let column =
        |key: &str, title: &str, min_rem| Column { key: key.into(), title: title.into(), min_rem, ..Column::default() };
    vec![column("text", words().question, 18.0), column("met", words().met, 7.0), column("note", words().note, 14.0)]
}

/// The user's own questions as a table.
#[component]
fn Own(project: ProjectId, phase: Phase) -> Node {
    let app = app();
    let keys = Memo::new(move |_| {
        read(app, project, |p| {
            let own = p.reviews.get(&phase).map(|r| r.own.as_slice()).unwrap_or_default();
            own.iter().map(|check| check.id.to_string()).collect::<Vec<_>>()
        })
    });
    view! {
        <h3 class="panel-body">{move || words().own_questions}</h3>
        <Sheet
            label=Signal::derive(move || words().own_questions.to_owned())
            columns=Memo::new(|_| columns())
            keys
            rows=Arc::new(move |_: usize, key: &str| row(app, project, phase, key.parse().ok()?))
            actions=actions(project, phase)
            add_label=Signal::derive(move || words().add_question.to_owned())
            class="wrapping-sheet"
        />
    }
}

fn met_list() -> Arc<[crate::ui::kit::sheet::Choice]> {
    choices(words().unset, Met::ALL.iter().zip(terms().met).map(|(met, word)| (met.code(), word)))
}

fn row(app: App, project: ProjectId, phase: Phase, id: GateCheckId) -> Option<Row> {
    let review = of(&app.editor.scenario(), project, phase);
    let check = review.own.iter().find(|c| c.id == id)?;
    let met = check.met.map(Met::code).unwrap_or_default();
    let cells = vec![Cell::text(check.text.clone()), Cell::choice(met, met_list()), Cell::text(check.note.clone())];
    Some(Row {
        name: if check.text.is_empty() { id.to_string() } else { check.text.clone() },
        cells,
        is_selected: false,
    })
}

fn actions(project: ProjectId, phase: Phase) -> SheetActions {
    let apply = move |s: &mut Scenario, target: &Target, text: &str| {
        let Ok(id) = target.row.parse::<GateCheckId>() else { return Ok(()) };
        let text = text.trim();
        let met = if target.column == "met" && !text.is_empty() { Some(met(text)?) } else { None };
        change(s, project, phase, |review| {
            let Some(check) = review.own.iter_mut().find(|c| c.id == id) else { return };
            match target.column.as_str() {
                "text" => text.clone_into(&mut check.text),
                "note" => text.clone_into(&mut check.note),
                _ => check.met = met,
            }
        });
        Ok(())
    };
    SheetActions {
        add: Some(Arc::new(move |s: &mut Scenario| {
            if of(s, project, phase).own.len() >= limits::TOOL {
                return String::new();
            }
            let made = |id| GateCheck { id, text: String::new(), met: None, note: String::new() };
            s.add_item(project, |p| Some(&mut p.reviews.entry(phase).or_default().own), made)
                .map_or_else(String::new, |id: GateCheckId| id.to_string())
        })),
        remove: Some(Arc::new(move |s: &mut Scenario, key: &str| {
            change(s, project, phase, |review| review.own.retain(|c| c.id.to_string() != key));
        })),
        ..SheetActions::cells(apply)
    }
}

fn met(text: &str) -> Result<Met, Refusal> {
    let code = untrack(|| chosen(&met_list(), text));
    let unknown = || untrack(|| crate::text::toolkit::house(app().language.get()).choice_unknown(short(text)));
    code.and_then(|code| Met::from_code(&code)).ok_or_else(unknown)
}
