//! Where the accounts stand: attractiveness (D14), relative strength (D15), account matrix (D16).

mod attractiveness;
mod cut;
mod matrix;
mod path;
mod ratings;
mod results;
mod strength;
pub(crate) mod totals;

pub use attractiveness::Average;
pub use cut::{CutLine, Rules};
pub use matrix::{Axis, Change, Class, CutLines, Height, Placement};
pub use path::{Path, PathPoint};
pub use ratings::{AttractivenessRatings, StrengthSet, StrengthTable};
pub use results::{AccountPosition, PositionResults, position};
pub use strength::{Comparison, RivalColumn, Strength, ViewGap};
pub use totals::Column;
