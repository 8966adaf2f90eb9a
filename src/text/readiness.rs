//! Words of the readiness page.

use super::Language;
use super::words::words;

words! {
    /// Words of the readiness page.
    pub struct ReadinessTexts = "readiness" {
        title, help, radar(mean, assessed, needed), radar_open(assessed, needed), radar_help, radar_few,
        summary(assessed, lowest, low, highest, high), picture, lowest, lowest_help, next_level(n, text),
        none_assessed, levels, levels_help, level_of(name), not_assessed, evidence, evidence_of(name),
        why_mean(name), mean_rule, checklist, checklist_help(done), done, done_words: [3], unset, note, warnings,
        warnings_help, overdraft, capacity, capacity_help, capacity_range, overdrawn(promised, capacity, more),
        not_overdrawn(promised, capacity, left), largest(account, days), without(n), why_overdraft, overdraft_rule,
        promised, there, short_sight, signs: [3], holds, holds_not, unknown, why_sign, sign_rules: [3], this_year,
        year_after, ahead, behind, findings, findings_none, dimension, level,
    }
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static ReadinessTexts {
    ReadinessTexts::in_language(language)
}
