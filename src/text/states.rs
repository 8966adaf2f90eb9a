//! Words of the page of account states.

use super::Language;
use super::words::words;

words! {
    /// Words of the page of account states.
    pub struct StatesTexts = "states" {
        title, help, empty, empty_help, add_usual, usual: [4], add_state, states, states_help,
        worth_title(accounts, worth, unit), state, now, margin, cost, reward, reward_rule, value, worth,
        all_accounts, range_positive, range_discount, range_chance, range_horizon(most), matrix, matrix_help, from,
        sum, sum_note, chance_help, too_little(name, sum, gap), too_much(name, sum, gap), settings, discount,
        discount_help(rate), horizon, horizon_help(most), timing, timings: [2], reset, stopping, stop_at(state),
        never_stop, stopping_help, never, at_state(state), best, stop_when, value_of(state), findings,
        findings_none, shares(periods), shares_help, shares_table, today, steady, settles, transient(names),
        goes_round(periods), comma, period_axis, share_axis, picture, moves(name, before, after),
        summary(periods, moves), why_reward(name), why_value(name), value_rule, next_in(name), why_worth(name),
        why_all, worth_rule, why_sum(name), sum_rule, why_stopping(name), stopping_rule, why_share(name, period),
        why_share_now(name), share_rule, why_steady(name), steady_rule,
    }
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static StatesTexts {
    StatesTexts::in_language(language)
}
