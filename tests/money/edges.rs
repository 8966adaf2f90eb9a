//! Unfinished and hostile money, worked by hand.

use crate::{amount, money, portfolio, scenario};
use linchpin::model::money::{AccountAnswers, IndirectBasis, IndirectSource, Statement};
use linchpin::model::outcome::Outcome;
use linchpin::model::{Account, AccountId, DriverId, Money, PerPeriod, Period, Undefined};

fn statement(edit: impl FnOnce(&mut Account)) -> Statement {
    let mut scenario = scenario();
    for (driver, rate) in scenario.method.value.drivers.iter_mut().zip([2.0, 0.5]) {
        driver.rate = Money::new(rate);
    }
    let mut account = Account::named(AccountId(1), "");
    edit(&mut account);
    scenario.accounts.push(account.into());
    money(&scenario).statements.remove(0)
}

fn row(numbers: [f64; 5]) -> PerPeriod<Option<Money>> {
    PerPeriod(numbers.map(|n| Some(Money::new(n))))
}

const fn incomplete<T>(missing: usize, needed: usize) -> Outcome<T> {
    Err(Undefined::Incomplete { missing, needed })
}

#[test]
fn no_accounts() {
    let results = money(&scenario());
    assert_eq!(results.totals.revenue[Period::ThisYear].sum, Err(Undefined::NoAccounts));
    assert_eq!(results.totals.margin[Period::ThisYear], Err(Undefined::NoAccounts));
    assert_eq!(results.totals.growth.past.rate, Err(Undefined::NoAccounts));
    assert_eq!(results.concentration.revenue.pareto, Err(Undefined::NoAccounts));
    assert_eq!(results.concentration.revenue.top_share(3), Err(Undefined::NoAccounts));
    assert_eq!(results.concentration.profit.whale, Err(Undefined::NoAccounts));
    assert_eq!(results.concentration.profit.gini, Err(Undefined::NoAccounts));
}

#[test]
fn nothing_typed_is_unrated_not_zero() {
    let s = statement(|_| {});
    assert_eq!(s.net_income[Period::ThisYear], Err(Undefined::Unrated));
    assert_eq!(s.past.revenue, Err(Undefined::Unrated));
    assert_eq!(s.growth.whole, Err(Undefined::Unrated));
    assert_eq!(s.margin[Period::LastYear], Err(Undefined::Unrated));
    assert_eq!(AccountAnswers::of(&s).future.horizon, None);
}

#[test]
fn what_is_missing_is_counted() {
    let s = statement(|a| {
        a.money.revenue[Period::LastYear] = Some(Money::new(10.0));
        a.money.direct_cost[Period::LastYear] = Some(Money::new(4.0));
    });
    assert_eq!(amount(&s.gross_profit[Period::LastYear]), Ok(6.0));
    assert_eq!(s.net_income[Period::LastYear], incomplete(1, 3));
    assert_eq!(s.margin[Period::LastYear], incomplete(1, 3));
    assert_eq!(s.past.revenue, incomplete(1, 2));
    assert_eq!(s.past.net_income, incomplete(2, 2));
    assert_eq!(s.past.indirect_cost, Err(Undefined::Unrated));
}

#[test]
fn totals_count_who_has_the_figure() {
    let mut scenario = portfolio(&[(10.0, 1.0), (30.0, 3.0)]);
    scenario.accounts.push(Account::named(AccountId(3), "").into());
    let totals = money(&scenario).totals;
    let this_year = &totals.net_income[Period::ThisYear];
    assert_eq!((amount(&this_year.sum), this_year.counted, this_year.missing), (Ok(4.0), 2, 1));
    assert_eq!(totals.margin[Period::ThisYear].clone().map(linchpin::model::Share::get), Ok(0.1));
    assert_eq!(totals.revenue[Period::NextYear].sum, Err(Undefined::Unrated));
    assert_eq!(totals.margin[Period::NextYear], Err(Undefined::Unrated));
    assert_eq!((totals.growth.past.counted, totals.growth.past.missing), (0, 3));
}

#[test]
fn growth_and_margin_need_positive_revenue() {
    let growth = |revenue| statement(|a| a.money.revenue = row(revenue)).growth;
    assert_eq!(growth([0.0, 0.0, 5.0, 0.0, 0.0]).past, Err(Undefined::FirstNotPositive));
    assert_eq!(growth([1.0, 0.0, -5.0, 0.0, 0.0]).past, Err(Undefined::LastNegative));
    assert_eq!(growth([4.0, 0.0, 9.0, 0.0, 0.0]).past.map(linchpin::model::Share::get), Ok(0.5));
    assert_eq!(growth([4.0, 0.0, 9.0, 0.0, 0.0]).future.map(linchpin::model::Share::get), Ok(-1.0));
    assert_eq!(growth([1.0, 0.0, 9.0, 0.0, 16.0]).whole.map(linchpin::model::Share::get), Ok(1.0));
    let margin = |revenue| {
        let costs = |a: &mut Account| {
            (a.money.direct_cost, a.money.indirect_cost) = (row([0.0; 5]), row([1.0; 5]));
            a.money.revenue = row([revenue; 5]);
        };
        statement(costs).margin[Period::ThisYear].clone().map(linchpin::model::Share::get)
    };
    assert_eq!(margin(4.0), Ok(0.75));
    assert_eq!(margin(0.0), Err(Undefined::ZeroDivisor));
    assert_eq!(margin(-4.0), Err(Undefined::NegativeValue));
}

