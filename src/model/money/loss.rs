//! The loss test (D11): what is left of sales, profit, classes and concentration if accounts leave.
//!
//! What an account costs indirectly may stay when it goes: people are paid and buildings heated. The share that would
//! really be avoided is an input; 1 is the optimistic end.

use super::abc::{Abc, AbcClass, abc};
use super::concentration::{Concentration, concentration};
use super::figures::Figure;
use super::results::MoneyResults;
use super::statement::Statement;
use super::totals::{Total, Totals};
use crate::model::ids::AccountId;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::period::Period;
use crate::model::position::{Class, PositionResults, position};
use crate::model::scenario::Scenario;
use crate::model::statistics::finite;
use crate::model::units::{Money, Share};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// How many of the largest accounts [`LossSide::top`] looks at.
pub const TOPS: [usize; 3] = [1, 3, 5];

/// The portfolio before or after.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LossSide {
    /// How many accounts.
    pub accounts: usize,
    /// Revenue of the period looked at.
    pub sales: Total,
    /// Net income; afterwards less the cost that stays.
    pub profit: Total,
    /// Herfindahl index of revenue, 0–10,000.
    pub hhi: Outcome<f64>,
    /// Gini coefficient of revenue, 0–1.
    pub gini: Outcome<f64>,
    /// Gini coefficient of net income with losses; the cost that stays belongs to no account and is not in it.
    pub profit_gini: Outcome<f64>,
    /// Revenue share of the 1, 3 and 5 largest accounts ([`TOPS`]).
    pub top: [Outcome<Share>; 3],
    /// How many accounts are in each class of the matrix, in the order of [`Class::ALL`].
    pub classes: [usize; 4],
    /// How many are A, B and C.
    pub abc: [usize; 3],
    /// What the figures are made of, for explaining them.
    #[serde(skip)]
    pub detail: LossDetail,
}

/// What the figures of one side are made of.
#[derive(Debug, Clone, PartialEq)]
pub struct LossDetail {
    /// Rankings by revenue and net income; the cost that stays is not in them.
    pub concentration: Concentration,
    /// The matrix class of every account.
    pub classes: Vec<(AccountId, Option<Class>)>,
    /// The ABC class of every account.
    pub abc: Vec<(AccountId, Option<AbcClass>)>,
}

/// Something that is another one afterwards. `None` where there is no class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Moved<C> {
    /// The account, one that stays.
    pub account: AccountId,
    /// Before.
    pub from: Option<C>,
    /// After.
    pub to: Option<C>,
}

/// What losing some accounts does.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Loss {
    /// The accounts that leave, in the user's order. Ids of no account are left out.
    pub lost: Vec<AccountId>,
    /// The period looked at: that of the method.
    pub period: Period,
    /// The share of their indirect cost that would be avoided.
    pub avoided: Share,
    /// Their indirect cost that stays: (1 − avoided) × the cost of those whose net income counts before.
    pub stays: Outcome<Money>,
    /// Before.
    pub before: LossSide,
    /// After.
    pub after: LossSide,
    /// Who changes class in the account matrix: a mean line moves when accounts leave.
    pub classes: Vec<Moved<Class>>,
    /// Who changes ABC class.
    pub abc: Vec<Moved<AbcClass>>,
}

