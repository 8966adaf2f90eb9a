//! Names of fields whose size or members are looked at.

use crate::model::limits;
use crate::model::validate::Counted;
use serde::de::{DeserializeSeed, Deserializer, Error, Visitor};
use std::fmt;

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
    fn named(name: &str) -> Self {
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
            "sets" => Self::List(Counted::Sets, limits::SETS),
            "cut" | "quadrant" => Self::Cut,
            "rule" | "at" | "sales" | "profit" => Self::CutMember,
            _ => Self::Other,
        }
    }
}

/// Reads a field name without keeping its text.
pub(super) struct FieldSeed;

impl<'de> DeserializeSeed<'de> for FieldSeed {
    type Value = Field;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Field, D::Error> {
        from.deserialize_str(self)
    }
}

impl Visitor<'_> for FieldSeed {
    type Value = Field;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a field name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Field, E> {
        Ok(Field::named(name))
    }
}
