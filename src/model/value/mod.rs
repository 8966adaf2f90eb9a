//! An account as an asset (D12): what it is worth over the time it stays.

mod published;
mod recency;
mod retention;

pub use published::{PublishedUplift, REICHHELD_SASSER};
pub use recency::{Stopping, best_stopping, state_values};
pub use retention::{LifetimeValue, Retention, Timing, Uplift, expected_lifetime};
