//! Words of the accounts page.
