//! The project's files, as the rules look at them: code without comments, texts and tests.

use std::fs;
use std::path::{Path, PathBuf};

/// One file of Rust.
pub struct Source {
    /// Its path from the project's root, with slashes.
    pub path: String,
    /// How many lines it has.
    pub length: usize,
    /// Its lines; comments, string literals and tests are blanks.
    pub code: Vec<String>,
}

impl Source {
    /// A file as the rules look at it.
    pub fn new(path: &str, text: &str) -> Self {
        let is_test = path.starts_with("tests/") || path.ends_with("/tests.rs");
        let mut code = blank_texts(text);
        if is_test {
            code = code.into_iter().map(|c| if c == '\n' { c } else { ' ' }).collect();
        } else {
            blank_tests(&mut code);
        }
        let code: String = code.into_iter().collect();
        Self { path: path.to_owned(), length: text.lines().count(), code: code.lines().map(str::to_owned).collect() }
    }

    /// The room it belongs to: the first folder under `src`.
    pub fn room(&self) -> Option<&str> {
        self.path.strip_prefix("src/")?.split_once('/').map(|(room, _)| room)
    }

    /// How many modules it lies below the crate's root.
    pub fn depth(&self) -> usize {
        self.path.split('/').count() - usize::from(self.path.ends_with("/mod.rs")) - 1
    }

    /// Numbered lines that satisfy a condition, as `path:line`.
    pub fn lines_where(&self, is_bad: impl Fn(&str) -> bool) -> impl Iterator<Item = String> {
        (1..).zip(&self.code).filter(move |(_, line)| is_bad(line)).map(|(number, _)| format!("{}:{number}", self.path))
    }
}

/// Whether a line has a word, not only a part of one.
pub fn has_word(line: &str, word: &str) -> bool {
    words(line).any(|found| found == word)
}

/// The identifiers of a line.
pub fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty())
}

/// All words that follow a prefix, such as `model` after `crate::`; an empty one for an opening brace.
pub fn words_after<'l>(line: &'l str, prefix: &'l str) -> impl Iterator<Item = &'l str> {
    let starts = line.match_indices(prefix).filter(|(at, _)| {
        let before = line[..*at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_')
    });
    starts.map(|(at, _)| {
        let rest = &line[at + prefix.len()..];
        &rest[..rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len())]
    })
}

/// The project's root.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A file of the project.
pub fn file(path: &str) -> String {
    fs::read_to_string(root().join(path)).expect(path)
}

/// Files below a folder with an ending, in order of their paths.
pub fn paths(folder: &str, ending: &str) -> Vec<String> {
    let mut found = Vec::new();
    collect(&root().join(folder), &mut found);
    let name = |path: &PathBuf| {
        let inner = path.strip_prefix(root()).expect("inside the project");
        inner.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
    };
    let mut paths: Vec<String> = found.iter().map(name).filter(|path| path.ends_with(ending)).collect();
    paths.sort();
    assert!(!paths.is_empty(), "{folder} has no {ending} files");
    paths
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() { collect(&path, found) } else { found.push(path) }
    }
}

/// Every Rust file below some folders.
pub fn sources(folders: &[&str]) -> Vec<Source> {
    let paths = folders.iter().flat_map(|folder| paths(folder, ".rs"));
    paths.map(|path| Source::new(&path, &file(&path))).collect()
}

/// Replaces comments and the insides of literals by blanks; line ends stay.
fn blank_texts(text: &str) -> Vec<char> {
    let mut code: Vec<char> = text.chars().collect();
    let mut at = 0;
    while at < code.len() {
        let end = match (code[at], code.get(at + 1)) {
            ('/', Some('/')) => find(&code, at, |rest| rest[0] == '\n').unwrap_or(code.len()),
            ('/', Some('*')) => block_comment(&code, at),
            ('r' | 'b', _) if !is_in_word(&code, at) => raw_text(&code, at).unwrap_or(at + 1),
            ('"', _) => quoted(&code, at + 1),
            ('\'', _) => character(&code, at).unwrap_or(at + 1),
            _ => at + 1,
        };
        if end > at + 1 {
            code[at..end].iter_mut().filter(|c| **c != '\n').for_each(|c| *c = ' ');
        }
        at = end;
    }
    code
}

