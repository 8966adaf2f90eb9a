//! Words of the house of quality.

use crate::text::Language;
use crate::text::words::words;

words! {
    /// Texts of the page.
    pub struct HouseTexts = "house" {
        title, help, back, empty, empty_help, example, add_what, add_how, settings, settings_help, scale, scales: [2],
        weighting, weightings: [2], kano_rule, kano_rules: [2], to_default,
        whats, whats_help, what, source, own, from_need(name), from_factor(name), importance, grade_note, now, target,
        sales_point, ratio, ratio_note, absolute, absolute_note, relative, lead, lead_note,
        hows, hows_help, how, unit, direction, now_value, target_value, rank,
        relations, relations_help, relations_note, weight, roof, roof_help, with, picture, picture_help,
        summary(whats, hows, first, share), summary_open(whats, hows),
        why_importance(name), why_now(name), why_ratio(name), why_absolute(name), why_relative(name), why_rank(name),
        why_lead(name), from_need_rule, from_factor_rule, kano_factor, kano_rule_text, ratio_rule, absolute_rule,
        importance_rule, relative_rule, how_rule, rank_rule, lead_rule, left_out(count), whole,
        choice_unknown(text), range(min, max), untitled(id), findings,
        findings_none, breaks,
    }
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static HouseTexts {
    HouseTexts::in_language(language)
}
