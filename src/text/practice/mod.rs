//! Words of qualification, core and important accounts, and operation.

mod terms;

pub use terms::{PracticeTerms, terms};

use super::Language;
use super::words::words;

words! {
    /// What the pages share.
    pub struct PracticeTexts = "practice" {
        account, class, all_accounts, choose, no_accounts, no_accounts_help, to_accounts, findings,
        findings_none, missing, missing_none, unset, profile, not_in_list(text), date_unknown(text),
        account_unknown(text), no_room(limit), too_many_people, count_range, percent_range, number, total,
        operating, problems_open(n), stood, stage_fact, pipeline_fact, contacts_fact, satisfaction_fact,
        problems_fact, compare_cuts, compare_tolerance, compare_service,
    }
}

words! {
    /// The qualification page.
    pub struct QualificationTexts = "qualification" {
        title, help, definition, definition_text, table, table_help, years, yes, partly, no, open,
        why_count(name), count_rule, counted(yes, partly, no, open), questions, questions_help, reasons,
        reasons_for, reasons_partly, reasons_against, reasons_open, none_here, answer(question), note(question),
        account_title(name),
    }
}

words! {
    /// The page on core and important accounts.
    pub struct CoreTexts = "core" {
        title, help, picture(core, important), picture_help, summary(core, important, neither, unrated),
        nothing, nothing_help, performance, alignment, performance_anchors, alignment_anchors, table,
        table_help, abc, standing, lacks, treated, treated_help, core_list, important_list, list_of(done,
        counted), cuts, cuts_help, performance_cut, alignment_cut, cut_range, course, abc_note, to_abc,
        promotion, promotion_text, line_at(at), zone_core, zone_important, zone_aligned, zone_neither,
        policy_core, policy_important, policy_aligned, policy_neither, tip(name, performance, alignment),
        why_standing(name), standing_rule, why_lacks(name), lacks_rule, why_list(name, list), list_rule, done,
        in_hand, untouched, declined, checklist_core, checklist_important, checklist_help(done, counted),
        applies, item, kind, kinds: [2], state, note, stands, account_title(name),
    }
}

words! {
    /// The page on development and service.
    pub struct DevelopmentTexts = "development" {
        title, help, ladder(placed, all), ladder_help, step_says(stage, n, names), step_empty(stage), nobody,
        more(n), comma, semicolon, table, table_help, stage, meaning, relationship_stage, service, service_help,
        item, course, own_lines(n), ladders, ladders_text: [3], account_title(name), stage_panel,
        policy_of(class), no_class, change_policy, picture,
    }
}

words! {
    /// The pipeline page.
    pub struct PipelineTexts = "pipeline" {
        title, help, funnel(count, weighted, unit), funnel_help, funnel_note(count, value), summary_stage(stage,
        count, value, weighted), semicolon, picture, by_stage, stage, no_stage, count, value, weighted,
        incomplete, rates, rates_help, win_rate, win_value, won, lost, none_decided, opportunities,
        opportunities_help, add, opportunity, probability, close, owner, state, overdue, wallet, wallet_help,
        revenue(year), wallet_share, spends, elsewhere, open, empty, empty_help, account_title(name),
        untitled(id), why_weighted(name), weighted_rule, why_sum(name), sum_rule, left_out(n), why_value(name),
        value_rule, why_rate, rate_rule, why_wallet(name), wallet_rule, why_elsewhere(name), elsewhere_rule,
        others(n), everything,
    }
}

words! {
    /// The page on contacts, reviews, loads and satisfaction.
    pub struct RhythmTexts = "rhythm" {
        title, help, contacts(kept, all), contacts_help(year, percent, n), table, manager, planned, actual,
        difference, kept, last_review, next_review, review, calendar, calendar_help(day), calendar_empty,
        days_left(n), days_late(n), today, more(n), loads, loads_help, person, accounts, opportunities,
        problems, reviews, loads_empty, why_load(name, what), load_rule, load_rule_owned, satisfaction,
        satisfaction_help, change, trend, pictures, picture_of(name, first, from, last, to), no_pictures,
        settings, tolerance, tolerance_help, allowance, allowance_help, course, why_difference(name),
        difference_rule, why_kept(name), kept_formula(actual, planned, difference, tolerance),
        kept_rule(percent, n), why_review(name), review_rule(day), why_change(name), change_rule, falling(n),
        account_title(name),
    }
}

words! {
    /// The problem log.
    pub struct ProblemsTexts = "problems" {
        title, help, log(open, all), log_help, add, problem, cause, countermeasure, owner, due, state, overdue,
        programme, empty, empty_help, account_title(name), untitled(id), why_overdue(name), overdue_rule(day),
    }
}

/// What the pages share.
pub fn shared(language: Language) -> &'static PracticeTexts {
    PracticeTexts::in_language(language)
}

/// The qualification page.
pub fn qualification(language: Language) -> &'static QualificationTexts {
    QualificationTexts::in_language(language)
}

/// The page on core and important accounts.
pub fn core(language: Language) -> &'static CoreTexts {
    CoreTexts::in_language(language)
}

/// The page on development and service.
pub fn development(language: Language) -> &'static DevelopmentTexts {
    DevelopmentTexts::in_language(language)
}

/// The pipeline page.
pub fn pipeline(language: Language) -> &'static PipelineTexts {
    PipelineTexts::in_language(language)
}

/// The page on contacts, reviews, loads and satisfaction.
pub fn rhythm(language: Language) -> &'static RhythmTexts {
    RhythmTexts::in_language(language)
}

/// The problem log.
pub fn problems(language: Language) -> &'static ProblemsTexts {
    ProblemsTexts::in_language(language)
}
