//! The problem log (D29): problem, cause, countermeasure, and whether it has helped.

use crate::model::date::Date;
use crate::model::ids::{AccountId, PersonId, ProblemId};
use crate::model::key::key;
use crate::model::scenario::Scenario;
use serde::{Deserialize, Serialize};

key! {
    /// How far a problem is.
    ProblemState { Open, InWork, Closed }
}

/// A problem at an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Problem {
    /// Its id.
    pub id: ProblemId,
    /// At which account; none is the whole programme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<AccountId>,
    /// What goes wrong.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub problem: String,
    /// Why.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub cause: String,
    /// What we do about it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub countermeasure: String,
    /// Who answers for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<PersonId>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// How far it is.
    #[serde(default = "open")]
    pub state: ProblemState,
}

const fn open() -> ProblemState {
    ProblemState::Open
}

impl Problem {
    /// A problem of which only the name is known.
    pub fn told(id: ProblemId, problem: impl Into<String>) -> Self {
        Self {
            id,
            account: None,
            problem: problem.into(),
            cause: String::new(),
            countermeasure: String::new(),
            owner: None,
            due: None,
            state: open(),
        }
    }
}

/// What follows for a problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProblemResult {
    /// The problem.
    pub problem: ProblemId,
    /// Days since its day passed while it is not closed; none if it has not.
    pub overdue: Option<i64>,
}

/// What follows for all problems, in the user's order.
pub(super) fn problems(scenario: &Scenario) -> Vec<ProblemResult> {
    let late = |problem: &Problem| {
        let days = scenario.as_of.days_since(problem.due?);
        (days > 0 && problem.state != ProblemState::Closed).then_some(days)
    };
    scenario.operations.problems.iter().map(|p| ProblemResult { problem: p.id, overdue: late(p) }).collect()
}
