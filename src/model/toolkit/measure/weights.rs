//! The house of quality computed: planning matrix, weights of whats and hows, benchmark, conflicts (Akao; Cohen).

use super::house::{GRADES, House, How, HowDirection, KanoRule, RoofSign, SalesPoint, Source, Weighting, What};
use super::survey::KanoResult;
use crate::model::accounts::Account;
use crate::model::exact::{Exact, sum};
use crate::model::ids::RivalId;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::scenario::Scenario;
use crate::model::toolkit::figures::{finite, on_scale, ranks, share};
use crate::model::toolkit::ids::{HowId, WhatId};
use crate::model::units::{Score, Share, Weight};
use serde::Serialize;

/// Needs are rated 0 to 10, whats 0 to 5.
const NEED_TO_GRADE: f64 = 2.0;

/// Where a value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Origin {
    /// It is typed here.
    Typed,
    /// From the need: its rating ÷ 2.
    Need,
    /// From the success factor: 5 × its weight ÷ the largest weight.
    Factor,
}

/// A value and where it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Sourced {
    /// The value, see [`GRADES`].
    pub value: Exact,
    /// Where it comes from.
    pub origin: Origin,
}

/// What follows for a row.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WhatResult {
    /// The row.
    pub what: WhatId,
    /// Its importance, before the kind of need is counted.
    pub importance: Outcome<Sourced>,
    /// What the kind of need multiplies it with: 1 unless the rule is on and the survey has answers.
    pub kano_factor: f64,
    /// How well we meet it.
    pub now: Outcome<Sourced>,
    /// Improvement ratio: target ÷ now.
    pub ratio: Outcome<Exact>,
    /// Factor of the sales point.
    pub sales_point: f64,
    /// importance × kind × ratio × sales point, unrounded; importance × kind alone if rows are weighed so.
    pub absolute: Outcome<Exact>,
    /// absolute ÷ Σ over the rows that have one.
    pub relative: Outcome<Share>,
    /// The best rival, and how well it meets it.
    pub best_rival: Option<(RivalId, f64)>,
    /// now − best rival: below zero we are behind.
    pub lead: Outcome<f64>,
    /// Whether no how serves it.
    pub is_unserved: bool,
    /// Whether the target lies below what is reached now.
    pub is_lowered: bool,
}

/// What follows for a column.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HowResult {
    /// The column.
    pub how: HowId,
    /// Σ absolute weight × relation, over the rows that have a weight.
    pub absolute: Outcome<Exact>,
    /// absolute ÷ Σ over the columns.
    pub relative: Outcome<Share>,
    /// Its place, 1 is first; equals share the best place.
    pub rank: Option<usize>,
    /// Whether it serves no what.
    pub is_idle: bool,
    /// Whether the target is met already.
    pub is_met: Option<bool>,
    /// The best rival by the direction, with its value.
    pub best_rival: Option<(RivalId, f64)>,
    /// Whether that rival is better than we are.
    pub is_behind: Option<bool>,
}

/// Two columns that hinder each other.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Conflict {
    /// One.
    pub a: HowId,
    /// The other.
    pub b: HowId,
    /// How much.
    pub sign: RoofSign,
    /// The relative weights of both together: the conflict that weighs most stands first.
    pub weight: Outcome<Share>,
}

/// What follows from the house of quality.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HouseResults {
    /// The rows, in the user's order.
    pub whats: Vec<WhatResult>,
    /// The columns, in the user's order.
    pub hows: Vec<HowResult>,
    /// Columns that hinder each other.
    pub conflicts: Vec<Conflict>,
    /// Rows without a weight: they are left out of all sums.
    pub unweighed: usize,
    /// Σ of the absolute weights of the rows.
    pub total: Exact,
}

impl HouseResults {
    /// The result of a row.
    pub fn what(&self, id: WhatId) -> Option<&WhatResult> {
        self.whats.iter().find(|w| w.what == id)
    }

    /// The result of a column.
    pub fn how(&self, id: HowId) -> Option<&HowResult> {
        self.hows.iter().find(|h| h.how == id)
    }
}

/// Computes the house. `kano` has a result for every row.
pub(super) fn house(
    house: &House,
    kano: &[KanoResult],
    scenario: &Scenario,
    account: Option<&Account>,
) -> HouseResults {
    let sources = Sources { scenario, account };
    let mut whats: Vec<WhatResult> =
        house.whats.iter().zip(kano).map(|(what, kano)| row(what, kano, house, sources)).collect();
    let total = sum(whats.iter().filter_map(|w| w.absolute.clone().ok()));
    for what in &mut whats {
        what.relative = what.absolute.clone().and_then(|absolute| share(absolute, total));
    }
    let mut hows: Vec<HowResult> = house.hows.iter().map(|how| column(how, house, &whats)).collect();
    let all = sum(hows.iter().filter_map(|h| h.absolute.clone().ok()));
    let places = ranks(&hows.iter().map(|h| h.absolute.clone().ok()).collect::<Vec<_>>());
    for (how, place) in hows.iter_mut().zip(places) {
        how.relative = how.absolute.clone().and_then(|absolute| share(absolute, all));
        how.rank = place;
    }
    let unweighed = whats.iter().filter(|w| w.absolute.is_err()).count();
    HouseResults { conflicts: conflicts(house, &hows), whats, hows, unweighed, total }
}

