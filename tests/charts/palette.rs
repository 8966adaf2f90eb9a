//! The palette in Rust and the tokens in CSS are the same.

use linchpin::charts::palette::{Palette, Theme};
use linchpin::text::Language;
use std::collections::BTreeMap;

const CSS: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/style/tokens.css"));

/// The custom properties of the first block that follows this selector.
fn tokens(selector: &str) -> BTreeMap<&'static str, &'static str> {
    let start = CSS.find(selector).unwrap_or_else(|| panic!("{selector} not found"));
    let open = start + CSS[start..].find('{').unwrap() + 1;
    let block = &CSS[open..open + CSS[open..].find('}').unwrap()];
    // Comments hold neither colons nor semicolons that matter once a property is cut at its name.
    let property = |part: &'static str| {
        let (name, value) = part[part.find("--")?..].split_once(':')?;
        Some((name.trim(), value.trim()))
    };
    block.split(';').filter_map(property).collect()
}

#[track_caller]
fn check_colours(theme: Theme, selector: &str) {
    let css = tokens(selector);
    let palette = Palette::new(theme, Language::Hans);
    assert!(palette.tokens().len() >= 30);
    for (token, colour) in palette.tokens() {
        assert_eq!(css.get(token), Some(&colour), "{token} in {selector}");
    }
}

#[test]
fn light_and_dark_colours_are_those_of_the_tokens() {
    check_colours(Theme::Light, ":root, .paper");
    check_colours(Theme::Dark, ":root[data-theme=\"dark\"]");
}

/// `--font` of a block with its variables put in.
fn font(selector: &str) -> String {
    let (root, own) = (tokens(":root, .paper"), tokens(selector));
    let mut stack = own["--font"].to_owned();
    for name in ["--font-latin", "--font-hans", "--font-hant"] {
        stack = stack.replace(&format!("var({name})"), root[name]);
    }
    stack.replace('"', "'")
}

#[test]
fn each_language_has_the_font_stack_of_its_pages() {
    for (language, selector) in
        [(Language::Hans, ":root, .paper"), (Language::Hant, ":root:lang(zh-Hant)"), (Language::En, ":root:lang(en)")]
    {
        assert_eq!(Palette::new(Theme::Light, language).font, font(selector));
    }
}

#[test]
fn a_moved_mark_glides_as_long_as_the_tokens_say() {
    assert_eq!(tokens(":root, .paper").get("--fast"), Some(&"90ms"));
    assert_eq!(tokens(":root, .paper")["--calm"], format!("{}ms", Palette::new(Theme::Dark, Language::En).calm_ms));
}
