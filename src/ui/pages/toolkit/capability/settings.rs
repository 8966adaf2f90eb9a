//! Shift, tails and confidence, with the usual values and a way back.

use super::{change, read, terms, words};
use crate::model::ProjectId;
use crate::model::toolkit::design::{CapabilitySettings, Tails};
use crate::model::units::Share;
use crate::state::Action;
use crate::ui::context::app;
use crate::ui::kit::sheet::Refusal;
use crate::ui::kit::{ChoiceField, NumberField, Panel, lock_reason, locked};
use crate::ui::view::prelude::*;

/// The panel.
#[component]
pub fn Settings(project: ProjectId) -> Node {
    let app = app();
    let now = Signal::derive(move || read(app, project, |p| p.design.settings.clone()));
    let set = move |write: &dyn Fn(&mut CapabilitySettings)| {
        app.editor.edit(Action::Method, |s| change(s, project, |p| write(&mut p.design.settings)));
    };
    let shift = Callback::new(move |shift: Option<f64>| -> Result<(), Refusal> {
        let shift = shift.unwrap_or(CapabilitySettings::default().shift);
        if !(CapabilitySettings { shift, ..CapabilitySettings::default() }).fit() {
            return Err(untrack(|| words().shift_range.to_owned()));
        }
        set(&|settings| settings.shift = shift);
        Ok(())
    });
    let confidence = Callback::new(move |share: Option<f64>| -> Result<(), Refusal> {
        let confidence = share.map_or(CapabilitySettings::default().confidence, Share::new);
        if !(CapabilitySettings { confidence, ..CapabilitySettings::default() }).fit() {
            return Err(untrack(|| words().confidence_range.to_owned()));
        }
        set(&|settings| settings.confidence = confidence);
        Ok(())
    });
    let tails = Callback::new(move |code: String| {
        let tails = Tails::from_code(&code).unwrap_or(Tails::One);
        set(&|settings| settings.tails = tails);
    });
    let choices = move || Tails::ALL.iter().map(|&t| (t.code(), terms().tail(t).to_owned())).collect::<Vec<_>>();
    let reset = move |_| set(&|settings| *settings = CapabilitySettings::default());
    view! {
        <Panel id="capability-settings" title=Signal::derive(move || words().settings.to_owned()) help=Signal::derive(move || words().settings_help.to_owned())>
            <div class="panel-body stack-small">
                <div class="field-grid">
                    <NumberField
                        label=Signal::derive(move || words().shift.to_owned())
                        value=Signal::derive(move || Some(now.get().shift))
                        on_commit=shift
                        help=Signal::derive(move || words().shift_help.to_owned())
                    />
                    <ChoiceField
                        label=Signal::derive(move || words().tails.to_owned())
                        value=Signal::derive(move || now.get().tails.code())
                        choices=Signal::derive(choices)
                        on_commit=tails
                    />
                    <NumberField
                        label=Signal::derive(move || words().confidence.to_owned())
                        value=Signal::derive(move || Some(now.get().confidence.get()))
                        on_commit=confidence
                        percent=true
                    />
                </div>
                <div>
                    {move || (!now.get().is_default()).then(|| view! {
                        <button type="button" class="button" disabled=locked title=lock_reason on:click=reset>{words().reset}</button>
                    })}
                </div>
            </div>
        </Panel>
    }
}
