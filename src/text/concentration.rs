//! Words of the concentration page.

use super::Language;
use super::format::Count;
use super::words::words;

words! {
    /// Texts of the concentration page. Percentages come with their sign, amounts without their unit unless said.
    pub struct ConcentrationTexts = "concentration" {
        title, help,
        /// Year, accounts, of how many.
        pareto_title(year, count, of),
        revenue_title(year),
        /// Year, accounts up to the peak, the others, eroded profit with unit.
        whale_title(year, rest, eroded),
        nobody_loses(year), nobody_earns(year), profit_title(year),

        top_three, top_three_note, pareto, pareto_note, hhi,
        /// Effective number.
        hhi_note(n),
        gini, gini_note, peak,
        /// Accounts.
        peak_note(n),
        peak_nobody, eroded, eroded_share(rest, percent), eroded_alone(rest), eroded_nothing, loss_gini,
        loss_gini_note, stobachoff, stobachoff_note,

        share_axis, by_revenue, by_profit,
        /// Accounts, of how many.
        reached(count, of),
        /// Name, revenue, cumulative percent.
        pareto_tip(name, revenue, cumulative),
        /// Name, net income, cumulative (percent or amount).
        whale_tip(name, income, cumulative),
        running_percent,
        /// The total with its unit.
        hundred(total),
        total_is(total),
        /// Accounts, height (percent or amount).
        peak_label(count, height),
        /// Accounts, of how many, their names, cumulative percent.
        pareto_summary(count, of, names, percent),
        /// Accounts, height with unit, the others, erosion with unit, total with unit.
        whale_summary(count, peak, rest, eroded, total),
        /// Accounts, total with unit.
        whale_rises(count, total),
        /// Accounts, total with unit.
        whale_falls(count, total),
        /// The reason why there are no shares.
        in_money(reason),
        names_more(names, more?), names_last(names, last), comma,

        no_revenue, no_revenue_help, no_profit, no_profit_help,

        revenue_table, profit_table, table_help,
        /// How many accounts lack the figure.
        left_out(count),
        account, revenue, share, cumulative, cumulative_revenue, net_income, cumulative_income, class,

        abc,
        /// The two cuts in percent.
        abc_rule(a, b),
        abc_ties, basis, basis_revenue, basis_profit, basis_both, cut_a, cut_b,
        /// The other cut in percent.
        cut_a_range(b),
        cut_b_range(a), course_cuts, abc_table, accounts, revenue_share,

        /// Account.
        why_share(name),
        why_cumulative(name), why_running(name), why_class(name), why_total(class), total, up_to(rank), before,
        this_account, rule_top, rule_pareto, rule_hhi, rule_gini, corrected, rule_peak, top_fifth, rule_eroded,
        losses, rule_loss_gini, area, area_below, rule_stobachoff, area_whale, rule_share, rule_cumulative,
        rule_running,
        /// Share before, cut.
        below_cut(before, cut),
        not_below_cut(before, cut), rule_both, class_by_revenue, class_by_profit, rule_total,
    }
}

impl ConcentrationTexts {
    /// The other accounts, percent of the total if there is one.
    pub fn eroded_note(&self, rest: Count, percent: Option<&str>) -> String {
        percent.map_or_else(|| self.eroded_alone(rest), |percent| self.eroded_share(rest, percent))
    }

    /// Names in a row, and how many are left out.
    pub fn names(&self, names: &[String], more: Count) -> String {
        match names {
            names if more.0 > 0 => self.names_more(names.join(self.comma), more),
            [rest @ .., last] if !rest.is_empty() => self.names_last(rest.join(self.comma), last),
            names => names.concat(),
        }
    }
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static ConcentrationTexts {
    ConcentrationTexts::in_language(language)
}
