//! The day of the review, and how long each topic takes.

use super::super::why::why_minutes;
use super::super::{entry, words};
use crate::model::plan::{MINUTES_MAX, Topic};
use crate::state::Action;
use crate::text::plan::review_texts;
use crate::ui::context::app;
use crate::ui::kit::{NumberField, Panel, TextField, WhyButton, lock_reason, locked};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The panel.
#[component]
pub fn Settings() -> Node {
    let app = app();
    let fault = RwSignal::new(None::<String>);
    let put = Callback::new(move |text: String| {
        let read = entry::day(&text);
        fault.set(read.as_ref().err().cloned());
        if let Ok(day) = read {
            app.editor.edit(Action::Method, |scenario| scenario.plans.review_date = day);
        }
    });
    let is_usual = Memo::new(move |_| app.editor.scenario().plans.minutes.is_empty());
    let usual = move |_| {
        app.editor.edit(Action::Method, |scenario| scenario.plans.minutes.clear());
    };
    let together = Signal::derive(move || words().minutes(app.editor.evaluation().plans.minutes));
    view! {
        <Panel id="plan-settings" title=Signal::derive(move || words().settings.to_owned()) help=Signal::derive(move || words().settings_help.to_owned())>
            <div class="panel-body stack-small wide-fields">
                <TextField
                    label=Signal::derive(move || words().review_date.to_owned())
                    help=Signal::derive(move || words().review_date_help.to_owned())
                    error=fault
                    value=Signal::derive(move || app.editor.scenario().plans.review_date.map(|d| d.to_string()).unwrap_or_default())
                    on_commit=put
                />
                <fieldset class="signs">
                    <legend>{move || words().agenda}</legend>
                    <p class="quiet small">{move || words().agenda_help}</p>
                    <div class="plan-minutes">{Topic::ALL.iter().map(|&topic| view! { <Minutes topic /> }).collect_view()}</div>
                </fieldset>
                <p class="plan-together">{move || words().minutes_together}" "<WhyButton text=together why=Arc::new(move || Some(why_minutes(app))) /></p>
                {move || (!is_usual.get()).then(|| view! { <button type="button" class="button" disabled=locked title=lock_reason on:click=usual>{words().usual}</button> })}
            </div>
        </Panel>
    }
}

#[component]
fn Minutes(topic: Topic) -> Node {
    let app = app();
    let value = Signal::derive(move || Some(f64::from(app.editor.scenario().plans.minutes_of(topic))));
    let put = Callback::new(move |typed: Option<f64>| {
        let typed = typed.unwrap_or_else(|| f64::from(topic.usual_minutes()));
        let whole = (0..=MINUTES_MAX).find(|minutes| (f64::from(*minutes) - typed).abs() < f64::EPSILON);
        let Some(minutes) = whole else { return Err(untrack(|| words().minutes_range(MINUTES_MAX))) };
        app.editor.edit(Action::Method, |scenario| scenario.plans.set_minutes(topic, minutes));
        Ok(())
    });
    let label = move || words().minutes_of(review_texts(app.language.get()).topic(topic));
    view! { <NumberField label=Signal::derive(label) value on_commit=put /> }
}
