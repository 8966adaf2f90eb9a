//! Findings that somebody looked at and set aside with a note.

use super::{Coach, FindingKey};
use crate::model::date::Date;
use crate::model::finding::Finding;
use crate::model::limits;
use crate::model::scenario::Scenario;
use crate::model::statistics::arrange::Lookup;
use serde::{Deserialize, Serialize};

/// A finding set aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Mute {
    /// Which finding.
    pub finding: FindingKey,
    /// Why it does not count, in the user's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The scenario's day when it was set aside.
    pub on: Date,
}

/// A finding that is there and was set aside.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Muted {
    /// The finding.
    #[serde(flatten)]
    pub finding: Finding,
    /// Why it does not count, in the user's words.
    pub note: String,
    /// The scenario's day when it was set aside.
    pub on: Date,
}

/// Parts findings into those that count and those that were muted, each in the order in which they came.
pub fn part(coach: &Coach, findings: Vec<Finding>) -> (Vec<Finding>, Vec<Muted>) {
    if coach.mutes.is_empty() {
        return (findings, Vec::new());
    }
    let mutes = Lookup::of(coach.mutes.iter().map(|mute| (mute.finding.clone(), mute)));
    let (mut counted, mut muted) = (Vec::new(), Vec::new());
    for finding in findings {
        match mutes.get(&FindingKey::of(&finding.kind)) {
            Some(mute) => muted.push(Muted { finding, note: mute.note.clone(), on: mute.on }),
            None => counted.push(finding),
        }
    }
    (counted, muted)
}

impl Scenario {
    /// Sets a finding aside on the scenario's day, or changes the note. False for a name that is none, or when as many
    /// are muted as may be.
    pub fn mute(&mut self, finding: FindingKey, note: &str) -> bool {
        let note = note.trim().chars().take(limits::TEXT_CHARS).collect();
        let (on, mutes) = (self.as_of, &mut self.coach.mutes);
        if let Some(mute) = mutes.iter_mut().find(|mute| mute.finding == finding) {
            mute.note = note;
            return true;
        }
        if mutes.len() >= limits::ENTRIES || !finding.is_well_formed() {
            return false;
        }
        mutes.push(Mute { finding, note, on });
        true
    }

    /// Lets a finding count again.
    pub fn unmute(&mut self, finding: &FindingKey) {
        self.coach.mutes.retain(|mute| mute.finding != *finding);
    }
}
