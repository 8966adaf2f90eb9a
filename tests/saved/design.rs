//! Design and verify of a project with every field of every type filled. Ids 15 to 20 are given.

use linchpin::model::Date;
use linchpin::model::ids::PersonId;
use linchpin::model::strategy::{ActionState, Direction};
use linchpin::model::toolkit::design::{
    Area, CapabilitySettings, CapabilityStudy, Ctq, Design, DetailedProcess, ProcessStep, Scorecard, ScorecardRow,
    SigmaEstimator, Tails, ValueClass, YieldSource,
};
use linchpin::model::toolkit::measure::HowDirection;
use linchpin::model::toolkit::verify::{
    CauseNote, ChartKind, ControlPlan, ControlRow, Frequency, HandoverItem, Pilot, PilotMeasure, RuleSet, Task,
    Transition, Verify,
};
use linchpin::model::toolkit::{ControlId, CtqId, HowId, LaneId, PilotMeasureId, StepId, TaskId};
use linchpin::model::units::Share;

pub fn design(lane: LaneId, how: HowId) -> Design {
    let step = ProcessStep {
        owner: Some(lane),
        work: Some(0.5),
        wait: Some(2.0),
        value_class: Some(ValueClass::Necessary),
        defects: Some(3),
        rework: Some(1),
        ..ProcessStep::named(StepId(15), "Check")
    };
    let ctq = Ctq {
        how: Some(how),
        unit: "h".into(),
        direction: Some(HowDirection::Nominal),
        target: Some(44.0),
        lower: Some(24.0),
        upper: Some(72.0),
        method: "Time stamps".into(),
        ..Ctq::named(CtqId(16), "Delivery time")
    };
    let row = ScorecardRow {
        area: Area::Software,
        source: YieldSource::Capability,
        units: Some(100),
        defects: Some(2),
        opportunities: Some(4),
        ..ScorecardRow::of(CtqId(16))
    };
    Design {
        process: DetailedProcess { unit: "h".into(), units: Some(1915), steps: vec![step] },
        ctqs: vec![ctq],
        studies: vec![CapabilityStudy {
            subgroup_size: Some(2),
            estimator: SigmaEstimator::Pooled,
            values: vec![40.0, 44.5, 51.0, 38.0],
            ..CapabilityStudy::of(CtqId(16))
        }],
        settings: CapabilitySettings { shift: 0.0, tails: Tails::Both, confidence: Share::new(0.9) },
        scorecard: Scorecard { rows: vec![row], target: Some(Share::new(0.9)) },
    }
}

pub fn verify(owner: PersonId) -> Verify {
    let measure = PilotMeasure {
        is_project_target: true,
        unit: "%".into(),
        direction: Direction::Lower,
        baseline: Some(71.0),
        limit: Some(95.0),
        result: Some(98.3),
        ..PilotMeasure::named(PilotMeasureId(17), "In the window")
    };
    let task =
        Task { owner: Some(owner), duration: Some(5), state: ActionState::InWork, ..Task::named(TaskId(18), "Agree") };
    let next = Task { after: vec![TaskId(18)], ..Task::named(TaskId(19), "Train") };
    let row = ControlRow {
        sample_size: Some(2),
        frequency: Some(Frequency::Week),
        chart: ChartKind::MeanDeviation,
        owner: Some(owner),
        reaction: "Stop".into(),
        values: vec![52.0, 43.5, 40.5, 49.5, 44.0, 41.0],
        baseline_from: Some(1),
        baseline_to: Some(3),
        causes: vec![CauseNote { point: 2, text: "Flood".into(), is_left_out: true }],
        ..ControlRow::of(ControlId(20), Some(CtqId(16)))
    };
    Verify {
        pilot: Pilot { aim: "Show it".into(), scope: "South".into(), measures: vec![measure] },
        transition: Transition {
            start: Date::new(2026, 11, 9),
            tasks: vec![task, next],
            handover: vec![HandoverItem { text: "Keys".into(), done: true }],
        },
        control: ControlPlan { rules: Some(RuleSet::Nelson), rows: vec![row] },
    }
}
