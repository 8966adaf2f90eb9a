//! What follows from the risk register (D18): levels before and after the response, the heatmap, expected loss.

use super::coverage::{SourceCoverage, coverage};
use super::map::{CoxAxioms, cell, cox_axioms, pairs, score};
use super::register::{Level, Rating, Risk, RiskLevel};
use super::reversals::{Ranked, Reversals, reversals};
use crate::model::ids::RiskId;
use crate::model::method::RiskScheme;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::scenario::Scenario;
use crate::model::units::Probability;
use serde::Serialize;
use std::cmp::Ordering;

/// What the response does to the rating. Levels are compared first; within one level the steps of the cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Movement {
    /// It becomes milder.
    Lowered,
    /// Nothing moves, or one step down is paid with one up at the same level.
    Unchanged,
    /// It becomes worse.
    Raised,
}

/// One risk's results.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RiskResult {
    /// The risk.
    pub risk: RiskId,
    /// Its level now.
    pub before: Outcome<RiskLevel>,
    /// Its level once the response works.
    pub after: Outcome<RiskLevel>,
    /// What the response does to the rating.
    pub moved: Outcome<Movement>,
    /// Chance × loss now, in the scenario's money unit.
    pub expected_before: Outcome<f64>,
    /// Chance × loss once the response works.
    pub expected_after: Outcome<f64>,
}

/// One cell of the heatmap.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HeatCell {
    /// Probability step.
    pub probability: Level,
    /// Impact step.
    pub impact: Level,
    /// What the cell asks for.
    pub level: RiskLevel,
    /// Risks in it now, in the order of the register.
    pub before: Vec<RiskId>,
    /// Risks in it once the responses work.
    pub after: Vec<RiskId>,
    /// Largest ÷ smallest expected loss of the risks in it now: how much one cell can hide (Cox 2008).
    /// Needs two risks with money, the smallest above zero.
    pub spread: Option<f64>,
}

/// A risk that stands on no map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OffMap {
    /// The risk.
    pub risk: RiskId,
    /// Whether its probability is missing.
    pub lacks_probability: bool,
    /// Whether its impact is missing.
    pub lacks_impact: bool,
}

/// Σ of expected losses.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExpectedTotal {
    /// The sum over the risks with money; undefined if there is none.
    pub sum: Outcome<f64>,
    /// How many risks it covers.
    pub counted: usize,
    /// How many risks lack a chance or a loss.
    pub without_money: usize,
}

/// Everything computed about risks.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RiskResults {
    /// All risks in the order of the register.
    pub risks: Vec<RiskResult>,
    /// The nine cells, from high impact down and low probability to high.
    pub cells: Vec<HeatCell>,
    /// Risks without a cell now.
    pub off_map_before: Vec<OffMap>,
    /// Risks without a cell after the response.
    pub off_map_after: Vec<OffMap>,
    /// Expected loss now.
    pub expected_before: ExpectedTotal,
    /// Expected loss once the responses work.
    pub expected_after: ExpectedTotal,
    /// Pairs that the map and the expected loss put in opposite order.
    pub reversals: Reversals,
    /// Whether the map in use keeps Cox's axioms.
    pub axioms: CoxAxioms,
    /// Where the risks come from.
    pub sources: SourceCoverage,
}

/// Computes everything about risks.
pub fn risk(scenario: &Scenario) -> RiskResults {
    let scheme = scenario.method.risk.scheme;
    let risks: Vec<RiskResult> = scenario.risks.iter().map(|r| result(r, scheme)).collect();
    let ranked: Vec<Ranked> = risks.iter().filter_map(ranked).collect();
    RiskResults {
        cells: heatmap(&scenario.risks, &risks, scheme),
        off_map_before: scenario.risks.iter().filter_map(|r| off_map(r.id, &r.before)).collect(),
        off_map_after: scenario.risks.iter().filter_map(|r| off_map(r.id, &r.after)).collect(),
        expected_before: total(risks.iter().map(|r| &r.expected_before)),
        expected_after: total(risks.iter().map(|r| &r.expected_after)),
        reversals: reversals(&ranked),
        axioms: cox_axioms(|probability, impact| cell(scheme, probability, impact)),
        sources: coverage(&scenario.risks),
        risks,
    }
}

