//! What is typed into goals and actions.

use super::names::{direction_choices, goal_choices, kind_choices, state_choices};
use super::words;
use crate::model::entry::parse_number;
use crate::model::ids::{ActionId, GoalId};
use crate::model::limits;
use crate::model::strategy::{ActionState, Direction, GoalField, GoalKind, Year};
use crate::model::units::Weight;
use crate::model::{PersonId, Scenario};
use crate::text::{accounts, faults};
use crate::ui::context::App;
use crate::ui::kit::sheet::{Choice, Refusal};
use crate::ui::pages::strategy_parts::{chosen, day, short};
use crate::ui::view::prelude::*;

/// Takes a typed text into one entry of a goal; empty clears it.
pub fn enter_goal(app: App, scenario: &mut Scenario, id: GoalId, column: &str, text: &str) -> Result<(), Refusal> {
    let text = text.trim();
    match column {
        "owner" => {
            let owner = owner(app, scenario, text)?;
            return change(scenario, id, |goal| goal.owner = owner);
        }
        "parent" => {
            let parent = goal(app, text)?;
            if parent.is_some_and(|parent| !scenario.may_serve(id, parent)) {
                return Err(untrack(|| words().circle.to_owned()));
            }
            return change(scenario, id, |goal| goal.parent = parent);
        }
        "baseline" | "target" => {
            let number = number(app, text)?;
            return change(scenario, id, |goal| {
                if column == "target" { goal.target = number } else { goal.baseline = number }
            });
        }
        "year" | "baseYear" => {
            let year = year(text)?;
            return change(
                scenario,
                id,
                |goal| if column == "year" { goal.year = year } else { goal.base_year = year },
            );
        }
        "weight" => {
            let weight = number(app, text)?.unwrap_or(1.0);
            if weight < 0.0 {
                return Err(untrack(|| words().weight_negative.to_owned()));
            }
            return change(scenario, id, |goal| goal.weight = Weight::new(weight));
        }
        "kind" => {
            let kind = one_of(&untrack(kind_choices), text)?;
            return change(scenario, id, |goal| goal.kind = GoalKind::from_code(&kind).unwrap_or(GoalKind::Level));
        }
        "direction" => {
            let code = one_of(&untrack(direction_choices), text)?;
            let direction = Direction::from_code(&code).unwrap_or(Direction::Higher);
            return change(scenario, id, |goal| goal.direction = direction);
        }
        "field" => {
            let field = field(app, text);
            let own = if field == Some(GoalField::Own) { text.to_owned() } else { String::new() };
            return change(scenario, id, |goal| (goal.field, goal.own_field) = (field, own));
        }
        _ => {}
    }
    change(scenario, id, |goal| match column {
        "name" => text.clone_into(&mut goal.name),
        "measure" => text.clone_into(&mut goal.measure),
        "unit" => text.clone_into(&mut goal.unit),
        _ => {}
    })
}

#[allow(clippy::unnecessary_wraps, reason = "every way into a cell gives a result")]
fn change(
    scenario: &mut Scenario,
    id: GoalId,
    change: impl FnOnce(&mut crate::model::strategy::Goal),
) -> Result<(), Refusal> {
    if let Some(goal) = scenario.strategy.goals.iter_mut().find(|g| g.id == id) {
        change(goal);
    }
    Ok(())
}

/// Takes a target or an actual of one year; a year with neither leaves the goal.
pub fn enter_year(
    app: App,
    scenario: &mut Scenario,
    id: GoalId,
    year: Year,
    is_actual: bool,
    text: &str,
) -> Result<(), Refusal> {
    let number = number(app, text)?;
    change(scenario, id, |goal| {
        let figures = goal.years.entry(year).or_default();
        if is_actual {
            figures.actual = number;
        } else {
            figures.target = number;
        }
        if figures.actual.is_none() && figures.target.is_none() {
            goal.years.remove(&year);
        }
    })
}

/// Takes a typed text into one entry of an action; empty clears it.
pub fn enter_action(app: App, scenario: &mut Scenario, id: ActionId, column: &str, text: &str) -> Result<(), Refusal> {
    let text = text.trim();
    let owner = if column == "owner" { owner(app, scenario, text)? } else { None };
    let Some(action) = scenario.strategy.actions.iter_mut().find(|a| a.id == id) else { return Ok(()) };
    match column {
        "text" => text.clone_into(&mut action.text),
        "goal" => action.goal = goal(app, text)?,
        "owner" => action.owner = owner,
        "due" => action.due = day(text, |text| untrack(|| words().date_unknown(text)))?,
        "state" => {
            let code = one_of(&untrack(state_choices), text)?;
            action.state = ActionState::from_code(&code).unwrap_or(ActionState::Open);
        }
        _ => {}
    }
    Ok(())
}

/// A person by name, who is added to our people if nobody carries it yet.
fn owner(app: App, scenario: &mut Scenario, text: &str) -> Result<Option<PersonId>, Refusal> {
    let owner = scenario.person_named(text);
    if owner.is_none() && !text.is_empty() {
        return Err(accounts::texts(app.language.get_untracked()).too_many_people(limits::PEOPLE));
    }
    Ok(owner)
}

fn goal(app: App, text: &str) -> Result<Option<GoalId>, Refusal> {
    if text.is_empty() {
        return Ok(None);
    }
    let choices = untrack(|| goal_choices(app));
    // A goal may be called by its bare name as well.
    let named = choices.iter().find(|c| c.label.split_once(' ').is_some_and(|(_, name)| name == text));
    let code = chosen(&choices, text).or_else(|| named.map(|c| c.value.clone())).ok_or_else(|| unknown(text))?;
    Ok(code.parse().ok())
}

fn field(app: App, text: &str) -> Option<GoalField> {
    if text.is_empty() {
        return None;
    }
    let built_in =
        |field: &&GoalField| app.content.with_untracked(|c| c.goal_field(**field)).eq_ignore_ascii_case(text);
    GoalField::ALL.iter().find(built_in).copied().or(Some(GoalField::Own))
}

fn one_of(choices: &[Choice], text: &str) -> Result<String, Refusal> {
    if text.is_empty() {
        return Ok(choices.first().map(|c| c.value.clone()).unwrap_or_default());
    }
    chosen(choices, text).ok_or_else(|| unknown(text))
}

fn unknown(text: &str) -> Refusal {
    untrack(|| words().choice_unknown(short(text)))
}

fn year(text: &str) -> Result<Option<Year>, Refusal> {
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|()| untrack(|| words().year_unknown(short(text))))
}

fn number(app: App, text: &str) -> Result<Option<f64>, Refusal> {
    parse_number(text).map_err(|fault| faults::texts(app.language.get_untracked()).entry(&fault))
}
