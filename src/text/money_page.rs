//! Words of the money page: five years of revenue and cost, the six questions, activity drivers.

use super::Language;
use super::words::words;
use crate::model::accounts::Orientation;
use crate::model::money::{GrowthSpan, Measure, Span};
use crate::model::period::Period;
use std::cmp::Ordering;

words! {
    /// Texts of the money page.
    pub struct MoneyPageTexts = "money_page" {
        title, help, choose, portfolio, statement_of(name),
        /// The unit of money.
        statement_help(unit),
        line, account,
        /// In the order of `Measure`.
        measures: [4],
        all_measures, measure, margin,
        /// In the order of `Period`.
        periods: [5],
        period_year(period, year), forecast,
        /// In the order of `Span`.
        spans: [2],
        growth, growth_head(from, to), per_year, accounts_table,
        /// The unit of money.
        accounts_help(unit),
        total_of(n), lacking, lacking_count(n), nothing_title, nothing_help, open_accounts,

        /// Quantity and unit, over a chart.
        chart_title(what, unit),
        /// Year, figure, amount.
        chart_tip(year, what, amount),
        story(first, last, revenue_went, income_went, later, revenue, income, unit), story_rose(what, from, to),
        story_fell(what, from, to), story_stayed(what, at), story_revenue, story_income, chart_gaps,

        horizon, horizon_help,
        /// First and last year allowed.
        horizon_bad(first, last),
        source, source_typed, source_drivers, source_help,

        questions, questions_help, past, this_year, future, short_list(n), all_accounts(n), answers: AnswerTexts,

        drivers,
        /// The unit of money.
        drivers_help(unit),
        driver, unit, rate, quantity, cost, add_driver, new_driver, too_many_drivers(limit), quantities,
        quantities_help, period, by_drivers, as_typed, counts, all_by_drivers, all_typed, findings,

        why: WhyTexts,
    }
}

words! {
    /// The six questions and the sentences that answer them.
    pub struct AnswerTexts = "money_page.answers" {
        revenue_past, revenue_future, cost_to_serve, profit_past, profit_future, growth, orientation,
        two_years_of(noun, verb, first, last, first_amount, last_amount, sum, unit), nouns: [4], verbs: [2],
        /// Several accounts' two years.
        joint_years_of(noun, verb, accounts, first, last, sum, unit),
        /// Year, indirect cost, direct cost, unit.
        serving(year, indirect, direct, unit),
        /// The same without direct cost.
        serving_alone(year, indirect, unit),
        /// First year, last year, rate with its sign and %.
        grows(from, to, rate),
        horizon_now(year), horizon_ahead(year, away), horizon_past(year), no_horizon, horizons_at(year),
        horizons_between(first, last), horizons_all(when), horizons_some(when, missing), no_horizons,
        buys_strategically, buys_transactionally, buys_unknown, buy_all(strategic, transactional),
        buy_some(strategic, transactional, missing), buy_short(strategic, transactional),
        /// How many accounts are left out.
        left_out(n),
        no_short_list, unknown,
    }
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

words! {
    /// Words of explanations.
    pub struct WhyTexts = "money_page.why" {
        /// Account or group, and what.
        title(name, what),
        net_income_rule, margin_rule, margin_short, drivers_rule, drivers_missing, typed_rule, sum_rule,
        /// First year, last year, how many years lie between.
        growth_rule(from, to, years),
        /// Accounts that count.
        total_rule(n),
        /// Names of the accounts left out, and how many.
        left_out(names, n),
        /// How many accounts stand behind a term.
        others(n),
        comma, open_statement, open_drivers, driver_rule, orientation_rule,
    }
}

impl MoneyPageTexts {
    /// How revenue and net income go, in one sentence.
    pub fn chart_summary(&self, story: &Story) -> String {
        let Story { years, revenue, net_income, unit, .. } = story;
        let went = |what: &str, amounts: &[&str; 3], how: Ordering| match how {
            Ordering::Greater => self.story_rose(what, amounts[0], amounts[1]),
            Ordering::Less => self.story_fell(what, amounts[0], amounts[1]),
            Ordering::Equal => self.story_stayed(what, amounts[1]),
        };
        let revenue_went = went(self.story_revenue, revenue, story.went[0]);
        let income_went = went(self.story_income, net_income, story.went[1]);
        self.story(years[0], years[1], revenue_went, income_went, years[2], revenue[2], net_income[2], unit)
    }

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

impl AnswerTexts {
    /// An account's two years.
    pub fn two_years(&self, t: &TwoYears) -> String {
        let (noun, verb) = (self.nouns[t.measure as usize], self.verbs[t.span as usize]);
        self.two_years_of(noun, verb, t.years[0], t.years[1], t.amounts[0], t.amounts[1], t.sum, t.unit)
    }

    /// Several accounts' two years.
    pub fn joint_years(&self, t: &JointYears) -> String {
        let (noun, verb) = (self.nouns[t.measure as usize], self.verbs[t.span as usize]);
        self.joint_years_of(noun, verb, t.accounts, t.years[0], t.years[1], t.sum, t.unit)
    }

    /// Year and years from this year.
    pub fn horizon(&self, year: i32, away: i32) -> String {
        match away {
            0 => self.horizon_now(year),
            1.. => self.horizon_ahead(year, away),
            _ => self.horizon_past(year),
        }
    }

    /// First and last typed year, accounts without one.
    pub fn horizons(&self, first: i32, last: i32, missing: usize) -> String {
        let when = if first == last { self.horizons_at(first) } else { self.horizons_between(first, last) };
        if missing == 0 { self.horizons_all(when) } else { self.horizons_some(when, missing) }
    }

    /// How an account buys.
    pub const fn buys(&self, orientation: Orientation) -> &'static str {
        match orientation {
            Orientation::Strategic => self.buys_strategically,
            Orientation::Transactional => self.buys_transactionally,
        }
    }

    /// How many buy strategically, how many transactionally, of how many it is not known.
    pub fn buy(&self, strategic: usize, transactional: usize, missing: usize) -> String {
        if missing == 0 {
            self.buy_all(strategic, transactional)
        } else {
            self.buy_some(strategic, transactional, missing)
        }
    }
}

/// First and last calendar year of a span of growth.
pub fn growth_years(span: GrowthSpan, year: impl Fn(Period) -> i32) -> (i32, i32) {
    let (from, to) = span.ends();
    (year(from), year(to))
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static MoneyPageTexts {
    MoneyPageTexts::in_language(language)
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
        texts(language).answers.two_years(&years)
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
        let said = |language| texts(language).chart_summary(&story);
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
        assert!(texts(Language::En).chart_summary(&level).contains("revenue stayed at 229,700 and net income stayed"));
    }

    #[test]
    fn one_account_is_not_said_in_the_plural() {
        let answers = &texts(Language::En).answers;
        assert_eq!(answers.left_out(1), "1 account lacks figures and is left out.");
        assert_eq!(answers.left_out(3), "3 accounts lack figures and are left out.");
        assert_eq!(answers.horizon(2027, 1), "It is expected by 2027, one year from now.");
        assert_eq!(answers.horizon(2025, -1), "It was expected by 2025, which has passed.");
    }
}