#[test]
fn drivers_count_where_they_have_a_quantity() {
    let s = statement(|a| {
        a.money.indirect_cost = row([1.0; 5]);
        a.money.indirect_cost[Period::YearAfter] = None;
        a.money.indirect_source = IndirectSource::Drivers;
        let visits = PerPeriod([None, Some(0.0), Some(3.0), None, None]);
        let orders = PerPeriod([None, None, Some(4.0), None, None]);
        // The last driver is not in the method any more.
        a.money.drivers =
            [(DriverId(1), visits), (DriverId(2), orders), (DriverId(99), PerPeriod([Some(7.0); 5]))].into();
    });
    // Visits cost 2, orders ½: 3·2 + 4·½ = 8 this year, and no visit last year costs nothing.
    let costs = s.indirect_cost.0.clone().map(|c| amount(&c));
    assert_eq!(costs, [Ok(1.0), Ok(0.0), Ok(8.0), Ok(1.0), Err(Undefined::Unrated)]);
    let typed = IndirectBasis::TypedForLackOfQuantities;
    assert_eq!(s.indirect_basis.0, [typed, IndirectBasis::Allocated, IndirectBasis::Allocated, typed, typed]);
}

#[test]
fn quantities_do_not_count_while_cost_is_typed() {
    let s = statement(|a| {
        a.money.indirect_cost = row([1.0; 5]);
        a.money.drivers = [(DriverId(1), PerPeriod([Some(9.0); 5]))].into();
    });
    assert_eq!(amount(&s.indirect_cost[Period::ThisYear]), Ok(1.0));
    assert_eq!(s.indirect_basis[Period::ThisYear], IndirectBasis::Typed);
}

#[test]
fn numbers_beyond_range_carry_their_reason() {
    let s = statement(|a| {
        a.money.revenue = row([f64::MAX; 5]);
        a.money.direct_cost = row([-f64::MAX; 5]);
        a.money.indirect_source = IndirectSource::Drivers;
        a.money.drivers = [(DriverId(1), PerPeriod([Some(f64::MAX); 5]))].into();
    });
    for outcome in [&s.gross_profit, &s.indirect_cost, &s.net_income].map(|row| &row[Period::ThisYear]) {
        assert_eq!(*outcome, Err(Undefined::TooLarge));
    }
    assert_eq!(s.past.revenue, Err(Undefined::TooLarge));
    let two = money(&portfolio(&[(f64::MAX, 0.0), (f64::MAX, 0.0)]));
    assert_eq!(two.totals.revenue[Period::ThisYear].sum, Err(Undefined::TooLarge));
    assert_eq!(two.concentration.revenue.ranked[1].cumulative, Err(Undefined::TooLarge));
    assert_eq!(two.concentration.revenue.ranked[1].share, Err(Undefined::TooLarge));
}

#[test]
fn one_account_is_the_whole_portfolio() {
    let results = money(&portfolio(&[(50.0, 5.0)]));
    let revenue = results.concentration.revenue;
    assert_eq!((revenue.pareto.clone(), revenue.hhi.clone()), (Ok(1), Ok(10_000.0)));
    assert_eq!((revenue.gini.clone(), revenue.gini_corrected.clone()), (Ok(0.0), Err(Undefined::ZeroDivisor)));
    assert_eq!(revenue.top_share(3).map(linchpin::model::Share::get), Ok(1.0));
    let whale = results.concentration.profit.whale.expect("one account");
    assert_eq!((whale.accounts, whale.erosion.get()), (1, 0.0));
    assert_eq!(whale.shares.map(|s| s.stobachoff), Ok(0.0));
}

#[test]
fn zeros_and_losses_have_a_curve_in_money_only() {
    for (figures, peak, accounts) in [(vec![(0.0, 0.0); 3], 0.0, 0), (vec![(0.0, 5.0), (0.0, -9.0)], 5.0, 1)] {
        let concentration = money(&portfolio(&figures)).concentration;
        assert_eq!(concentration.revenue.hhi, Err(Undefined::TotalNotPositive));
        assert_eq!(concentration.revenue.ranked[0].share, Err(Undefined::TotalNotPositive));
        assert_eq!(concentration.profit.gini, Err(Undefined::TotalNotPositive));
        let whale = concentration.profit.whale.expect("accounts");
        assert_eq!((whale.peak.get(), whale.accounts), (peak, accounts));
        assert_eq!(whale.shares, Err(Undefined::TotalNotPositive));
    }
}

#[test]
fn negative_revenue_has_a_share_but_no_index() {
    let revenue = money(&portfolio(&[(120.0, 0.0), (-20.0, 0.0)])).concentration.revenue;
    assert_eq!(revenue.hhi, Err(Undefined::NegativeValue));
    assert_eq!(revenue.gini, Err(Undefined::NegativeValue));
    assert_eq!(revenue.pareto, Ok(1));
    assert_eq!(revenue.ranked[1].share.clone().map(linchpin::model::Share::get), Ok(-0.2));
}

#[test]
fn equal_accounts_keep_the_order_of_the_list() {
    let ranked = money(&portfolio(&[(5.0, 1.0), (9.0, 1.0), (5.0, 1.0), (9.0, 1.0)])).concentration.revenue.ranked;
    assert_eq!(ranked.iter().map(|r| r.account.0).collect::<Vec<_>>(), [2, 4, 1, 3]);
}

#[test]
fn results_are_written_with_reasons() {
    let written = serde_json::to_value(money(&portfolio(&[(50.0, 5.0)]))).expect("plain data");
    assert_eq!(written["statements"][0]["netIncome"][2]["Ok"], 5.0);
    assert_eq!(written["statements"][0]["netIncome"][3]["Err"]["reason"], "unrated");
    assert_eq!(written["abc"]["accounts"][0]["class"]["Ok"], "a");
    assert_eq!(written["quadrant"]["placed"][0]["cell"], "highHigh");
}
