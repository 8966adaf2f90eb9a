//! Words of the scenario settings.

use super::Language;
use super::words::words;

words! {
    /// Texts of the scenario settings.
    pub struct ScenarioTexts = "scenario" {
        title, help, about, name, name_help, company, company_help, story, story_help, time, time_help, as_of,
        as_of_help,
        /// What was typed.
        not_a_day(typed),
        /// First and last year.
        year_range(first, last),
        this_year,
        /// First and last year of the five.
        this_year_help(first, last),
        whole_year, money, money_help, currency,
        /// Code and name.
        currencies: [9],
        other_currency, code, code_help, bad_code(typed), unit,
        /// One, thousand, ten thousand, million.
        units: [4],
        /// What amounts are counted in, and 12 of them spelt out.
        unit_help(unit, twelve),
        method, method_help, terms, terms_help, course_terms, other_terms, defaults, reset, reset_help, is_course,
        differs, part_terms, part_attractiveness, part_strength, part_selection, part_value, part_bubble, part_risk,
        origin,
        /// The sample's name and the language of its untouched texts.
        from_sample(sample, language),
        sample_name,
        /// In the order of `Language::ALL`.
        languages: [3],
        own_work, too_long(n),
    }
}

const CURRENCY_CODES: [&str; 9] = ["CNY", "TWD", "HKD", "USD", "EUR", "GBP", "JPY", "KRW", "SGD"];
const UNITS: [u32; 4] = [1, 1_000, 10_000, 1_000_000];

impl ScenarioTexts {
    /// The currencies offered: code and name.
    pub fn currencies(&self) -> [(&'static str, &'static str); 9] {
        std::array::from_fn(|n| (CURRENCY_CODES[n], self.currencies[n]))
    }

    /// The money units offered: factor and name.
    pub fn units(&self) -> [(u32, &'static str); 4] {
        std::array::from_fn(|n| (UNITS[n], self.units[n]))
    }
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static ScenarioTexts {
    ScenarioTexts::in_language(language)
}
