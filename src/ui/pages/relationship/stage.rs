//! The claimed stage, the target, what is suggested and why, and the short diagnostic (D20).

use super::choices::{self, pairs};
use super::entry::{day, stage};
use super::why::{ceiling_says, comparison_name, why_claim, why_suggested};
use super::{read, results, terms, words};
use crate::model::AccountId;
use crate::model::relationship::{Answer, Sign, Stage, StagePlan};
use crate::state::Action;
use crate::text::reasons;
use crate::ui::context::app;
use crate::ui::kit::{ChoiceField, Panel, TextField, WhyButton};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// Claim, target and day; what signs and contacts suggest.
#[component]
pub fn StagePanel(account: AccountId) -> Node {
    let app = app();
    let code = move |of: fn(&StagePlan) -> Option<Stage>| {
        Signal::derive(move || read(app, account, |r| of(&r.stage)).map(Stage::code).unwrap_or_default())
    };
    let stages = Signal::derive(|| pairs(&choices::stages()));
    let put = move |change: fn(&mut StagePlan, Option<Stage>)| {
        Callback::new(move |text: String| {
            let Ok(stage) = stage(&text) else { return };
            app.editor.edit(Action::Cell, |scenario| {
                if let Some(relationship) = scenario.relationship_mut(account) {
                    change(&mut relationship.stage, stage);
                }
            });
        })
    };
    let fault = RwSignal::new(None::<String>);
    let take_by = Callback::new(move |text: String| {
        let read = day(text.trim());
        fault.set(read.as_ref().err().cloned());
        let Ok(by) = read else { return };
        app.editor.edit(Action::Cell, |scenario| {
            if let Some(relationship) = scenario.relationship_mut(account) {
                relationship.stage.by = by;
            }
        });
    });
    let meaning = Signal::derive(move || {
        read(app, account, |r| r.stage.now).map(|now| terms().meaning(now).to_owned()).unwrap_or_default()
    });
    view! {
        <Panel id="stage" title=Signal::derive(move || words().stage.to_owned()) help=Signal::derive(move || words().stage_help.to_owned())>
            <div class="panel-body stack-small wide-fields">
                <ChoiceField label=Signal::derive(move || words().now.to_owned()) value=code(|p| p.now) choices=stages on_commit=put(|p, s| p.now = s) help=meaning />
                <Suggested account />
                <div class="relation-pair">
                    <ChoiceField label=Signal::derive(move || words().target.to_owned()) value=code(|p| p.target) choices=stages on_commit=put(|p, s| p.target = s) />
                    <TextField
                        label=Signal::derive(move || words().by.to_owned())
                        value=Signal::derive(move || read(app, account, |r| r.stage.by).map(|by| by.to_string()).unwrap_or_default())
                        on_commit=take_by
                        help=Signal::derive(move || words().date_help.to_owned())
                        error=fault
                    />
                </div>
            </div>
        </Panel>
    }
}

/// The suggested stage with its reason, and how the claim compares.
#[component]
fn Suggested(account: AccountId) -> Node {
    let app = app();
    let suggested = Signal::derive(move || match results(app, account).map(|r| r.suggestion) {
        Some(Ok(suggestion)) => terms().stage(suggestion.stage).to_owned(),
        Some(Err(reason)) => reasons::short(&reason, app.language.get()),
        None => String::new(),
    });
    let claim = Signal::derive(move || match results(app, account).map(|r| r.comparison) {
        Some(Ok(comparison)) => comparison_name(comparison),
        Some(Err(reason)) => reasons::short(&reason, app.language.get()),
        None => String::new(),
    });
    let says = move || {
        let suggestion = results(app, account)?.suggestion.ok()?;
        Some(if suggestion.uncoupling.is_empty() { ceiling_says(suggestion.ceiling) } else { words().uncoupling_says })
    };
    view! {
        <dl class="relation-facts">
            <dt>{move || words().suggested}</dt>
            <dd><WhyButton text=suggested why=Arc::new(move || why_suggested(app, account)) /></dd>
            <dt>{move || words().claim}</dt>
            <dd><WhyButton text=claim why=Arc::new(move || why_claim(app, account)) /></dd>
        </dl>
        <p class="quiet small" role="status">{says}</p>
    }
}

/// The signs, each answered yes, partly or no.
#[component]
pub fn Diagnostic(account: AccountId) -> Node {
    let groups = [Stage::Early, Stage::Mid, Stage::Partnership, Stage::Synergistic, Stage::Uncoupling];
    let group = move |stage: Stage| {
        let signs = Sign::ALL.iter().filter(move |s| s.stage() == stage);
        let rows = signs.map(|&sign| view! { <SignRow account sign /> }).collect_view();
        view! {
            <fieldset class="signs">
                <legend>{move || terms().stage(stage)}</legend>
                {rows}
            </fieldset>
        }
    };
    view! {
        <Panel id="diagnostic" title=Signal::derive(move || words().diagnostic.to_owned()) help=Signal::derive(move || words().diagnostic_help.to_owned())>
            <div class="panel-body stack-small wide-fields">{groups.into_iter().map(group).collect_view()}</div>
        </Panel>
    }
}

#[component]
fn SignRow(account: AccountId, sign: Sign) -> Node {
    let app = app();
    let value = Signal::derive(move || {
        read(app, account, |r| r.stage.answers.get(&sign).copied()).map(Answer::code).unwrap_or_default()
    });
    let put = Callback::new(move |code: String| {
        app.editor.edit(Action::Cell, |scenario| {
            let Some(relationship) = scenario.relationship_mut(account) else { return };
            match Answer::from_code(&code) {
                Some(answer) => drop(relationship.stage.answers.insert(sign, answer)),
                None => drop(relationship.stage.answers.remove(&sign)),
            }
        });
    });
    view! {
        <ChoiceField
            label=Signal::derive(move || terms().sign(sign).to_owned())
            value
            choices=Signal::derive(|| pairs(&choices::answers()))
            on_commit=put
        />
    }
}
