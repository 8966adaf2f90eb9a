//! What is wrong with a scenario, all at once, and what is done about it when one is opened.
//!
//! Three remedies, chosen so that nothing anybody typed is lost ([`Fault::remedy`]):
//!
//! | remedy | faults | why |
//! |---|---|---|
//! | refuse | an id used twice, an id too large, a scale without extent, both years unusable, too many, too long | every way to mend it would guess; the file stays as it is |
//! | mend | a reference to nothing, a rival or team member listed twice, people who report in a circle, counters, money unit 0, a year out of range, ABC cuts, negative weights, a chance outside 0–1, goals that serve each other and functions that are parts of each other in a circle, a number that is not finite | the entry says nothing that could be kept; it is cleared or set to the default, and listed with its old value |
//! | keep | scores off their scale, a minimum off its scale, entries under an id that is not there | they are somebody's work: they stay, and are listed |
//!
//! Counters are raised above every id that occurs, those of kept entries included: a new factor can never
//! adopt the scores of a deleted one.

mod check;
mod fault;
mod mend;
mod record;
mod relationship;
mod strategy;
mod texts;
mod toolkit;
mod vocabulary;
mod walk;

pub use check::faults;
pub use fault::{Counted, Fault, Moment, NumberPlace, Reference, Remedy, Table, YearPlace};
pub use mend::mend;
pub use record::{Kind, Record};
