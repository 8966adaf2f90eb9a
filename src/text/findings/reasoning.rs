//! Findings on what two tools say differently, as sentences.

use super::names::{Names, decimal};
use super::{Sentence, said};
use crate::model::finding::{ReasoningFinding as Kind, SameQuestion};
use crate::model::position::Class;
use crate::text::Language;
use crate::text::format::{number, percent, plain};
use crate::text::relationship::terms;
use crate::text::words::words;

words! {
    /// The texts of findings on reasoning.
    pub struct ReasoningFindingTexts = "reasoning_findings" {
        closeness_high(name, score, stage), closeness_low(name, score, stage), closeness_why,
        scores_disagree(name, question, factor, criterion), scores_disagree_why,
        /// Solvency, standing in its market.
        questions: [2],
        growth(name, score, now, then, year), growth_why,
        support(name, score, support), support_why,
        most_days(name, days, class), most_days_why,
        starved(name, days, mean), starved_why,
        more_keys(keys, managers, limit), more_keys_why,
        manager_over(person, keys, limit), manager_over_why,
        loses(name, class, now, then, year), loses_why,
        below_cut_off(name, class, score), below_cut_off_why,
        transactional(name, stage), transactional_why,
        maintenance_target(name, class, claimed, target), maintenance_target_why,
        target_below(name, class, claimed, target), target_below_why,
        day_passed(name, day, target), day_passed_why,
        dependence(name, share), dependence_why,
        uncoupling(name), uncoupling_why,
        key_without_risk(name, class), key_without_risk_why,
        gap(name, need, gap), gap_why,
        manager_meets_nobody(name, person), manager_meets_nobody_why,
        without_target(name, class), without_target_why,
        without_relationship(name, class), without_relationship_why,
    }
}

fn texts(language: Language) -> &'static ReasoningFindingTexts {
    ReasoningFindingTexts::in_language(language)
}

impl ReasoningFindingTexts {
    const fn question(&self, question: SameQuestion) -> &'static str {
        self.questions[question as usize]
    }
}

/// Total over all kinds: a finding without a sentence does not compile.
pub(super) fn say(kind: &Kind, names: &Names) -> Sentence {
    let t = texts(names.language());
    let terms = terms(names.language());
    let name = |id| names.account(id);
    let key = || names.class(Class::Key);
    match *kind {
        Kind::ClosenessAgainstStage { account, score, claimed } => {
            let stage = terms.stage(claimed);
            // Low scores contradict the upper rungs only.
            let is_low = claimed.step().is_some_and(|step| step >= 3);
            let what =
                if is_low { ReasoningFindingTexts::closeness_low } else { ReasoningFindingTexts::closeness_high };
            said(what(t, name(account), decimal(score), stage), t.closeness_why)
        }
        Kind::ScoresDisagree { account, question, factor_score, criterion_score } => said(
            t.scores_disagree(name(account), t.question(question), decimal(factor_score), decimal(criterion_score)),
            t.scores_disagree_why,
        ),
        Kind::GrowthAgainstForecast { account, score, this_year, forecast, year } => said(
            t.growth(name(account), decimal(score), names.money(this_year), names.money(forecast), year),
            t.growth_why,
        ),
        Kind::SupportAgainstScore { account, score, support } => {
            said(t.support(name(account), decimal(score), number(support, 1)), t.support_why)
        }
        Kind::MostDaysOnUnattractive { account, days, class } => {
            said(t.most_days(name(account), plain(days), names.class(class)), t.most_days_why)
        }
        Kind::DevelopmentStarved { account, days, mean } => {
            said(t.starved(name(account), plain(days), number(mean, 1)), t.starved_why)
        }
        Kind::MoreKeysThanTeam { keys, managers, limit } => said(t.more_keys(keys, managers, limit), t.more_keys_why),
        Kind::ManagerOverKeys { person, keys, limit } => {
            said(t.manager_over(names.person(person), keys, limit), t.manager_over_why)
        }
        Kind::KeyLosesMoney { account, this_year, forecast, year } => {
            said(t.loses(name(account), key(), names.money(-this_year), names.money(-forecast), year), t.loses_why)
        }
        Kind::KeyBelowCutOff { account, score } => {
            said(t.below_cut_off(name(account), key(), number(score, 2)), t.below_cut_off_why)
        }
        Kind::TransactionalTarget { account, target } => {
            said(t.transactional(name(account), terms.stage(target)), t.transactional_why)
        }
        Kind::MaintenanceTarget { account, claimed, target } => {
            let class = names.class(Class::Maintenance);
            let what = t.maintenance_target(name(account), class, terms.stage(claimed), terms.stage(target));
            said(what, t.maintenance_target_why)
        }
        Kind::KeyTargetBelow { account, claimed, target } => {
            said(t.target_below(name(account), key(), terms.stage(claimed), terms.stage(target)), t.target_below_why)
        }
        Kind::TargetDayPassed { account, target, by } => {
            said(t.day_passed(name(account), names.day(by), terms.stage(target)), t.day_passed_why)
        }
        Kind::DependenceWithoutRisk { account, share } => {
            said(t.dependence(name(account), percent(share, 1)), t.dependence_why)
        }
        Kind::UncouplingWithoutRisk { account } => said(t.uncoupling(name(account)), t.uncoupling_why),
        Kind::KeyWithoutRisk { account } => said(t.key_without_risk(name(account), key()), t.key_without_risk_why),
        Kind::GapWithoutPlan { account, need, gap } => {
            said(t.gap(name(account), names.need(account, need), number(gap, 1)), t.gap_why)
        }
        Kind::ManagerMeetsNobody { account, person } => {
            said(t.manager_meets_nobody(name(account), names.person(person)), t.manager_meets_nobody_why)
        }
        Kind::KeyWithoutTarget { account } => said(t.without_target(name(account), key()), t.without_target_why),
        Kind::KeyWithoutRelationship { account } => {
            said(t.without_relationship(name(account), key()), t.without_relationship_why)
        }
    }
}
