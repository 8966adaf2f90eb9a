//! The smallest change of a single weight that gives an account another class: computed, not sampled.
//!
//! Being high is a question of signs of linear forms Σ wₖ·cₖ. Moving one weight moves each form along a straight line, so
//! the class can change only where one of them crosses zero.

use super::line::Bar;
use super::score_change::Lines;
use super::table::pairs;
use crate::model::accounts::Account;
use crate::model::exact::{Exact, sum};
use crate::model::ids::{AccountId, FactorId, SuccessFactorId};
use crate::model::method::{AttractivenessCut, StrengthRule};
use crate::model::outcome::{Outcome, Undefined};
use crate::model::position::matrix::{Class, Height};
use crate::model::position::results::{AccountPosition, PositionResults};
use crate::model::position::strength::own_rows;
use crate::model::position::totals::{Row, rows};
use crate::model::scenario::Scenario;
use crate::model::score::Scores;
use crate::model::statistics::{arrange, decimal};
use serde::Serialize;
use std::cmp::Ordering;

/// With a median line more rated accounts than this are not compared pair by pair.
const MOST_PAIRS: usize = 400;

/// A row whose weight is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase", tag = "table")]
pub enum WeightedRow {
    /// Of Table One: its weight is shared by all accounts.
    Attractiveness {
        /// The row.
        factor: FactorId,
    },
    /// Of Table Two: shared, unless the account has weights of its own.
    Strength {
        /// The row.
        factor: SuccessFactorId,
    },
}

/// A change of one weight; the others stay as typed.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WeightChange {
    /// Whose weight.
    pub row: WeightedRow,
    /// As it is.
    pub from: f64,
    /// How far it must move.
    pub by: Exact,
    /// Where it gets, zero or more.
    pub to: Exact,
    /// Whether it moves up. Says which way to go beyond `to` when `by` is zero: the account stands on the line.
    pub upwards: bool,
    /// Change ÷ weight as it is: 0.25 is 25 % more.
    pub relative: Exact,
    /// The weight then has this part of all weights. The same place is reached when the others shrink in proportion
    /// (the weight-stability interval's t*).
    pub share: Exact,
    /// Whether the class changes on reaching `to`; otherwise only beyond it, however little.
    pub on_reaching: bool,
    /// The other class of this account. Shared weights may change others' as well.
    pub class: Class,
}

/// The smallest change of one account.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SmallestWeightChange {
    /// The account.
    pub account: AccountId,
    /// The smallest change; `None` where no single weight changes the class.
    pub smallest: Outcome<Option<WeightChange>>,
}

/// The smallest change of every account that has a class, by its size relative to the weight; `None` where no single
/// weight changes it. Rows without weight are not tried: accounts need not be rated there. A strength line that is a mean
/// or a median is held where it is.
///
/// # Errors
/// For single accounts: `TooLarge` with a median line over more than 400 rated accounts.
pub fn smallest_weight_changes(scenario: &Scenario, position: &PositionResults) -> Vec<SmallestWeightChange> {
    let method = &scenario.method;
    let (one, two) = (rows(&method.attractiveness.factors), rows(&method.strength.factors));
    let lines = Lines::of(position);
    let table = TableOne::of(scenario, position, &one);
    let smallest = |(account, position_of): (&Account, &AccountPosition)| {
        let class = position_of.class()?;
        let rules = position.rules;
        let changes = || {
            let high = table.forms(account, rules.attractiveness_cut)?;
            let upright = |height| Class::of(height, class.strength());
            let mut found = changes(&one, &high, upright, |factor| WeightedRow::Attractiveness { factor });
            let own = own_rows(account, &two);
            if let Some(strong) =
                strength_forms(account, position_of, &own, rules.strength_rule, held(&lines, position_of, position))
            {
                let across = |height| Class::of(class.attractiveness(), height);
                found.extend(changes_in_two(&own, &strong, across));
            }
            Ok(least(found))
        };
        Some(SmallestWeightChange { account: account.id, smallest: changes() })
    };
    pairs(scenario, position).filter_map(smallest).collect()
}

fn changes_in_two(rows: &[Row<SuccessFactorId>], forms: &Forms, class: impl Fn(Height) -> Class) -> Vec<WeightChange> {
    changes(rows, forms, class, |factor| WeightedRow::Strength { factor })
}

/// Where the line of strength stands.
fn held(lines: &Lines, account: &AccountPosition, position: &PositionResults) -> Option<Exact> {
    use crate::model::method::StrengthCut;
    match position.rules.strength_cut {
        StrengthCut::Parity | StrengthCut::Fixed { .. } => match lines.bars_of(account).1? {
            Bar::At(at) => Some(at),
            Bar::AlwaysHigh => None,
        },
        StrengthCut::Mean | StrengthCut::Median => position.lines.strength.at.clone().ok(),
    }
}

