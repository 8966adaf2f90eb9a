//! Who of ours meets whom in which buying phase (D21), and when they last spoke.

use super::contact::{BuyingInfluence, BuyingPhase, Contact};
use crate::model::date::Date;
use crate::model::ids::{ContactId, PersonId};
use crate::model::outcome::{Outcome, Undefined};
use crate::model::units::Share;
use serde::Serialize;

/// One cell of the coverage matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "state")]
pub enum PhaseState {
    /// Nothing is known.
    Unknown,
    /// They take no part, and nobody needs to meet them.
    NoPart,
    /// They take part and nobody of ours meets them.
    Open,
    /// Somebody of ours meets them, whether or not they take part.
    Covered {
        /// Who.
        by: PersonId,
        /// Whether they take part.
        takes_part: bool,
    },
}

/// When we last spoke, against the planned interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Rhythm {
    /// Days since the last contact, on the scenario's day.
    pub days: i64,
    /// Days there may be.
    pub interval: u16,
    /// Days beyond the interval; zero or less is in time.
    pub overdue: i64,
}

impl Rhythm {
    /// Whether the next contact should have been.
    pub const fn is_overdue(self) -> bool {
        self.overdue > 0
    }
}

/// One contact's results.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ContactResult {
    /// The contact.
    pub contact: ContactId,
    /// Whether somebody of ours meets them.
    pub has_line: bool,
    /// Whether they are influential, work against us, and nobody of ours meets them.
    pub is_open_opponent: bool,
    /// When we last spoke; needs the date and an interval above zero.
    pub rhythm: Outcome<Rhythm>,
    /// The four buying phases in their order.
    pub phases: [PhaseState; 4],
}

impl ContactResult {
    /// Whether the next contact should have been.
    pub fn is_overdue(&self) -> bool {
        self.rhythm.as_ref().is_ok_and(|r| r.is_overdue())
    }
}

/// How well an account's people are covered.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Coverage {
    /// Parts that somebody takes in a phase: cells of the matrix that need one of ours.
    pub parts: usize,
    /// How many of them have one of ours.
    pub covered: usize,
    /// Covered ÷ parts.
    pub share: Outcome<Share>,
    /// Phases in which nobody of ours meets anybody.
    pub open_phases: Vec<BuyingPhase>,
    /// Who decides on the money.
    pub economic_buyers: Vec<ContactId>,
}

/// One contact's results on the scenario's day.
pub(super) fn contact(contact: &Contact, today: Date) -> ContactResult {
    let has_line = contact.has_line();
    let mut phases = [PhaseState::Unknown; 4];
    for (state, &phase) in phases.iter_mut().zip(BuyingPhase::ALL) {
        *state = phase_state(contact, phase);
    }
    ContactResult {
        contact: contact.id,
        has_line,
        is_open_opponent: contact.is_influential() && contact.is_opponent() && !has_line,
        rhythm: rhythm(contact, today),
        phases,
    }
}

fn phase_state(contact: &Contact, phase: BuyingPhase) -> PhaseState {
    let takes_part = contact.part(phase).and_then(|part| part.takes_part);
    match (takes_part, contact.covered_by(phase)) {
        (_, Some(by)) => PhaseState::Covered { by, takes_part: takes_part == Some(true) },
        (Some(true), None) => PhaseState::Open,
        (Some(false), None) => PhaseState::NoPart,
        (None, None) => PhaseState::Unknown,
    }
}

fn rhythm(contact: &Contact, today: Date) -> Outcome<Rhythm> {
    let interval = contact.interval_days.filter(|days| *days > 0);
    match (contact.last_contact, interval) {
        (Some(last), Some(interval)) => {
            let days = today.days_since(last);
            Ok(Rhythm { days, interval, overdue: days - i64::from(interval) })
        }
        (None, None) => Err(Undefined::Unrated),
        _ => Err(Undefined::Incomplete { missing: 1, needed: 2 }),
    }
}

