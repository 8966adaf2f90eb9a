//! How far a project has come: the state of each tool, the review of each phase, and what comes next.

use super::ToolkitEvidence;
use super::analyse::AnalyseResults;
use super::design::DesignResults;
use super::figures::Progress;
use super::measure::MeasureResults;
use super::phase::{GateDecision, Phase, Tool};
use super::project::Project;
use super::verify::VerifyResults;
use crate::model::key::key;
use crate::model::period::Period;
use crate::model::strategy::Met;
use serde::Serialize;

key! {
    /// How far a tool or a phase has come.
    ToolState { Untouched, InWork, Done }
}

/// How far a tool has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ToolResult {
    /// The tool.
    pub tool: Tool,
    /// Untouched without an entry, done with all that are asked for.
    pub state: ToolState,
    /// What has been entered, of what.
    pub progress: Progress,
}

/// How the review of a phase stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GateResult {
    /// Questions asked: the built-in ones and the user's own.
    pub asked: usize,
    /// Answered with yes.
    pub met: usize,
    /// Answered with partly or no.
    pub unmet: usize,
    /// What was decided.
    pub decision: Option<GateDecision>,
}

impl GateResult {
    /// Questions without an answer.
    pub const fn open(self) -> usize {
        self.asked - self.met - self.unmet
    }
}

/// How far a phase has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PhaseResult {
    /// The phase.
    pub phase: Phase,
    /// Done if its review passed it; in work if anything has been entered.
    pub state: ToolState,
    /// Its tools.
    pub tools: Vec<ToolResult>,
    /// Its review.
    pub gate: GateResult,
}

/// What the results of a project say of each tool.
pub(super) struct Computed<'a> {
    pub measure: &'a MeasureResults,
    pub analyse: &'a AnalyseResults,
    pub design: &'a DesignResults,
    pub verify: &'a VerifyResults,
}

/// Computes states and reviews.
pub(super) fn phases(project: &Project, computed: &Computed, evidence: ToolkitEvidence) -> Vec<PhaseResult> {
    let tool = |tool: Tool| {
        let (progress, is_begun) = progress(tool, project, computed, evidence);
        let state = match progress {
            Progress { filled: 0, .. } if !is_begun => ToolState::Untouched,
            Progress { filled, needed } if filled < needed || needed == 0 => ToolState::InWork,
            _ => ToolState::Done,
        };
        ToolResult { tool, state, progress }
    };
    let phase = |&phase: &Phase| {
        let tools: Vec<ToolResult> = phase.tools().map(tool).collect();
        let gate = gate(project, phase);
        let is_begun = tools.iter().any(|t| t.state != ToolState::Untouched) || project.reviews.contains_key(&phase);
        let state = match gate.decision {
            Some(GateDecision::Passed) => ToolState::Done,
            _ if is_begun => ToolState::InWork,
            _ => ToolState::Untouched,
        };
        PhaseResult { phase, state, tools, gate }
    };
    Phase::ALL.iter().map(phase).collect()
}

fn gate(project: &Project, phase: Phase) -> GateResult {
    let review = project.reviews.get(&phase);
    let built_in = phase.questions().map(|question| review.and_then(|r| r.answers.get(&question)).and_then(|a| a.met));
    let own = review.into_iter().flat_map(|r| r.own.iter().map(|check| check.met));
    let answers: Vec<Option<Met>> = built_in.into_iter().chain(own).collect();
    GateResult {
        asked: answers.len(),
        met: answers.iter().filter(|a| **a == Some(Met::Yes)).count(),
        unmet: answers.iter().filter(|a| matches!(a, Some(Met::Partly | Met::No))).count(),
        decision: review.and_then(|r| r.decision),
    }
}

/// What a tool asks for, and whether anything has been typed there.
fn progress(tool: Tool, project: &Project, computed: &Computed, evidence: ToolkitEvidence) -> (Progress, bool) {
    let (measure, analyse) = (&project.measure, &project.analyse);
    let of_measure = computed.measure;
    let of_analyse = computed.analyse;
    match tool {
        Tool::Charter => (charter(project), false),
        Tool::Selection => shared(evidence.selection.accounts.iter().map(|a| a.column.mean_score.is_ok())),
        Tool::Portfolio => shared(evidence.money.statements.iter().map(|s| s.net_income[Period::ThisYear].is_ok())),
        Tool::Quadrant => {
            let (placed, left) = (evidence.money.quadrant.placed.len(), evidence.money.quadrant.left_out.len());
            (Progress { filled: placed, needed: placed + left }, false)
        }
        Tool::Risks => shared(evidence.risk.risks.iter().flat_map(|r| [r.before.is_ok(), r.after.is_ok()])),
        Tool::Stakeholders => (of_measure.stakeholder_progress(), !measure.stakeholders.people.is_empty()),
        Tool::House => {
            let is_begun = !measure.house.whats.is_empty() || !measure.house.hows.is_empty();
            (of_measure.house_progress(&measure.house), is_begun)
        }
        Tool::Kano => (of_measure.kano_progress(), false),
        Tool::Value => (of_measure.value_progress(), !measure.value.attributes.is_empty()),
        Tool::Functions if analyse.functions.is_empty() => (Progress::default(), false),
        Tool::Functions => (of_analyse.functions_progress(), true),
        Tool::ProcessMap => (of_analyse.process_progress(), false),
        Tool::Morphology => (of_analyse.morphology_progress(&analyse.morphology), !analyse.morphology.rows.is_empty()),
        Tool::Pugh => (of_analyse.pugh_progress(), !analyse.pugh.criteria.is_empty()),
        Tool::DetailedProcess | Tool::Specification | Tool::Capability | Tool::DesignScorecard => {
            computed.design.progress(tool, project)
        }
        Tool::Pilot | Tool::Transition | Tool::ControlPlan => computed.verify.progress(tool, project),
    }
}

/// Tools that the whole programme shares have been begun when anything has been entered.
fn shared(entries: impl Iterator<Item = bool>) -> (Progress, bool) {
    (Progress::of(entries), false)
}

fn charter(project: &Project) -> Progress {
    let c = &project.charter;
    let texts = [&c.what, &c.why, &c.who, &c.how, &c.when].map(|text| !text.trim().is_empty());
    let target = &c.target;
    let measure = !target.measure.trim().is_empty() || target.how.is_some();
    let rest = [project.account.is_some(), c.start.is_some(), measure, target.value.is_some(), target.date.is_some()];
    Progress::of(texts.into_iter().chain(rest))
}
