//! Names of fields whose size or members are looked at.

use crate::model::limits;
use crate::model::validate::Counted;

/// The fields that matter here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Format,
    Version,
    Scenario,
    List(Counted, usize),
    /// A cut line, of which serde would pass over unknown fields.
    Cut,
    CutMember,
    Other,
}

impl Field {
    pub(super) fn named(name: &str) -> Self {
        match name {
            "format" => Self::Format,
            "version" => Self::Version,
            "scenario" => Self::Scenario,
            "accounts" => Self::List(Counted::Accounts, limits::ACCOUNTS),
            "risks" => Self::List(Counted::Risks, limits::RISKS),
            "rivals" => Self::List(Counted::Rivals, limits::RIVALS),
            "people" => Self::List(Counted::People, limits::PEOPLE),
            "factors" => Self::List(Counted::Factors, limits::FACTORS),
            "criteria" => Self::List(Counted::Criteria, limits::CRITERIA),
            "drivers" => Self::List(Counted::Drivers, limits::DRIVERS),
            "items" => Self::List(Counted::SwotItems, limits::STRATEGY),
            "cross" => Self::List(Counted::CrossStrategies, limits::STRATEGY),
            "goals" => Self::List(Counted::Goals, limits::STRATEGY),
            "actions" => Self::List(Counted::Actions, limits::STRATEGY),
            "projects" => Self::List(Counted::Projects, limits::PROJECTS),
            "opportunities" => Self::List(Counted::Opportunities, limits::OPERATIONS),
            "problems" => Self::List(Counted::Problems, limits::OPERATIONS),
            "sets" => Self::List(Counted::Sets, limits::SETS),
            "cut" | "quadrant" => Self::Cut,
            "rule" | "at" | "sales" | "profit" => Self::CutMember,
            _ => Self::Other,
        }
    }
}
