//! The DMADV toolkit (D23 to D26): how the programme is built. A design project leads from a charter over what the
//! customer needs, functions and concepts to a design that is proved.

pub mod analyse;
pub mod design;
mod ids;
pub mod measure;
mod phase;
mod project;
mod records;
pub mod verify;
mod walk;

pub use ids::{
    AttributeId, ConceptId, FunctionId, GateCheckId, HowId, LaneId, MapStepId, OptionId, PughCriterionId, RowId,
    StakeholderId, WhatId,
};
pub use phase::{GateCheck, GateDecision, GateEntry, GateQuestion, GateReview, Phase, Tool};
pub use project::{Charter, Project, ProjectTarget};
pub use walk::{ItemKind, Target, Visitor};

use super::ids::ProjectId;
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
