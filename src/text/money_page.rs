//! Words of the money page: five years of revenue and cost, the six questions, activity drivers.

mod en;
mod hans;
mod hant;

use super::Language;
use crate::model::accounts::Orientation;
use crate::model::money::{GrowthSpan, Measure, Span};
use crate::model::period::Period;
use std::cmp::Ordering;

/// Texts of the money page.
#[allow(missing_docs, reason = "each field is named after what it says")]
pub struct MoneyPageTexts {
    pub title: &'static str,
    pub help: &'static str,
    pub choose: &'static str,
    pub portfolio: &'static str,
    pub statement_of: fn(&str) -> String,
    /// The unit of money.
    pub statement_help: fn(&str) -> String,
    pub line: &'static str,
    pub account: &'static str,
    /// In the order of `Measure`.
    pub measures: [&'static str; 4],
    pub all_measures: &'static str,
    pub measure: &'static str,
    pub margin: &'static str,
    /// In the order of `Period`.
    pub periods: [&'static str; 5],
    /// Period and year.
    pub period_year: fn(&str, i32) -> String,
    pub forecast: &'static str,
    /// In the order of `Span`.
    pub spans: [&'static str; 2],
    pub growth: &'static str,
    pub growth_head: fn(i32, i32) -> String,
    pub per_year: &'static str,
    pub accounts_table: &'static str,
    /// The unit of money.
    pub accounts_help: fn(&str) -> String,
    pub total_of: fn(usize) -> String,
    pub lacking: &'static str,
    pub lacking_count: fn(usize) -> String,
    pub nothing_title: &'static str,
    pub nothing_help: &'static str,
    pub open_accounts: &'static str,

    /// Quantity and unit, over a chart.
    pub chart_title: fn(&str, &str) -> String,
    /// Year, figure, amount.
    pub chart_tip: fn(&str, &str, &str) -> String,
    pub chart_summary: fn(&Story) -> String,
    pub chart_gaps: &'static str,

    pub horizon: &'static str,
    pub horizon_help: &'static str,
    /// First and last year allowed.
    pub horizon_bad: fn(i32, i32) -> String,
    pub source: &'static str,
    pub source_typed: &'static str,
    pub source_drivers: &'static str,
    pub source_help: &'static str,

    pub questions: &'static str,
    pub questions_help: &'static str,
    pub past: &'static str,
    pub this_year: &'static str,
    pub future: &'static str,
    pub short_list: fn(usize) -> String,
    pub all_accounts: fn(usize) -> String,
    pub answers: AnswerTexts,

    pub drivers: &'static str,
    /// The unit of money.
    pub drivers_help: fn(&str) -> String,
    pub driver: &'static str,
    pub unit: &'static str,
    pub rate: &'static str,
    pub quantity: &'static str,
    pub cost: &'static str,
    pub add_driver: &'static str,
    pub new_driver: &'static str,
    pub too_many_drivers: fn(usize) -> String,
    pub quantities: &'static str,
    pub quantities_help: &'static str,
    pub period: &'static str,
    pub by_drivers: &'static str,
    pub as_typed: &'static str,
    pub counts: &'static str,
    pub all_by_drivers: &'static str,
    pub all_typed: &'static str,
    pub findings: &'static str,

    pub why: WhyTexts,
}

/// The six questions and the sentences that answer them.
#[allow(missing_docs, reason = "each field is named after what it says")]
pub struct AnswerTexts {
    pub revenue_past: &'static str,
    pub revenue_future: &'static str,
    pub cost_to_serve: &'static str,
    pub profit_past: &'static str,
    pub profit_future: &'static str,
    pub growth: &'static str,
    pub orientation: &'static str,
    /// An account's two years.
    pub two_years: fn(&TwoYears) -> String,
    /// Several accounts' two years.
    pub joint_years: fn(&JointYears) -> String,
    /// Year, indirect cost, direct cost, unit.
    pub serving: fn(i32, &str, &str, &str) -> String,
    /// The same without direct cost.
    pub serving_alone: fn(i32, &str, &str) -> String,
    /// First year, last year, rate with its sign and %.
    pub grows: fn(i32, i32, &str) -> String,
    /// Year and years from this year.
    pub horizon: fn(i32, i32) -> String,
    pub no_horizon: &'static str,
    /// First and last typed year, accounts without one.
    pub horizons: fn(i32, i32, usize) -> String,
    pub no_horizons: &'static str,
    pub buys: fn(Orientation) -> &'static str,
    pub buys_unknown: &'static str,
    /// Strategic, transactional, unknown.
    pub buy: fn(usize, usize, usize) -> String,
    /// Strategic, transactional.
    pub buy_short: fn(usize, usize) -> String,
    /// How many accounts are left out.
    pub left_out: fn(usize) -> String,
    pub no_short_list: &'static str,
    pub unknown: &'static str,
}

/// What the sentence on an account's two years needs.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "named after what they hold")]
pub struct TwoYears<'a> {
    pub measure: Measure,
    pub span: Span,
    pub years: [i32; 2],
    pub amounts: [&'a str; 2],
    pub sum: &'a str,
    pub unit: &'a str,
}

/// What the sentence on several accounts' two years needs.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "named after what they hold")]
pub struct JointYears<'a> {
    pub measure: Measure,
    pub span: Span,
    pub years: [i32; 2],
    pub accounts: usize,
    pub sum: &'a str,
    pub unit: &'a str,
}

/// What the sentence under the chart needs.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "named after what they hold")]
pub struct Story<'a> {
    /// Two years ago, this year, the year after.
    pub years: [i32; 3],
    pub revenue: [&'a str; 3],
    pub net_income: [&'a str; 3],
    /// How revenue and net income went from two years ago to this year.
    pub went: [Ordering; 2],
    pub unit: &'a str,
}

/// Words of explanations.
#[allow(missing_docs, reason = "each field is named after what it says")]
pub struct WhyTexts {
    /// Account or group, and what.
    pub title: fn(&str, &str) -> String,
    pub net_income_rule: &'static str,
    pub margin_rule: &'static str,
    pub margin_short: &'static str,
    pub drivers_rule: &'static str,
    pub drivers_missing: &'static str,
    pub typed_rule: &'static str,
    pub sum_rule: &'static str,
    /// First year, last year, how many years lie between.
    pub growth_rule: fn(i32, i32, u32) -> String,
    /// Accounts that count.
    pub total_rule: fn(usize) -> String,
    /// Names of the accounts left out, and how many.
    pub left_out: fn(&str, usize) -> String,
    /// How many accounts stand behind a term.
    pub others: fn(usize) -> String,
    pub comma: &'static str,
    pub open_statement: &'static str,
    pub open_drivers: &'static str,
    pub driver_rule: &'static str,
    pub orientation_rule: &'static str,
}

impl MoneyPageTexts {
    /// The name of a line of the statement.
    pub const fn measure(&self, measure: Measure) -> &'static str {
        self.measures[measure as usize]
    }

    /// What a period is called.
    pub const fn period(&self, period: Period) -> &'static str {
        self.periods[period as usize]
    }

    /// What two years together are called.
    pub const fn span(&self, span: Span) -> &'static str {
        self.spans[span as usize]
    }
}

