//! Two columns from a spreadsheet, pasted as a text.

use super::entry::{Taken, take_pasted};
use super::subject::Subject;
use super::words;
use crate::saved::points::{PastedPoints, read};
use crate::state::Action;
use crate::text::faults;
use crate::ui::context::{App, app};
use crate::ui::kit::{Panel, lock_reason, locked};
use crate::ui::view::prelude::*;
use leptos::html;

/// Lines that are named one by one.
const NAMED: usize = 5;

/// What happened, and whether it is an error.
type Said = Option<(String, bool)>;

/// The panel.
#[component]
pub fn Paste(subject: Subject) -> Node {
    let app = app();
    let area = NodeRef::<html::Textarea>::new();
    let said = RwSignal::new(None::<(String, bool)>);
    let take = move |_| {
        let Some(element) = area.get_untracked() else { return };
        let (message, is_taken) = untrack(|| take(app, subject, &element.value()));
        if is_taken {
            element.set_value("");
        }
        said.set(message);
    };
    let is_bad = move || said.get().is_some_and(|(_, is_bad)| is_bad);
    let note = move || said.get().map_or_else(|| words().paste_help.to_owned(), |(text, _)| text);
    view! {
        <Panel id="forecast-paste" title=Signal::derive(move || words().paste.to_owned())>
            <div class="panel-body field">
                <textarea class="input" rows="4" spellcheck="false" node_ref=area aria-labelledby="forecast-paste" aria-describedby="forecast-paste-note" aria-invalid=move || is_bad().then_some("true") readonly=locked placeholder="2019\t93000"></textarea>
                <span id="forecast-paste-note" class:help=move || !is_bad() class:error=is_bad role="status">{note}</span>
                <div class="page-actions"><button type="button" class="button" disabled=locked title=lock_reason on:click=take>{move || words().take}</button></div>
            </div>
        </Panel>
    }
}

/// Takes a pasted text in; says what happened, and whether anything was taken.
fn take(app: App, subject: Subject, text: &str) -> (Said, bool) {
    let language = app.language.get();
    let pasted = match read(text) {
        Ok(pasted) => pasted,
        Err(fault) => return (Some((faults::texts(language).csv(&fault).paragraph(language), true)), false),
    };
    if pasted.points.is_empty() {
        return (Some((words().nothing_found.to_owned(), true)), false);
    }
    let taken = app.editor.edit(Action::Paste, |s| take_pasted(s, subject, &pasted));
    let Some(taken) = taken else { return (None, false) };
    let said = sentences(taken, &pasted).join(if language.is_chinese() { "" } else { " " });
    (Some((said, taken.points == 0)), taken.points > 0)
}

fn sentences(taken: Taken, pasted: &PastedPoints) -> Vec<String> {
    let mut said = vec![words().taken(taken.points)];
    if taken.of_periods > 0 {
        said.push(words().not_earlier(taken.of_periods));
    }
    if taken.beyond > 0 {
        said.push(words().beyond(taken.beyond));
    }
    if !pasted.skipped.is_empty() {
        let named: Vec<String> = pasted.skipped.iter().take(NAMED).map(ToString::to_string).collect();
        let rest = if pasted.skipped.len() > NAMED { "…" } else { "" };
        said.push(words().skipped(pasted.skipped.len(), format!("{}{rest}", named.join(words().comma))));
    }
    said
}
