//! The smallest change of a single score that gives an account another class: computed, not sampled.

use super::line::{Bar, Line};
use super::table::pairs;
use crate::model::accounts::Account;
use crate::model::exact::Exact;
use crate::model::ids::{AccountId, FactorId, RivalId, SuccessFactorId};
use crate::model::method::{Scale, StrengthRule};
use crate::model::outcome::Outcome;
use crate::model::position::matrix::{Class, Height};
use crate::model::position::results::{AccountPosition, PositionResults};
use crate::model::position::strength::own_rows;
use crate::model::position::totals::{Row, rows};
use crate::model::scenario::Scenario;
use crate::model::score::Scores;
use crate::model::statistics::decimal;
use serde::Serialize;
use std::cmp::Ordering;

/// A score in one of the two tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase", tag = "table")]
pub enum Cell {
    /// Of Table One.
    Attractiveness {
        /// Its row.
        factor: FactorId,
    },
    /// Of Table Two.
    Strength {
        /// Its row.
        factor: SuccessFactorId,
        /// Whose score: a rival's, or ours (`None`).
        rival: Option<RivalId>,
    },
}

/// A change of one score.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ScoreChange {
    /// Which score.
    pub cell: Cell,
    /// The score as it is.
    pub from: f64,
    /// How far it must move, in points, down below zero.
    pub by: Exact,
    /// Where it gets.
    pub to: Exact,
    /// Whether it moves up. Says which way to go beyond `to` when `by` is zero: the account stands on the line.
    pub upwards: bool,
    /// Whether the class changes on reaching `to`; otherwise only beyond it, however little.
    pub on_reaching: bool,
    /// The other class.
    pub class: Class,
}

/// The smallest changes of one account. None where no single score on the scale changes the class.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SmallestScoreChange {
    /// The account.
    pub account: AccountId,
    /// The smallest change of all, and of equal ones the first in table order.
    pub exact: Option<ScoreChange>,
    /// The smallest change by whole points; `by` and `to` are whole steps from the score.
    pub whole: Option<ScoreChange>,
}

/// The smallest changes of all accounts that have a class, in the user's order. `position` are the scenario's results.
/// The other accounts and all weights stay as they are; lines that are means or medians move with the account.
pub fn smallest_score_changes(scenario: &Scenario, position: &PositionResults) -> Vec<SmallestScoreChange> {
    let method = &scenario.method;
    let tables = (rows(&method.attractiveness.factors), rows(&method.strength.factors));
    let scales = (method.attractiveness.scale, method.strength.scale);
    let lines = Lines::of(position);
    let smallest = |(account, position): (&Account, &AccountPosition)| {
        let placed = Placed { account, position, class: position.class()? };
        let (high, strong) = lines.bars_of(position);
        let mut changes = placed.in_table_one(&tables.0, scales.0, high?);
        changes.extend(placed.in_table_two(&own_rows(account, &tables.1), scales.1, lines.rule, strong?));
        Some(SmallestScoreChange {
            account: account.id,
            exact: least(changes.iter().copied()),
            whole: least(changes.iter().filter_map(|change| change.in_whole_points(scales))),
        })
    };
    pairs(scenario, position).filter_map(smallest).collect()
}

/// The lines of both axes, and which of their values belongs to which account.
pub(super) struct Lines {
    rule: StrengthRule,
    attractiveness: Line,
    strength: Line,
    indices: std::collections::BTreeMap<AccountId, (Option<usize>, Option<usize>)>,
}

impl Lines {
    pub fn of(position: &PositionResults) -> Self {
        let mut indices = std::collections::BTreeMap::new();
        let (mut totals, mut strengths) = (Vec::new(), Vec::new());
        for account in &position.accounts {
            let total = keep(&mut totals, &account.attractiveness.total);
            indices.insert(account.account, (total, keep(&mut strengths, &account.strength.relative)));
        }
        let rules = position.rules;
        Self {
            rule: rules.strength_rule,
            attractiveness: Line::of_attractiveness(rules.attractiveness_cut, totals),
            strength: Line::of_strength(rules.strength_cut, position.parity(rules.strength_rule).ok(), strengths),
            indices,
        }
    }

    /// What an account is compared with on both axes.
    pub fn bars_of(&self, position: &AccountPosition) -> (Option<Bar>, Option<Bar>) {
        let (one, two) = self.indices.get(&position.account).copied().unwrap_or_default();
        (one.and_then(|i| self.attractiveness.without(i)), two.and_then(|i| self.strength.without(i)))
    }
}

fn keep(values: &mut Vec<Exact>, value: &Outcome<Exact>) -> Option<usize> {
    values.push(*value.as_ref().ok()?);
    Some(values.len() - 1)
}

struct Placed<'a> {
    account: &'a Account,
    position: &'a AccountPosition,
    class: Class,
}

