//! A curve through anchors.

use super::finite;
use crate::model::outcome::{Outcome, Undefined};

/// The height of the straight pieces between anchors (value, height) at a value. Anchors go up by value; before the
/// first and after the last the curve stays level. Of anchors at one value the last counts from there on.
///
/// # Errors
/// `Unrated` without anchors; `TooLarge` if a number on the way is.
pub fn interpolate(anchors: &[(f64, f64)], value: f64) -> Outcome<f64> {
    let after = anchors.partition_point(|(at, _)| *at <= value);
    match (after.checked_sub(1).and_then(|before| anchors.get(before)), anchors.get(after)) {
        (None, None) => Err(Undefined::Unrated),
        (Some((_, level)), None) | (None, Some((_, level))) => finite(*level),
        (Some((from, low)), Some((to, high))) => finite(low + (high - low) * ((value - from) / (to - from))),
    }
}
