//! When a plan counts as kept.

use super::{say, words};
use crate::model::practice::PracticeMethod;
use crate::model::units::Share;
use crate::state::Action;
use crate::ui::context::app;
use crate::ui::kit::{NumberField, Panel, lock_reason, locked};
use crate::ui::pages::practice::shared;
use crate::ui::view::prelude::*;

/// The panel.
#[component]
pub fn Tolerance() -> Node {
    let app = app();
    let now = Memo::new(move |_| {
        let method = &app.editor.scenario().method.practice;
        (method.contact_tolerance, method.contact_allowance)
    });
    let course = || {
        let course = PracticeMethod::default();
        (course.contact_tolerance, course.contact_allowance)
    };
    let part = Callback::new(move |typed: Option<f64>| {
        let refused = || untrack(|| shared::words().percent_range.to_owned());
        let typed = typed.filter(|part| (0.0..=1.0).contains(part)).ok_or_else(refused)?;
        app.editor.edit(Action::Method, |s| s.method.practice.contact_tolerance = Share::new(typed));
        Ok(())
    });
    let count = Callback::new(move |typed: Option<f64>| {
        let refused = || untrack(|| shared::words().count_range.to_owned());
        let typed = typed.ok_or_else(refused)?;
        let whole = shared::whole(app, &typed.to_string())?.ok_or_else(refused)?;
        app.editor.edit(Action::Method, |s| s.method.practice.contact_allowance = whole);
        Ok(())
    });
    let reset = move |_| {
        let (tolerance, allowance) = course();
        app.editor.edit(Action::Method, |s| {
            let method = &mut s.method.practice;
            (method.contact_tolerance, method.contact_allowance) = (tolerance, allowance);
        });
    };
    let actions = move || {
        view! {
            <Show when=move || now.get() != course()>
                <button type="button" class="button plain" disabled=locked title=lock_reason on:click=reset>{move || words().course}</button>
            </Show>
        }
    };
    view! {
        <Panel id="contact-tolerance" title=say(|w| w.settings) actions=actions>
            <div class="panel-body practice-fields">
                <NumberField label=say(|w| w.tolerance) help=say(|w| w.tolerance_help) value=Signal::derive(move || Some(now.get().0.get())) on_commit=part percent=true />
                <NumberField label=say(|w| w.allowance) help=say(|w| w.allowance_help) value=Signal::derive(move || Some(f64::from(now.get().1))) on_commit=count />
            </div>
        </Panel>
    }
}
