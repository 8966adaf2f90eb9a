//! Words of the loss test.

use super::Language;
use super::words::words;

words! {
    /// Texts of the panel.
    pub struct LossTexts = "loss" {
        title, help, who, only_largest(n), clear, nobody, avoided, avoided_help, avoided_range, figure, before, after,
        change, sales, profit, accounts, top(n), hhi, gini, profit_gini, abc(letter), points(n),
        /// Who leaves; the change of revenue; net income before and after; their unit.
        finding(names, sales, before, after, unit),
        finding_undefined(names, reason), moves, nobody_moves, nowhere, why_title,
        /// Net income before, that of those who leave, the cost that stays, net income after.
        why_formula(before, gross, stays, after),
        why_before, why_gross, why_stays, why_rule, comma,
        /// Account, class before and after.
        move_of(name, before, after),
    }
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static LossTexts {
    LossTexts::in_language(language)
}
