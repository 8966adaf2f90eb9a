//! How much the account matrix can be relied upon (D17): what happens to classes when scores and weights are not quite
//! what was typed.
//!
//! Chance comes in as a seed and is made of whole-number arithmetic; sums, products and quotients are rounded alike
//! everywhere, so equal input gives equal results on every machine. Everything long runs in steps, so that a page can
//! show progress and stop.

mod chance;
mod close;
mod discrete;
mod line;
mod method;
mod run;
mod score_change;
mod sensitivity;
mod settings;
mod simplex;
mod simulation;
mod smaa;
mod table;
mod tornado;
mod weight_change;

pub use chance::SplitMix64;
pub use close::{CloseCall, CloseCalls, MOST_ACCOUNTS, close_calls, is_close};
pub use discrete::{AboveCut, above_cut};
pub use method::{RobustnessMethod, RobustnessPart};
pub use run::{MOST_ALTERNATIVES, RobustnessFound, RobustnessRun, same_inputs};
pub use score_change::{Cell, ScoreChange, SmallestScoreChange, smallest_score_changes};
pub use sensitivity::{
    Critical, OneWay, PairChange, StabilityInterval, one_way_sensitivity, tie_weight, weight_stability,
};
pub use settings::Uncertainty;
pub use simplex::{TwoCriteria, partial_value, two_criteria};
pub use simulation::{AccountProbabilities, ClassProbabilities, Simulation};
pub use smaa::{AttractivenessTable, Smaa, SmaaResults, attractiveness_smaa, attractiveness_table};
pub use tornado::{AccountTornado, Bar, TornadoBar, account_tornado, account_tornadoes, tornado};
pub use weight_change::{SmallestWeightChange, WeightChange, WeightedRow, smallest_weight_changes};
