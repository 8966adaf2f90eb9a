//! The sample case's figures, from its own numbers: every figure of `sample-case.md` for D8 to D11.

use crate::{amount, close, money};
use linchpin::model::accounts::Orientation;
use linchpin::model::label::Label;
use linchpin::model::method::{AbcBasis, Driver};
use linchpin::model::money::{
    AbcClass, AccountAnswers, Horizon, IndirectBasis, IndirectSource, Measure, MoneyResults, MoneyTable, Span,
    TotalAnswers, Totals, ValueCell,
};
use linchpin::model::{Account, AccountId, DriverId, Money, PerPeriod, Period, Scenario, Share};
use serde_json::Value;
use std::collections::BTreeSet;

const DRIVERS: [&str; 4] = ["visits", "orders", "deliveries", "serviceHours"];

fn sample() -> Scenario {
    let case: Value =
        serde_json::from_str(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/sample-case.json")))
            .expect("the sample case");
    let mut scenario = crate::scenario();
    let rate = |key: &str| Money::new(case["d9"]["driverRates"][key].as_f64().expect("a rate"));
    scenario.method.value.drivers = (1..)
        .zip(DRIVERS)
        .map(|(id, key)| Driver { id: DriverId(id), label: Label::own(key), rate: rate(key) })
        .collect();
    scenario.accounts =
        case["accounts"].as_array().expect("accounts").iter().map(|written| account(written).into()).collect();
    scenario
}

fn account(written: &Value) -> Account {
    let id: AccountId = written["id"].as_str().expect("an id").parse().expect("an account id");
    let mut account = Account::named(id, "");
    account.profile.orientation = match written["d5"]["orientation"].as_str() {
        Some("strategic") => Some(Orientation::Strategic),
        Some("transactional") => Some(Orientation::Transactional),
        other => panic!("{other:?}"),
    };
    let d9 = &written["d9"];
    account.money = MoneyTable {
        revenue: row(&d9["revenue"]),
        direct_cost: row(&d9["directCost"]),
        indirect_cost: row(&d9["indirectCost"]),
        indirect_source: IndirectSource::Typed,
        drivers: (1..).zip(DRIVERS).map(|(id, key)| (DriverId(id), quantities(&d9["drivers2026"][key]))).collect(),
        growth_horizon: d9["growthHorizonYear"].as_i64().and_then(|year| i32::try_from(year).ok()),
        earlier: Vec::new(),
    };
    account
}

fn row(numbers: &Value) -> PerPeriod<Option<Money>> {
    PerPeriod::from_fn(|p| numbers[p as usize].as_f64().map(Money::new))
}

fn quantities(number: &Value) -> PerPeriod<Option<f64>> {
    PerPeriod::from_fn(|p| number.as_f64().filter(|_| p == Period::ThisYear))
}

fn a(number: u32) -> AccountId {
    AccountId(number)
}

fn net(results: &MoneyResults, account: u32) -> f64 {
    amount(&results.statement(a(account)).expect("an account").net_income[Period::ThisYear]).expect("typed")
}

#[test]
fn portfolio_totals() {
    let results = money(&sample());
    let sums = |row: &PerPeriod<linchpin::model::money::Total>| row.0.clone().map(|t| amount(&t.sum));
    assert_eq!(sums(&results.totals.net_income), [13950.0, 10330.0, 6360.0, 5820.0, 6370.0].map(Ok));
    assert_eq!(sums(&results.totals.revenue), [217_300.0, 224_100.0, 229_700.0, 240_600.0, 253_900.0].map(Ok));
    assert!(results.totals.revenue.iter().all(|(_, t)| (t.counted, t.missing) == (12, 0)));
    close(results.totals.margin[Period::ThisYear].clone().expect("defined").get(), 6360.0 / 229_700.0, 1e-15);
}

#[test]
fn the_giant_loses_money_after_indirect_cost() {
    let results = money(&sample());
    let giant = results.statement(a(1)).expect("Kuolan");
    assert_eq!(amount(&giant.gross_profit[Period::ThisYear]), Ok(13_400.0));
    assert_eq!(amount(&giant.indirect_cost[Period::ThisYear]), Ok(17_200.0));
    assert_eq!(amount(&giant.net_income[Period::ThisYear]), Ok(-3800.0));
    // 88,000 − 73,900 − 12,600 and 93,000 − 79,000 − 14,900 before; 98,000 … and 99,000 … after.
    assert_eq!(amount(&giant.past.net_income), Ok(1500.0 - 900.0));
    assert_eq!(amount(&giant.future.net_income), Ok(-4800.0 - 5700.0));
}

#[test]
fn growth_of_three_accounts() {
    let results = money(&sample());
    for (account, first, last) in [(2, 68_000.0_f64, 38_000.0_f64), (3, 25_000.0, 49_000.0), (4, 2900.0, 9200.0)] {
        let whole = results.statement(a(account)).expect("an account").growth.whole.clone().expect("defined");
        close(whole.get(), (last / first).powf(0.25) - 1.0, 1e-12);
    }
    // Haoye has bought nothing yet: no growth from zero.
    let haoye = &results.statement(a(12)).expect("Haoye").growth;
    assert_eq!(haoye.future, Err(linchpin::model::Undefined::FirstNotPositive));
}

#[test]
fn drivers_rebuild_every_indirect_cost_of_this_year() {
    let typed = money(&sample());
    let mut scenario = sample();
    for account in &scenario.accounts.iter().map(|a| a.id).collect::<Vec<_>>() {
        scenario.account_mut(*account).expect("an account").money.indirect_source = IndirectSource::Drivers;
    }
    let allocated = money(&scenario);
    for (by_hand, by_drivers) in typed.statements.iter().zip(&allocated.statements) {
        let cost = |s: &linchpin::model::money::Statement, p| amount(&s.indirect_cost[p]).expect("known");
        close(cost(by_drivers, Period::ThisYear), cost(by_hand, Period::ThisYear), 1e-9);
        assert_eq!(by_drivers.indirect_basis[Period::ThisYear], IndirectBasis::Allocated);
        assert_eq!(by_drivers.indirect_basis[Period::LastYear], IndirectBasis::TypedForLackOfQuantities);
        assert_eq!(by_drivers.indirect_cost[Period::LastYear], by_hand.indirect_cost[Period::LastYear]);
    }
}

#[test]
fn value_quadrant() {
    let quadrant = money(&sample()).quadrant;
    close(amount(&quadrant.sales_line).expect("a line"), 19_141.67, 0.005);
    assert_eq!(amount(&quadrant.profit_line), Ok(530.0));
    let of = |cell| quadrant.placed.iter().filter(|p| p.cell == cell).map(|p| p.account).collect::<Vec<_>>();
    assert_eq!(of(ValueCell::HighHigh), [a(2), a(3)]);
    assert_eq!(of(ValueCell::HighSalesLowProfit), [a(1)]);
    assert_eq!(of(ValueCell::LowSalesHighProfit), [a(4), a(6)]);
    assert_eq!(of(ValueCell::LowLow).len(), 7);
    assert!(quadrant.left_out.is_empty());
}

#[test]
fn concentration_of_revenue() {
    let revenue = money(&sample()).concentration.revenue;
    assert_eq!(revenue.ranked[..3].iter().map(|r| r.account).collect::<Vec<_>>(), [a(1), a(2), a(3)]);
    close(revenue.top_share(3).expect("defined").get(), 0.801, 0.0005);
    assert_eq!(revenue.pareto, Ok(3));
    close(revenue.hhi.expect("defined"), 2561.0, 0.5);
    close(revenue.gini.expect("defined"), 0.639, 0.0005);
}

#[test]
fn whale_of_net_income() {
    let profit = money(&sample()).concentration.profit;
    let whale = profit.whale.expect("defined");
    assert_eq!((whale.total.get(), whale.accounts), (6360.0, 8));
    close(whale.shares.expect("a positive total").peak.get(), 1.747, 0.0005);
    assert_eq!(profit.ranked.last().map(|r| r.account), Some(a(1)));
    assert_eq!(profit.ranked.last().and_then(|r| r.cumulative_share.clone().ok()).map(Share::get), Some(1.0));
}

#[test]
fn without_the_declining_giant_profit_turns_negative() {
    let results = money(&sample());
    close(6360.0 - net(&results, 2), -440.0, 0.0);
    close(6360.0 - net(&results, 1), 10_160.0, 0.0);
}

#[test]
fn abc_classes() {
    let mut scenario = sample();
    let classes = |scenario: &Scenario, class| {
        let abc = money(scenario).abc;
        abc.accounts.into_iter().filter(|x| x.class == Ok(class)).map(|x| x.account).collect::<Vec<_>>()
    };
    assert_eq!(classes(&scenario, AbcClass::A), [a(1), a(2), a(3)]);
    assert!(classes(&scenario, AbcClass::C).contains(&a(4)));
    // By profit the first, A02, already makes 6,800 of 6,360: it alone is A, and nobody is B.
    scenario.method.value.abc_basis = AbcBasis::Profit;
    assert_eq!(classes(&scenario, AbcClass::A), [a(2)]);
    assert!(classes(&scenario, AbcClass::B).is_empty());
    scenario.method.value.abc_basis = AbcBasis::Both;
    assert_eq!(classes(&scenario, AbcClass::A), [a(1), a(2), a(3)]);
}

#[test]
fn six_questions_for_one_account() {
    let results = money(&sample());
    let answers = AccountAnswers::of(results.statement(a(4)).expect("Xinlan"));
    assert_eq!(amount(&answers.past.revenue), Ok(2900.0 + 4100.0));
    assert_eq!(amount(&answers.future.revenue), Ok(7100.0 + 9200.0));
    assert_eq!(amount(&answers.this_year.cost_to_serve), Ok(800.0));
    assert_eq!(amount(&answers.this_year.direct_cost), Ok(3100.0));
    // 2,900 − 1,750 − 600 = 550 and 4,100 − 2,400 − 700 = 1,000; 2,100 and 2,850.
    assert_eq!(amount(&answers.past.profit), Ok(1550.0));
    assert_eq!(amount(&answers.future.profit), Ok(4950.0));
    close(answers.future.growth.expect("defined").get(), (9200.0_f64 / 5400.0).sqrt() - 1.0, 1e-12);
    assert_eq!(answers.future.horizon, Some(Horizon { year: 2028, years_away: 2 }));
    assert_eq!(answers.this_year.orientation, Some(Orientation::Strategic));
}

#[test]
fn six_questions_for_the_short_list() {
    let results = money(&sample());
    let short: BTreeSet<AccountId> = [3, 4, 5, 6, 8, 9].map(AccountId).into();
    let listed = results.among(&short);
    let answers = TotalAnswers::over(&listed);
    // Two years ago 49,800, last year 59,200; this year's indirect cost 6,500 + 800 + 1,450 + 1,440 + 1,150 + 1,180.
    assert_eq!(amount(&answers.past.revenue.sum), Ok(109_000.0));
    assert_eq!(amount(&answers.this_year.cost_to_serve.sum), Ok(12_520.0));
    assert_eq!((answers.this_year.orientation.strategic, answers.this_year.orientation.transactional), (5, 1));
    assert_eq!((answers.past.revenue.counted, Totals::over(&listed).accounts), (6, 6));
    // 99,600 in two years from 69,400.
    close(answers.future.growth.rate.expect("defined").get(), (99_600.0_f64 / 69_400.0).sqrt() - 1.0, 1e-12);
    assert_eq!(results.answers.past.profit.sum.map(Money::get), Ok(13_950.0 + 10_330.0));
}

#[test]
fn margins_of_two_years_together() {
    let results = money(&sample());
    // 13,950 + 10,330 of 217,300 + 224,100.
    close(results.totals.past.margin().expect("defined").get(), 24_280.0 / 441_400.0, 1e-15);
    let giant = results.statement(a(1)).expect("Kuolan");
    // −4,800 − 5,700 of 98,000 + 99,000.
    close(Span::Future.of(giant).margin().expect("defined").get(), -10_500.0 / 197_000.0, 1e-15);
    assert_eq!(amount(Measure::NetIncome.of_sums(Span::Past.of(giant))), Ok(600.0));
    // Haoye bought nothing in the past: no margin of nothing.
    let haoye = results.statement(a(12)).expect("Haoye");
    assert_eq!(haoye.past.margin(), Err(linchpin::model::Undefined::ZeroDivisor));
}

#[test]
fn the_margin_of_a_total_needs_the_same_accounts() {
    let mut scenario = sample();
    scenario.account_mut(a(2)).expect("an account").money.direct_cost[Period::LastYear] = None;
    let past = money(&scenario).totals.past;
    assert_eq!(past.margin(), Err(linchpin::model::Undefined::Incomplete { missing: 1, needed: 12 }));
}
