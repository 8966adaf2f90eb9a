//! Words on regions and product lines: the table in the profile, two parts of the concentration page, and what can
//! be wrong with them.

use super::language::Language;
use super::words::words;

/// The texts in a language.
pub fn texts(language: Language) -> &'static ProductTexts {
    ProductTexts::in_language(language)
}

/// Sentences as one paragraph.
pub fn joined(language: Language, sentences: &[&str]) -> String {
    sentences.join(if language.is_chinese() { "" } else { " " })
}

words! {
    /// The texts of one language.
    pub struct ProductTexts = "products" {
        lines, lines_help, line, line_part, line_revenue(year), add_line, no_lines, no_lines_help, unnamed_line,
        /// Argument: the sum in per cent.
        above_whole_now(sum),
        part_range, stated, largest_here, other_here,

        regions, regions_help,
        /// How many accounts have no region.
        without_region(count),
        account, region, revenue, region_revenue, region_share, why_region_share(name), why_region_revenue(region),
        rule_region_share, rule_region,
        /// How many accounts of the region have no figure.
        region_missing(count),

        products, products_help(year),
        /// How many accounts add nothing to the lines.
        left_out(count),
        largest, largest_note(line), other, other_note, unknown, unknown_note, buyers, share_of_all, by_account,
        by_account_help, largest_line, part_of_account, other_part, nothing_known, nothing_known_help,
        why_line(line), why_line_revenue(line, account), why_largest_of(account), why_other_of(account),
        why_stated_of(account), why_buyers(line), rule_line_revenue, rule_line, rule_same_name, rule_largest,
        rule_other, rule_unknown, rule_stated, all_revenue, named_lines, counted_revenue, in_profile,
    }
}
