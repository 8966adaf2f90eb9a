//! Takes what was typed about an account into the scenario, from the list and from the profile alike.

use crate::model::accounts::{AccountType, Orientation};
use crate::model::entry::parse_number;
use crate::model::limits;
use crate::model::{Account, AccountId, Profile, Scenario};
use crate::saved::accounts_csv::{Field, read_account_type, read_orientation};
use crate::text::Language;
use crate::text::accounts::texts;
use crate::text::faults;
use crate::ui::kit::sheet::{Choice, Refusal};
use std::sync::Arc;

/// Takes a typed text into a field of an account.
///
/// # Errors
/// Why the text is not accepted; the account stays as it was.
pub fn enter(
    scenario: &mut Scenario,
    id: AccountId,
    field: Field,
    text: &str,
    language: Language,
) -> Result<(), Refusal> {
    if field == Field::Manager {
        return enter_manager(scenario, id, text, language);
    }
    let Some(account) = scenario.account_mut(id) else { return Ok(()) };
    match field {
        Field::Name => account.profile.name = one_line(text, language)?,
        Field::Region => account.profile.region = one_line(text, language)?,
        Field::Industry => account.profile.industry = one_line(text, language)?,
        Field::Note => account.profile.note = within_limit(text, language)?,
        Field::Orientation => account.profile.orientation = orientation(text, language)?,
        Field::Type => account.profile.kind = kind(text, language)?,
        Field::Years => account.profile.years = amount(text, language)?,
        Field::PeopleDays => account.people_days = amount(text, language)?,
        Field::Manager | Field::Money(..) => {}
    }
    Ok(())
}

fn enter_manager(scenario: &mut Scenario, id: AccountId, text: &str, language: Language) -> Result<(), Refusal> {
    let name = one_line(text, language)?;
    let manager = scenario.person_named(&name);
    if manager.is_none() && !name.is_empty() {
        return Err(texts(language).too_many_people(limits::PEOPLE));
    }
    if let Some(account) = scenario.account_mut(id) {
        account.profile.manager = manager;
    }
    Ok(())
}

/// A text of the profile that only the profile shows.
pub type ProfileText = fn(&mut Profile) -> &mut String;

/// Takes a typed text into one of the "know the customer" answers.
///
/// # Errors
/// If it is too long.
pub fn enter_answer(account: &mut Account, answer: ProfileText, text: &str, language: Language) -> Result<(), Refusal> {
    *answer(&mut account.profile) = within_limit(text, language)?;
    Ok(())
}

/// A text without white space around it.
///
/// # Errors
/// If it is too long.
pub fn one_line(text: &str, language: Language) -> Result<String, Refusal> {
    within_limit(text.trim(), language)
}

/// A text that can be saved.
///
/// # Errors
/// If it is too long.
pub fn within_limit(text: &str, language: Language) -> Result<String, Refusal> {
    let limit = limits::TEXT_CHARS;
    if text.len() > limit && text.chars().count() > limit {
        return Err(texts(language).too_long(limit));
    }
    Ok(text.to_owned())
}

fn amount(text: &str, language: Language) -> Result<Option<f64>, Refusal> {
    let value = parse_number(text).map_err(|fault| faults::texts(language).entry(&fault))?;
    not_negative(value, language)
}

/// A number of years or days.
///
/// # Errors
/// If it is negative.
pub fn not_negative(value: Option<f64>, language: Language) -> Result<Option<f64>, Refusal> {
    if value.is_some_and(|v| v < 0.0) { Err(texts(language).negative.to_owned()) } else { Ok(value) }
}

/// By its code, or by any word a list may use for it, so that a pasted column is understood.
fn orientation(text: &str, language: Language) -> Result<Option<Orientation>, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let found = Orientation::from_code(text).or_else(|| read_orientation(text));
    found.map(Some).ok_or_else(|| texts(language).unknown_orientation.to_owned())
}

fn kind(text: &str, language: Language) -> Result<Option<AccountType>, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let found = AccountType::from_code(text).or_else(|| read_account_type(text));
    found.map(Some).ok_or_else(|| texts(language).unknown_type.to_owned())
}

/// The choices of how an account buys; the first clears.
pub fn orientations(language: Language) -> Arc<[Choice]> {
    let words = crate::text::account_list::words(language);
    let named = Orientation::ALL.iter().map(|&o| (o.code(), (words.orientation_word)(o)));
    choices(texts(language).not_chosen, named)
}

/// The choices of the account's type; the first clears.
pub fn kinds(language: Language) -> Arc<[Choice]> {
    let words = crate::text::account_list::words(language);
    let named = AccountType::ALL.iter().map(|&k| (k.code(), (words.kind_word)(k)));
    choices(texts(language).not_chosen, named)
}

fn choices(none: &str, named: impl Iterator<Item = (String, &'static str)>) -> Arc<[Choice]> {
    let first = Choice { value: String::new(), label: none.to_owned() };
    let rest = named.map(|(value, label)| Choice { value, label: label.to_owned() });
    std::iter::once(first).chain(rest).collect()
}
