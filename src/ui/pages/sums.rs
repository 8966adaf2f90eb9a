//! Weighted totals written out.

use crate::model::Exact;
use crate::text::format;

/// A number in a formula: two decimals at most, more would be noise.
pub fn shown(value: f64) -> String {
    format::plain((value * 100.0).round() / 100.0)
}

/// The weighted total of a column: `7 + 5 + 3 = 15`, or with unequal weights `(2×7 + 1×5) ÷ 3 × 2 = 12.67`.
/// Each term is a weight and the score, if rated.
pub fn total_formula(terms: &[(f64, Option<f64>)], total: Exact) -> String {
    let total = shown(total.get());
    let score = |score: Option<f64>| score.map_or_else(|| "–".to_owned(), format::plain);
    if is_equal(terms) {
        let sum = terms.iter().map(|(_, s)| score(*s)).collect::<Vec<_>>().join(" + ");
        return format!("{sum} = {total}");
    }
    let counted = || terms.iter().filter(|(weight, _)| *weight > 0.0);
    let sum = counted().map(|(w, s)| format!("{}×{}", format::plain(*w), score(*s))).collect::<Vec<_>>().join(" + ");
    let weights = shown(counted().map(|(w, _)| w).sum());
    format!("({sum}) ÷ {weights} × {} = {total}", terms.len())
}

/// Whether all weights are alike, so that the plain sum is the total.
pub fn is_equal(terms: &[(f64, Option<f64>)]) -> bool {
    terms.windows(2).all(|pair| pair[0].0.total_cmp(&pair[1].0).is_eq())
}
