//! Relative strength, Table Two (D15): us against the rivals at one account, as the customer sees it.
//!
//! Sources of the rules: ratio to the best single rival, McDonald; the others are common practice, see the
//! method page. Rivals that are not fully rated are ignored and listed.

use super::cut::mean;
use super::totals::{Column, Row, Tally, finite, quotient, rows_with};
use crate::model::accounts::Account;
use crate::model::exact::Exact;
use crate::model::ids::{RivalId, SuccessFactorId};
use crate::model::method::{Scale, StrengthRule};
use crate::model::outcome::{Outcome, Undefined};
use crate::model::position::StrengthSet;
use crate::model::score::Scores;
use serde::Serialize;
use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::BTreeSet;

const A_HANDFUL: usize = 8;

/// One rival's column of Table Two.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RivalColumn {
    /// The rival.
    pub rival: RivalId,
    /// Its column.
    pub column: Column<SuccessFactorId>,
}

/// What our total is compared with; made of fully rated rivals only.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// The rival with the highest total; of equals the first in the account's order.
    pub best: RivalId,
    /// Its total.
    pub best_total: Exact,
    /// The mean of the rivals' totals.
    pub mean_total: Outcome<Exact>,
    /// The total made of the best rival score in each row.
    pub row_best_total: Outcome<Exact>,
}

/// The customer's own rating of us in one row, beside ours.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ViewGap {
    /// The row.
    pub factor: SuccessFactorId,
    /// The score we gave ourselves, if any.
    pub ours: Option<f64>,
    /// The score the customer gave us.
    pub customers: f64,
    /// Ours − the customer's; above zero we flatter ourselves.
    pub gap: Option<f64>,
}

/// Table Two of one account.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Strength {
    /// Our column.
    pub us: Column<SuccessFactorId>,
    /// The rivals' columns in the account's order.
    pub rivals: Vec<RivalColumn>,
    /// Rivals left out of the comparison because they are not fully rated.
    pub ignored: Vec<RivalId>,
    /// What we are compared with.
    pub comparison: Outcome<Comparison>,
    /// Relative strength by the method's rule, in the rule's unit.
    pub relative: Outcome<Exact>,
    /// The market-perceived quality ratio, 1 at parity: see [`quality_ratio`]. Beside the rules, not one of them.
    pub quality: Outcome<f64>,
    /// The customer's view of us, row by row where given.
    pub view: Vec<ViewGap>,
}

impl Strength {
    /// Relative strength by any rule.
    ///
    /// # Errors
    /// The reason why our total, the comparison or their quotient is not defined.
    pub fn by(&self, rule: StrengthRule) -> Outcome<Exact> {
        let us = self.us.total.clone()?;
        if rule == StrengthRule::OwnScore {
            return Ok(us);
        }
        let comparison = self.comparison.as_ref().map_err(Clone::clone)?;
        match rule {
            StrengthRule::RatioToBest | StrengthRule::OwnScore => ratio(us, comparison.best_total),
            StrengthRule::DifferenceToBest => difference(us, comparison.best_total),
            StrengthRule::DifferenceToMean => difference(us, comparison.mean_total.clone()?),
            StrengthRule::RatioToFactorBest => ratio(us, comparison.row_best_total.clone()?),
        }
    }
}

/// How Table Two is added up: the same for all accounts.
#[derive(Debug, Clone, Copy)]
pub(super) struct StrengthTableRules<'a> {
    /// Rows with the shared weights.
    pub rows: &'a [Row<SuccessFactorId>],
    /// Rating scale.
    pub scale: Scale,
    /// The rule of relative strength.
    pub rule: StrengthRule,
}

/// Table Two of an account from the set that counts.
pub(super) fn strength(account: &Account, table: StrengthTableRules) -> Strength {
    let mut result = of_sets(account, account.strength.current(), table);
    result.view = view(account, table);
    result
}

