//! What a room may use.
//!
//! `main → ui → state → browser → charts → text → saved → model`: a room may use what stands to its right, and of
//! that only what the table says.

use crate::exceptions::WINDOW_USERS;
use crate::keep;
use crate::source::{Source, calls, has_word, sources, words_after};

const ROOMS: [(&str, &[&str]); 7] = [
    ("model", &[]),
    ("saved", &["model"]),
    ("text", &["saved", "model"]),
    ("charts", &["text", "saved", "model"]),
    ("browser", &["charts", "text", "model"]),
    ("state", &["browser", "text", "saved", "model"]),
    ("ui", &["state", "browser", "charts", "text", "saved", "model"]),
];
const PURE: [&str; 4] = ["model", "saved", "charts", "text"];
/// Words of the browser and of the framework.
const BROWSER_WORDS: [&str; 7] =
    ["leptos", "web_sys", "js_sys", "gloo", "gloo_storage", "wasm_bindgen", "wasm_bindgen_futures"];
/// The clock and chance. Pure rooms are given both.
const UNREPEATABLE: [&str; 5] = ["SystemTime", "Instant", "HashMap", "HashSet", "RandomState"];
/// What `ui` may name of web_sys besides events and elements: plain data that goes along with them.
/// The view builder puts nodes and texts in their places.
const ELEMENT_DATA: [&str; 5] = ["File", "Node", "ScrollIntoViewOptions", "ScrollLogicalPosition", "Text"];

fn application() -> Vec<Source> {
    sources(&["src"])
}

/// Uses of rooms that a file may not use.
fn wrong_uses(source: &Source) -> Vec<String> {
    let Some((room, may)) = ROOMS.iter().find(|(room, _)| source.room() == Some(room)) else { return Vec::new() };
    let is_wrong = |used: &str| used != *room && !may.contains(&used);
    let way_out = "super::".repeat(source.depth());
    let leaves = |line: &str| line.contains(&way_out);
    source.lines_where(|line| words_after(line, "crate::").any(is_wrong) || leaves(line)).collect()
}

#[test]
fn rooms_use_only_what_stands_to_their_right() {
    let sources = application();
    keep("a room uses another one it may not use", sources.iter().flat_map(wrong_uses));
    let strangers = sources.iter().filter(|s| s.room().is_some_and(|r| ROOMS.iter().all(|(room, _)| r != *room)));
    keep("a room without a place in the order", strangers.map(|source| source.path.clone()));
}

#[test]
fn the_entry_only_starts_the_interface() {
    let main = application().into_iter().find(|source| source.path == "src/main.rs").expect("an entry");
    keep("main uses more than ui", main.lines_where(|line| words_after(line, "linchpin::").any(|room| room != "ui")));
}

fn pure(sources: &[Source]) -> impl Iterator<Item = &Source> {
    sources.iter().filter(|source| source.room().is_some_and(|room| PURE.contains(&room)))
}

#[test]
fn pure_rooms_know_neither_browser_nor_framework() {
    let sources = application();
    let names = |line: &str| BROWSER_WORDS.iter().any(|word| has_word(line, word));
    keep("a pure room names the browser", pure(&sources).flat_map(|s| s.lines_where(names)));
}

#[test]
fn pure_rooms_give_the_same_result_every_time() {
    let sources = application();
    let names = |line: &str| UNREPEATABLE.iter().any(|word| has_word(line, word));
    keep("a clock, chance or unstable order", pure(&sources).flat_map(|s| s.lines_where(names)));
}

#[test]
fn charts_are_data_without_functions() {
    let sources = application();
    let names = |line: &str| has_word(line, "JsFunction") || has_word(line, "RawString");
    keep("a chart carries a function", sources.iter().flat_map(|s| s.lines_where(names)));
}

/// Lines outside the browser room that touch it. `ui` may name events and elements, never the window.
fn browser_uses(source: &Source) -> Vec<String> {
    let is_ui = source.room() == Some("ui");
    let is_wrong =
        |name: &str| !is_ui || !(name.ends_with("Event") || name.ends_with("Element") || ELEMENT_DATA.contains(&name));
    let of_web = |line: &str| {
        words_after(line, "web_sys::").any(|name| !name.is_empty() && is_wrong(name))
            || line.contains("web_sys::{") && (!is_ui || braced(line).any(is_wrong))
    };
    let others = |line: &str| ["js_sys", "gloo", "gloo_storage"].iter().any(|word| has_word(line, word));
    source.lines_where(|line| of_web(line) || others(line) || asks_window(line)).collect()
}

fn braced(line: &str) -> impl Iterator<Item = &str> {
    let inside = line.split_once("web_sys::{").map_or("", |(_, rest)| rest.split('}').next().unwrap_or_default());
    inside.split(',').map(str::trim).filter(|name| !name.is_empty())
}

