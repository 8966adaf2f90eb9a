//! What the workbench says: one struct of texts per topic, declared by `words!`; the words are data, one file per
//! language (`public/words`). A missing text does not compile. Word order belongs to the language: sentences with
//! values are methods.

pub mod account_list;
pub mod accounts;
pub mod attractiveness;
pub mod comparison;
pub mod concentration;
pub mod content;
pub mod crash;
pub mod design;
pub mod faults;
pub mod findings;
pub mod forecast;
pub mod format;
pub mod frame;
pub mod goals;
pub mod help;
pub mod kit;
mod language;
pub mod lifetime;
pub mod loss;
pub mod matrix;
pub mod measures;
pub mod money;
pub mod money_page;
pub mod overview;
pub mod pages;
pub mod plan;
pub mod planning;
pub mod position;
pub mod practice;
pub mod products;
pub mod quadrant;
pub mod ratings;
pub mod readiness;
pub mod reasons;
pub mod relationship;
pub mod resources;
pub mod risks;
pub mod robustness;
pub mod scenario;
pub mod selection;
pub mod states;
pub mod strength;
pub mod swot;
pub mod toolkit;
pub mod words;

pub use language::Language;
