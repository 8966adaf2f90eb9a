//! The plan of implementation and transition (D26b), as it is typed.

use crate::model::date::Date;
use crate::model::ids::PersonId;
use crate::model::strategy::ActionState;
use crate::model::toolkit::ids::TaskId;
use serde::{Deserialize, Serialize};

/// The longest task, in working days: twenty years.
pub const LONGEST: u32 = 5_200;

/// Something that is to be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Task {
    /// Its id.
    pub id: TaskId,
    /// What is done.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Who does it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<PersonId>,
    /// How many working days it takes; 0 is a milestone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<u32>,
    /// After which tasks it can begin.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub after: Vec<TaskId>,
    /// How far it is.
    #[serde(default = "open", skip_serializing_if = "is_open")]
    pub state: ActionState,
}

const fn open() -> ActionState {
    ActionState::Open
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands it over so")]
fn is_open(state: &ActionState) -> bool {
    *state == open()
}

impl Task {
    /// A task of which only the name is known.
    pub fn named(id: TaskId, name: impl Into<String>) -> Self {
        Self { id, name: name.into(), owner: None, duration: None, after: Vec::new(), state: open() }
    }
}

/// Something the process owner takes over.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct HandoverItem {
    /// What.
    pub text: String,
    /// Whether it is handed over.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub done: bool,
}

/// The plan.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Transition {
    /// The first day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<Date>,
    /// The tasks, in the user's order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<Task>,
    /// What is handed over, in the user's order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub handover: Vec<HandoverItem>,
}

impl Transition {
    /// The task with an id.
    pub fn task(&self, id: TaskId) -> Option<&Task> {
        self.tasks.iter().find(|t| t.id == id)
    }

    /// Whether a task may wait for another without waiting for itself.
    pub fn may_follow(&self, task: TaskId, after: TaskId) -> bool {
        let (mut seen, mut open) = (vec![after], vec![after]);
        while let Some(id) = open.pop() {
            if id == task {
                return false;
            }
            for &before in self.task(id).map_or(&[][..], |t| &t.after) {
                if !seen.contains(&before) {
                    seen.push(before);
                    open.push(before);
                }
            }
        }
        true
    }
}
