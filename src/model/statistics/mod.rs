//! General statistics, each checked against published vectors.
//!
//! Pure functions on slices. Nothing here knows accounts: values come in, a figure or the reason why there is
//! none goes out. Every result is finite.

pub mod agreement;
pub mod arrange;
mod centre;
mod concentration;
pub mod distribution;
mod gini;
mod growth;
mod interpolate;
pub mod linear;
pub mod normal;
mod order;
pub mod samples;
pub mod spread;
mod whale;

pub use centre::{mean, median};
pub use concentration::{concentration_ratio, cumulative, effective_number, hhi, pareto_count, positive_total, shares};
pub use gini::{LorenzAreas, gini, gini_corrected, gini_with_losses, lorenz_areas};
pub use growth::cagr;
pub use interpolate::interpolate;
pub use order::{decimal, ranking, running_totals};
pub use whale::{Whale, WhaleShares, whale};

use super::outcome::{Outcome, Undefined};

/// Lets a computed number through only if it is one.
///
/// # Errors
/// `TooLarge` when it overflowed.
pub fn finite(value: f64) -> Outcome<f64> {
    if value.is_finite() { Ok(value) } else { Err(Undefined::TooLarge) }
}
