//! What holds for every portfolio.

use crate::{close, money, portfolio};
use linchpin::model::money::MoneyResults;
use linchpin::model::statistics::{
    concentration_ratio, cumulative, gini, gini_corrected, gini_with_losses, hhi, pareto_count, ranking, shares, whale,
};
use linchpin::model::{AccountId, Money, Period, Scenario, Share};
use proptest::prelude::*;

/// Whole amounts and amounts with two decimals, any sign.
fn figure() -> impl Strategy<Value = f64> {
    prop_oneof![(-500_i32..5000).prop_map(f64::from), (-50_000_i32..500_000).prop_map(|n| f64::from(n) / 100.0)]
}

fn revenues() -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec((0_u32..10_000).prop_map(f64::from), 1..30)
        .prop_filter("something sold", |v| v.iter().any(|&x| x > 0.0))
}

fn figures() -> impl Strategy<Value = Vec<(f64, f64)>> {
    prop::collection::vec((figure(), figure()), 0..25)
}

fn reversed(scenario: &Scenario) -> Scenario {
    let mut scenario = scenario.clone();
    scenario.accounts.reverse();
    scenario
}

fn scaled(scenario: &Scenario, by: f64) -> Scenario {
    let mut scenario = scenario.clone();
    for id in scenario.accounts.iter().map(|a| a.id).collect::<Vec<_>>() {
        let Some(account) = scenario.account_mut(id) else { continue };
        let table = &mut account.money;
        for row in [&mut table.revenue, &mut table.direct_cost, &mut table.indirect_cost] {
            row[Period::ThisYear] = row[Period::ThisYear].map(|m| Money::new(m.get() * by));
        }
    }
    scenario
}

/// What does not depend on the order of the list or the unit of money: cells by account, and shares by rank.
fn shape(results: &MoneyResults) -> (Vec<(AccountId, String)>, Vec<Option<f64>>) {
    let mut cells: Vec<_> = results.quadrant.placed.iter().map(|p| (p.account, format!("{:?}", p.cell))).collect();
    cells.sort();
    let share = |s: &linchpin::model::outcome::Outcome<Share>| s.as_ref().ok().map(|s| s.get());
    let revenue = &results.concentration.revenue;
    let profit = &results.concentration.profit;
    let mut numbers: Vec<_> = revenue.ranked.iter().chain(&profit.ranked).map(|r| share(&r.cumulative_share)).collect();
    numbers.extend(
        [&revenue.hhi, &revenue.gini, &revenue.effective_number, &profit.gini].map(|o| o.as_ref().ok().copied()),
    );
    numbers.push(profit.whale.as_ref().ok().and_then(|w| w.shares.as_ref().ok()).map(|s| s.stobachoff));
    (cells, numbers)
}

fn same(a: &[Option<f64>], b: &[Option<f64>]) {
    assert_eq!(a.len(), b.len());
    for (a, b) in a.iter().zip(b) {
        match (a, b) {
            (Some(a), Some(b)) => close(*a, *b, 1e-7 * a.abs().max(1.0)),
            _ => assert_eq!(a, b),
        }
    }
}

