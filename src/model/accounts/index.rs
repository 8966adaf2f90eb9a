//! The account index: the selection score as 0–100, with class bands (company ABC, "Account Scoring Index").

use crate::model::exact::Exact;
use crate::model::key::key;
use crate::model::method::Scale;
use crate::model::outcome::{Outcome, Undefined};

key! {
    /// The band of an account index: A from 80, B from 60, lower below.
    IndexBand { A, B, Lower }
}

/// Where band A and band B begin.
const BANDS: [(f64, IndexBand); 2] = [(80.0, IndexBand::A), (60.0, IndexBand::B)];

/// A weighted mean score as a part of what could be reached, 0–100.
pub(super) fn index(mean: &Outcome<Exact>, scale: Scale) -> Outcome<Exact> {
    let (min, max) = (Exact::from(scale.min), Exact::from(scale.max));
    let reached = mean.clone()?.minus(min).times(Exact::from(100.0));
    reached.over(max.minus(min)).ok_or(Undefined::ZeroDivisor)
}

/// The band of an index; on a border the better one.
pub(super) fn band(index: Exact) -> IndexBand {
    let reached = BANDS.iter().find(|(from, _)| index.is_at_least(Exact::from(*from)));
    reached.map_or(IndexBand::Lower, |(_, band)| *band)
}