/// Linear forms in the weights of the rows that carry one; high are at least `need` of them that are not negative.
struct Forms {
    /// For each form its coefficients, row by row.
    of: Vec<Vec<Exact>>,
    need: usize,
}

/// The scores of all rated accounts in the rows that carry weight.
struct TableOne {
    accounts: Vec<AccountId>,
    scores: Vec<Vec<Exact>>,
    means: Vec<Exact>,
    rows: Exact,
}

impl TableOne {
    fn of(scenario: &Scenario, position: &PositionResults, rows: &[Row<FactorId>]) -> Self {
        let rated = pairs(scenario, position).filter(|(_, position)| position.attractiveness.total.is_ok());
        let column = |account: &Account| column(rows, account.attractiveness.current().map(|set| &set.scores));
        let (accounts, scores): (Vec<_>, Vec<_>) =
            rated.filter_map(|(account, _)| Some((account.id, column(account)?))).unzip();
        let count = Exact::from(scores.len() as f64);
        let width = scores.first().map_or(0, Vec::len);
        let mean = |k: usize| sum(scores.iter().map(|of: &Vec<Exact>| of[k])).over(count).unwrap_or(Exact::ZERO);
        Self { means: (0..width).map(mean).collect(), accounts, scores, rows: Exact::from(rows.len() as f64) }
    }

    /// What decides whether an account is attractive.
    fn forms(&self, account: &Account, cut: AttractivenessCut) -> Outcome<Forms> {
        let place = self.accounts.iter().position(|id| *id == account.id).ok_or(Undefined::Unrated)?;
        let own = &self.scores[place];
        let against = |line: &[Exact]| own.iter().zip(line).map(|(own, line)| own.minus(*line)).collect::<Vec<_>>();
        match cut {
            AttractivenessCut::Mean => Ok(Forms { of: vec![against(&self.means)], need: 1 }),
            AttractivenessCut::Fixed { at } => {
                let at = decimal(at);
                Ok(Forms { of: vec![own.iter().map(|s| self.rows.times(*s).minus(at)).collect()], need: 1 })
            }
            AttractivenessCut::Median if self.accounts.len() > MOST_PAIRS => Err(Undefined::TooLarge),
            AttractivenessCut::Median => {
                let others = (0..self.accounts.len()).filter(|other| *other != place);
                let of = others.map(|other| against(&self.scores[other])).collect();
                Ok(Forms { of, need: self.accounts.len() / 2 })
            }
        }
    }
}

/// The scores of a column in the rows that carry weight.
fn column<I: Ord>(rows: &[Row<I>], scores: Option<&Scores<I>>) -> Option<Vec<Exact>> {
    let weighted = rows.iter().filter(|row| row.weight > 0.0);
    weighted.map(|row| Some(decimal(scores?.get(&row.id)?.value.get()))).collect()
}

/// What decides whether we are strong: with the ratio to a rival, Σw·(us − line·rival) ≥ 0; with a difference,
/// Σw·(n·(us − rival) − line) ≥ 0; with the best rival, the same for each of them.
fn strength_forms(
    account: &Account,
    position: &AccountPosition,
    rows: &[Row<SuccessFactorId>],
    rule: StrengthRule,
    line: Option<Exact>,
) -> Option<Forms> {
    let line = line?;
    let set = account.strength.current()?;
    let us = column(rows, Some(&set.us))?;
    let rated = position.strength.rivals.iter().filter(|rival| rival.column.total.is_ok());
    let rivals = rated.map(|rival| column(rows, set.rivals.get(&rival.rival))).collect::<Option<Vec<_>>>()?;
    let count = Exact::from(rows.len() as f64);
    let form = |them: Vec<Exact>| -> Vec<Exact> {
        let both = us.iter().zip(them);
        if rule.is_ratio() {
            return both.map(|(us, them)| us.minus(line.times(them))).collect();
        }
        both.map(|(us, them)| count.times(us.minus(them)).minus(line)).collect()
    };
    let across = |of: &dyn Fn(&mut dyn Iterator<Item = Exact>) -> Exact| -> Vec<Exact> {
        (0..us.len()).map(|k| of(&mut rivals.iter().map(|rival| rival[k]))).collect()
    };
    let of = match rule {
        StrengthRule::OwnScore => vec![form(vec![Exact::ZERO; us.len()])],
        StrengthRule::DifferenceToMean => {
            let count = Exact::from(rivals.len() as f64);
            vec![form(across(&|of| sum(of).over(count).unwrap_or(Exact::ZERO)))]
        }
        StrengthRule::RatioToFactorBest => {
            let larger = |a: Exact, b: Exact| if a.compare(b) == Ordering::Less { b } else { a };
            vec![form(across(&|of| of.reduce(larger).unwrap_or(Exact::ZERO)))]
        }
        StrengthRule::RatioToBest | StrengthRule::DifferenceToBest => rivals.into_iter().map(form).collect(),
    };
    Some(Forms { need: of.len(), of })
}