/// `window()` and `document()` as the framework offers them, the other way to the same things.
fn asks_window(line: &str) -> bool {
    ["window()", "document()"].iter().any(|call| {
        line.match_indices(call).any(|(at, _)| {
            let before = line[..at].chars().next_back();
            !before.is_some_and(|c| c.is_alphanumeric() || "_.:".contains(c))
        })
    })
}

#[test]
fn only_the_browser_room_touches_the_browser() {
    let sources = application();
    let known = |path: &str| WINDOW_USERS.iter().find(|(user, _)| *user == path).map_or(0, |(_, times)| *times);
    let outside = || sources.iter().filter(|source| source.room() != Some("browser"));
    let broken = |source: &Source| {
        let uses = browser_uses(source);
        if uses.len() > known(&source.path) { uses } else { Vec::new() }
    };
    keep("the browser is touched outside its room", outside().flat_map(broken));
    let needless = outside().filter(|source| browser_uses(source).len() < known(&source.path));
    keep("no longer so often: shorten the list of exceptions", needless.map(|source| source.path.clone()));
}

#[test]
fn only_the_editor_changes_the_document() {
    let home = ["src/state/document.rs", "src/state/editor.rs", "src/state/mod.rs"];
    let sources = application();
    let others = sources.iter().filter(|s| s.room() != Some("browser") && !home.contains(&s.path.as_str()));
    keep("only Editor uses Document", others.flat_map(|s| s.lines_where(|line| has_word(line, "Document"))));
}

const WRITERS: [&str; 4] = [".edit(", ".edit_merging(", ".rewrite(", "editor.open("];

/// Effects that write the scenario.
fn writing_effects(source: &Source) -> Vec<String> {
    let bodies = ["Effect::new", "Effect::watch"].iter().flat_map(|effect| calls(source, effect));
    let writing = bodies.filter(|(_, body)| WRITERS.iter().any(|writer| body.contains(writer)));
    writing.map(|(line, _)| format!("{}:{line}", source.path)).collect()
}

#[test]
fn no_effect_writes_the_scenario() {
    keep("an effect writes the scenario", application().iter().flat_map(writing_effects));
}

mod rules {
    use super::{browser_uses, writing_effects, wrong_uses};
    use crate::source::Source;

    #[track_caller]
    fn check(rule: fn(&Source) -> Vec<String>, path: &str, text: &str, lines: &[usize]) {
        let expected: Vec<String> = lines.iter().map(|line| format!("{path}:{line}")).collect();
        assert_eq!(rule(&Source::new(path, text)), expected, "{text}");
    }

    #[test]
    fn rooms() {
        check(wrong_uses, "src/model/a.rs", "use crate::model::B;\nuse crate::text::C;", &[2]);
        check(wrong_uses, "src/model/a.rs", "// crate::text\n#[cfg(test)]\nmod tests { use crate::text::C; }", &[]);
        check(wrong_uses, "src/model/a/b.rs", "use super::super::super::ui::App;", &[1]);
        check(wrong_uses, "src/model/a/b.rs", "use super::super::c::D;", &[]);
        check(wrong_uses, "src/model/a/mod.rs", "use super::b::C;", &[]);
        check(wrong_uses, "src/saved/a.rs", "fn f() { crate::state::g() }", &[1]);
        check(wrong_uses, "src/saved/a.rs", "use crate::{model, ui};", &[1]);
        check(wrong_uses, "src/ui/a.rs", "use crate::browser;", &[]);
    }

    #[test]
    fn browser() {
        check(browser_uses, "src/ui/a.rs", "use web_sys::{Element, HtmlElement};", &[]);
        check(browser_uses, "src/ui/a.rs", "use web_sys::{Element, Window};", &[1]);
        check(browser_uses, "src/ui/a.rs", "fn f(e: &web_sys::KeyboardEvent) {}", &[]);
        check(browser_uses, "src/ui/a.rs", "let w = web_sys::window();", &[1]);
        check(browser_uses, "src/ui/a.rs", "let w = window();\nlet d = w.document();", &[1]);
        check(browser_uses, "src/state/a.rs", "fn f(e: &web_sys::Event) {}", &[1]);
        check(browser_uses, "src/ui/a.rs", "let s = \"js_sys\"; // gloo", &[]);
        check(browser_uses, "src/ui/a.rs", "js_sys::Date::now();", &[1]);
    }

    #[test]
    fn effects() {
        check(writing_effects, "src/ui/a.rs", "Effect::new(move |_| {\n  app.editor.edit(A, |s| f(s));\n});", &[1]);
        check(writing_effects, "src/ui/a.rs", "Effect::new(move |_| look());\napp.editor.edit(A, f);", &[]);
    }
}