/// How well the contacts are covered together.
pub(super) fn coverage(contacts: &[Contact], results: &[ContactResult]) -> Coverage {
    let cells = || results.iter().flat_map(|r| r.phases);
    let covered = cells().filter(|s| matches!(s, PhaseState::Covered { takes_part: true, .. })).count();
    let parts = covered + cells().filter(|s| *s == PhaseState::Open).count();
    let is_met = |place: usize| results.iter().any(|r| matches!(r.phases[place], PhaseState::Covered { .. }));
    let open = BuyingPhase::ALL.iter().enumerate().filter(|(place, _)| !contacts.is_empty() && !is_met(*place));
    let economic = contacts.iter().filter(|c| c.buying.contains(&BuyingInfluence::Economic));
    Coverage {
        parts,
        covered,
        share: if parts == 0 { Err(Undefined::Unrated) } else { Ok(Share::new(covered as f64 / parts as f64)) },
        open_phases: open.map(|(_, phase)| *phase).collect(),
        economic_buyers: economic.map(|c| c.id).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::relationship::PhasePart;
    use crate::model::units::Score;

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    fn somebody(influence: f64, support: f64) -> Contact {
        Contact {
            influence: Some(Score::new(influence)),
            support: Some(Score::new(support)),
            ..Contact::named(ContactId(1), "")
        }
    }

    #[test]
    fn an_opponent_matters_if_influential_and_met_by_nobody() {
        let today = day("2026-11-02");
        assert!(contact(&somebody(4.0, -1.0), today).is_open_opponent);
        assert!(!contact(&somebody(3.0, -5.0), today).is_open_opponent);
        assert!(!contact(&somebody(5.0, 0.0), today).is_open_opponent);
        // Degrees off the scale say nothing.
        assert!(!contact(&somebody(9.0, -1.0), today).is_open_opponent);
        let met = Contact { counterpart: Some(PersonId(1)), ..somebody(5.0, -5.0) };
        assert!(!contact(&met, today).is_open_opponent);
    }

    #[track_caller]
    fn check_rhythm(last: Option<&str>, interval: Option<u16>, expected: Outcome<i64>) {
        let who = Contact { last_contact: last.map(day), interval_days: interval, ..somebody(1.0, 1.0) };
        assert_eq!(contact(&who, day("2026-11-02")).rhythm.map(|r| r.overdue), expected);
    }

    #[test]
    fn overdue_is_counted_from_the_scenarios_day() {
        check_rhythm(Some("2026-10-03"), Some(30), Ok(0));
        check_rhythm(Some("2026-10-02"), Some(30), Ok(1));
        check_rhythm(Some("2026-12-02"), Some(30), Ok(-60));
        check_rhythm(None, None, Err(Undefined::Unrated));
        check_rhythm(Some("2026-10-02"), None, Err(Undefined::Incomplete { missing: 1, needed: 2 }));
        check_rhythm(Some("2026-10-02"), Some(0), Err(Undefined::Incomplete { missing: 1, needed: 2 }));
    }

    #[test]
    fn coverage_counts_parts_and_open_phases() {
        let part = |takes_part, by: Option<u32>| PhasePart {
            takes_part,
            covered_by: by.map(PersonId),
            ..PhasePart::default()
        };
        let mut who = somebody(1.0, 1.0);
        who.phases.insert(BuyingPhase::Recognise, part(Some(true), Some(2)));
        who.phases.insert(BuyingPhase::Compare, part(Some(true), None));
        who.phases.insert(BuyingPhase::Choose, part(Some(false), Some(2)));
        let results = [contact(&who, day("2026-11-02"))];
        let found = coverage(&[who], &results);
        assert_eq!((found.parts, found.covered), (2, 1));
        assert_eq!(found.share.map(Share::get), Ok(0.5));
        assert_eq!(found.open_phases, [BuyingPhase::Compare, BuyingPhase::AfterSales]);
        let nobody = coverage(&[], &[]);
        assert_eq!((nobody.share, nobody.open_phases), (Err(Undefined::Unrated), vec![]));
    }
}
