//! Any record of a scenario, by its kind and number.

use crate::model::ids::{
    AccountId, ActionId, ContactId, CriterionId, CrossId, DriverId, FactorId, GoalId, NeedId, OpportunityId, PersonId,
    ProblemId, ProjectId, RiskId, RivalId, StageActionId, SuccessFactorId, SwotItemId,
};
use crate::model::toolkit::{
    AttributeId, ConceptId, ControlId, CtqId, FunctionId, GateCheckId, HowId, LaneId, MapStepId, OptionId,
    PilotMeasureId, PughCriterionId, RowId, StakeholderId, StepId, TaskId, WhatId,
};
use serde::Serialize;
use std::fmt;
use std::str::FromStr;

/// A kind of record that has ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)]
pub enum Kind {
    Account,
    Rival,
    Person,
    Risk,
    Factor,
    SuccessFactor,
    Criterion,
    Driver,
    Contact,
    Need,
    StageAction,
    SwotItem,
    Cross,
    Goal,
    Action,
    Opportunity,
    Problem,
    Project,
    Item,
}

impl Kind {
    /// All kinds, in the order of the counters.
    pub const ALL: [Self; 19] = [
        Self::Account,
        Self::Rival,
        Self::Person,
        Self::Risk,
        Self::Factor,
        Self::SuccessFactor,
        Self::Criterion,
        Self::Driver,
        Self::Contact,
        Self::Need,
        Self::StageAction,
        Self::SwotItem,
        Self::Cross,
        Self::Goal,
        Self::Action,
        Self::Opportunity,
        Self::Problem,
        Self::Project,
        Self::Item,
    ];

    /// The letter its ids begin with.
    pub const fn letter(self) -> char {
        match self {
            Self::Account => 'A',
            Self::Rival => 'R',
            Self::Person => 'P',
            Self::Risk => 'K',
            Self::Factor => 'F',
            Self::SuccessFactor => 'S',
            Self::Criterion => 'C',
            Self::Driver => 'D',
            Self::Contact => 'T',
            Self::Need => 'N',
            Self::StageAction => 'J',
            Self::SwotItem => 'W',
            Self::Cross => 'X',
            Self::Goal => 'G',
            Self::Action => 'M',
            Self::Project => 'B',
            Self::Item => 'I',
            Self::Opportunity => 'O',
            Self::Problem => 'Q',
        }
    }
}

/// Any record of a scenario; shown as its id, for example `A12`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Record {
    /// What it is.
    pub kind: Kind,
    /// The number of its id.
    pub number: u32,
}

impl fmt::Display for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.kind.letter(), self.number)
    }
}

impl FromStr for Record {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let kind = Kind::ALL.into_iter().find(|kind| text.starts_with(kind.letter())).ok_or(())?;
        let digits = text.get(1..).filter(|d| d.bytes().all(|byte| byte.is_ascii_digit())).ok_or(())?;
        Ok(Self { kind, number: digits.parse().map_err(|_| ())? })
    }
}

impl Serialize for Record {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

macro_rules! record_from {
    ($($id:ident => $kind:ident),+ $(,)?) => {
        $(impl From<$id> for Record {
            fn from(id: $id) -> Self {
                Self { kind: Kind::$kind, number: id.0 }
            }
        })+
    };
}
record_from! {
    AccountId => Account, RivalId => Rival, PersonId => Person, RiskId => Risk, FactorId => Factor,
    SuccessFactorId => SuccessFactor, CriterionId => Criterion, DriverId => Driver, ContactId => Contact,
    NeedId => Need, StageActionId => StageAction, SwotItemId => SwotItem, CrossId => Cross, GoalId => Goal,
    ActionId => Action, OpportunityId => Opportunity, ProblemId => Problem, ProjectId => Project,
    // Records inside a project share one kind: they are numbered together and told apart by where they stand.
    StakeholderId => Item, WhatId => Item, HowId => Item, AttributeId => Item, FunctionId => Item, LaneId => Item,
    MapStepId => Item, RowId => Item, OptionId => Item, ConceptId => Item, PughCriterionId => Item, GateCheckId => Item,
    StepId => Item, CtqId => Item, PilotMeasureId => Item, TaskId => Item, ControlId => Item,
}
