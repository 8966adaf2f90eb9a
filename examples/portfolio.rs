//! Prints a made-up scenario with many accounts, for measurements and for trying long lists.
//!
//! `cargo run --release --example portfolio -- ACCOUNTS [SEED]` writes a scenario file to standard output; the same
//! numbers give the same file everywhere. The seed stands in the scenario's title.

#[path = "portfolio/generate.rs"]
mod generate;

use linchpin::model::limits;
use linchpin::saved::envelope;
use std::io::Write;
use std::process::ExitCode;

const SEED: u64 = 2026;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let accounts = arguments.next().and_then(|text| text.parse::<u32>().ok());
    let seed = arguments.next().map_or(Some(SEED), |text| text.parse().ok());
    let (Some(accounts), Some(seed)) = (accounts.filter(|&n| n as usize <= limits::ACCOUNTS), seed) else {
        eprintln!("usage: portfolio ACCOUNTS [SEED], with at most {} accounts", limits::ACCOUNTS);
        return ExitCode::FAILURE;
    };
    let Some(scenario) = generate::portfolio(accounts, seed) else { return ExitCode::FAILURE };
    // A reader that stops early (such as `head`) is no fault.
    let _ = writeln!(std::io::stdout().lock(), "{}", envelope::write_compact(&scenario));
    ExitCode::SUCCESS
}