/// Where whats take from what is not typed.
#[derive(Clone, Copy)]
struct Sources<'a> {
    scenario: &'a Scenario,
    account: Option<&'a Account>,
}

impl<'a> Sources<'a> {
    fn importance(self, what: &What) -> Outcome<Sourced> {
        let taken = |origin| move |value| Sourced { value, origin };
        if what.importance.is_some() {
            return on_scale(what.importance, GRADES).map(taken(Origin::Typed));
        }
        match what.source {
            None => Err(Undefined::Unrated),
            Some(Source::Need(_)) => halved(self.need(what).and_then(|n| n.importance)).map(taken(Origin::Need)),
            Some(Source::Factor(_)) => self.factor(what).map(taken(Origin::Factor)),
        }
    }

    fn now(self, what: &What) -> Outcome<Sourced> {
        match (what.now, what.source) {
            (None, Some(Source::Need(_))) => {
                let fulfilment = self.need(what).and_then(|n| n.fulfilment);
                halved(fulfilment).map(|value| Sourced { value, origin: Origin::Need })
            }
            (now, _) => on_scale(now, GRADES).map(|value| Sourced { value, origin: Origin::Typed }),
        }
    }

    fn need(self, what: &What) -> Option<&'a crate::model::relationship::Need> {
        let Some(Source::Need(id)) = what.source else { return None };
        let own = self.account.and_then(|a| a.relationship.need(id));
        own.or_else(|| self.scenario.accounts.iter().find_map(|a| a.relationship.need(id)))
    }

    /// 5 × the weight of the factor ÷ the largest; the account's own weights come before the shared ones.
    fn factor(self, what: &What) -> Outcome<Exact> {
        let Some(Source::Factor(id)) = what.source else { return Err(Undefined::Unrated) };
        let factors = &self.scenario.method.strength.factors;
        let weight = |factor: &crate::model::method::SuccessFactor| {
            let own = self.account.and_then(|a| a.strength.weights.get(&factor.id));
            own.copied().unwrap_or(factor.weight).get().max(0.0)
        };
        let largest = factors.iter().map(weight).fold(0.0, f64::max);
        let found = factors.iter().find(|f| f.id == id).ok_or(Undefined::Unrated)?;
        let part = Exact::from(weight(found)).over(Exact::from(largest)).ok_or(Undefined::NoWeights)?;
        Ok(part.times(Exact::from(GRADES.max)))
    }
}

fn halved(score: Option<Score>) -> Outcome<Exact> {
    let value = on_scale(score, crate::model::relationship::NEEDS)?;
    value.over(Exact::from(NEED_TO_GRADE)).ok_or(Undefined::ZeroDivisor)
}

/// What the kind of need multiplies importance with: 1 + the larger of better and −worse. A house convention; the
/// coefficients and not the label decide, so that an undecided need does not jump.
fn kano_factor(kano: &KanoResult, rule: KanoRule) -> f64 {
    match (rule, &kano.better, &kano.worse) {
        (KanoRule::Adjust, Ok(better), Ok(worse)) => 1.0 + better.max(-worse),
        _ => 1.0,
    }
}

/// Improvement ratio: target ÷ now.
///
/// # Errors
/// A grade is missing or off its scale; now is zero.
pub fn improvement_ratio(now: Outcome<Exact>, target: Outcome<Exact>) -> Outcome<Exact> {
    match (now, target) {
        (Ok(now), Ok(target)) => target.over(now).ok_or(Undefined::ZeroDivisor),
        (Err(Undefined::OffScale), _) | (_, Err(Undefined::OffScale)) => Err(Undefined::OffScale),
        (Err(_), Err(_)) => Err(Undefined::Unrated),
        _ => Err(Undefined::Incomplete { missing: 1, needed: 2 }),
    }
}

