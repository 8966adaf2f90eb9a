//! Words of the risks page.

mod en;
mod hans;
mod hant;

use super::Language;
use crate::model::Date;

/// What a heatmap's title counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeatCount<'a> {
    /// Risks in the register.
    pub risks: usize,
    /// Risks of the worst level.
    pub stops: usize,
    /// Of these, risks without an owner.
    pub without_owner: usize,
    /// What the worst level is called.
    pub level: &'a str,
    /// Whether that name is the user's own.
    pub is_own_name: bool,
}

/// Texts of the risks page.
#[allow(missing_docs, reason = "each field is named after what it says")]
pub struct RisksTexts {
    pub title: &'static str,
    pub help: &'static str,
    pub add_risk: &'static str,
    pub moment: &'static str,
    pub before: &'static str,
    pub after: &'static str,
    pub probability: &'static str,
    pub impact: &'static str,
    /// Low, medium, high.
    pub levels: [&'static str; 3],
    /// Letters that choose a level, each with its place in `levels`.
    pub level_letters: &'static [(char, usize)],
    /// Probability and impact.
    pub times: fn(&str, &str) -> String,
    /// A risk without a title, by its id.
    pub untitled: fn(&str) -> String,
    pub colon: &'static str,
    pub comma: &'static str,

    pub heat_title: fn(&HeatCount) -> String,
    pub heat_title_after: fn(&HeatCount) -> String,
    pub heat_empty: &'static str,
    pub heat_help: &'static str,
    /// The selected risk.
    pub heat_arrow: fn(&str) -> String,
    /// The selected risk, whose rating does not change its cell.
    pub heat_stays: fn(&str) -> String,
    /// The selected risk, not rated after the response.
    pub heat_open: fn(&str) -> String,
    /// Levels with counts, joined.
    pub heat_summary: fn(&str) -> String,
    pub heat_summary_after: fn(&str) -> String,
    /// Title, cell before, cell after.
    pub heat_moves: fn(&str, &str, &str) -> String,
    /// How many risks have no place on the map.
    pub off_map: fn(usize) -> String,
    pub count_unit: fn(usize) -> &'static str,
    pub count: fn(usize) -> String,
    pub map_table: &'static str,
    /// Cell, level, count.
    pub cell_button: fn(&str, &str, usize) -> String,
    pub cell_empty: fn(&str) -> String,
    /// Largest ÷ smallest expected loss in the cell.
    pub cell_spread: fn(&str) -> String,
    pub close_list: &'static str,
    pub picture: &'static str,

    pub register: &'static str,
    pub register_help: &'static str,
    pub view: &'static str,
    pub view_rating: &'static str,
    pub view_response: &'static str,
    pub view_money: &'static str,
    pub order: &'static str,
    pub own_order: &'static str,
    pub by_level: &'static str,
    pub filter_account: &'static str,
    pub all_accounts: &'static str,
    pub programme: &'static str,
    pub filter_group: &'static str,
    pub all_groups: &'static str,
    pub no_source: &'static str,
    /// Shown, of all.
    pub filtered: fn(usize, usize) -> String,
    pub show_all: &'static str,
    pub sorted: &'static str,
    pub none_match: &'static str,
    pub risk: &'static str,
    pub number: &'static str,
    pub source: &'static str,
    pub account: &'static str,
    pub level: &'static str,
    pub moved: &'static str,
    pub response: &'static str,
    pub owner: &'static str,
    pub due: &'static str,
    pub chance: &'static str,
    pub loss: &'static str,
    pub expected: &'static str,
    /// Lowered, not lowered, raised.
    pub moves: [&'static str; 3],
    pub total: &'static str,

    pub level_help: &'static str,
    pub level_unknown: fn(&str) -> String,
    pub source_unknown: fn(&str) -> String,
    pub account_unknown: fn(&str) -> String,
    pub date_unknown: fn(&str) -> String,
    pub chance_range: &'static str,
    pub loss_negative: &'static str,
    pub too_many: fn(usize) -> String,

    pub why_level_before: fn(&str) -> String,
    pub why_level_after: fn(&str) -> String,
    pub why_moved: fn(&str) -> String,
    pub why_expected_before: fn(&str) -> String,
    pub why_expected_after: fn(&str) -> String,
    /// Impact, probability, level.
    pub map_says: fn(&str, &str, &str) -> String,
    pub cox_says: fn(&str, &str, &str) -> String,
    pub moved_rule: &'static str,
    /// One sentence each: lowered to another level, lowered within the level, not lowered, raised.
    pub moved_level: fn(&str, &str) -> String,
    pub moved_within: fn(&str) -> String,
    pub moved_not: fn(&str) -> String,
    pub raised_level: fn(&str, &str) -> String,
    pub raised_within: fn(&str) -> String,
    pub expected_rule: &'static str,
    pub total_rule: fn(usize, usize) -> String,

    /// The selected risk's id.
    pub selected: fn(&str) -> String,
    pub selected_help: &'static str,
    pub title_field: &'static str,
    pub group_before: &'static str,
    pub group_after: &'static str,
    pub group_response: &'static str,
    pub unset: &'static str,
    pub optional: &'static str,
    pub optional_money: fn(&str) -> String,
    pub owner_help: &'static str,
    pub due_help: &'static str,
    pub why_this_level: &'static str,
    pub about_this: &'static str,
    pub about_none: &'static str,
    pub remove: &'static str,
    pub close: &'static str,
    pub not_rated: &'static str,
    pub gone: fn(&str) -> String,

    pub money: &'static str,
    pub money_help: fn(&str) -> String,
    pub money_empty: &'static str,
    pub money_empty_help: fn(&str) -> String,
    pub fill_first: &'static str,
    pub see_example: &'static str,
    pub example: fn(&str) -> String,
    /// Figure, how many counted, how many without money.
    pub money_counts: fn(usize, usize) -> String,
    pub rank: &'static str,
    /// Pairs; the underrated, its level and loss; the overrated, its level and loss.
    pub reversal: fn(usize, [&str; 6]) -> String,
    pub no_reversal: &'static str,
    pub caution: &'static str,
    pub caution_why: &'static str,
    pub reversal_pairs: fn(usize, usize) -> String,
    pub understated: &'static str,
    pub overstated: &'static str,

    pub sources: &'static str,
    pub sources_help: fn(usize, usize) -> String,
    pub covered: fn(usize) -> String,
    pub not_covered: &'static str,
    pub group_other: &'static str,
    pub add_from: fn(&str) -> String,
    pub group_covered: fn(usize, usize) -> String,
    /// How many risks name no source.
    pub unnamed: fn(usize) -> String,

    pub settings: &'static str,
    pub settings_help: &'static str,
    pub built_in: fn(&str) -> String,
    pub reset_names: &'static str,
    pub scheme: &'static str,
    pub scheme_course: &'static str,
    pub scheme_cox: &'static str,
    pub scheme_course_help: &'static str,
    pub scheme_cox_help: &'static str,
    /// Names of the mildest and severest level, the largest and smallest product.
    pub consistent: fn([&str; 4]) -> String,
    pub inconsistent: fn([&str; 4]) -> String,
    pub between: fn(&str, &str) -> String,
    pub not_between: fn(&str, &str) -> String,
    pub axioms_limit: &'static str,

    pub findings: &'static str,
    /// Errors, warnings, hints.
    pub findings_counts: fn(usize, usize, usize) -> String,
    pub findings_none: &'static str,
    pub missing: &'static str,
    pub missing_help: &'static str,
    pub missing_none: &'static str,
    pub fill_in: &'static str,
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static RisksTexts {
    language.pick(&hans::TEXTS, &hant::TEXTS, &en::TEXTS)
}

/// A day as it is read; the year only where it is not the scenario's.
pub fn day(date: Date, this_year: i32, language: Language) -> String {
    let (year, month, day) = (i32::from(date.year()), date.month(), date.day());
    if language.is_chinese() {
        let short = format!("{month} 月 {day} 日");
        return if year == this_year { short } else { format!("{year} 年 {short}") };
    }
    let name = MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default();
    if year == this_year { format!("{day} {name}") } else { format!("{day} {name} {year}") }
}

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_name_the_year_only_where_it_differs() {
        let day_of = |language| day(Date::new(2027, 1, 5).expect("a day"), 2026, language);
        assert_eq!(day_of(Language::En), "5 Jan 2027");
        assert_eq!(day_of(Language::Hans), "2027 年 1 月 5 日");
        assert_eq!(day(Date::new(2026, 12, 31).expect("a day"), 2026, Language::En), "31 Dec");
    }

    #[test]
    fn titles_count_and_name_the_worst_level() {
        let count = HeatCount { risks: 16, stops: 2, without_owner: 1, level: "Show stopper", is_own_name: false };
        assert_eq!((texts(Language::En).heat_title)(&count), "16 risks, 2 show stoppers, one without an owner");
        let one = HeatCount { risks: 1, stops: 1, without_owner: 0, ..count };
        assert_eq!((texts(Language::En).heat_title)(&one), "1 risk, 1 show stopper");
        let own = HeatCount { level: "Red", is_own_name: true, without_owner: 2, ..count };
        assert_eq!((texts(Language::En).heat_title)(&own), "16 risks, 2 rated “Red”, 2 without an owner");
        let none = HeatCount { stops: 0, without_owner: 0, ..count };
        assert_eq!((texts(Language::En).heat_title_after)(&none), "After the responses: 16 risks, no show stopper");
        let hans = HeatCount { level: "致命风险", ..count };
        assert_eq!((texts(Language::Hans).heat_title)(&hans), "16 项风险，2 项致命风险，其中 1 项没有负责人");
    }
}
