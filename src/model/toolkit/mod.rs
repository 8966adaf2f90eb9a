//! The DMADV toolkit (D23 to D26): how the programme is built. A design project leads from a charter over what the
//! customer needs, functions and concepts to a design that is proved.

pub mod analyse;
pub mod design;
mod figures;
mod ids;
pub mod measure;
mod naming;
mod phase;
mod project;
mod records;
mod roadmap;
pub mod verify;
mod walk;

pub use figures::Progress;
pub use ids::{
    AttributeId, ConceptId, ControlId, CtqId, FunctionId, GateCheckId, HowId, LaneId, MapStepId, OptionId,
    PilotMeasureId, PughCriterionId, RowId, StakeholderId, StepId, TaskId, WhatId,
};
pub use naming::Item;
pub use phase::{GateCheck, GateDecision, GateEntry, GateQuestion, GateReview, Phase, Tool};
pub use project::{Charter, Project, ProjectTarget};
pub use roadmap::{GateResult, PhaseResult, ToolResult, ToolState};
pub use walk::{ItemKind, Target, Visitor};

use self::analyse::AnalyseResults;
use self::design::DesignResults;
use self::measure::MeasureResults;
use self::verify::VerifyResults;
use super::accounts::SelectionResults;
use super::ids::ProjectId;
use super::money::MoneyResults;
use super::risk::RiskResults;
use super::scenario::Scenario;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The design projects of a scenario.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Toolkit {
    /// The projects, in the user's order. Shared with undo snapshots until changed.
    pub projects: Vec<Arc<Project>>,
}

impl Toolkit {
    /// Whether there is no project.
    pub fn is_empty(&self) -> bool {
        self.projects.is_empty()
    }

    /// Whether two toolkits are equal; projects they share are not looked into.
    pub fn is_same(&self, other: &Self) -> bool {
        self.projects.len() == other.projects.len()
            && self.projects.iter().zip(&other.projects).all(|(a, b)| Arc::ptr_eq(a, b) || a == b)
    }

    /// The project with an id.
    pub fn project(&self, id: ProjectId) -> Option<&Project> {
        self.projects.iter().find(|p| p.id == id).map(Arc::as_ref)
    }

    /// The project with an id, to change; unshares it from undo snapshots.
    pub fn project_mut(&mut self, id: ProjectId) -> Option<&mut Project> {
        self.projects.iter_mut().find(|p| p.id == id).map(Arc::make_mut)
    }
}

impl Scenario {
    /// The design project with an id.
    pub fn project(&self, id: ProjectId) -> Option<&Project> {
        self.toolkit.project(id)
    }

    /// The design project with an id, to change.
    pub fn project_mut(&mut self, id: ProjectId) -> Option<&mut Project> {
        self.toolkit.project_mut(id)
    }
}

/// What the toolkit takes from the rest of the scenario.
#[derive(Clone, Copy)]
pub struct ToolkitEvidence<'a> {
    /// Selection (D7).
    pub selection: &'a SelectionResults,
    /// Portfolio and value quadrant (D9, D10).
    pub money: &'a MoneyResults,
    /// Risks (D18).
    pub risk: &'a RiskResults,
}

/// Everything computed about a project.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProjectResults {
    /// The project.
    pub project: ProjectId,
    /// How far each phase has come.
    pub phases: Vec<PhaseResult>,
    /// The first phase that is not done; none if all are.
    pub current: Option<Phase>,
    /// What the customer needs (D23).
    pub measure: MeasureResults,
    /// Functions and concepts (D24).
    pub analyse: AnalyseResults,
    /// The design in detail (D25).
    pub design: DesignResults,
    /// Proof and hand-over (D26).
    pub verify: VerifyResults,
}

/// Everything computed about the toolkit.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ToolkitResults {
    /// The projects, in the user's order.
    pub projects: Vec<ProjectResults>,
}

impl ToolkitResults {
    /// The results of a project.
    pub fn project(&self, id: ProjectId) -> Option<&ProjectResults> {
        self.projects.iter().find(|p| p.project == id)
    }
}

/// Computes everything about the toolkit.
pub fn toolkit(scenario: &Scenario, evidence: ToolkitEvidence) -> ToolkitResults {
    let projects = scenario.toolkit.projects.iter().map(|project| {
        let measure = measure::measure(scenario, project);
        let analyse = analyse::analyse(&project.analyse, &measure.house);
        let design = design::design(project, &measure);
        let verify = verify::verify(scenario, project, &design);
        let computed = roadmap::Computed { measure: &measure, analyse: &analyse, design: &design, verify: &verify };
        let phases = roadmap::phases(project, &computed, evidence);
        let current = phases.iter().find(|p| p.state != ToolState::Done).map(|p| p.phase);
        ProjectResults { project: project.id, phases, current, measure, analyse, design, verify }
    });
    ToolkitResults { projects: projects.collect() }
}
