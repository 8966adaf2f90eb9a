//! Words about positions: attractiveness, relative strength, class, and why.

use super::Language;
use super::words::words;

words! {
    /// Texts of explanations.
    pub struct PositionTexts = "position" {
        why_attractiveness(name), why_strength(name), why_class(name), attractiveness, strength, us, weights, equal,
        own_weights, high(value, line), low(value, line), on_line, assumed(assumed, rated), cut_mean, cut_median,
        cut_fixed, cut_parity,
        /// In the order of `StrengthRule`.
        rules: [5],
        open_strength, open_matrix,
    }
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static PositionTexts {
    PositionTexts::in_language(language)
}
