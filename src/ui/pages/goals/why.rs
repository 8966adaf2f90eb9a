//! The arithmetic behind every number of the page.

use super::names::name_of;
use super::words;
use crate::model::GoalId;
use crate::model::ids::PersonId;
use crate::model::outcome::Outcome;
use crate::model::strategy::{Attained, Direction, Goal, GoalKind, GoalResult, TargetSource, YearResult};
use crate::state::{Page, Shared};
use crate::text::{format, reasons};
use crate::ui::context::App;
use crate::ui::kit::why::Why;
use crate::ui::pages::strategy_parts::percent;
use crate::ui::view::prelude::*;

fn found(app: App, id: GoalId) -> Option<(Goal, GoalResult, String)> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let goal = scenario.strategy.goal(id)?.clone();
    let result = results.strategy.goals.goal(id)?.clone();
    Some((goal, result, name_of(&scenario, id)))
}

fn address(app: App, id: GoalId) -> Option<String> {
    Some(app.address(Page::Goals(Some(id))))
}

const fn direction_rule(direction: Direction) -> fn() -> &'static str {
    match direction {
        Direction::Higher => || words().higher_rule,
        Direction::Lower => || words().lower_rule,
    }
}

/// Attainment of a year or to date. Tracked.
fn attained(app: App, goal: &Goal, title: String, outcome: &Outcome<Attained>) -> Why {
    let language = app.language.get();
    let mut why = Why { title, rule: vec![direction_rule(goal.direction)().to_owned()], ..Why::default() };
    match outcome {
        Ok(found) => {
            let (actual, target) = (format::plain(found.actual.get()), format::plain(found.target.get()));
            why.value = percent(found.counted.get());
            let (above, below) = match goal.direction {
                Direction::Higher => (&actual, &target),
                Direction::Lower => (&target, &actual),
            };
            why.formula = vec![format!("{above} ÷ {below} = {}", percent(found.share.get()))];
            let years =
                if found.from == found.to { found.to.to_string() } else { format!("{}–{}", found.from, found.to) };
            why.inputs = vec![
                (words().actual_of(&years), actual.clone(), address(app, goal.id)),
                (words().target_of(&years), target.clone(), address(app, goal.id)),
            ];
            if found.counted != found.share {
                why.rule.push(words().capped(format::number(found.counted.get() * 100.0, 0)));
            }
        }
        Err(reason) => {
            why.value = reasons::short(reason, language);
            why.rule.insert(0, reasons::full(reason, language));
        }
    }
    why
}

/// Attainment to date. Tracked.
pub fn why_attained(app: App, id: GoalId) -> Option<Why> {
    let (goal, result, name) = found(app, id)?;
    let mut why = attained(app, &goal, words().why_attained(name), &result.attained);
    let rule = match goal.kind {
        GoalKind::Level => words().level_rule,
        GoalKind::Sum => words().sum_rule,
    };
    why.rule.push(rule.to_owned());
    Some(why)
}

fn of_year(result: &GoalResult, year: i32) -> Option<&YearResult> {
    result.years.as_ref().ok()?.iter().find(|y| y.year == year)
}

/// Attainment of one year. Tracked.
pub fn why_year(app: App, id: GoalId, year: i32) -> Option<Why> {
    let (goal, result, name) = found(app, id)?;
    let outcome = &of_year(&result, year)?.attained;
    Some(attained(app, &goal, words().why_attained_year(name, year), outcome))
}

/// An interpolated target. Tracked.
pub fn why_target(app: App, id: GoalId, year: i32) -> Option<Why> {
    let (goal, result, name) = found(app, id)?;
    let target = of_year(&result, year)?.target;
    if target.source == TargetSource::Typed {
        return None;
    }
    let figure = |value: Option<f64>| value.map(format::plain).unwrap_or_default();
    let rule = match goal.kind {
        GoalKind::Level => words().line_level,
        GoalKind::Sum => words().line_sum,
    };
    let base = result.base_year.clone().map_or_else(|_| String::new(), |year| format!(" {year}"));
    let end = goal.year.map_or_else(String::new, |year| format!(" {year}"));
    Some(Why {
        title: words().why_target(name, year),
        value: format::amount(target.target.get()),
        inputs: vec![
            (format!("{}{base}", words().baseline), figure(goal.baseline), address(app, id)),
            (format!("{}{end}", words().target), figure(goal.target), address(app, id)),
        ],
        rule: vec![rule.to_owned()],
        ..Why::default()
    })
}

