//! The Pugh matrix counted (Pugh 1990), weighted, and rated 1 to 5 in a second stage (Ulrich and Eppinger).

use super::morphology::Morphology;
use super::pugh::{Pugh, PughCriterion, PughRun, RATINGS, Verdict};
use crate::model::exact::{Exact, sum};
use crate::model::outcome::{Outcome, Undefined};
use crate::model::toolkit::figures::{finite, on_scale, ranks, weighted_mean};
use crate::model::toolkit::ids::{ConceptId, PughCriterionId};
use crate::model::toolkit::measure::{HouseResults, how_weight};
use serde::Serialize;

/// What a criterion weighs.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CriterionWeight {
    /// The criterion.
    pub criterion: PughCriterionId,
    /// Its weight.
    pub weight: Outcome<Exact>,
    /// Whether it is not typed but the relative weight of the how, in per cent.
    pub is_from_house: bool,
}

/// A concept in one comparison.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PughColumn {
    /// The concept.
    pub concept: ConceptId,
    /// Criteria by which it is better.
    pub better: usize,
    /// Criteria by which it is as good.
    pub same: usize,
    /// Criteria by which it is worse.
    pub worse: usize,
    /// better − worse, if all criteria are judged; 0 for the datum.
    pub net: Outcome<i32>,
    /// Σ weight × (+1, 0, −1).
    pub weighted: Outcome<Exact>,
    /// Place by net; equals share the best place.
    pub rank: Option<usize>,
    /// Place by the weighted sum.
    pub weighted_rank: Option<usize>,
}

/// One comparison.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RunResult {
    /// The datum.
    pub datum: ConceptId,
    /// Every concept, the datum among them, in the order of the box.
    pub columns: Vec<PughColumn>,
    /// The concepts in the first place by net.
    pub first: Vec<ConceptId>,
    /// The concepts in the first place by weight.
    pub first_weighted: Vec<ConceptId>,
}

/// A concept in the second stage.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Scored {
    /// The concept.
    pub concept: ConceptId,
    /// Σ weight × rating ÷ Σ weight, 1 to 5.
    pub score: Outcome<Exact>,
    /// Its place; equals share the best place.
    pub rank: Option<usize>,
}

/// What follows from the comparisons.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PughResults {
    /// What the criteria weigh, in their order.
    pub weights: Vec<CriterionWeight>,
    /// The comparisons, the earliest first; the last counts.
    pub runs: Vec<RunResult>,
    /// The second stage, in the order of the box.
    pub scoring: Vec<Scored>,
}

impl PughResults {
    /// The comparison that counts.
    pub fn last(&self) -> Option<&RunResult> {
        self.runs.last()
    }
}

/// Computes all comparisons.
pub(super) fn pugh(typed: &Pugh, concepts: &Morphology, house: &HouseResults) -> PughResults {
    let weights: Vec<CriterionWeight> = typed.criteria.iter().map(|c| weight(c, house)).collect();
    let ids: Vec<ConceptId> = concepts.concepts.iter().map(|c| c.id).collect();
    PughResults {
        runs: typed.runs.iter().map(|run| compare(run, &weights, &ids)).collect(),
        scoring: scoring(typed, &weights, &ids),
        weights,
    }
}

fn weight(criterion: &PughCriterion, house: &HouseResults) -> CriterionWeight {
    let linked = criterion.how.and_then(|how| how_weight(house, how));
    let taken = criterion.weight.or(linked).map(|w| Exact::from(w.get().max(0.0)));
    CriterionWeight {
        criterion: criterion.id,
        is_from_house: criterion.weight.is_none() && linked.is_some(),
        weight: taken.ok_or(Undefined::Unrated),
    }
}

fn compare(run: &PughRun, weights: &[CriterionWeight], concepts: &[ConceptId]) -> RunResult {
    let mut columns: Vec<PughColumn> = concepts.iter().map(|&id| column(run, weights, id)).collect();
    let net = ranks(&columns.iter().map(|c| c.net.clone().ok().map(f64::from).map(Exact::from)).collect::<Vec<_>>());
    let weighted = ranks(&columns.iter().map(|c| c.weighted.clone().ok()).collect::<Vec<_>>());
    for (column, (net, weighted)) in columns.iter_mut().zip(net.into_iter().zip(weighted)) {
        (column.rank, column.weighted_rank) = (net, weighted);
    }
    let first = |rank: fn(&PughColumn) -> Option<usize>| {
        columns.iter().filter(|c| rank(c) == Some(1)).map(|c| c.concept).collect()
    };
    RunResult { datum: run.datum, first: first(|c| c.rank), first_weighted: first(|c| c.weighted_rank), columns }
}

