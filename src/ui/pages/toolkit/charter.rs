//! The charter: what, why, who, how, when, and the target.

use super::parts::{choice_field, day_field, no_help, text_field};
use super::{read, words};
use crate::model::toolkit::Project;
use crate::model::{ProjectId, RivalId, Scenario};
use crate::state::Action;
use crate::ui::context::app;
use crate::ui::kit::sheet::Refusal;
use crate::ui::kit::{NumberField, Panel, lock_reason, locked};
use crate::ui::pages::strategy_parts::or_else;
use crate::ui::view::prelude::*;

/// The charter of a project.
#[component]
pub fn Charter(project: ProjectId) -> Node {
    view! {
        <Panel id="toolkit-charter" title=Signal::derive(move || words().charter.to_owned()) help=Signal::derive(move || words().charter_help.to_owned())>
            <div class="panel-body stack-small">
                <div class="field-grid">
                    {text_field(project, || words().name, no_help, |p| &mut p.name, 1)}
                    {account(project)}
                    {text_field(project, || words().what, no_help, |p| &mut p.charter.what, 2)}
                    {text_field(project, || words().why, no_help, |p| &mut p.charter.why, 2)}
                    {text_field(project, || words().who, no_help, |p| &mut p.charter.who, 2)}
                    {text_field(project, || words().how, no_help, |p| &mut p.charter.how, 2)}
                    {text_field(project, || words().when, no_help, |p| &mut p.charter.when, 2)}
                    {day_field(|| words().start, move |s| start(s, project), move |s, day| change(s, project, |p| p.charter.start = day))}
                </div>
                <h3>{move || words().target}</h3>
                <div class="field-grid"><Target project /></div>
                <Rivals project />
            </div>
        </Panel>
    }
}

fn start(scenario: &Scenario, project: ProjectId) -> Option<crate::model::Date> {
    scenario.project(project).and_then(|p| p.charter.start)
}

fn change(scenario: &mut Scenario, project: ProjectId, change: impl FnOnce(&mut Project)) {
    if let Some(project) = scenario.project_mut(project) {
        change(project);
    }
}

fn account(project: ProjectId) -> Node {
    let app = app();
    let choices = move || {
        let scenario = app.editor.scenario();
        let named = scenario.accounts.iter().map(|a| (a.id.to_string(), or_else(&a.profile.name, || a.id.to_string())));
        std::iter::once((String::new(), words().no_account.to_owned())).chain(named).collect()
    };
    choice_field(
        || words().account.to_owned(),
        no_help,
        choices,
        move |s| s.project(project).and_then(|p| p.account).map(|id| id.to_string()).unwrap_or_default(),
        move |s, code| change(s, project, |p| p.account = code.parse().ok()),
    )
}

#[component]
fn Target(project: ProjectId) -> Node {
    let app = app();
    let hows = move || {
        let named = read(app, project, |p| {
            let how =
                |h: &crate::model::toolkit::measure::How| (h.id.to_string(), or_else(&h.name, || h.id.to_string()));
            p.measure.house.hows.iter().map(how).collect::<Vec<_>>()
        });
        std::iter::once((String::new(), words().own_measure.to_owned())).chain(named).collect()
    };
    let commit = Callback::new(move |value: Option<f64>| -> Result<(), Refusal> {
        app.editor.edit(Action::Text, |s| change(s, project, |p| p.charter.target.value = value));
        Ok(())
    });
    view! {
        {choice_field(
            || words().measured_by.to_owned(),
            || words().measured_by_help,
            hows,
            move |s| s.project(project).and_then(|p| p.charter.target.how).map(|id| id.to_string()).unwrap_or_default(),
            move |s, code| change(s, project, |p| p.charter.target.how = code.parse().ok()),
        )}
        {text_field(project, || words().measure, || words().measure_help, |p| &mut p.charter.target.measure, 1)}
        <NumberField
            label=Signal::derive(move || words().value.to_owned())
            value=Signal::derive(move || read(app, project, |p| p.charter.target.value))
            on_commit=commit
        />
        {text_field(project, || words().unit, no_help, |p| &mut p.charter.target.unit, 1)}
        {day_field(
            || words().by,
            move |s| s.project(project).and_then(|p| p.charter.target.date),
            move |s, day| change(s, project, |p| p.charter.target.date = day),
        )}
    }
}

/// The rivals that are compared.
#[component]
fn Rivals(project: ProjectId) -> Node {
    let app = app();
    let toggle = move |rival: RivalId| {
        app.editor.edit(Action::Text, |s| {
            change(s, project, |p| match p.rivals.iter().position(|r| *r == rival) {
                Some(place) => drop(p.rivals.remove(place)),
                None => p.rivals.push(rival),
            });
        });
    };
    let boxes = move || {
        let scenario = app.editor.scenario();
        let chosen = read(app, project, |p| p.rivals.clone());
        let one = |rival: &crate::model::Rival| {
            let (id, checked) = (rival.id, chosen.contains(&rival.id));
            let name = or_else(&rival.name, || id.to_string());
            view! { <label class="check"><input type="checkbox" prop:checked=checked disabled=locked title=lock_reason on:change=move |_| toggle(id) />{name}</label> }
        };
        scenario.rivals.iter().map(one).collect_view()
    };
    view! {
        <fieldset class="benefit">
            <legend>{move || words().rivals}</legend>
            <p class="quiet">{move || words().rivals_help}</p>
            <div class="checks">{boxes}</div>
        </fieldset>
    }
}
