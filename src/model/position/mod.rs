//! Where the accounts stand: attractiveness (D14), relative strength (D15), account matrix (D16).

mod attractiveness;
mod cut;
mod matrix;
mod path;
mod ratings;
mod results;
pub mod robustness;
mod sets;
mod shares;
mod strength;
mod thresholds;
pub(crate) mod totals;

pub use attractiveness::Average;
pub use cut::{CutLine, Rules};
pub use matrix::{Axis, Change, Class, CutLines, Height, Placement};
pub use path::{Path, PathPoint};
pub use ratings::{AttractivenessRatings, StrengthSet, StrengthTable};
pub(in crate::model) use results::MANY_ASSUMED;
pub use results::{AccountPosition, PositionResults, Verdict, position};
pub use sets::{Redated, SetFault, aim, attractiveness_of, begin, customers_column, may_begin, redate, strength_of};
pub use shares::{ClassShare, Part, Taken, class_shares, over_served};
pub use strength::{Comparison, RivalColumn, Strength, ViewGap, quality_ratio};
pub use thresholds::{FactorProposals, LEVELS, Measured, Proposal, Threshold, proposals};
pub use totals::Column;
