//! The pipeline (D29): what the open opportunities are worth, weighted by their chances; how many are won; how much of
//! what an account spends is ours.

use super::opportunity::{Opportunity, OpportunityStage, OpportunityState};
use crate::model::ids::{AccountId, OpportunityId};
use crate::model::money::Statement;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::period::Period;
use crate::model::scenario::Scenario;
use crate::model::statistics::arrange::Lookup;
use crate::model::statistics::{finite, running_totals};
use crate::model::units::{Money, Share};
use serde::Serialize;
use std::collections::BTreeMap;

/// What follows for an opportunity.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OpportunityResult {
    /// The opportunity.
    pub opportunity: OpportunityId,
    /// Value × probability; undefined while either is missing.
    pub weighted: Outcome<Money>,
    /// Days since it should have been decided, while it is open; none if the day has not passed.
    pub overdue: Option<i64>,
}

/// Open opportunities together.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PipelineSum {
    /// How many there are.
    pub count: usize,
    /// Value of those that have one.
    pub value: Outcome<Money>,
    /// Value × probability of those that have both.
    pub weighted: Outcome<Money>,
    /// How many lack value or probability.
    pub incomplete: usize,
}

/// The open opportunities of one stage.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StageSum {
    /// The stage; none is not said.
    pub stage: Option<OpportunityStage>,
    /// Its opportunities.
    pub sum: PipelineSum,
}

/// How many decided opportunities were won.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WinRate {
    /// Opportunities won.
    pub won: usize,
    /// Opportunities lost.
    pub lost: usize,
    /// Won ÷ (won + lost); undefined while none is decided.
    pub by_count: Outcome<Share>,
    /// The same by value; undefined while a decided one lacks its value.
    pub by_value: Outcome<Share>,
}

/// The pipeline of one account.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AccountPipeline {
    /// Its open opportunities.
    pub open: PipelineSum,
    /// Our share of what it spends, as typed.
    pub wallet_share: Outcome<Share>,
    /// All it spends: our revenue this year ÷ our share.
    pub wallet: Outcome<Money>,
    /// What it buys elsewhere: all it spends − our revenue.
    pub elsewhere: Outcome<Money>,
}

/// Everything about opportunities.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PipelineResults {
    /// Each opportunity, in the user's order.
    pub opportunities: Vec<OpportunityResult>,
    /// Open ones by stage, those without a stage last.
    pub stages: Vec<StageSum>,
    /// All open ones.
    pub total: PipelineSum,
    /// What became of the decided ones.
    pub win_rate: WinRate,
}

fn weighted(opportunity: &Opportunity) -> Outcome<Money> {
    match (opportunity.value, opportunity.probability) {
        (Some(value), Some(chance)) => finite(value.get() * chance.get()).map(Money::new),
        (None, None) => Err(Undefined::Unrated),
        _ => Err(Undefined::Incomplete { missing: 1, needed: 2 }),
    }
}

/// A sum that stays in range; nothing to add is undefined.
fn total(values: impl IntoIterator<Item = f64>) -> Outcome<f64> {
    running_totals(values).last().map_or(Err(Undefined::Unrated), |sum| finite(sum.get()))
}

fn sum<'a>(open: impl Iterator<Item = &'a Opportunity>) -> PipelineSum {
    let open: Vec<&Opportunity> = open.collect();
    let products: Vec<Outcome<Money>> = open.iter().map(|o| weighted(o)).collect();
    PipelineSum {
        count: open.len(),
        value: total(open.iter().filter_map(|o| o.value).map(Money::get)).map(Money::new),
        weighted: total(products.iter().flatten().map(|money| money.get())).map(Money::new),
        incomplete: products.iter().filter(|product| product.is_err()).count(),
    }
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "filters hand it over so")]
fn is_open(opportunity: &&Opportunity) -> bool {
    opportunity.state == OpportunityState::Open
}

fn win_rate(opportunities: &[Opportunity]) -> WinRate {
    let of = |state| opportunities.iter().filter(move |o| o.state == state);
    let (won, lost) = (of(OpportunityState::Won).count(), of(OpportunityState::Lost).count());
    let decided = won + lost;
    let by_count = if decided == 0 { Err(Undefined::Unrated) } else { Ok(Share::new(won as f64 / decided as f64)) };
    let value = |state| total(of(state).filter_map(|o| o.value).map(Money::get).chain([0.0]));
    let missing = of(OpportunityState::Won).chain(of(OpportunityState::Lost)).filter(|o| o.value.is_none()).count();
    let by_value = || {
        by_count.clone()?;
        if missing > 0 {
            return Err(Undefined::Incomplete { missing, needed: decided });
        }
        let (won, lost) = (value(OpportunityState::Won)?, value(OpportunityState::Lost)?);
        if won < 0.0 || lost < 0.0 {
            return Err(Undefined::NegativeValue);
        }
        let all = finite(won + lost)?;
        if all <= 0.0 { Err(Undefined::TotalNotPositive) } else { Ok(Share::new(won / all)) }
    };
    WinRate { won, lost, by_value: by_value(), by_count }
}

/// Open opportunities by stage, those without a stage last.
fn stages<'a>(all: impl Iterator<Item = &'a Opportunity> + Clone) -> Vec<StageSum> {
    let stages = OpportunityStage::ALL.iter().copied().map(Some).chain([None]);
    let of = |stage| StageSum { stage, sum: sum(all.clone().filter(is_open).filter(|o| o.stage == stage)) };
    stages.map(of).collect()
}