/// One point of a score moves the total by n·w ÷ Σw.
pub(super) fn gains<I>(rows: &[Row<I>]) -> Vec<Option<Exact>> {
    let weight = |row: &Row<I>| decimal(row.weight);
    let sum = crate::model::exact::sum(rows.iter().map(weight));
    let count = Exact::from(rows.len() as f64);
    rows.iter().map(|row| if row.weight > 0.0 { count.times(weight(row)).over(sum) } else { None }).collect()
}

impl Placed<'_> {
    fn in_table_one(&self, rows: &[Row<FactorId>], scale: Scale, bar: Bar) -> Vec<ScoreChange> {
        let (Bar::At(at), Ok(total)) = (bar, &self.position.attractiveness.total) else { return Vec::new() };
        let high = total.is_at_least(at);
        let class = Class::of(other(high), self.class.strength());
        let scores = self.account.attractiveness.current().map(|set| &set.scores);
        let cell = |factor| Cell::Attractiveness { factor };
        towards(rows, scores, at.minus(*total), Way::of(!high, !high), (scale, class), cell)
    }

    fn in_table_two(
        &self,
        rows: &[Row<SuccessFactorId>],
        scale: Scale,
        rule: StrengthRule,
        bar: Bar,
    ) -> Vec<ScoreChange> {
        let found = || {
            let Bar::At(at) = bar else { return None };
            let set = self.account.strength.current()?;
            let us = *self.position.strength.us.total.as_ref().ok()?;
            let them = compared_with(self.position, rule)?;
            let needed = if rule.is_ratio() { at.times(them) } else { at.plus(them) };
            let high = us.is_at_least(needed);
            let to = (scale, Class::of(self.class.attractiveness(), other(high)));
            let ours = |factor| Cell::Strength { factor, rival: None };
            let mut changes = towards(rows, Some(&set.us), needed.minus(us), Way::of(!high, !high), to, ours);
            // Where the rivals must get for the class to change; a ratio is none with nobody to divide by.
            let bound = if rule.is_ratio() { us.over(at).filter(|_| is_above(at)) } else { Some(us.minus(at)) };
            if let Some(bound) = bound.filter(|bound| !rule.is_ratio() || is_above(*bound)) {
                changes.extend(self.by_rivals(rows, rule, (them, bound), high, to));
            }
            Some(changes)
        };
        found().unwrap_or_default()
    }

    /// Changes of rivals' scores that bring what we are compared with from where it is to a bound.
    fn by_rivals(
        &self,
        rows: &[Row<SuccessFactorId>],
        rule: StrengthRule,
        (them, bound): (Exact, Exact),
        high: bool,
        to: (Scale, Class),
    ) -> Vec<ScoreChange> {
        let Some(set) = self.account.strength.current() else { return Vec::new() };
        let rated: Vec<(RivalId, Exact)> = self.rated_rivals();
        let mut changes = Vec::new();
        for &(rival, total) in &rated {
            let cell = |factor| Cell::Strength { factor, rival: Some(rival) };
            let scores = set.rivals.get(&rival);
            // Rivals get better beyond the bound, or worse as far as to it.
            let way = Way::of(high, !high);
            let others = || rated.iter().filter(|(other, _)| *other != rival);
            match rule {
                StrengthRule::OwnScore => {}
                StrengthRule::DifferenceToMean => {
                    let by = bound.minus(them).times(Exact::from(rated.len() as f64));
                    changes.extend(towards(rows, scores, by, way, to, cell));
                }
                StrengthRule::RatioToFactorBest => {
                    let others: Vec<_> = others().filter_map(|(other, _)| set.rivals.get(other)).collect();
                    changes.extend(by_best(rows, (scores, &others), bound.minus(them), way, to, cell));
                }
                StrengthRule::RatioToBest | StrengthRule::DifferenceToBest => {
                    if high || others().all(|(_, total)| bound.is_at_least(*total)) {
                        changes.extend(towards(rows, scores, bound.minus(total), way, to, cell));
                    }
                }
            }
        }
        changes
    }

    fn rated_rivals(&self) -> Vec<(RivalId, Exact)> {
        let total =
            |rival: &crate::model::position::RivalColumn| Some((rival.rival, *rival.column.total.as_ref().ok()?));
        self.position.strength.rivals.iter().filter_map(total).collect()
    }
}

/// The total that ours is compared with; zero where there is none.
pub(super) fn compared_with(position: &AccountPosition, rule: StrengthRule) -> Option<Exact> {
    let comparison = position.strength.comparison.as_ref().ok();
    match rule {
        StrengthRule::OwnScore => Some(Exact::ZERO),
        StrengthRule::RatioToBest | StrengthRule::DifferenceToBest => comparison.map(|c| c.best_total),
        StrengthRule::DifferenceToMean => comparison.and_then(|c| c.mean_total.clone().ok()),
        StrengthRule::RatioToFactorBest => comparison.and_then(|c| c.row_best_total.clone().ok()),
    }
}

