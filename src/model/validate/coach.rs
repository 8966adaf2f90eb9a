//! Mutes of findings about what is not there.

use super::fault::Fault;
use super::walk::{self, Known};
use crate::model::coach::{Coach, FindingKey};
use crate::model::scenario::Scenario;
use crate::model::statistics::arrange::set_of;
use std::collections::BTreeSet;

/// Names of findings whose mute says nothing: names that are none, records that are not there, a second mute.
fn needless(coach: &Coach, known: &Known) -> impl Iterator<Item = usize> {
    let mut seen = BTreeSet::new();
    let mut says_something = move |key: &FindingKey| {
        key.is_well_formed() && key.records().all(|record| known.has(record)) && seen.insert(key.clone())
    };
    coach.mutes.iter().enumerate().filter(move |(_, mute)| !says_something(&mute.finding)).map(|(place, _)| place)
}

pub(super) fn faults(coach: &Coach, known: &Known) -> Vec<Fault> {
    let name = |place: usize| coach.mutes[place].finding.0.chars().take(60).collect();
    needless(coach, known).map(|place| Fault::NeedlessMute { finding: name(place) }).collect()
}

pub(super) fn mend(coach: &mut Coach, known: &Known) {
    let gone = set_of(needless(coach, known));
    let mut place = 0;
    coach.mutes.retain(|_| {
        place += 1;
        !gone.contains(&(place - 1))
    });
}

impl Scenario {
    /// Forgets the mutes of findings about what is not there any more. Done after every edit, so whatever removes a
    /// record need not know of mutes.
    pub fn forget_needless_mutes(&mut self) {
        let known = walk::known(self);
        mend(&mut self.coach, &known);
    }
}
