//! Words of the account plans, on screen and on paper, and of their review.

use super::Language;
use super::words::words;
use crate::model::plan::{Section, Topic};

words! {
    /// Texts of the account plans.
    pub struct PlanTexts = "plan" {
        title, help, account_title(name), account_help, all_plans, previous(name), next(name), account,
        layout, a4, wide, print, review_ten(minutes), scope, scope_summary, scope_first(n), scope_none,
        list, list_title(complete, n), list_help, class, stage, arrow(from, to), net_income, complete,
        complete_of(filled, needed), days_to_review, days(n), days_ago(n), today, no_day, open_actions, overdue_of(n, overdue),
        comes_first, own_review, yes, no, unset,
        settings, settings_help, review_date, review_date_help, date_unknown(text), agenda, agenda_help,
        minutes_of(topic), minutes_together, minutes(n), minutes_range(most), usual,
        findings, findings_none, no_accounts, no_accounts_help, to_accounts,
        on_paper, paper_of(name), paper_sub(from, to), years_with_us(n),
        /// In the order of `Orientation`.
        buys: [2],
        manager(name), without_manager,
        /// Company and day.
        made(company, day),
        portfolio_title(year), portfolio_sub(n), portfolio_matrix, portfolio_risks, portfolio_table, number, revenue,
        next_action, more(n), none_placed,
        printed_most(n),
        slides: [3], portfolio_slides: [2],
        /// In the order of `Section`.
        sections: [11],
        /// What is missing in a section that is empty, in the same order.
        missing: [11],
        fill_in(page), edit(section),
        on_axis(name, relation, rule), matrix_says(name, class),
        matrix_unplaced(name), bars_say(first, last, from, to, unit), bars_none, forecast_outlined, goal, now, target,
        by_day(what, day), revenue_years(from, to), net_income_years(from, to),
        programme_goals, factor, us, total, relative(value), suggested, claim, ladder_now, ladder_target, contact,
        their_position, kind, influence, support, ours, nobody, coverage, need, importance, fulfilment, gap, value,
        risk, levels, owner, action, due, overdue, response_to(risk), plan_for(need), scale_of(low, high),
        decision, decision_by(person), no_decision, attendees, nobody_comes, said_of_account,
        own, own_help, summary, summary_help, decision_help, decision_owner, own_review_help(day), own_review_none,
        next_steps, next_steps_help, step, add_step, no_steps, no_steps_help, no_people, no_room(limit), to_people,
        completeness, completeness_help, filled(filled, needed),
        why_complete(name), complete_rule, why_days(name), days_rule, as_of, why_minutes, minutes_rule,
        unnamed_step(n), comma, semicolon,
    }
}

words! {
    /// Texts of the ten-minute review.
    pub struct ReviewTexts = "plan_review" {
        title(name, minutes), help, back, steps,
        /// In the order of `Topic`.
        topics: [6],
        /// What the account manager answers, in the same order.
        asks: [6],
        minute_span(from, to), no_time, at(n, of), previous, next, start, stop, restart, elapsed(time, planned), keys,
        since(day), change(name, from, to), unchanged(day), no_history, left_out,
    }
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static PlanTexts {
    PlanTexts::in_language(language)
}

/// The texts of the review in a language.
pub fn review_texts(language: Language) -> &'static ReviewTexts {
    ReviewTexts::in_language(language)
}

impl PlanTexts {
    /// The name of a section.
    pub const fn section(&self, section: Section) -> &'static str {
        self.sections[section as usize]
    }

    /// What an empty section lacks.
    pub const fn missing_in(&self, section: Section) -> &'static str {
        self.missing[section as usize]
    }
}

impl ReviewTexts {
    /// The name of a topic.
    pub const fn topic(&self, topic: Topic) -> &'static str {
        self.topics[topic as usize]
    }

    /// What is answered.
    pub const fn ask(&self, topic: Topic) -> &'static str {
        self.asks[topic as usize]
    }
}