/// Table Two as of one set. A set without rivals is compared with the rivals of the set that counts today.
/// Today's rows, weights and rivals of the account apply, so that points of a path can be compared.
pub(super) fn of_sets(account: &Account, set: Option<&StrengthSet>, table: StrengthTableRules) -> Strength {
    let rows = own_rows(account, table.rows);
    let none = Scores::new();
    let opposite = set.filter(|s| !s.rivals.is_empty()).or_else(|| account.strength.current());
    let scores_of = |rival: &RivalId| opposite.and_then(|s| s.rivals.get(rival)).unwrap_or(&none);
    let us = Column::of(&rows, set.map_or(&none, |s| &s.us), table.scale);
    let rivals: Vec<RivalColumn> = named_once(&account.profile.rivals)
        .map(|rival| RivalColumn { rival, column: Column::of(&rows, scores_of(&rival), table.scale) })
        .collect();
    let ignored = rivals.iter().filter(|r| r.column.total.is_err()).map(|r| r.rival).collect();
    let comparison = compare(&rivals, &rows, scores_of);
    let relative = Err(Undefined::Unrated);
    let quality = quality(&rows, set, &us, &rivals, scores_of);
    let mut result = Strength { us, rivals, ignored, comparison, relative, quality, view: Vec::new() };
    result.relative = result.by(table.rule);
    result
}

/// A handful of rivals is searched faster than any set is built; a hostile list must not cost its square.
fn named_once(rivals: &[RivalId]) -> impl Iterator<Item = RivalId> {
    let mut seen = (rivals.len() > A_HANDFUL).then(BTreeSet::new);
    rivals.iter().enumerate().filter_map(move |(i, rival)| {
        let is_new = seen.as_mut().map_or_else(|| !rivals[..i].contains(rival), |seen| seen.insert(*rival));
        is_new.then_some(*rival)
    })
}

/// The rows with the weights that hold at this account.
pub(super) fn own_rows<'a>(account: &Account, shared: &'a [Row<SuccessFactorId>]) -> Cow<'a, [Row<SuccessFactorId>]> {
    if account.strength.weights.is_empty() {
        Cow::Borrowed(shared)
    } else {
        Cow::Owned(rows_with(shared, &account.strength.weights))
    }
}

fn compare<'a>(
    rivals: &[RivalColumn],
    rows: &[Row<SuccessFactorId>],
    scores_of: impl Fn(&RivalId) -> &'a Scores<SuccessFactorId>,
) -> Outcome<Comparison> {
    if rivals.is_empty() {
        return Err(Undefined::NoRival);
    }
    let rated: Vec<(RivalId, Exact)> =
        rivals.iter().filter_map(|r| Some((r.rival, *r.column.total.as_ref().ok()?))).collect();
    let best = rated.iter().copied().reduce(
        |best, next| {
            if next.1.compare(best.1) == Ordering::Greater { next } else { best }
        },
    );
    let Some((best, best_total)) = best else {
        return Err(Undefined::NoRatedRival { incomplete: rivals.iter().map(|r| r.rival).collect() });
    };
    let totals: Vec<Exact> = rated.iter().map(|(_, total)| *total).collect();
    let columns: Vec<_> = rated.iter().map(|(rival, _)| scores_of(rival)).collect();
    Ok(Comparison { best, best_total, mean_total: mean(&totals), row_best_total: row_best(rows, &columns) })
}

/// The total of an imagined rival that is as good in each row as the best rival there. No single one may be.
fn row_best(rows: &[Row<SuccessFactorId>], columns: &[&Scores<SuccessFactorId>]) -> Outcome<Exact> {
    let mut tally = Tally::new(rows.len());
    for row in rows {
        let best = columns.iter().filter_map(|c| c.get(&row.id)).map(|e| e.value.get()).reduce(f64::max);
        // Fully rated rivals have every score that carries weight.
        tally.add(row.weight, best.unwrap_or(0.0));
    }
    tally.total()
}

