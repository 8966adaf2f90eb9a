//! The selected risk: all its entries as a form, what they mean in words, and what was noticed about it.

use super::entry::{TITLE_FIELD, enter, of_moment, open, percent, remove};
use super::fields::Field;
use super::names::{account_choices, cell_name, cell_of, level_choices, source_choices, source_code, words};
use super::state::Moment;
use super::why::{map_says, moved_says, why_expected};
use crate::model::finding::{Finding, Place};
use crate::model::outcome::Outcome;
use crate::model::risk::{Level, Rating, Risk, RiskLevel, RiskResult};
use crate::model::units::Money;
use crate::model::{RiskId, Scenario};
use crate::state::Action;
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::Choice;
use crate::ui::kit::{
    ChoiceField, FindingList, Icon, NumberField, Panel, RiskSign, TextAreaField, TextField, WhyButton, lock_reason,
    locked,
};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The risk as it is now. Tracked.
fn risk_of(app: App, id: RiskId) -> Option<(Risk, RiskResult)> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let at = scenario.risks.iter().position(|r| r.id == id)?;
    Some((scenario.risks[at].clone(), results.risk.risks.get(at)?.clone()))
}

/// What one entry of the risk reads now. Tracked.
fn reading(app: App, id: RiskId, read: fn(&Scenario, &Risk) -> String) -> Signal<String> {
    Signal::derive(move || {
        let scenario = app.editor.scenario();
        scenario.risk(id).map(|risk| read(&scenario, risk)).unwrap_or_default()
    })
}

/// Takes a text into an entry; the message if it is not accepted.
fn commit(app: App, id: RiskId, field: Field, action: Action, text: &str) -> Option<String> {
    app.editor.edit(action, |scenario| enter(app, scenario, id, field, text)).and_then(Result::err)
}

fn committing(app: App, id: RiskId, field: Field) -> Callback<String> {
    Callback::new(move |text: String| drop(commit(app, id, field, Action::Text, &text)))
}

/// The panel of the selected risk.
#[component]
pub fn Detail(id: RiskId) -> Node {
    let app = app();
    let there = Memo::new(move |_| app.editor.scenario().risk(id).is_some());
    let close = move || {
        view! { <button type="button" class="button plain icon-only" aria-label=words().close on:click=move |_| open(app, None)><Icon name="close" /></button> }
    };
    view! {
        <Panel id="selected-risk" title=Signal::derive(move || words().selected(id.to_string())) help=Signal::derive(move || words().selected_help.to_owned()) actions=close>
            {move || {
                if there.get() {
                    view! { <Form id /> }
                } else {
                    view! { <p class="panel-body">{words().gone(id.to_string())}</p> }
                }
            }}
        </Panel>
    }
}

#[component]
fn Form(id: RiskId) -> Node {
    let app = app();
    let delete = move |_| {
        app.editor.edit(Action::Remove, |scenario| remove(scenario, id));
        open(app, None);
    };
    view! {
        <div class="panel-body risk-form">
            <Naming id />
            <div class="risk-ratings">
                <RatingFields id moment=Moment::Before />
                <RatingFields id moment=Moment::After />
            </div>
            <Response id />
            <InWords id />
            <About id />
            <p>
                <button type="button" class="button" disabled=locked title=lock_reason on:click=delete>
                    <Icon name="remove" />
                    {move || words().remove}
                </button>
            </p>
        </div>
    }
}

fn pairs(choices: &[Choice]) -> Vec<(String, String)> {
    choices.iter().map(|c| (c.value.clone(), c.label.clone())).collect()
}

#[component]
fn Naming(id: RiskId) -> Node {
    let app = app();
    view! {
        <TextField
            id=TITLE_FIELD
            label=Signal::derive(move || words().title_field.to_owned())
            value=reading(app, id, |_, risk| risk.title.clone())
            on_commit=committing(app, id, Field::Title)
        />
        <div class="risk-pair">
            <ChoiceField
                label=Signal::derive(move || words().source.to_owned())
                value=reading(app, id, |_, risk| risk.source.map(source_code).unwrap_or_default())
                choices=Signal::derive(move || pairs(&source_choices(app)))
                on_commit=committing(app, id, Field::Source)
            />
            <ChoiceField
                label=Signal::derive(move || words().account.to_owned())
                value=reading(app, id, |_, risk| risk.account.map(|a| a.to_string()).unwrap_or_default())
                choices=Signal::derive(move || pairs(&account_choices(app)))
                on_commit=committing(app, id, Field::Account)
            />
        </div>
    }
}

/// Probability, impact, chance and loss at one moment.
#[component]
fn RatingFields(id: RiskId, moment: Moment) -> Node {
    let app = app();
    let legend = move || match moment {
        Moment::Before => words().group_before,
        Moment::After => words().group_after,
    };
    let rating = move || app.editor.scenario().risk(id).map(|risk| moment.rating(risk).clone()).unwrap_or_default();
    let step = move |read: fn(&Rating) -> Option<Level>| {
        Signal::derive(move || read(&rating()).map(Level::code).unwrap_or_default())
    };
    let probability = of_moment(moment, [Field::ProbabilityBefore, Field::ProbabilityAfter]);
    let impact = of_moment(moment, [Field::ImpactBefore, Field::ImpactAfter]);
    let steps = Signal::derive(move || pairs(&level_choices()));
    view! {
        <fieldset class="risk-rating">
            <legend>{legend}</legend>
            <ChoiceField label=Signal::derive(move || words().probability.to_owned()) value=step(|r| r.probability) choices=steps on_commit=committing(app, id, probability) />
            <ChoiceField label=Signal::derive(move || words().impact.to_owned()) value=step(|r| r.impact) choices=steps on_commit=committing(app, id, impact) />
            <MoneyFields id moment />
        </fieldset>
    }
}

