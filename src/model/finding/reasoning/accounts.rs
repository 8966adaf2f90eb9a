//! Scores, money, selection and risks of one account against each other.

use super::{ReasoningFinding as Found, SameQuestion, Seen};
use crate::model::accounts::Verdict;
use crate::model::method::{AttractivenessKey, CriterionKey, Scale};
use crate::model::period::Period;
use crate::model::position::Class;

/// From here on a score is high, as a part of its scale.
pub(super) const HIGH: f64 = 0.7;
/// Up to here a score is low.
pub(super) const LOW: f64 = 0.3;
/// Two answers to one question that are so far apart are different answers.
const APART: f64 = 0.5;
/// An account with so much of all revenue is one that we depend on.
const DEPENDENCE: f64 = 0.25;

/// The factor and the criterion that ask the same.
const SAME: [(SameQuestion, AttractivenessKey, CriterionKey); 2] = [
    (SameQuestion::Solvency, AttractivenessKey::Stability, CriterionKey::Solvency),
    (SameQuestion::Standing, AttractivenessKey::Standing, CriterionKey::MarketLeader),
];

pub(super) fn look(seen: &Seen, found: &mut Vec<Found>) {
    scores(seen, found);
    found.extend(growth(seen));
    found.extend(loses_money(seen));
    found.extend(below_cut_off(seen));
    risks(seen, found);
}

/// Where a score lies on its scale, 0 to 1; none off the scale.
pub(super) fn part(score: f64, scale: Scale) -> Option<f64> {
    scale.contains(score).then(|| (score - scale.min) / (scale.max - scale.min)).filter(|part| part.is_finite())
}

impl Seen<'_> {
    /// The present score of a built-in factor of Table One, and where it lies on the scale.
    pub(super) fn factor(&self, key: AttractivenessKey) -> Option<(f64, f64)> {
        let table = &self.evidence.scenario.method.attractiveness;
        let factor = table.factors.iter().find(|factor| factor.label.key == Some(key))?;
        let score = self.account.attractiveness.current()?.scores.get(&factor.id)?.value.get();
        Some((score, part(score, table.scale)?))
    }

    fn criterion(&self, key: CriterionKey) -> Option<(f64, f64)> {
        let table = &self.evidence.scenario.method.selection;
        let criterion = table.criteria.iter().find(|criterion| criterion.label.key == Some(key))?;
        let score = self.account.selection.get(&criterion.id)?.value.get();
        Some((score, part(score, table.scale)?))
    }
}

fn scores(seen: &Seen, found: &mut Vec<Found>) {
    for (question, factor, criterion) in SAME {
        if let (Some((factor_score, one)), Some((criterion_score, other))) =
            (seen.factor(factor), seen.criterion(criterion))
            && (one - other).abs() >= APART
        {
            let account = seen.account.id;
            found.push(Found::ScoresDisagree { account, question, factor_score, criterion_score });
        }
    }
}

fn growth(seen: &Seen) -> Option<Found> {
    let (score, part) = seen.factor(AttractivenessKey::Growth)?;
    let revenue =
        |period: Period| seen.account.money.revenue[period].map(|money| money.get()).filter(|m| m.is_finite());
    let this_year = revenue(Period::ThisYear)?;
    let (period, forecast) = Period::FUTURE.into_iter().rev().find_map(|p| Some((p, revenue(p)?)))?;
    let year = seen.evidence.scenario.year(period);
    let account = seen.account.id;
    (part >= HIGH && forecast < this_year).then_some(Found::GrowthAgainstForecast {
        account,
        score,
        this_year,
        forecast,
        year,
    })
}

fn loses_money(seen: &Seen) -> Option<Found> {
    let fact = seen.fact?;
    let this_year = fact.net_income[Period::ThisYear]?;
    let (period, forecast) = Period::FUTURE.into_iter().rev().find_map(|p| Some((p, fact.net_income[p]?)))?;
    let year = seen.evidence.scenario.year(period);
    let account = fact.account;
    (seen.class == Some(Class::Key) && this_year < 0.0 && forecast < 0.0).then_some(Found::KeyLosesMoney {
        account,
        this_year,
        forecast,
        year,
    })
}

fn below_cut_off(seen: &Seen) -> Option<Found> {
    let selection = seen.selection?;
    let score = selection.column.mean_score.as_ref().ok()?.get();
    (seen.class == Some(Class::Key) && selection.verdict == Verdict::BelowCutOff)
        .then_some(Found::KeyBelowCutOff { account: seen.account.id, score })
}

fn risks(seen: &Seen, found: &mut Vec<Found>) {
    let account = seen.account.id;
    // An empty register is one finding, not one for every account.
    if seen.has_risk || seen.evidence.scenario.risks.is_empty() {
        return;
    }
    let share = seen.revenue.zip(seen.fact.and_then(|fact| fact.revenue)).map(|(total, own)| own / total);
    match share {
        Some(share) if share >= DEPENDENCE => found.push(Found::DependenceWithoutRisk { account, share }),
        _ if seen.class == Some(Class::Key) => found.push(Found::KeyWithoutRisk { account }),
        _ => {}
    }
}
