//! Words of the attractiveness page.

use super::Language;
use super::words::words;

words! {
    /// Texts of the attractiveness page.
    pub struct AttractivenessTexts = "attractiveness" {
        title, help, table_one, scale(low, high), layout, accounts_as_rows, factors_as_rows, account, factor, total,
        strength, class, weight(w), weight_head, weight_negative, mean_of(n), confirmed, assumed, unrated, cut,
        cut_help, cut_mean, cut_median, cut_fixed, cut_at, cut_needs_number, cut_is(at, n), factors, factors_help,
        add_factor, new_factor, anchor_low, anchor_mid, anchor_high, course_default, six_rows,
    }
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static AttractivenessTexts {
    AttractivenessTexts::in_language(language)
}
