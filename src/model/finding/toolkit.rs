//! Findings on design projects: what contradicts itself between tools first, what is missing last.

use super::collect::Evidence;
use super::{FindingKind, Place, Severity};
use crate::model::exact::Exact;
use crate::model::ids::{ProjectId, RivalId};
use crate::model::toolkit::analyse::{AnalyseResults, Pugh};
use crate::model::toolkit::measure::{
    Engagement, Fairness, GRADES, GridPlace, KanoCategory, MeasureResults, WhatResult,
};
use crate::model::toolkit::{
    ConceptId, FunctionId, GateDecision, HowId, MapStepId, Phase, Project, ProjectResults, StakeholderId, Tool,
    ToolState, WhatId,
};
use serde::Serialize;

/// From this grade on a what is important.
const IMPORTANT: f64 = 4.0;
/// So much more of the cost than of the weight is remarkable, as a part of the whole.
const COST_ABOVE_WEIGHT: f64 = 0.1;

/// What was noticed about a design project.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
#[allow(missing_docs, reason = "fields are named after what they hold")]
pub enum ToolkitFinding {
    /// A review has passed a phase with questions that are not met or tools that are untouched.
    GatePassedTooEarly { project: ProjectId, phase: Phase, unmet: usize, untouched: usize },
    /// Somebody powerful is against it, and nothing is planned.
    PowerfulResistance { project: ProjectId, stakeholder: StakeholderId },
    /// More engagement is wanted, and nothing is planned.
    EngagementWithoutAction { project: ProjectId, stakeholder: StakeholderId, steps: i32 },
    /// No how serves a what.
    WhatUnserved { project: ProjectId, what: WhatId },
    /// A how serves no what.
    HowIdle { project: ProjectId, how: HowId },
    /// The target of a what lies below what is reached now.
    TargetLowered { project: ProjectId, what: WhatId },
    /// Two hows hinder each other; their relative weights together.
    HowsConflict { project: ProjectId, first: HowId, second: HowId, weight: f64 },
    /// A must-be in which a rival is better.
    MustBeBehind { project: ProjectId, what: WhatId, rival: RivalId },
    /// The survey says indifferent, the house says important.
    IndifferentButImportant { project: ProjectId, what: WhatId, importance: f64 },
    /// The two leading kinds cannot be told apart; the rule decided.
    KanoUndecided { project: ProjectId, what: WhatId, category: KanoCategory, difference: f64, threshold: f64 },
    /// A rival gives more for the money than we do.
    RivalGivesMore { project: ProjectId, rival: RivalId, ours: f64, theirs: f64 },
    /// A how costs far more than it weighs; both as parts of the whole.
    CostAboveWeight { project: ProjectId, how: HowId, cost: f64, weight: f64 },
    /// No function serves a how.
    HowWithoutFunction { project: ProjectId, how: HowId },
    /// A function without parts has no cost.
    FunctionWithoutCost { project: ProjectId, function: FunctionId, count: usize },
    /// Steps wait for each other in a circle.
    ProcessCircle { project: ProjectId, step: MapStepId, count: usize },
    /// Steps that are linked to none, or stand in no lane.
    StepsLoose { project: ProjectId, alone: usize, without_lane: usize },
    /// Two concepts take the same options.
    SameConcept { project: ProjectId, concept: ConceptId, same_as: ConceptId },
    /// A concept lacks options.
    ConceptIncomplete { project: ProjectId, concept: ConceptId, open: usize },
    /// Counting ties, and the weights decide.
    WeightsDecide { project: ProjectId, concept: ConceptId, tied: usize },
    /// Counting and weighing put different concepts first.
    WeightsOverturn { project: ProjectId, counted: ConceptId, weighed: ConceptId },
    /// No concept is better than the datum.
    NothingBeatsDatum { project: ProjectId, datum: ConceptId },
    /// Concepts were compared once only: improve, combine, and compare again with another datum.
    ComparedOnce { project: ProjectId, datum: ConceptId },
    /// Verdicts are missing.
    PughIncomplete { project: ProjectId, concept: ConceptId, missing: usize, needed: usize },
    /// The charter names no target that could be measured.
    NoTarget { project: ProjectId },
    /// The project is for no account.
    NoAccount { project: ProjectId },
}

