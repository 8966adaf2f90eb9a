//! What the accounts are worth: portfolio analysis (D9), value quadrant (D10), concentration (D11), ABC (D8).

mod table;

pub use table::{IndirectSource, MoneyTable};
