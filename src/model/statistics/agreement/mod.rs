//! Whether people who rate the same things agree: in level (alpha, kappa, ICC) and in order (W, rho, tau).
//!
//! High agreement in order with low agreement in level means that the raters see the same differences from different
//! heights; both are worth showing. What is undefined has a reason and is never 0, 1 or NaN. A single thing rated
//! says nothing (alpha and kappa would come out the same whatever the ratings), so two is the least everywhere.

mod alpha;
mod icc;
mod kappa;
mod order;
mod ranks;
mod w;

pub use alpha::{Alpha, Metric, Reading, krippendorff_alpha};
pub use icc::{IntraclassCorrelations, intraclass_correlations};
pub use kappa::{KappaWeights, fleiss_kappa, leniency, weighted_kappa};
pub use order::{kendall_tau_b, spearman, spearman_p};
pub use ranks::mean_ranks;
pub use w::{KendallW, kendall_w};

use crate::model::outcome::{Counted, Outcome, Undefined};

/// The fewest raters, and the fewest things rated.
const FEWEST: usize = 2;

/// Refuses what is fewer than two.
fn enough(of: Counted, have: usize) -> Outcome<()> {
    if have < FEWEST { Err(Undefined::TooFew { of, have, needed: FEWEST }) } else { Ok(()) }
}

/// Refuses numbers that are none.
fn all_finite<'a>(values: impl IntoIterator<Item = &'a f64>) -> Outcome<()> {
    if values.into_iter().all(|value| value.is_finite()) { Ok(()) } else { Err(Undefined::TooLarge) }
}
