//! How a scenario lasts: text in, text out.
//!
//! | file | what |
//! |---|---|
//! | [`envelope`] | the scenario file: a versioned JSON object |
//! | [`version`], [`migrations`] | the current version, and the steps from older ones |
//! | [`json`] | values to JSON text and back, with little code for each type |
//! | [`measure`] | bounds on what is read, checked before anything is built |
//! | [`link`] | the same scenario as a short text for an address |
//! | [`csv`], [`table`], [`points`] | rows of cells: files and the clipboard; two pasted columns |
//! | [`accounts_csv`] | a list of accounts from and for a spreadsheet |
//! | [`translate`] | lets the untouched parts of a sample follow the language |
//!
//! *Invariant*: reading either returns everything the text said, listing what was mended, or an error;
//! nothing is dropped in silence, and nothing read can make the program stop.

pub mod accounts_csv;
pub mod base64;
pub mod cell;
pub mod checksum;
pub mod csv;
pub mod envelope;
pub mod json;
pub mod link;
pub mod measure;
pub mod migrations;
pub mod points;
pub mod table;
pub mod translate;
pub mod version;

pub use crate::model::limits;
pub use envelope::{Opened, ReadError, read, write, write_compact};
