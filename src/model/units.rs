//! One type per unit, so that a weight is never added to a score.

use serde::{Deserialize, Serialize};

macro_rules! unit {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(f64);

        impl $name {
            /// Wraps a number. Values that are not finite become zero: they cannot come from a file
            /// (JSON has none) and entry refuses them, so this only guards arithmetic in code.
            pub fn new(value: f64) -> Self {
                Self(if value.is_finite() { value } else { 0.0 })
            }

            /// The bare number.
            pub const fn get(self) -> f64 {
                self.0
            }
        }

        impl From<f64> for $name {
            fn from(value: f64) -> Self {
                Self::new(value)
            }
        }
    };
}

unit! {
    /// A rating on a method's scale (by default 0–10, 10 always best for us).
    Score
}
unit! {
    /// A relative importance, zero or more; only proportions matter.
    Weight
}
unit! {
    /// Money in the scenario's entry unit (for example thousand yuan), any sign.
    Money
}
unit! {
    /// A part of a whole: 0.25 is 25 %. May leave 0–1 where parts can be negative (profit).
    Share
}
unit! {
    /// A chance from 0 to 1.
    Probability
}
