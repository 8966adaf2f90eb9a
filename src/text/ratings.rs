//! Words of dated rating sets, and of what a score rests on.

use super::Language;
use super::words::words;
use crate::model::position::SetFault;

words! {
    /// Texts of dated sets and of the evidence form.
    pub struct RatingsTexts = "ratings" {
        one_title, two_title, one_help, two_help,
        /// Names the table of scores of a panel with this title.
        scores(title),
        factor, counts, earlier, target, date, source, total, strength, begin(day), begin_help, add_target,
        remove_target, remove_set(day), none_yet, taken(day),
        /// The day asked for, the day of the set that counts.
        not_later(day, counts),
        too_many, bad_date, evidence, pick,
        /// Row and column of the score, and the score.
        of(row, column, score),
        rests_on, confirmed, assumed, score_source, score_source_help, score_date, score_date_help,
    }
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static RatingsTexts {
    RatingsTexts::in_language(language)
}

/// Why a set cannot have a day, as a sentence.
pub fn fault(fault: SetFault, language: Language) -> String {
    let texts = texts(language);
    match fault {
        SetFault::Taken(taken) => texts.taken(taken),
        SetFault::NotLater { day: wanted, counts } => texts.not_later(wanted, counts),
        SetFault::TooMany => texts.too_many.to_owned(),
    }
}