/// The market-perceived quality ratio (Gale 1994): Σ weight × (ours ÷ the competitors') ÷ Σ weight, over rows of
/// weight, our score and the competitors' score. 1 is parity.
///
/// # Errors
/// No row carries weight; a competitors' score is zero or below, so that there is no ratio in its row.
pub fn quality_ratio(rows: impl IntoIterator<Item = (f64, f64, f64)>) -> Outcome<f64> {
    let (mut sum, mut weights) = (0.0, 0.0);
    for (weight, ours, theirs) in rows {
        if weight <= 0.0 {
            continue;
        }
        if theirs == 0.0 {
            return Err(Undefined::ZeroDivisor);
        }
        if theirs < 0.0 {
            return Err(Undefined::NegativeDivisor);
        }
        sum += weight * (ours / theirs);
        weights += weight;
    }
    if weights > 0.0 { crate::model::statistics::finite(sum / weights) } else { Err(Undefined::NoWeights) }
}

/// Our quality ratio: in each row against the mean of the fully rated rivals.
fn quality<'a>(
    rows: &[Row<SuccessFactorId>],
    set: Option<&StrengthSet>,
    us: &Column<SuccessFactorId>,
    rivals: &[RivalColumn],
    scores_of: impl Fn(&RivalId) -> &'a Scores<SuccessFactorId>,
) -> Outcome<f64> {
    us.total.as_ref().map_err(Clone::clone)?;
    let rated: Vec<_> = rivals.iter().filter(|r| r.column.total.is_ok()).map(|r| scores_of(&r.rival)).collect();
    if rated.is_empty() {
        let incomplete: Vec<RivalId> = rivals.iter().map(|r| r.rival).collect();
        return Err(if incomplete.is_empty() { Undefined::NoRival } else { Undefined::NoRatedRival { incomplete } });
    }
    let score = |scores: &Scores<SuccessFactorId>, id| scores.get(&id).map_or(0.0, |entry| entry.value.get());
    let weighty = rows.iter().filter(|row| row.weight > 0.0);
    quality_ratio(weighty.map(|row| {
        let ours = set.map_or(0.0, |set| score(&set.us, row.id));
        let theirs = rated.iter().map(|scores| score(scores, row.id)).sum::<f64>() / rated.len() as f64;
        (row.weight, ours, theirs)
    }))
}

/// A ratio to a total of zero is undefined; to one below zero it would turn better into worse.
fn ratio(us: Exact, them: Exact) -> Outcome<Exact> {
    if them.compare(Exact::ZERO) == Ordering::Less {
        return Err(Undefined::NegativeDivisor);
    }
    quotient(us, them).ok_or(Undefined::ZeroDivisor).and_then(finite)
}

/// Totals that tie differ by exactly zero: otherwise rounding would decide on which side of parity they fall.
fn difference(us: Exact, them: Exact) -> Outcome<Exact> {
    if us.ties(them) { Ok(Exact::ZERO) } else { finite(us.minus(them)) }
}

fn view(account: &Account, table: StrengthTableRules) -> Vec<ViewGap> {
    let customers = &account.strength.customer_view;
    if customers.is_empty() {
        return Vec::new();
    }
    let ours = account.strength.current().map(|s| &s.us);
    let score = |scores: &Scores<SuccessFactorId>, id| {
        scores.get(&id).map(|e| e.value.get()).filter(|value| table.scale.contains(*value))
    };
    let gap = |row: &Row<SuccessFactorId>| {
        let customers = score(customers, row.id)?;
        let ours = ours.and_then(|scores| score(scores, row.id));
        let gap = ours.map(|ours| ours - customers).filter(|gap| gap.is_finite());
        Some(ViewGap { factor: row.id, ours, customers, gap })
    };
    table.rows.iter().filter_map(gap).collect()
}
