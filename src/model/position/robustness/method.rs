//! The settings of robustness as part of the method (D17), with the course's case as default.

use super::settings::Uncertainty;
use crate::model::units::Share;
use serde::{Deserialize, Serialize};

/// Rounds of a simulation: fewer tell too little, more tell no more.
const DRAWS: std::ops::RangeInclusive<u32> = 100..=100_000;
/// A score cannot be off by more points than this.
const MOST_POINTS: f64 = 1_000_000.0;
/// Rounds × accounts of a simulation, unless that would leave fewer than [`FEWEST_ROUNDS`].
const MOST_PLACEMENTS: u32 = 5_000_000;
const FEWEST_ROUNDS: u32 = 100;

/// How uncertain scores and weights are, how often chance is asked, and from where on a class is a close call.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct RobustnessMethod {
    /// Where chance begins; the same seed gives the same figures.
    pub seed: u32,
    /// Rounds, 100 to 100,000.
    pub draws: u32,
    /// A confirmed score may be off by so many points either way, 0 or more.
    pub confirmed: f64,
    /// An assumed score may be off by so many points either way, 0 or more.
    pub assumed: f64,
    /// A weight may be off by this part of itself, 0 to below 1.
    pub weights: Share,
    /// A class that holds in fewer than this part of the rounds is a close call, above 0 to 1.
    pub close: Share,
}

/// One of the settings, for saying which is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum RobustnessPart {
    /// The number of rounds.
    Draws,
    /// How far confirmed scores may be off.
    Confirmed,
    /// How far assumed scores may be off.
    Assumed,
    /// How far weights may be off.
    Weights,
    /// Where close calls begin.
    Close,
}

impl Default for RobustnessMethod {
    fn default() -> Self {
        Self {
            seed: 20_261_102,
            draws: 10_000,
            confirmed: 1.0,
            assumed: 2.0,
            weights: Share::new(0.25),
            close: Share::new(0.8),
        }
    }
}

impl RobustnessMethod {
    /// Whether nothing differs from the default.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }

    /// The settings of a simulation.
    pub fn uncertainty(&self) -> Uncertainty {
        Uncertainty {
            seed: u64::from(self.seed),
            iterations: self.draws,
            confirmed: self.confirmed,
            assumed: self.assumed,
            weights: self.weights.get(),
        }
    }

    /// The settings that mean nothing.
    pub fn wrong(&self) -> Vec<RobustnessPart> {
        let is_spread = |points: f64| (0.0..=MOST_POINTS).contains(&points);
        let close = self.close.get();
        let parts = [
            (RobustnessPart::Draws, DRAWS.contains(&self.draws)),
            (RobustnessPart::Confirmed, is_spread(self.confirmed)),
            (RobustnessPart::Assumed, is_spread(self.assumed)),
            (RobustnessPart::Weights, (0.0..1.0).contains(&self.weights.get())),
            (RobustnessPart::Close, close > 0.0 && close <= 1.0),
        ];
        parts.into_iter().filter_map(|(part, is_right)| (!is_right).then_some(part)).collect()
    }

    /// Puts what means nothing back to the default.
    pub fn mend(&mut self) {
        let course = Self::default();
        for part in self.wrong() {
            match part {
                RobustnessPart::Draws => self.draws = course.draws,
                RobustnessPart::Confirmed => self.confirmed = course.confirmed,
                RobustnessPart::Assumed => self.assumed = course.assumed,
                RobustnessPart::Weights => self.weights = course.weights,
                RobustnessPart::Close => self.close = course.close,
            }
        }
    }
}

impl Uncertainty {
    /// The same with fewer rounds where a portfolio is so large that as many would take minutes: rounds × accounts stay
    /// at five million, but there are at least a hundred.
    #[must_use]
    pub fn bounded(self, accounts: usize) -> Self {
        let accounts = u32::try_from(accounts).unwrap_or(u32::MAX).max(1);
        Self { iterations: self.iterations.min((MOST_PLACEMENTS / accounts).max(FEWEST_ROUNDS)), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_is_the_simulations_own_and_right() {
        let method = RobustnessMethod::default();
        assert_eq!(method.uncertainty(), Uncertainty::default());
        assert_eq!(method.wrong(), []);
        assert_eq!(method.uncertainty().check(), Ok(()));
    }

    #[test]
    fn absurd_settings_go_back_to_the_default_alone() {
        let absurd = RobustnessMethod {
            seed: 7,
            draws: 0,
            confirmed: f64::NAN,
            assumed: 1e308,
            weights: Share::new(1.0),
            close: Share::new(0.0),
        };
        assert_eq!(absurd.wrong().len(), 5);
        let mut mended = absurd;
        mended.mend();
        assert_eq!(mended, RobustnessMethod { seed: 7, ..RobustnessMethod::default() });
        let mut one = RobustnessMethod { confirmed: -1.0, assumed: 3.0, ..RobustnessMethod::default() };
        one.mend();
        assert_eq!((one.confirmed, one.assumed), (1.0, 3.0));
    }

    #[test]
    fn large_portfolios_are_asked_less_often() {
        let rounds = |accounts| Uncertainty::default().bounded(accounts).iterations;
        assert_eq!(
            [rounds(0), rounds(12), rounds(500), rounds(1_000), rounds(20_000)],
            [10_000, 10_000, 10_000, 5_000, 250]
        );
        assert_eq!(rounds(usize::MAX), 100);
    }
}