const fn other(high: bool) -> Height {
    if high { Height::Low } else { Height::High }
}

fn is_above(number: Exact) -> bool {
    number.compare(Exact::ZERO) == Ordering::Greater
}

/// Which way a score must move, and whether reaching the place is enough.
#[derive(Debug, Clone, Copy)]
struct Way {
    up: bool,
    on_reaching: bool,
}

impl Way {
    const fn of(up: bool, on_reaching: bool) -> Self {
        Self { up, on_reaching }
    }
}

/// The change of each score of a column that moves its total by an amount, where the scale allows it.
fn towards<I: Ord + Copy>(
    rows: &[Row<I>],
    scores: Option<&Scores<I>>,
    by: Exact,
    way: Way,
    to: (Scale, Class),
    cell: impl Fn(I) -> Cell,
) -> Vec<ScoreChange> {
    let change = |(row, gain): (&Row<I>, Option<Exact>)| {
        let from = scores?.get(&row.id)?.value.get();
        on_scale(cell(row.id), from, by.over(gain?)?, way, to)
    };
    rows.iter().zip(gains(rows)).filter_map(change).collect()
}

/// The same where only the best rival of each row counts: a score below the best must pass it first, and one that is
/// the best can fall no further than to the next.
fn by_best(
    rows: &[Row<SuccessFactorId>],
    (scores, others): (Option<&Scores<SuccessFactorId>>, &[&Scores<SuccessFactorId>]),
    by: Exact,
    way: Way,
    to: (Scale, Class),
    cell: impl Fn(SuccessFactorId) -> Cell,
) -> Vec<ScoreChange> {
    let change = |(row, gain): (&Row<SuccessFactorId>, Option<Exact>)| {
        let value = |scores: &Scores<SuccessFactorId>| scores.get(&row.id).map(|entry| entry.value.get());
        let from = value(scores?)?;
        let next = others.iter().filter_map(|scores| value(scores)).reduce(f64::max);
        let best = decimal(next.map_or(from, |next| next.max(from)));
        let place = best.plus(by.over(gain?)?);
        let is_reached = way.up || next.is_none_or(|next| place.is_at_least(decimal(next)));
        let change = on_scale(cell(row.id), from, place.minus(decimal(from)), way, to)?;
        is_reached.then_some(change)
    };
    rows.iter().zip(gains(rows)).filter_map(change).collect()
}

fn on_scale(cell: Cell, from: f64, by: Exact, way: Way, (scale, class): (Scale, Class)) -> Option<ScoreChange> {
    let to = decimal(from).plus(by);
    let room = if way.up { decimal(scale.max).minus(to) } else { to.minus(decimal(scale.min)) };
    let fits = match room.compare(Exact::ZERO) {
        Ordering::Greater => true,
        Ordering::Equal => way.on_reaching,
        Ordering::Less => false,
    };
    let is_forward = if way.up { !is_above(Exact::ZERO.minus(by)) } else { !is_above(by) };
    (fits && is_forward && by.get().is_finite() && to.get().is_finite()).then_some(ScoreChange {
        cell,
        from,
        by,
        to,
        upwards: way.up,
        on_reaching: way.on_reaching,
        class,
    })
}

impl ScoreChange {
    /// The change rounded up to whole points, if the scale has room for it.
    fn in_whole_points(&self, (one, two): (Scale, Scale)) -> Option<Self> {
        let scale = if matches!(self.cell, Cell::Attractiveness { .. }) { one } else { two };
        let size = self.by.get().abs();
        let near = size.round();
        let is_whole = Exact::from(near).ties(if self.by.get() < 0.0 { Exact::ZERO.minus(self.by) } else { self.by });
        let points = match (is_whole, self.on_reaching) {
            (true, true) => near,
            (true, false) => near + 1.0,
            (false, _) => size.ceil(),
        };
        let points = points.max(1.0);
        let signed = if self.upwards { points } else { -points };
        let to = decimal(self.from).plus(Exact::from(signed));
        scale.contains(to.get()).then_some(Self { by: Exact::from(signed), to, on_reaching: true, ..*self })
    }
}

/// The smallest change; of equal ones that on reaching comes first, then the first.
fn least(changes: impl Iterator<Item = ScoreChange>) -> Option<ScoreChange> {
    let size = |change: &ScoreChange| if is_above(change.by) { change.by } else { Exact::ZERO.minus(change.by) };
    changes.reduce(|best, next| {
        let order = size(&next).compare(size(&best)).then(best.on_reaching.cmp(&next.on_reaching));
        if order == Ordering::Less { next } else { best }
    })
}
