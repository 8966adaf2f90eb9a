//! When tasks can begin and must end: the critical path method, in working days from the start.

use super::plan::Transition;
use crate::model::date::Date;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::statistics::arrange::{Lookup, sort_by_key};
use crate::model::strategy::ActionState;
use crate::model::toolkit::ids::TaskId;
use serde::Serialize;

/// When one task happens. Days are counted from the start of the plan: a task from day 5 with three days of work takes
/// the sixth, seventh and eighth working day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Times {
    /// Working days before it can begin.
    pub earliest_start: u32,
    /// Working days until it can be finished.
    pub earliest_finish: u32,
    /// Working days before it must have begun.
    pub latest_start: u32,
    /// Working days until it must be finished.
    pub latest_finish: u32,
    /// How many days it can slip without moving the end of the plan.
    pub slack: u32,
    /// How many days it can slip without moving any task after it.
    pub free_slack: u32,
}

/// What follows for one task.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TaskResult {
    /// The task.
    pub task: TaskId,
    /// When it happens.
    pub times: Outcome<Times>,
    /// Its first working day.
    pub begins: Outcome<Date>,
    /// Its last working day; of a milestone the day it falls on.
    pub ends: Outcome<Date>,
    /// Whether a day's delay delays the whole plan.
    pub is_critical: bool,
    /// Whether it should be finished and is not.
    pub is_late: bool,
    /// Tasks it waits for that are not there.
    pub dangling: Vec<TaskId>,
}

/// What follows from the plan.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TransitionResults {
    /// Task by task, in the user's order.
    pub tasks: Vec<TaskResult>,
    /// How many working days the whole takes.
    pub duration: Outcome<u32>,
    /// The last working day.
    pub ends: Outcome<Date>,
    /// The tasks without slack, in the order in which they happen.
    pub critical_path: Vec<TaskId>,
    /// Tasks that wait for each other, or for such tasks.
    pub in_circle: Vec<TaskId>,
    /// How many points of the hand-over are done.
    pub handed_over: usize,
}

/// Tasks by their place in the list, and where each waits.
struct Network {
    before: Vec<Vec<usize>>,
    after: Vec<Vec<usize>>,
    /// Places in an order in which every task comes after all it waits for; those in a circle are missing.
    order: Vec<usize>,
}

fn network(plan: &Transition) -> Network {
    let places = Lookup::of(plan.tasks.iter().enumerate().map(|(place, task)| (task.id, place)));
    let mut before: Vec<Vec<usize>> = Vec::new();
    for task in &plan.tasks {
        let mut own: Vec<usize> = Vec::new();
        for place in task.after.iter().filter_map(|id| places.get(id).copied()) {
            if !own.contains(&place) {
                own.push(place);
            }
        }
        before.push(own);
    }
    let mut after = vec![Vec::new(); before.len()];
    for (place, own) in before.iter().enumerate() {
        for &earlier in own {
            after[earlier].push(place);
        }
    }
    let mut waits: Vec<usize> = before.iter().map(Vec::len).collect();
    let mut order: Vec<usize> = (0..before.len()).filter(|&place| waits[place] == 0).collect();
    let mut next = 0;
    while let Some(&place) = order.get(next) {
        next += 1;
        for &later in &after[place] {
            waits[later] -= 1;
            if waits[later] == 0 {
                order.push(later);
            }
        }
    }
    Network { before, after, order }
}

/// Computes the plan; `as_of` says which tasks are late.
pub fn transition(plan: &Transition, as_of: Date) -> TransitionResults {
    let net = network(plan);
    let finishes = forward(plan, &net);
    let duration = whole(&finishes);
    let latest = backward(plan, &net, &duration);
    let start = plan.start;
    let tasks: Vec<TaskResult> = (0..plan.tasks.len())
        .map(|place| result(plan, place, times(place, plan, &net, &finishes, &latest), start, as_of))
        .collect();
    let mut critical: Vec<&TaskResult> = tasks.iter().filter(|t| t.is_critical).collect();
    let begins = |task: &TaskResult| task.times.as_ref().map_or((0, 0), |t| (t.earliest_start, t.earliest_finish));
    sort_by_key(&mut critical, |task| begins(task));
    let critical_path = critical.iter().map(|t| t.task).collect();
    let in_order = Lookup::of(net.order.iter().map(|&place| (place, ())));
    let in_circle = plan.tasks.iter().enumerate().filter(|(place, _)| !in_order.has(place));
    TransitionResults {
        ends: duration.clone().and_then(|days| last_day(start, days)),
        in_circle: in_circle.map(|(_, task)| task.id).collect(),
        handed_over: plan.handover.iter().filter(|h| h.done).count(),
        critical_path,
        duration,
        tasks,
    }
}

