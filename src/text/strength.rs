//! Words of the relative strength page.

use super::Language;
use super::words::words;

words! {
    /// Texts of the relative strength page.
    pub struct StrengthTexts = "strength" {
        title, help, account, previous(name), next(name), no_class, no_accounts, no_accounts_help, to_accounts,
        table_two(name),
        /// Bottom and top of the scale.
        scale(low, high),
        factor, weight, us, customers, customers_help, gap, gap_help, add_customers,
        /// A weight that holds at this account only.
        own_weight(weight),
        /// The shared weight.
        own_weight_help(shared),
        shared_weights, total, mean_score, anchors(name, anchors), result, class, best_rival, ignored,
        /// A rival and why it is left out.
        ignored_one(name, why),
        rests_on, rests_on_value(assumed, rated), to_matrix, to_profile, other_rules, rule, value, line, height,
        high, low, in_force, rules_title, rules_help,
        /// In the order of `StrengthRule`: when to choose it.
        rule_help: [5],
        cut_title, cut_help, cut_parity, cut_mean, cut_median, cut_fixed, cut_at, cut_needs_number, cut_is(at),
        /// Line and count of accounts.
        cut_is_of(at, n),
        rivals, rivals_help, no_rivals, remove_rival(name), add_rival, choose_rival, new_rival, new_rival_help, add,
        name_needed, name_taken(name), factors, factors_help, add_factor, new_factor, course_default,
        why_total(who, name), why_mean(who, name), why_gap(factor), gap_flatters, gap_modest, gap_none,
        /// Count of ignored rivals by name.
        why_ignored(names),
        /// Table of the best rival score in each factor.
        row_best,
        mean_rival, other(rule),
    }
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static StrengthTexts {
    StrengthTexts::in_language(language)
}