impl ToolkitFinding {
    /// How much it matters.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::GatePassedTooEarly { .. }
            | Self::PowerfulResistance { .. }
            | Self::WhatUnserved { .. }
            | Self::MustBeBehind { .. }
            | Self::IndifferentButImportant { .. }
            | Self::RivalGivesMore { .. }
            | Self::ProcessCircle { .. }
            | Self::NothingBeatsDatum { .. } => Severity::Warning,
            Self::EngagementWithoutAction { .. }
            | Self::HowIdle { .. }
            | Self::TargetLowered { .. }
            | Self::HowsConflict { .. }
            | Self::KanoUndecided { .. }
            | Self::CostAboveWeight { .. }
            | Self::HowWithoutFunction { .. }
            | Self::SameConcept { .. }
            | Self::WeightsDecide { .. }
            | Self::WeightsOverturn { .. }
            | Self::ComparedOnce { .. } => Severity::Hint,
            Self::FunctionWithoutCost { .. }
            | Self::StepsLoose { .. }
            | Self::ConceptIncomplete { .. }
            | Self::PughIncomplete { .. }
            | Self::NoTarget { .. }
            | Self::NoAccount { .. } => Severity::Missing,
        }
    }

    /// Where to put it right.
    pub const fn place(&self) -> Place {
        match *self {
            Self::GatePassedTooEarly { project, .. } | Self::NoTarget { project } | Self::NoAccount { project } => {
                Place::Project(project)
            }
            Self::PowerfulResistance { project, .. } | Self::EngagementWithoutAction { project, .. } => {
                Place::Tool(project, Tool::Stakeholders)
            }
            Self::WhatUnserved { project, .. }
            | Self::HowIdle { project, .. }
            | Self::TargetLowered { project, .. }
            | Self::HowsConflict { project, .. }
            | Self::MustBeBehind { project, .. } => Place::Tool(project, Tool::House),
            Self::IndifferentButImportant { project, .. } | Self::KanoUndecided { project, .. } => {
                Place::Tool(project, Tool::Kano)
            }
            Self::RivalGivesMore { project, .. } => Place::Tool(project, Tool::Value),
            Self::CostAboveWeight { project, .. }
            | Self::HowWithoutFunction { project, .. }
            | Self::FunctionWithoutCost { project, .. } => Place::Tool(project, Tool::Functions),
            Self::ProcessCircle { project, .. } | Self::StepsLoose { project, .. } => {
                Place::Tool(project, Tool::ProcessMap)
            }
            Self::SameConcept { project, .. } | Self::ConceptIncomplete { project, .. } => {
                Place::Tool(project, Tool::Morphology)
            }
            Self::WeightsDecide { project, .. }
            | Self::WeightsOverturn { project, .. }
            | Self::NothingBeatsDatum { project, .. }
            | Self::ComparedOnce { project, .. }
            | Self::PughIncomplete { project, .. } => Place::Tool(project, Tool::Pugh),
        }
    }
}

pub(super) fn look(evidence: Evidence, found: &mut Vec<FindingKind>) {
    let mut here = Vec::new();
    for (project, results) in evidence.scenario.toolkit.projects.iter().zip(&evidence.toolkit.projects) {
        charter(project, results, &mut here);
        stakeholders(project, &results.measure, &mut here);
        house(project.id, &results.measure, &mut here);
        value(project.id, &results.measure, &mut here);
        functions(project, results, &mut here);
        concepts(project.id, &results.analyse, &mut here);
        choice(project.id, &project.analyse.pugh, &results.analyse, &mut here);
    }
    found.extend(here.into_iter().map(FindingKind::Toolkit));
}

