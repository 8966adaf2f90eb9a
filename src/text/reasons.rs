//! Why a result is undefined, in words: short for a cell, full for a line of text.

use super::language::Language;
use super::words::words;
use crate::model::outcome::{Counted, Undefined};

/// The reason in few words, for a cell.
pub fn short(reason: &Undefined, language: Language) -> String {
    forms(reason, language).0
}

/// The reason as a sentence that also says what to do.
pub fn full(reason: &Undefined, language: Language) -> String {
    forms(reason, language).1
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static ReasonTexts {
    ReasonTexts::in_language(language)
}

words! {
    /// The texts of all reasons: for a cell, and as a sentence.
    pub struct ReasonTexts = "reasons" {
        unrated: [2],
        /// How many are missing.
        incomplete_short(missing),
        /// How many are missing, of how many.
        incomplete(missing, needed),
        no_weights: [2], no_factors: [2], no_accounts: [2], no_rival: [2], no_rated_rival,
        /// How many rivals lack ratings.
        no_rated_rival_full(count),
        zero_divisor: [2], negative_divisor: [2], too_large: [2], total_not_positive: [2], first_not_positive: [2],
        last_negative: [2], negative_value: [2], no_cut_line: [2], too_few,
        /// How many there are, how many are needed.
        too_few_raters(have, needed), too_few_units(have, needed), too_few_points(have, needed),
        no_variation: [2], all_tied: [2], uneven: [2], off_scale: [2], not_a_probability: [2], unbounded: [2],
        discount_too_low: [2], row_sum,
        /// Which row, counted from 1.
        row_sum_full(row),
        several_steady_states,
        /// How many groups are never left.
        several_steady_states_full(groups),
        no_region: [2], no_products: [2], parts_above_whole: [2],
        zero_target: [2], no_years: [2],
    }
}

fn forms(reason: &Undefined, language: Language) -> (String, String) {
    let t = texts(language);
    let [short, full] = match reason {
        Undefined::Incomplete { missing, needed } => {
            return (t.incomplete_short(missing), t.incomplete(missing, needed));
        }
        Undefined::NoRatedRival { incomplete } => {
            return (t.no_rated_rival.to_owned(), t.no_rated_rival_full(incomplete.len()));
        }
        Undefined::Unrated => t.unrated,
        Undefined::NoWeights => t.no_weights,
        Undefined::NoFactors => t.no_factors,
        Undefined::NoAccounts => t.no_accounts,
        Undefined::NoRival => t.no_rival,
        Undefined::ZeroDivisor => t.zero_divisor,
        Undefined::NegativeDivisor => t.negative_divisor,
        Undefined::TooLarge => t.too_large,
        Undefined::TotalNotPositive => t.total_not_positive,
        Undefined::FirstNotPositive => t.first_not_positive,
        Undefined::LastNegative => t.last_negative,
        Undefined::NegativeValue => t.negative_value,
        Undefined::NoCutLine => t.no_cut_line,
        Undefined::ZeroTarget => t.zero_target,
        Undefined::NoYears => t.no_years,
        Undefined::TooFew { of, have, needed } => {
            let full = match of {
                Counted::Raters => t.too_few_raters(have, needed),
                Counted::Units => t.too_few_units(have, needed),
                Counted::Points => t.too_few_points(have, needed),
            };
            return (t.too_few.to_owned(), full);
        }
        Undefined::RowSum { row } => return (t.row_sum.to_owned(), t.row_sum_full(row)),
        Undefined::SeveralSteadyStates { groups } => {
            return (t.several_steady_states.to_owned(), t.several_steady_states_full(groups));
        }
        Undefined::NoVariation => t.no_variation,
        Undefined::AllTied => t.all_tied,
        Undefined::Uneven => t.uneven,
        Undefined::OffScale => t.off_scale,
        Undefined::NotAProbability => t.not_a_probability,
        Undefined::Unbounded => t.unbounded,
        Undefined::DiscountTooLow => t.discount_too_low,
        Undefined::NoRegion => t.no_region,
        Undefined::NoProducts => t.no_products,
        Undefined::PartsAboveWhole => t.parts_above_whole,
    };
    (short.to_owned(), full.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(reason: &Undefined, language: Language, shown: &str) {
        assert_eq!(short(reason, language), shown);
    }

    #[test]
    fn cells_show_the_reason_in_few_words() {
        let gap = Undefined::Incomplete { missing: 4, needed: 8 };
        check(&gap, Language::En, "4 missing");
        check(&gap, Language::Hans, "缺 4 项");
        check(&gap, Language::Hant, "缺 4 項");
        check(&Undefined::Unrated, Language::En, "unrated");
        assert_eq!(full(&Undefined::Incomplete { missing: 1, needed: 8 }, Language::En), "1 of 8 entries is missing.");
    }
}
