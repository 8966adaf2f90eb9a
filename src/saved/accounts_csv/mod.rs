//! A list of accounts from and for a spreadsheet.
//!
//! Importing takes three steps, so that nothing changes before it was seen: [`preview`] guesses what the
//! columns are, [`plan`] says what would change, [`apply`] changes it.
//!
//! - An account is the same if its trimmed name is; the second row of a name is the second account of that name.
//! - An empty cell changes nothing: a list that lacks a figure does not erase one.
//! - A cell that cannot be read is reported and left out; the other cells of its row are imported.
//! - What [`export`] writes can be imported again without any change.

mod export;
mod field;
mod headers;
mod plan;
mod preview;
mod words;

pub use export::{Words, export, export_rows};
pub use field::{Field, MoneyLine, Value};
pub use plan::{CellChange, CellError, Change, LISTED, Plan, Problem, apply, plan};
pub use preview::{Preview, preview, preview_rows};
pub use words::{account_type as read_account_type, orientation as read_orientation};
