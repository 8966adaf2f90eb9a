//! Words of the parts that pages are made of.

use super::Language;
use super::words::words;

words! {
    /// Texts of the kit.
    pub struct KitTexts = "kit" {
        why, close, unrated, read_only,
        /// Row and column of the selected cell.
        cell_name(row, column),
        cells_entered(n),
        /// Accepted, refused, first reason.
        cells_refused(ok, bad, first),
        /// After a refusal: the old value.
        still_counts(old),
        stays_unrated, add_row, move_up(name), move_down(name), remove_row(name), chart_failed, save_picture, show,
        error, warning, hint,
    }
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static KitTexts {
    KitTexts::in_language(language)
}
