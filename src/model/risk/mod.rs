//! What can go wrong: risk register and 3×3 map (D18), risk sources (D19).

mod analysis;
mod coverage;
mod dependence;
mod map;
mod register;
mod reversals;
mod source;

pub use analysis::{ExpectedTotal, HeatCell, Movement, OffMap, RiskResult, RiskResults, risk};
pub use coverage::{CoveredGroup, CoveredItem, SourceCoverage, coverage};
pub use dependence::{Dependence, DependenceRisk, LARGE_ACCOUNT, dependences};
pub use map::{CoxAxioms, cell, cox_axioms, score};
pub use register::{Level, Rating, Risk, RiskLevel};
pub use reversals::{Ranked, Reversal, Reversals, reversals};
pub use source::{RiskGroup, RiskItem, RiskSource};
