//! What differs about single accounts.

use super::{AccountChange, AccountDifference, Pair, There, both, exact, pair};
use crate::model::evaluation::Basics;
use crate::model::ids::AccountId;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::period::Period;
use crate::model::practice::PracticeResults;
use crate::model::scenario::Scenario;
use crate::model::statistics::arrange::Lookup;
use crate::model::units::{Money, Probability};

/// The accounts that differ, and how many are the same.
pub(super) fn accounts(
    mine: &Scenario,
    theirs: &Scenario,
    results: &Pair<Basics>,
    operating: &Pair<PracticeResults>,
) -> (Vec<AccountDifference>, usize) {
    let ids = |scenario: &'_ Scenario| scenario.accounts.iter().map(|account| account.id).collect::<Vec<_>>();
    let money = Pair { mine: revenues(&results.mine), theirs: revenues(&results.theirs) };
    let lifetimes = Pair { mine: lifetimes(mine), theirs: lifetimes(theirs) };
    let (mut found, mut same) = (Vec::new(), 0);
    for (account, there) in both(ids(mine).into_iter(), ids(theirs).into_iter()) {
        let changes = match there {
            There::Both => {
                let scenarios = Pair { mine, theirs };
                let of_money = account_changes(account, results, &money, &lifetimes);
                let of_work = practice_changes(account, (mine, theirs), operating);
                of_money.into_iter().chain(of_work).chain(typed_changes(account, &scenarios)).collect()
            }
            There::Mine | There::Theirs => Vec::new(),
        };
        if there == There::Both && changes.is_empty() {
            same += 1;
        } else {
            found.push(AccountDifference { account, there, changes });
        }
    }
    (found, same)
}

type Lifetimes = Lookup<AccountId, (Option<Probability>, Option<Money>)>;

/// Own rate and margin for the lifetime value by account.
fn lifetimes(scenario: &Scenario) -> Lifetimes {
    Lookup::of(scenario.accounts.iter().map(|a| (a.id, (a.lifetime.retention, a.lifetime.margin))))
}

type Revenues = Lookup<AccountId, (Outcome<Money>, Outcome<Money>)>;

/// Revenue and net income this year by account.
fn revenues(results: &Basics) -> Revenues {
    let year = Period::ThisYear;
    let statements = results.money.statements.iter();
    Lookup::of(statements.map(|s| (s.account, (s.revenue[year].clone(), s.net_income[year].clone()))))
}

/// What was typed for an account that is compared as it is.
fn typed_changes(id: AccountId, scenarios: &Pair<&Scenario>) -> Vec<AccountChange> {
    let days = |scenario: &Scenario| scenario.account(id).and_then(|account| account.people_days);
    let review = |scenario: &Scenario| scenario.plan(id).and_then(|plan| plan.review_date);
    let decider = |scenario: &Scenario| scenario.plan(id).and_then(|plan| plan.decision_owner);
    let Pair { mine, theirs } = scenarios;
    let changes = [
        pair(days(mine), days(theirs)).map(AccountChange::PeopleDays),
        pair(review(mine), review(theirs)).map(AccountChange::Review),
        pair(decider(mine), decider(theirs)).map(AccountChange::Decider),
    ];
    changes.into_iter().flatten().collect()
}

fn account_changes(
    id: AccountId,
    results: &Pair<Basics>,
    money: &Pair<Revenues>,
    lifetimes: &Pair<Lifetimes>,
) -> Vec<AccountChange> {
    let total = |of: &Basics| {
        let found = of.position.account(id);
        found.map_or(Err(Undefined::NoAccounts), |account| account.attractiveness.total.clone())
    };
    let strength = |of: &Basics| {
        let found = of.position.account(id);
        found.map_or(Err(Undefined::NoAccounts), |account| account.strength.relative.clone())
    };
    let amounts =
        |of: &Revenues| of.get(&id).cloned().unwrap_or((Err(Undefined::NoAccounts), Err(Undefined::NoAccounts)));
    let (mine, theirs) = (&results.mine, &results.theirs);
    let (my_amounts, their_amounts) = (amounts(&money.mine), amounts(&money.theirs));
    let lifetime = |of: &Lifetimes| of.get(&id).copied().unwrap_or_default();
    let (my_lifetime, their_lifetime) = (lifetime(&lifetimes.mine), lifetime(&lifetimes.theirs));
    let changes = [
        pair(mine.class_of(id), theirs.class_of(id)).map(AccountChange::Class),
        exact(total(mine), total(theirs)).map(AccountChange::Attractiveness),
        exact(strength(mine), strength(theirs)).map(AccountChange::Strength),
        pair(my_amounts.0, their_amounts.0).map(AccountChange::Revenue),
        pair(my_amounts.1, their_amounts.1).map(AccountChange::NetIncome),
        pair(my_lifetime.0, their_lifetime.0).map(AccountChange::Retention),
        pair(my_lifetime.1, their_lifetime.1).map(AccountChange::Margin),
    ];
    changes.into_iter().flatten().collect()
}

fn practice_changes(
    id: AccountId,
    (mine, theirs): (&Scenario, &Scenario),
    operating: &Pair<PracticeResults>,
) -> Vec<AccountChange> {
    let standing = |of: &PracticeResults| {
        let found = of.account(id);
        found.map_or(Err(Undefined::NoAccounts), |account| account.standing.standing.clone())
    };
    let weighted = |of: &PracticeResults| {
        let found = of.account(id);
        found.map_or(Err(Undefined::NoAccounts), |account| account.pipeline.open.weighted.clone())
    };
    let development = |of: &Scenario| of.account(id).and_then(|account| account.practice.development);
    let changes = [
        pair(standing(&operating.mine), standing(&operating.theirs)).map(AccountChange::Standing),
        pair(development(mine), development(theirs)).map(AccountChange::Development),
        pair(weighted(&operating.mine), weighted(&operating.theirs)).map(AccountChange::Pipeline),
    ];
    changes.into_iter().flatten().collect()
}
