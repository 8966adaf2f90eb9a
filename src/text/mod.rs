//! What the workbench says: one struct of texts per topic, one constant per language. A missing text does not
//! compile. Sentences with values are functions, so that word order belongs to the language.

pub mod account_list;
pub mod faults;
pub mod format;
mod language;

pub use language::Language;