fn result(risk: &Risk, scheme: RiskScheme) -> RiskResult {
    RiskResult {
        risk: risk.id,
        before: level(&risk.before, scheme),
        after: level(&risk.after, scheme),
        moved: moved(&risk.before, &risk.after, scheme),
        expected_before: expected(&risk.before),
        expected_after: expected(&risk.after),
    }
}

fn steps(rating: &Rating) -> Outcome<(Level, Level)> {
    both(rating.probability, rating.impact)
}

fn both<A, B>(first: Option<A>, second: Option<B>) -> Outcome<(A, B)> {
    match (first, second) {
        (Some(first), Some(second)) => Ok((first, second)),
        (None, None) => Err(Undefined::Unrated),
        _ => Err(Undefined::Incomplete { missing: 1, needed: 2 }),
    }
}

fn level(rating: &Rating, scheme: RiskScheme) -> Outcome<RiskLevel> {
    steps(rating).map(|(probability, impact)| cell(scheme, probability, impact))
}

fn moved(before: &Rating, after: &Rating, scheme: RiskScheme) -> Outcome<Movement> {
    let weight = |(probability, impact)| (cell(scheme, probability, impact), probability as usize + impact as usize);
    let (before, after) = (steps(before)?, steps(after)?);
    Ok(match weight(after).cmp(&weight(before)) {
        Ordering::Less => Movement::Lowered,
        Ordering::Equal => Movement::Unchanged,
        Ordering::Greater => Movement::Raised,
    })
}

/// Chance × loss. A chance outside 0–1 is no chance and counts as missing.
fn expected(rating: &Rating) -> Outcome<f64> {
    let chance = rating.chance.map(Probability::get).filter(|c| (0.0..=1.0).contains(c));
    both(chance, rating.loss).map(|(chance, loss)| score(chance, loss.get()))
}

fn ranked(result: &RiskResult) -> Option<Ranked> {
    match (&result.before, &result.expected_before) {
        (Ok(level), Ok(loss)) => Some(Ranked { risk: result.risk, level: *level, expected_loss: *loss }),
        _ => None,
    }
}

fn off_map(risk: RiskId, rating: &Rating) -> Option<OffMap> {
    let (lacks_probability, lacks_impact) = (rating.probability.is_none(), rating.impact.is_none());
    (lacks_probability || lacks_impact).then_some(OffMap { risk, lacks_probability, lacks_impact })
}

fn total<'a>(losses: impl Iterator<Item = &'a Outcome<f64>>) -> ExpectedTotal {
    let (mut sum, mut counted, mut without_money) = (0.0, 0, 0);
    for loss in losses {
        match loss {
            Ok(loss) => {
                sum += loss;
                counted += 1;
            }
            Err(_) => without_money += 1,
        }
    }
    let sum = match counted {
        0 => Err(Undefined::Unrated),
        _ if f64::is_finite(sum) => Ok(sum),
        _ => Err(Undefined::TooLarge),
    };
    ExpectedTotal { sum, counted, without_money }
}

fn heatmap(risks: &[Risk], results: &[RiskResult], scheme: RiskScheme) -> Vec<HeatCell> {
    let in_cell = |rating: &Rating, at: (Level, Level)| steps(rating) == Ok(at);
    let heat = |(probability, impact)| {
        let here = || risks.iter().zip(results).filter(move |(r, _)| in_cell(&r.before, (probability, impact)));
        HeatCell {
            probability,
            impact,
            level: cell(scheme, probability, impact),
            before: here().map(|(r, _)| r.id).collect(),
            after: risks.iter().filter(|r| in_cell(&r.after, (probability, impact))).map(|r| r.id).collect(),
            spread: spread(here().filter_map(|(_, r)| r.expected_before.as_ref().ok().copied())),
        }
    };
    pairs().map(heat).collect()
}

fn spread(losses: impl Iterator<Item = f64>) -> Option<f64> {
    let losses: Vec<f64> = losses.collect();
    let (least, most) = (losses.iter().copied().reduce(f64::min)?, losses.iter().copied().reduce(f64::max)?);
    let ratio = most / least;
    (losses.len() > 1 && least > 0.0 && ratio.is_finite()).then_some(ratio)
}
