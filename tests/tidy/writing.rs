//! How files and names are written.

use crate::exceptions::LONG_FILES;
use crate::keep;
use crate::source::{Source, file, has_word, sources, words};

const LONGEST_FILE: usize = 400;
/// Unfinished or abrupt.
const ABRUPT: [&str; 5] = ["todo!", "unimplemented!", "dbg!", "panic!", "unwrap_unchecked"];
const DEFINES: [&str; 5] = ["struct", "enum", "trait", "type", "mod"];

#[test]
fn files_fit_in_the_head() {
    let own = |source: &Source| LONG_FILES.iter().find(|(path, _)| *path == source.path).map(|(_, own)| *own);
    let bound = |source: &Source| own(source).unwrap_or(LONGEST_FILE);
    let sources = sources(&["src", "tests", "examples", "macros"]);
    let too_long = sources.iter().filter(|source| source.length > bound(source));
    keep("a file is too long", too_long.map(|s| format!("{}:{} of at most {}", s.path, s.length, bound(s))));
    let needless = |(path, _): &&(&str, usize)| !sources.iter().any(|s| s.path == *path && s.length > LONGEST_FILE);
    keep(
        "no longer an exception: take it off the list",
        LONG_FILES.iter().filter(needless).map(|(path, _)| (*path).to_owned()),
    );
}

/// Lines that could stop the program, or were left unfinished.
fn abrupt(source: &Source) -> Vec<String> {
    let stops = |line: &str| line.contains(".unwrap()") || line.contains(".expect(") || line.contains(".expect_err(");
    source.lines_where(|line| stops(line) || ABRUPT.iter().any(|word| line.contains(word))).collect()
}

#[test]
fn nothing_stops_the_program() {
    let sources = sources(&["src", "examples"]);
    keep("unwrap, expect, panic or something unfinished outside tests", sources.iter().flat_map(abrupt));
}

/// Whether a name says nothing about what something is. An account manager is a person, so a field may be one.
fn is_empty_name(name: &str) -> bool {
    let name = name.to_lowercase();
    name.contains("util") || name.contains("helper") || name.ends_with("manager")
}

/// Types, modules and files with empty names.
fn empty_names(source: &Source) -> Vec<String> {
    let defined = |line: &str| {
        let mut names = words(line);
        names.by_ref().any(|word| DEFINES.contains(&word)) && names.next().is_some_and(is_empty_name)
    };
    let path = source.path.trim_end_matches(".rs").split('/').any(is_empty_name).then(|| source.path.clone());
    path.into_iter().chain(source.lines_where(defined)).collect()
}

#[test]
fn names_say_what_something_is() {
    keep("a name that says nothing", sources(&["src", "tests", "examples"]).iter().flat_map(empty_names));
}

#[test]
fn every_topic_speaks_three_languages() {
    let texts = sources(&["src/text"]);
    let lines = || texts.iter().flat_map(|source| &source.code);
    let structs: Vec<&str> = lines()
        .filter(|line| line.contains("pub struct "))
        .flat_map(|line| words(line).filter(|word| word.ends_with("Texts")))
        .collect();
    assert!(structs.len() >= 7, "{structs:?}");
    let constants =
        |name: &str| lines().filter(|line| has_word(line, "const") && line.contains(&format!(": {name} ="))).count();
    // `words!` looks into the files of all languages; whatever cannot wait for a file has its constants.
    let is_declared = |name: &str| lines().any(|line| line.contains(&format!("struct {name} = ")));
    let incomplete = structs.iter().filter(|name| constants(name) != 3 && !is_declared(name));
    keep(
        "a topic neither declared by words! nor with three constants",
        incomplete.map(|name| format!("{name} has {}", constants(name))),
    );
}

#[test]
fn examples_and_tests_are_in_the_documentation() {
    let docs = [file("ARCHITECTURE.md"), file("CONTRIBUTING.md"), file("docs/evaluate.md")].concat();
    let named = |source: &Source| source.path.matches('/').count() > 1 || docs.contains(&source.path);
    let missing = sources(&["examples"]).into_iter().filter(|source| !named(source));
    keep("an example nobody is told of", missing.map(|source| source.path));
}

mod rules {
    use super::{abrupt, empty_names};
    use crate::source::Source;

    #[track_caller]
    fn check(rule: fn(&Source) -> Vec<String>, text: &str, lines: &[usize]) {
        let expected: Vec<String> = lines.iter().map(|line| format!("src/model/a.rs:{line}")).collect();
        assert_eq!(rule(&Source::new("src/model/a.rs", text)), expected, "{text}");
    }

    #[test]
    fn abrupt_ends() {
        check(abrupt, "let a = b.unwrap();\nlet c = d.expect(\"e\");", &[1, 2]);
        check(abrupt, "/// let a = b.unwrap();\n/* x.unwrap() */ let s = \".unwrap()\";", &[]);
        check(abrupt, "fn f() { todo!() }", &[1]);
        check(abrupt, "#[cfg(test)]\nmod tests {\n  fn f() { g().unwrap(); }\n}\nfn h() { i().unwrap(); }", &[5]);
        check(abrupt, "let quote = '\"'; a.unwrap(); let other = '\"';", &[1]);
        check(abrupt, "fn f<'a>(x: &'a str) -> &'a str { x.unwrap() }", &[1]);
        check(abrupt, "let s = r#\"a\" .unwrap() \"#; b.unwrap_or(1)", &[]);
        check(abrupt, "let s = \"a\\\" .unwrap() \";", &[]);
    }

    #[test]
    fn names() {
        check(empty_names, "struct ChartManager;\npub manager: Option<PersonId>,", &[1]);
        check(empty_names, "enum DateHelper {}\nmod utils;\nfn set_manager() {}", &[1, 2]);
    }
}
