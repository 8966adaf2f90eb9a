//! What goals, actions, people and fields are called, and the lists they are chosen from.

use super::words;
use crate::model::ids::{ActionId, GoalId, PersonId};
use crate::model::strategy::{ActionState, Direction, Goal, GoalField, GoalKind};
use crate::model::{Date, Scenario};
use crate::text::{Language, risks};
use crate::ui::context::App;
use crate::ui::kit::sheet::Choice;
use crate::ui::pages::strategy_parts::{choices, or_else};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// A goal's name; one without is called by its id. Tracked.
pub fn goal_name(goal: &Goal) -> String {
    or_else(&goal.name, || words().untitled(goal.id))
}

/// A goal's name by its id. Tracked.
pub fn name_of(scenario: &Scenario, id: GoalId) -> String {
    scenario.strategy.goal(id).map_or_else(|| words().untitled(id), goal_name)
}

/// An action's text. Tracked.
pub fn action_name(scenario: &Scenario, id: ActionId) -> String {
    let text = scenario.strategy.action(id).map(|a| a.text.as_str());
    or_else(text.unwrap_or_default(), || words().untitled(id))
}

/// A person's name; empty for nobody.
pub fn person_name(scenario: &Scenario, person: Option<PersonId>) -> String {
    person.and_then(|id| scenario.person(id)).map(|p| p.name.clone()).unwrap_or_default()
}

/// A goal's field by name: the course's, or an own one. Tracked.
pub fn field_name(app: App, goal: &Goal) -> String {
    match goal.field {
        Some(GoalField::Own) if !goal.own_field.trim().is_empty() => goal.own_field.clone(),
        Some(field) => app.content.with(|content| content.goal_field(field)),
        None => String::new(),
    }
}

/// A day in words. Tracked.
pub fn day_words(day: Date, this_year: i32, language: Language) -> String {
    risks::day(day, this_year, language)
}

/// Level and sum. Tracked.
pub fn kind_choices() -> Arc<[Choice]> {
    listed(GoalKind::ALL.iter().map(|k| k.code()), words().kinds)
}

/// Higher and lower. Tracked.
pub fn direction_choices() -> Arc<[Choice]> {
    listed(Direction::ALL.iter().map(|d| d.code()), words().directions)
}

/// Open, in work, done. Tracked.
pub fn state_choices() -> Arc<[Choice]> {
    listed(ActionState::ALL.iter().map(|s| s.code()), words().states)
}

fn listed<const N: usize>(codes: impl Iterator<Item = String>, words: [&'static str; N]) -> Arc<[Choice]> {
    codes.zip(words).map(|(value, word)| Choice { value, label: word.to_owned() }).collect()
}

/// All goals, and none. Tracked.
pub fn goal_choices(app: App) -> Arc<[Choice]> {
    let scenario = app.editor.scenario();
    let all: Vec<(String, String)> =
        scenario.strategy.goals.iter().map(|g| (g.id.to_string(), format!("{} {}", g.id, goal_name(g)))).collect();
    choices(words().none, all.iter().map(|(id, name)| (id.clone(), name.as_str())))
}

/// Names of our people, offered while an owner is typed. Tracked.
pub fn people(app: App) -> Arc<[String]> {
    app.editor.scenario().people.iter().map(|p| p.name.clone()).collect()
}

/// Names of the course's fields, offered while a field is typed. Tracked.
pub fn fields(app: App) -> Arc<[String]> {
    app.content.with(|content| {
        GoalField::ALL.iter().filter(|f| **f != GoalField::Own).map(|&f| content.goal_field(f)).collect()
    })
}