fn row(what: &What, kano: &KanoResult, house: &House, sources: Sources) -> WhatResult {
    let (importance, now) = (sources.importance(what), sources.now(what));
    let kano_factor = kano_factor(kano, house.kano_rule());
    let current = now.as_ref().map(|n| n.value).map_err(Clone::clone);
    let target = on_scale(what.target, GRADES);
    let ratio = improvement_ratio(current.clone(), target.clone());
    let sales_point = what.sales_point.unwrap_or(SalesPoint::None).factor();
    let important = importance.as_ref().map(|i| i.value.times(Exact::from(kano_factor))).map_err(Clone::clone);
    let absolute = match house.weighting() {
        Weighting::Importance => important,
        Weighting::Planning => {
            important.and_then(|importance| finite(importance.times(ratio.clone()?).times(Exact::from(sales_point))))
        }
    };
    let rivals = what.rivals.iter().filter(|(_, score)| GRADES.contains(score.get()));
    let best_rival = best(rivals.map(|(&id, score)| (id, score.get())), |a, b| a > b);
    let lead = match (&current, best_rival) {
        (Ok(now), Some((_, theirs))) => Ok(now.get() - theirs),
        (Err(reason), _) => Err(reason.clone()),
        (_, None) => Err(Undefined::NoRival),
    };
    WhatResult {
        what: what.id,
        importance,
        kano_factor,
        now,
        ratio,
        sales_point,
        absolute,
        relative: Err(Undefined::Unrated),
        best_rival,
        lead,
        is_unserved: !house.hows.iter().any(|how| house.relation(what.id, how.id).is_some()),
        is_lowered: matches!((current, target), (Ok(now), Ok(target)) if !target.is_at_least(now)),
    }
}

/// The best of several values; of equals the first.
fn best(values: impl Iterator<Item = (RivalId, f64)>, better: impl Fn(f64, f64) -> bool) -> Option<(RivalId, f64)> {
    values.fold(None, |best, next| match best {
        Some((_, value)) if !better(next.1, value) => best,
        _ => Some(next),
    })
}

/// Σ weight × relation of one column.
pub fn technical_importance(rows: impl IntoIterator<Item = (Exact, u32)>) -> Exact {
    sum(rows.into_iter().map(|(weight, points)| weight.times(Exact::from(f64::from(points)))))
}

fn column(how: &How, house: &House, whats: &[WhatResult]) -> HowResult {
    let served: Vec<_> = whats.iter().filter_map(|w| Some((w, house.relation(w.what, how.id)?))).collect();
    let weighed =
        served.iter().filter_map(|(w, relation)| Some((w.absolute.clone().ok()?, house.scale().points(*relation))));
    let weighed: Vec<(Exact, u32)> = weighed.collect();
    let absolute = match (served.len(), weighed.len()) {
        (0, _) => Ok(Exact::ZERO),
        (needed, 0) => Err(Undefined::Incomplete { missing: needed, needed }),
        _ => finite(technical_importance(weighed)),
    };
    let direction = how.direction.unwrap_or(HowDirection::Higher);
    let is_better = |a: f64, b: f64| match direction {
        HowDirection::Higher => a > b,
        HowDirection::Lower => a < b,
        HowDirection::Nominal => how.target.is_some_and(|target| (a - target).abs() < (b - target).abs()),
    };
    let best_rival = best(how.rivals.iter().map(|(&id, &value)| (id, value)), is_better);
    HowResult {
        how: how.id,
        relative: Err(Undefined::Unrated),
        absolute,
        rank: None,
        is_idle: served.is_empty(),
        is_met: how.now.zip(how.target).map(|(now, target)| !is_better(target, now)),
        is_behind: how.now.zip(best_rival).map(|(now, (_, theirs))| is_better(theirs, now)),
        best_rival,
    }
}

fn conflicts(house: &House, hows: &[HowResult]) -> Vec<Conflict> {
    let relative = |id: HowId| hows.iter().find(|h| h.how == id).map(|h| h.relative.clone());
    let hinders = house.roof.iter().filter(|c| matches!(c.sign, RoofSign::Hinders | RoofSign::HindersMuch));
    let mut found: Vec<Conflict> = hinders
        .filter_map(|cell| {
            let (a, b) = (relative(cell.a)?, relative(cell.b)?);
            let weight = a.and_then(|a| Ok(Share::new(a.get() + b?.get())));
            Some(Conflict { a: cell.a, b: cell.b, sign: cell.sign, weight })
        })
        .collect();
    let heavy = |conflict: &Conflict| conflict.weight.as_ref().map_or(0.0, |w| w.get());
    crate::model::statistics::arrange::sort_by(&mut found, |a, b| heavy(b).total_cmp(&heavy(a)));
    found
}

/// The weight a how gives to a criterion that stands for it: its relative weight in per cent.
pub(in crate::model::toolkit) fn how_weight(results: &HouseResults, how: HowId) -> Option<Weight> {
    let relative = results.how(how)?.relative.as_ref().ok()?;
    Some(Weight::new(relative.get() * 100.0))
}