fn charter(project: &Project, results: &ProjectResults, found: &mut Vec<ToolkitFinding>) {
    let id = project.id;
    for phase in &results.phases {
        let untouched = phase.tools.iter().filter(|t| t.state == ToolState::Untouched).count();
        let unmet = phase.gate.asked - phase.gate.met;
        if phase.gate.decision == Some(GateDecision::Passed) && unmet + untouched > 0 {
            found.push(ToolkitFinding::GatePassedTooEarly { project: id, phase: phase.phase, unmet, untouched });
        }
    }
    let target = &project.charter.target;
    if target.value.is_none() || target.date.is_none() || (target.measure.trim().is_empty() && target.how.is_none()) {
        found.push(ToolkitFinding::NoTarget { project: id });
    }
    if project.account.is_none() {
        found.push(ToolkitFinding::NoAccount { project: id });
    }
}

fn stakeholders(project: &Project, results: &MeasureResults, found: &mut Vec<ToolkitFinding>) {
    let id = project.id;
    for (typed, result) in project.measure.stakeholders.people.iter().zip(&results.stakeholders.people) {
        if !typed.action.trim().is_empty() {
            continue;
        }
        let is_powerful = matches!(result.place, Ok(GridPlace::KeyPlayers | GridPlace::KeepSatisfied));
        let stakeholder = typed.id;
        match result.gap {
            _ if is_powerful && typed.now == Some(Engagement::Resistant) => {
                found.push(ToolkitFinding::PowerfulResistance { project: id, stakeholder });
            }
            Ok(steps) if steps > 0 => {
                found.push(ToolkitFinding::EngagementWithoutAction { project: id, stakeholder, steps });
            }
            _ => {}
        }
    }
}

fn house(project: ProjectId, results: &MeasureResults, found: &mut Vec<ToolkitFinding>) {
    let has_hows = !results.house.hows.is_empty();
    for (what, kano) in results.house.whats.iter().zip(&results.kano) {
        let id = what.what;
        if has_hows && what.is_unserved {
            found.push(ToolkitFinding::WhatUnserved { project, what: id });
        }
        if what.is_lowered {
            found.push(ToolkitFinding::TargetLowered { project, what: id });
        }
        survey(project, what, kano, found);
    }
    if !results.house.whats.is_empty() {
        let idle = results.house.hows.iter().filter(|h| h.is_idle);
        found.extend(idle.map(|h| ToolkitFinding::HowIdle { project, how: h.how }));
    }
    let conflicts = results.house.conflicts.iter();
    found.extend(conflicts.filter_map(|c| {
        let weight = c.weight.as_ref().ok()?.get();
        Some(ToolkitFinding::HowsConflict { project, first: c.a, second: c.b, weight })
    }));
}

fn survey(
    project: ProjectId,
    what: &WhatResult,
    kano: &crate::model::toolkit::measure::KanoResult,
    found: &mut Vec<ToolkitFinding>,
) {
    let Ok(verdict) = &kano.verdict else { return };
    let id = what.what;
    match (verdict.category, what.best_rival, &what.lead) {
        (KanoCategory::MustBe, Some((rival, _)), Ok(lead)) if *lead < 0.0 => {
            found.push(ToolkitFinding::MustBeBehind { project, what: id, rival });
        }
        _ => {}
    }
    if let Ok(importance) = &what.importance
        && verdict.category == KanoCategory::Indifferent
        && importance.value.is_at_least(Exact::from(IMPORTANT.min(GRADES.max)))
    {
        let importance = importance.value.get();
        found.push(ToolkitFinding::IndifferentButImportant { project, what: id, importance });
    }
    if !verdict.fong.significant {
        let (difference, threshold) = (verdict.fong.difference, verdict.fong.threshold);
        let category = verdict.category;
        found.push(ToolkitFinding::KanoUndecided { project, what: id, category, difference, threshold });
    }
}

