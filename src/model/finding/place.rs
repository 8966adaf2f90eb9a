//! Where a finding can be put right.

use super::Table;
use crate::model::ids::{AccountId, ContactId, GoalId, OpportunityId, ProblemId, ProjectId, RiskId};
use crate::model::toolkit::Tool;
use serde::Serialize;

/// Where a finding can be put right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase", tag = "page", content = "at")]
pub enum Place {
    /// The list of accounts.
    Accounts,
    /// An account's profile.
    Account(AccountId),
    /// An account's column of Table One.
    Attractiveness(AccountId),
    /// An account's Table Two.
    Strength(AccountId),
    /// An account on the matrix.
    Matrix(AccountId),
    /// An account's money.
    Money(AccountId),
    /// Concentration.
    Concentration,
    /// An account's selection scores.
    Selection(AccountId),
    /// The relationship with an account.
    Relationship(AccountId),
    /// A contact of an account.
    Contact(AccountId, ContactId),
    /// The risk register.
    Register,
    /// A risk in the register.
    Risk(RiskId),
    /// The settings of a table.
    Method(Table),
    /// The seven planning steps.
    Planning,
    /// The SWOT.
    Swot,
    /// The goals and their actions.
    Goals,
    /// A goal.
    Goal(GoalId),
    /// The readiness of the programme.
    Readiness,
    /// An account's qualification.
    Qualification(AccountId),
    /// An account between core and important.
    Core(AccountId),
    /// An account's development.
    Development(AccountId),
    /// The rhythm with an account.
    Rhythm(AccountId),
    /// The pipeline.
    Pipeline,
    /// An opportunity.
    Opportunity(OpportunityId),
    /// A problem.
    Problem(ProblemId),
    /// Lifetime values.
    Lifetime,
    /// Account states.
    States,
    /// An account's forecast.
    Forecast(AccountId),
    /// How firmly an account stands in its class.
    Robustness(AccountId),
    /// The allocation of resources.
    Resources,
    /// A design project.
    Project(ProjectId),
    /// A tool of a design project.
    Tool(ProjectId, Tool),
    /// All account plans.
    Plans,
    /// The plan of an account.
    Plan(AccountId),
}

impl Place {
    /// The account a place belongs to by itself; of a risk the register knows.
    pub const fn account(self) -> Option<AccountId> {
        match self {
            Self::Account(id)
            | Self::Attractiveness(id)
            | Self::Strength(id)
            | Self::Matrix(id)
            | Self::Money(id)
            | Self::Selection(id)
            | Self::Qualification(id)
            | Self::Core(id)
            | Self::Development(id)
            | Self::Rhythm(id)
            | Self::Relationship(id)
            | Self::Robustness(id)
            | Self::Forecast(id)
            | Self::Plan(id)
            | Self::Contact(id, _) => Some(id),
            Self::Accounts
            | Self::Register
            | Self::Risk(_)
            | Self::Method(_)
            | Self::Concentration
            | Self::Planning
            | Self::Swot
            | Self::Goals
            | Self::Goal(_)
            | Self::Readiness
            | Self::Pipeline
            | Self::Opportunity(_)
            | Self::Problem(_)
            | Self::Lifetime
            | Self::States
            | Self::Resources
            | Self::Project(_)
            | Self::Tool(..)
            | Self::Plans => None,
        }
    }
}
