use super::*;
use crate::text::format;
use proptest::prelude::*;

#[track_caller]
fn check(text: &str, expected: f64) {
    assert_eq!(parse_number(text), Ok(Some(expected)), "{text:?}");
}

#[track_caller]
fn refuse(text: &str, expected: &EntryError) {
    assert_eq!(parse_number(text).as_ref(), Err(expected), "{text:?}");
}

#[track_caller]
fn suggest(text: &str, expected: &[&str]) {
    refuse(text, &EntryError::Separator { suggestions: expected.iter().map(ToString::to_string).collect() });
}

#[test]
fn numbers_are_read_as_people_type_them() {
    check("1,234.5", 1234.5);
    check("１，２３４．５", 1234.5);
    check("1 234\u{a0}567", 1_234_567.0);
    check("\u{2212}3,800", -3800.0);
    check("- 5", -5.0);
    check("＋7", 7.0);
    check(".5", 0.5);
    check("5.", 5.0);
    check("12.5%", 0.125);
    check("８０％", 0.8);
    check("1.2万", 12_000.0);
    check("1.15 萬", 11_500.0);
    check("2.297亿", 229_700_000.0);
    check("3億", 3e8);
    check("1.2E+05", 120_000.0);
    check("\u{202d}42\u{202c}", 42.0);
    check("007", 7.0);
}

#[test]
fn arithmetic_follows_the_usual_order() {
    check("=1+2×3", 7.0);
    check("=(1+2)*3", 9.0);
    check("＝12÷4−1", 2.0);
    check("=-2*-3", 6.0);
    check("= 1,200 * 3 + 50", 3650.0);
    check("=2万/4", 5000.0);
    check("=10*50%", 5.0);
    check("=8/2/2", 2.0);
    check("=1-2-3", -4.0);
}

#[test]
fn empty_is_none_and_not_zero() {
    for text in ["", "  ", "\u{3000}", "\u{feff}"] {
        assert_eq!(parse_number(text), Ok(None), "{text:?}");
    }
    check("-0", 0.0);
    assert!(parse_number("-0").is_ok_and(|v| v.is_some_and(f64::is_sign_positive)));
}

#[test]
fn a_comma_out_of_place_offers_both_readings() {
    suggest("1,5", &["1.5", "1,500"]);
    suggest("1234,5", &["1,234.5", "1,234,500"]);
    suggest("1.234,5", &["1,234.5", "12,345"]);
    suggest("1234,567", &["1,234.567", "1,234,567"]);
    suggest("12,34,567", &["1,234,567"]);
    suggest("1.234.567", &["1,234,567"]);
    suggest("=1,5*2", &["1.5", "1,500"]);
}

#[test]
fn what_is_no_number_says_why() {
    refuse("abc", &EntryError::NotANumber { found: "abc".into() });
    refuse("5k", &EntryError::NotANumber { found: "5k".into() });
    refuse("5 m", &EntryError::NotANumber { found: "5 m".into() });
    refuse("3万5千", &EntryError::NotANumber { found: "3万5千".into() });
    refuse(",", &EntryError::NotANumber { found: ",".into() });
    refuse("NaN", &EntryError::NotANumber { found: "NaN".into() });
    refuse("inf", &EntryError::NotANumber { found: "inf".into() });
    refuse("1e999", &EntryError::TooLarge);
    refuse("=1e308*10", &EntryError::TooLarge);
    refuse("=1/0", &EntryError::DivisionByZero);
    refuse("=1/(2-2)", &EntryError::DivisionByZero);
    refuse("=", &EntryError::Unfinished);
    refuse("=1+", &EntryError::Unfinished);
    refuse("=(1+2", &EntryError::Unfinished);
    refuse("=1)", &EntryError::Unexpected { found: ')' });
    refuse("=A1+2", &EntryError::Unexpected { found: 'A' });
    refuse("=2^3", &EntryError::Unexpected { found: '^' });
    refuse(&format!("={}1", "(".repeat(60)), &EntryError::TooDeep);
    refuse(&format!("={}1", "-".repeat(60)), &EntryError::TooDeep);
    refuse(&"9".repeat(1001), &EntryError::TooLong { chars: 1001, limit: 1000 });
}

#[test]
fn scores_keep_to_their_scale() {
    let scale = Scale { min: 1.0, max: 5.0 };
    assert_eq!(parse_score("5", scale), Ok(Some(5.0)));
    assert_eq!(parse_score("1", scale), Ok(Some(1.0)));
    assert_eq!(parse_score(" ", scale), Ok(None));
    assert_eq!(parse_score("０", scale), Err(EntryError::OffScale { score: 0.0, min: 1.0, max: 5.0 }));
    assert_eq!(parse_score("5.01", scale), Err(EntryError::OffScale { score: 5.01, min: 1.0, max: 5.0 }));
}

proptest! {
    #[test]
    fn what_is_shown_can_be_typed(whole in -100_000_000_000_i64..100_000_000_000, decimals in 0..1_000_000_u32) {
        let value = whole as f64 + f64::from(decimals) / 1e6;
        let shown = format::plain(value);
        let read = parse_number(&shown);
        prop_assert!(matches!(read, Ok(Some(v)) if (v - value).abs() <= 1e-9 * value.abs().max(1.0) + 1e-6), "{shown}: {read:?}");
        prop_assert!(matches!(read, Ok(Some(v)) if format::plain(v) == shown), "{shown}: {read:?}");
    }

    #[test]
    fn any_finite_number_shown_can_be_typed(value in proptest::num::f64::NORMAL) {
        prop_assert!(matches!(parse_number(&format::plain(value)), Ok(Some(_))));
    }

    #[test]
    fn whole_numbers_come_back_exactly(value in -9_007_199_254_740_992_i64..9_007_199_254_740_992) {
        let value = value as f64;
        prop_assert_eq!(parse_number(&format!("{value}")), Ok(Some(value)));
    }

    #[test]
    fn any_float_as_a_computer_writes_it_comes_back_exactly(value in proptest::num::f64::NORMAL) {
        prop_assert_eq!(parse_number(&format!("{value}")), Ok(Some(value)));
        prop_assert_eq!(parse_number(&format!("{value:e}")), Ok(Some(value)));
    }

    #[test]
    fn no_text_panics_or_gives_a_number_that_is_not_finite(text in "\\PC*", formula in "=?[-+*/().,0-9 eE%万亿×÷]{0,40}") {
        for typed in [text, formula] {
            if let Ok(Some(value)) = parse_number(&typed) {
                prop_assert!(value.is_finite());
            }
        }
    }
}
