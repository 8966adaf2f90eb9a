//! The loss test.

use crate::{close, sample};
use linchpin::model::evaluation::evaluate;
use linchpin::model::money::{AbcClass, Loss, loss};
use linchpin::model::position::Class;
use linchpin::model::{Account, AccountId, Date, Money, Outcome, Period, Scenario, Undefined};

fn lose(scenario: &Scenario, accounts: &[u32], avoided: f64) -> Outcome<Loss> {
    let now = evaluate(scenario);
    loss(scenario, &now.money, &now.position, &accounts.iter().map(|n| AccountId(*n)).collect(), avoided)
}

#[track_caller]
fn profit_after(accounts: &[u32], avoided: f64) -> f64 {
    lose(&sample(), accounts, avoided).expect("defined").after.profit.sum.expect("known").get()
}

#[test]
fn the_giants_of_the_sample_case() {
    close(profit_after(&[2], 1.0), -440.0, 1e-9);
    close(profit_after(&[1], 1.0), 10_160.0, 1e-9);
    close(profit_after(&[1], 0.4), -160.0, 1e-9);
    close(profit_after(&[], 1.0), 6_360.0, 1e-9);
    let found = lose(&sample(), &[1], 0.4).expect("defined");
    assert_eq!((found.lost.clone(), found.period), (vec![AccountId(1)], Period::ThisYear));
    close(found.stays.expect("known").get(), 0.6 * 17_200.0, 1e-9);
    assert_eq!((found.before.accounts, found.after.accounts), (12, 11));
    close(found.before.sales.sum.expect("known").get(), 229_700.0, 1e-9);
    close(found.after.sales.sum.expect("known").get(), 133_700.0, 1e-9);
    close(found.before.hhi.expect("defined"), 2561.0, 0.5);
    close(found.before.top[1].clone().expect("defined").get(), 0.801, 0.0005);
    close(found.before.gini.expect("defined"), 0.639, 0.0005);
    // A02 52,000 of 133,700 leads afterwards.
    close(found.after.top[0].clone().expect("defined").get(), 52.0 / 133.7, 1e-12);
    assert_eq!(found.before.classes, [4, 3, 2, 1]);
}

#[test]
fn who_changes_class_is_what_an_evaluation_without_the_account_says() {
    let scenario = sample();
    let now = evaluate(&scenario);
    for lost in 1..=12 {
        let found = lose(&scenario, &[lost], 1.0).expect("defined");
        let mut left = scenario.clone();
        left.accounts.retain(|a| a.id != AccountId(lost));
        let after = evaluate(&left);
        let change = |a: &linchpin::model::position::AccountPosition| {
            let from = now.position.account(a.account).and_then(|p| p.class());
            (from != a.class()).then_some((a.account, from, a.class()))
        };
        let expected: Vec<_> = after.position.accounts.iter().filter_map(change).collect();
        assert_eq!(found.classes.iter().map(|m| (m.account, m.from, m.to)).collect::<Vec<_>>(), expected);
        assert_eq!(found.after.classes, [0, 1, 2, 3].map(|c| after.count_of(Class::ALL[c])));
        assert_eq!(found.after.hhi, after.money.concentration.revenue.hhi);
        assert_eq!(found.after.profit, after.money.totals.net_income[Period::ThisYear]);
        let letters = |c| after.money.abc.accounts.iter().filter(|a| a.class == Ok(c)).count();
        assert_eq!(found.after.abc, AbcClass::ALL.map(letters));
    }
}

#[test]
fn edges() {
    let scenario = sample();
    for wrong in [-0.1, 1.1, f64::NAN] {
        assert_eq!(lose(&scenario, &[1], wrong), Err(Undefined::NotAProbability));
    }
    assert_eq!(lose(&scenario, &[99], 1.0).expect("defined").lost, []);
    // Everybody leaves: nothing to sell, and the cost that stays is all there is.
    let all: Vec<u32> = (1..=12).collect();
    let empty = lose(&scenario, &all, 0.0).expect("defined");
    let costs: f64 = evaluate(&scenario).money.totals.indirect_cost[Period::ThisYear].sum.clone().expect("known").get();
    assert_eq!(empty.after.sales.sum, Err(Undefined::NoAccounts));
    assert_eq!(empty.after.profit.sum, Ok(Money::new(-costs)));
    assert_eq!(lose(&scenario, &all, 1.0).expect("defined").after.profit.sum, Err(Undefined::NoAccounts));
    assert_eq!(empty.after.hhi, Err(Undefined::NoAccounts));
    // Nothing at all.
    let nothing = Scenario::empty("", Date::new(2026, 11, 2).expect("a day"));
    let found = lose(&nothing, &[1], 0.5).expect("defined");
    assert_eq!((found.after.accounts, found.before.profit.sum), (0, Err(Undefined::NoAccounts)));
}

#[test]
fn an_account_without_net_income_was_not_counted_before() {
    let mut scenario = Scenario::empty("", Date::new(2026, 11, 2).expect("a day"));
    for (n, direct) in [(1, Some(40.0)), (2, None)] {
        let mut account = Account::named(AccountId(n), "");
        account.money.revenue[Period::ThisYear] = Some(Money::new(100.0));
        account.money.direct_cost[Period::ThisYear] = direct.map(Money::new);
        account.money.indirect_cost[Period::ThisYear] = Some(Money::new(30.0));
        scenario.accounts.push(account.into());
    }
    // 100 − 40 − 30 = 30 either way; the cost of the second account was in no total.
    let found = lose(&scenario, &[2], 0.0).expect("defined");
    assert_eq!((found.before.profit.sum, found.after.profit.sum), (Ok(Money::new(30.0)), Ok(Money::new(30.0))));
    assert_eq!(found.stays, Ok(Money::new(0.0)));
    // Losing the first one leaves its cost.
    let found = lose(&scenario, &[1], 0.5).expect("defined");
    assert_eq!((found.after.profit.sum, found.stays), (Err(Undefined::Unrated), Ok(Money::new(15.0))));
}
