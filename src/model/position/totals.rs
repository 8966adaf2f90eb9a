//! The weighted total of a column of scores: n · Σ(w·s) / Σw over the n rows of the table (D14, D15).
//!
//! Equal weights give the course's plain total. A row without a score is unrated, which is not zero: as long as
//! a row that carries weight is unrated, the column has no total. A row of weight zero changes nothing, so it
//! need not be rated; it still counts among the n rows, which keeps the total on the scale of the whole table.
//! A weight below zero counts as zero. A score off the scale counts as missing and is listed apart.

use crate::model::exact::Exact;
use crate::model::method::{Factor, Scale};
use crate::model::outcome::{Outcome, Undefined};
use crate::model::score::{Evidence, ScoreEntry, Scores};
use crate::model::units::Weight;
use serde::Serialize;
use std::collections::{BTreeMap, btree_map};
use std::iter::Peekable;

/// Sums of whole numbers up to this size are exact as floats.
const LARGEST_WHOLE: f64 = 1e15;

/// A row of a table with the weight that counts for it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Row<I> {
    /// The factor or criterion.
    pub id: I,
    /// Its importance, zero or more.
    pub weight: f64,
}

impl<I> Row<I> {
    /// A row; a weight below zero counts as zero.
    pub fn new(id: I, weight: Weight) -> Self {
        Self { id, weight: weight.get().max(0.0) }
    }
}

/// The rows of a table with the weights of the method.
pub fn rows<I: Copy, K>(factors: &[Factor<I, K>]) -> Vec<Row<I>> {
    factors.iter().map(|f| Row::new(f.id, f.weight)).collect()
}

/// The rows of a table where some weights are replaced.
pub fn rows_with<I: Copy + Ord>(shared: &[Row<I>], own: &BTreeMap<I, Weight>) -> Vec<Row<I>> {
    shared.iter().map(|row| own.get(&row.id).map_or(*row, |&weight| Row::new(row.id, weight))).collect()
}

/// What one column of scores comes to.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Column<I> {
    /// Weighted total n · Σ(w·s) / Σw.
    pub total: Outcome<Exact>,
    /// Mean score Σ(w·s) / Σw, on the rating scale.
    pub mean_score: Outcome<Exact>,
    /// Rows that carry weight and have no usable score, in table order; those off the scale included.
    pub missing: Vec<I>,
    /// Rows whose score lies off the scale, in table order.
    pub off_scale: Vec<I>,
    /// How many rows have a usable score.
    pub rated: usize,
    /// How many of these scores are assumed.
    pub assumed: usize,
}

impl<I: Copy + Ord> Column<I> {
    /// Adds up a column.
    pub fn of(rows: &[Row<I>], scores: &Scores<I>, scale: Scale) -> Self {
        let mut column = Self::empty();
        let mut tally = Tally::new(rows.len());
        let mut cursor = Cursor::new(scores);
        for row in rows {
            column.take(*row, cursor.find(row.id), scale, &mut tally);
        }
        let gap = column.gap(rows).map_or(Ok(()), Err);
        column.total = gap.clone().and_then(|()| tally.total());
        column.mean_score = gap.and_then(|()| tally.mean_score());
        column
    }

    fn empty() -> Self {
        let unrated = Err(Undefined::Unrated);
        let (total, mean_score) = (unrated.clone(), unrated);
        Self { total, mean_score, missing: Vec::new(), off_scale: Vec::new(), rated: 0, assumed: 0 }
    }

    fn take(&mut self, row: Row<I>, entry: Option<&ScoreEntry>, scale: Scale, tally: &mut Tally) {
        if let Some(entry) = entry.filter(|e| scale.contains(e.value.get())) {
            self.rated += 1;
            self.assumed += usize::from(entry.evidence == Evidence::Assumed);
            tally.add(row.weight, entry.value.get());
            return;
        }
        if entry.is_some() {
            self.off_scale.push(row.id);
        }
        if row.weight > 0.0 {
            self.missing.push(row.id);
        }
    }

    fn gap(&self, rows: &[Row<I>]) -> Option<Undefined> {
        let needed = rows.iter().filter(|r| r.weight > 0.0).count();
        if rows.is_empty() {
            Some(Undefined::NoFactors)
        } else if needed == 0 {
            Some(Undefined::NoWeights)
        } else if self.missing.is_empty() {
            None
        } else if self.rated == 0 && self.off_scale.is_empty() {
            Some(Undefined::Unrated)
        } else {
            Some(Undefined::Incomplete { missing: self.missing.len(), needed })
        }
    }
}

