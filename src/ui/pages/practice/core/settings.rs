//! The cuts of performance and alignment, and the way to those of the ABC classes.

use super::{say, words};
use crate::model::practice::{PracticeMethod, STANDING};
use crate::model::units::Score;
use crate::state::{Action, Page};
use crate::ui::context::app;
use crate::ui::kit::{NumberField, Panel, lock_reason, locked};
use crate::ui::view::prelude::*;

/// The panel of the cuts.
#[component]
pub fn Cuts() -> Node {
    let app = app();
    let method = Memo::new(move |_| {
        let method = &app.editor.scenario().method.practice;
        (method.performance_cut, method.alignment_cut)
    });
    let commit = move |set: fn(&mut PracticeMethod, Score)| {
        Callback::new(move |typed: Option<f64>| {
            let refused = || untrack(|| words().cut_range.to_owned());
            let typed = typed.filter(|&at| STANDING.contains(at)).ok_or_else(refused)?;
            app.editor.edit(Action::Method, |s| set(&mut s.method.practice, Score::new(typed)));
            Ok(())
        })
    };
    let course = || {
        let course = PracticeMethod::default();
        (course.performance_cut, course.alignment_cut)
    };
    let reset = move |_| {
        let (performance, alignment) = course();
        app.editor.edit(Action::Method, |s| {
            let method = &mut s.method.practice;
            (method.performance_cut, method.alignment_cut) = (performance, alignment);
        });
    };
    let actions = move || {
        view! {
            <Show when=move || method.get() != course()>
                <button type="button" class="button plain" disabled=locked title=lock_reason on:click=reset>{move || words().course}</button>
            </Show>
        }
    };
    view! {
        <Panel id="core-cuts" title=say(|w| w.cuts) help=say(|w| w.cuts_help) actions=actions>
            <div class="panel-body stack-small">
                <NumberField label=say(|w| w.performance_cut) value=Signal::derive(move || Some(method.get().0.get())) on_commit=commit(|m, at| m.performance_cut = at) />
                <NumberField label=say(|w| w.alignment_cut) value=Signal::derive(move || Some(method.get().1.get())) on_commit=commit(|m, at| m.alignment_cut = at) />
                <p class="quiet small">{move || words().abc_note}" "<a href=move || app.address(Page::Concentration)>{move || words().to_abc}</a></p>
            </div>
        </Panel>
    }
}
