//! Words of the forecast page.

use super::Language;
use super::words::words;

words! {
    /// Words of the forecast page.
    pub struct ForecastTexts = "forecast" {
        title, help, empty, empty_help, to_accounts, choose, add_series, series_number(n), no_points,
        no_points_help, chart_help(level), falls(name, slope, per), rises(name, slope, per), no_trend(name), a_year,
        a_step, picture, last_point, tip(x, y), tip_line(x, y), tip_typed(x, y), summary(n, first, from, last, to),
        summary_ahead(x, fit, low, high), year, revenue, x, y, verdict, why_four, distinguishable,
        not_distinguishable, p_rarest, p_per_thousand(n), p_per_hundred(n), thin(advised), slope_year, slope_step,
        p, r_squared, points, caution, level, level_help, level_range, ahead, ahead_help, place, typed,
        typed_of(year), line, interval(level), reading, inside, outside, above, below, take_over(fit), extrapolates,
        within, low, high, earlier, earlier_help, add_year, data, data_help, add_point, name, x_name, y_name, at,
        at_help, remove_series, year_range(first), paste, paste_help, take, nothing_found, taken(n), not_earlier(n),
        beyond(n), skipped(n, lines), comma, points_title, points_help, points_account_help, residual,
        more_points(n), account, all_accounts(n, all), all_help, all_series, series_help, no_series, findings,
        findings_none, why_slope(name), slope_rule, why_p(name), slope, slope_error, degrees, p_rule, why_fit(name),
        rest, spread, fit_rule, why_point(x), point_rule, why_ahead(x), residual_error, quantile, root,
        ahead_rule(level),
    }
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static ForecastTexts {
    ForecastTexts::in_language(language)
}
