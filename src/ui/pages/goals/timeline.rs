//! The timeline as a chart; the table of years below holds the same.

use super::names::{action_name, day_words, goal_name};
use super::{selected, words};
use crate::browser;
use crate::charts::palette::{Palette, Theme};
use crate::charts::timeline::{ActionMark, GoalRow, Reached, TimelinePicture, YearMark, height};
use crate::charts::{Frame, Picture};
use crate::model::strategy::{ActionState, Goal, GoalResult, YearResult};
use crate::model::{Date, GoalId, Scenario};
use crate::state::Page;
use crate::text::format;
use crate::ui::context::{App, app};
use crate::ui::kit::{ChartView, Panel};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The chart takes the height of so many goals whatever its width.
fn fixed(goals: usize) -> fn(f64) -> f64 {
    // A height is a plain function of the width; a few steps do for any number of goals.
    match goals {
        0..=3 => |_| height(3),
        4..=6 => |_| height(6),
        7..=10 => |_| height(10),
        11..=20 => |_| height(20),
        _ => |_| height(40),
    }
}

/// The panel.
#[component]
pub fn Timeline() -> Node {
    let app = app();
    let step = Memo::new(move |_| {
        let goals = app.editor.scenario().strategy.goals.len();
        [3, 6, 10, 20].into_iter().find(|&step| goals <= step).unwrap_or(40)
    });
    let chart = move || {
        let height = fixed(step.get());
        let draw = move |frame: Frame| draw(app, frame);
        let clicked = move |_: &str, id: &str| {
            if let Ok(id) = id.parse::<GoalId>() {
                browser::push_hash(&untrack(|| app.address(Page::Goals(Some(id)))));
            }
        };
        view! { <ChartView draw=Arc::new(draw) summary=Signal::derive(move || summary(app)) height clicked=Arc::new(clicked) name=Signal::derive(move || words().picture.to_owned()) /> }
    };
    view! {
        <Panel id="goal-timeline" title=Signal::derive(move || words().timeline.to_owned()) help=Signal::derive(move || words().timeline_help.to_owned())>
            <div class="panel-body">{chart}</div>
        </Panel>
    }
}

/// A day as a year with a fraction.
fn at(day: Date) -> f64 {
    f64::from(day.year()) + (f64::from(day.month() - 1) + f64::from(day.day() - 1) / 31.0) / 12.0
}

fn draw(app: App, frame: Frame) -> Picture {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let theme = if app.is_dark.get() { Theme::Dark } else { Theme::Light };
    let goals = scenario.strategy.goals.iter().zip(&results.strategy.goals.goals);
    TimelinePicture {
        goals: goals.map(|(goal, result)| row(app, &scenario, goal, result)).collect(),
        today: at(scenario.as_of),
        today_label: words().today.to_owned(),
        frame,
        palette: Palette::new(theme, app.language.get()),
    }
    .draw()
}

fn row(app: App, scenario: &Scenario, goal: &Goal, result: &GoalResult) -> GoalRow {
    let language = app.language.get();
    let name = goal_name(goal);
    let mark = |year: &YearResult| {
        let target = format::amount(year.target.target.get());
        let tip = match year.actual {
            Some(actual) => words().tip_actual(&name, format::plain(actual), target, &goal.unit, year.year),
            None => words().tip_target(&name, target, &goal.unit, year.year),
        };
        let reached = match (&year.attained, year.actual) {
            (Ok(attained), _) if attained.share.get() >= 1.0 - 1e-9 => Reached::Yes,
            (_, Some(_)) => Reached::No,
            (_, None) => Reached::Open,
        };
        YearMark { year: year.year, reached, tip }
    };
    let actions = result.actions.iter().filter_map(|&id| {
        let action = scenario.strategy.action(id)?;
        let due = action.due?;
        let day = day_words(due, scenario.this_year, language);
        Some(ActionMark {
            at: at(due),
            is_done: action.state == ActionState::Done,
            is_overdue: action.state != ActionState::Done && due < scenario.as_of,
            tip: words().tip_action(action_name(scenario, id), day),
        })
    });
    GoalRow {
        id: goal.id.to_string(),
        from: result.base_year.clone().ok(),
        years: result.years.as_ref().map(|years| years.iter().map(mark).collect()).unwrap_or_default(),
        actions: actions.collect(),
        is_selected: selected(app) == Some(goal.id),
        name,
    }
}

/// What the picture shows, in a sentence. Tracked.
fn summary(app: App) -> String {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let goals = &results.strategy.goals;
    let years = || goals.goals.iter().filter_map(|g| g.years.as_ref().ok()).flatten();
    let first = years().map(|y| y.year).min().unwrap_or(scenario.this_year);
    let last = years().map(|y| y.year).max().unwrap_or(scenario.this_year);
    let known = years().filter(|y| y.actual.is_some()).count();
    let overdue = goals.actions.iter().filter(|a| a.is_overdue).count();
    words().timeline_summary(goals.goals.len(), first, last, known, overdue)
}