fn column(run: &PughRun, weights: &[CriterionWeight], concept: ConceptId) -> PughColumn {
    let is_datum = concept == run.datum;
    let verdict = |c: &CriterionWeight| if is_datum { Some(Verdict::Same) } else { run.verdict(c.criterion, concept) };
    let verdicts: Vec<Option<Verdict>> = weights.iter().map(verdict).collect();
    let count = |of: Verdict| verdicts.iter().filter(|v| **v == Some(of)).count();
    let missing = verdicts.iter().filter(|v| v.is_none()).count();
    let whole = match missing {
        _ if weights.is_empty() => Err(Undefined::NoFactors),
        0 => Ok(()),
        missing if missing == weights.len() => Err(Undefined::Unrated),
        missing => Err(Undefined::Incomplete { missing, needed: weights.len() }),
    };
    let points: i32 = verdicts.iter().flatten().map(|v| v.points()).sum();
    PughColumn {
        concept,
        better: count(Verdict::Better),
        same: count(Verdict::Same),
        worse: count(Verdict::Worse),
        net: whole.clone().map(|()| points),
        weighted: whole.and_then(|()| weighted(weights, &verdicts)),
        rank: None,
        weighted_rank: None,
    }
}

fn weighted(weights: &[CriterionWeight], verdicts: &[Option<Verdict>]) -> Outcome<Exact> {
    let known: Vec<Exact> = known(weights)?;
    let parts = known.iter().zip(verdicts.iter().flatten());
    finite(sum(parts.map(|(weight, verdict)| weight.times(Exact::from(f64::from(verdict.points()))))))
}

/// All weights, of which at least one must be above zero.
fn known(weights: &[CriterionWeight]) -> Outcome<Vec<Exact>> {
    let known: Vec<Exact> = weights.iter().filter_map(|c| c.weight.clone().ok()).collect();
    match weights.len() - known.len() {
        0 if known.iter().all(|w| w.is_zero()) => Err(Undefined::NoWeights),
        0 => Ok(known),
        missing if missing == weights.len() => Err(Undefined::NoWeights),
        missing => Err(Undefined::Incomplete { missing, needed: weights.len() }),
    }
}

fn scoring(typed: &Pugh, weights: &[CriterionWeight], concepts: &[ConceptId]) -> Vec<Scored> {
    let score = |concept: ConceptId| -> Outcome<Exact> {
        let rated: Vec<Exact> =
            typed.criteria.iter().filter_map(|c| on_scale(c.ratings.get(&concept).copied(), RATINGS).ok()).collect();
        match typed.criteria.len() - rated.len() {
            0 if rated.is_empty() => Err(Undefined::NoFactors),
            0 => weighted_mean(&known(weights)?.into_iter().zip(rated).collect::<Vec<_>>()),
            missing if missing == typed.criteria.len() => Err(Undefined::Unrated),
            missing => Err(Undefined::Incomplete { missing, needed: typed.criteria.len() }),
        }
    };
    let scores: Vec<Outcome<Exact>> = concepts.iter().map(|&id| score(id)).collect();
    let places = ranks(&scores.iter().map(|s| s.clone().ok()).collect::<Vec<_>>());
    let columns = concepts.iter().zip(scores).zip(places);
    columns.map(|((&concept, score), rank)| Scored { concept, score, rank }).collect()
}

/// What is known of a concept against another datum, from how both compare with the old one: better against worse
/// or as good is better, and the other way round; as good both times is as good. Two that are both better, or both
/// worse, say nothing about each other.
pub fn carried(concept: Verdict, new_datum: Verdict) -> Option<Verdict> {
    match (concept.points() - new_datum.points(), concept) {
        (1.., _) => Some(Verdict::Better),
        (..0, _) => Some(Verdict::Worse),
        (0, Verdict::Same) => Some(Verdict::Same),
        _ => None,
    }
}

impl Pugh {
    /// Begins another comparison with another datum. What follows from the last one is carried over; the rest is to be
    /// judged anew.
    pub fn run_again(&mut self, datum: ConceptId, concepts: &Morphology) {
        let mut next = PughRun { datum, verdicts: std::collections::BTreeMap::new() };
        if let Some(last) = self.runs.last() {
            let old = |criterion, concept| {
                if concept == last.datum { Some(Verdict::Same) } else { last.verdict(criterion, concept) }
            };
            for criterion in self.criteria.iter().map(|c| c.id) {
                for concept in concepts.concepts.iter().map(|c| c.id).filter(|id| *id != datum) {
                    let pair = old(criterion, concept).zip(old(criterion, datum));
                    if let Some(verdict) = pair.and_then(|(concept, datum)| carried(concept, datum)) {
                        next.verdicts.entry(criterion).or_default().insert(concept, verdict);
                    }
                }
            }
        }
        self.runs.push(next);
    }
}
