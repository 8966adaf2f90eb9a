//! The settings of the simulation: part of the method, with the way back to the course's.

use super::words;
use crate::model::position::robustness::{RobustnessMethod, RobustnessPart};
use crate::model::units::Share;
use crate::state::Action;
use crate::ui::context::app;
use crate::ui::kit::{NumberField, Panel, lock_reason, locked};
use crate::ui::view::prelude::*;

/// The panel.
#[component]
pub fn Settings() -> Node {
    let app = app();
    let is_course = Memo::new(move |_| app.editor.scenario().method.robustness.is_default());
    let reset = move |_| {
        app.editor.edit(Action::Method, |s| s.method.robustness = RobustnessMethod::default());
    };
    let actions = move || {
        view! {
            <Show when=move || !is_course.get()>
                <button type="button" class="button plain" disabled=locked title=lock_reason on:click=reset>{move || words().course}</button>
            </Show>
        }
    };
    view! {
        <Panel id="robust-settings" title=Signal::derive(move || words().settings.to_owned()) help=Signal::derive(move || words().settings_help.to_owned()) actions=actions>
            <div class="panel-body field-grid">
                <Whole part=None />
                <Whole part=Some(RobustnessPart::Draws) />
                <Number part=RobustnessPart::Confirmed />
                <Number part=RobustnessPart::Assumed />
                <Number part=RobustnessPart::Weights />
                <Number part=RobustnessPart::Close />
            </div>
        </Panel>
    }
}

/// The seed (no part can be wrong with it) or the rounds.
#[component]
fn Whole(part: Option<RobustnessPart>) -> Node {
    let app = app();
    let is_seed = part.is_none();
    let value = Signal::derive(move || {
        let method = app.editor.scenario().method.robustness;
        Some(f64::from(if is_seed { method.seed } else { method.draws }))
    });
    let commit = Callback::new(move |typed: Option<f64>| {
        let refused = || untrack(|| if is_seed { words().seed_range } else { words().draws_range }.to_owned());
        let course = RobustnessMethod::default();
        let typed = typed.unwrap_or_else(|| f64::from(if is_seed { course.seed } else { course.draws }));
        if typed.fract() != 0.0 || !(0.0..=f64::from(u32::MAX)).contains(&typed) {
            return Err(refused());
        }
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to be whole and in range")]
        let whole = typed as u32;
        let mut next = untrack(|| app.editor.scenario()).method.robustness;
        *(if is_seed { &mut next.seed } else { &mut next.draws }) = whole;
        put(next, part).map_err(|()| refused())
    });
    let label = Signal::derive(move || if is_seed { words().seed } else { words().draws }.to_owned());
    let help = Signal::derive(move || if is_seed { words().seed_help } else { words().draws_help }.to_owned());
    view! { <NumberField label help value on_commit=commit /> }
}

/// One of the other settings; empty is the course's.
#[component]
fn Number(part: RobustnessPart) -> Node {
    let app = app();
    let is_share = matches!(part, RobustnessPart::Weights | RobustnessPart::Close);
    let read = move |method: &RobustnessMethod| match part {
        RobustnessPart::Confirmed => method.confirmed,
        RobustnessPart::Assumed => method.assumed,
        RobustnessPart::Weights => method.weights.get(),
        _ => method.close.get(),
    };
    let commit = Callback::new(move |typed: Option<f64>| {
        let typed = typed.unwrap_or_else(|| read(&RobustnessMethod::default()));
        let mut next = untrack(|| app.editor.scenario()).method.robustness;
        match part {
            RobustnessPart::Confirmed => next.confirmed = typed,
            RobustnessPart::Assumed => next.assumed = typed,
            RobustnessPart::Weights => next.weights = Share::new(typed),
            _ => next.close = Share::new(typed),
        }
        let range = || match part {
            RobustnessPart::Weights => words().weights_range,
            RobustnessPart::Close => words().close_range,
            _ => words().spread_range,
        };
        put(next, Some(part)).map_err(|()| untrack(range).to_owned())
    });
    let texts = move || match part {
        RobustnessPart::Confirmed => (words().confirmed, words().spread_help),
        RobustnessPart::Assumed => (words().assumed, words().spread_help),
        RobustnessPart::Weights => (words().weights, words().weights_help),
        _ => (words().close, words().close_help),
    };
    let value = Signal::derive(move || Some(read(&app.editor.scenario().method.robustness)));
    view! {
        <NumberField
            label=Signal::derive(move || texts().0.to_owned())
            help=Signal::derive(move || texts().1.to_owned())
            value
            on_commit=commit
            percent=is_share
        />
    }
}

/// Takes the settings, unless this part of them means nothing.
fn put(next: RobustnessMethod, part: Option<RobustnessPart>) -> Result<(), ()> {
    if part.is_some_and(|part| next.wrong().contains(&part)) {
        return Err(());
    }
    app().editor.edit(Action::Method, |s| s.method.robustness = next);
    Ok(())
}
