//! Turns the design and verify parts of the sample case into those of a design project.

use super::source::Text;
use super::{SourceError, number};
use linchpin::model::Date;
use linchpin::model::ids::take;
use linchpin::model::strategy::Direction;
use linchpin::model::toolkit::design::{
    Area, CapabilityStudy, Ctq, Design, DetailedProcess, ProcessStep, Scorecard, ScorecardRow, ValueClass, YieldSource,
};
use linchpin::model::toolkit::verify::{
    CauseNote, ChartKind, ControlPlan, ControlRow, Frequency, HandoverItem, Pilot, PilotMeasure, Task, Transition,
    Verify,
};
use linchpin::model::toolkit::{ControlId, CtqId, HowId, LaneId, PilotMeasureId, StepId, TaskId};
use linchpin::model::units::Share;
use linchpin::text::Language;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The point of the chart that the story explains.
const FLOOD_DAY: u32 = 18;

#[derive(Deserialize)]
pub struct Source {
    d25a: ProcessSource,
    d25b: Vec<CtqSource>,
    d25c: StudySource,
    d25d: ScorecardSource,
    d26a: PilotSource,
    d26b: PlanSource,
    d26c: ControlSource,
}

#[derive(Deserialize)]
struct ProcessSource {
    unit: String,
    steps: Vec<StepSource>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct StepSource {
    name: Text,
    owner: String,
    work: f64,
    wait_before: f64,
    value_class: ValueClass,
}

#[derive(Deserialize)]
struct CtqSource {
    id: String,
    name: Text,
    unit: String,
    target: f64,
    lsl: Option<f64>,
    usl: Option<f64>,
    method: Text,
    how: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct StudySource {
    ctq: String,
    subgroup_size: u32,
    values: Vec<f64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ScorecardSource {
    rows: Vec<RowSource>,
    target_yield_percent: f64,
}

#[derive(Deserialize)]
struct RowSource {
    ctq: String,
    area: Area,
    units: Option<u32>,
    defects: Option<u32>,
}

#[derive(Deserialize)]
struct PilotSource {
    aim: Text,
    scope: Text,
    measures: Vec<MeasureSource>,
}

#[derive(Deserialize)]
struct MeasureSource {
    name: Text,
    unit: String,
    baseline: f64,
    limit: f64,
    direction: Direction,
    result: f64,
}

#[derive(Deserialize)]
struct PlanSource {
    start: Date,
    tasks: Vec<TaskSource>,
    handover: Vec<HandoverSource>,
}

#[derive(Deserialize)]
struct TaskSource {
    id: String,
    name: Text,
    owner: String,
    duration: u32,
    after: Vec<String>,
}

#[derive(Deserialize)]
struct HandoverSource {
    item: Text,
    done: bool,
}

#[derive(Deserialize)]
struct ControlSource {
    rows: Vec<ControlRowSource>,
    chart: ChartSource,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ControlRowSource {
    ctq: String,
    sample_size: u32,
    frequency: Frequency,
    chart: String,
    owner: String,
    reaction: Text,
}

#[derive(Deserialize)]
struct ChartSource {
    ctq: String,
    subgroups: Vec<Vec<f64>>,
    cause: Text,
}

/// Finds what another tool of the project, or this one, calls by a name of the case.
fn find<I: Copy>(all: &BTreeMap<String, I>, name: &str) -> Result<I, SourceError> {
    all.get(name).copied().ok_or_else(|| SourceError::Name(name.to_owned()))
}

/// What other tools of the project are called in the case, by number.
type Known<'a> = BTreeMap<&'a str, u32>;

fn known_as<I: From<u32>>(known: &Known, name: &str) -> Result<I, SourceError> {
    known.get(name).copied().map(I::from).ok_or_else(|| SourceError::Name(name.to_owned()))
}

/// The design and verify parts in one language; `next` is the next free number of an item.
pub fn convert(
    source: &Source,
    known: &Known,
    next: &mut u32,
    language: Language,
) -> Result<(Design, Verify), SourceError> {
    let process = process(&source.d25a, known, next, language)?;
    let ids: BTreeMap<String, CtqId> = source.d25b.iter().map(|c| (c.id.clone(), take(next))).collect();
    let ctqs = source.d25b.iter().map(|c| ctq(c, &ids, known, language)).collect::<Result<_, _>>()?;
    let study = CapabilityStudy {
        subgroup_size: Some(source.d25c.subgroup_size),
        values: source.d25c.values.clone(),
        ..CapabilityStudy::of(find(&ids, &source.d25c.ctq)?)
    };
    let scorecard = scorecard(&source.d25d, &ids)?;
    let design = Design { process, ctqs, studies: vec![study], scorecard, ..Design::default() };
    let verify = Verify {
        pilot: pilot(&source.d26a, next, language),
        transition: transition(&source.d26b, next, language)?,
        control: control(&source.d26c, &ids, next, language)?,
    };
    Ok((design, verify))
}

fn process(
    source: &ProcessSource,
    known: &Known,
    next: &mut u32,
    language: Language,
) -> Result<DetailedProcess, SourceError> {
    let mut step = |s: &StepSource| {
        Ok(ProcessStep {
            owner: Some(known_as::<LaneId>(known, &s.owner)?),
            work: Some(s.work),
            wait: Some(s.wait_before),
            value_class: Some(s.value_class),
            ..ProcessStep::named(take::<StepId>(next), s.name.to(language))
        })
    };
    let steps = source.steps.iter().map(&mut step).collect::<Result<_, SourceError>>()?;
    Ok(DetailedProcess { unit: source.unit.clone(), units: None, steps })
}

fn ctq(
    source: &CtqSource,
    ids: &BTreeMap<String, CtqId>,
    known: &Known,
    language: Language,
) -> Result<Ctq, SourceError> {
    Ok(Ctq {
        how: Some(known_as::<HowId>(known, &source.how)?),
        unit: unit(&source.unit, language),
        target: Some(source.target),
        lower: source.lsl,
        upper: source.usl,
        method: source.method.to(language),
        ..Ctq::named(find(ids, &source.id)?, source.name.to(language))
    })
}

fn unit(unit: &str, language: Language) -> String {
    let shown = match unit {
        "messages" => language.pick("条", "則", "messages"),
        "times" => language.pick("次", "次", "times"),
        "CNY" => language.pick("元", "元", "CNY"),
        other => other,
    };
    shown.to_owned()
}

fn scorecard(source: &ScorecardSource, ids: &BTreeMap<String, CtqId>) -> Result<Scorecard, SourceError> {
    let row = |r: &RowSource| {
        // A row without counts is predicted from its values.
        let source = if r.units.is_none() { YieldSource::Capability } else { YieldSource::Counts };
        let (units, defects) = (r.units, r.defects);
        Ok(ScorecardRow { area: r.area, source, units, defects, ..ScorecardRow::of(find(ids, &r.ctq)?) })
    };
    let rows = source.rows.iter().map(row).collect::<Result<_, SourceError>>()?;
    Ok(Scorecard { rows, target: Some(Share::new(source.target_yield_percent / 100.0)) })
}

fn pilot(source: &PilotSource, next: &mut u32, language: Language) -> Pilot {
    // The first measure is that of the charter: name, unit and limit stand there.
    let measure = |(m, is_first): (&MeasureSource, bool)| PilotMeasure {
        is_project_target: is_first,
        unit: if is_first { String::new() } else { unit(&m.unit, language) },
        direction: m.direction,
        baseline: Some(m.baseline),
        limit: Some(m.limit).filter(|_| !is_first),
        result: Some(m.result),
        ..PilotMeasure::named(take::<PilotMeasureId>(next), if is_first { String::new() } else { m.name.to(language) })
    };
    let first = std::iter::once(true).chain(std::iter::repeat(false));
    Pilot {
        aim: source.aim.to(language),
        scope: source.scope.to(language),
        measures: source.measures.iter().zip(first).map(measure).collect(),
    }
}

fn transition(source: &PlanSource, next: &mut u32, language: Language) -> Result<Transition, SourceError> {
    let ids: BTreeMap<String, TaskId> = source.tasks.iter().map(|t| (t.id.clone(), take(next))).collect();
    let task = |t: &TaskSource| {
        Ok(Task {
            owner: Some(number(&t.owner)?),
            duration: Some(t.duration),
            after: t.after.iter().map(|name| find(&ids, name)).collect::<Result<_, SourceError>>()?,
            ..Task::named(find(&ids, &t.id)?, t.name.to(language))
        })
    };
    let point = |h: &HandoverSource| HandoverItem { text: h.item.to(language), done: h.done };
    Ok(Transition {
        start: Some(source.start),
        tasks: source.tasks.iter().map(task).collect::<Result<_, SourceError>>()?,
        handover: source.handover.iter().map(point).collect(),
    })
}

fn control(
    source: &ControlSource,
    ids: &BTreeMap<String, CtqId>,
    next: &mut u32,
    language: Language,
) -> Result<ControlPlan, SourceError> {
    let mut row = |r: &ControlRowSource| {
        let has_chart = r.ctq == source.chart.ctq;
        let values = source.chart.subgroups.iter().flatten().copied().filter(|_| has_chart);
        let cause = CauseNote { point: FLOOD_DAY, text: source.chart.cause.to(language), is_left_out: false };
        Ok(ControlRow {
            sample_size: Some(r.sample_size),
            frequency: Some(r.frequency),
            chart: chart(&r.chart)?,
            owner: Some(number(&r.owner)?),
            reaction: r.reaction.to(language),
            values: values.collect(),
            causes: std::iter::once(cause).filter(|_| has_chart).collect(),
            ..ControlRow::of(take::<ControlId>(next), Some(find(ids, &r.ctq)?))
        })
    };
    let rows = source.rows.iter().map(&mut row).collect::<Result<_, SourceError>>()?;
    Ok(ControlPlan { rules: None, rows })
}

fn chart(name: &str) -> Result<ChartKind, SourceError> {
    match name {
        "xbar-R" => Ok(ChartKind::MeanRange),
        "p" => Ok(ChartKind::Proportion),
        "run" => Ok(ChartKind::Run),
        other => Err(SourceError::Name(other.to_owned())),
    }
}
