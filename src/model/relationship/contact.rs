//! The customer's people (D21): who they are, what moves them, how they buy and who of ours meets them.

use crate::model::date::Date;
use crate::model::ids::{ContactId, PersonId};
use crate::model::key::key;
use crate::model::method::Scale;
use crate::model::statistics::arrange;
use crate::model::units::Score;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::{BTreeMap, BTreeSet};

/// Degree of influence and of involvement: 0 none, 5 the most.
pub const DEGREES: Scale = Scale { min: 0.0, max: 5.0 };
/// Degree of support: −5 works against us, 0 neutral, 5 works for us.
pub const SUPPORT: Scale = Scale { min: -5.0, max: 5.0 };
/// From this degree on somebody is influential.
pub const INFLUENTIAL: f64 = 4.0;

key! {
    /// A department of either company, as the course names them.
    Department {
        Board, Marketing, Administration, Operations, Rd, Purchasing, Logistics, Finance, Safety, Service,
    }
}

/// The function somebody works in: one of the course's departments or the user's own words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Function {
    /// A department the course names; its name follows the language.
    Known(Department),
    /// The user's own.
    Own(String),
}

impl Function {
    /// The function a word stands for: the code of a department, or the user's own.
    pub fn from_word(word: &str) -> Self {
        Department::from_code(word).map_or_else(|| Self::Own(word.to_owned()), Self::Known)
    }

    /// The word it is saved as.
    pub fn word(&self) -> String {
        match self {
            Self::Known(department) => department.code(),
            Self::Own(name) => name.clone(),
        }
    }

    /// Whether it is a department of the course.
    pub fn is(&self, department: Department) -> bool {
        *self == Self::Known(department)
    }
}

impl Serialize for Function {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.word())
    }
}

impl<'de> Deserialize<'de> for Function {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let word = std::borrow::Cow::<str>::deserialize(from)?;
        Ok(Self::from_word(&word))
    }
}

key! {
    /// A rung of either company, from the top.
    Rung { Director, Manager, Specialist, Clerk, Operator }
}
key! {
    /// How somebody weighs on a purchase; one person may do so in several ways.
    BuyingInfluence { Economic, User, Technical, Coach }
}
key! {
    /// A phase of the purchase.
    BuyingPhase { Recognise, Compare, Choose, AfterSales }
}

/// Somebody's part in one buying phase.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct PhasePart {
    /// Whether they take part; none means that we do not know.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub takes_part: Option<bool>,
    /// How they take part.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub how: String,
    /// Which of our people covers them in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub covered_by: Option<PersonId>,
}

/// One of the customer's people.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Contact {
    /// Their id.
    pub id: ContactId,
    /// Their name.
    #[serde(default)]
    pub name: String,
    /// Their position.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub position: String,
    /// The function they work in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub function: Option<Function>,
    /// The rung they stand on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Rung>,
    /// How they weigh on the purchase.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub buying: BTreeSet<BuyingInfluence>,
    /// Degree of influence, see [`DEGREES`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub influence: Option<Score>,
    /// Degree of involvement, see [`DEGREES`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub involvement: Option<Score>,
    /// Degree of support, see [`SUPPORT`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub support: Option<Score>,
    /// Their part in each buying phase.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub phases: BTreeMap<BuyingPhase, PhasePart>,
    /// What drives them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub drives: String,
    /// Their three most urgent needs.
    #[serde(default, skip_serializing_if = "are_empty")]
    pub urgent: [String; 3],
    /// How they prefer to communicate.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub communication: String,
    /// How often they want to hear from us, in their words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub frequency: String,
    /// How to deepen the relationship.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub deepen: String,
    /// When we last spoke.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_contact: Option<Date>,
    /// Days there may be between two contacts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interval_days: Option<u16>,
    /// Whom they report to, at the same account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reports_to: Option<ContactId>,
    /// Whom they influence, at the same account.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub influences: BTreeSet<ContactId>,
    /// Their counterpart on our side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counterpart: Option<PersonId>,
}

fn are_empty(texts: &[String; 3]) -> bool {
    texts.iter().all(String::is_empty)
}

impl Contact {
    /// Somebody of whom only the name is known.
    pub fn named(id: ContactId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            position: String::new(),
            function: None,
            level: None,
            buying: BTreeSet::new(),
            influence: None,
            involvement: None,
            support: None,
            phases: BTreeMap::new(),
            drives: String::new(),
            urgent: [const { String::new() }; 3],
            communication: String::new(),
            frequency: String::new(),
            deepen: String::new(),
            last_contact: None,
            interval_days: None,
            reports_to: None,
            influences: BTreeSet::new(),
            counterpart: None,
        }
    }

    /// Their part in a phase.
    pub fn part(&self, phase: BuyingPhase) -> Option<&PhasePart> {
        self.phases.get(&phase)
    }

    /// Who of ours meets them in a phase.
    pub fn covered_by(&self, phase: BuyingPhase) -> Option<PersonId> {
        self.part(phase).and_then(|part| part.covered_by)
    }

    /// Everybody of ours who meets them: the counterpart, and those who cover a phase.
    pub fn met_by(&self) -> BTreeSet<PersonId> {
        let covering = self.phases.values().filter_map(|part| part.covered_by);
        arrange::set_of(self.counterpart.into_iter().chain(covering))
    }

    /// Whether somebody of ours meets them: a contact line.
    pub fn has_line(&self) -> bool {
        self.counterpart.is_some() || self.phases.values().any(|part| part.covered_by.is_some())
    }

    /// Whether they are influential.
    pub fn is_influential(&self) -> bool {
        self.influence.is_some_and(|degree| degree.get() >= INFLUENTIAL && DEGREES.contains(degree.get()))
    }

    /// Whether they work against us.
    pub fn is_opponent(&self) -> bool {
        self.support.is_some_and(|degree| degree.get() < 0.0 && SUPPORT.contains(degree.get()))
    }
}
