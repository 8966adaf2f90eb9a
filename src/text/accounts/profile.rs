//! Words of one account's profile.

use crate::text::Language;
use crate::text::words::words;

words! {
    /// Texts of the profile.
    pub struct ProfileTexts = "account_profile" {
        all_accounts, previous, next, gone_title, gone_help, facts,
        /// Follows the reason why an entry is refused.
        old_counts,
        note_help, type_help, know, know_help,
        /// Market, business, process, value: question and help.
        questions: [4; 2],
        rivals, rivals_help, no_rivals, rival_name, rival_name_help, add_rival, already_there(name), needs_name,
        take_away(name), rival_taken(name), to_rivals, to_strength, stands, class, attractiveness, strength, abc,
        selection,
        /// Rank and how many are ranked.
        rank(rank, of),
        revenue(year), net_income(year), findings, no_findings, missing, nothing_missing,
    }
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static ProfileTexts {
    ProfileTexts::in_language(language)
}
