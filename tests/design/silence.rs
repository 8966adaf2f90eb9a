//! What is nearly the same as what a rule of design and proof is about, and lets it be silent.

use super::findings::quiet;
use super::{noticed, project};
use linchpin::model::Date;
use linchpin::model::finding::DesignFinding as Finding;
use linchpin::model::strategy::{ActionState, Direction};
use linchpin::model::toolkit::Project;
use linchpin::model::toolkit::design::ValueClass;
use linchpin::model::toolkit::measure::HowDirection;
use linchpin::model::toolkit::verify::CauseNote;

/// With this change of the quiet project the rule has nothing to say.
#[track_caller]
fn silent(change: impl Fn(&mut Project), is: impl Fn(&Finding) -> bool) {
    let mut scenario = quiet();
    change(project(&mut scenario));
    let found = noticed(&scenario);
    assert!(!found.iter().any(is), "{found:?}");
}

fn between(p: &mut Project, lower: f64, upper: f64) {
    (p.design.ctqs[0].lower, p.design.ctqs[0].upper) = (Some(lower), Some(upper));
}

fn note(point: u32) -> CauseNote {
    CauseNote { point, text: "flood".into(), is_left_out: false }
}

fn all_done(p: &mut Project) {
    p.verify.transition.tasks.iter_mut().for_each(|task| task.state = ActionState::Done);
}

#[test]
fn process_and_specification() {
    silent(
        |p| p.design.process.steps[0].value_class = Some(ValueClass::Necessary),
        |f| matches!(f, Finding::WasteSteps { .. }),
    );
    silent(|p| p.design.process.steps[0].value_class = None, |f| matches!(f, Finding::WasteSteps { .. }));
    // However narrow, as long as there is room between them.
    silent(|p| between(p, 0.0, 0.001), |f| matches!(f, Finding::LimitsCrossed { .. }));
    silent(|p| p.design.ctqs[0].lower = None, |f| matches!(f, Finding::CtqWithoutLimits { .. }));
    silent(|p| p.design.ctqs[0].target = Some(20.0), |f| matches!(f, Finding::TargetOffLimits { .. }));
    silent(|p| p.design.ctqs[0].target = None, |f| matches!(f, Finding::TargetOffLimits { .. }));
    silent(
        |p| (p.design.ctqs[0].lower, p.design.ctqs[0].direction) = (None, Some(HowDirection::Lower)),
        |f| matches!(f, Finding::DirectionContrary { .. }),
    );
    silent(|p| p.measure.house.hows[0].name.clear(), |f| matches!(f, Finding::CtqWithoutHow { .. }));
    silent(|p| p.verify.control.rows.clear(), |f| matches!(f, Finding::CtqUnwatched { .. }));
}

#[test]
fn capability_and_yield() {
    silent(|p| between(p, 6.0, 14.0), |f| matches!(f, Finding::CapabilityTooLow { .. }));
    silent(|p| between(p, 8.0, 12.0), |f| matches!(f, Finding::CapabilityTight { .. }));
    silent(|p| between(p, 4.0, 16.0), |f| matches!(f, Finding::CapabilityTight { .. }));
    silent(|p| p.design.studies[0].values.truncate(30), |f| matches!(f, Finding::FewValues { .. }));
    silent(|p| p.design.studies[0].values.clear(), |f| matches!(f, Finding::FewValues { .. }));
    // As far from the mean, and on both sides.
    let even = |p: &mut Project| {
        p.design.studies[0].values = (0..40).map(|n| [7.0, 9.0, 10.0, 11.0, 13.0][n % 5]).collect();
    };
    silent(even, |f| matches!(f, Finding::ValuesSkewed { .. }));
    silent(|p| p.design.scorecard.rows[0].defects = Some(10), |f| matches!(f, Finding::YieldBelowTarget { .. }));
}

#[test]
fn the_pilot() {
    silent(
        |p| {
            p.verify.pilot.measures[0].result = Some(4.9);
            p.verify.pilot.measures[0].direction = Direction::Lower;
        },
        |f| matches!(f, Finding::PilotMissed { .. }),
    );
    silent(|p| p.verify.pilot.measures[0].result = None, |f| matches!(f, Finding::PilotMissed { .. }));
    silent(|p| p.verify.pilot.measures[0].result = Some(4.9), |f| matches!(f, Finding::PilotIncomplete { .. }));
}

#[test]
fn the_plan() {
    silent(|p| p.verify.transition.tasks[1].after.clear(), |f| matches!(f, Finding::TasksInCircle { .. }));
    silent(|p| p.charter.target.date = Date::new(2026, 11, 20), |f| matches!(f, Finding::PlanEndsTooLate { .. }));
    silent(
        |p| {
            p.verify.transition.start = Date::new(2026, 10, 12);
            all_done(p);
        },
        |f| matches!(f, Finding::TasksLate { .. }),
    );
    silent(
        |p| {
            all_done(p);
            p.verify.transition.tasks[1].state = ActionState::Open;
        },
        |f| matches!(f, Finding::HandoverOpen { .. }),
    );
    silent(|p| p.verify.transition.tasks.clear(), |f| matches!(f, Finding::HandoverOpen { .. }));
    silent(|p| p.verify.transition.tasks.clear(), |f| matches!(f, Finding::TasksIncomplete { .. }));
    silent(|p| p.verify.transition.start = None, |f| matches!(f, Finding::TasksIncomplete { .. }));
}

#[test]
fn the_control_plan() {
    silent(
        |p| {
            p.verify.control.rows[0].values = vec![1.0, 2.0, 1.0, 2.0, 1.0, 2.0, 1.0, 90.0];
            p.verify.control.rows[0].causes = vec![note(8)];
        },
        |f| matches!(f, Finding::SignalsUnexplained { .. }),
    );
    silent(|p| p.verify.control.rows[0].causes = vec![note(4)], |f| matches!(f, Finding::StrayNotes { .. }));
    silent(|p| p.verify.control.rows[0].values.clear(), |f| matches!(f, Finding::RowWithoutReaction { .. }));
}
