//! Who has a say in the project (D23a): power, interest, engagement now and wanted.

use crate::model::ids::{ContactId, PersonId};
use crate::model::key::key;
use crate::model::method::Scale;
use crate::model::toolkit::ids::StakeholderId;
use crate::model::units::Score;
use serde::{Deserialize, Serialize};

/// Power and interest: 0 none, 10 the most.
pub const POWER: Scale = Scale { min: 0.0, max: 10.0 };
/// From here on power or interest is high.
pub const USUAL_CUT: f64 = 5.0;

key! {
    /// How somebody stands to the project, from not knowing of it to leading it. Labels in an order, not amounts.
    Engagement { Unaware, Resistant, Neutral, Supportive, Leading }
}

/// Somebody, or a group, with a say in the project.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Stakeholder {
    /// Their id.
    pub id: StakeholderId,
    /// Their name; empty if it is that of the contact or person.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The contact of the account they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<ContactId>,
    /// The one of ours they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    /// How much they can do for or against it, see [`POWER`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub power: Option<Score>,
    /// How much it matters to them, see [`POWER`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interest: Option<Score>,
    /// How they stand now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub now: Option<Engagement>,
    /// How they should stand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wanted: Option<Engagement>,
    /// What is done about it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub action: String,
}

impl Stakeholder {
    /// A stakeholder of whom only the name is known.
    pub fn named(id: StakeholderId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            contact: None,
            person: None,
            power: None,
            interest: None,
            now: None,
            wanted: None,
            action: String::new(),
        }
    }
}

/// The stakeholders and the cut of the grid.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Stakeholders {
    /// From here on power or interest is high; [`USUAL_CUT`] if it is not set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cut: Option<Score>,
    /// The stakeholders, in the user's order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<Stakeholder>,
}

impl Stakeholders {
    /// The cut that holds.
    pub fn cut(&self) -> f64 {
        self.cut.map_or(USUAL_CUT, Score::get)
    }
}
