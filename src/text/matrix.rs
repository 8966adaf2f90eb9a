//! Words of the account matrix.

mod counts;

pub use counts::relation;

use super::Language;
use super::words::words;

/// How many accounts stand where, for the title of the chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    /// The scenario's year.
    pub year: i32,
    /// Key accounts.
    pub key: usize,
    /// Key development accounts.
    pub develop: usize,
    /// Maintenance accounts.
    pub maintain: usize,
    /// Opportunistic accounts.
    pub opportune: usize,
    /// Accounts that stand nowhere.
    pub unplaced: usize,
    /// The four classes' full names, in the course's order.
    pub names: [String; 4],
}

words! {
    /// Texts of the matrix page, its chart, and its announcements.
    pub struct MatrixTexts = "matrix" {
        title, help, chart_name, finding_of(year, keys, develop), finding_nobody(year), develop_some(counted),
        develop_none, all_on_chart(counted?, parts), some_on_chart(counted, count?, parts, out, out_count?),
        none_on_chart, up_to_ten: [11], beyond_ten(count), one_of_class(counted, class),
        several_of_class(counted, class), comma, bubble, revenue, net_income, people_days, days, area(what),
        area_loss, assumed, y_title,
        /// In the order of `StrengthRule`.
        x_titles: [5],
        cut(rule, at), target(year), tip(name, strength, attractiveness, bubble), not_on_chart, not_one(name, why),
        more(n), nobody, nobody_help, no_accounts, no_accounts_help, to_accounts, to_attractiveness, table,
        table_help, account, strength, attractiveness, class, selected, pick, line_is(rule, at), best_rival,
        none_entered, to_table_one, to_table_two, to_profile, path(points), path_title,
        path_point(label, attractiveness, strength), now, shares, accounts, no_class,
        /// Class, share of revenue, share of people-days.
        over_served(class, revenue, days),
        why_revenue(class), why_days(class), share_rule, lines, lines_help, rule, changes, changes_help,
        if_attractiveness(cut), if_strength(cut), if_rule(rule), nobody_moves, adopt, adopt_for(what),
        /// Account, from, to.
        move_of(name, from, to),
        /// Account, from, to, why.
        change(name, from, to, why),
        changed, dismiss, because(axis, relation), and, nowhere,
    }
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static MatrixTexts {
    MatrixTexts::in_language(language)
}
