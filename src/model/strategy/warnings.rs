//! The course's two warnings about a programme (D4): overdrawing the company's resources, and short-sightedness.

use crate::model::exact::{Exact, sum};
use crate::model::ids::AccountId;
use crate::model::money::MoneyResults;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::period::Period;
use crate::model::position::{Class, PositionResults};
use crate::model::scenario::Scenario;
use serde::Serialize;

/// A goal that looks further than this many years beyond this year is a long-term one; the course says three to five.
const LONG_TERM: i32 = 3;

/// People-days promised to accounts against those the team has.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Overdraft {
    /// Days promised.
    pub promised: Exact,
    /// Days the team has.
    pub capacity: Exact,
    /// Promised − capacity.
    pub difference: Exact,
    /// Whether more is promised than there is.
    pub is_overdrawn: bool,
    /// The account that takes most, with its days.
    pub largest: Option<(AccountId, Exact)>,
    /// Accounts without a figure, which are not counted.
    pub without: usize,
}

/// Signs of short-sightedness. Each holds, does not hold, or cannot be judged.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ShortSight {
    /// No goal that is still open reaches three years ahead.
    pub no_long_goal: Outcome<bool>,
    /// Net income of the year after next is forecast below this year's.
    pub falling_income: Outcome<bool>,
    /// Net income this year and in the year after next.
    pub income: Outcome<(Exact, Exact)>,
    /// More days go to accounts that are not attractive than to those that are.
    pub days_on_yesterday: Outcome<bool>,
    /// Days for attractive accounts, and for the others.
    pub days: Outcome<(Exact, Exact)>,
}

impl ShortSight {
    /// How many signs hold.
    pub fn count(&self) -> usize {
        let signs = [&self.no_long_goal, &self.falling_income, &self.days_on_yesterday];
        signs.into_iter().filter(|sign| **sign == Ok(true)).count()
    }
}

fn days(scenario: &Scenario) -> impl Iterator<Item = (AccountId, Exact)> {
    scenario.accounts.iter().filter_map(|a| Some((a.id, Exact::from(a.people_days?))))
}

/// Days promised against days there are.
pub(super) fn overdraft(scenario: &Scenario) -> Outcome<Overdraft> {
    let capacity = Exact::from(scenario.strategy.readiness.capacity.ok_or(Undefined::Unrated)?);
    let known: Vec<(AccountId, Exact)> = days(scenario).collect();
    if known.is_empty() {
        return Err(Undefined::NoAccounts);
    }
    let promised = sum(known.iter().map(|(_, days)| *days));
    let difference = promised.minus(capacity);
    if !difference.get().is_finite() {
        return Err(Undefined::TooLarge);
    }
    let more = |largest: Option<(AccountId, Exact)>, next: &(AccountId, Exact)| match largest {
        Some(largest) if largest.1.is_at_least(next.1) => Some(largest),
        _ => Some(*next),
    };
    Ok(Overdraft {
        promised,
        capacity,
        difference,
        is_overdrawn: promised.get() > capacity.get() && !promised.ties(capacity),
        largest: known.iter().fold(None, more),
        without: scenario.accounts.len() - known.len(),
    })
}

/// Signs that today is served at the cost of tomorrow.
pub(super) fn short_sight(scenario: &Scenario, money: &MoneyResults, position: &PositionResults) -> ShortSight {
    let income = income(money);
    let days = days_by_attractiveness(scenario, position);
    ShortSight {
        no_long_goal: no_long_goal(scenario),
        falling_income: income.clone().map(|(now, then)| then.get() < now.get() && !then.ties(now)),
        income,
        days_on_yesterday: days.clone().map(|(ahead, behind)| behind.get() > ahead.get() && !behind.ties(ahead)),
        days,
    }
}

fn no_long_goal(scenario: &Scenario) -> Outcome<bool> {
    let mut dated = scenario.strategy.goals.iter().filter_map(|g| g.year).peekable();
    if dated.peek().is_none() {
        return Err(Undefined::Unrated);
    }
    Ok(!dated.any(|year| year.get() >= scenario.this_year.saturating_add(LONG_TERM)))
}

fn income(money: &MoneyResults) -> Outcome<(Exact, Exact)> {
    let of = |period: Period| money.totals.net_income[period].sum.clone().map(|sum| Exact::from(sum.get()));
    Ok((of(Period::ThisYear)?, of(Period::YearAfter)?))
}

fn days_by_attractiveness(scenario: &Scenario, position: &PositionResults) -> Outcome<(Exact, Exact)> {
    let placed: Vec<(Class, Exact)> =
        days(scenario).filter_map(|(id, days)| Some((position.account(id)?.class()?, days))).collect();
    if placed.is_empty() {
        return Err(Undefined::NoAccounts);
    }
    let is_ahead = |class: Class| matches!(class, Class::Key | Class::KeyDevelopment);
    let of = |ahead: bool| sum(placed.iter().filter(|(class, _)| is_ahead(*class) == ahead).map(|(_, days)| *days));
    Ok((of(true), of(false)))
}
