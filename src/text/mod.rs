//! What the workbench says: one struct of texts per topic, one constant per language. A missing text does not
//! compile. Sentences with values are functions, so that word order belongs to the language.

pub mod crash;
pub mod format;
pub mod frame;
pub mod kit;
pub mod money;
pub mod content;
mod language;

pub use language::Language;
