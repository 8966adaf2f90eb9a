use super::*;
use crate::model::toolkit::verify::Task;
use proptest::prelude::*;

fn as_of() -> Date {
    Date::new(2026, 11, 2).expect("a day")
}

fn plan(tasks: &[(u32, u32, &[u32])]) -> Transition {
    let task = |&(number, duration, after): &(u32, u32, &[u32])| Task {
        duration: Some(duration),
        after: after.iter().copied().map(TaskId).collect(),
        ..Task::named(TaskId(number), "")
    };
    Transition { start: Date::new(2026, 11, 9), tasks: tasks.iter().map(task).collect(), handover: Vec::new() }
}

fn times(results: &TransitionResults, number: u32) -> Times {
    let found = results.tasks.iter().find(|t| t.task == TaskId(number)).expect("a task");
    found.times.clone().expect("defined")
}

/// Hillier and Lieberman, Introduction to Operations Research, the Reliable Construction Co. project: activities A to N
/// are 1 to 14, weeks are taken for days. 44 in all, the critical path is A B C E F J L N.
fn reliable() -> Transition {
    plan(&[
        (1, 2, &[]),
        (2, 4, &[1]),
        (3, 10, &[2]),
        (4, 6, &[3]),
        (5, 4, &[3]),
        (6, 5, &[5]),
        (7, 7, &[4]),
        (8, 9, &[5, 7]),
        (9, 7, &[3]),
        (10, 8, &[6, 9]),
        (11, 4, &[10]),
        (12, 5, &[10]),
        (13, 2, &[8]),
        (14, 6, &[11, 12]),
    ])
}

#[test]
fn the_project_of_a_textbook() {
    let results = transition(&reliable(), as_of());
    assert_eq!(results.duration, Ok(44));
    let path: Vec<u32> = results.critical_path.iter().map(|id| id.0).collect();
    assert_eq!(path, [1, 2, 3, 5, 6, 10, 12, 14]);
    let slack: Vec<u32> = (1..=14).map(|number| times(&results, number).slack).collect();
    assert_eq!(slack, [0, 0, 0, 4, 0, 0, 4, 4, 2, 0, 1, 0, 4, 0]);
    let house = times(&results, 8);
    assert_eq!(
        (house.earliest_start, house.earliest_finish, house.latest_start, house.latest_finish),
        (29, 38, 33, 42)
    );
    assert_eq!((times(&results, 4).free_slack, times(&results, 13).free_slack), (0, 4));
}

#[test]
fn dates_count_working_days() {
    let results = transition(&plan(&[(1, 5, &[]), (2, 0, &[1]), (3, 1, &[2])]), as_of());
    let dates = |place: usize| {
        let task: &TaskResult = &results.tasks[place];
        (task.begins.clone().expect("a day").to_string(), task.ends.clone().expect("a day").to_string())
    };
    assert_eq!(dates(0), ("2026-11-09".into(), "2026-11-13".into()));
    // A milestone falls on the morning of the next working day.
    assert_eq!(dates(1), ("2026-11-16".into(), "2026-11-16".into()));
    assert_eq!(dates(2), ("2026-11-16".into(), "2026-11-16".into()));
    assert_eq!(results.ends.map(|d| d.to_string()), Ok("2026-11-16".into()));
}

#[test]
fn circles_and_links_to_nothing_are_named() {
    let results =
        transition(&plan(&[(1, 5, &[]), (2, 3, &[3, 1]), (3, 1, &[2]), (4, 2, &[3]), (5, 1, &[99])]), as_of());
    assert_eq!(results.in_circle, [TaskId(2), TaskId(3), TaskId(4)]);
    assert_eq!((results.duration.clone(), results.critical_path.len()), (Err(Undefined::Circle), 0));
    assert_eq!(results.tasks[1].times, Err(Undefined::Circle));
    assert_eq!(results.tasks[4].dangling, [TaskId(99)]);
    let itself = transition(&plan(&[(1, 5, &[1])]), as_of());
    assert_eq!(itself.in_circle, [TaskId(1)]);
    let open = plan(&[(1, 1, &[]), (2, 1, &[1]), (3, 1, &[2])]);
    assert!(!open.may_follow(TaskId(1), TaskId(3)) && !open.may_follow(TaskId(1), TaskId(1)));
    assert!(open.may_follow(TaskId(3), TaskId(1)));
}

#[test]
fn missing_durations_and_starts_are_said() {
    let mut open = plan(&[(1, 5, &[]), (2, 3, &[1]), (3, 2, &[2])]);
    open.tasks[1].duration = None;
    let results = transition(&open, as_of());
    assert_eq!(results.duration, Err(Undefined::Incomplete { missing: 2, needed: 3 }));
    assert_eq!(results.tasks[1].times, Err(Undefined::Unrated));
    assert_eq!(results.tasks[2].times, Err(Undefined::Incomplete { missing: 1, needed: 1 }));
    let mut undated = reliable();
    undated.start = None;
    let results = transition(&undated, as_of());
    assert_eq!((results.duration, results.ends), (Ok(44), Err(Undefined::Unrated)));
    assert_eq!(transition(&Transition::default(), as_of()).duration, Err(Undefined::Unrated));
    let endless = transition(&plan(&[(1, u32::MAX, &[]), (2, 1, &[1])]), as_of());
    assert_eq!((endless.duration, endless.ends), (Err(Undefined::TooLarge), Err(Undefined::TooLarge)));
    let far = transition(&plan(&[(1, u32::MAX, &[])]), as_of());
    assert_eq!(far.ends, Err(Undefined::BeyondCalendar));
}

#[test]
fn late_is_what_should_be_finished_and_is_not() {
    let mut own = plan(&[(1, 5, &[]), (2, 3, &[1])]);
    let late = |plan: &Transition, day: Date| transition(plan, day).tasks.iter().map(|t| t.is_late).collect::<Vec<_>>();
    let monday = Date::new(2026, 11, 16).expect("a day");
    assert_eq!(late(&own, monday), [true, false]);
    own.tasks[0].state = ActionState::Done;
    assert_eq!(late(&own, monday), [false, false]);
}

proptest! {
    #[test]
    fn no_task_begins_before_what_it_waits_for_and_some_path_is_critical(
        durations in prop::collection::vec(0_u32..30, 1..25),
        links in prop::collection::vec((0_usize..25, 0_usize..25), 0..60),
    ) {
        let mut tasks: Vec<Task> = durations.iter().zip(1..).map(|(&duration, number)| Task {
            duration: Some(duration), ..Task::named(TaskId(number), "")
        }).collect();
        for (a, b) in links {
            let (early, late) = (a.min(b) % tasks.len(), a.max(b) % tasks.len());
            if early < late {
                let id = tasks[early].id;
                tasks[late].after.push(id);
            }
        }
        let plan = Transition { start: Date::new(2026, 1, 1), tasks, handover: Vec::new() };
        let results = transition(&plan, as_of());
        let end = results.duration.clone().expect("no circle");
        prop_assert!(!results.critical_path.is_empty());
        for (task, result) in plan.tasks.iter().zip(&results.tasks) {
            let own = result.times.clone().expect("defined");
            prop_assert!(own.latest_finish <= end && own.free_slack <= own.slack);
            for before in &task.after {
                prop_assert!(times(&results, before.0).earliest_finish <= own.earliest_start);
                prop_assert!(times(&results, before.0).latest_finish <= own.latest_start);
            }
        }
        // The days of the critical tasks reach from the first to the last.
        let ends: Vec<u32> = results.critical_path.iter().map(|id| times(&results, id.0).earliest_finish).collect();
        prop_assert!(ends.contains(&end));
    }
}
