//! What the account expects of us (D22), how far we meet it, and what meeting it is worth to them.

use super::stage::Answer;
use crate::model::date::Date;
use crate::model::ids::{ContactId, NeedId, PersonId, RivalId};
use crate::model::key::key;
use crate::model::method::Scale;
use crate::model::units::{Money, Score};
use serde::{Deserialize, Serialize};

/// Importance and fulfilment of a need: 0 none, 10 the most.
pub const NEEDS: Scale = Scale { min: 0.0, max: 10.0 };

key! {
    /// How the importance of a need changes.
    Trend { Up, Same, Down }
}

/// What meeting a need is worth to the customer.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ValueProposition {
    /// The benefit in words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub benefit: String,
    /// The benefit in money a year, in the scenario's money unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub money: Option<Money>,
    /// Who has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub beneficiary: Option<ContactId>,
    /// The rival it is compared with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub against: Option<RivalId>,
    /// Another alternative it is compared with, such as doing nothing.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub alternative: String,
}

impl ValueProposition {
    /// Whether nothing has been entered.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Something the account expects.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Need {
    /// Its id.
    pub id: NeedId,
    /// What is expected.
    #[serde(default)]
    pub name: String,
    /// How important it is, see [`NEEDS`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub importance: Option<Score>,
    /// How that changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trend: Option<Trend>,
    /// How far we meet it, see [`NEEDS`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fulfilment: Option<Score>,
    /// What we need from them to meet it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub from_them: String,
    /// Whether meeting it is practicable.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub practicable: Option<Answer>,
    /// The joint plan.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub plan: String,
    /// Who answers for the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<PersonId>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// What meeting it is worth to them.
    #[serde(default, skip_serializing_if = "ValueProposition::is_empty")]
    pub value: ValueProposition,
}

impl Need {
    /// A need of which only the name is known.
    pub fn named(id: NeedId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            importance: None,
            trend: None,
            fulfilment: None,
            from_them: String::new(),
            practicable: None,
            plan: String::new(),
            owner: None,
            due: None,
            value: ValueProposition::default(),
        }
    }
}
