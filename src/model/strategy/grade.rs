//! Small vocabularies of the strategy part: a step from 1 to 5, a calendar year, yes – partly – no.

use crate::model::key::key;
use crate::model::limits::YEARS;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

key! {
    /// Whether something holds.
    Met { Yes, Partly, No }
}

/// A step from 1 to 5: how important an item is, how far a dimension has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Grade(u8);

impl Grade {
    /// All steps, the lowest first.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// A step, if it is one.
    pub fn new(step: u8) -> Option<Self> {
        (1..=5).contains(&step).then_some(Self(step))
    }

    /// The step as a number from 1 to 5.
    pub const fn get(self) -> u8 {
        self.0
    }
}

impl Serialize for Grade {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_u8(self.0)
    }
}

impl<'de> Deserialize<'de> for Grade {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let step = u8::deserialize(from)?;
        Self::new(step).ok_or_else(|| serde::de::Error::custom("expected a step from 1 to 5"))
    }
}

/// A calendar year that a scenario may speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(i32);

impl Year {
    /// A year, if a scenario may speak of it.
    pub fn new(year: i32) -> Option<Self> {
        YEARS.contains(&year).then_some(Self(year))
    }

    /// The year as a number.
    pub const fn get(self) -> i32 {
        self.0
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl FromStr for Year {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        text.trim().parse().ok().and_then(Self::new).ok_or(())
    }
}

impl Serialize for Year {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_i32(self.0)
    }
}

impl<'de> Deserialize<'de> for Year {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let year = i32::deserialize(from)?;
        Self::new(year).ok_or_else(|| serde::de::Error::custom("expected a year from 1900 to 2999"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_and_years_outside_their_bounds_do_not_exist() {
        assert_eq!((Grade::new(0), Grade::new(6)), (None, None));
        assert_eq!(Grade::new(5).map(Grade::get), Some(5));
        assert_eq!((Year::new(1899), Year::new(3000)), (None, None));
        assert_eq!("2029".parse().ok(), Year::new(2029));
        assert!(serde_json::from_str::<Grade>("0").is_err());
        assert!(serde_json::from_str::<Year>("12029").is_err());
    }
}
