//! Nothing is left out: every rule is tested, told and named, and no two are called alike.

use super::{cases, file, help};
use linchpin::text::Language;
use std::collections::{BTreeMap, BTreeSet};

/// Rules of these are made to speak and kept silent beside what they are about: the enum, and the tests that name each
/// of its variants at least twice.
const ELSEWHERE: [(&str, &[&str]); 6] = [
    ("AssetFinding", &["tests/asset.rs"]),
    ("PortfolioFinding", &["tests/allocation.rs"]),
    ("PlanFinding", &["tests/plans.rs"]),
    ("PracticeFinding", &["tests/practice/findings.rs"]),
    ("ToolkitFinding", &["tests/toolkit/findings.rs"]),
    ("DesignFinding", &["tests/design/findings.rs", "tests/design/silence.rs"]),
];

/// Once where it speaks and once where it is silent.
const NAMED: usize = 2;

/// A rule as the source declares it.
struct Declared {
    group: String,
    variant: String,
}

impl Declared {
    fn kind(&self) -> String {
        self.variant[..1].to_ascii_lowercase() + &self.variant[1..]
    }
}

/// The sources of all kinds of findings.
fn texts() -> Vec<String> {
    let folder = format!("{}/src/model/finding", env!("CARGO_MANIFEST_DIR"));
    let beside = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let sources = beside.filter(|path| path.extension().is_some_and(|end| end == "rs"));
    let texts = sources.map(|path| std::fs::read_to_string(path).expect("a text"));
    texts.chain([file("src/model/finding.rs")]).collect()
}

/// All kinds of findings, read from the source.
fn declared() -> Vec<Declared> {
    let texts = texts();
    let mut rules = Vec::new();
    for part in texts.iter().flat_map(|text| text.split("pub enum ").skip(1)) {
        let group = part.split(' ').next().unwrap_or_default();
        if !group.ends_with("Finding") && group != "FindingKind" {
            continue;
        }
        let body = part.split("\n}").next().unwrap_or_default();
        let variants = body
            .lines()
            .filter_map(|line| line.strip_prefix("    "))
            .filter(|line| line.starts_with(|c: char| c.is_ascii_uppercase()) && !line.contains('('));
        rules.extend(variants.map(|line| Declared {
            group: group.to_owned(),
            variant: line.chars().take_while(char::is_ascii_alphanumeric).collect(),
        }));
    }
    rules
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_alphanumeric())
}

fn kinds() -> BTreeSet<String> {
    declared().iter().map(Declared::kind).collect()
}

#[test]
fn no_rule_is_without_a_case_and_no_case_without_a_rule() {
    let tested: BTreeSet<&str> = cases().iter().map(|case| case.kind).collect();
    let kinds = kinds();
    assert!(kinds.len() >= 170, "only {} rules were found in the source", kinds.len());
    let mut lacking = Vec::new();
    for rule in declared().iter().filter(|rule| !tested.contains(rule.kind().as_str())) {
        let elsewhere = ELSEWHERE.iter().find(|(group, _)| *group == rule.group);
        let paths = elsewhere.map_or(&[][..], |(_, paths)| paths);
        let times: usize =
            paths.iter().map(|path| words(&file(path)).filter(|word| *word == rule.variant).count()).sum();
        if times < NAMED {
            lacking.push(format!("{}::{} in {paths:?}: {times}", rule.group, rule.variant));
        }
    }
    assert_eq!(lacking, Vec::<String>::new(), "rules without a case in which they speak and one in which they do not");
    let unknown: Vec<_> = tested.iter().filter(|kind| !kinds.contains(**kind)).collect();
    assert_eq!(unknown, Vec::<&&str>::new(), "cases without a rule");
}

#[test]
fn no_two_rules_have_one_name() {
    let mut groups: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for rule in declared() {
        groups.entry(rule.kind()).or_default().push(rule.group);
    }
    groups.retain(|_, groups| groups.len() > 1);
    assert_eq!(groups, BTreeMap::new(), "a mute or a line of help could mean either");
}

#[test]
fn every_rule_is_listed_in_every_language_and_documented() {
    let kinds = kinds();
    let documented = file("docs/evaluate.md");
    for language in Language::ALL {
        let help = help(language);
        let listed: BTreeSet<String> = help.rules().map(|(kind, _)| kind.to_owned()).collect();
        assert_eq!(listed, kinds, "public/help lists the same rules in {language:?}");
        let ends = if language.is_chinese() { '。' } else { '.' };
        let open: Vec<_> = help.rules().filter(|(_, rule)| !rule.rule.ends_with(ends)).map(|(kind, _)| kind).collect();
        assert_eq!(open, Vec::<&str>::new(), "whole sentences in {language:?}");
    }
    let unnamed: Vec<_> = kinds.iter().filter(|kind| !documented.contains(&format!("`{kind}`"))).collect();
    assert_eq!(unnamed, Vec::<&String>::new(), "docs/evaluate.md names them");
}

/// How much each kind matters, read from the arms of `severity` in the source.
fn severities() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for text in texts() {
        for part in text.split("pub const fn severity(&self) -> Severity {").skip(1) {
            let body = part.split("\n    }").next().unwrap_or_default();
            let mut pending: Vec<String> = Vec::new();
            for arm in body.split("=>") {
                // What an arm gives stands before the names of the next one.
                if let Some(severity) = arm.split("Severity::").nth(1).and_then(|rest| words(rest).next()) {
                    found.extend(pending.iter().map(|kind| (kind.clone(), severity.to_ascii_lowercase())));
                }
                let names = arm.split("Self::").skip(1).filter_map(|rest| words(rest).next());
                pending = names.map(|name| name[..1].to_ascii_lowercase() + &name[1..]).collect();
            }
        }
    }
    found
}

#[test]
fn the_list_of_rules_says_how_much_each_matters() {
    let expected = severities();
    let kinds = kinds();
    assert_eq!(kinds.iter().filter(|kind| !expected.contains_key(*kind)).collect::<Vec<_>>(), Vec::<&String>::new());
    let order = ["error", "warning", "hint", "missing"];
    for language in Language::ALL {
        let help = help(language);
        let wrong = help.rules().filter(|(kind, rule)| expected.get(*kind) != Some(&rule.severity));
        assert_eq!(wrong.map(|(kind, _)| kind).collect::<Vec<_>>(), Vec::<&str>::new(), "{language:?}");
        let places = help.rules().map(|(_, rule)| order.iter().position(|name| *name == rule.severity));
        assert!(places.is_sorted(), "the gravest first in {language:?}");
    }
}
