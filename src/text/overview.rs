//! Words of the overview.

use super::Language;
use super::words::words;

words! {
    /// Texts of the overview.
    pub struct OverviewTexts = "overview" {
        help(n), revenue, on_last_year(change), net_income, margin(margin), margin_change(margin, change),
        key_share, key_count(n), key_count_top(n, top), rated, all_rated, not_rated_one(name),
        not_rated_more(name, more?, all?), risks, stoppers_none, stoppers_owned(n), stoppers_bare(n, bare), matrix,
        heatmap, open, findings, counts(errors, warnings, hints), no_findings, all_findings(n), missing,
        missing_help, nothing_missing, empty_title, empty_help, add_accounts, sum_of(counted),
        sum_without(counted, missing), why_growth, why_net, why_key_share, why_rated, why_risks, total, this_year,
        last_year, direct, indirect, story,
    }
}

impl OverviewTexts {
    /// Margin in percent, change in points if known.
    pub fn of_revenue(&self, margin: &str, change: Option<&str>) -> String {
        change.map_or_else(|| self.margin(margin), |change| self.margin_change(margin, change))
    }

    /// Key accounts, share of the top three if known.
    pub fn key_note(&self, count: usize, top: Option<&str>) -> String {
        top.map_or_else(|| self.key_count(count), |top| self.key_count_top(count, top))
    }

    /// First unrated account, how many more.
    pub fn not_rated(&self, name: &str, more: usize) -> String {
        if more == 0 { self.not_rated_one(name) } else { self.not_rated_more(name, more, more + 1) }
    }

    /// Show stoppers, of which without owner.
    pub fn stoppers(&self, count: usize, without_owner: usize) -> String {
        match (count, without_owner) {
            (0, _) => self.stoppers_none.to_owned(),
            (_, 0) => self.stoppers_owned(count),
            _ => self.stoppers_bare(count, without_owner),
        }
    }

    /// Over how many accounts a sum runs, and how many lack the figure.
    pub fn why_sum(&self, counted: usize, missing: usize) -> String {
        if missing == 0 { self.sum_of(counted) } else { self.sum_without(counted, missing) }
    }
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static OverviewTexts {
    OverviewTexts::in_language(language)
}