#[component]
fn MoneyFields(id: RiskId, moment: Moment) -> Node {
    let app = app();
    let rating = move || app.editor.scenario().risk(id).map(|risk| moment.rating(risk).clone()).unwrap_or_default();
    let chance_field = of_moment(moment, [Field::ChanceBefore, Field::ChanceAfter]);
    let loss_field = of_moment(moment, [Field::LossBefore, Field::LossAfter]);
    let chance_fault = RwSignal::new(None::<String>);
    // A text, because 30 and 30 % mean the same here.
    let take_chance =
        Callback::new(move |text: String| chance_fault.set(commit(app, id, chance_field, Action::Cell, &text)));
    let take_loss = Callback::new(move |number: Option<f64>| {
        let text = number.map(|n| n.to_string()).unwrap_or_default();
        commit(app, id, loss_field, Action::Cell, &text).map_or(Ok(()), Err)
    });
    let expected = move || {
        let (_, result) = risk_of(app, id)?;
        moment.expected(&result).as_ref().ok().copied()
    };
    let shown = Signal::derive(move || {
        let said = expected().map(super::rows::money).unwrap_or_default();
        format!("{}{}{said}", words().expected, words().colon)
    });
    view! {
        <TextField
            label=Signal::derive(move || format!("{} %", words().chance))
            value=Signal::derive(move || rating().chance.map(|c| format::plain(percent(c))).unwrap_or_default())
            on_commit=take_chance
            help=Signal::derive(move || words().optional.to_owned())
            error=chance_fault
        />
        <NumberField
            label=Signal::derive(move || words().loss.to_owned())
            value=Signal::derive(move || rating().loss.map(Money::get))
            on_commit=take_loss
            help=Signal::derive(move || words().optional_money(app.money_unit()))
        />
        {move || expected().is_some().then(|| view! { <p class="risk-expected"><WhyButton text=shown why=Arc::new(move || why_expected(app, id, moment)) /></p> })}
    }
}

#[component]
fn Response(id: RiskId) -> Node {
    let app = app();
    let due_fault = RwSignal::new(None::<String>);
    let take_due = Callback::new(move |text: String| due_fault.set(commit(app, id, Field::Due, Action::Text, &text)));
    view! {
        <TextAreaField
            label=Signal::derive(move || words().group_response.to_owned())
            value=reading(app, id, |_, risk| risk.response.clone())
            on_commit=committing(app, id, Field::Response)
            rows=2
        />
        <div class="risk-pair">
            <TextField
                label=Signal::derive(move || words().owner.to_owned())
                value=reading(app, id, |s, risk| risk.owner.and_then(|p| s.person(p)).map(|p| p.name.clone()).unwrap_or_default())
                on_commit=committing(app, id, Field::Owner)
                help=Signal::derive(move || words().owner_help.to_owned())
            />
            <TextField
                label=Signal::derive(move || words().due.to_owned())
                value=reading(app, id, |_, risk| risk.due.map(|d| d.to_string()).unwrap_or_default())
                on_commit=take_due
                help=Signal::derive(move || words().due_help.to_owned())
                error=due_fault
            />
        </div>
    }
}

/// Before → after in words, and the cell of the map each rests on.
#[component]
fn InWords(id: RiskId) -> Node {
    let app = app();
    let lines = move || {
        let (risk, result) = risk_of(app, id)?;
        let levels = [(Moment::Before, &result.before), (Moment::After, &result.after)];
        let rows = levels.map(|(moment, level)| moment_line(app, &risk, &result, moment, level));
        Some(view! {
            <h3>{words().why_this_level}</h3>
            <dl class="risk-levels">{rows.into_iter().collect_view()}</dl>
            {moved_says(app, &result).map(|said| view! { <p class="risk-moved">{said}</p> })}
        })
    };
    view! { <div class="risk-words" role="status">{lines}</div> }
}

fn moment_line(app: App, risk: &Risk, result: &RiskResult, moment: Moment, level: &Outcome<RiskLevel>) -> Node {
    let cell = cell_of(moment.rating(risk)).map(cell_name).unwrap_or_default();
    let name = level
        .as_ref()
        .map_or_else(|reason| reasons::short(reason, app.language.get()), |level| app.risk_level(*level).name);
    let meaning = level.as_ref().ok().map(|level| app.risk_level(*level).meaning);
    let sign = level.as_ref().ok().map(|&level| view! { <RiskSign level /> });
    view! {
        <dt>{moment.name(words())}</dt>
        <dd>
            <strong>{sign}{name}</strong>
            " "
            <span class="quiet">{cell}</span>
            <p>{map_says(app, risk, result, moment)}</p>
            {meaning.map(|meaning| view! { <p>{meaning}</p> })}
        </dd>
    }
}

#[component]
fn About(id: RiskId) -> Node {
    let app = app();
    let about = Memo::new(move |_| {
        let results = app.editor.evaluation();
        results.findings.iter().filter(|f| f.place == Place::Risk(id)).cloned().collect::<Vec<Finding>>()
    });
    view! {
        <div class="risk-about">
            <h3>{move || words().about_this}</h3>
            {move || {
                if about.with(Vec::is_empty) {
                    view! { <p class="quiet">{words().about_none}</p> }
                } else {
                    view! { <FindingList findings=about /> }
                }
            }}
        </div>
    }
}