/// First and last calendar year of a span of growth.
pub fn growth_years(span: GrowthSpan, year: impl Fn(Period) -> i32) -> (i32, i32) {
    let (from, to) = span.ends();
    (year(from), year(to))
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static MoneyPageTexts {
    language.pick(&hans::TEXTS, &hant::TEXTS, &en::TEXTS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn past(language: Language) -> String {
        let years = TwoYears {
            measure: Measure::NetIncome,
            span: Span::Past,
            years: [2024, 2025],
            amounts: ["1,500", "−900"],
            sum: "600",
            unit: "X",
        };
        (texts(language).answers.two_years)(&years)
    }

    #[test]
    fn answers_are_sentences_with_the_numbers_in_them() {
        assert_eq!(past(Language::Hans), "2024 年净收入 1,500，2025 年 −900，两年合计 600 X。");
        assert_eq!(past(Language::Hant), "2024 年淨收入 1,500，2025 年 −900，兩年合計 600 X。");
        assert_eq!(past(Language::En), "Net income was 1,500 in 2024 and −900 in 2025: 600 in all (X).");
    }

    #[test]
    fn the_chart_says_what_it_shows() {
        let story = Story {
            years: [2024, 2026, 2028],
            revenue: ["217,300", "229,700", "253,900"],
            net_income: ["13,950", "6,360", "6,370"],
            went: [Ordering::Greater, Ordering::Less],
            unit: "X",
        };
        let said = |language| (texts(language).chart_summary)(&story);
        assert_eq!(
            said(Language::En),
            "From 2024 to 2026 revenue rose from 217,300 to 229,700 and net income fell from 13,950 to 6,360; \
             for 2028 they are forecast at 253,900 and 6,370 (X)."
        );
        assert_eq!(
            said(Language::Hans),
            "2024 至 2026 年，收入从 217,300 升到 229,700，净收入从 13,950 降到 6,360；2028 年预计为 253,900 和 6,370（X）。"
        );
        let level = Story { went: [Ordering::Equal; 2], ..story };
        assert!(
            (texts(Language::En).chart_summary)(&level).contains("revenue stayed at 229,700 and net income stayed")
        );
    }

    #[test]
    fn one_account_is_not_said_in_the_plural() {
        let answers = &texts(Language::En).answers;
        assert_eq!((answers.left_out)(1), "1 account lacks figures and is left out.");
        assert_eq!((answers.left_out)(3), "3 accounts lack figures and are left out.");
        assert_eq!((answers.horizon)(2027, 1), "It is expected by 2027, one year from now.");
        assert_eq!((answers.horizon)(2025, -1), "It was expected by 2025, which has passed.");
    }
}
