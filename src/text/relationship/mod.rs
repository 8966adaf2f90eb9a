//! Words of the relationship pages: stages, contacts, needs.

mod terms;

pub use terms::{TermTexts, terms};

use super::Language;
use super::words::words;

words! {
    /// Texts of the relationship pages.
    pub struct RelationshipTexts = "relationship" {
        title, help, list_title(claimed, above), list_help, stages, findings, findings_none, missing,
        missing_none, no_accounts, no_accounts_help, to_accounts, account, class, now, target, by, suggested,
        claim, lines, coverage, economic_buyer, overdue, largest_gap, known, unknown, unset, fits, above(n),
        below(n), uncouples, comma, not_in_list(text), date_unknown(text), interval_range, circle,
        too_many(limit), why_suggested(name), evidence(share, answered, signs), no_answers, contact_map,
        lines_count(lines, functions, people), by_answers(stage), by_contacts(stage), lower_of(stage),
        sign_decides(signs), answers_rule, ceiling_none, ceiling_one, ceiling_several, ceiling_matched,
        uncoupling_says, why_claim(name), claim_rule, why_lines(name), lines_rule, why_coverage(name),
        open_in(phase), coverage_rule, why_buyer(name), buyer_rule, why_overdue_all(name),
        days_of(days, interval), overdue_rule(day), why_overdue(name), overdue_by(n), in_time, why_gap(name),
        gap_rule, rank_rule(rank, all), why_value(name), value_rule(counted, missing, unit), account_title(name),
        account_help, all_accounts, previous(name), next(name), stage, stage_help, date_help, diagnostic,
        diagnostic_help, actions, actions_title(all, done, overdue), actions_help(asked), no_actions,
        no_actions_help, add_action, action, owner, due, done, picture_of, picture_title(stage), us, manager,
        main_buyer, main_contact, not_joined, coming_apart, outbound_inbound, joint_teams: [5], joint_board,
        others_together, nobody, sum_pre(us, them, manager, main), sum_early(manager, main, theirs),
        sum_mid(manager, main, lines), sum_partnership(us, them, ours, theirs, lines),
        sum_synergistic(us, them, ours, theirs), sum_uncoupling(us, them, lines), contacts,
        contacts_title(all, lines), contacts_help, no_contacts, no_contacts_help, add_contact, view, view_who,
        view_weight, view_rhythm, name, number, position, function, function_help, level, reports_to, counterpart,
        buying_influence, influence, involvement, support, degree_scale, support_scale, degree_help, support_help,
        last_contact, interval, interval_days, days, communication, frequency, person_title(name), person_help,
        person_gone(id), close, influences, nobody_else, five_questions, drives, urgent_first, urgent_second,
        urgent_third, deepen, how_in(phase), coverage_title, coverage_help, coverage_empty, takes_part,
        covered_by, cover_help(phase), nobody_covers, open_phases(phases), no_open_phase, tree, tree_help,
        tree_empty, tree_summary(people, reports, influences), says_reports(who, to), says_influences(who, whom),
        team, team_help, in_team, no_people, no_people_help, ratings, ratings_help, ratings_empty, to_strength,
        factor, ours, theirs, view_gap, needs, needs_title(name), needs_help, no_needs, no_needs_help, add_need,
        order, own_order, by_gap, need, need_scale, importance, trend, fulfilment, gap, rank, practicable,
        from_them, plan, proposition, proposition_help, value_empty, value_total, benefit, money, beneficiary,
        against, alternative,
    }
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static RelationshipTexts {
    RelationshipTexts::in_language(language)
}
