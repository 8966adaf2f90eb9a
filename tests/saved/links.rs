use crate::{file, full, sample};
use linchpin::model::{Date, Scenario};
use linchpin::saved::link::{LinkError, decode, encode, is_payload};
use linchpin::saved::{read, write};
use proptest::prelude::*;

/// Golden links with the golden file each stands for. From release 1.0 on they open for ever. The last was written
/// before there were relationships.
const GOLDEN: [&str; 3] =
    ["tests/golden/scenario-v1.json", "tests/golden/empty-v1.json", "tests/golden/scenario-v1-first.json"];

fn golden_links() -> Vec<String> {
    file("tests/golden/link-v1.txt").lines().map(str::to_owned).collect()
}

fn empty() -> Scenario {
    Scenario::empty("Empty", Date::new(2026, 11, 2).expect("a day"))
}

#[test]
fn golden_links_open_as_the_golden_files() {
    let links = golden_links();
    assert_eq!(links.len(), GOLDEN.len());
    for (link, golden) in links.iter().zip(GOLDEN) {
        let opened = decode(link).expect(golden);
        assert_eq!(opened, read(&file(golden)).expect(golden));
        assert_eq!(write(&opened.scenario), file(golden));
    }
}

#[test]
fn golden_links_are_written_exactly_so() {
    assert_eq!([full::scenario(), empty(), full::first()].map(|s| encode(&s).expect("small")).to_vec(), golden_links());
}

#[test]
fn samples_travel_whole_in_plain_signs() {
    for language in ["en", "zh-Hans", "zh-Hant"] {
        let scenario = sample(language);
        let link = encode(&scenario).expect("a sample fits");
        assert!(link.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_'));
        assert!(link.ends_with(|c: char| c.is_ascii_alphanumeric()));
        assert!(link.len() < 34_000, "{}", link.len());
        assert_eq!(decode(&link).expect(language).scenario, scenario);
    }
}

#[test]
fn what_equals_the_default_does_not_travel() {
    let link = encode(&empty()).expect("small");
    assert!(link.len() < 300, "{}: {link}", link.len());
}

#[test]
fn fragments_are_told_from_routes() {
    for payload in ["#s1-abc", "s1-", "s2-xyz", "#s12-abc"] {
        assert!(is_payload(payload), "{payload}");
    }
    for other in
        ["", "#", "#/matrix", "/matrix", "#/preview/s1-abc", "s-abc", "s1", "s0-a", "S1-abc", "s99999-a", "sample-1"]
    {
        assert!(!is_payload(other), "{other}");
        assert_eq!(decode(other), Err(LinkError::NotALink), "{other}");
    }
    assert_eq!(decode("#s2-abcdefe"), Err(LinkError::Newer { version: 2, known: 1 }));
}

#[test]
fn what_chat_programs_do_to_links_is_borne() {
    let link = &golden_links()[0];
    let wrapped: String =
        link.chars().enumerate().flat_map(|(i, c)| [Some(c), (i % 70 == 0).then_some('\n')]).flatten().collect();
    for text in [format!("#{link}"), format!("{link}."), format!("{link}）。"), format!(" {link}\n"), wrapped] {
        assert_eq!(decode(&text).expect(&text).scenario, full::scenario());
    }
}

#[test]
fn a_link_cut_anywhere_says_so() {
    let link = &golden_links()[0];
    for end in 3..link.len() {
        let result = decode(&link[..end]);
        // A cut right behind an `e` looks complete, yet its length or checksum tells.
        assert!(matches!(result, Err(LinkError::Truncated | LinkError::Damaged)), "{end}: {result:?}");
    }
    assert_eq!(decode(&link[..link.len() - 1]), Err(LinkError::Truncated));
    assert_eq!(decode(&link[..link.len() / 2]), Err(LinkError::Truncated));
}

#[test]
fn a_changed_sign_is_always_found() {
    let link = golden_links()[0].clone();
    for at in 3..link.len() - 1 {
        let mut bytes = link.clone().into_bytes();
        bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
        let result = decode(std::str::from_utf8(&bytes).expect("plain"));
        assert!(matches!(result, Err(LinkError::Damaged | LinkError::Truncated)), "{at}: {result:?}");
    }
}

#[test]
fn a_scenario_too_large_for_a_link_makes_none() {
    let mut scenario = empty();
    for n in 1..=300 {
        let mut risk = linchpin::model::risk::Risk::titled(n.into(), "x");
        risk.response = "y".repeat(20_000);
        scenario.risks.push(risk);
    }
    assert_eq!(encode(&scenario), Err(LinkError::TooLarge));
}

proptest! {
    #[test]
    fn no_text_panics(text in "\\PC*", body in "[A-Za-z0-9_-]{0,200}") {
        let _ = decode(&text);
        let link = format!("s1-{body}e");
        prop_assert!(decode(&link).is_err());
    }

    #[test]
    fn damage_never_gives_another_scenario(flips in proptest::collection::vec((3..10_000_usize, any::<u8>()), 1..6), end in 0..20_000_usize) {
        let link = &golden_links()[0];
        let mut bytes = link.clone().into_bytes();
        for (at, flip) in flips {
            let at = at % bytes.len();
            bytes[at] ^= flip & 0x7f;
        }
        bytes.truncate(end.max(1));
        if let Ok(text) = String::from_utf8(bytes) && let Ok(opened) = decode(&text) {
            prop_assert_eq!(opened.scenario, full::scenario());
        }
    }
}
