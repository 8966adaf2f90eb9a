//! Fields of a project: texts, days, choices; each is one edit when it is left.

use super::words;
use crate::model::toolkit::Project;
use crate::model::{Date, ProjectId, Scenario};
use crate::state::Action;
use crate::ui::context::app;
use crate::ui::kit::{ChoiceField, TextField};
use crate::ui::pages::strategy_parts::{ScenarioText, day};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// A text of a project.
pub fn text_field(
    project: ProjectId,
    label: fn() -> &'static str,
    help: fn() -> &'static str,
    place: fn(&mut Project) -> &mut String,
    rows: u32,
) -> Node {
    // Reading needs no place of its own: a copy is made to look into.
    let read = move |s: &Scenario| s.project(project).map(|p| place(&mut p.clone()).clone()).unwrap_or_default();
    let write = move |s: &mut Scenario, text: String| {
        if let Some(project) = s.project_mut(project) {
            *place(project) = text;
        }
    };
    view! {
        <ScenarioText
            label=Signal::derive(move || label().to_owned())
            help=Signal::derive(move || help().to_owned())
            read=Arc::new(read)
            write=Arc::new(write)
            rows=rows
        />
    }
}

/// A day of a project.
pub fn day_field(
    label: fn() -> &'static str,
    read: impl Fn(&Scenario) -> Option<Date> + Send + Sync + 'static,
    write: impl Fn(&mut Scenario, Option<Date>) + Send + Sync + 'static,
) -> Node {
    let app = app();
    let error = RwSignal::new(None::<String>);
    let value = Signal::derive(move || read(&app.editor.scenario()).map(|day| day.to_string()).unwrap_or_default());
    let commit = Callback::new(move |text: String| match day(&text, |text| untrack(|| words().date_unknown(text))) {
        Ok(day) => {
            error.set(None);
            app.editor.edit(Action::Text, |s| write(s, day));
        }
        Err(refusal) => error.set(Some(refusal)),
    });
    view! { <TextField label=Signal::derive(move || label().to_owned()) value on_commit=commit error /> }
}

/// One of a list.
pub fn choice_field(
    label: impl Fn() -> String + Send + Sync + 'static,
    help: fn() -> &'static str,
    choices: impl Fn() -> Vec<(String, String)> + Send + Sync + 'static,
    read: impl Fn(&Scenario) -> String + Send + Sync + 'static,
    write: impl Fn(&mut Scenario, &str) + Send + Sync + 'static,
) -> Node {
    let app = app();
    let value = Signal::derive(move || read(&app.editor.scenario()));
    let commit = Callback::new(move |code: String| {
        app.editor.edit(Action::Text, |s| write(s, &code));
    });
    view! {
        <ChoiceField label=Signal::derive(label) value choices=Signal::derive(choices) on_commit=commit help=Signal::derive(move || help().to_owned()) />
    }
}

/// No help under a field.
pub const fn no_help() -> &'static str {
    ""
}
