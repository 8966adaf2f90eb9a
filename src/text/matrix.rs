//! Words of the account matrix.

mod counts;
mod en;
mod hans;
mod hant;

pub use counts::relation;

use super::Language;

/// How many accounts stand where, for the title of the chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    /// The scenario's year.
    pub year: i32,
    /// Key accounts.
    pub key: usize,
    /// Key development accounts.
    pub develop: usize,
    /// Maintenance accounts.
    pub maintain: usize,
    /// Opportunistic accounts.
    pub opportune: usize,
    /// Accounts that stand nowhere.
    pub unplaced: usize,
    /// The four classes' full names, in the course's order.
    pub names: [String; 4],
}

/// Texts of the matrix page, its chart, and its announcements.
#[allow(missing_docs, reason = "each field is named after what it says")]
pub struct MatrixTexts {
    pub title: &'static str,
    pub help: &'static str,
    pub chart_name: &'static str,
    pub finding: fn(&Counts) -> String,
    pub summary: fn(&Counts) -> String,
    pub bubble: &'static str,
    pub revenue: &'static str,
    pub net_income: &'static str,
    pub people_days: &'static str,
    pub days: &'static str,
    pub area: fn(&str) -> String,
    pub area_loss: &'static str,
    pub assumed: &'static str,
    pub y_title: &'static str,
    /// In the order of `StrengthRule`.
    pub x_titles: [&'static str; 5],
    pub cut: fn(&str, &str) -> String,
    pub target: fn(u16) -> String,
    /// Name, strength, attractiveness, bubble.
    pub tip: fn(&str, &str, &str, &str) -> String,
    pub not_on_chart: &'static str,
    pub not_one: fn(&str, &str) -> String,
    pub more: fn(usize) -> String,
    pub nobody: &'static str,
    pub nobody_help: &'static str,
    pub no_accounts: &'static str,
    pub no_accounts_help: &'static str,
    pub to_accounts: &'static str,
    pub to_attractiveness: &'static str,
    pub table: &'static str,
    pub table_help: &'static str,
    pub account: &'static str,
    pub strength: &'static str,
    pub attractiveness: &'static str,
    pub class: &'static str,
    pub selected: &'static str,
    pub pick: &'static str,
    pub line_is: fn(&str, &str) -> String,
    pub best_rival: &'static str,
    pub none_entered: &'static str,
    pub to_table_one: &'static str,
    pub to_table_two: &'static str,
    pub to_profile: &'static str,
    pub path: fn(&str) -> String,
    pub path_title: &'static str,
    /// Label, attractiveness, strength.
    pub path_point: fn(&str, &str, &str) -> String,
    pub now: &'static str,
    pub shares: &'static str,
    pub accounts: &'static str,
    pub no_class: &'static str,
    /// Class, share of revenue, share of people-days.
    pub over_served: fn(&str, &str, &str) -> String,
    pub why_revenue: fn(&str) -> String,
    pub why_days: fn(&str) -> String,
    pub share_rule: &'static str,
    pub lines: &'static str,
    pub lines_help: &'static str,
    pub rule: &'static str,
    pub changes: &'static str,
    pub changes_help: &'static str,
    pub if_attractiveness: fn(&str) -> String,
    pub if_strength: fn(&str) -> String,
    pub if_rule: fn(&str) -> String,
    pub nobody_moves: &'static str,
    pub adopt: &'static str,
    pub adopt_for: fn(&str) -> String,
    /// Account, from, to.
    pub move_of: fn(&str, &str, &str) -> String,
    /// Account, from, to, why.
    pub change: fn(&str, &str, &str, &str) -> String,
    pub changed: &'static str,
    pub dismiss: &'static str,
    /// Axis and relation.
    pub because: fn(&str, &str) -> String,
    pub and: &'static str,
    pub nowhere: &'static str,
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static MatrixTexts {
    language.pick(&hans::HANS, &hant::HANT, &en::EN)
}