/// Finds scores row by row. Rows mostly come in the order of their ids, so walking along beats searching.
struct Cursor<'a, I> {
    scores: &'a Scores<I>,
    ahead: Peekable<btree_map::Iter<'a, I, ScoreEntry>>,
    sought: Option<I>,
}

impl<'a, I: Copy + Ord> Cursor<'a, I> {
    fn new(scores: &'a Scores<I>) -> Self {
        Self { scores, ahead: scores.iter().peekable(), sought: None }
    }

    fn find(&mut self, id: I) -> Option<&'a ScoreEntry> {
        if self.sought.is_some_and(|sought| sought >= id) {
            return self.scores.get(&id);
        }
        self.sought = Some(id);
        while self.ahead.next_if(|(key, _)| **key < id).is_some() {}
        self.ahead.next_if(|(key, _)| **key == id).map(|(_, entry)| entry)
    }
}

/// Weighted sums on their way to a total.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tally {
    rows: f64,
    weighted: f64,
    weights: f64,
    /// Bounds every partial sum, so that exactness can be judged once at the end.
    size: f64,
    whole: bool,
}

impl Tally {
    /// An empty tally for a table of so many rows.
    pub(super) fn new(rows: usize) -> Self {
        Self { rows: rows as f64, weighted: 0.0, weights: 0.0, size: 0.0, whole: true }
    }

    /// Adds a weighted score.
    pub(super) fn add(&mut self, weight: f64, score: f64) {
        if weight > 0.0 {
            self.weighted += weight * score;
            self.weights += weight;
            self.size += weight * score.abs().max(1.0);
            self.whole &= is_whole(weight) && is_whole(score);
        }
    }

    /// n · Σ(w·s) / Σw.
    pub(super) fn total(&self) -> Outcome<Exact> {
        self.ratio(self.weighted * self.rows)
    }

    fn mean_score(&self) -> Outcome<Exact> {
        self.ratio(self.weighted)
    }

    fn ratio(&self, numerator: f64) -> Outcome<Exact> {
        let number = |value| if self.is_exact() { Exact::from(value) } else { Exact::Real(value) };
        quotient(number(numerator), number(self.weights)).ok_or(Undefined::NoWeights).and_then(finite)
    }

    fn is_exact(&self) -> bool {
        self.whole && self.size * self.rows <= LARGEST_WHOLE
    }
}

/// A quotient, or `None` when the divisor is zero. Like [`Exact::over`], but what fits 64 bits is divided there:
/// totals are divided for every column of every account.
pub(super) fn quotient(number: Exact, divisor: Exact) -> Option<Exact> {
    let small = |n: i128| i64::try_from(n).ok();
    if let (Exact::Fraction { num, den }, Exact::Fraction { num: by, den: same }) = (number, divisor)
        && den == same
        && let (Some(num), Some(by)) = (small(num), small(by))
        && by > 0
    {
        let divisor = greatest_common_divisor(num.unsigned_abs(), by.unsigned_abs());
        let part = |n: i64| i128::from(n) / i128::from(divisor);
        return Some(Exact::Fraction { num: part(num), den: part(by) });
    }
    number.over(divisor)
}

/// At least 1 when `b` is.
const fn greatest_common_divisor(mut a: u64, mut b: u64) -> u64 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// Whether a number is whole; a number beyond 64 bits counts as not, since it is not exact anyway.
#[allow(clippy::cast_possible_truncation, clippy::float_cmp, reason = "the truncation is what is asked about")]
fn is_whole(value: f64) -> bool {
    (value as i64) as f64 == value
}

