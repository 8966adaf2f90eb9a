//! Every rule of the coach, and what the rules assume about the team.

use super::words;
use crate::model::coach::{FindingKey, KEYS_PER_MANAGER};
use crate::state::Action;
use crate::ui::context::app;
use crate::ui::kit::sheet::Refusal;
use crate::ui::kit::{NumberField, Panel, lock_reason, locked};
use crate::ui::view::prelude::*;

/// More key accounts than this nobody serves.
const MOST_KEYS: f64 = 1_000.0;

/// What the rules assume, with a way back to the course's default.
#[component]
pub fn Settings() -> Node {
    let app = app();
    let value = Memo::new(move |_| app.editor.scenario().coach.keys_per_manager);
    let commit = Callback::new(move |typed: Option<f64>| -> Result<(), Refusal> {
        let keys = typed.unwrap_or_else(|| f64::from(KEYS_PER_MANAGER));
        if keys.fract() != 0.0 || !(0.0..=MOST_KEYS).contains(&keys) {
            return Err(untrack(|| words().keys_range.to_owned()));
        }
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it was checked above")]
        let keys = keys as u32;
        app.editor.edit(Action::Method, |scenario| scenario.coach.keys_per_manager = keys);
        Ok(())
    });
    let reset = move |_| {
        app.editor.edit(Action::Method, |scenario| scenario.coach.keys_per_manager = KEYS_PER_MANAGER);
    };
    view! {
        <Panel id="coach-settings" title=Signal::derive(move || words().settings.to_owned()) help=Signal::derive(move || words().settings_help.to_owned())>
            <div class="panel-body stack-small">
                <NumberField
                    label=Signal::derive(move || words().keys_per_manager.to_owned())
                    value=Signal::derive(move || Some(f64::from(value.get())))
                    on_commit=commit
                    help=Signal::derive(move || words().keys_help.to_owned())
                />
                {move || (value.get() != KEYS_PER_MANAGER).then(|| view! { <button type="button" class="button" disabled=locked title=lock_reason on:click=reset>{words().reset}</button> })}
            </div>
        </Panel>
    }
}

/// Every rule, and how often it speaks at present.
#[component]
pub fn Rules() -> Node {
    let app = app();
    let speaking = Memo::new(move |_| {
        let results = app.editor.evaluation();
        let kinds = results.findings.iter().map(|finding| FindingKey::of(&finding.kind).kind().to_owned());
        kinds.collect::<Vec<_>>()
    });
    let rows = move || {
        let help = app.help_now()?;
        let severity = |code: &str| {
            let place = ["error", "warning", "hint", "missing"].iter().position(|name| *name == code);
            place.map(|place| words().groups[place]).unwrap_or_default()
        };
        let row = |(kind, rule): (&str, &crate::text::help::RuleText)| {
            let count = speaking.with(|kinds| kinds.iter().filter(|other| *other == kind).count());
            view! {
                <tr>
                    <th scope="row">{rule.rule.clone()}</th>
                    <td>{severity(&rule.severity)}</td>
                    <td class="number">{count.to_string()}</td>
                </tr>
            }
        };
        Some(help.rules().map(row).collect_view())
    };
    let count = Memo::new(move |_| app.help_now().map_or(0, |help| help.rules().count()));
    let head = move || words().rules_head.map(|name| view! { <th scope="col">{name}</th> }).into_iter().collect_view();
    view! {
        <details class="story coach-rules">
            <summary>{move || words().rules}</summary>
            <p>{move || if count.get() == 0 { words().rules_missing.to_owned() } else { words().rules_help(count.get()) }}</p>
            <div class="table-scroll">
                <table class="table wraps">
                    <thead><tr>{head}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    }
}
