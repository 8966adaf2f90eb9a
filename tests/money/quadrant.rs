//! The value quadrant, worked by hand.

use crate::{amount, money, portfolio};
use linchpin::model::method::QuadrantCut;
use linchpin::model::money::Standing;
use linchpin::model::money::ValueCell::{self, HighHigh, HighSalesLowProfit, LowLow, LowSalesHighProfit};
use linchpin::model::{Money, Period, Undefined};

#[track_caller]
fn check(figures: &[(f64, f64)], cut: QuadrantCut, expected: &[ValueCell]) {
    let mut scenario = portfolio(figures);
    scenario.method.value.quadrant = cut;
    let cells: Vec<ValueCell> = money(&scenario).quadrant.placed.iter().map(|p| p.cell).collect();
    assert_eq!(cells, expected);
}

fn fixed(sales: f64, profit: f64) -> QuadrantCut {
    QuadrantCut::Fixed { sales: Money::new(sales), profit: Money::new(profit) }
}

#[test]
fn on_the_line_is_high() {
    // Mean sales 20, mean profit 2: the second account lies on both lines.
    check(
        &[(10.0, 3.0), (20.0, 2.0), (30.0, 1.0)],
        QuadrantCut::Mean,
        &[LowSalesHighProfit, HighHigh, HighSalesLowProfit],
    );
    // One account is its own mean, and so are equal ones; a third of 1 has no end as a float.
    check(&[(7.0, -1.0)], QuadrantCut::Mean, &[HighHigh]);
    check(&[(0.0, 0.0), (0.0, 0.0)], QuadrantCut::Mean, &[HighHigh, HighHigh]);
    check(&[(0.1, 0.7), (0.1, 0.7), (0.1, 0.7)], QuadrantCut::Mean, &[HighHigh; 3]);
    check(&[(10.0, 1.0), (9.0, 1.0)], fixed(10.0, 1.0), &[HighHigh, LowSalesHighProfit]);
}

#[test]
fn profits_that_cancel_out_have_a_mean_of_zero() {
    // 0.1 + 0.2 − 0.3 is 5.6e-17 in floats; the last account earns the mean.
    check(
        &[(1.0, 0.1), (1.0, 0.2), (1.0, -0.3), (1.0, 0.0)],
        QuadrantCut::Mean,
        &[HighHigh, HighHigh, HighSalesLowProfit, HighHigh],
    );
}

#[test]
fn median_and_fixed_lines() {
    // Medians of 1 2 3 100 and 0 0 5 6: 2.5 on both.
    check(
        &[(1.0, 0.0), (2.0, 5.0), (3.0, 0.0), (100.0, 6.0)],
        QuadrantCut::Median,
        &[LowLow, LowSalesHighProfit, HighSalesLowProfit, HighHigh],
    );
    check(&[(1.0, 0.0), (9.0, -5.0)], fixed(5.0, -5.0), &[LowSalesHighProfit, HighHigh]);
}

#[test]
fn lines_are_results() {
    let mut scenario = portfolio(&[(1.0, 0.0), (2.0, 5.0)]);
    let quadrant = money(&scenario).quadrant;
    assert_eq!((amount(&quadrant.sales_line), amount(&quadrant.profit_line)), (Ok(1.5), Ok(2.5)));
    scenario.accounts.clear();
    let quadrant = money(&scenario).quadrant;
    assert_eq!((quadrant.sales_line, quadrant.profit_line), (Err(Undefined::NoAccounts), Err(Undefined::NoAccounts)));
}

#[test]
fn accounts_without_both_figures_stand_apart() {
    let mut scenario = portfolio(&[(10.0, 1.0), (30.0, 3.0), (900.0, 9.0), (5.0, 5.0)]);
    let ids: Vec<_> = scenario.accounts.iter().map(|a| a.id).collect();
    scenario.account_mut(ids[2]).expect("third").money.indirect_cost[Period::ThisYear] = None;
    scenario.account_mut(ids[3]).expect("fourth").money = linchpin::model::money::MoneyTable::default();
    let quadrant = money(&scenario).quadrant;
    // The third's revenue does not lift the mean: it has no profit.
    assert_eq!((amount(&quadrant.sales_line), amount(&quadrant.profit_line)), (Ok(20.0), Ok(2.0)));
    let left: Vec<_> = quadrant.left_out.into_iter().map(|l| (l.account, l.reason)).collect();
    assert_eq!(left, [(ids[2], Undefined::Incomplete { missing: 1, needed: 3 }), (ids[3], Undefined::Unrated)]);
}

#[test]
fn a_mean_beyond_numbers_cuts_nothing() {
    let quadrant = money(&portfolio(&[(f64::MAX, 1.0), (f64::MAX, 1.0)])).quadrant;
    assert_eq!(quadrant.sales_line, Err(Undefined::TooLarge));
    assert!(quadrant.placed.is_empty() && quadrant.left_out.len() == 2);
}

#[test]
fn the_largest_account_is_read_first() {
    let largest = |figures: &[(f64, f64)]| {
        let quadrant = money(&portfolio(figures)).quadrant;
        quadrant.largest().map(|(placed, standing)| (placed.account.0, standing))
    };
    assert_eq!(largest(&[(1.0, 1.0), (9.0, -1.0)]), Some((2, Standing::Loses)));
    assert_eq!(largest(&[(1.0, 5.0), (9.0, 1.0)]), Some((2, Standing::EarnsLittle)));
    assert_eq!(largest(&[(1.0, 1.0), (9.0, 5.0)]), Some((2, Standing::EarnsWell)));
    // Of equal ones the first; a loss above the line is still a loss.
    assert_eq!(largest(&[(9.0, -1.0), (9.0, -2.0)]), Some((1, Standing::Loses)));
    assert_eq!(largest(&[]), None);
}

#[test]
fn cells_add_up_to_the_portfolio() {
    // Mean sales 25, mean profit 2.
    let totals = money(&portfolio(&[(50.0, 4.0), (40.0, -6.0), (5.0, 7.0), (5.0, 3.0)])).quadrant.totals();
    let of = |cell: ValueCell| {
        let total = totals.iter().find(|t| t.cell == cell).expect("one of four");
        (total.accounts, amount(&total.sales).expect("small"), amount(&total.profit).expect("small"))
    };
    assert_eq!(of(HighHigh), (1, 50.0, 4.0));
    assert_eq!(of(HighSalesLowProfit), (1, 40.0, -6.0));
    assert_eq!(of(LowSalesHighProfit), (2, 10.0, 10.0));
    assert_eq!(of(LowLow), (0, 0.0, 0.0));
}
