//! Pairs of risks that the map and the expected loss put in opposite order (Cox 2008).

use super::register::RiskLevel;
use crate::model::exact::Exact;
use crate::model::ids::RiskId;
use crate::model::statistics::arrange;
use serde::Serialize;
use std::cmp::Ordering;

/// Pairs are named up to this many; the rest is only counted.
pub const MOST_PAIRS: usize = 20;

/// A risk with both orders.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ranked {
    /// The risk.
    pub risk: RiskId,
    /// The level of its cell.
    pub level: RiskLevel,
    /// Its expected loss.
    pub expected_loss: f64,
}

/// Two risks in opposite order.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Reversal {
    /// The risk the map puts lower although it costs more.
    pub underrated: RiskId,
    /// The risk the map puts higher although it costs less.
    pub overrated: RiskId,
}

/// All reversals.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Reversals {
    /// How many pairs there are.
    pub count: usize,
    /// The first of them: within two levels, the dearest underrated with the cheapest overrated risk.
    pub pairs: Vec<Reversal>,
}

/// Finds the reversals. Losses that tie do not count. Cost n log n.
pub fn reversals(risks: &[Ranked]) -> Reversals {
    let mut found = Reversals::default();
    let groups: Vec<Vec<Ranked>> = RiskLevel::ALL.iter().map(|&level| of_level(risks, level)).collect();
    for (i, lower) in groups.iter().enumerate() {
        for higher in &groups[i + 1..] {
            found.add(lower, higher);
        }
    }
    found
}

/// Risks of a level, cheapest first.
fn of_level(risks: &[Ranked], level: RiskLevel) -> Vec<Ranked> {
    let mut group: Vec<Ranked> = risks.iter().copied().filter(|r| r.level == level).collect();
    arrange::sort_by(&mut group, |a, b| a.expected_loss.total_cmp(&b.expected_loss));
    group
}

impl Reversals {
    fn add(&mut self, lower: &[Ranked], higher: &[Ranked]) {
        for under in lower.iter().rev() {
            let cheaper = higher.partition_point(|over| is_less(over.expected_loss, under.expected_loss));
            if cheaper == 0 {
                return;
            }
            self.count = self.count.saturating_add(cheaper);
            let room = MOST_PAIRS - self.pairs.len();
            let pair = |over: &Ranked| Reversal { underrated: under.risk, overrated: over.risk };
            self.pairs.extend(higher[..cheaper].iter().take(room).map(pair));
        }
    }
}

fn is_less(a: f64, b: f64) -> bool {
    Exact::Real(a).compare(Exact::Real(b)) == Ordering::Less
}

#[cfg(test)]
mod tests {
    use super::*;
    use RiskLevel::{Caution, Fix, Stop};

    #[track_caller]
    fn check(risks: &[(RiskLevel, f64)], count: usize, first: Option<(u32, u32)>) {
        let ranked: Vec<_> = (1..)
            .zip(risks)
            .map(|(n, &(level, expected_loss))| Ranked { risk: RiskId(n), level, expected_loss })
            .collect();
        let found = reversals(&ranked);
        assert_eq!((found.count, found.pairs.len()), (count, count.min(MOST_PAIRS)));
        assert_eq!(found.pairs.first().map(|p| (p.underrated.0, p.overrated.0)), first);
    }

    #[test]
    fn opposite_orders_are_found() {
        // K1 costs more than K2 and K3, which stand higher; K4 is the dearest and the highest.
        check(&[(Caution, 50.0), (Fix, 40.0), (Stop, 30.0), (Stop, 60.0)], 3, Some((1, 2)));
        check(&[(Caution, 10.0), (Fix, 20.0), (Stop, 30.0)], 0, None);
        // Equal losses are no reversal, nor are two risks of one level.
        check(&[(Caution, 20.0), (Fix, 20.0)], 0, None);
        check(&[(Fix, 30.0), (Fix, 20.0)], 0, None);
    }

    #[test]
    fn many_reversals_are_counted_but_not_all_named() {
        // 30 mild risks, each dearer than each of 30 severe ones.
        let risks: Vec<_> = (0..60).map(|n| if n < 30 { (Caution, 9.0) } else { (Stop, 1.0) }).collect();
        check(&risks, 900, Some((30, 31)));
    }
}
