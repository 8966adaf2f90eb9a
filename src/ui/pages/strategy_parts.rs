//! What the pages of the strategy part share: findings, texts that commit, choices.

use crate::model::finding::{Finding, Place, Severity};
use crate::model::limits::TEXT_CHARS;
use crate::model::strategy::Met;
use crate::model::{Date, Scenario};
use crate::state::Action;
use crate::text::format;
use crate::ui::context::app;
use crate::ui::kit::sheet::{Choice, Refusal};
use crate::ui::kit::{FindingList, Panel, TextAreaField, TextField};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// Reads a text of the scenario.
pub type ReadText = Arc<dyn Fn(&Scenario) -> String + Send + Sync>;
/// Writes it.
pub type WriteText = Arc<dyn Fn(&mut Scenario, String) + Send + Sync>;

/// A text of the scenario in one line or several; one edit when it is left.
#[component]
pub fn ScenarioText(
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] help: Signal<String>,
    read: ReadText,
    write: WriteText,
    /// Lines; one is an input.
    #[prop(default = 1)]
    rows: u32,
) -> Node {
    let app = app();
    let value = Signal::derive(move || read(&app.editor.scenario()));
    let commit = Callback::new(move |text: String| {
        let text: String = text.trim().chars().take(TEXT_CHARS).collect();
        let write = write.clone();
        app.editor.edit(Action::Text, move |scenario| write(scenario, text));
    });
    if rows > 1 {
        view! { <TextAreaField label value on_commit=commit help rows /> }
    } else {
        view! { <TextField label value on_commit=commit help /> }
    }
}

/// Findings of a page, what is missing among them; without any, that there are none.
#[component]
pub fn StrategyFindings(
    /// The panel's id.
    id: &'static str,
    #[prop(into)] title: Signal<String>,
    #[prop(into)] none: Signal<String>,
    belongs: fn(&Place) -> bool,
) -> Node {
    let app = app();
    let findings = Memo::new(move |_| {
        let results = app.editor.evaluation();
        let here = |finding: &&Finding| belongs(&finding.place);
        results.findings.iter().filter(here).cloned().collect::<Vec<_>>()
    });
    let count = move || findings.with(|all| all.iter().filter(|f| f.severity != Severity::Missing).count());
    view! {
        <Panel id title actions=move || view! { <span class="quiet">{move || count().to_string()}</span> }>
            {move || {
                if findings.with(Vec::is_empty) {
                    view! { <p class="panel-body quiet">{none}</p> }
                } else {
                    view! { <FindingList findings=findings /> }
                }
            }}
        </Panel>
    }
}

/// A list to choose from.
pub fn choices<'a>(none: &str, all: impl IntoIterator<Item = (String, &'a str)>) -> Arc<[Choice]> {
    let none = Choice { value: String::new(), label: none.to_owned() };
    let all = all.into_iter().map(|(value, label)| Choice { value, label: label.to_owned() });
    std::iter::once(none).chain(all).collect()
}

/// The value that a typed or chosen text stands for: its own, or that of its label, in whatever letters.
pub fn chosen(choices: &[Choice], text: &str) -> Option<String> {
    let text = text.trim();
    let is = |choice: &&Choice| choice.value == text || choice.label.eq_ignore_ascii_case(text);
    let typed = text.to_lowercase();
    let begins = |choice: &&Choice| !typed.is_empty() && choice.label.to_lowercase().starts_with(&typed);
    let found = choices.iter().find(is).or_else(|| choices.iter().find(begins));
    found.map(|choice| choice.value.clone())
}

/// A day as it is typed; empty is none.
///
/// # Errors
/// What `unknown` says of a text that is no day.
pub fn day(text: &str, unknown: impl Fn(&str) -> String) -> Result<Option<Date>, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| unknown(&short(text)))
}

/// The beginning of a text, for a message.
pub fn short(text: &str) -> String {
    text.chars().take(40).collect()
}

/// A text or, where it is empty, another.
pub fn or_else(text: &str, other: impl FnOnce() -> String) -> String {
    let text = text.trim();
    if text.is_empty() { other() } else { text.to_owned() }
}

/// A share in per cent with one decimal, such as `97.7%`.
pub fn percent(share: f64) -> String {
    format!("{}%", format::number(share * 100.0, 1))
}

/// The word for yes, partly or no by its code.
pub fn met_choices(words: [&'static str; 3]) -> Vec<(String, String)> {
    Met::ALL.iter().zip(words).map(|(met, word)| (met.code(), word.to_owned())).collect()
}
