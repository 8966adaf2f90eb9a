//! Who the accounts are (D5), how they are selected (D7).

mod account;
mod people;
mod profile;

pub use account::Account;
pub use people::{Person, Rival};
pub use profile::{AccountType, Orientation, Profile};
