//! Name, company and story, and where the scenario came from.

use super::words;
use crate::model::{Scenario, limits};
use crate::state::Action;
use crate::text::Language;
use crate::text::scenario::texts;
use crate::ui::context::app;
use crate::ui::kit::{Panel, TextAreaField, TextField};
use crate::ui::view::prelude::*;
use crate::ui::workspace::SAMPLE;

type Write = fn(&mut Scenario) -> &mut String;

/// Takes a text of the scenario; one that could not be saved is refused and said.
fn commit(write: Write, error: RwSignal<Option<String>>) -> Callback<String> {
    Callback::new(move |text: String| {
        let app = app();
        let limit = limits::TEXT_CHARS;
        if text.len() > limit && text.chars().count() > limit {
            error.set(Some(texts(app.language.get_untracked()).too_long(limit)));
            return;
        }
        error.set(None);
        app.editor.edit(Action::Scenario, |s| *write(s) = text);
    })
}

/// Name, company and story.
#[component]
pub fn About() -> Node {
    let app = app();
    let [title, company, story] = [(); 3].map(|()| RwSignal::new(None));
    let scenario = move || app.editor.scenario();
    view! {
        <Panel id="about" title=Signal::derive(move || words().about.to_owned())>
            <div class="panel-body form-stack">
                <TextField
                    label=Signal::derive(move || words().name.to_owned())
                    value=Signal::derive(move || scenario().title.clone())
                    on_commit=commit(|s| &mut s.title, title)
                    help=Signal::derive(move || words().name_help.to_owned())
                    error=title
                />
                <TextField
                    label=Signal::derive(move || words().company.to_owned())
                    value=Signal::derive(move || scenario().company.clone())
                    on_commit=commit(|s| &mut s.company, company)
                    help=Signal::derive(move || words().company_help.to_owned())
                    error=company
                />
                <TextAreaField
                    label=Signal::derive(move || words().story.to_owned())
                    value=Signal::derive(move || scenario().note.clone())
                    on_commit=commit(|s| &mut s.note, story)
                    help=Signal::derive(move || words().story_help.to_owned())
                    error=story
                    rows=8
                />
            </div>
        </Panel>
    }
}

/// Which sample it began as, if any.
#[component]
pub fn Origin() -> Node {
    let app = app();
    let said = move || {
        let words = words();
        let Some(origin) = app.editor.scenario().origin.clone() else { return words.own_work.to_owned() };
        // A sample of another version is called by its id.
        let name = if origin.sample == SAMPLE { words.sample_name.to_owned() } else { origin.sample };
        let language = Language::from_code(&origin.language);
        let place = language.and_then(|l| Language::ALL.iter().position(|other| *other == l));
        let language = place.map_or(origin.language, |place| words.languages[place].to_owned());
        words.from_sample(&name, &language)
    };
    view! {
        <Panel id="origin" title=Signal::derive(move || words().origin.to_owned())>
            <p class="panel-body">{said}</p>
        </Panel>
    }
}
