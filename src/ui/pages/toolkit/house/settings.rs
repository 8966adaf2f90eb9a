//! How weights are computed: settings of the project, with the way back to the common form.

use super::names::read;
use super::words;
use crate::model::ProjectId;
use crate::model::toolkit::measure::{House, KanoRule, RelationScale, Weighting};
use crate::state::Action;
use crate::ui::context::app;
use crate::ui::kit::{Panel, Segmented, lock_reason, locked};
use crate::ui::view::prelude::*;

/// The settings.
#[component]
pub fn Settings(project: ProjectId) -> Node {
    let app = app();
    let change = move |change: fn(&mut House, &str), code: &str| {
        app.editor.edit(Action::Method, |s| {
            if let Some(project) = s.project_mut(project) {
                change(&mut project.measure.house, code);
            }
        });
    };
    let setting = move |label: fn() -> &'static str,
                        all: fn() -> Vec<(String, String)>,
                        now: fn(&House) -> String,
                        set: fn(&mut House, &str)| {
        let choose = Callback::new(move |code: String| change(set, &code));
        view! {
            <div class="field">
                <span class="quiet small">{move || label().to_owned()}</span>
                <Segmented label=Signal::derive(move || label().to_owned()) value=Signal::derive(move || read(app, project, now)) choices=Signal::derive(all) on_choose=choose />
            </div>
        }
    };
    let is_default =
        move || read(app, project, |h| h.scale.is_none() && h.weighting.is_none() && h.kano_rule.is_none());
    let reset = move |_| change(|h, _| (h.scale, h.weighting, h.kano_rule) = (None, None, None), "");
    let back = move || {
        (!is_default())
            .then(|| view! { <button type="button" class="button" disabled=locked title=lock_reason on:click=reset>{words().to_default}</button> })
    };
    view! {
        <Panel id="house-settings" title=Signal::derive(move || words().settings.to_owned()) help=Signal::derive(move || words().settings_help.to_owned()) actions=back>
            <div class="panel-body stack-small">
                {setting(
                    || words().scale,
                    || named(RelationScale::ALL.iter().map(|s| s.code()), words().scales),
                    |h| h.scale().code(),
                    |h, code| h.scale = RelationScale::from_code(code).filter(|s| *s != RelationScale::Nine),
                )}
                {setting(
                    || words().weighting,
                    || named(Weighting::ALL.iter().map(|w| w.code()), words().weightings),
                    |h| h.weighting().code(),
                    |h, code| h.weighting = Weighting::from_code(code).filter(|w| *w != Weighting::Planning),
                )}
                {setting(
                    || words().kano_rule,
                    || named(KanoRule::ALL.iter().map(|k| k.code()), words().kano_rules),
                    |h| h.kano_rule().code(),
                    |h, code| h.kano_rule = KanoRule::from_code(code).filter(|k| *k != KanoRule::Off),
                )}
            </div>
        </Panel>
    }
}

fn named(codes: impl Iterator<Item = String>, words: [&str; 2]) -> Vec<(String, String)> {
    codes.zip(words.map(str::to_owned)).collect()
}
