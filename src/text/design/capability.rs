//! Words of the page of specification and capability.

use crate::text::Language;
use crate::text::words::words;

words! {
    /// Words of the page of specification and capability.
    pub struct CapabilityTexts = "capability" {
        title, help, back, empty, empty_help, example, add,
        specification, specification_help, ctq, how, unit, direction, lower, target, upper, method, priority, cpk, none,
        by_limits, choice_unknown(text), untitled(id),
        values, values_help, of_ctq, size, size_help, estimator, estimator_help, paste, paste_help, bad_value(text),
        too_many(limit), size_range,
        /// How many values, how many whole subgroups of which size.
        counted(count, groups, size),
        left_over(count),
        result, result_help, no_values, figure, value,
        /// The confidence in per cent.
        interval(percent),
        figures: [13],
        /// What each figure means and how it is computed.
        rules: [13],
        picture,
        /// What the picture shows, in one sentence.
        summary(count, mean, sigma, outside),
        lower_mark, upper_mark, target_mark, mean_mark, class, count, curve,
        /// The skewness and how many standard errors it is.
        skewed(skewness, errors),
        adequate(word),
        settings, settings_help, shift, shift_help, shift_range, tails, confidence, confidence_range, reset,
        why_of(figure, ctq), number_of_values, sum, sigma_within, sigma_overall, mean_spread, divisor, squares, below,
        above, why_priority(ctq), priority_rule, findings, findings_none,
    }
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static CapabilityTexts {
    CapabilityTexts::in_language(language)
}
