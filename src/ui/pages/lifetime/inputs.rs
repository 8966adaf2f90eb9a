//! What the programme's lifetime value depends on, and the settings.

use super::words;
use crate::model::Scenario;
use crate::model::units::{Money, Probability, Share};
use crate::model::value::{RetentionForm, Timing};
use crate::state::Action;
use crate::ui::context::app;
use crate::ui::kit::sheet::Refusal;
use crate::ui::kit::{ChoiceField, NumberField, Panel, lock_reason, locked};
use crate::ui::pages::strategy_parts::ScenarioText;
use crate::ui::view::prelude::*;
use std::sync::Arc;

type Read = fn(&RetentionForm) -> Option<f64>;
type Write = fn(&mut RetentionForm, Option<f64>);
type Check = fn(f64) -> bool;

/// One number of the form.
#[component]
fn Number(
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] help: Signal<String>,
    #[prop(optional)] percent: bool,
    read: Read,
    write: Write,
    /// Whether a number may stand here.
    check: Check,
    /// What is said of one that may not.
    #[prop(into)]
    range: Signal<String>,
) -> Node {
    let app = app();
    let commit = Callback::new(move |typed: Option<f64>| -> Result<(), Refusal> {
        if typed.is_some_and(|typed| !check(typed)) {
            return Err(range.get_untracked());
        }
        app.editor.edit(Action::Scenario, |s| write(&mut s.asset.lifetime, typed));
        Ok(())
    });
    let value = Signal::derive(move || read(&app.editor.scenario().asset.lifetime));
    view! { <NumberField label value on_commit=commit help percent /> }
}

const fn any(_: f64) -> bool {
    true
}

fn positive(value: f64) -> bool {
    value >= 0.0
}

fn discount(value: f64) -> bool {
    value > -1.0
}

fn growth(value: f64) -> bool {
    value >= -1.0
}

fn part(value: f64) -> bool {
    (0.0..=1.0).contains(&value)
}

/// The panel.
#[component]
pub fn Inputs() -> Node {
    let text = |read: fn() -> &'static str| Signal::derive(move || read().to_owned());
    view! {
        <Panel id="lifetime-inputs" title=text(|| words().inputs) help=text(|| words().inputs_help)>
            <div class="panel-body asset-form">
                <ScenarioText
                    label=text(|| words().subject)
                    read=Arc::new(|s: &Scenario| s.asset.lifetime.subject.clone())
                    write=Arc::new(|s: &mut Scenario, text| s.asset.lifetime.subject = text)
                />
                <div class="field-grid">
                    <Number label=text(|| words().margin) help=text(|| words().margin_help) read=|f| f.margin.map(Money::get) write=|f, v| f.margin = v.map(Money::new) check=any range=text(|| words().range_part) />
                    <Number label=text(|| words().retention) percent=true help=text(|| words().retention_help) read=|f| f.retention.map(Probability::get) write=|f, v| f.retention = v.map(Probability::new) check=part range=text(|| words().range_part) />
                    <Number label=text(|| words().acquisition) help=text(|| words().acquisition_help) read=|f| f.acquisition.map(Money::get) write=|f, v| f.acquisition = v.map(Money::new) check=positive range=text(|| words().range_positive) />
                    <Number label=text(|| words().referral) help=text(|| words().referral_help) read=|f| f.referral.map(Money::get) write=|f, v| f.referral = v.map(Money::new) check=any range=text(|| words().range_part) />
                </div>
                <h3>{move || words().settings}</h3>
                <div class="field-grid">
                    <Number label=text(|| words().points) percent=true help=text(|| words().points_help) read=|f| Some(f.points.get()) write=|f, v| f.points = v.map_or(RetentionForm::default().points, Share::new) check=part range=text(|| words().range_part) />
                    <Number label=text(|| words().discount) percent=true help=text(|| words().discount_help) read=|f| Some(f.discount.get()) write=|f, v| f.discount = v.map_or(RetentionForm::default().discount, Share::new) check=discount range=text(|| words().range_discount) />
                    <Number label=text(|| words().growth) percent=true help=text(|| words().growth_help) read=|f| Some(f.growth.get()) write=|f, v| f.growth = v.map_or(RetentionForm::default().growth, Share::new) check=growth range=text(|| words().range_discount) />
                    <TimingChoice />
                </div>
                <WayBack />
            </div>
        </Panel>
    }
}

#[component]
fn TimingChoice() -> Node {
    let app = app();
    let choices =
        Signal::derive(move || (0..).map(|n: usize| n.to_string()).zip(words().timings.map(str::to_owned)).collect());
    let value = Signal::derive(move || {
        let chosen = app.editor.scenario().asset.lifetime.timing;
        Timing::ALL.iter().position(|timing| *timing == chosen).unwrap_or(0).to_string()
    });
    let commit = Callback::new(move |code: String| {
        let timing = code.parse().ok().and_then(|place: usize| Timing::ALL.get(place).copied()).unwrap_or_default();
        app.editor.edit(Action::Method, |s| s.asset.lifetime.timing = timing);
    });
    view! { <ChoiceField label=Signal::derive(move || words().timing.to_owned()) value choices on_commit=commit /> }
}

/// Back to the course's settings.
#[component]
fn WayBack() -> Node {
    let app = app();
    let is_usual = move || app.editor.scenario().asset.lifetime.is_usual();
    let reset = move |_| {
        app.editor.edit(Action::Method, |s| s.asset.lifetime.reset());
    };
    view! {
        <div class="page-actions">
            <button type="button" class="button" disabled=move || locked() || is_usual() title=lock_reason on:click=reset>{move || words().reset}</button>
        </div>
    }
}
