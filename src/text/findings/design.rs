//! Findings on the design of a project and on its proof as sentences.

use super::names::Names;
use super::{Sentence, said};
use crate::model::finding::DesignFinding as Kind;
use crate::text::Language;
use crate::text::format;
use crate::text::words::words;

words! {
    /// The texts of findings on design and proof.
    pub struct DesignFindingTexts = "design_findings" {
        capability_low(project, ctq, cpk), capability_low_why,
        limits_crossed(project, ctq), limits_crossed_why,
        yield_low(project, rolled, target), yield_low_why,
        pilot_missed(project, measure, result, limit), pilot_missed_why,
        circle(project, task, count), circle_why,
        too_late(project, ends, target), too_late_why,
        signals(project, row, point, count), signals_why,
        skewed(project, ctq, skewness), skewed_why,
        tight(project, ctq, cpk), tight_why,
        target_off(project, ctq, target), target_off_why,
        contrary(project, ctq), contrary_why,
        few_values(project, ctq, count, asked), few_values_why,
        waste(project, step, count), waste_why,
        late(project, task, count), late_why,
        handover(project, open, needed), handover_why,
        stray(project, row, count), stray_why,
        no_limits(project, ctq), no_limits_why,
        no_how(project, ctq), no_how_why,
        unwatched(project, ctq), unwatched_why,
        pilot_open(project, missing, needed), pilot_open_why,
        tasks_open(project, owners, durations), tasks_open_why,
        no_reaction(project, row), no_reaction_why,
    }
}

fn texts(language: Language) -> &'static DesignFindingTexts {
    DesignFindingTexts::in_language(language)
}

fn percent(part: f64) -> String {
    format::percent(part * 100.0, 1)
}

/// Total over all kinds: a finding without a sentence does not compile.
pub(super) fn say(kind: &Kind, names: &Names) -> Sentence {
    let t = texts(names.language());
    let p = |id| names.project(id);
    match *kind {
        Kind::WasteSteps { project, step, count } => {
            said(t.waste(p(project), names.item(project, step), count), t.waste_why)
        }
        Kind::LimitsCrossed { project, ctq } => {
            said(t.limits_crossed(p(project), names.item(project, ctq)), t.limits_crossed_why)
        }
        Kind::TargetOffLimits { project, ctq, target } => {
            said(t.target_off(p(project), names.item(project, ctq), format::plain(target)), t.target_off_why)
        }
        Kind::DirectionContrary { project, ctq } => {
            said(t.contrary(p(project), names.item(project, ctq)), t.contrary_why)
        }
        Kind::CtqWithoutLimits { project, ctq } => {
            said(t.no_limits(p(project), names.item(project, ctq)), t.no_limits_why)
        }
        Kind::CtqWithoutHow { project, ctq } => said(t.no_how(p(project), names.item(project, ctq)), t.no_how_why),
        Kind::CtqUnwatched { project, ctq } => said(t.unwatched(p(project), names.item(project, ctq)), t.unwatched_why),
        Kind::CapabilityTooLow { project, ctq, cpk } => {
            said(t.capability_low(p(project), names.item(project, ctq), format::number(cpk, 2)), t.capability_low_why)
        }
        Kind::CapabilityTight { project, ctq, cpk } => {
            said(t.tight(p(project), names.item(project, ctq), format::number(cpk, 2)), t.tight_why)
        }
        Kind::ValuesSkewed { project, ctq, skewness } => {
            said(t.skewed(p(project), names.item(project, ctq), format::number(skewness, 2)), t.skewed_why)
        }
        Kind::FewValues { project, ctq, count, asked } => {
            said(t.few_values(p(project), names.item(project, ctq), count, asked), t.few_values_why)
        }
        Kind::YieldBelowTarget { project, rolled, target } => {
            said(t.yield_low(p(project), percent(rolled), percent(target)), t.yield_low_why)
        }
        Kind::PilotMissed { .. } | Kind::PilotIncomplete { .. } => pilot(kind, names, t),
        Kind::SignalsUnexplained { project, row, point, count } => {
            said(t.signals(p(project), names.item(project, row), point, count), t.signals_why)
        }
        Kind::StrayNotes { project, row, count } => {
            said(t.stray(p(project), names.item(project, row), count), t.stray_why)
        }
        Kind::RowWithoutReaction { project, row } => {
            said(t.no_reaction(p(project), names.item(project, row)), t.no_reaction_why)
        }
        Kind::TasksInCircle { .. }
        | Kind::PlanEndsTooLate { .. }
        | Kind::TasksLate { .. }
        | Kind::HandoverOpen { .. }
        | Kind::TasksIncomplete { .. } => transition(kind, names, t),
    }
}

fn pilot(kind: &Kind, names: &Names, t: &DesignFindingTexts) -> Sentence {
    let p = |id| names.project(id);
    match *kind {
        Kind::PilotMissed { project, measure, result, limit } => {
            let (result, limit) = (format::plain(result), format::plain(limit));
            said(t.pilot_missed(p(project), names.item(project, measure), result, limit), t.pilot_missed_why)
        }
        Kind::PilotIncomplete { project, missing, needed } => {
            said(t.pilot_open(p(project), missing, needed), t.pilot_open_why)
        }
        _ => said(String::new(), ""),
    }
}

fn transition(kind: &Kind, names: &Names, t: &DesignFindingTexts) -> Sentence {
    let p = |id| names.project(id);
    match *kind {
        Kind::TasksInCircle { project, task, count } => {
            said(t.circle(p(project), names.item(project, task), count), t.circle_why)
        }
        Kind::PlanEndsTooLate { project, ends, target } => {
            let (ends, target) = (names.day(ends), names.day(target));
            said(t.too_late(p(project), ends, target), t.too_late_why)
        }
        Kind::TasksLate { project, task, count } => {
            said(t.late(p(project), names.item(project, task), count), t.late_why)
        }
        Kind::HandoverOpen { project, open, needed } => said(t.handover(p(project), open, needed), t.handover_why),
        Kind::TasksIncomplete { project, without_owner, without_duration } => {
            said(t.tasks_open(p(project), without_owner, without_duration), t.tasks_open_why)
        }
        _ => said(String::new(), ""),
    }
}
