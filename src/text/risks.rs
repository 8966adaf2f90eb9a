//! Words of the risks page.

use super::Language;
use super::words::words;
use crate::model::Date;

/// What a heatmap's title counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeatCount<'a> {
    /// Risks in the register.
    pub risks: usize,
    /// Risks of the worst level.
    pub stops: usize,
    /// Of these, risks without an owner.
    pub without_owner: usize,
    /// What the worst level is called.
    pub level: &'a str,
    /// Whether that name is the user's own.
    pub is_own_name: bool,
}

words! {
    /// Texts of the risks page.
    pub struct RisksTexts = "risks" {
        title, help, add_risk, moment, before, after, probability, impact,
        /// Low, medium, high.
        levels: [3],
        /// Letters that choose a level, each with its place in `levels`.
        level_letters: [3],
        times(probability, impact),
        /// A risk without a title, by its id.
        untitled(id),
        colon, comma,

        heat_counts(risks, stops, owner), bare_alone, bare_some(n), stops_none(level), stops_some(n, level),
        stops_none_own(level), stops_some_own(n, level), heat_counts_after(risks, stops), heat_empty, heat_help,
        /// The selected risk.
        heat_arrow(title),
        /// The selected risk, whose rating does not change its cell.
        heat_stays(title),
        /// The selected risk, not rated after the response.
        heat_open(title),
        /// Levels with counts, joined.
        heat_summary(levels),
        heat_summary_after(levels),
        /// Title, cell before, cell after.
        heat_moves(title, from, to),
        /// How many risks have no place on the map.
        off_map(n),
        count_units: [2], count(n), map_table,
        /// Cell, level, count.
        cell_button(cell, level, n),
        cell_empty(cell),
        /// Largest ÷ smallest expected loss in the cell.
        cell_spread(times),
        close_list, picture,

        register, register_help, view, view_rating, view_response, view_money, order, own_order, by_level,
        filter_account, all_accounts, programme, filter_group, all_groups, no_source,
        /// Shown, of all.
        filtered(shown, all),
        show_all, sorted, none_match, risk, number, source, account, level, moved, response, owner, due, chance,
        loss, expected,
        /// Lowered, not lowered, raised.
        moves: [3],
        total,

        level_help, level_unknown(text), source_unknown(text), account_unknown(text), date_unknown(text),
        chance_range, loss_negative, too_many(limit),

        why_level_before(name), why_level_after(name), why_moved(name), why_expected_before(name),
        why_expected_after(name), map_says(impact, probability, level), cox_says(impact, probability, level),
        moved_rule,
        /// One sentence each: lowered to another level, lowered within the level, not lowered, raised.
        moved_level(from, to),
        moved_within(level), moved_not(level), raised_level(from, to), raised_within(level), expected_rule,
        total_all(counted), total_some(counted, without),

        /// The selected risk's id.
        selected(id),
        selected_help, title_field, group_before, group_after, group_response, unset, optional,
        optional_money(unit), owner_help, due_help, why_this_level, about_this, about_none, remove, close,
        not_rated, gone(id),

        money, money_help(unit), money_empty, money_empty_help(unit), fill_first, see_example, example(unit),
        money_all(counted), money_some(counted, without), rank,
        /// Pairs; the underrated, its level and loss; the overrated, its level and loss.
        reversal(count, under, under_level, under_loss, over, over_level, over_loss),
        no_reversal, caution, caution_why, pairs_first(shown, all), pairs_all, understated, overstated,

        sources, sources_help(covered, all), covered(n), not_covered, group_other, add_from(source),
        group_covered(covered, all),
        /// How many risks name no source.
        unnamed(n),

        settings, settings_help, built_in(name), reset_names, scheme, scheme_course, scheme_cox, scheme_course_help,
        scheme_cox_help,
        /// Names of the mildest and severest level, the largest and smallest product.
        consistent(mild, severe, mild_most, severe_least),
        inconsistent(mild, severe, mild_most, severe_least), between(mild, severe), not_between(mild, severe),
        axioms_limit,

        dependence, dependence_help(share), dependence_none, depends_account(name),
        depends_account_product(name, line), depends_product(line), depends_region(region), enter_dependence,
        entered_dependence(risk), why_region_of_all(region),

        findings, count_errors(n), count_warnings(n), count_hints(n), findings_none, missing, missing_help,
        missing_none, fill_in, day_this_year(day, month), day_of_year(day, month, year), months: [12],
    }
}

