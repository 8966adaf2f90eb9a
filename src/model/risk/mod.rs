//! What can go wrong: risk register and 3×3 map (D18), risk sources (D19).

mod register;
mod source;

pub use register::{Level, Rating, Risk, RiskLevel};
pub use source::{RiskGroup, RiskItem, RiskSource};
