//! Words of the lifetime-value page.

use super::Language;
use super::words::words;

words! {
    /// Words of the lifetime-value page.
    pub struct LifetimeTexts = "lifetime" {
        title, help, inputs, inputs_help, subject, margin, margin_help, retention, retention_help, acquisition,
        acquisition_help, referral, referral_help, settings, points, points_help, discount, discount_help, growth,
        growth_help, timing, timings: [3], reset, range_part, range_positive, range_discount,
        headline(before, after, points), curve, curve_help, curve_table, gross, empty, empty_help, stays, years(n),
        picture, tip(rate, value), summary(now, value, raised, after), summary_one(now, value), timings_title,
        timings_help, timing_heads: [5], raised_net(points), chosen, published, published_help,
        published_lines: [3], gross_rise, net_rise, cut, source(who), criticism(who), in_range(rise),
        below_range(rise), above_range(rise), other_points(rise, points), findings, findings_none,
        levers(barriers, delivered), levers_help, levers_table, no_levers, no_levers_help, add_lever, lever, group,
        groups: [2], group_helps: [2], points_expected, points_note, expected(points), nothing_expected,
        why_expected(group), expected_rule(points), accounts, accounts_title(n, sum, unit), accounts_help,
        no_accounts, account, account_margin_help, account_retention_help, own_value, uplift, by_points(points),
        brought_by, credit, credit_help, referred, together, nobody, all_accounts, brought_itself,
        choice_unknown(text), why_multiple(timing), multiple_rule, why_gross(timing), why_net(timing),
        why_raised(timing), value_rule, why_gross_rise(points), why_net_rise(points), rise_rule, before,
        after(points), why_cut, cut_rule, why_years, years_rule, why_margin(name), net_income, margin_rule,
        why_own(name), own_rule, why_uplift(name), uplift_rule(points), why_referred(name), referred_rule,
        why_together(name), together_rule, why_total, total_rule(counted, missing),
    }
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static LifetimeTexts {
    LifetimeTexts::in_language(language)
}
