//! What accounts, people, days and actions are called on plans, and numbers that open into their arithmetic.

use super::words;
use crate::model::ids::PersonId;
use crate::model::plan::{ActionSource, PlanAction};
use crate::model::{AccountId, Date, Scenario};
use crate::text::risks;
use crate::ui::context::App;
use crate::ui::kit::WhyButton;
use crate::ui::kit::why::Why;
use crate::ui::pages::risks::name_of as risk_name_of;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// A name, or the id in its place.
pub fn named(name: &str, id: impl std::fmt::Display) -> String {
    let name = name.trim();
    if name.is_empty() { id.to_string() } else { name.to_owned() }
}

/// An account's name.
pub fn account_name(scenario: &Scenario, id: AccountId) -> String {
    scenario.account(id).map_or_else(|| id.to_string(), |account| named(&account.profile.name, id))
}

/// A person's name, if there is one.
pub fn person(scenario: &Scenario, id: Option<PersonId>) -> Option<String> {
    let id = id?;
    scenario.person(id).map(|person| named(&person.name, id))
}

/// A day in words; the year only where it is not the scenario's. Tracked.
pub fn day(app: App, scenario: &Scenario, day: Date) -> String {
    risks::day(day, scenario.this_year, app.language.get())
}

/// What is done. Tracked.
pub fn action_text(scenario: &Scenario, account: AccountId, action: &PlanAction) -> String {
    let record = scenario.account(account);
    let relationship = record.map(|a| &a.relationship);
    match action.source {
        ActionSource::Stage(id) => {
            relationship.and_then(|r| r.action(id)).map_or_else(String::new, |a| named(&a.text, id))
        }
        ActionSource::Need(id) => {
            let need = relationship.and_then(|r| r.need(id));
            need.map_or_else(String::new, |n| words().plan_for(named(&n.name, id)))
        }
        ActionSource::Risk(id) => {
            let response = scenario.risk(id).map(|r| r.response.trim().to_owned()).unwrap_or_default();
            if response.is_empty() { words().response_to(risk_name_of(scenario, id)) } else { response }
        }
        ActionSource::Step(place) => {
            let step = record.and_then(|a| a.plan.next_steps.get(place));
            let text = step.map(|s| s.text.trim().to_owned()).unwrap_or_default();
            if text.is_empty() { words().unnamed_step(place + 1) } else { text }
        }
    }
}

/// A computed value that opens into its arithmetic.
pub fn why(text: impl Into<String>, explain: impl Fn() -> Option<Why> + Send + Sync + 'static) -> Node {
    let text: String = text.into();
    view! { <WhyButton text=Signal::stored(text) why=Arc::new(explain) /> }
}