proptest! {
    #[test]
    fn order_does_not_matter(figures in figures()) {
        let scenario = portfolio(&figures);
        let (cells, numbers) = shape(&money(&scenario));
        let (other_cells, other_numbers) = shape(&money(&reversed(&scenario)));
        prop_assert_eq!(cells, other_cells);
        same(&numbers, &other_numbers);
    }

    #[test]
    fn the_unit_of_money_does_not_matter(
        figures in figures(),
        by in prop::sample::select(vec![0.001, 0.5, 10.0, 1024.0]),
    ) {
        let scenario = portfolio(&figures);
        let (before, after) = (money(&scenario), money(&scaled(&scenario, by)));
        let ((cells, numbers), (other_cells, other_numbers)) = (shape(&before), shape(&after));
        prop_assert_eq!(cells, other_cells);
        same(&numbers, &other_numbers);
        prop_assert_eq!(before.abc, after.abc);
    }

    #[test]
    fn every_account_with_both_figures_has_one_cell(figures in figures(), gap in any::<prop::sample::Index>()) {
        let mut scenario = portfolio(&figures);
        if !figures.is_empty() {
            let id = scenario.accounts[gap.index(figures.len())].id;
            if let Some(account) = scenario.account_mut(id) {
                account.money.direct_cost[Period::ThisYear] = None;
            }
        }
        let results = money(&scenario);
        let quadrant = &results.quadrant;
        for statement in &results.statements {
            let cells = quadrant.placed.iter().filter(|p| p.account == statement.account).count();
            let gaps = quadrant.left_out.iter().filter(|l| l.account == statement.account).count();
            let expected = if statement.net_income[Period::ThisYear].is_ok() { (1, 0) } else { (0, 1) };
            prop_assert_eq!((cells, gaps), expected);
        }
        prop_assert_eq!(results.abc.accounts.len(), scenario.accounts.len());
    }

    #[test]
    fn parts_add_up_to_the_whole(values in revenues()) {
        let parts: f64 = shares(&values).expect("a positive total").iter().map(|s| s.get()).sum();
        close(parts, 1.0, 1e-12);
        prop_assert_eq!(cumulative(&values).expect("a positive total").last().map(|s| s.get()), Some(1.0));
        let k = pareto_count(&values, Share::new(0.8)).expect("a positive total");
        prop_assert!(concentration_ratio(&values, k).expect("defined").get() >= 0.8 - 1e-12);
        prop_assert!(concentration_ratio(&values, k - 1).expect("defined").get() < 0.8);
    }

    #[test]
    fn indices_stay_in_their_range(values in revenues()) {
        let n = values.len() as f64;
        let g = gini(&values).expect("defined");
        prop_assert!((0.0..1.0).contains(&g));
        close(g, gini_with_losses(&values).expect("defined"), 1e-12);
        if values.len() > 1 {
            prop_assert!((0.0..=1.0 + 1e-12).contains(&gini_corrected(&values).expect("defined")));
        }
        let index = hhi(&values).expect("defined");
        prop_assert!(index >= 10_000.0 / n - 1e-6 && index <= 10_000.0 + 1e-6);
    }

    #[test]
    fn the_whale_rises_then_falls(values in prop::collection::vec(figure(), 1..30)) {
        let whale = whale(&values).expect("values");
        prop_assert!(whale.erosion >= 0.0 && whale.peak >= whale.total);
        let earners = values.iter().filter(|&&v| v > 0.0).count();
        prop_assert_eq!(whale.peak_count, earners);
        if let Ok(shares) = whale.shares {
            prop_assert!(shares.auc >= 0.5 - 1e-9 && (0.0..1.0).contains(&shares.stobachoff));
            // Gini with losses is read off the same curve and stays in its range.
            let g = gini_with_losses(&values).expect("a positive total");
            prop_assert!((0.0..=1.0 + 1e-9).contains(&g));
        }
    }

    #[test]
    fn a_ranking_is_a_reordering(values in prop::collection::vec(figure(), 0..30)) {
        let order = ranking(&values);
        let follows = |a: usize, b: usize| values[a].total_cmp(&values[b]).reverse().then(a.cmp(&b)).is_lt();
        prop_assert!(order.windows(2).all(|pair| follows(pair[0], pair[1])));
        let mut sorted = order;
        sorted.sort_unstable();
        prop_assert_eq!(sorted, (0..values.len()).collect::<Vec<_>>());
    }

    #[test]
    fn no_number_breaks_it(bits in prop::collection::vec((any::<f64>(), any::<f64>()), 0..8)) {
        let r = money(&portfolio(&bits));
        // JSON has no infinity: it would be written as null.
        let parts = (&r.statements, &r.totals, &r.quadrant, &r.concentration, &r.abc);
        let written = serde_json::to_string(&parts).expect("plain data");
        prop_assert!(!written.contains("\"Ok\":null"), "{}", written);
    }
}
