//! Reads a scenario file and prints every computed result as JSON.
//!
//! `cargo run --release --example evaluate -- FILE.json` (`-` reads standard input). Results carry ids and enum
//! names, never prose; a result that is not defined is `{"undefined": {"reason": …}}`. Field names are documented
//! in `docs/evaluate.md`. Exit code 1 with a message on standard error when the file cannot be read as a scenario.

use linchpin::model::evaluation::{DeeperSettings, deeper, evaluate};
use linchpin::saved::envelope::{self, Opened};
use serde_json::{Map, Value, json};
use std::io::{Read, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    match std::env::args().nth(1).map(|path| read(&path)) {
        None => complain("usage: evaluate FILE.json (or - for standard input)"),
        Some(Err(error)) => complain(&error),
        Some(Ok(text)) => match envelope::read(&text) {
            Err(error) => complain(&format!("not a scenario that can be opened: {error}")),
            Ok(opened) => print(&results(&opened)),
        },
    }
}

fn read(path: &str) -> Result<String, String> {
    let mut bytes = Vec::new();
    let outcome = if path == "-" {
        std::io::stdin().lock().read_to_end(&mut bytes).map(drop)
    } else {
        std::fs::read(path).map(|content| bytes = content)
    };
    outcome.map_err(|error| format!("{path}: {error}"))?;
    String::from_utf8(bytes).map_err(|_| format!("{path}: not UTF-8"))
}

fn complain(message: &str) -> ExitCode {
    eprintln!("evaluate: {message}");
    ExitCode::FAILURE
}

/// The evaluation with the scenario's own names beside the ids, so that a reader need not open the file.
fn results(opened: &Opened) -> Value {
    let scenario = &opened.scenario;
    let names: Map<String, Value> =
        scenario.accounts.iter().map(|a| (a.id.to_string(), json!(a.profile.name))).collect();
    let evaluation = evaluate(scenario);
    let deeper = serde_json::to_value(deeper(scenario, &evaluation, DeeperSettings::of(scenario))).unwrap_or_default();
    let evaluation = serde_json::to_value(evaluation).unwrap_or_default();
    let mut output = json!({
        "format": "linchpin-evaluation",
        "version": 1,
        "title": scenario.title,
        "asOf": scenario.as_of,
        "thisYear": scenario.this_year,
        "currency": scenario.currency,
        "moneyUnit": scenario.money_unit,
        "accountNames": names,
        "repairs": opened.repairs,
        "kept": opened.kept,
    });
    if let (Value::Object(output), Value::Object(evaluation)) = (&mut output, plain(evaluation)) {
        output.extend(evaluation);
        output.insert("deeper".to_owned(), plain(deeper));
    }
    output
}

/// `{"Ok": v}` becomes `v`, `{"Err": reason}` becomes `{"undefined": reason}`.
fn plain(value: Value) -> Value {
    match value {
        Value::Array(items) => items.into_iter().map(plain).collect(),
        Value::Object(mut fields) if fields.len() == 1 && (fields.contains_key("Ok") || fields.contains_key("Err")) => {
            match (fields.remove("Ok"), fields.remove("Err")) {
                (Some(defined), _) => plain(defined),
                (None, reason) => json!({ "undefined": reason.map(plain) }),
            }
        }
        Value::Object(fields) => fields.into_iter().map(|(name, field)| (name, plain(field))).collect(),
        other => other,
    }
}

fn print(results: &Value) -> ExitCode {
    let text = serde_json::to_string_pretty(results).unwrap_or_default();
    // A reader that stops early (such as `head`) is no fault.
    let _ = writeln!(std::io::stdout().lock(), "{text}");
    ExitCode::SUCCESS
}
