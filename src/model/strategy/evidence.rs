//! Where the evidence for a planning step stands: a page, or one record.

use crate::model::ids::{AccountId, CrossId, GoalId, RiskId, RivalId, SwotItemId};
use crate::model::key::key;
use crate::model::validate::Record;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

key! {
    /// A page that can be evidence as a whole.
    EvidencePage {
        Accounts, Selection, Money, Quadrant, Concentration, Attractiveness, Strength, Matrix, Risks, Swot, Goals,
        Readiness,
    }
}

/// A place with evidence; in files the page's name or the record's id, for example `"matrix"` or `"A3"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EvidencePlace {
    /// A whole page.
    Page(EvidencePage),
    /// An account.
    Account(AccountId),
    /// A rival.
    Rival(RivalId),
    /// A risk.
    Risk(RiskId),
    /// An item of the SWOT.
    Item(SwotItemId),
    /// A cross strategy.
    Cross(CrossId),
    /// A goal.
    Goal(GoalId),
}

impl EvidencePlace {
    /// The record it names; none for a page.
    pub fn record(self) -> Option<Record> {
        Some(match self {
            Self::Page(_) => return None,
            Self::Account(id) => id.into(),
            Self::Rival(id) => id.into(),
            Self::Risk(id) => id.into(),
            Self::Item(id) => id.into(),
            Self::Cross(id) => id.into(),
            Self::Goal(id) => id.into(),
        })
    }
}

impl fmt::Display for EvidencePlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Page(page) => f.write_str(&page.code()),
            Self::Account(id) => id.fmt(f),
            Self::Rival(id) => id.fmt(f),
            Self::Risk(id) => id.fmt(f),
            Self::Item(id) => id.fmt(f),
            Self::Cross(id) => id.fmt(f),
            Self::Goal(id) => id.fmt(f),
        }
    }
}

impl FromStr for EvidencePlace {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        if let Some(page) = EvidencePage::from_code(text) {
            return Ok(Self::Page(page));
        }
        let account = text.parse().ok().map(Self::Account);
        let found = account.or_else(|| text.parse().ok().map(Self::Rival));
        let found = found.or_else(|| text.parse().ok().map(Self::Risk));
        let found = found.or_else(|| text.parse().ok().map(Self::Item));
        let found = found.or_else(|| text.parse().ok().map(Self::Cross));
        found.or_else(|| text.parse().ok().map(Self::Goal)).ok_or(())
    }
}

impl Serialize for EvidencePlace {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for EvidencePlace {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(from)?;
        text.parse().map_err(|()| serde::de::Error::custom("expected the name of a page or the id of a record"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_read_back() {
        for text in ["matrix", "readiness", "A3", "R2", "K1", "W12", "X4", "G0"] {
            assert_eq!(text.parse::<EvidencePlace>().map(|place| place.to_string()), Ok(text.to_owned()));
        }
        assert!("Z1".parse::<EvidencePlace>().is_err());
        assert!("nowhere".parse::<EvidencePlace>().is_err());
    }
}
