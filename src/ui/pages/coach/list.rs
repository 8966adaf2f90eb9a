//! Findings of one severity, each with its reason, the way to its place, and a way to mute it.

use super::filter::Owners;
use super::{Desk, words};
use crate::browser;
use crate::model::coach::FindingKey;
use crate::model::finding::{Finding, Severity};
use crate::model::limits::{ENTRIES, TEXT_CHARS};
use crate::state::Action;
use crate::text::findings::{Sentence, sentences};
use crate::ui::context::app;
use crate::ui::kit::{Panel, SeverityMark, lock_reason, locked};
use crate::ui::view::prelude::*;

/// So many are listed until all are asked for.
const FIRST: usize = 12;

/// The findings of a severity that are asked for, and how many more there are.
#[derive(Clone, Copy)]
struct Listed {
    all: Memo<Vec<Finding>>,
    shows_all: RwSignal<bool>,
}

impl Listed {
    fn of(desk: Desk, severity: Severity) -> Self {
        let app = app();
        let all = Memo::new(move |_| {
            let owners = Owners::of(&app.editor.scenario());
            let filter = desk.filter.get();
            let results = app.editor.evaluation();
            let asked = |f: &&Finding| f.severity == severity && filter.shows(f, &owners);
            results.findings.iter().filter(asked).cloned().collect()
        });
        Self { all, shows_all: RwSignal::new(false) }
    }

    /// What is on screen, in words. Tracked.
    fn shown(self) -> Vec<(Finding, Sentence)> {
        let app = app();
        let most = if self.shows_all.get() { usize::MAX } else { FIRST };
        let found: Vec<Finding> = self.all.with(|all| all.iter().take(most).cloned().collect());
        let said = sentences(&found, &app.editor.scenario(), app.language.get());
        found.into_iter().zip(said).collect()
    }

    fn foot(self) -> Node {
        let total = self.all.with(Vec::len);
        let more = move |_| self.shows_all.set(true);
        (total > FIRST && !self.shows_all.get())
            .then(|| view! { <div class="panel-foot"><button type="button" class="button plain" on:click=more>{words().show_all(total)}</button></div> })
            .into_node()
    }
}

/// Findings of one severity.
#[component]
pub fn Group(desk: Desk, severity: Severity, id: &'static str) -> Node {
    let listed = Listed::of(desk, severity);
    let count = move || view! { <span class="quiet">{move || words().count(listed.all.with(Vec::len))}</span> };
    let title = Signal::derive(move || words().groups[severity as usize].to_owned());
    let help = Signal::derive(move || words().groups_help[severity as usize].to_owned());
    view! {
        <Panel id title help actions=count>
            {move || {
                if listed.all.with(Vec::is_empty) {
                    view! { <p class="panel-body quiet">{nothing()}</p> }
                } else {
                    let rows = listed.shown().into_iter().map(|(finding, said)| view! { <Row desk finding said /> }).collect_view();
                    view! { <ul class="findings coach-findings">{rows}</ul> }
                }
            }}
            {move || listed.foot()}
        </Panel>
    }
}

/// Why a list is empty. Tracked.
fn nothing() -> &'static str {
    let has_any = app().editor.evaluation().findings.iter().any(|finding| finding.severity != Severity::Missing);
    if has_any { words().none_here } else { words().none }
}

/// What is merely missing: apart, and quieter.
#[component]
pub fn Missing(desk: Desk) -> Node {
    let listed = Listed::of(desk, Severity::Missing);
    let severity = Severity::Missing as usize;
    let count = move || view! { <span class="quiet">{move || words().count(listed.all.with(Vec::len))}</span> };
    let rows = move || {
        let row = |(finding, said)| view! { <Row desk finding said is_quiet=true /> };
        listed.shown().into_iter().map(row).collect_view()
    };
    view! {
        <Panel id="coach-missing" title=Signal::derive(move || words().groups[severity].to_owned()) help=Signal::derive(move || words().groups_help[severity].to_owned()) actions=count>
            {move || listed.all.with(Vec::is_empty).then(|| view! { <p class="panel-body quiet">{words().none_here}</p> })}
            <ul class="findings coach-findings is-quiet">{rows}</ul>
            {move || listed.foot()}
        </Panel>
    }
}

#[component]
fn Row(desk: Desk, finding: Finding, said: Sentence, #[prop(optional)] is_quiet: bool) -> Node {
    let app = app();
    let key = FindingKey::of(&finding.kind);
    let Sentence { what, why } = said;
    let href = app.address_of(&finding.place);
    let text = what.clone();
    let show = format!("{} {what}", app.kit_texts().show);
    let mute_this = words().mute_this(&what);
    let (this, opened) = (key.clone(), key.clone());
    let begin = move |_| {
        desk.open.set(Some(opened.clone()));
        browser::on_animation_frame(|| browser::focus_by_id("mute-note"));
    };
    let is_open = move || desk.open.with(|open| open.as_ref() == Some(&this));
    let body = move || {
        if is_open() {
            view! { <Note desk key=key.clone() what=what.clone() /> }
        } else {
            let begin = begin.clone();
            view! { <button type="button" class="button plain small" aria-label=mute_this.clone() disabled=locked title=lock_reason on:click=begin>{words().mute}</button> }
        }
    };
    view! {
        <li>
            {(!is_quiet).then(|| view! { <SeverityMark severity=finding.severity /> })}
            <strong>{text}</strong>
            <a class="jump" href=href aria-label=show>{app.kit_texts().show}</a>
            <p class="reason">{why}</p>
            <div class="coach-mute">{body}</div>
        </li>
    }
}

/// The note without which nothing is muted.
#[component]
fn Note(desk: Desk, key: FindingKey, what: String) -> Node {
    let app = app();
    let draft = RwSignal::new(String::new());
    let cannot = move || draft.with(|text| text.trim().is_empty()) || is_full();
    let save = move |_| {
        let note = draft.get_untracked();
        if note.trim().is_empty() {
            return;
        }
        let key = key.clone();
        app.editor.edit(Action::Mute, move |scenario| scenario.mute(key, &note));
        desk.open.set(None);
        desk.done.set(untrack(|| words().muted_now(&what)));
        browser::on_animation_frame(|| browser::focus_by_id("coach-muted-list"));
    };
    view! {
        <div class="field">
            <label for="mute-note">{move || words().note}</label>
            <textarea
                class="input"
                id="mute-note"
                rows="2"
                maxlength=TEXT_CHARS.to_string()
                aria-describedby="mute-note-help"
                on:input=move |event| draft.set(event_target_value(&event))
            ></textarea>
            <span class="help" id="mute-note-help">{move || words().note_help}</span>
        </div>
        <div class="page-actions">
            <button type="button" class="button primary" disabled=cannot on:click=save>{move || words().save}</button>
            <button type="button" class="button" on:click=move |_| desk.open.set(None)>{move || words().cancel}</button>
        </div>
    }
}

/// Whether as many are muted as may be. Tracked.
fn is_full() -> bool {
    app().editor.scenario().coach.mutes.len() >= ENTRIES
}