/// The smallest change of each row's weight, up and down.
fn changes<I: Copy>(
    rows: &[Row<I>],
    forms: &Forms,
    class: impl Fn(Height) -> Class,
    named: impl Fn(I) -> WeightedRow,
) -> Vec<WeightChange> {
    let weighted: Vec<&Row<I>> = rows.iter().filter(|row| row.weight > 0.0).collect();
    let weights: Vec<Exact> = weighted.iter().map(|row| decimal(row.weight)).collect();
    let total = sum(weights.iter().copied());
    let values: Vec<Exact> =
        forms.of.iter().map(|form| sum(form.iter().zip(&weights).map(|(c, w)| c.times(*w)))).collect();
    let mut found = Vec::new();
    for (k, row) in weighted.iter().enumerate() {
        let paths: Vec<(Exact, Exact)> = values.iter().zip(&forms.of).map(|(value, form)| (*value, form[k])).collect();
        for up in [true, false] {
            let Some((by, on_reaching, high)) = first_crossing(&paths, forms.need, up, weights[k]) else { continue };
            let (to, all) = (weights[k].plus(by), total.plus(by));
            let (Some(relative), Some(share)) = (by.over(weights[k]), to.over(all)) else { continue };
            // With weights near the ends of the range a part may leave it.
            if [by, to, relative, share].iter().any(|number| !number.get().is_finite()) {
                continue;
            }
            let class = class(if high { Height::High } else { Height::Low });
            found.push(WeightChange {
                row: named(row.id),
                from: row.weight,
                by,
                to,
                upwards: up,
                relative,
                share,
                on_reaching,
                class,
            });
        }
    }
    found
}

/// How far a weight must move up or down until the answer changes; whether reaching that place is enough; the new answer.
fn first_crossing(paths: &[(Exact, Exact)], need: usize, up: bool, weight: Exact) -> Option<(Exact, bool, bool)> {
    let is_high =
        |signs: &mut dyn Iterator<Item = bool>| signs.filter(|is_not_negative| *is_not_negative).count() >= need;
    let not_negative = |number: Exact| number.is_at_least(Exact::ZERO);
    let now = is_high(&mut paths.iter().map(|(value, _)| not_negative(*value)));
    let crossing = |(value, slope): &(Exact, Exact)| Exact::ZERO.minus(*value).over(*slope);
    let ahead = |by: &Exact| match (by.compare(Exact::ZERO), up) {
        (Ordering::Equal, _) | (Ordering::Greater, true) => true,
        // A weight can fall to zero and no further.
        (Ordering::Less, false) => not_negative(weight.plus(*by)),
        _ => false,
    };
    let mut places: Vec<Exact> =
        paths.iter().filter_map(crossing).filter(|by| by.get().is_finite()).filter(ahead).collect();
    arrange::sort_by(&mut places, |a, b| a.get().abs().total_cmp(&b.get().abs()));
    for by in places {
        let at = |(value, slope): &(Exact, Exact)| value.plus(by.times(*slope));
        let there = is_high(&mut paths.iter().map(|path| is_zero_at(path, by) || not_negative(at(path))));
        if there != now {
            return Some((by, true, there));
        }
        // Just beyond, a form that is zero here has the sign of its slope.
        let rises = |slope: Exact| if up { not_negative(slope) } else { not_negative(Exact::ZERO.minus(slope)) };
        let beyond = |path: &(Exact, Exact)| if is_zero_at(path, by) { rises(path.1) } else { not_negative(at(path)) };
        let then = is_high(&mut paths.iter().map(beyond));
        let has_room = up || weight.plus(by).compare(Exact::ZERO) == Ordering::Greater;
        if then != now && has_room {
            return Some((by, false, then));
        }
    }
    None
}

/// Whether a form is zero there; ties as everywhere, since a sum of floats seldom is.
fn is_zero_at((value, slope): &(Exact, Exact), by: Exact) -> bool {
    value.ties(Exact::ZERO.minus(by.times(*slope)))
}

fn least(changes: Vec<WeightChange>) -> Option<WeightChange> {
    let size = |change: &WeightChange| change.relative.get().abs();
    changes.into_iter().reduce(|best, next| {
        let order = size(&next).total_cmp(&size(&best)).then(best.on_reaching.cmp(&next.on_reaching));
        if order == Ordering::Less { next } else { best }
    })
}
