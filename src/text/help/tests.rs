//! The help files of all languages: complete, alike, and referred to from the pages.

use super::*;
use std::collections::BTreeSet;

fn file(address: &str) -> String {
    let path = format!("{}/public/{address}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).expect("the file exists")
}

fn help(language: Language) -> Help {
    Help::read(&file(&Help::address(language))).expect("help")
}

fn methods(language: Language) -> Methods {
    Methods::read(&file(&Methods::address(language))).expect("method pages")
}

/// A sentence that is one: it ends, and no value or space is missing.
#[track_caller]
fn is_sentence(text: &str, language: Language, place: &str) {
    let ends: &[char] = if language.is_chinese() { &['。', '？', '！'] } else { &['.', '?', '!'] };
    assert!(text.ends_with(ends), "{place} in {language:?}: {text:?}");
    assert!(!text.contains("  ") && text.trim() == text, "{place} in {language:?}: {text:?}");
}

#[test]
fn every_term_is_there_in_every_language_under_the_same_names() {
    for language in Language::ALL {
        let help = help(language);
        assert!(help.is_in(language));
        assert_eq!(help.terms().map(|(id, _)| id).collect::<Vec<_>>(), TERMS, "{language:?}");
        let others: Vec<Language> = Language::ALL.into_iter().filter(|other| *other != language).collect();
        for (id, term) in help.terms() {
            assert!(!term.term.trim().is_empty(), "{id}");
            is_sentence(&term.meaning, language, id);
            for (other, name) in others.iter().zip(&term.others) {
                let there = self::help(*other);
                let there = there.term(id).expect("the same terms");
                assert_eq!(there.term, *name, "{id} of {language:?} in {other:?}");
                assert_eq!(there.pages, term.pages, "{id}");
                assert_eq!(there.everyday, term.everyday, "{id}");
            }
        }
    }
}

#[test]
fn no_two_terms_share_a_name() {
    for language in Language::ALL {
        let help = help(language);
        let mut seen = BTreeSet::new();
        for (id, term) in help.terms() {
            assert!(seen.insert(term.term.clone()), "{id}: {} is the name of another term", term.term);
        }
    }
}

#[test]
fn every_method_has_a_page_in_every_language() {
    for language in Language::ALL {
        let (help, methods) = (help(language), methods(language));
        assert!(methods.is_in(language));
        assert_eq!(methods.all().map(|(id, _)| id).collect::<Vec<_>>(), METHODS, "{language:?}");
        for (id, method) in methods.all() {
            assert!(help.method(id).is_some_and(|name| !name.is_empty()), "{id} has no name in {language:?}");
            for text in [&method.answers, &method.convention, &method.why] {
                is_sentence(text, language, id);
            }
            for list in [&method.alternatives, &method.mistakes, &method.sources] {
                assert!(!list.is_empty(), "{id} in {language:?}");
                for text in list {
                    is_sentence(text, language, id);
                }
            }
            for Formula { math, says } in &method.formulas {
                assert!(formula(math).is_ok(), "{id} in {language:?}: {math}");
                is_sentence(says, language, id);
            }
        }
    }
}

#[test]
fn the_languages_have_the_same_formulas_but_for_words() {
    let signs = |language| {
        let of = |math: &str| match formula(math) {
            Ok(math) => format!("{:?}", without_words(math)),
            Err(_) => String::new(),
        };
        let methods = methods(language);
        let all = methods.all().map(|(id, method)| {
            let formulas: Vec<String> = method.formulas.iter().map(|formula| of(&formula.math)).collect();
            let counts = [method.alternatives.len(), method.mistakes.len(), method.sources.len()];
            (id.to_owned(), formulas, counts)
        });
        all.collect::<Vec<_>>()
    };
    assert_eq!(signs(Language::En), signs(Language::Hans));
    assert_eq!(signs(Language::En), signs(Language::Hant));
}

fn without_words(math: Math) -> Math {
    let inner = |math: Box<Math>| Box::new(without_words(*math));
    match math {
        Math::Words(_) => Math::Words(String::new()),
        Math::Row(parts) => Math::Row(parts.into_iter().map(without_words).collect()),
        Math::Fraction(above, below) => Math::Fraction(inner(above), inner(below)),
        Math::Root(inside) => Math::Root(inner(inside)),
        Math::Scripts(base, below, above) => Math::Scripts(inner(base), below.map(inner), above.map(inner)),
        other => other,
    }
}

#[test]
fn terms_in_a_text_are_marked_once_and_the_longest_wins() {
    let english = help(Language::En);
    let marks = |text: &'static str| -> Vec<(String, String)> {
        let pieces = english.pieces(text);
        assert_eq!(pieces.iter().map(|piece| piece.text).collect::<String>(), text);
        let terms = pieces.into_iter().filter_map(|piece| Some((piece.text.to_owned(), piece.term?.to_owned())));
        terms.collect()
    };
    let pair = |text: &str, term: &str| (text.to_owned(), term.to_owned());
    assert_eq!(
        marks("Key development accounts lie above the cut line; a key account does too, and so does a cut line."),
        [
            pair("Key development accounts", "keyDevelopmentAccount"),
            pair("cut line", "cutLine"),
            pair("key account", "keyAccount")
        ]
    );
    // Words inside words, and words in their everyday sense, are no terms.
    assert_eq!(marks("Disparity has an impact on revenue and gains strength."), []);
    assert_eq!(marks(""), []);
    assert_eq!(english.whole("Impact"), Some("impact"));
    assert_eq!(english.whole("Impact of it"), None);
    let chinese = help(Language::Hans);
    let found: Vec<_> = chinese.pieces("关键发展客户的相对优势低于均势。").into_iter().filter_map(|p| p.term).collect();
    assert_eq!(found, ["keyDevelopmentAccount", "relativeStrength", "parity"]);
    // A letter that changes its length in small letters leaves the text alone.
    assert_eq!(english.pieces("İ key account").len(), 1);
}

#[test]
fn hostile_help_is_refused() {
    for odd in ["", "{}", "[]", "{\"language\":\"en\",\"terms\":{\"a\":{}},\"methods\":{},\"rules\":{}}"] {
        assert!(Help::read(odd).is_err() && Methods::read(odd).is_err(), "{odd}");
    }
}
