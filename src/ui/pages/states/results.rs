//! Discount rate, timing and horizon of the state model.

use super::words;
use crate::model::forecast::{MOST_PERIODS, RewardTiming, StateModel};
use crate::model::units::Share;
use crate::state::Action;
use crate::ui::context::app;
use crate::ui::kit::sheet::Refusal;
use crate::ui::kit::{ChoiceField, NumberField, Panel, lock_reason, locked};
use crate::ui::pages::asset_parts::plain_percent;
use crate::ui::view::prelude::*;

/// The panel.
#[component]
pub fn Settings() -> Node {
    let app = app();
    let model = move || app.editor.scenario().asset.states.clone();
    let discount = Callback::new(move |rate: Option<f64>| -> Result<(), Refusal> {
        if rate.is_some_and(|rate| rate <= -1.0) {
            return Err(untrack(|| words().range_discount.to_owned()));
        }
        app.editor.edit(Action::Method, |s| s.asset.states.discount = rate.map(Share::new));
        Ok(())
    });
    let horizon = Callback::new(move |periods: Option<f64>| -> Result<(), Refusal> {
        let periods = periods.unwrap_or(f64::from(StateModel::default().horizon));
        if periods.fract() != 0.0 || !(1.0..=f64::from(MOST_PERIODS)).contains(&periods) {
            return Err(untrack(|| words().range_horizon(MOST_PERIODS)));
        }
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to be whole and small")]
        let periods = periods as u32;
        app.editor.edit(Action::Method, |s| s.asset.states.horizon = periods);
        Ok(())
    });
    let timing = Callback::new(move |code: String| {
        let timing = RewardTiming::from_code(&code).unwrap_or(RewardTiming::Start);
        app.editor.edit(Action::Method, |s| s.asset.states.timing = timing);
    });
    let choices = Signal::derive(move || {
        RewardTiming::ALL.iter().map(|timing| timing.code()).zip(words().timings.map(str::to_owned)).collect()
    });
    let discount_help = Signal::derive(move || {
        words().discount_help(plain_percent(app.editor.scenario().asset.lifetime.discount.get()))
    });
    let reset = move |_| {
        app.editor.edit(Action::Method, |s| s.asset.states.reset());
    };
    view! {
        <Panel id="states-settings" title=Signal::derive(move || words().settings.to_owned())>
            <div class="panel-body asset-form">
                <div class="field-grid">
                    <NumberField label=Signal::derive(move || words().discount.to_owned()) value=Signal::derive(move || model().discount.map(Share::get)) on_commit=discount help=discount_help percent=true />
                    <NumberField label=Signal::derive(move || words().horizon.to_owned()) value=Signal::derive(move || Some(f64::from(model().horizon))) on_commit=horizon help=Signal::derive(move || words().horizon_help(MOST_PERIODS)) />
                </div>
                <ChoiceField label=Signal::derive(move || words().timing.to_owned()) value=Signal::derive(move || model().timing.code()) choices on_commit=timing />
                <div class="page-actions">
                    <button type="button" class="button" disabled=move || locked() || model().is_usual() title=lock_reason on:click=reset>{move || words().reset}</button>
                </div>
            </div>
        </Panel>
    }
}
