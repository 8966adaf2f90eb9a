//! Findings as sentences: first what, naming the account and the number, then why it matters.

pub(super) mod asset;
pub(super) mod design;
mod names;
pub(super) mod plan;
pub(super) mod portfolio;
pub(super) mod practice;
pub(super) mod reasoning;
pub(super) mod relationship;
pub(super) mod toolkit;

use self::names::{Names, decimal, score as score_text};
use super::format::{self, percent, plain};
use super::language::Language;
use super::words::words;
use crate::model::date::Date;
use crate::model::finding::{Finding, FindingKind as Kind, Table};
use crate::model::position::{Axis, Class};
use crate::model::risk::RiskGroup;
use crate::model::scenario::Scenario;

/// A finding in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// What was found.
    pub what: String,
    /// Why it matters.
    pub why: &'static str,
}

/// A finding in words. Names come from the scenario; a record without a name is called by its id.
pub fn sentence(finding: &Finding, scenario: &Scenario, language: Language) -> Sentence {
    say(&finding.kind, texts(language), &Names::new(scenario, language))
}

/// Many findings in words, at a cost linear in findings and records.
pub fn sentences(findings: &[Finding], scenario: &Scenario, language: Language) -> Vec<Sentence> {
    let names = Names::new(scenario, language);
    findings.iter().map(|f| say(&f.kind, texts(language), &names)).collect()
}

/// A day in full, as sentences say it.
pub fn day_in_words(day: Date, language: Language) -> String {
    let t = texts(language);
    let month = t.months.get(usize::from(day.month()).wrapping_sub(1)).copied().unwrap_or_default();
    t.day(day.day(), month, day.year())
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static FindingTexts {
    FindingTexts::in_language(language)
}

words! {
    /// The texts of all findings.
    pub struct FindingTexts = "findings" {
        weights_all_zero(table), weights_all_zero_why,
        account_weights_zero(name), account_weights_zero_why,
        stop_without_owner(risk, level), stop_without_owner_why,
        response_raises(risk, before, after), response_raises_why,
        response_raises_within(risk, level), response_raises_within_why,
        stop_without_response(risk, level), stop_without_response_why,
        response_does_not_lower(risk, level), response_does_not_lower_why,
        risk_overdue(risk, day), risk_overdue_why,
        rank_reversal(under, over), rank_reversals(under, over, count), rank_reversal_why,
        falling_forecast(name, now, then, year), falling_forecast_why,
        large_account_loses(name, gross, loss, size), large_account_loses_why,
        products_above_whole(name, sum), products_above_whole_why,
        one_product(line, share, buyers), one_product_why,
        short_listed_opportunistic(name, score, class), short_listed_opportunistic_why,
        duplicate_name(name, first), duplicate_name_why,
        assumed_only(name, table, assumed), assumed_only_why,
        many_assumed(name, table, assumed, rated), many_assumed_why,
        on_attractiveness_line(name, at), on_attractiveness_line_why,
        on_strength_line(name, at), on_strength_line_why,
        one_account_away(name, other, class), one_account_away_why,
        source_group_empty(group), source_group_empty_why,
        must_have_failed(name, score, count), must_have_failed_why,
        strategic_but_opportunistic(name, class), strategic_but_opportunistic_why,
        no_accounts, no_accounts_why,
        no_factors(table), no_factors_why,
        no_risks, no_risks_why,
        attractiveness_unrated(name), attractiveness_unrated_why,
        attractiveness_incomplete(name, missing, needed), attractiveness_incomplete_why,
        strength_unrated(name), strength_unrated_why,
        strength_incomplete(name, missing, needed), strength_incomplete_why,
        rivals_ignored(name, rivals), no_rival_rated(name, rivals), rivals_ignored_why,
        no_rival(name), no_rival_why,
        selection_incomplete(name, missing, needed), selection_incomplete_why,
        money_missing(name, count), money_missing_why,
        money_empty(name), money_empty_why,
        key_without_manager(name, class), key_without_manager_why,
        risk_unrated(risk), risk_unrated_why,
        risk_without_owner(risk), risk_without_owner_why,
        risk_without_due(risk), risk_without_due_why,
        /// Table One, Table Two, the selection criteria: as they stand in a sentence.
        tables: [3],
        /// The five groups of risk sources in the course's order.
        groups: [5],
        /// Joins names.
        comma,
        /// The largest account, the second, the third, any other large one.
        sizes: [4],
        /// By term set and class, as they stand in a sentence.
        classes: [2; 4],
        /// In the order of `RiskLevel`.
        levels: [4],
        day(day, month, year), months: [12],

        step_done_too_early(step, filled, needed), step_done_too_early_why,
        no_swot, no_swot_why, swot_unused(item), swot_unused_why,
        no_cross_strategy(kind, inner, outer), no_cross_strategy_why, cross_without_items(cross), cross_without_items_why,
        no_goals, no_goals_why, goal_orphan(goal), goal_orphan_why, goal_without_measure(goal), goal_without_measure_why,
        goal_without_target(goal), goal_without_target_why,
        goal_does_not_reconcile(goal, difference, unit), goal_does_not_reconcile_why,
        goal_without_action(goal), goal_without_action_why, goal_without_owner(goal), goal_without_owner_why,
        action_overdue(action, day), action_overdue_why, action_without_goal(action), action_without_goal_why,
        action_without_owner(action), action_without_owner_why, action_without_due(action), action_without_due_why,
        owner_overloaded(person, count, limit), owner_overloaded_why,
        resources_overdrawn(promised, capacity), resources_overdrawn_by(promised, capacity, account),
        resources_overdrawn_why, short_sighted(signs), short_sighted_why,
        readiness_incomplete(missing, needed), readiness_incomplete_why,
        /// Strengths, weaknesses, opportunities, threats: as they stand in a sentence.
        quadrants: [4],
    }
}

impl FindingTexts {
    const fn table(&self, table: Table) -> &'static str {
        self.tables[table as usize]
    }

    const fn group(&self, group: RiskGroup) -> &'static str {
        self.groups[group as usize]
    }

    /// How large an account is, by its rank.
    fn size(&self, rank: usize) -> &'static str {
        self.sizes[rank.saturating_sub(1).min(3)]
    }
}

