//! What calculations cost: `cargo run --profile native --example bench`. Reports only; times differ between machines
//! and runs, so nothing is judged by them. The exponent says how the time grows from one size to the next: 1 is in
//! proportion to the accounts, 2 with their square.

#[path = "portfolio/generate.rs"]
mod generate;

use linchpin::model::Scenario;
use linchpin::model::evaluation::evaluate;
use linchpin::model::position::robustness::{Simulation, Uncertainty};
use linchpin::saved::{accounts_csv, envelope, link};
use linchpin::text::account_list;
use std::hint::black_box;
use std::time::{Duration, Instant};

const SEED: u64 = 2026;
const SIZES: [u32; 4] = [12, 200, 2_000, 10_000];
const LISTED: u32 = 2_000;
const RUNS: usize = 9;
/// No more runs of one task once they have taken so long together.
const PATIENCE: Duration = Duration::from_secs(4);

/// Something to measure; `None` when a size is beyond it.
type Task = (&'static str, fn(&Scenario) -> Option<()>);

const TASKS: [Task; 5] = [
    ("evaluate", |scenario| {
        black_box(evaluate(scenario));
        Some(())
    }),
    ("write a file", |scenario| {
        black_box(envelope::write(scenario));
        Some(())
    }),
    ("write and read a file", |scenario| envelope::read(&envelope::write(scenario)).ok().map(drop)),
    ("make a link", |scenario| link::encode(scenario).ok().map(drop)),
    ("make and open a link", |scenario| link::decode(&link::encode(scenario).ok()?).ok().map(drop)),
];

fn main() {
    println!("Median milliseconds of up to {RUNS} runs; in brackets the growth exponent since the size before.\n");
    print!("{:<24}", "accounts");
    for size in SIZES {
        print!("{size:>20}");
    }
    println!();
    let portfolios: Vec<Scenario> = SIZES.iter().filter_map(|&size| generate::portfolio(size, SEED)).collect();
    for (name, task) in TASKS {
        print!("{name:<24}");
        let mut before = None;
        for (size, scenario) in SIZES.into_iter().zip(&portfolios) {
            let now = median(|| task(scenario)).map(|time| (f64::from(size), time));
            print!("{:>20}", cell(before, now));
            before = now;
        }
        println!();
    }
    for (size, scenario) in SIZES.into_iter().zip(&portfolios) {
        let rate = placements(scenario).map_or("failed".to_owned(), |rate| format!("{:.2}", rate / 1e6));
        println!(
            "{}robustness, {size} accounts: {rate} million account-evaluations a second",
            if size == SIZES[0] { "\n" } else { "" }
        );
    }
    if let Some(scenario) = generate::portfolio(LISTED, SEED) {
        let time = median(|| import(&scenario)).map_or("failed".to_owned(), |time| format!("{time:.2}"));
        println!("\nimport a CSV list of {LISTED} accounts: {time}");
    }
}

/// The list of a scenario into an empty one: read, guess the columns, plan, apply.
fn import(from: &Scenario) -> Option<()> {
    let list = accounts_csv::export(from, &account_list::EN);
    let mut into = Scenario::empty("", from.as_of);
    let preview = accounts_csv::preview(&list, &into).ok()?;
    let plan = accounts_csv::plan(&preview, &preview.guesses, &into);
    accounts_csv::apply(&mut into, plan);
    (black_box(into).accounts.len() == from.accounts.len()).then_some(())
}

/// How many accounts a simulation places in a second: each draws its scores and is compared with lines drawn anew.
fn placements(scenario: &Scenario) -> Option<f64> {
    const ROUNDS: u32 = 200_000;
    let position = &evaluate(scenario).position;
    let accounts = u32::try_from(scenario.accounts.len()).ok()?;
    let iterations = (ROUNDS / accounts).max(10);
    let settings = Uncertainty { iterations, ..Uncertainty::default() };
    let mut once = Simulation::new(scenario, position, settings).ok()?;
    let start = Instant::now();
    once.step(iterations);
    black_box(once.results());
    Some(f64::from(iterations) * f64::from(accounts) / start.elapsed().as_secs_f64())
}

/// Median milliseconds, after one run to warm up.
fn median(mut task: impl FnMut() -> Option<()>) -> Option<f64> {
    task()?;
    let begin = Instant::now();
    let mut times = Vec::with_capacity(RUNS);
    while times.len() < RUNS && (times.is_empty() || begin.elapsed() < PATIENCE) {
        let start = Instant::now();
        task()?;
        times.push(start.elapsed().as_secs_f64() * 1e3);
    }
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied()
}

fn cell(before: Option<(f64, f64)>, now: Option<(f64, f64)>) -> String {
    match (before, now) {
        (_, None) => "too large".to_owned(),
        (None, Some((_, time))) => format!("{time:.2}"),
        (Some((size, past)), Some((larger, time))) => {
            format!("{time:.2} ({:.2})", (time / past).ln() / (larger / size).ln())
        }
    }
}
