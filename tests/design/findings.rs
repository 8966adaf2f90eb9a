//! Each finding appears when its rule holds and is silent otherwise.

use super::{noticed, project};
use linchpin::model::finding::DesignFinding as Finding;
use linchpin::model::ids::{PersonId, ProjectId, take};
use linchpin::model::strategy::{ActionState, Direction};
use linchpin::model::toolkit::design::{CapabilityStudy, Ctq, ProcessStep, ScorecardRow, ValueClass};
use linchpin::model::toolkit::measure::{How, HowDirection};
use linchpin::model::toolkit::verify::{CauseNote, ChartKind, ControlRow, HandoverItem, PilotMeasure, Task};
use linchpin::model::toolkit::{ControlId, CtqId, HowId, PilotMeasureId, Project, StepId, TaskId};
use linchpin::model::units::Share;
use linchpin::model::{Date, Scenario};

const PROJECT: ProjectId = ProjectId(1);

/// A project whose design is complete and about which nothing is noticed.
pub fn quiet() -> Scenario {
    let mut scenario = Scenario::empty("", Date::new(2026, 11, 2).unwrap());
    scenario.add_project();
    for _ in 0..9 {
        let _: CtqId = take(&mut scenario.counters.item);
    }
    let own = project(&mut scenario);
    own.measure.house.hows = vec![How::named(HowId(1), "time")];
    let ctq = Ctq { how: Some(HowId(1)), lower: Some(0.0), upper: Some(20.0), ..Ctq::named(CtqId(2), "hours") };
    own.design.ctqs = vec![Ctq { target: Some(10.0), ..ctq }];
    let step = ProcessStep { value_class: Some(ValueClass::Necessary), ..ProcessStep::named(StepId(3), "") };
    own.design.process.steps = vec![step];
    let values: Vec<f64> = (0..40).map(|n| 9.0 + f64::from(n % 3)).collect();
    own.design.studies = vec![CapabilityStudy { values, ..CapabilityStudy::of(CtqId(2)) }];
    own.design.scorecard.rows = vec![ScorecardRow { units: Some(100), defects: Some(1), ..ScorecardRow::of(CtqId(2)) }];
    own.design.scorecard.target = Some(Share::new(0.9));
    let measure = PilotMeasure { limit: Some(5.0), result: Some(5.0), ..PilotMeasure::named(PilotMeasureId(4), "") };
    own.verify.pilot.measures = vec![measure];
    own.verify.transition.start = Date::new(2026, 11, 9);
    let task = |id| Task { owner: Some(PersonId(1)), duration: Some(5), ..Task::named(TaskId(id), "") };
    own.verify.transition.tasks = vec![task(5), Task { after: vec![TaskId(5)], ..task(6) }];
    own.verify.transition.handover = vec![HandoverItem { text: "keys".into(), done: false }];
    let row = ControlRow { reaction: "stop".into(), ..ControlRow::of(ControlId(7), Some(CtqId(2))) };
    own.verify.control.rows =
        vec![ControlRow { chart: ChartKind::Individuals, values: vec![1.0, 2.0, 1.0, 2.0], ..row }];
    scenario
}

/// Changes the quiet project and expects exactly this.
#[track_caller]
fn check(change: impl Fn(&mut Project), expected: &[Finding]) {
    let mut scenario = quiet();
    assert_eq!(noticed(&scenario), [], "quiet before");
    change(project(&mut scenario));
    assert_eq!(noticed(&scenario), expected);
}

#[test]
fn nothing_is_noticed_about_an_empty_project() {
    let mut scenario = Scenario::empty("", Date::new(2026, 11, 2).unwrap());
    scenario.add_project();
    assert_eq!(noticed(&scenario), []);
}

#[test]
fn process_and_specification() {
    let ctq = CtqId(2);
    check(
        |p| p.design.process.steps[0].value_class = Some(ValueClass::Waste),
        &[Finding::WasteSteps { project: PROJECT, step: StepId(3), count: 1 }],
    );
    check(|p| p.design.ctqs[0].upper = Some(-1.0), &[Finding::LimitsCrossed { project: PROJECT, ctq }]);
    check(
        |p| (p.design.ctqs[0].lower, p.design.ctqs[0].upper) = (None, None),
        &[Finding::CtqWithoutLimits { project: PROJECT, ctq }],
    );
    check(
        |p| p.design.ctqs[0].target = Some(21.0),
        &[Finding::TargetOffLimits { project: PROJECT, ctq, target: 21.0 }],
    );
    check(
        |p| p.design.ctqs[0].direction = Some(HowDirection::Lower),
        &[Finding::DirectionContrary { project: PROJECT, ctq }],
    );
    check(|p| p.design.ctqs[0].direction = Some(HowDirection::Nominal), &[]);
    check(|p| p.design.ctqs[0].how = None, &[Finding::CtqWithoutHow { project: PROJECT, ctq }]);
    check(|p| p.verify.control.rows[0].ctq = None, &[Finding::CtqUnwatched { project: PROJECT, ctq }]);
    // Without any row there is no plan yet.
    check(|p| p.verify.control.rows.clear(), &[]);
}