const fn said(what: String, why: &'static str) -> Sentence {
    Sentence { what, why }
}

/// Total over all kinds: a finding without a sentence does not compile.
fn say(kind: &Kind, t: &FindingTexts, names: &Names) -> Sentence {
    let (account, risk) = (|id| names.account(id), |id| names.risk(id));
    match *kind {
        Kind::WeightsAllZero { table } => said(t.weights_all_zero(t.table(table)), t.weights_all_zero_why),
        Kind::AccountWeightsZero { account: id } => {
            said(t.account_weights_zero(account(id)), t.account_weights_zero_why)
        }
        Kind::ShowStopperWithoutOwner { risk: id } => {
            said(t.stop_without_owner(risk(id), names.stop()), t.stop_without_owner_why)
        }
        Kind::ResponseRaises { risk: id, before, after } if before == after => {
            said(t.response_raises_within(risk(id), names.level(before)), t.response_raises_within_why)
        }
        Kind::ResponseRaises { risk: id, before, after } => {
            said(t.response_raises(risk(id), names.level(before), names.level(after)), t.response_raises_why)
        }
        Kind::ShowStopperWithoutResponse { risk: id } => {
            said(t.stop_without_response(risk(id), names.stop()), t.stop_without_response_why)
        }
        Kind::ResponseDoesNotLower { risk: id, level } => {
            said(t.response_does_not_lower(risk(id), names.level(level)), t.response_does_not_lower_why)
        }
        Kind::RiskOverdue { risk: id, due } => said(t.risk_overdue(risk(id), names.day(due)), t.risk_overdue_why),
        Kind::RankReversal { underrated, overrated, count } if count > 1 => {
            said(t.rank_reversals(risk(underrated), risk(overrated), count), t.rank_reversal_why)
        }
        Kind::RankReversal { underrated, overrated, .. } => {
            said(t.rank_reversal(risk(underrated), risk(overrated)), t.rank_reversal_why)
        }
        Kind::FallingForecast { account: id, this_year, forecast, year } => said(
            t.falling_forecast(account(id), names.money(this_year), names.money(forecast), year),
            t.falling_forecast_why,
        ),
        Kind::LargeAccountLoses { account: id, gross_profit, net_income, rank, .. } => said(
            t.large_account_loses(account(id), names.money(gross_profit), names.money(-net_income), t.size(rank)),
            t.large_account_loses_why,
        ),
        Kind::ShortListedOpportunistic { account: id, score } => said(
            t.short_listed_opportunistic(account(id), score_text(score), names.class(Class::Opportunistic)),
            t.short_listed_opportunistic_why,
        ),
        Kind::DuplicateName { account: id, first } => said(t.duplicate_name(account(id), first), t.duplicate_name_why),
        Kind::AssumedOnly { account: id, table, assumed } => {
            said(t.assumed_only(account(id), t.table(table), assumed), t.assumed_only_why)
        }
        Kind::ManyAssumed { account: id, table, assumed, rated } => {
            said(t.many_assumed(account(id), t.table(table), assumed, rated), t.many_assumed_why)
        }
        Kind::OnTheLine { account: id, axis: Axis::Attractiveness, at } => {
            said(t.on_attractiveness_line(account(id), decimal(at)), t.on_attractiveness_line_why)
        }
        Kind::OnTheLine { account: id, axis: Axis::Strength, at } => {
            said(t.on_strength_line(account(id), decimal(at)), t.on_strength_line_why)
        }
        Kind::OneAccountAway { account: id, without, to, .. } => {
            said(t.one_account_away(account(id), account(without), names.class(to)), t.one_account_away_why)
        }
        Kind::SourceGroupEmpty { group } => said(t.source_group_empty(t.group(group)), t.source_group_empty_why),
        Kind::MustHaveFailed { account: id, score, ref criteria } => {
            said(t.must_have_failed(account(id), score_text(score), criteria.len()), t.must_have_failed_why)
        }
        Kind::StrategicButOpportunistic { account: id } => said(
            t.strategic_but_opportunistic(account(id), names.class(Class::Opportunistic)),
            t.strategic_but_opportunistic_why,
        ),
        Kind::NoAccounts => said(t.no_accounts.to_owned(), t.no_accounts_why),
        Kind::NoFactors { table } => said(t.no_factors(t.table(table)), t.no_factors_why),
        Kind::NoRisks => said(t.no_risks.to_owned(), t.no_risks_why),
        Kind::AttractivenessUnrated { account: id } => {
            said(t.attractiveness_unrated(account(id)), t.attractiveness_unrated_why)
        }
        Kind::ProductsAboveWhole { account: id, stated } => {
            said(t.products_above_whole(account(id), plain(stated)), t.products_above_whole_why)
        }
        Kind::OneProduct { account, line, share, buyers } => {
            said(t.one_product(names.product(account, line), percent(share, 1), buyers), t.one_product_why)
        }
        Kind::AttractivenessIncomplete { account: id, missing, needed } => {
            said(t.attractiveness_incomplete(account(id), missing, needed), t.attractiveness_incomplete_why)
        }
        Kind::StrengthUnrated { account: id } => said(t.strength_unrated(account(id)), t.strength_unrated_why),
        Kind::StrengthIncomplete { account: id, missing, needed } => {
            said(t.strength_incomplete(account(id), missing, needed), t.strength_incomplete_why)
        }
        Kind::RivalsIgnored { account: id, ref rivals, counted: 0 } => {
            said(t.no_rival_rated(account(id), names.rivals(rivals, t.comma)), t.rivals_ignored_why)
        }
        Kind::RivalsIgnored { account: id, ref rivals, .. } => {
            said(t.rivals_ignored(account(id), names.rivals(rivals, t.comma)), t.rivals_ignored_why)
        }
        Kind::NoRival { account: id } => said(t.no_rival(account(id)), t.no_rival_why),
        Kind::SelectionIncomplete { account: id, missing, needed } => {
            said(t.selection_incomplete(account(id), missing, needed), t.selection_incomplete_why)
        }
        Kind::MoneyMissing { account: id, missing, needed } if missing == needed => {
            said(t.money_empty(account(id)), t.money_empty_why)
        }
        Kind::MoneyMissing { account: id, missing, .. } => {
            said(t.money_missing(account(id), missing), t.money_missing_why)
        }
        Kind::KeyWithoutManager { account: id } => {
            said(t.key_without_manager(account(id), names.class(Class::Key)), t.key_without_manager_why)
        }
        Kind::RiskUnrated { risk: id } => said(t.risk_unrated(risk(id)), t.risk_unrated_why),
        Kind::RiskWithoutOwner { risk: id } => said(t.risk_without_owner(risk(id)), t.risk_without_owner_why),
        Kind::RiskWithoutDue { risk: id } => said(t.risk_without_due(risk(id)), t.risk_without_due_why),
        Kind::StepDoneTooEarly { step, filled, needed } => {
            said(t.step_done_too_early(step as usize + 1, filled, needed), t.step_done_too_early_why)
        }
        Kind::NoSwot => said(t.no_swot.to_owned(), t.no_swot_why),
        Kind::SwotUnused { item } => said(t.swot_unused(names.swot_item(item)), t.swot_unused_why),
        Kind::NoCrossStrategy { cross_kind } => {
            let [inner, outer] = cross_kind.quadrants().map(|quadrant| t.quadrants[quadrant as usize]);
            let kind = cross_kind.code().to_uppercase();
            said(t.no_cross_strategy(kind, inner, outer), t.no_cross_strategy_why)
        }
        Kind::CrossWithoutItems { cross } => said(t.cross_without_items(names.cross(cross)), t.cross_without_items_why),
        Kind::NoGoals => said(t.no_goals.to_owned(), t.no_goals_why),
        Kind::GoalOrphan { goal } => said(t.goal_orphan(names.goal(goal)), t.goal_orphan_why),
        Kind::GoalWithoutMeasure { goal } => said(t.goal_without_measure(names.goal(goal)), t.goal_without_measure_why),
        Kind::GoalWithoutTarget { goal } => said(t.goal_without_target(names.goal(goal)), t.goal_without_target_why),
        Kind::GoalDoesNotReconcile { goal, difference } => {
            let difference = format::plain(difference.abs());
            said(
                t.goal_does_not_reconcile(names.goal(goal), difference, names.goal_unit(goal)),
                t.goal_does_not_reconcile_why,
            )
        }
        Kind::GoalWithoutAction { goal } => said(t.goal_without_action(names.goal(goal)), t.goal_without_action_why),
        Kind::GoalWithoutOwner { goal } => said(t.goal_without_owner(names.goal(goal)), t.goal_without_owner_why),
        Kind::ActionOverdue { action, due, .. } => {
            said(t.action_overdue(names.action(action), names.day(due)), t.action_overdue_why)
        }
        Kind::ActionWithoutGoal { action } => {
            said(t.action_without_goal(names.action(action)), t.action_without_goal_why)
        }
        Kind::ActionWithoutOwner { action, .. } => {
            said(t.action_without_owner(names.action(action)), t.action_without_owner_why)
        }
        Kind::ActionWithoutDue { action, .. } => {
            said(t.action_without_due(names.action(action)), t.action_without_due_why)
        }
        Kind::OwnerOverloaded { person, count, limit } => {
            said(t.owner_overloaded(names.person(person), count, limit), t.owner_overloaded_why)
        }
        Kind::ResourcesOverdrawn { promised, capacity, largest: Some(largest) } => {
            let (promised, capacity) = (format::plain(promised), format::plain(capacity));
            said(t.resources_overdrawn_by(promised, capacity, account(largest)), t.resources_overdrawn_why)
        }
        Kind::ResourcesOverdrawn { promised, capacity, largest: None } => {
            said(t.resources_overdrawn(format::plain(promised), format::plain(capacity)), t.resources_overdrawn_why)
        }
        Kind::ShortSighted { signs } => said(t.short_sighted(signs), t.short_sighted_why),
        Kind::ReadinessIncomplete { missing, needed } => {
            said(t.readiness_incomplete(missing, needed), t.readiness_incomplete_why)
        }
        Kind::Relationship(ref finding) => relationship::say(finding, names),
        Kind::Asset(ref finding) => asset::say(finding, names),
        Kind::Portfolio(ref finding) => portfolio::say(finding, names),
        Kind::Toolkit(ref finding) => toolkit::say(finding, names),
        Kind::Design(ref finding) => design::say(finding, names),
        Kind::Practice(ref finding) => practice::say(finding, names),
        Kind::Plan(ref finding) => plan::say(finding, names),
        Kind::Reasoning(ref finding) => reasoning::say(finding, names),
    }
}
