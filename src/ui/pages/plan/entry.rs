//! What is typed into a plan.

use super::words;
use crate::model::ids::PersonId;
use crate::model::plan::AccountPlan;
use crate::model::{AccountId, Date, Scenario};
use crate::state::Action;
use crate::ui::context::App;
use crate::ui::kit::sheet::Refusal;
use crate::ui::pages::strategy_parts;
use crate::ui::view::prelude::*;

/// Changes an account's plan in one step.
pub fn change(app: App, account: AccountId, action: Action, change: impl FnOnce(&mut AccountPlan)) {
    app.editor.edit(action, |scenario| {
        if let Some(plan) = scenario.plan_mut(account) {
            change(plan);
        }
    });
}

/// A day as it is typed; empty is none.
///
/// # Errors
/// The text is no day.
pub fn day(text: &str) -> Result<Option<Date>, Refusal> {
    strategy_parts::day(text, |text| untrack(|| words().date_unknown(text)))
}

/// Takes a text into a next step.
///
/// # Errors
/// It is no valid entry; the old value stays.
pub fn step(
    scenario: &mut Scenario,
    account: AccountId,
    place: usize,
    column: &str,
    text: &str,
) -> Result<(), Refusal> {
    let text = text.trim();
    let due = if column == "due" { day(text)? } else { None };
    let owner: Option<PersonId> = if column == "owner" { scenario.person_named(text) } else { None };
    let Some(step) = scenario.plan_mut(account).and_then(|plan| plan.next_steps.get_mut(place)) else { return Ok(()) };
    match column {
        "text" => text.clone_into(&mut step.text),
        "owner" => step.owner = owner,
        "due" => step.due = due,
        _ => {}
    }
    Ok(())
}
