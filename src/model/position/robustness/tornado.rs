//! A tornado: one driver at its low and its high end, all others as they are.

use super::score_change::Cell;
use super::settings::Uncertainty;
use super::table::{Number, Rated, TableTwo, Tables, Weights, pairs};
use crate::model::accounts::Account;
use crate::model::ids::AccountId;
use crate::model::method::Scale;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::position::results::{AccountPosition, PositionResults};
use crate::model::position::strength::own_rows;
use crate::model::position::totals::rows;
use crate::model::scenario::Scenario;
use crate::model::statistics::{finite, ranking};
use serde::Serialize;

/// One driver's bar.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Bar {
    /// The driver's place among those given.
    pub driver: usize,
    /// The result with the driver at its low end.
    pub low: f64,
    /// With it at its high end.
    pub high: f64,
    /// The difference, without sign.
    pub swing: f64,
}

/// Bars by swing, the widest first; of equal ones the first given. Each pair is the result with one driver low and high.
/// What drivers do together is not seen.
///
/// # Errors
/// `TooLarge` for numbers that are none.
pub fn tornado(ends: &[(f64, f64)]) -> Outcome<Vec<Bar>> {
    let swings = ends.iter().map(|(low, high)| finite((high - low).abs())).collect::<Outcome<Vec<f64>>>()?;
    let bar = |driver: usize| Bar { driver, low: ends[driver].0, high: ends[driver].1, swing: swings[driver] };
    Ok(ranking(&swings).into_iter().map(bar).collect())
}

/// A score's bar.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TornadoBar {
    /// Which score.
    pub cell: Cell,
    /// Its low end: as far down as it may be off, but not off the scale.
    pub from: f64,
    /// Its high end.
    pub to: f64,
    /// The result at the low end; `None` where it is not defined.
    pub low: Option<f64>,
    /// The result at the high end.
    pub high: Option<f64>,
    /// The difference, without sign; zero where an end is not defined.
    pub swing: f64,
}

/// The bars of an account, the widest first.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AccountTornado {
    /// The account.
    pub account: AccountId,
    /// What single scores of Table One do to its total.
    pub attractiveness: Outcome<Vec<TornadoBar>>,
    /// What single scores of Table Two, ours and the rivals', do to relative strength.
    pub strength: Outcome<Vec<TornadoBar>>,
}

/// The tornado of an account. None if there is no such account.
pub fn account_tornado(
    scenario: &Scenario,
    position: &PositionResults,
    settings: &Uncertainty,
    id: AccountId,
) -> Option<AccountTornado> {
    tornadoes(scenario, position, settings, |account| account == id).pop()
}

/// The tornados of all accounts, in the user's order.
pub fn account_tornadoes(
    scenario: &Scenario,
    position: &PositionResults,
    settings: &Uncertainty,
) -> Vec<AccountTornado> {
    tornadoes(scenario, position, settings, |_| true)
}

fn tornadoes(
    scenario: &Scenario,
    position: &PositionResults,
    settings: &Uncertainty,
    is_wanted: impl Fn(AccountId) -> bool,
) -> Vec<AccountTornado> {
    let tables = Tables::of(scenario, position, settings);
    let cells = cells_one(scenario);
    let gap = |reason: Option<&Undefined>| Err(reason.cloned().unwrap_or(Undefined::Unrated));
    let of = |(account, own): (&Account, &AccountPosition), rated: &Rated| AccountTornado {
        account: account.id,
        attractiveness: match &rated.one {
            None => gap(own.attractiveness.total.as_ref().err()),
            Some(numbers) => settings.check().map(|()| tables.bars_of_one(&cells, numbers)),
        },
        strength: match &rated.two {
            None => gap(own.strength.relative.as_ref().err()),
            Some(two) => settings.check().map(|()| tables.bars_of_two(&cells_two(scenario, account, own), two)),
        },
    };
    let accounts = pairs(scenario, position).zip(&tables.accounts);
    accounts.filter(|((account, _), _)| is_wanted(account.id)).map(|(pair, rated)| of(pair, rated)).collect()
}

impl Tables {
    fn bars_of_one(&self, cells: &[Cell], numbers: &[Number]) -> Vec<TornadoBar> {
        let total = |at: &mut dyn FnMut(&Number) -> f64| Some(self.one.total(numbers.iter().map(at)));
        bars(cells, numbers.iter(), self.one_scale, total)
    }

    fn bars_of_two(&self, cells: &[Cell], two: &TableTwo) -> Vec<TornadoBar> {
        let weights: &Weights = two.own.as_ref().unwrap_or(&self.two);
        bars(cells, numbers(two), self.two_scale, |at| self.strength(two, weights, at))
    }
}

fn numbers(two: &TableTwo) -> impl Iterator<Item = &Number> {
    two.us.iter().chain(two.rivals.iter().flatten())
}

/// The cells of Table One in the order in which numbers are read.
fn cells_one(scenario: &Scenario) -> Vec<Cell> {
    let rows = rows(&scenario.method.attractiveness.factors);
    rows.iter().filter(|row| row.weight > 0.0).map(|row| Cell::Attractiveness { factor: row.id }).collect()
}

/// The cells of Table Two, ours first.
fn cells_two(scenario: &Scenario, account: &Account, position: &AccountPosition) -> Vec<Cell> {
    let shared = rows(&scenario.method.strength.factors);
    let rows = own_rows(account, &shared);
    let rated = position.strength.rivals.iter().filter(|rival| rival.column.total.is_ok());
    let columns = std::iter::once(None).chain(rated.map(|rival| Some(rival.rival)));
    let weighted = || rows.iter().filter(|row| row.weight > 0.0);
    columns.flat_map(|rival| weighted().map(move |row| Cell::Strength { factor: row.id, rival })).collect()
}

/// One bar for each number that is read. `result` reads every number once, in their order.
fn bars<'a>(
    cells: &[Cell],
    numbers: impl Iterator<Item = &'a Number>,
    scale: Scale,
    result: impl Fn(&mut dyn FnMut(&Number) -> f64) -> Option<f64>,
) -> Vec<TornadoBar> {
    let with = |driver: usize, score: f64| {
        let mut place = 0;
        let found = result(&mut |number| {
            place += 1;
            if place == driver + 1 { score } else { number.score }
        });
        found.filter(|value| value.is_finite())
    };
    let ends = |number: &Number| {
        ((number.score - number.spread).max(scale.min), (number.score + number.spread).min(scale.max))
    };
    let bar = |(driver, (cell, number)): (usize, (&Cell, &Number))| {
        let (from, to) = ends(number);
        let (low, high) = (with(driver, from), with(driver, to));
        let swing = low.zip(high).map_or(0.0, |(low, high)| (high - low).abs().min(f64::MAX));
        TornadoBar { cell: *cell, from, to, low, high, swing }
    };
    let bars: Vec<TornadoBar> = cells.iter().zip(numbers).enumerate().map(bar).collect();
    ranking(&bars.iter().map(|bar| bar.swing).collect::<Vec<f64>>()).into_iter().map(|place| bars[place]).collect()
}
