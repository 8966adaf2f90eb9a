//! Words of the value quadrant page.

mod en;
mod hans;
mod hant;

use super::Language;
use super::format::Count;

/// Texts of the value quadrant page. Lists of four follow `ValueCell::ALL`: high/high, high sales and low profit,
/// low sales and high profit, low/low.
#[allow(missing_docs, reason = "each field is named after what it says")]
pub struct QuadrantTexts {
    pub title: &'static str,
    pub help: &'static str,
    pub year: &'static str,
    /// Year, name of the period, whether it is a forecast.
    pub period: fn(i32, &str, bool) -> String,
    pub cells: [&'static str; 4],
    /// For the corners of the chart on phones: sales, then profit.
    pub cells_short: [&'static str; 4],
    pub policies: [&'static str; 4],
    pub advice: [&'static str; 4],
    /// Year and account, for the title of the chart.
    pub loses: fn(i32, &str) -> String,
    pub earns_little: fn(i32, &str) -> String,
    pub earns_well: fn(i32, &str) -> String,
    pub nobody: fn(i32) -> String,
    /// Account, sales, profit (for a loss its size), unit, for the summary.
    pub loses_full: fn(&str, &str, &str, &str) -> String,
    pub earns_little_full: fn(&str, &str, &str, &str) -> String,
    pub earns_well_full: fn(&str, &str, &str, &str) -> String,
    /// How many accounts each cell holds.
    pub counts: fn([Count; 4]) -> String,
    pub sales: &'static str,
    pub profit: &'static str,
    pub margin: &'static str,
    pub account: &'static str,
    pub cell: &'static str,
    /// Quantity and unit, for axis titles.
    pub with_unit: fn(&str, &str) -> String,
    /// Rule and value, at a cut line.
    pub line: fn(&str, &str) -> String,
    /// Name, sales, profit, for the tooltip.
    pub tip: fn(&str, &str, &str) -> String,
    pub nothing_title: &'static str,
    pub nothing_help: &'static str,
    pub open_money: &'static str,
    pub table: &'static str,
    /// How many accounts are not on the chart.
    pub left_out: fn(Count) -> String,
    pub nobody_left_out: &'static str,
    pub not_on_chart: &'static str,
    pub not_entered: &'static str,
    /// Between a name and what is said about it.
    pub colon: &'static str,
    pub cut: &'static str,
    pub cut_help: &'static str,
    pub cut_mean: &'static str,
    pub cut_median: &'static str,
    pub cut_fixed: &'static str,
    pub sales_line: &'static str,
    pub profit_line: &'static str,
    pub sales_at: &'static str,
    pub profit_at: &'static str,
    pub needs_number: &'static str,
    /// How many accounts mean or median are taken over.
    pub counted: fn(Count) -> String,
    pub readings: &'static str,
    pub readings_help: &'static str,
    /// Accounts, sales, profit, unit.
    pub holds: fn(Count, &str, &str, &str) -> String,
    pub holds_nobody: &'static str,
    pub why_sales_line: &'static str,
    pub why_profit_line: &'static str,
    /// Account.
    pub why_cell: fn(&str) -> String,
    pub rule_mean: &'static str,
    pub rule_median: &'static str,
    pub rule_fixed: &'static str,
    pub on_or_above: &'static str,
    /// How many accounts are not listed.
    pub others: fn(Count) -> String,
    /// Value and line.
    pub sales_high: fn(&str, &str) -> String,
    pub sales_low: fn(&str, &str) -> String,
    pub profit_high: fn(&str, &str) -> String,
    pub profit_low: fn(&str, &str) -> String,
    pub on_line: &'static str,
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static QuadrantTexts {
    language.pick(&hans::TEXTS, &hant::TEXTS, &en::TEXTS)
}
