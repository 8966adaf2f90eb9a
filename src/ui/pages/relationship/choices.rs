//! The lists that cells and fields choose from.

use super::{named, terms, words};
use crate::model::AccountId;
use crate::model::relationship::{Answer, Department, Function, Rung, Stage, Trend};
use crate::text::Language;
use crate::text::relationship::terms as terms_of;
use crate::ui::context::App;
use crate::ui::kit::sheet::{Choice, Refusal};
use crate::ui::view::prelude::*;
use std::sync::Arc;

fn choice(value: impl Into<String>, label: impl Into<String>) -> Choice {
    Choice { value: value.into(), label: label.into() }
}

/// A list that begins with nothing chosen.
fn open(choices: impl Iterator<Item = Choice>) -> Arc<[Choice]> {
    std::iter::once(choice("", words().unset)).chain(choices).collect()
}

/// The stages. Tracked.
pub fn stages() -> Arc<[Choice]> {
    open(Stage::ALL.iter().map(|&s| choice(s.code(), terms().stage(s))))
}

/// Yes, partly, no. Tracked.
pub fn answers() -> Arc<[Choice]> {
    open(Answer::ALL.iter().map(|&a| choice(a.code(), terms().answer(a))))
}

/// Yes or no. Tracked.
pub fn yes_no() -> Arc<[Choice]> {
    open([Answer::Yes, Answer::No].into_iter().map(|a| choice(a.code(), terms().answer(a))))
}

/// The rungs. Tracked.
pub fn rungs() -> Arc<[Choice]> {
    open(Rung::ALL.iter().map(|&r| choice(r.code(), terms().rung(r))))
}

/// How importance changes. Tracked.
pub fn trends() -> Arc<[Choice]> {
    open(Trend::ALL.iter().map(|&t| choice(t.code(), terms().trend(t))))
}

/// Our people. Tracked.
pub fn people(app: App) -> Arc<[Choice]> {
    open(app.editor.scenario().people.iter().map(|p| choice(p.id.to_string(), named(&p.name, p.id))))
}

/// The customer's people at an account. Tracked.
pub fn contacts(app: App, account: AccountId) -> Arc<[Choice]> {
    let scenario = app.editor.scenario();
    let all = scenario.relationship(account).map(|r| r.contacts.as_slice()).unwrap_or_default();
    open(all.iter().map(|c| choice(c.id.to_string(), named(&c.name, c.id))))
}

/// Rivals. Tracked.
pub fn rivals(app: App) -> Arc<[Choice]> {
    open(app.editor.scenario().rivals.iter().map(|r| choice(r.id.to_string(), named(&r.name, r.id))))
}

/// Names of our people, to suggest while typing. Tracked.
pub fn people_names(app: App) -> Arc<[String]> {
    app.editor.scenario().people.iter().map(|p| p.name.clone()).filter(|name| !name.trim().is_empty()).collect()
}

/// Names of functions, to suggest while typing. Tracked.
pub fn functions() -> Arc<[String]> {
    Department::ALL.iter().map(|&d| terms().department(d).to_owned()).collect()
}

/// The function a text means: a department's name in any language, or the user's own words.
pub fn function(text: &str) -> Option<Function> {
    let text = text.trim();
    let is = |d: &Department| Language::ALL.iter().any(|l| terms_of(*l).department(*d).eq_ignore_ascii_case(text));
    let known = || Department::ALL.iter().copied().find(is).map(Function::Known);
    (!text.is_empty()).then(|| known().unwrap_or_else(|| Function::Own(text.to_owned())))
}

/// The value a typed or pasted text chooses from a list: a value, a label, or nothing.
///
/// # Errors
/// It is none of them.
pub fn chosen(choices: &[Choice], text: &str) -> Result<Option<String>, Refusal> {
    let text = text.trim();
    if text.is_empty() || text == "–" || text == "-" {
        return Ok(None);
    }
    let found = choices.iter().find(|c| c.value == text || c.label.eq_ignore_ascii_case(text));
    match found {
        Some(choice) => Ok(Some(choice.value.clone()).filter(|value| !value.is_empty())),
        None => Err(untrack(|| words().not_in_list(text.chars().take(40).collect::<String>()))),
    }
}

/// As the fields of forms take a list.
pub fn pairs(choices: &[Choice]) -> Vec<(String, String)> {
    choices.iter().map(|c| (c.value.clone(), c.label.clone())).collect()
}
