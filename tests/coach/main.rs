//! Every rule of the coach: a case in which it speaks and one in which it is silent.
//!
//! A new rule is found by itself: a variant of an enum in `src/model/finding` whose name ends in `Finding` (or of
//! `FindingKind`) needs a case in one of the tables below and a sentence in `public/help`. A new table is one more line
//! in `cases`.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod base;
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
use std::collections::BTreeSet;

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

/// Names of all kinds of findings, read from the source.
fn declared() -> BTreeSet<String> {
    let folder = format!("{}/src/model/finding", env!("CARGO_MANIFEST_DIR"));
    let beside = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let sources = beside.filter(|path| path.extension().is_some_and(|end| end == "rs"));
    let mut texts: Vec<String> = sources.map(|path| std::fs::read_to_string(path).expect("a text")).collect();
    texts.push(file("src/model/finding.rs"));
    let mut names = BTreeSet::new();
    for text in texts {
        for part in text.split("pub enum ").skip(1) {
            let name = part.split(' ').next().unwrap_or_default();
            let body = part.split("\n}").next().unwrap_or_default();
            if !name.ends_with("Finding") && name != "FindingKind" {
                continue;
            }
            let variants = body
                .lines()
                .filter_map(|line| line.strip_prefix("    "))
                .filter(|line| line.starts_with(|c: char| c.is_ascii_uppercase()) && !line.contains('('));
            names.extend(variants.map(|line| {
                let word: String = line.chars().take_while(char::is_ascii_alphanumeric).collect();
                word[..1].to_ascii_lowercase() + &word[1..]
            }));
        }
    }
    names
}

#[test]
fn no_rule_is_without_a_case_and_no_case_without_a_rule() {
    let tested: BTreeSet<String> = cases().iter().map(|case| case.kind.to_owned()).collect();
    let declared = declared();
    assert!(declared.len() >= 90, "only {} rules were found in the source", declared.len());
    assert_eq!(declared.difference(&tested).collect::<Vec<_>>(), Vec::<&String>::new(), "rules without a case");
    assert_eq!(tested.difference(&declared).collect::<Vec<_>>(), Vec::<&String>::new(), "cases without a rule");
    let listed: BTreeSet<String> = help(Language::En).rules().map(|(kind, _)| kind.to_owned()).collect();
    assert_eq!(listed, declared, "public/help lists the same rules");
    let documented = file("docs/evaluate.md");
    let unnamed: Vec<_> = declared.iter().filter(|kind| !documented.contains(&format!("`{kind}`"))).collect();
    assert_eq!(unnamed, Vec::<&String>::new(), "docs/evaluate.md names them");
}