/// Open opportunities of one account by stage, those without a stage last.
pub fn stage_sums(scenario: &Scenario, account: AccountId) -> Vec<StageSum> {
    stages(scenario.operations.opportunities.iter().filter(move |o| o.account == Some(account)))
}

/// Everything about opportunities.
pub(super) fn pipeline(scenario: &Scenario) -> PipelineResults {
    let all = &scenario.operations.opportunities;
    let late = |o: &Opportunity| {
        let days = scenario.as_of.days_since(o.close?);
        (days > 0 && o.state == OpportunityState::Open).then_some(days)
    };
    PipelineResults {
        opportunities: all
            .iter()
            .map(|o| OpportunityResult { opportunity: o.id, weighted: weighted(o), overdue: late(o) })
            .collect(),
        stages: stages(all.iter()),
        total: sum(all.iter().filter(is_open)),
        win_rate: win_rate(all),
    }
}

/// The pipelines of the accounts, in their order.
pub(super) fn by_account(scenario: &Scenario, statements: &[Statement]) -> Vec<AccountPipeline> {
    let mut open: BTreeMap<AccountId, Vec<&Opportunity>> = BTreeMap::new();
    for opportunity in scenario.operations.opportunities.iter().filter(is_open) {
        if let Some(account) = opportunity.account {
            open.entry(account).or_default().push(opportunity);
        }
    }
    let revenues = Lookup::of(statements.iter().map(|s| (s.account, &s.revenue[Period::ThisYear])));
    let of = |account: &std::sync::Arc<crate::model::Account>| {
        let revenue = revenues.get(&account.id).map_or(Err(Undefined::Unrated), |r| (*r).clone());
        let share = account.practice.wallet_share;
        let wallet = wallet(&revenue, share);
        AccountPipeline {
            open: sum(open.get(&account.id).into_iter().flatten().copied()),
            wallet_share: share.ok_or(Undefined::Unrated),
            elsewhere: wallet.clone().and_then(|all| finite(all.get() - revenue?.get())).map(Money::new),
            wallet,
        }
    };
    scenario.accounts.iter().map(of).collect()
}

/// What an account spends, from what it spends with us and our share of it.
fn wallet(revenue: &Outcome<Money>, share: Option<Share>) -> Outcome<Money> {
    let share = share.ok_or(Undefined::Unrated)?.get();
    let revenue = revenue.clone()?.get();
    if share <= 0.0 {
        return Err(Undefined::ZeroDivisor);
    }
    finite(revenue / share).map(Money::new)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::units::Probability;

    fn opportunity(value: Option<f64>, chance: Option<f64>, state: OpportunityState) -> Opportunity {
        Opportunity {
            value: value.map(Money::new),
            probability: chance.map(Probability::new),
            state,
            ..Opportunity::named(OpportunityId(1), "")
        }
    }

    #[test]
    fn a_product_needs_both() {
        use OpportunityState::Open;
        assert_eq!(weighted(&opportunity(Some(200.0), Some(0.25), Open)), Ok(Money::new(50.0)));
        assert_eq!(weighted(&opportunity(None, None, Open)), Err(Undefined::Unrated));
        let half = Err(Undefined::Incomplete { missing: 1, needed: 2 });
        assert_eq!(weighted(&opportunity(Some(200.0), None, Open)), half);
        let all = [opportunity(Some(200.0), Some(0.25), Open), opportunity(Some(10.0), None, Open)];
        let found = sum(all.iter());
        assert_eq!((found.count, found.incomplete), (2, 1));
        assert_eq!((found.value, found.weighted), (Ok(Money::new(210.0)), Ok(Money::new(50.0))));
        assert_eq!(sum([].iter()).weighted, Err(Undefined::Unrated));
    }

    #[test]
    fn sums_never_leave_the_range() {
        use OpportunityState::Open;
        let all = [opportunity(Some(1e308), Some(1.0), Open), opportunity(Some(1e308), Some(1.0), Open)];
        assert_eq!(sum(all.iter()).weighted, Err(Undefined::TooLarge));
    }

    #[test]
    fn what_is_shelved_counts_neither_way() {
        use OpportunityState::{Lost, Open, Shelved, Won};
        let all = [
            opportunity(Some(30.0), None, Won),
            opportunity(Some(90.0), None, Lost),
            opportunity(Some(70.0), None, Shelved),
            opportunity(Some(70.0), None, Open),
        ];
        let found = win_rate(&all);
        assert_eq!((found.won, found.lost), (1, 1));
        assert_eq!((found.by_count, found.by_value), (Ok(Share::new(0.5)), Ok(Share::new(0.25))));
        assert_eq!(win_rate(&all[2..]).by_count, Err(Undefined::Unrated));
        let unknown = [opportunity(None, None, Won)];
        assert_eq!(win_rate(&unknown).by_value, Err(Undefined::Incomplete { missing: 1, needed: 1 }));
        let nothing = [opportunity(Some(0.0), None, Won)];
        assert_eq!(win_rate(&nothing).by_value, Err(Undefined::TotalNotPositive));
    }

    #[test]
    fn a_share_of_nothing_has_no_wallet() {
        let revenue = Ok(Money::new(55.0));
        assert_eq!(wallet(&revenue, Some(Share::new(0.5))), Ok(Money::new(110.0)));
        assert_eq!(wallet(&revenue, Some(Share::new(0.0))), Err(Undefined::ZeroDivisor));
        assert_eq!(wallet(&revenue, None), Err(Undefined::Unrated));
        assert_eq!(wallet(&Ok(Money::new(1e308)), Some(Share::new(1e-9))), Err(Undefined::TooLarge));
    }
}
