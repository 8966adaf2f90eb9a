//! Where the accounts stand: attractiveness (D14), relative strength (D15), account matrix (D16).

mod ratings;

pub use ratings::{AttractivenessRatings, StrengthSet, StrengthTable};