/// Loses some accounts. `money` and `position` are the results of the scenario as it is.
///
/// # Errors
/// `NotAProbability` when the share avoided does not lie from 0 to 1.
pub fn loss(
    scenario: &Scenario,
    money: &MoneyResults,
    position_now: &PositionResults,
    lost: &BTreeSet<AccountId>,
    avoided: f64,
) -> Outcome<Loss> {
    if !(0.0..=1.0).contains(&avoided) {
        return Err(Undefined::NotAProbability);
    }
    let period = scenario.method.value.period;
    let (gone, rest): (Vec<&Statement>, Vec<&Statement>) =
        money.statements.iter().partition(|statement| lost.contains(&statement.account));
    let stays = staying_cost(&gone, period, avoided);
    let left: Vec<Statement> = rest.into_iter().cloned().collect();
    let abc_left = abc(&left, &scenario.method.value);
    let position_left = position(&without(scenario, lost), &[]);
    let before = side(&money.statements, &money.concentration, &money.abc, position_now);
    let mut after = side(&left, &concentration(&left, period), &abc_left, &position_left);
    after.profit.sum = less(after.profit.sum, &stays);
    Ok(Loss {
        lost: gone.iter().map(|statement| statement.account).collect(),
        period,
        avoided: Share::new(avoided),
        classes: moved(&classes(position_now), &classes(&position_left)),
        abc: moved(&abc_classes(&money.abc), &abc_classes(&abc_left)),
        stays,
        before,
        after,
    })
}

/// The indirect cost that does not go with the accounts.
fn staying_cost(gone: &[&Statement], period: Period, avoided: f64) -> Outcome<Money> {
    let counted = gone.iter().filter(|statement| statement.net_income[period].is_ok());
    let costs = counted.filter_map(|statement| statement.indirect_cost[period].as_ref().ok());
    finite(costs.map(|cost| cost.get() * (1.0 - avoided)).sum::<f64>() + 0.0).map(Money::new)
}

/// A profit less the cost that stays. With nobody left, the cost that stays is all there is.
fn less(profit: Outcome<Money>, stays: &Outcome<Money>) -> Outcome<Money> {
    let stays = stays.clone()?.get();
    match profit {
        Err(Undefined::NoAccounts) if stays > 0.0 => Ok(Money::new(-stays)),
        profit => finite(profit?.get() - stays).map(Money::new),
    }
}

fn without(scenario: &Scenario, lost: &BTreeSet<AccountId>) -> Scenario {
    let mut left = scenario.clone();
    left.accounts.retain(|account| !lost.contains(&account.id));
    left
}

fn side(statements: &[Statement], concentration: &Concentration, abc: &Abc, position: &PositionResults) -> LossSide {
    let totals = Totals::over(&statements.iter().collect::<Vec<_>>());
    let period = concentration.period;
    let classes = classes(position);
    let letters = abc_classes(abc);
    let total = |figure| match figure {
        Figure::Revenue => totals.revenue[period].clone(),
        Figure::NetIncome => totals.net_income[period].clone(),
    };
    LossSide {
        accounts: statements.len(),
        sales: total(Figure::Revenue),
        profit: total(Figure::NetIncome),
        hhi: concentration.revenue.hhi.clone(),
        gini: concentration.revenue.gini.clone(),
        profit_gini: concentration.profit.gini.clone(),
        top: TOPS.map(|n| concentration.revenue.top_share(n)),
        classes: std::array::from_fn(|c| classes.iter().filter(|(_, class)| *class == Some(Class::ALL[c])).count()),
        abc: AbcClass::ALL.map(|c| letters.iter().filter(|(_, class)| *class == Some(c)).count()),
        detail: LossDetail { concentration: concentration.clone(), classes, abc: letters },
    }
}

type Classes<C> = Vec<(AccountId, Option<C>)>;

fn classes(position: &PositionResults) -> Classes<Class> {
    position.accounts.iter().map(|account| (account.account, account.class())).collect()
}

fn abc_classes(abc: &Abc) -> Classes<AbcClass> {
    abc.accounts.iter().map(|account| (account.account, account.class.as_ref().ok().copied())).collect()
}

/// Who of those that stay is in another class, in the user's order.
fn moved<C: Copy + PartialEq>(before: &Classes<C>, after: &Classes<C>) -> Vec<Moved<C>> {
    let mut earlier = BTreeMap::new();
    for (account, class) in before {
        earlier.entry(*account).or_insert(*class);
    }
    let change = |&(account, to): &(AccountId, Option<C>)| {
        let from = earlier.get(&account).copied().flatten();
        (from != to).then_some(Moved { account, from, to })
    };
    after.iter().filter_map(change).collect()
}
