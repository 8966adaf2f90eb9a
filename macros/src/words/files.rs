//! Whether the files have the words that a struct declares.

use super::declared::{Field, Kind, Parameter, Topic};
use super::sentence::{Piece, split};
use super::shape;
use serde_json::{Map, Value};
use std::path::Path;
use syn::Error;

/// The languages by the names of their files.
pub const LANGUAGES: [&str; 3] = ["zh-Hans", "zh-Hant", "en"];

/// Where the words of a language are, in the folder of the crate.
pub fn path(language: &str) -> String {
    format!("public/words/{language}.json")
}

/// Compares a struct with the files of all languages. Of the whole file, the mark.
pub fn check(topic: &Topic) -> syn::Result<Option<u64>> {
    let folder = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
    let mut faults = Vec::new();
    let mut mark = None;
    for language in LANGUAGES {
        let path = path(language);
        let file = read(&Path::new(&folder).join(&path)).map_err(|reason| wrong(topic, &path, &reason))?;
        if topic.path.value().is_empty() {
            mark = mark.or_else(|| Some(shape::mark(&file)));
        }
        let at = topic.path.value();
        let found = find(&file, &at).ok_or_else(|| wrong(topic, &path, &format!("there is no `{at}`")))?;
        faults.extend(differences(topic, found).into_iter().map(|(field, fault)| {
            let span = field.map_or(topic.name.span(), |field| field.name.span());
            Error::new(span, format!("{path}: {fault}"))
        }));
    }
    let all = faults.into_iter().reduce(|mut all, fault| {
        all.combine(fault);
        all
    });
    all.map_or(Ok(mark), Err)
}

fn wrong(topic: &Topic, path: &str, reason: &str) -> Error {
    Error::new(topic.path.span(), format!("{path}: {reason}"))
}

fn read(path: &Path) -> Result<Value, String> {
    let text = std::fs::read_to_string(path).map_err(|error| error.to_string())?;
    serde_json::from_str(&text).map_err(|error| error.to_string())
}

fn find<'a>(file: &'a Value, path: &str) -> Option<&'a Map<String, Value>> {
    let steps = path.split('.').filter(|step| !step.is_empty());
    steps.into_iter().try_fold(file, |value, step| value.get(step))?.as_object()
}

/// What is wrong, and with which field.
pub fn differences<'a>(topic: &'a Topic, found: &Map<String, Value>) -> Vec<(Option<&'a Field>, String)> {
    let at = topic.path.value();
    let full = |name: &str| if at.is_empty() { name.to_owned() } else { format!("{at}.{name}") };
    let mut faults = Vec::new();
    for field in &topic.fields {
        let name = field.name.to_string();
        let fault = match found.get(&name) {
            None => Some("is missing".to_owned()),
            Some(value) => fault(&field.kind, value),
        };
        faults.extend(fault.map(|fault| (Some(field), format!("`{}` {fault}", full(&name)))));
    }
    let declared: Vec<String> = topic.fields.iter().map(|field| field.name.to_string()).collect();
    let extra = found.keys().filter(|name| !declared.contains(name));
    faults.extend(extra.map(|name| (None, format!("`{}` is not declared", full(name)))));
    // Files with equal order are easy to compare.
    if faults.is_empty() && !found.keys().eq(&declared) {
        let moved = found.keys().zip(&declared).find(|(here, there)| here != there);
        faults
            .extend(moved.map(|(here, there)| (None, format!("`{}` stands where `{there}` is declared", full(here)))));
    }
    faults
}

fn fault(kind: &Kind, value: &Value) -> Option<String> {
    match kind {
        Kind::Text => (!value.is_string()).then(|| "is not a text".to_owned()),
        Kind::Sentence(parameters) => match value.as_str() {
            Some(sentence) => sentence_fault(parameters, sentence),
            None => Some("is not a sentence".to_owned()),
        },
        Kind::List(length) => list_fault(*length, value, Value::is_string),
        Kind::Table(length, width) => {
            list_fault(*length, value, |row| list_fault(*width, row, Value::is_string).is_none())
        }
        Kind::Part(_) => (!value.is_object()).then(|| "is not an object".to_owned()),
    }
}

