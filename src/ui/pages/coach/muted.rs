//! What was muted, with its notes; and mutes of findings that do not arise any more.

use super::{Desk, words};
use crate::model::coach::{FindingKey, Mute, Muted};
use crate::model::finding::Finding;
use crate::state::Action;
use crate::text::findings::{day_in_words, sentences};
use crate::ui::context::{App, app};
use crate::ui::kit::{Panel, TextField, lock_reason, locked};
use crate::ui::view::prelude::*;

/// All mutes.
#[component]
pub fn MutedPanel(desk: Desk) -> Node {
    let app = app();
    let muted = Memo::new(move |_| app.editor.evaluation().muted.clone());
    let stale = Memo::new(move |_| stale(app));
    let count = move || view! { <span class="quiet">{move || words().count(muted.with(Vec::len))}</span> };
    let rows = move || {
        let found: Vec<Finding> = muted.with(|all| all.iter().map(|m| m.finding.clone()).collect());
        let said = sentences(&found, &app.editor.scenario(), app.language.get());
        let row = |(muted, said): (Muted, crate::text::findings::Sentence)| view! { <Row desk muted what=said.what /> };
        muted.get().into_iter().zip(said).map(row).collect_view()
    };
    let old = move || {
        stale.with(|all| !all.is_empty()).then(|| {
            let rows = stale.get().into_iter().map(|mute| view! { <Stale mute /> }).collect_view();
            view! {
                <div class="panel-body stale">
                    <h3>{words().stale}</h3>
                    <p class="quiet">{words().stale_help}</p>
                    <ul class="muted-list">{rows}</ul>
                </div>
            }
        })
    };
    view! {
        <Panel id="coach-muted" title=Signal::derive(move || words().muted.to_owned()) help=Signal::derive(move || words().muted_help.to_owned()) actions=count>
            {move || muted.with(Vec::is_empty).then(|| view! { <p class="panel-body quiet">{words().muted_none}</p> })}
            <ul class="muted-list panel-body" id="coach-muted-list" tabindex="-1" aria-labelledby="coach-muted">{rows}</ul>
            {old}
        </Panel>
    }
}

/// Mutes whose finding is not there at present. Tracked.
fn stale(app: App) -> Vec<Mute> {
    let results = app.editor.evaluation();
    let present: Vec<FindingKey> = results.muted.iter().map(|m| FindingKey::of(&m.finding.kind)).collect();
    let scenario = app.editor.scenario();
    scenario.coach.mutes.iter().filter(|mute| !present.contains(&mute.finding)).cloned().collect()
}

fn unmute(app: App, key: &FindingKey) {
    app.editor.edit(Action::Mute, |scenario| scenario.unmute(key));
}

#[component]
fn Row(desk: Desk, muted: Muted, what: String) -> Node {
    let app = app();
    let key = FindingKey::of(&muted.finding.kind);
    let (noted, back) = (key.clone(), key);
    let commit = Callback::new(move |note: String| {
        let key = noted.clone();
        app.editor.edit(Action::Mute, move |scenario| scenario.mute(key, &note));
    });
    let counts_now = words().counts_now(&what);
    let count_again = move |_| {
        unmute(app, &back);
        desk.done.set(counts_now.clone());
    };
    let label = words().count_this(&what);
    let note = Signal::stored(muted.note.clone());
    let day = day_in_words(muted.on, app.language.get());
    view! {
        <li>
            <strong>{what}</strong>
            <span class="quiet">{words().muted_on(day)}</span>
            <TextField label=Signal::derive(move || words().note.to_owned()) value=note on_commit=commit />
            <div class="row-actions">
                <a href=app.address_of(&muted.finding.place)>{app.kit_texts().show}</a>
                <button type="button" class="button plain small" aria-label=label disabled=locked title=lock_reason on:click=count_again>{words().count_again}</button>
            </div>
        </li>
    }
}

#[component]
fn Stale(mute: Mute) -> Node {
    let app = app();
    let Mute { finding, note, on } = mute;
    let rule = app.help_now().and_then(|help| help.rule(finding.kind()).map(|rule| rule.rule.clone()));
    let rule = rule.unwrap_or_else(|| words().unknown_rule.to_owned());
    let day = day_in_words(on, app.language.get());
    let label = words().forget_this(&rule);
    view! {
        <li>
            <span>{rule}</span>
            <span class="quiet">{finding.to_string()}" · "{words().muted_on(day)}</span>
            <p>{note}</p>
            <div class="row-actions">
                <button type="button" class="button plain small" aria-label=label disabled=locked title=lock_reason on:click=move |_| unmute(app, &finding)>{words().forget}</button>
            </div>
        </li>
    }
}