/// A number, unless it overflowed on the way; a fraction cannot.
pub(crate) fn finite(number: Exact) -> Outcome<Exact> {
    match number {
        Exact::Real(value) if !value.is_finite() => Err(Undefined::TooLarge),
        _ => Ok(number),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ids::FactorId;

    fn table(weights: &[f64]) -> Vec<Row<FactorId>> {
        (1..).zip(weights).map(|(n, &w)| Row::new(FactorId(n), Weight::new(w))).collect()
    }

    fn column(weights: &[f64], scores: &[Option<f64>]) -> Column<FactorId> {
        let scores = (1..).zip(scores).filter_map(|(n, s)| Some((FactorId(n), ScoreEntry::new((*s)?)))).collect();
        Column::of(&table(weights), &scores, Scale::default())
    }

    #[track_caller]
    fn check(weights: &[f64], scores: &[f64], total: f64, mean_score: f64) {
        let scores: Vec<_> = scores.iter().copied().map(Some).collect();
        let column = column(weights, &scores);
        assert!(column.total.as_ref().is_ok_and(|t| t.ties(Exact::from(total))), "{column:?}");
        assert!(column.mean_score.is_ok_and(|m| m.ties(Exact::from(mean_score))));
    }

    #[track_caller]
    fn check_gap(weights: &[f64], scores: &[Option<f64>], reason: &Undefined, missing: &[u32]) {
        let column = column(weights, scores);
        assert_eq!(column.total.as_ref(), Err(reason));
        assert_eq!(column.mean_score.as_ref(), Err(reason));
        assert_eq!(column.missing.iter().map(|f| f.0).collect::<Vec<_>>(), missing);
    }

    #[test]
    fn equal_weights_give_the_plain_total() {
        // 7 + 5 + 3 = 15, mean 5, whatever the common weight is.
        check(&[1.0; 3], &[7.0, 5.0, 3.0], 15.0, 5.0);
        check(&[0.25; 3], &[7.0, 5.0, 3.0], 15.0, 5.0);
        // Weights 2 1 1: (14 + 5 + 3) / 4 = 5.5, and 3 × 5.5 = 16.5.
        check(&[2.0, 1.0, 1.0], &[7.0, 5.0, 3.0], 16.5, 5.5);
        // Rated zero is a score: (0 + 10) / 2.
        check(&[1.0, 1.0], &[0.0, 10.0], 10.0, 5.0);
    }

    #[test]
    fn a_row_without_weight_need_not_be_rated() {
        // Only 8 counts: mean 8; three rows, so the total is 24.
        let column = column(&[0.0, 1.0, 0.0], &[None, Some(8.0), Some(3.0)]);
        assert!(column.total.is_ok_and(|t| t.ties(Exact::from(24.0))));
        assert!(column.missing.is_empty());
    }

    #[test]
    fn gaps_carry_their_reason() {
        check_gap(&[1.0, 1.0], &[None, None], &Undefined::Unrated, &[1, 2]);
        check_gap(&[1.0, 1.0], &[Some(4.0), None], &Undefined::Incomplete { missing: 1, needed: 2 }, &[2]);
        check_gap(&[0.0, 0.0], &[Some(4.0), Some(5.0)], &Undefined::NoWeights, &[]);
        check_gap(&[-1.0, 0.0], &[Some(4.0), Some(5.0)], &Undefined::NoWeights, &[]);
        check_gap(&[], &[], &Undefined::NoFactors, &[]);
        check_gap(&[f64::MAX, f64::MAX], &[Some(4.0), Some(5.0)], &Undefined::TooLarge, &[]);
    }

    #[test]
    fn a_score_off_the_scale_counts_as_missing_and_is_listed() {
        let reason = Undefined::Incomplete { missing: 1, needed: 2 };
        check_gap(&[1.0, 1.0], &[Some(4.0), Some(10.5)], &reason, &[2]);
        assert_eq!(column(&[1.0, 1.0], &[Some(-1.0), Some(10.0)]).off_scale, [FactorId(1)]);
    }

    #[test]
    fn rows_in_any_order_find_their_scores() {
        let scores = (1..).zip([1.0, 2.0, 3.0]).map(|(n, s)| (FactorId(n), ScoreEntry::new(s))).collect();
        let found = [3, 1, 4, 2, 2, 3].map(|n| Row::new(FactorId(n), Weight::new(1.0)));
        let column = Column::of(&found, &scores, Scale::default());
        assert_eq!((column.missing, column.rated), (vec![FactorId(4)], 5));
    }

    #[test]
    fn assumed_scores_are_counted() {
        let scores = BTreeMap::from([(FactorId(1), ScoreEntry::assumed(4.0)), (FactorId(2), ScoreEntry::new(5.0))]);
        let column = Column::of(&table(&[1.0, 1.0]), &scores, Scale::default());
        assert_eq!((column.rated, column.assumed), (2, 1));
    }
}
