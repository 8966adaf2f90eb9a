//! Words of the coach, the glossary, the method pages and the terms.

use crate::text::Language;
use crate::text::words::words;

words! {
    /// Texts of the coach.
    pub struct CoachTexts = "coach" {
        help,
        /// By severity: title, and what stands there.
        groups: [4],
        groups_help: [4],
        filter, part, every_part, account, every_account, programme, none, none_here, count(n), show_all(n),
        mute, mute_this(what), note, note_help, save, cancel, muted_now(what), muted, muted_help, muted_none,
        muted_on(day), count_again, count_this(what), counts_now(what), unknown_rule,
        stale, stale_help, forget, forget_this(rule),
        settings, settings_help, keys_per_manager, keys_help, keys_range, reset,
        rules, rules_help(n), rules_missing,
        /// Rule, what it finds, how often it speaks now.
        rules_head: [3],
    }
}

words! {
    /// Texts of help.
    pub struct HelpTexts = "help" {
        how, terms, in_glossary, term, loading, failed, again,
        glossary_help(n), search, search_help, found(n), nothing(text), letters, letter(letter), every_letter, used_on,
        other_names,
        /// What the three languages are called, in the order of `Language::ALL`.
        languages: [3],
        methods_help, answers, formula, convention, why, alternatives, mistakes, sources, used_by, all_methods,
        no_method,
    }
}

/// The coach's texts in a language.
pub fn coach(language: Language) -> &'static CoachTexts {
    CoachTexts::in_language(language)
}

/// The texts of help in a language.
pub fn texts(language: Language) -> &'static HelpTexts {
    HelpTexts::in_language(language)
}
