//! Words around a page that is not there yet.

use super::Language;
use super::words::words;

words! {
    /// Texts while the module of a page is fetched, and when it does not come.
    pub struct PagesTexts = "pages" {
        coming, missing, part_missing, missing_help, again,
    }
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static PagesTexts {
    PagesTexts::in_language(language)
}
