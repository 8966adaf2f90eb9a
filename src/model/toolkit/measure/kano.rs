//! Kano's survey (D23c): each need is asked for twice, as if met and as if not.

use crate::model::key::key;
use crate::model::toolkit::ids::WhatId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

key! {
    /// The five answers.
    KanoAnswer { Like, MustBe, Neutral, LiveWith, Dislike }
}
key! {
    /// The kinds of need: must-be, one-dimensional, attractive, indifferent, reverse; and questionable answers.
    KanoCategory { MustBe, OneDimensional, Attractive, Indifferent, Reverse, Questionable }
}
key! {
    /// Which evaluation table: the usual one, or Pouliot's with two more questionable cells.
    KanoTable { Usual, Pouliot }
}

/// The two answers of one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KanoPair {
    /// "If it is there, how do you feel?"
    pub functional: KanoAnswer,
    /// "If it is not there, how do you feel?"
    pub dysfunctional: KanoAnswer,
}

/// What was answered about one need. The three ways of writing it down are added up.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct KanoEntry {
    /// Answers one by one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pairs: Vec<KanoPair>,
    /// Answers counted: by the functional, then by the dysfunctional answer.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub counts: BTreeMap<KanoAnswer, BTreeMap<KanoAnswer, u32>>,
    /// Only the kinds are known: how many, or how many per cent.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub kinds: BTreeMap<KanoCategory, f64>,
}

/// The survey.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Kano {
    /// The evaluation table; the usual one if it is not set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<KanoTable>,
    /// The answers about each what of the house of quality.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub answers: BTreeMap<WhatId, KanoEntry>,
}

impl Kano {
    /// The table that holds.
    pub fn table(&self) -> KanoTable {
        self.table.unwrap_or(KanoTable::Usual)
    }
}