/// The earliest finish of each task.
fn forward(plan: &Transition, net: &Network) -> Vec<Outcome<u32>> {
    let mut finishes: Vec<Outcome<u32>> = vec![Err(Undefined::Circle); plan.tasks.len()];
    for &place in &net.order {
        finishes[place] = start_of(place, net, &finishes).and_then(|start| {
            let duration = plan.tasks[place].duration.ok_or(Undefined::Unrated)?;
            start.checked_add(duration).ok_or(Undefined::TooLarge)
        });
    }
    finishes
}

/// The latest of the finishes of what a task waits for.
fn start_of(place: usize, net: &Network, finishes: &[Outcome<u32>]) -> Outcome<u32> {
    let (mut start, mut missing) = (0, 0);
    for &earlier in &net.before[place] {
        match finishes[earlier] {
            Ok(finish) => start = start.max(finish),
            Err(Undefined::Circle) => return Err(Undefined::Circle),
            Err(Undefined::TooLarge) => return Err(Undefined::TooLarge),
            Err(_) => missing += 1,
        }
    }
    if missing == 0 { Ok(start) } else { Err(Undefined::Incomplete { missing, needed: net.before[place].len() }) }
}

/// The latest of all finishes; all must be known.
fn whole(finishes: &[Outcome<u32>]) -> Outcome<u32> {
    let missing = finishes.iter().filter(|finish| finish.is_err()).count();
    if let Some(Err(reason)) = finishes.iter().find(|f| matches!(f, Err(Undefined::Circle | Undefined::TooLarge))) {
        return Err(reason.clone());
    }
    if missing > 0 && missing < finishes.len() {
        return Err(Undefined::Incomplete { missing, needed: finishes.len() });
    }
    finishes.iter().filter_map(|finish| finish.as_ref().ok().copied()).max().ok_or(Undefined::Unrated)
}

/// The latest finish of each task that does not move the end.
fn backward(plan: &Transition, net: &Network, end: &Outcome<u32>) -> Vec<Outcome<u32>> {
    let mut latest: Vec<Outcome<u32>> = vec![end.clone(); plan.tasks.len()];
    if end.is_err() {
        return latest;
    }
    for &place in net.order.iter().rev() {
        for &later in &net.after[place] {
            let start = latest[later].clone().map(|finish| finish.saturating_sub(duration(plan, later)));
            if let (Ok(own), Ok(start)) = (&mut latest[place], start) {
                *own = (*own).min(start);
            }
        }
    }
    latest
}

fn duration(plan: &Transition, place: usize) -> u32 {
    plan.tasks[place].duration.unwrap_or(0)
}

fn times(
    place: usize,
    plan: &Transition,
    net: &Network,
    finishes: &[Outcome<u32>],
    latest: &[Outcome<u32>],
) -> Outcome<Times> {
    let (earliest_finish, latest_finish) = (finishes[place].clone()?, latest[place].clone()?);
    let length = duration(plan, place);
    let starts = net.after[place].iter().filter_map(|&later| {
        let finish = finishes[later].as_ref().ok()?;
        Some(finish - duration(plan, later))
    });
    let next = starts.min().unwrap_or(latest_finish);
    Ok(Times {
        earliest_start: earliest_finish - length,
        earliest_finish,
        latest_start: latest_finish - length,
        latest_finish,
        slack: latest_finish - earliest_finish,
        free_slack: next - earliest_finish,
    })
}

fn result(plan: &Transition, place: usize, times: Outcome<Times>, start: Option<Date>, as_of: Date) -> TaskResult {
    let task = &plan.tasks[place];
    let begins = times.clone().and_then(|times| day(start, times.earliest_start));
    let ends = times.clone().and_then(|times| match task.duration {
        Some(0) => day(start, times.earliest_start),
        _ => last_day(start, times.earliest_finish),
    });
    let is_late = task.state != ActionState::Done && ends.as_ref().is_ok_and(|ends| *ends < as_of);
    let dangling = task.after.iter().copied().filter(|id| plan.task(*id).is_none()).collect();
    let is_critical = times.as_ref().is_ok_and(|times| times.slack == 0);
    TaskResult { task: task.id, times, begins, ends, is_critical, is_late, dangling }
}

/// The working day after that many.
fn day(start: Option<Date>, days: u32) -> Outcome<Date> {
    start.ok_or(Undefined::Unrated)?.plus_working_days(days).ok_or(Undefined::BeyondCalendar)
}

/// The last of that many working days.
fn last_day(start: Option<Date>, days: u32) -> Outcome<Date> {
    day(start, days.saturating_sub(1))
}

#[cfg(test)]
mod tests;
