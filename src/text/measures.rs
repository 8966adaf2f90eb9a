//! Words on figures beside the tables: thresholds that propose scores, the market-perceived quality ratio, the
//! account index.

mod en;
mod hans;
mod hant;

use super::language::Language;

/// The texts in a language.
pub const fn texts(language: Language) -> &'static MeasureTexts {
    match language {
        Language::Hans => &hans::TEXTS,
        Language::Hant => &hant::TEXTS,
        Language::En => &en::TEXTS,
    }
}

/// A threshold as it is shown: its value and its score.
pub type Anchor<'a> = (&'a str, &'a str);

/// The texts of one language.
#[allow(missing_docs, reason = "each field is named after what it says")]
pub struct MeasureTexts {
    // Thresholds.
    pub thresholds: &'static str,
    pub thresholds_help: &'static str,
    pub factor: &'static str,
    pub figure: &'static str,
    /// The five figures, in the model's order.
    pub figures: [&'static str; 5],
    pub no_figure: &'static str,
    /// A column: the score at which the value is reached.
    pub at_score: fn(&str) -> String,
    pub years_unit: &'static str,
    pub unknown_figure: &'static str,
    pub proposals: &'static str,
    pub proposals_help: &'static str,
    pub account: &'static str,
    pub measured: &'static str,
    pub proposed: &'static str,
    pub entered: &'static str,
    /// How many unrated cells would be filled.
    pub take_over: fn(usize) -> String,
    pub take_over_none: &'static str,
    /// Source of a taken-over score: figure and value.
    pub source: fn(&str, &str) -> String,
    /// The account, the factor.
    pub why_proposal: fn(&str, &str) -> String,
    /// Between two anchors: value, lower value and score, upper value and score, result.
    pub between: fn(&str, Anchor, Anchor, &str) -> String,
    /// Beyond the last anchor: value, anchor, score.
    pub beyond: fn(&str, &str, &str) -> String,
    pub rule_thresholds: &'static str,
    pub rule_not_written: &'static str,

    // The quality ratio.
    pub quality: &'static str,
    pub why_quality: fn(&str) -> String,
    pub rule_quality: &'static str,
    pub rule_quality_beside: &'static str,
    pub above_parity: &'static str,
    pub at_parity: &'static str,
    pub below_parity: &'static str,

    // Sums of a cell of the value quadrant.
    pub why_cell_sums: fn(&str) -> String,
    pub rule_cell_sums: &'static str,

    // The account index.
    /// The index, its band in words.
    pub index: fn(&str, &str) -> String,
    /// The bands A, B, lower.
    pub bands: [&'static str; 3],
}
