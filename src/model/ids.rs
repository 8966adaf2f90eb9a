//! Ids: a letter for the kind and a counter that is never reused, kept by copies, so that two copies of a
//! scenario can be compared record by record.

use serde::{Deserialize, Serialize};

/// An id that is not a kind letter followed by a number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("expected {expected} and a number, found {found:?}")]
pub struct IdError {
    /// The kind letter that was expected.
    pub expected: char,
    /// The text that was found.
    pub found: String,
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $letter:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{}{}", $letter, self.0)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::model::ids::IdError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.strip_prefix($letter)
                    .filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))
                    .and_then(|digits| digits.parse().ok())
                    .map(Self)
                    .ok_or_else(|| $crate::model::ids::IdError { expected: $letter, found: text.chars().take(40).collect() })
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'_, str> as serde::Deserialize>::deserialize(from)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }

        impl From<u32> for $name {
            fn from(number: u32) -> Self {
                Self(number)
            }
        }

        impl From<$name> for u32 {
            fn from(id: $name) -> u32 {
                id.0
            }
        }
    };
}

id! {
    /// An account.
    AccountId, 'A'
}
id! {
    /// A rival supplier.
    RivalId, 'R'
}
id! {
    /// A member of our team.
    PersonId, 'P'
}
id! {
    /// A risk in the register.
    RiskId, 'K'
}
id! {
    /// A customer attractiveness factor (row of Table One).
    FactorId, 'F'
}
id! {
    /// A critical success factor (row of Table Two).
    SuccessFactorId, 'S'
}
id! {
    /// A selection criterion.
    CriterionId, 'C'
}
id! {
    /// An activity driver of indirect cost.
    DriverId, 'D'
}
id! {
    /// An item of the SWOT.
    SwotItemId, 'W'
}
id! {
    /// A cross strategy.
    CrossId, 'X'
}
id! {
    /// A goal.
    GoalId, 'G'
}
id! {
    /// An action for a goal.
    ActionId, 'M'
}

id! {
    /// One of the customer's people.
    ContactId, 'T'
}
id! {
    /// Something an account expects of us.
    NeedId, 'N'
}
id! {
    /// A principal action on the way to a stage.
    StageActionId, 'J'
}

id! {
    /// A design project of the toolkit.
    ProjectId, 'B'
}
pub(crate) use id;

id! {
    /// An opportunity to sell.
    OpportunityId, 'O'
}
id! {
    /// A problem in the log.
    ProblemId, 'Q'
}

/// The next free number of each kind. Only ever grows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Counters {
    /// Next account.
    pub account: u32,
    /// Next rival.
    pub rival: u32,
    /// Next person.
    pub person: u32,
    /// Next risk.
    pub risk: u32,
    /// Next attractiveness factor.
    pub factor: u32,
    /// Next success factor.
    pub success_factor: u32,
    /// Next criterion.
    pub criterion: u32,
    /// Next driver.
    pub driver: u32,
    /// Next contact. Counters of kinds that came later are left out until one is given.
    #[serde(skip_serializing_if = "is_first")]
    pub contact: u32,
    /// Next need.
    #[serde(skip_serializing_if = "is_first")]
    pub need: u32,
    /// Next principal action.
    #[serde(skip_serializing_if = "is_first")]
    pub stage_action: u32,
    /// Next item of the SWOT.
    #[serde(skip_serializing_if = "is_first")]
    pub swot_item: u32,
    /// Next cross strategy.
    #[serde(skip_serializing_if = "is_first")]
    pub cross: u32,
    /// Next goal.
    #[serde(skip_serializing_if = "is_first")]
    pub goal: u32,
    /// Next action.
    #[serde(skip_serializing_if = "is_first")]
    pub action: u32,
    /// Next design project.
    #[serde(skip_serializing_if = "is_first")]
    pub project: u32,
    /// Next record inside a design project, of whatever tool.
    #[serde(skip_serializing_if = "is_first")]
    pub item: u32,
    /// Next opportunity.
    #[serde(skip_serializing_if = "is_first")]
    pub opportunity: u32,
    /// Next problem.
    #[serde(skip_serializing_if = "is_first")]
    pub problem: u32,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
const fn is_first(number: &u32) -> bool {
    *number == 1
}

impl Default for Counters {
    fn default() -> Self {
        Self {
            account: 1,
            rival: 1,
            person: 1,
            risk: 1,
            factor: 1,
            success_factor: 1,
            criterion: 1,
            driver: 1,
            contact: 1,
            need: 1,
            stage_action: 1,
            swot_item: 1,
            cross: 1,
            goal: 1,
            action: 1,
            project: 1,
            item: 1,
            opportunity: 1,
            problem: 1,
        }
    }
}

/// Takes the next id of a kind from its counter.
pub fn take<I: From<u32>>(counter: &mut u32) -> I {
    let number = *counter;
    *counter = counter.saturating_add(1);
    I::from(number)
}
