//! What the workbench says: one struct of texts per topic, one constant per language. A missing text does not
//! compile. Sentences with values are functions, so that word order belongs to the language.

pub mod findings;
pub mod format;
mod language;
pub mod reasons;

pub use language::Language;