impl RisksTexts {
    /// Risks, those of the worst level, those without an owner.
    pub fn heat_title(&self, count: &HeatCount) -> String {
        let owner = match (count.stops, count.without_owner) {
            (_, 0) => String::new(),
            (1, _) => self.bare_alone.to_owned(),
            (_, n) => self.bare_some(n),
        };
        self.heat_counts(count.risks, self.stops(count), owner)
    }

    /// The same once the responses work.
    pub fn heat_title_after(&self, count: &HeatCount) -> String {
        self.heat_counts_after(count.risks, self.stops(count))
    }

    fn stops(&self, count: &HeatCount) -> String {
        match (count.stops, count.is_own_name) {
            (0, false) => self.stops_none(count.level),
            (0, true) => self.stops_none_own(count.level),
            (n, false) => self.stops_some(n, count.level),
            (n, true) => self.stops_some_own(n, count.level),
        }
    }

    /// What so many risks are called, without their number.
    pub const fn count_unit(&self, count: usize) -> &'static str {
        self.count_units[if count == 1 { 0 } else { 1 }]
    }

    /// Letters that choose a level, each with its place in `levels`.
    pub fn level_letters(&self) -> impl Iterator<Item = (char, usize)> {
        let levels = self.level_letters.iter().enumerate();
        levels.flat_map(|(level, letters)| letters.chars().map(move |letter| (letter, level)))
    }

    /// How many risks a sum counts, and how many it leaves out.
    pub fn total_rule(&self, counted: usize, without: usize) -> String {
        if without == 0 { self.total_all(counted) } else { self.total_some(counted, without) }
    }

    /// How many risks have money, and how many have none.
    pub fn money_counts(&self, counted: usize, without: usize) -> String {
        if without == 0 { self.money_all(counted) } else { self.money_some(counted, without) }
    }

    /// Pairs shown, of all.
    pub fn reversal_pairs(&self, shown: usize, all: usize) -> String {
        if shown < all { self.pairs_first(shown, all) } else { self.pairs_all.to_owned() }
    }

    /// Errors, warnings, hints; those there are.
    pub fn findings_counts(&self, errors: usize, warnings: usize, hints: usize) -> String {
        let said = [
            (errors, self.count_errors(errors)),
            (warnings, self.count_warnings(warnings)),
            (hints, self.count_hints(hints)),
        ];
        said.into_iter().filter(|(n, _)| *n > 0).map(|(_, said)| said).collect::<Vec<_>>().join(self.comma)
    }
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static RisksTexts {
    RisksTexts::in_language(language)
}

/// A day as it is read; the year only where it is not the scenario's.
pub fn day(date: Date, this_year: i32, language: Language) -> String {
    let texts = texts(language);
    let month = texts.months.get(usize::from(date.month()).wrapping_sub(1)).copied().unwrap_or_default();
    if i32::from(date.year()) == this_year {
        texts.day_this_year(date.day(), month)
    } else {
        texts.day_of_year(date.day(), month, date.year())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_name_the_year_only_where_it_differs() {
        let day_of = |language| day(Date::new(2027, 1, 5).expect("a day"), 2026, language);
        assert_eq!(day_of(Language::En), "5 Jan 2027");
        assert_eq!(day_of(Language::Hans), "2027 年 1 月 5 日");
        assert_eq!(day(Date::new(2026, 12, 31).expect("a day"), 2026, Language::En), "31 Dec");
    }

    #[test]
    fn titles_count_and_name_the_worst_level() {
        let count = HeatCount { risks: 16, stops: 2, without_owner: 1, level: "Show stopper", is_own_name: false };
        assert_eq!(texts(Language::En).heat_title(&count), "16 risks, 2 show stoppers, one without an owner");
        let one = HeatCount { risks: 1, stops: 1, without_owner: 0, ..count };
        assert_eq!(texts(Language::En).heat_title(&one), "1 risk, 1 show stopper");
        let own = HeatCount { level: "Red", is_own_name: true, without_owner: 2, ..count };
        assert_eq!(texts(Language::En).heat_title(&own), "16 risks, 2 rated “Red”, 2 without an owner");
        let none = HeatCount { stops: 0, without_owner: 0, ..count };
        assert_eq!(texts(Language::En).heat_title_after(&none), "After the responses: 16 risks, no show stopper");
        let hans = HeatCount { level: "致命风险", ..count };
        assert_eq!(texts(Language::Hans).heat_title(&hans), "16 项风险，2 项致命风险，其中 1 项没有负责人");
    }
}
