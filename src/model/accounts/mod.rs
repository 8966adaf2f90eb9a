//! Who the accounts are (D5), how they are selected (D7).

mod account;
mod criteria;
mod effort;
mod index;
mod people;
mod products;
mod profile;
mod records;
mod selection;

pub use account::Account;
pub use effort::Effort;
pub use index::IndexBand;
pub use people::{Person, Rival};
pub use products::{ProductLine, is_above_whole, is_part, stated};
pub use profile::{AccountType, Orientation, Profile};
pub use selection::{AccountSelection, CutOffSide, SelectionResults, UnmetMustHave, Verdict, selection};
