//! Which needs are met least (D22), and what our propositions are worth together.

use super::need::{NEEDS, Need};
use crate::model::exact::Exact;
use crate::model::ids::NeedId;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::statistics::arrange;
use crate::model::units::{Money, Score};
use serde::Serialize;

/// One need's results.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NeedResult {
    /// The need.
    pub need: NeedId,
    /// Importance × (10 − fulfilment) ÷ 10: 0 is met or unimportant, 10 is vital and not met at all.
    pub gap: Outcome<f64>,
    /// 1 is the largest gap; equals share the better rank.
    pub rank: Option<usize>,
}

/// What the value propositions are worth a year.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ValueTotal {
    /// The sum over the needs with money; undefined if there is none.
    pub sum: Outcome<Money>,
    /// How many needs it covers.
    pub counted: usize,
    /// How many needs have no money yet.
    pub missing: usize,
}

/// The gaps of all needs, in the order of the needs.
pub(super) fn gaps(needs: &[Need]) -> Vec<NeedResult> {
    let gaps: Vec<Outcome<Exact>> = needs.iter().map(gap).collect();
    let mut order: Vec<(usize, Exact)> =
        gaps.iter().enumerate().filter_map(|(at, gap)| Some((at, *gap.as_ref().ok()?))).collect();
    arrange::sort_by(&mut order, |(_, a), (_, b)| b.get().total_cmp(&a.get()));
    let mut ranks: Vec<Option<usize>> = vec![None; needs.len()];
    let mut shared = (1, None::<Exact>);
    for (place, (at, gap)) in (1..).zip(order) {
        if !shared.1.is_some_and(|before| before.ties(gap)) {
            shared = (place, Some(gap));
        }
        ranks[at] = Some(shared.0);
    }
    let result = |((need, gap), rank): ((&Need, Outcome<Exact>), _)| NeedResult {
        need: need.id,
        gap: gap.map(Exact::get),
        rank,
    };
    needs.iter().zip(gaps).zip(ranks).map(result).collect()
}

/// A degree that counts: entered, and on its scale.
fn degree(score: Option<Score>) -> Option<Exact> {
    score.map(Score::get).filter(|value| NEEDS.contains(*value)).map(Exact::from)
}

fn gap(need: &Need) -> Outcome<Exact> {
    match (degree(need.importance), degree(need.fulfilment)) {
        (Some(importance), Some(fulfilment)) => {
            let (open, whole) = (Exact::from(NEEDS.max).minus(fulfilment), Exact::from(NEEDS.max));
            importance.times(open).over(whole).ok_or(Undefined::ZeroDivisor)
        }
        (None, None) => Err(Undefined::Unrated),
        _ => Err(Undefined::Incomplete { missing: 1, needed: 2 }),
    }
}

/// The propositions together.
pub(super) fn value(needs: &[Need]) -> ValueTotal {
    let amounts: Vec<f64> = needs.iter().filter_map(|n| n.value.money).map(Money::get).collect();
    let sum: f64 = amounts.iter().sum();
    let sum = match amounts.len() {
        0 => Err(Undefined::Unrated),
        _ if sum.is_finite() => Ok(Money::new(sum)),
        _ => Err(Undefined::TooLarge),
    };
    ValueTotal { sum, counted: amounts.len(), missing: needs.len() - amounts.len() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn need(n: u32, importance: Option<f64>, fulfilment: Option<f64>) -> Need {
        Need {
            importance: importance.map(Score::new),
            fulfilment: fulfilment.map(Score::new),
            ..Need::named(NeedId(n), "")
        }
    }

    #[test]
    fn the_largest_gap_is_first_and_equals_share_the_rank() {
        let needs = [
            need(1, Some(6.0), Some(4.0)),
            need(2, Some(9.0), Some(6.0)),
            need(3, Some(10.0), Some(0.0)),
            need(4, None, None),
            need(5, Some(5.0), None),
            need(6, Some(1.0), Some(1.0)),
            need(7, Some(11.0), Some(1.0)),
        ];
        let found = gaps(&needs);
        assert_eq!(
            found.iter().map(|r| r.rank).collect::<Vec<_>>(),
            [Some(2), Some(2), Some(1), None, None, Some(4), None]
        );
        assert_eq!(found[0].gap, Ok(3.6));
        assert_eq!(found[3].gap, Err(Undefined::Unrated));
        assert_eq!(found[4].gap, Err(Undefined::Incomplete { missing: 1, needed: 2 }));
        // Off the scale counts as missing.
        assert_eq!(found[6].gap, Err(Undefined::Incomplete { missing: 1, needed: 2 }));
    }

    #[test]
    fn propositions_add_up() {
        let mut needs = [need(1, None, None), need(2, None, None), need(3, None, None)];
        assert_eq!(value(&needs).sum, Err(Undefined::Unrated));
        needs[0].value.money = Some(Money::new(1850.0));
        needs[2].value.money = Some(Money::new(-50.0));
        let total = value(&needs);
        assert_eq!((total.sum.map(Money::get), total.counted, total.missing), (Ok(1800.0), 2, 1));
    }
}