fn value(project: ProjectId, results: &MeasureResults, found: &mut Vec<ToolkitFinding>) {
    let Some(Ok(ours)) = results.value.suppliers.first().map(|s| &s.point) else { return };
    let points = results.value.suppliers.iter().filter_map(|s| Some((s.rival?, s.point.as_ref().ok()?)));
    let better = points.filter(|(_, point)| point.value > ours.value && point.fairness != Fairness::Less);
    let best = better.max_by(|a, b| a.1.value.total_cmp(&b.1.value));
    found.extend(best.map(|(rival, point)| ToolkitFinding::RivalGivesMore {
        project,
        rival,
        ours: ours.value,
        theirs: point.value,
    }));
}

fn functions(project: &Project, results: &ProjectResults, found: &mut Vec<ToolkitFinding>) {
    let id = project.id;
    let tree = &results.analyse.functions;
    if tree.functions.is_empty() {
        return;
    }
    for how in &tree.hows {
        if how.functions.is_empty() {
            found.push(ToolkitFinding::HowWithoutFunction { project: id, how: how.how });
        }
        if let (Ok(share), Ok(difference)) = (&how.share, &how.difference)
            && difference.get() >= COST_ABOVE_WEIGHT
        {
            let (cost, weight) = (share.get(), share.get() - difference.get());
            found.push(ToolkitFinding::CostAboveWeight { project: id, how: how.how, cost, weight });
        }
    }
    let mut open = tree.functions.iter().filter(|f| f.is_leaf && f.missing > 0);
    if let Some(first) = open.next() {
        let count = 1 + open.count();
        found.push(ToolkitFinding::FunctionWithoutCost { project: id, function: first.function, count });
    }
}

fn concepts(project: ProjectId, results: &AnalyseResults, found: &mut Vec<ToolkitFinding>) {
    let process = &results.process;
    if let Some(&step) = process.circle.first() {
        found.push(ToolkitFinding::ProcessCircle { project, step, count: process.circle.len() });
    }
    let alone = process.steps.iter().filter(|s| s.is_alone).count();
    let without_lane = process.without_lane.len();
    if alone + without_lane > 0 {
        found.push(ToolkitFinding::StepsLoose { project, alone, without_lane });
    }
    for concept in &results.morphology.concepts {
        let id = concept.concept;
        if let Some(same_as) = concept.same_as {
            found.push(ToolkitFinding::SameConcept { project, concept: id, same_as });
        }
        if !concept.open.is_empty() {
            let open = concept.open.len();
            found.push(ToolkitFinding::ConceptIncomplete { project, concept: id, open });
        }
    }
}

fn choice(project: ProjectId, typed: &Pugh, results: &AnalyseResults, found: &mut Vec<ToolkitFinding>) {
    let Some(run) = results.pugh.last() else { return };
    let datum = run.datum;
    let others = || run.columns.iter().filter(|c| c.concept != datum);
    for column in others() {
        let judged = column.better + column.same + column.worse;
        let needed = results.pugh.weights.len();
        if column.net.is_err() && needed > 0 {
            let missing = needed - judged;
            found.push(ToolkitFinding::PughIncomplete { project, concept: column.concept, missing, needed });
        }
    }
    let whole = others().all(|c| c.net.is_ok());
    if !whole || others().next().is_none() {
        return;
    }
    if others().all(|c| c.net.as_ref().is_ok_and(|net| *net <= 0)) {
        found.push(ToolkitFinding::NothingBeatsDatum { project, datum });
    }
    if let [weighed] = run.first_weighted[..] {
        let is_counted_first = run.first.contains(&weighed);
        match run.first[..] {
            [counted] if !is_counted_first => {
                found.push(ToolkitFinding::WeightsOverturn { project, counted, weighed });
            }
            [_, _, ..] if is_counted_first => {
                found.push(ToolkitFinding::WeightsDecide { project, concept: weighed, tied: run.first.len() });
            }
            _ => {}
        }
    }
    if typed.runs.len() == 1 {
        found.push(ToolkitFinding::ComparedOnce { project, datum });
    }
}
