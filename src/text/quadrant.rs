//! Words of the value quadrant page.

use super::Language;
use super::words::words;

words! {
    /// Texts of the value quadrant page. Lists of four follow `ValueCell::ALL`: high/high, high sales and low profit,
    /// low sales and high profit, low/low.
    pub struct QuadrantTexts = "quadrant" {
        title, help, year, past_period(year, name), forecast_period(year, name), cells: [4],
        /// For the corners of the chart on phones: sales, then profit.
        cells_short: [4],
        policies: [4], advice: [4],
        /// Year and account, for the title of the chart.
        loses(year, name),
        earns_little(year, name), earns_well(year, name), nobody(year),
        /// Account, sales, profit (for a loss its size), unit, for the summary.
        loses_full(name, sales, loss, unit),
        earns_little_full(name, sales, profit, unit), earns_well_full(name, sales, profit, unit),
        /// How many accounts each cell holds.
        counts(both, sales, profit, neither),
        sales, profit, margin, account, cell,
        /// Quantity and unit, for axis titles.
        with_unit(quantity, unit),
        /// Rule and value, at a cut line.
        line(rule, value),
        /// Name, sales, profit, for the tooltip.
        tip(name, sales, profit),
        nothing_title, nothing_help, open_money, table,
        /// How many accounts are not on the chart.
        left_out(count),
        nobody_left_out, not_on_chart, not_entered,
        /// Between a name and what is said about it.
        colon,
        cut, cut_help, cut_mean, cut_median, cut_fixed, sales_line, profit_line, sales_at, profit_at, needs_number,
        /// How many accounts mean or median are taken over.
        counted(count),
        readings, readings_help,
        /// Accounts, sales, profit, unit.
        holds(count, sales, profit, unit),
        holds_nobody, why_sales_line, why_profit_line,
        /// Account.
        why_cell(name),
        rule_mean, rule_median, rule_fixed, on_or_above,
        /// How many accounts are not listed.
        others(count),
        sales_high(value, line), sales_low(value, line), profit_high(value, line), profit_low(value, line), on_line,
    }
}

impl QuadrantTexts {
    /// Year, name of the period, whether it is a forecast.
    pub fn period(&self, year: i32, name: &str, is_forecast: bool) -> String {
        if is_forecast { self.forecast_period(year, name) } else { self.past_period(year, name) }
    }
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static QuadrantTexts {
    QuadrantTexts::in_language(language)
}
