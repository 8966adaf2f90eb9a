//! Words of the relationship pages: stages, contacts, needs.

mod terms;

pub use terms::{TermTexts, terms};
