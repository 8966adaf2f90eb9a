//! The made-up portfolios that measurements and long lists use.

#![allow(clippy::expect_used, reason = "a test fails by panicking")]

#[path = "../examples/portfolio/generate.rs"]
mod generate;

use linchpin::model::Scenario;
use linchpin::model::evaluation::evaluate;
use linchpin::saved::envelope::{read, write_compact};

fn portfolio(accounts: u32, seed: u64) -> Scenario {
    generate::portfolio(accounts, seed).expect("a portfolio")
}

#[test]
fn the_same_numbers_give_the_same_portfolio() {
    assert_eq!(portfolio(40, 7), portfolio(40, 7));
    assert_ne!(portfolio(40, 7).accounts, portfolio(40, 8).accounts);
}

#[test]
fn portfolios_open_without_any_fault_and_are_fully_rated() {
    for accounts in [0, 1, 12, 500] {
        let opened = read(&write_compact(&portfolio(accounts, 2026))).expect("opens");
        assert_eq!((opened.repairs, opened.kept), (vec![], vec![]));
        let results = evaluate(&opened.scenario);
        let count = accounts as usize;
        assert_eq!(results.selected_count(), count);
        assert_eq!(results.attractive_count(), count);
        assert_eq!(results.money.quadrant.placed.len(), count);
    }
}

/// A rival may score zero throughout, which leaves no ratio; but hardly ever.
#[test]
fn nearly_every_account_has_a_class() {
    let results = evaluate(&portfolio(500, 2026));
    assert!(results.position.accounts.iter().filter(|account| account.class().is_some()).count() >= 499);
}
