//! What the workbench says: one struct of texts per topic, one constant per language. A missing text does not
//! compile. Sentences with values are functions, so that word order belongs to the language.

pub mod account_list;
pub mod accounts;
pub mod attractiveness;
pub mod comparison;
pub mod concentration;
pub mod content;
pub mod crash;
pub mod faults;
pub mod findings;
pub mod format;
pub mod frame;
pub mod kit;
mod language;
pub mod matrix;
pub mod measures;
pub mod money;
pub mod money_page;
pub mod overview;
pub mod position;
pub mod products;
pub mod quadrant;
pub mod ratings;
pub mod reasons;
pub mod risks;
pub mod scenario;
pub mod selection;
pub mod strength;

pub use language::Language;
