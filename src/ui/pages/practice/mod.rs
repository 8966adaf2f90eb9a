//! Choosing and running the accounts: qualification (D6), core and important accounts (D8), development and service,
//! pipeline, rhythm, problems (D29). Each page shows all accounts, or one that its address names.

pub mod core;
pub mod development;
mod facts;
pub mod pipeline;
pub mod problems;
pub mod qualification;
pub mod rhythm;
mod shared;

pub use facts::Operating;
