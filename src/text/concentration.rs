//! Words of the concentration page.

mod en;
mod hans;
mod hant;

use super::Language;
use super::format::Count;

/// Texts of the concentration page. Percentages come with their sign, amounts without their unit unless said.
#[allow(missing_docs, reason = "each field is named after what it says")]
pub struct ConcentrationTexts {
    pub title: &'static str,
    pub help: &'static str,
    /// Year, accounts, of how many.
    pub pareto_title: fn(i32, Count, Count) -> String,
    pub revenue_title: fn(i32) -> String,
    /// Year, accounts up to the peak, the others, eroded profit with unit.
    pub whale_title: fn(i32, Count, Count, &str) -> String,
    pub nobody_loses: fn(i32) -> String,
    pub nobody_earns: fn(i32) -> String,
    pub profit_title: fn(i32) -> String,

    pub top_three: &'static str,
    pub top_three_note: &'static str,
    pub pareto: &'static str,
    pub pareto_note: &'static str,
    pub hhi: &'static str,
    /// Effective number.
    pub hhi_note: fn(&str) -> String,
    pub gini: &'static str,
    pub gini_note: &'static str,
    pub peak: &'static str,
    /// Accounts.
    pub peak_note: fn(Count) -> String,
    pub peak_nobody: &'static str,
    pub eroded: &'static str,
    /// The other accounts, percent of the total if there is one.
    pub eroded_note: fn(Count, Option<&str>) -> String,
    pub eroded_nothing: &'static str,
    pub loss_gini: &'static str,
    pub loss_gini_note: &'static str,
    pub stobachoff: &'static str,
    pub stobachoff_note: &'static str,

    pub share_axis: &'static str,
    pub by_revenue: &'static str,
    pub by_profit: &'static str,
    /// Accounts, of how many.
    pub reached: fn(Count, Count) -> String,
    /// Name, revenue, cumulative percent.
    pub pareto_tip: fn(&str, &str, &str) -> String,
    /// Name, net income, cumulative (percent or amount).
    pub whale_tip: fn(&str, &str, &str) -> String,
    pub running_percent: &'static str,
    /// The total with its unit.
    pub hundred: fn(&str) -> String,
    pub total_is: fn(&str) -> String,
    /// Accounts, height (percent or amount).
    pub peak_label: fn(Count, &str) -> String,
    /// Accounts, of how many, their names, cumulative percent.
    pub pareto_summary: fn(Count, Count, &str, &str) -> String,
    /// Accounts, height with unit, the others, erosion with unit, total with unit.
    pub whale_summary: fn(Count, &str, Count, &str, &str) -> String,
    /// Accounts, total with unit.
    pub whale_rises: fn(Count, &str) -> String,
    /// Accounts, total with unit.
    pub whale_falls: fn(Count, &str) -> String,
    /// The reason why there are no shares.
    pub in_money: fn(&str) -> String,
    pub names: fn(&[String], Count) -> String,

    pub no_revenue: &'static str,
    pub no_revenue_help: &'static str,
    pub no_profit: &'static str,
    pub no_profit_help: &'static str,

    pub revenue_table: &'static str,
    pub profit_table: &'static str,
    pub table_help: &'static str,
    /// How many accounts lack the figure.
    pub left_out: fn(Count) -> String,
    pub account: &'static str,
    pub revenue: &'static str,
    pub share: &'static str,
    pub cumulative: &'static str,
    pub cumulative_revenue: &'static str,
    pub net_income: &'static str,
    pub cumulative_income: &'static str,
    pub class: &'static str,

    pub abc: &'static str,
    /// The two cuts in percent.
    pub abc_rule: fn(&str, &str) -> String,
    pub abc_ties: &'static str,
    pub basis: &'static str,
    pub basis_revenue: &'static str,
    pub basis_profit: &'static str,
    pub basis_both: &'static str,
    pub cut_a: &'static str,
    pub cut_b: &'static str,
    /// The other cut in percent.
    pub cut_a_range: fn(&str) -> String,
    pub cut_b_range: fn(&str) -> String,
    pub course_cuts: &'static str,
    pub abc_table: &'static str,
    pub accounts: &'static str,
    pub revenue_share: &'static str,

    /// Account.
    pub why_share: fn(&str) -> String,
    pub why_cumulative: fn(&str) -> String,
    pub why_running: fn(&str) -> String,
    pub why_class: fn(&str) -> String,
    /// Class.
    pub why_total: fn(&str) -> String,
    pub total: &'static str,
    /// Rank.
    pub up_to: fn(Count) -> String,
    pub before: &'static str,
    pub this_account: &'static str,
    pub rule_top: &'static str,
    pub rule_pareto: &'static str,
    pub rule_hhi: &'static str,
    pub rule_gini: &'static str,
    pub corrected: &'static str,
    pub rule_peak: &'static str,
    pub top_fifth: &'static str,
    pub rule_eroded: &'static str,
    pub losses: &'static str,
    pub rule_loss_gini: &'static str,
    pub area: &'static str,
    pub area_below: &'static str,
    pub rule_stobachoff: &'static str,
    pub area_whale: &'static str,
    pub rule_share: &'static str,
    pub rule_cumulative: &'static str,
    pub rule_running: &'static str,
    /// Share before, cut.
    pub below_cut: fn(&str, &str) -> String,
    pub not_below_cut: fn(&str, &str) -> String,
    pub rule_both: &'static str,
    pub class_by_revenue: &'static str,
    pub class_by_profit: &'static str,
    pub rule_total: &'static str,
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static ConcentrationTexts {
    language.pick(&hans::TEXTS, &hant::TEXTS, &en::TEXTS)
}
