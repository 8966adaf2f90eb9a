//! Words on figures beside the tables: thresholds that propose scores, the market-perceived quality ratio, the
//! account index.

use super::language::Language;
use super::words::words;

/// The texts in a language.
pub fn texts(language: Language) -> &'static MeasureTexts {
    MeasureTexts::in_language(language)
}

words! {
    /// The texts of one language.
    pub struct MeasureTexts = "measures" {
        thresholds, thresholds_help, factor, figure,
        /// The five figures, in the model's order.
        figures: [5],
        no_figure,
        /// A column: the score at which the value is reached.
        at_score(score),
        years_unit, unknown_figure, proposals, proposals_help, account, measured, proposed, entered,
        /// How many unrated cells would be filled.
        take_over(count),
        take_over_none,
        /// Source of a taken-over score: figure and value.
        source(figure, value),
        /// The account, the factor.
        why_proposal(account, factor),
        /// Between two anchors: value, lower value and score, upper value and score, result.
        between(value, from, low, to, high, score),
        /// Beyond the last anchor: value, anchor, score.
        beyond(value, anchor, score),
        rule_thresholds, rule_not_written,

        quality, why_quality(name), rule_quality, rule_quality_beside, above_parity, at_parity, below_parity,

        why_cell_sums(cell), rule_cell_sums,

        /// The index, its band in words.
        index(index, band),
        /// The bands A, B, lower.
        bands: [3],
    }
}
