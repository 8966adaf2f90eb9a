//! What the pages on accounts as assets share: names, amounts, shares as they are typed and shown.

use crate::model::entry::parse_number;
use crate::model::{AccountId, Money, Outcome, Scenario, Undefined};
use crate::text::{faults, format, reasons};
use crate::ui::context::App;
use crate::ui::kit::sheet::{Cell, CellState, Entry, Refusal};
use crate::ui::kit::why::Why;
use crate::ui::view::prelude::*;

/// An amount as it is shown: whole from a hundred on, else with two decimals at most.
pub fn amount(value: f64) -> String {
    if value.abs() >= 100.0 { format::number(value, 0) } else { format::amount(value) }
}

/// A difference of amounts, with its sign.
pub fn signed(value: f64) -> String {
    let shown = amount(value);
    if value > 0.0 { format!("+{shown}") } else { shown }
}

/// An amount, or the word for why there is none. Tracked.
pub fn money_or(app: App, outcome: &Outcome<Money>) -> String {
    match outcome {
        Ok(money) => amount(money.get()),
        Err(reason) => reasons::short(reason, app.language.get()),
    }
}

/// A rise with its sign, such as `+27.5%`.
pub fn rise(share: f64) -> String {
    format!("{}%", format::signed(share * 100.0, 1))
}

/// A share as it was typed, in per cent: 0.8 is `80%`.
pub fn plain_percent(share: f64) -> String {
    format!("{}%", format::plain(hundred(share)))
}

/// A hundred times as much without the dust of binary fractions.
fn hundred(share: f64) -> f64 {
    let scaled = share * 100.0;
    let tidy = (scaled * 1e9).round() / 1e9;
    if tidy.is_finite() { tidy } else { scaled }
}

/// A cell for a share that is typed in per cent.
pub fn percent_cell(share: Option<f64>) -> Cell {
    Cell::number(share.map(hundred))
}

/// A cell that may be typed over and shows, as assumed, what counts while it is empty.
pub fn fallback_cell(text: String, explains: bool) -> Cell {
    Cell { text, state: CellState::Assumed, entry: Entry::Number, explains, ..Cell::default() }
}

/// A typed number; empty is none.
///
/// # Errors
/// Why the text is no number.
pub fn number(app: App, text: &str) -> Result<Option<f64>, Refusal> {
    parse_number(text).map_err(|fault| faults::texts(app.language.get_untracked()).entry(&fault))
}

/// A share typed in per cent, with or without the sign; empty is none.
///
/// # Errors
/// Why the text is no number.
pub fn percent_entry(app: App, text: &str) -> Result<Option<f64>, Refusal> {
    let typed = number(app, text)?;
    // A typed percent sign has divided already.
    Ok(if text.contains(['%', '％']) { typed } else { typed.map(|number| number / 100.0) })
}

/// What is said where there is no result. Tracked.
pub fn why_undefined(app: App, title: String, reason: &Undefined) -> Why {
    let language = app.language.get();
    Why {
        title,
        value: reasons::short(reason, language),
        rule: vec![reasons::full(reason, language)],
        ..Why::default()
    }
}

/// An account's name, or its id.
pub fn account_name(scenario: &Scenario, id: AccountId) -> String {
    let name = scenario.account(id).map(|a| a.profile.name.trim()).unwrap_or_default();
    if name.is_empty() { id.to_string() } else { name.to_owned() }
}

/// The name of a state by its place, or its number.
pub fn state_name(scenario: &Scenario, place: usize) -> String {
    let name = scenario.asset.states.states.get(place).map(|s| s.name.trim()).unwrap_or_default();
    if name.is_empty() { (place + 1).to_string() } else { name.to_owned() }
}
