//! Words of the goals page.

use super::Language;
use super::words::words;

words! {
    /// Words of the goals page.
    pub struct GoalsTexts = "goals" {
        title, help, add_goal, cascade(goals, actions), cascade_help, attained_note(share), not_measured,
        rolled_up(share), no_actions, closed, overdue, due_by(day), nobody, unattached, from_origin(id),
        to_target(baseline, target, unit, year), timeline, timeline_help,
        timeline_summary(goals, first, last, known, overdue), picture, definition, definition_help, goal, number,
        field, measure, unit, kind, kinds: [2], direction, directions: [2], baseline, base_year, target, year, owner,
        parent, weight, none, yearly, yearly_help, target_of(year), actual_of(year), attained_of(year), reconciles,
        reconciles_note, fits, to_date, actions, actions_help, action, for_goal, due, state, states: [3], origin,
        add_action, owners, owners_help, person, open_goals, open_actions, load, too_much, nobody_carries, settings,
        cap, cap_help, cap_range, limit, limit_help, limit_range, why_attained(name), why_attained_year(name, year),
        higher_rule, lower_rule, level_rule, sum_rule, capped(cap), why_target(name, year), line_level, line_sum,
        why_reconciles(name), reconcile_level, reconcile_sum, why_roll_up(name), roll_up_rule, weights_sum(sum),
        why_load(name), load_rule(limit), choice_unknown(text), year_unknown(text), date_unknown(text),
        weight_negative, circle, empty, empty_help, example, untitled(id), year_axis,
        tip_target(name, target, unit, year), tip_actual(name, actual, target, unit, year), tip_action(action, day),
        today, findings, findings_none, no_room(limit), own_field_help,
    }
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static GoalsTexts {
    GoalsTexts::in_language(language)
}
