//! How uncertain scores and weights are taken to be.

use crate::model::outcome::{Outcome, Undefined};
use crate::model::score::{Evidence, ScoreEntry};
use serde::Serialize;

/// The visible settings of a simulation.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Uncertainty {
    /// Where chance begins; the same seed gives the same results.
    pub seed: u64,
    /// How many rounds. 10,000 give probabilities to about ±0.01.
    pub iterations: u32,
    /// A confirmed score may be off by so many points either way, each value alike.
    pub confirmed: f64,
    /// An assumed score may be off by so many points.
    pub assumed: f64,
    /// A weight may be off by this part of itself, 0 to below 1.
    pub weights: f64,
}

impl Default for Uncertainty {
    fn default() -> Self {
        Self { seed: 20_261_102, iterations: 10_000, confirmed: 1.0, assumed: 2.0, weights: 0.25 }
    }
}

impl Uncertainty {
    /// No uncertainty at all: one round that gives the classes as they are.
    pub const fn none() -> Self {
        Self { seed: 0, iterations: 1, confirmed: 0.0, assumed: 0.0, weights: 0.0 }
    }

    /// Refuses settings that mean nothing.
    ///
    /// # Errors
    /// `ZeroDivisor` without rounds, `NegativeValue` or `TooLarge` for a spread of scores, `NotAProbability` for one of
    /// weights outside 0 to below 1.
    pub fn check(&self) -> Outcome<()> {
        let spreads = [self.confirmed, self.assumed];
        if self.iterations == 0 {
            Err(Undefined::ZeroDivisor)
        } else if spreads.iter().any(|spread| !spread.is_finite()) {
            Err(Undefined::TooLarge)
        } else if spreads.iter().any(|spread| *spread < 0.0) {
            Err(Undefined::NegativeValue)
        } else if !(0.0..1.0).contains(&self.weights) {
            Err(Undefined::NotAProbability)
        } else {
            Ok(())
        }
    }

    /// How far a score may be off.
    pub fn spread(&self, entry: &ScoreEntry) -> f64 {
        match entry.evidence {
            Evidence::Confirmed => self.confirmed,
            Evidence::Assumed => self.assumed,
        }
    }
}
