//! Intraclass correlations (Shrout and Fleiss 1979): agreement of judges who all rate all targets.

use super::{all_finite, enough};
use crate::model::outcome::{Counted, Outcome, Undefined};
use crate::model::statistics::finite;
use serde::Serialize;

/// Below this part of the largest deviation's square, per rating, a sum of squares is rounding.
const ROUNDING: f64 = 1e-28;

/// All six forms. The first of each pair speaks of one judge's rating, the second of the mean of all k.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct IntraclassCorrelations {
    /// ICC(1,1): judges differ from target to target.
    pub one_way: Outcome<f64>,
    /// ICC(1,k).
    pub one_way_mean: Outcome<f64>,
    /// ICC(2,1): absolute agreement of judges drawn from many; the usual choice.
    pub agreement: Outcome<f64>,
    /// ICC(2,k).
    pub agreement_mean: Outcome<f64>,
    /// ICC(3,1): consistency of just these judges; a judge who is always higher by the same amount does no harm.
    pub consistency: Outcome<f64>,
    /// ICC(3,k).
    pub consistency_mean: Outcome<f64>,
}

/// Mean squares of the two-way table.
struct MeanSquares {
    /// Between targets.
    between: f64,
    /// Within targets.
    within: f64,
    /// Between judges.
    judges: f64,
    /// What is left.
    error: f64,
}

/// The intraclass correlations of a full table: one row per target, one column per judge.
///
/// # Errors
/// `TooFew` targets (units) or judges, `Uneven` rows, `NoVariation` when all ratings are equal, `TooLarge` for
/// numbers that are none. Single forms can be undefined too: `NoVariation` when targets do not differ in the mean,
/// `NegativeDivisor` when the judges' differences outweigh everything else.
pub fn intraclass_correlations(targets: &[Vec<f64>]) -> Outcome<IntraclassCorrelations> {
    enough(Counted::Units, targets.len())?;
    let judges = targets[0].len();
    if targets.iter().any(|row| row.len() != judges) {
        return Err(Undefined::Uneven);
    }
    enough(Counted::Raters, judges)?;
    all_finite(targets.iter().flatten())?;
    let MeanSquares { between, within, judges: columns, error } = mean_squares(&deviations(targets)?);
    let (n, k) = (targets.len() as f64, judges as f64);
    let column_part = (columns - error) / n;
    Ok(IntraclassCorrelations {
        one_way: part(between - within, between + (k - 1.0) * within),
        one_way_mean: part(between - within, between),
        agreement: part(between - error, between + (k - 1.0) * error + k * column_part),
        agreement_mean: part(between - error, between + column_part),
        consistency: part(between - error, between + (k - 1.0) * error),
        consistency_mean: part(between - error, between),
    })
}

fn part(of: f64, whole: f64) -> Outcome<f64> {
    match whole {
        w if w.abs() <= ROUNDING => Err(Undefined::NoVariation),
        w if w < 0.0 => Err(Undefined::NegativeDivisor),
        w => finite(of / w),
    }
}

/// Deviations from the grand mean in parts of the largest: no form depends on the unit. Halved first, so that the
/// difference of any two numbers stays in range.
fn deviations(targets: &[Vec<f64>]) -> Outcome<Vec<Vec<f64>>> {
    let first = targets[0][0] / 2.0;
    let from_first: Vec<Vec<f64>> = targets.iter().map(|row| row.iter().map(|x| x / 2.0 - first).collect()).collect();
    let largest = from_first.iter().flatten().fold(0.0, |size: f64, d| size.max(d.abs()));
    if largest <= 0.0 {
        return Err(Undefined::NoVariation);
    }
    let count = (targets.len() * targets[0].len()) as f64;
    let mean = from_first.iter().flatten().map(|d| d / largest).sum::<f64>() / count;
    Ok(from_first.into_iter().map(|row| row.into_iter().map(|d| d / largest - mean).collect()).collect())
}

fn mean_squares(table: &[Vec<f64>]) -> MeanSquares {
    let (n, k) = (table.len() as f64, table[0].len() as f64);
    let rows: Vec<f64> = table.iter().map(|row| row.iter().sum::<f64>() / k).collect();
    let columns: Vec<f64> = (0..table[0].len()).map(|j| table.iter().map(|row| row[j]).sum::<f64>() / n).collect();
    let square = |value: f64| value * value;
    let sum_rows: f64 = rows.iter().map(|mean| k * square(*mean)).sum();
    let sum_columns: f64 = columns.iter().map(|mean| n * square(*mean)).sum();
    let cells =
        || table.iter().zip(&rows).flat_map(|(row, mean)| row.iter().zip(&columns).map(move |(x, c)| (x, mean, c)));
    let sum_within: f64 = cells().map(|(x, mean, _)| square(x - mean)).sum();
    let sum_error: f64 = cells().map(|(x, mean, column)| square(x - mean - column)).sum();
    let no_rounding = |sum: f64| if sum <= ROUNDING * n * k { 0.0 } else { sum };
    MeanSquares {
        between: no_rounding(sum_rows) / (n - 1.0),
        within: no_rounding(sum_within) / (n * (k - 1.0)),
        judges: no_rounding(sum_columns) / (k - 1.0),
        error: no_rounding(sum_error) / ((n - 1.0) * (k - 1.0)),
    }
}