/// Whether the yearly targets make the long-term one. Tracked.
pub fn why_reconciles(app: App, id: GoalId) -> Option<Why> {
    let (goal, result, name) = found(app, id)?;
    let language = app.language.get();
    let rule = match goal.kind {
        GoalKind::Level => words().reconcile_level,
        GoalKind::Sum => words().reconcile_sum,
    };
    let mut why = Why { title: words().why_reconciles(name), rule: vec![rule.to_owned()], ..Why::default() };
    let years = result.years.as_ref().map(Vec::as_slice).unwrap_or_default();
    why.inputs = years
        .iter()
        .map(|y| (words().target_of(y.year), format::amount(y.target.target.get()), address(app, id)))
        .collect();
    match &result.reconciled {
        Ok(found) => {
            let (reached, target) = (format::amount(found.reached.get()), format::amount(found.target.get()));
            let difference = format::amount(found.difference.get());
            let parts: Vec<String> = years.iter().map(|y| format::amount(y.target.target.get())).collect();
            if goal.kind == GoalKind::Sum {
                why.formula.push(format!("{} = {reached}", parts.join(" + ")));
            }
            why.formula.push(format!("{reached} − {target} = {difference}"));
            why.value = if found.fits { words().fits.to_owned() } else { difference };
        }
        Err(reason) => {
            why.value = reasons::short(reason, language);
            why.rule.insert(0, reasons::full(reason, language));
        }
    }
    Some(why)
}

/// What the goals below attain together. Tracked.
pub fn why_roll_up(app: App, id: GoalId) -> Option<Why> {
    let (_, result, name) = found(app, id)?;
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let language = app.language.get();
    let roll_up = result.roll_up?;
    let mut terms = Vec::new();
    let mut inputs = Vec::new();
    for child in result.children.iter().filter_map(|&child| scenario.strategy.goal(child)) {
        let of_child = results.strategy.goals.goal(child.id)?;
        let below = || of_child.roll_up.as_ref().and_then(|r| r.share.as_ref().ok()).copied();
        let share = of_child.attained.as_ref().ok().map(|a| a.counted).or_else(below);
        let shown = share.map_or_else(|| words().not_measured.to_owned(), |share| percent(share.get()));
        let weight = format::plain(child.weight.get());
        inputs.push((name_of(&scenario, child.id), format!("{weight} × {shown}"), address(app, child.id)));
        terms.push(format!("{weight} × {shown}"));
    }
    let sum = format::plain(roll_up.weights.get());
    let mut why = Why {
        title: words().why_roll_up(name),
        inputs,
        rule: vec![words().roll_up_rule.to_owned(), words().weights_sum(&sum)],
        ..Why::default()
    };
    match &roll_up.share {
        Ok(share) => {
            why.value = percent(share.get());
            why.formula = vec![format!("({}) ÷ {sum} = {}", terms.join(" + "), why.value)];
        }
        Err(reason) => {
            why.value = reasons::short(reason, language);
            why.rule.insert(0, reasons::full(reason, language));
        }
    }
    Some(why)
}

/// What one person carries. Tracked.
pub fn why_load(app: App, person: PersonId) -> Option<Why> {
    let (scenario, results): (Shared<_>, Shared<_>) = (app.editor.scenario(), app.editor.evaluation());
    let load = results.strategy.goals.owners.iter().find(|o| o.person == person)?;
    let name = scenario.person(person)?.name.clone();
    let goals = load.goals.iter().map(|&goal| (goal.to_string(), name_of(&scenario, goal), address(app, goal)));
    let actions = load.actions.iter().map(|&action| {
        let goal = scenario.strategy.action(action).and_then(|a| a.goal);
        (action.to_string(), super::names::action_name(&scenario, action), Some(app.address(Page::Goals(goal))))
    });
    let count = load.goals.len() + load.actions.len();
    Some(Why {
        title: words().why_load(name),
        value: count.to_string(),
        formula: vec![format!("{} + {} = {count}", load.goals.len(), load.actions.len())],
        inputs: goals.chain(actions).collect(),
        rule: vec![words().load_rule(scenario.strategy.goal_settings.owner_limit)],
        ..Why::default()
    })
}