fn list_fault(length: usize, value: &Value, is_right: impl Fn(&Value) -> bool) -> Option<String> {
    match value.as_array() {
        Some(items) if items.len() != length => Some(format!("has {} entries instead of {length}", items.len())),
        Some(items) if items.iter().all(is_right) => None,
        Some(_) => Some("has an entry of another kind".to_owned()),
        None => Some("is not a list".to_owned()),
    }
}

fn sentence_fault(parameters: &[Parameter], sentence: &str) -> Option<String> {
    let mut used = Vec::new();
    if let Err(broken) = collect(sentence, &mut used) {
        return Some(format!("cannot be understood: {broken}"));
    }
    let is_known = |name: &str| parameters.iter().any(|parameter| parameter.name == name);
    if let Some(unknown) = used.iter().find(|name| !is_known(name)) {
        return Some(format!("has no value called {{{unknown}}}"));
    }
    let is_lacking = |parameter: &&Parameter| !parameter.is_optional && !used.iter().any(|name| parameter.name == name);
    parameters.iter().find(is_lacking).map(|lacking| format!("lacks {{{}}}", lacking.name))
}

/// The values that a sentence uses; what cannot be understood.
fn collect<'a>(sentence: &'a str, used: &mut Vec<&'a str>) -> Result<(), &'a str> {
    let mut rest = sentence;
    while let Some((piece, after)) = split(rest) {
        rest = after;
        match piece {
            Piece::Text(_) => {}
            Piece::Value(name) | Piece::Lower(name) => used.push(name),
            Piece::Choice(name, one, other) => {
                used.push(name);
                collect(one, used)?;
                collect(other, used)?;
            }
            Piece::Broken(text) => return Err(text),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(fields: &str, found: &str, expected: &[&str]) {
        let topic: Topic = syn::parse_str(&format!("pub struct T = \"t\" {{ {fields} }}")).expect("a topic");
        let found: Map<String, Value> = serde_json::from_str(found).expect("an object");
        let faults: Vec<String> = differences(&topic, &found).into_iter().map(|(_, fault)| fault).collect();
        assert_eq!(faults, expected, "{fields}");
    }

    #[test]
    fn every_declared_text_is_there_and_no_other() {
        check("a, b", r#"{"a": "", "b": ""}"#, &[]);
        check("a, b", r#"{"a": ""}"#, &["`t.b` is missing"]);
        check("a", r#"{"a": "", "b": ""}"#, &["`t.b` is not declared"]);
        check("a", r#"{"a": ["x"]}"#, &["`t.a` is not a text"]);
        check("a, b", r#"{"b": "", "a": ""}"#, &["`t.b` stands where `a` is declared"]);
        check("a: Part", r#"{"a": {}}"#, &[]);
        check("a: Part", r#"{"a": "x"}"#, &["`t.a` is not an object"]);
    }

    #[test]
    fn lists_have_their_length() {
        check("a: [2]", r#"{"a": ["x", "y"]}"#, &[]);
        check("a: [2]", r#"{"a": ["x"]}"#, &["`t.a` has 1 entries instead of 2"]);
        check("a: [2]", r#"{"a": "xy"}"#, &["`t.a` is not a list"]);
        check("a: [1; 2]", r#"{"a": [["x", "y"]]}"#, &[]);
        check("a: [1; 2]", r#"{"a": [["x"]]}"#, &["`t.a` has an entry of another kind"]);
    }

    #[test]
    fn sentences_have_their_values() {
        check("a(x, y)", r#"{"a": "{y} of {x:lower}"}"#, &[]);
        check("a(x, y)", r#"{"a": "only {x}"}"#, &["`t.a` lacks {y}"]);
        check("a(x, y?)", r#"{"a": "only {x}"}"#, &[]);
        check("a(x)", r#"{"a": "{x} and {z}"}"#, &["`t.a` has no value called {z}"]);
        check("a(n, x)", r#"{"a": "{n:one {x}|more}"}"#, &[]);
        check("a(n)", r#"{"a": "{n:one {z}|more}"}"#, &["`t.a` has no value called {z}"]);
        check("a(n)", r#"{"a": "{n:upper}"}"#, &["`t.a` cannot be understood: n:upper"]);
        check("a(n)", r#"{"a": "{n"}"#, &["`t.a` cannot be understood: {n"]);
        check("a(n)", r#"{"a": "{n} }"}"#, &["`t.a` cannot be understood: }"]);
        check("a(n)", r#"{"a": "{{{n}}}"}"#, &[]);
    }
}
