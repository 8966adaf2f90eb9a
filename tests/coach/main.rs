//! Every rule of the coach: a case in which it speaks and one in which it is silent.
//!
//! A new rule is found by itself: a variant of an enum in `src/model/finding` whose name ends in `Finding` (or of
//! `FindingKind`) needs a case in one of the tables below, or in the tests that `complete.rs` names for its enum, and a
//! sentence in `public/help`. A new table is one more line in `cases`.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod base;
mod complete;
mod mutes;
mod position;
mod reasoning;
mod relationship;
mod risk;
mod strategy;

use base::sound;
use linchpin::model::Scenario;
use linchpin::model::coach::FindingKey;
use linchpin::model::evaluation::evaluate;
use linchpin::model::finding::{Finding, Severity};
use linchpin::text::Language;
use linchpin::text::findings::sentence;
use linchpin::text::help::Help;

/// A rule by the kind it finds, what makes it speak, and what is nearly the same and lets it be silent.
pub struct Case {
    kind: &'static str,
    fires: fn(&mut Scenario),
    silent: fn(&mut Scenario),
}

/// Nothing is changed: the sound scenario itself is where the rule is silent.
pub fn as_it_is(_: &mut Scenario) {}

fn cases() -> Vec<Case> {
    [position::cases(), relationship::cases(), risk::cases(), strategy::cases(), reasoning::cases()]
        .into_iter()
        .flatten()
        .collect()
}

fn found(change: fn(&mut Scenario)) -> (Scenario, Vec<Finding>) {
    let mut scenario = sound();
    change(&mut scenario);
    let findings = evaluate(&scenario).findings;
    (scenario, findings)
}

fn kinds(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|finding| FindingKey::of(&finding.kind).kind().to_owned()).collect()
}

fn file(path: &str) -> String {
    std::fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).expect("the file exists")
}

fn help(language: Language) -> Help {
    Help::read(&file(&format!("public/help/{}.json", language.code()))).expect("help")
}

#[test]
fn a_sound_scenario_leaves_nothing_to_say() {
    let (_, findings) = found(as_it_is);
    assert_eq!(findings, []);
}

#[test]
fn every_rule_speaks_where_it_should_and_is_silent_beside_it() {
    let mut wrong = Vec::new();
    for Case { kind, fires, silent } in cases() {
        let (speaking, quiet) = (kinds(&found(fires).1), kinds(&found(silent).1));
        if !speaking.iter().any(|found| found == kind) {
            wrong.push(format!("{kind} is silent; there is {speaking:?}"));
        }
        if quiet.iter().any(|found| found == kind) {
            wrong.push(format!("{kind} speaks where it should be silent"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn what_every_rule_finds_reads_well_and_matches_the_list_of_rules() {
    for Case { kind, fires, .. } in cases() {
        let (scenario, findings) = found(fires);
        let finding = findings.iter().find(|f| FindingKey::of(&f.kind).kind() == kind).expect("it speaks");
        for language in Language::ALL {
            let said = sentence(finding, &scenario, language);
            let ends = if language.is_chinese() { '。' } else { '.' };
            assert!(said.what.ends_with(ends) && said.why.ends_with(ends), "{said:?}");
            assert!(!said.what.contains("NaN") && !said.what.contains("  "), "{said:?}");
            let help = help(language);
            let rule = help.rule(kind).unwrap_or_else(|| panic!("public/help lacks the rule {kind}"));
            let severity = match finding.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Hint => "hint",
                Severity::Missing => "missing",
            };
            assert_eq!(rule.severity, severity, "{kind}");
            assert!(rule.rule.ends_with(ends), "{kind}");
        }
    }
}
