//! Words of the SWOT page.

use super::Language;
use super::words::words;

words! {
    /// Words of the SWOT page.
    pub struct SwotTexts = "swot" {
        title, help, matrix_title(items, used, strategies), matrix_help, kinds: [4], kind_one: [4], cross: [4],
        none_yet, importance, importance_scale, importance_of(n), unset, items, items_help, item, quadrant, used_by,
        became, add_item, strategies, strategies_help, strategy, joins, rests_on, add_strategy, number,
        selected_item(id), selected_strategy(id), nothing_selected, nothing_selected_help, text, make_goal,
        make_risk, make_action, make_help, links, no_links, goal, risk, action, break_link(id), link_broken(id),
        remove, removed_links(id, n), close, why_used(name), used_rule, why_became(name), unused, nothing,
        kind_unknown(text), cross_unknown(text), importance_range, uses_unknown(text), too_many(limit), empty,
        empty_help, example, untitled(id), findings, findings_none,
    }
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static SwotTexts {
    SwotTexts::in_language(language)
}