fn is_in_word(code: &[char], at: usize) -> bool {
    at > 0 && (code[at - 1].is_alphanumeric() || code[at - 1] == '_')
}

fn find(code: &[char], from: usize, is_it: impl Fn(&[char]) -> bool) -> Option<usize> {
    (from..code.len()).find(|&at| is_it(&code[at..]))
}

fn block_comment(code: &[char], start: usize) -> usize {
    let (mut at, mut depth) = (start, 0_u32);
    while at < code.len() {
        match code[at..] {
            ['/', '*', ..] => (at, depth) = (at + 2, depth + 1),
            ['*', '/', ..] if depth == 1 => return at + 2,
            ['*', '/', ..] => (at, depth) = (at + 2, depth - 1),
            _ => at += 1,
        }
    }
    at
}

/// The end of `r"…"`, `r#"…"#` and their byte forms, if one begins here.
fn raw_text(code: &[char], start: usize) -> Option<usize> {
    let letter = start + usize::from(code[start] == 'b');
    if code.get(letter) != Some(&'r') {
        return None;
    }
    let hashes = code[letter + 1..].iter().take_while(|c| **c == '#').count();
    if code.get(letter + 1 + hashes) != Some(&'"') {
        return None;
    }
    let closes =
        |rest: &[char]| rest[0] == '"' && rest[1..].iter().take(hashes).filter(|c| **c == '#').count() == hashes;
    find(code, letter + 2 + hashes, closes).map(|at| at + 1 + hashes)
}

/// The end of a quoted text whose inside begins here.
fn quoted(code: &[char], mut at: usize) -> usize {
    while at < code.len() && code[at] != '"' {
        at += if code[at] == '\\' { 2 } else { 1 };
    }
    (at + 1).min(code.len())
}

/// The end of a character literal; a lifetime is none.
fn character(code: &[char], start: usize) -> Option<usize> {
    match (code.get(start + 1)?, code.get(start + 2)?) {
        ('\\', _) => find(code, start + 3, |rest| rest[0] == '\'').map(|at| at + 1),
        (_, '\'') => Some(start + 3),
        _ => None,
    }
}

/// Blanks what stands under `#[cfg(test)]`.
fn blank_tests(code: &mut [char]) {
    const MARK: &str = "#[cfg(test)]";
    let mark: Vec<char> = MARK.chars().collect();
    while let Some(start) = find(code, 0, |rest| rest.starts_with(&mark)) {
        let end = item_end(code, start + mark.len());
        code[start..end].iter_mut().filter(|c| **c != '\n').for_each(|c| *c = ' ');
    }
}

/// Where an item ends: at its semicolon, or at the brace that closes its first one.
fn item_end(code: &[char], start: usize) -> usize {
    let mut depth = 0_u32;
    for (at, sign) in (start..).zip(&code[start..]) {
        match sign {
            '{' => depth += 1,
            '}' if depth == 1 => return at + 1,
            '}' => depth = depth.saturating_sub(1),
            ';' if depth == 0 => return at + 1,
            _ => {}
        }
    }
    code.len()
}

/// The bodies of all calls of a function, from its opening parenthesis on, each with the line it begins on.
pub fn calls(source: &Source, function: &str) -> Vec<(usize, String)> {
    let code = source.code.join("\n");
    let opening = format!("{function}(");
    let body = |(at, _): (usize, &str)| {
        let from = at + opening.len();
        let mut depth = 1_u32;
        let inside = code[from..].chars().take_while(|c| {
            depth = match c {
                '(' => depth + 1,
                ')' => depth - 1,
                _ => depth,
            };
            depth > 0
        });
        (code[..at].matches('\n').count() + 1, inside.collect())
    };
    code.match_indices(&opening).map(body).collect()
}
