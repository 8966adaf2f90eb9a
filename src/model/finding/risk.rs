//! Findings on the risk register.

use super::FindingKind;
use super::collect::Evidence;
use crate::model::date::Date;
use crate::model::risk::{Level, Movement, Rating, Risk, RiskLevel, RiskResult};

pub(super) fn look(evidence: Evidence, found: &mut Vec<FindingKind>) {
    let (scenario, results) = (evidence.scenario, evidence.risk);
    if scenario.risks.is_empty() {
        found.push(FindingKind::NoRisks);
        return;
    }
    for (risk, result) in scenario.risks.iter().zip(&results.risks) {
        duties(risk, result, scenario.as_of, found);
        found.extend(response(risk, result));
    }
    if let Some(first) = results.reversals.pairs.first() {
        let count = results.reversals.count;
        found.push(FindingKind::RankReversal { underrated: first.underrated, overrated: first.overrated, count });
    }
    let empty = results.sources.groups.iter().filter(|g| !g.is_covered());
    found.extend(empty.map(|g| FindingKind::SourceGroupEmpty { group: g.group }));
}

fn duties(risk: &Risk, result: &RiskResult, today: Date, found: &mut Vec<FindingKind>) {
    let id = risk.id;
    let stops = result.before == Ok(RiskLevel::Stop);
    if result.before.is_err() {
        found.push(FindingKind::RiskUnrated { risk: id });
    }
    if risk.owner.is_none() {
        found.push(if stops {
            FindingKind::ShowStopperWithoutOwner { risk: id }
        } else {
            FindingKind::RiskWithoutOwner { risk: id }
        });
    }
    if stops && risk.response.trim().is_empty() {
        found.push(FindingKind::ShowStopperWithoutResponse { risk: id });
    }
    match risk.due {
        None => found.push(FindingKind::RiskWithoutDue { risk: id }),
        Some(due) if due < today => found.push(FindingKind::RiskOverdue { risk: id, due }),
        Some(_) => {}
    }
}

fn response(risk: &Risk, result: &RiskResult) -> Option<FindingKind> {
    let (before, after) = (*result.before.as_ref().ok()?, *result.after.as_ref().ok()?);
    let has_response = !risk.response.trim().is_empty();
    match result.moved.as_ref().ok()? {
        Movement::Raised => Some(FindingKind::ResponseRaises { risk: risk.id, before, after }),
        Movement::Unchanged if has_response && !is_mildest(&risk.before) => {
            Some(FindingKind::ResponseDoesNotLower { risk: risk.id, level: before })
        }
        _ => None,
    }
}

/// Nothing lies below low probability and low impact.
fn is_mildest(rating: &Rating) -> bool {
    (rating.probability, rating.impact) == (Some(Level::Low), Some(Level::Low))
}
