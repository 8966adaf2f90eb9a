//! The two tables as plain numbers, for computing them many times over.

use super::settings::Uncertainty;
use crate::model::accounts::Account;
use crate::model::ids::AccountId;
use crate::model::method::{Scale, StrengthRule};
use crate::model::outcome::Outcome;
use crate::model::position::cut::Rules;
use crate::model::position::matrix::Class;
use crate::model::position::results::{AccountPosition, PositionResults};
use crate::model::position::strength::own_rows;
use crate::model::position::totals::{Row, rows};
use crate::model::scenario::Scenario;
use crate::model::score::Scores;

/// Numbers closer than this, relative to the larger, tie, as everywhere.
const TIE: f64 = 1e-9;

/// A score and how far it may be off.
#[derive(Debug, Clone, Copy)]
pub(super) struct Number {
    pub score: f64,
    pub spread: f64,
}

/// The rows of a table that carry weight.
#[derive(Debug, Clone)]
pub(super) struct Weights {
    pub of_rows: Vec<f64>,
    /// How many rows the table has, those without weight included: totals are on the scale of the whole table.
    pub rows: f64,
}

/// Our column of Table Two and those of the rated rivals.
#[derive(Debug, Clone)]
pub(super) struct TableTwo {
    /// Weights that hold at this account only.
    pub own: Option<Weights>,
    pub us: Vec<Number>,
    pub rivals: Vec<Vec<Number>>,
}

/// An account's numbers; a table without result has none.
#[derive(Debug, Clone)]
pub(super) struct Rated {
    pub account: AccountId,
    pub class: Outcome<Class>,
    pub one: Option<Vec<Number>>,
    pub two: Option<TableTwo>,
}

/// All of them.
#[derive(Debug, Clone)]
pub(super) struct Tables {
    pub one: Weights,
    pub two: Weights,
    pub one_scale: Scale,
    pub two_scale: Scale,
    pub rules: Rules,
    pub accounts: Vec<Rated>,
}

/// On or above, ties included.
pub(super) fn is_at_least(value: f64, line: f64) -> bool {
    value >= line || (value - line).abs() <= TIE * value.abs().max(line.abs())
}

impl Weights {
    pub fn of<I>(rows: &[Row<I>]) -> Self {
        Self { of_rows: rows.iter().map(|row| row.weight).filter(|w| *w > 0.0).collect(), rows: rows.len() as f64 }
    }

    /// The weighted total, n·Σ(w·s) ÷ Σw, of scores in the order of the rows.
    pub fn total(&self, scores: impl IntoIterator<Item = f64>) -> f64 {
        let (mut weighted, mut sum) = (0.0, 0.0);
        for (weight, score) in self.of_rows.iter().zip(scores) {
            weighted += weight * score;
            sum += weight;
        }
        self.rows * weighted / sum
    }
}

impl Tables {
    /// The numbers of all accounts of a scenario. `position` are its results.
    pub fn of(scenario: &Scenario, position: &PositionResults, settings: &Uncertainty) -> Self {
        let method = &scenario.method;
        let (one, two) = (rows(&method.attractiveness.factors), rows(&method.strength.factors));
        let accounts = pairs(scenario, position)
            .map(|(account, position)| Rated {
                account: account.id,
                class: position.placement.as_ref().map(|placement| placement.class).map_err(Clone::clone),
                one: position.attractiveness.total.is_ok().then(|| table_one(account, &one, settings)).flatten(),
                two: position.strength.relative.is_ok().then(|| table_two(account, position, &two, settings)).flatten(),
            })
            .collect();
        Self {
            one: Weights::of(&one),
            two: Weights::of(&two),
            one_scale: method.attractiveness.scale,
            two_scale: method.strength.scale,
            rules: position.rules,
            accounts,
        }
    }

    /// Relative strength, with `score` read once for each number: ours row by row, then each rival's.
    pub fn strength(&self, two: &TableTwo, weights: &Weights, mut score: impl FnMut(&Number) -> f64) -> Option<f64> {
        let us = weights.total(two.us.iter().map(&mut score));
        let rule = self.rules.strength_rule;
        if rule == StrengthRule::OwnScore {
            return Some(us);
        }
        let them = if rule == StrengthRule::RatioToFactorBest {
            let mut best = vec![f64::NEG_INFINITY; weights.of_rows.len()];
            for rival in &two.rivals {
                for (best, number) in best.iter_mut().zip(rival) {
                    *best = best.max(score(number));
                }
            }
            weights.total(best)
        } else {
            let totals = two.rivals.iter().map(|rival| weights.total(rival.iter().map(&mut score)));
            match rule {
                StrengthRule::DifferenceToMean => totals.sum::<f64>() / two.rivals.len() as f64,
                _ => totals.fold(f64::NEG_INFINITY, f64::max),
            }
        };
        if rule.is_ratio() {
            return (them > 0.0).then(|| us / them);
        }
        // Totals that tie differ by exactly zero, as everywhere.
        Some(if is_at_least(us, them) && is_at_least(them, us) { 0.0 } else { us - them })
    }
}

/// Every account with its position. Of an id that occurs twice, the first counts.
pub(super) fn pairs<'a>(
    scenario: &'a Scenario,
    position: &'a PositionResults,
) -> impl Iterator<Item = (&'a Account, &'a AccountPosition)> {
    let mut positions = position.accounts.iter().peekable();
    scenario.accounts.iter().filter_map(move |account| {
        positions.next_if(|position| position.account == account.id).map(|position| (account.as_ref(), position))
    })
}

fn table_one(
    account: &Account,
    rows: &[Row<crate::model::ids::FactorId>],
    settings: &Uncertainty,
) -> Option<Vec<Number>> {
    numbers(rows, &account.attractiveness.current()?.scores, settings)
}

fn table_two(
    account: &Account,
    position: &AccountPosition,
    shared: &[Row<crate::model::ids::SuccessFactorId>],
    settings: &Uncertainty,
) -> Option<TableTwo> {
    let rows = own_rows(account, shared);
    let set = account.strength.current()?;
    let rated = position.strength.rivals.iter().filter(|rival| rival.column.total.is_ok());
    let rivals = rated.map(|rival| numbers(&rows, set.rivals.get(&rival.rival)?, settings)).collect::<Option<_>>()?;
    let own = (!account.strength.weights.is_empty()).then(|| Weights::of(&rows));
    Some(TableTwo { own, us: numbers(&rows, &set.us, settings)?, rivals })
}

fn numbers<I: Ord>(rows: &[Row<I>], scores: &Scores<I>, settings: &Uncertainty) -> Option<Vec<Number>> {
    let weighted = rows.iter().filter(|row| row.weight > 0.0);
    let number = |row: &Row<I>| {
        let entry = scores.get(&row.id)?;
        Some(Number { score: entry.value.get(), spread: settings.spread(entry) })
    };
    weighted.map(number).collect()
}
