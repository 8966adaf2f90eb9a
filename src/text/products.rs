//! Words on regions and product lines: the table in the profile, two parts of the concentration page, and what can
//! be wrong with them.

mod en;
mod hans;
mod hant;

use super::format::Count;
use super::language::Language;

/// The texts in a language.
pub const fn texts(language: Language) -> &'static ProductTexts {
    match language {
        Language::Hans => &hans::TEXTS,
        Language::Hant => &hant::TEXTS,
        Language::En => &en::TEXTS,
    }
}

/// Sentences as one paragraph.
pub fn joined(language: Language, sentences: &[&str]) -> String {
    sentences.join(if language.is_chinese() { "" } else { " " })
}

/// The texts of one language.
#[allow(missing_docs, reason = "each field is named after what it says")]
pub struct ProductTexts {
    // The table in the profile.
    pub lines: &'static str,
    pub lines_help: &'static str,
    pub line: &'static str,
    pub line_part: &'static str,
    pub line_revenue: fn(i32) -> String,
    pub add_line: &'static str,
    pub no_lines: &'static str,
    pub no_lines_help: &'static str,
    pub unnamed_line: &'static str,
    /// Argument: the sum in per cent.
    pub above_whole_now: fn(&str) -> String,
    pub part_range: &'static str,
    pub stated: &'static str,
    pub largest_here: &'static str,
    pub other_here: &'static str,

    // Shares within regions.
    pub regions: &'static str,
    pub regions_help: &'static str,
    /// How many accounts have no region.
    pub without_region: fn(Count) -> String,
    pub account: &'static str,
    pub region: &'static str,
    pub revenue: &'static str,
    pub region_revenue: &'static str,
    pub region_share: &'static str,
    pub why_region_share: fn(&str) -> String,
    pub why_region_revenue: fn(&str) -> String,
    pub rule_region_share: &'static str,
    pub rule_region: &'static str,
    /// How many accounts of the region have no figure.
    pub region_missing: fn(Count) -> String,

    // Dependence on product lines.
    pub products: &'static str,
    pub products_help: fn(i32) -> String,
    /// How many accounts add nothing to the lines.
    pub left_out: fn(Count) -> String,
    pub largest: &'static str,
    pub largest_note: fn(&str) -> String,
    pub other: &'static str,
    pub other_note: &'static str,
    pub unknown: &'static str,
    pub unknown_note: &'static str,
    pub buyers: &'static str,
    pub share_of_all: &'static str,
    pub by_account: &'static str,
    pub by_account_help: &'static str,
    pub largest_line: &'static str,
    pub part_of_account: &'static str,
    pub other_part: &'static str,
    pub nothing_known: &'static str,
    pub nothing_known_help: &'static str,
    pub why_line: fn(&str) -> String,
    pub why_line_revenue: fn(&str, &str) -> String,
    pub why_largest_of: fn(&str) -> String,
    pub why_other_of: fn(&str) -> String,
    pub why_stated_of: fn(&str) -> String,
    pub why_buyers: fn(&str) -> String,
    pub rule_line_revenue: &'static str,
    pub rule_line: &'static str,
    pub rule_same_name: &'static str,
    pub rule_largest: &'static str,
    pub rule_other: &'static str,
    pub rule_unknown: &'static str,
    pub rule_stated: &'static str,
    pub all_revenue: &'static str,
    pub named_lines: &'static str,
    pub counted_revenue: &'static str,
    pub in_profile: &'static str,
}
