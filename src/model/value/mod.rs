//! An account as an asset (D12): what it is worth over the time it stays.

mod asset;
mod inputs;
mod lifetime;
mod published;
mod recency;
mod retention;

pub use asset::{AssetResults, asset};
pub use inputs::{Asset, Lever, LeverGroup, Lifetime, RetentionForm, USUAL_DISCOUNT, USUAL_POINTS};
pub use lifetime::{AccountLifetime, LifetimeResults, LifetimeTotal, Source, TimedValue, lifetime, referrers};
pub use published::{PublishedUplift, REICHHELD_SASSER};
pub use recency::{Stopping, best_stopping, state_values};
pub use retention::{LifetimeValue, Retention, Timing, Uplift, expected_lifetime};
