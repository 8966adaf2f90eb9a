//! The course's two warnings as rules: overdrawing resources, and short-sightedness.

use super::why::{why_overdraft, why_sign};
use super::words;
use crate::model::outcome::Outcome;
use crate::state::Action;
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::Refusal;
use crate::ui::kit::{NumberField, Panel, WhyButton};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// Both warnings.
#[component]
pub fn Warnings() -> Node {
    view! {
        <Panel id="readiness-warnings" title=Signal::derive(move || words().warnings.to_owned()) help=Signal::derive(move || words().warnings_help.to_owned())>
            <div class="panel-body stack-small">
                <Overdraft />
                <ShortSight />
            </div>
        </Panel>
    }
}

#[component]
fn Overdraft() -> Node {
    let app = app();
    let commit = Callback::new(move |days: Option<f64>| -> Result<(), Refusal> {
        if days.is_some_and(|days| days < 0.0) {
            return Err(untrack(|| words().capacity_range.to_owned()));
        }
        app.editor.edit(Action::Scenario, |s| s.strategy.readiness.capacity = days);
        Ok(())
    });
    let found = move || {
        let results = app.editor.evaluation();
        let language = app.language.get();
        match &results.strategy.readiness.overdraft {
            Ok(found) => {
                let (promised, capacity) = (format::plain(found.promised.get()), format::plain(found.capacity.get()));
                let difference = format::plain(found.difference.get().abs());
                let text = if found.is_overdrawn {
                    words().overdrawn(promised, capacity, difference)
                } else {
                    words().not_overdrawn(promised, capacity, difference)
                };
                let class = if found.is_overdrawn { "tag bad" } else { "tag good" };
                view! { <p><span class=class><WhyButton text=text why=Arc::new(move || why_overdraft(app)) /></span></p> }
            }
            Err(reason) => view! { <p class="quiet">{reasons::full(reason, language)}</p> },
        }
    };
    view! {
        <section>
            <h3>{move || words().overdraft}</h3>
            <NumberField
                label=Signal::derive(move || words().capacity.to_owned())
                value=Signal::derive(move || app.editor.scenario().strategy.readiness.capacity)
                on_commit=commit
                help=Signal::derive(move || words().capacity_help.to_owned())
            />
            {found}
        </section>
    }
}

/// The three signs.
#[component]
fn ShortSight() -> Node {
    let app = app();
    let rows = move || {
        let results = app.editor.evaluation();
        let sight = &results.strategy.readiness.short_sight;
        let signs = [&sight.no_long_goal, &sight.falling_income, &sight.days_on_yesterday];
        signs.into_iter().enumerate().map(|(n, outcome)| sign(app, n, outcome)).collect_view()
    };
    view! {
        <section>
            <h3>{move || words().short_sight}</h3>
            <ul class="readiness-signs">{rows}</ul>
        </section>
    }
}

/// One sign. Tracked.
fn sign(app: App, number: usize, outcome: &Outcome<bool>) -> Node {
    let (word, class) = match outcome {
        Ok(true) => (words().holds, "tag bad"),
        Ok(false) => (words().holds_not, "tag good"),
        Err(_) => (words().unknown, "tag"),
    };
    let text = words().signs.get(number).copied().unwrap_or_default();
    view! { <li><span>{text}</span><span class=class><WhyButton text=word.to_owned() why=Arc::new(move || why_sign(app, number)) /></span></li> }
}