#[test]
fn capability_and_yield() {
    let ctq = CtqId(2);
    let cpk = |low: f64, high: f64| {
        let mut scenario = quiet();
        let own = project(&mut scenario);
        (own.design.ctqs[0].lower, own.design.ctqs[0].upper) = (Some(low), Some(high));
        noticed(&scenario)
    };
    assert!(matches!(cpk(8.0, 12.0)[..], [Finding::CapabilityTooLow { cpk, .. }] if cpk < 1.0), "{:?}", cpk(8.0, 12.0));
    assert!(
        matches!(cpk(6.0, 14.0)[..], [Finding::CapabilityTight { cpk, .. }] if (1.0..=1.33).contains(&cpk)),
        "{:?}",
        cpk(6.0, 14.0)
    );
    check(
        |p| p.design.studies[0].values.truncate(29),
        &[Finding::FewValues { project: PROJECT, ctq, count: 29, asked: 30 }],
    );
    check(|p| p.design.studies[0].values.truncate(30), &[]);
    check(|p| p.design.studies[0].values.clear(), &[]);
    let mut scenario = quiet();
    project(&mut scenario).design.studies[0].values =
        (0..40).map(|n| if n < 37 { 9.0 + f64::from(n % 2) } else { 13.0 }).collect();
    assert!(noticed(&scenario).iter().any(|f| matches!(f, Finding::ValuesSkewed { skewness, .. } if *skewness > 1.0)));
    let rolled = (-0.2_f64).exp();
    check(
        |p| p.design.scorecard.rows[0].defects = Some(20),
        &[Finding::YieldBelowTarget { project: PROJECT, rolled, target: 0.9 }],
    );
    check(
        |p| {
            p.design.scorecard.rows[0].defects = Some(20);
            p.design.scorecard.target = None;
        },
        &[],
    );
}

#[test]
fn the_pilot() {
    let measure = PilotMeasureId(4);
    check(
        |p| p.verify.pilot.measures[0].result = Some(4.9),
        &[Finding::PilotMissed { project: PROJECT, measure, result: 4.9, limit: 5.0 }],
    );
    check(
        |p| {
            p.verify.pilot.measures[0].result = Some(4.9);
            p.verify.pilot.measures[0].direction = Direction::Lower;
        },
        &[],
    );
    check(
        |p| p.verify.pilot.measures[0].result = None,
        &[Finding::PilotIncomplete { project: PROJECT, missing: 1, needed: 1 }],
    );
}

#[test]
fn the_plan() {
    let task = TaskId(5);
    check(
        |p| p.verify.transition.tasks[0].after = vec![TaskId(6)],
        &[Finding::TasksInCircle { project: PROJECT, task, count: 2 }],
    );
    let ends = Date::new(2026, 11, 20).unwrap();
    let before = Date::new(2026, 11, 19).unwrap();
    check(
        |p| p.charter.target.date = Some(before),
        &[Finding::PlanEndsTooLate { project: PROJECT, ends, target: before }],
    );
    check(|p| p.charter.target.date = Some(ends), &[]);
    check(
        |p| p.verify.transition.start = Date::new(2026, 10, 12),
        &[Finding::TasksLate { project: PROJECT, task, count: 2 }],
    );
    let done = |p: &mut Project| p.verify.transition.tasks.iter_mut().for_each(|t| t.state = ActionState::Done);
    check(done, &[Finding::HandoverOpen { project: PROJECT, open: 1, needed: 1 }]);
    check(
        |p| {
            done(p);
            p.verify.transition.handover[0].done = true;
        },
        &[],
    );
    check(
        |p| (p.verify.transition.tasks[1].owner, p.verify.transition.tasks[1].duration) = (None, None),
        &[Finding::TasksIncomplete { project: PROJECT, without_owner: 1, without_duration: 1 }],
    );
}

#[test]
fn the_control_plan() {
    let row = ControlId(7);
    let jump = |p: &mut Project| p.verify.control.rows[0].values = vec![1.0, 2.0, 1.0, 2.0, 1.0, 2.0, 1.0, 90.0];
    check(jump, &[Finding::SignalsUnexplained { project: PROJECT, row, point: 8, count: 1 }]);
    let note = |point| CauseNote { point, text: "flood".into(), is_left_out: false };
    check(
        |p| {
            jump(p);
            p.verify.control.rows[0].causes = vec![note(8)];
        },
        &[],
    );
    check(
        |p| p.verify.control.rows[0].causes = vec![note(5)],
        &[Finding::StrayNotes { project: PROJECT, row, count: 1 }],
    );
    check(|p| p.verify.control.rows[0].reaction = " ".into(), &[Finding::RowWithoutReaction { project: PROJECT, row }]);
}
