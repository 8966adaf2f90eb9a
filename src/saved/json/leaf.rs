//! Numbers and texts as JSON writes them.

use serde_json::Number;

/// How a number begins a text: its length, and whether it is written without a fraction and an exponent.
pub(super) fn number_length(text: &str) -> Option<(usize, bool)> {
    let bytes = text.as_bytes();
    let digits = |from: usize| bytes.iter().skip(from).take_while(|byte| byte.is_ascii_digit()).count();
    let mut at = usize::from(bytes.first() == Some(&b'-'));
    let whole = digits(at);
    if whole == 0 || whole > 1 && bytes.get(at) == Some(&b'0') {
        return None;
    }
    at += whole;
    let end_of_whole = at;
    if bytes.get(at) == Some(&b'.') {
        at = some_digits(at + 1, digits(at + 1))?;
    }
    if let Some(b'e' | b'E') = bytes.get(at) {
        let from = at + 1 + usize::from(matches!(bytes.get(at + 1), Some(b'+' | b'-')));
        at = some_digits(from, digits(from))?;
    }
    Some((at, at == end_of_whole))
}

fn some_digits(from: usize, count: usize) -> Option<usize> {
    (count > 0).then_some(from + count)
}

/// The value of a number, whole where JSON says so; none if no float is as large. Minus zero is no whole number.
pub(super) fn number(text: &str, is_whole: bool) -> Option<Number> {
    if is_whole && text != "-0" {
        if let Ok(number) = text.parse::<u64>() {
            return Some(number.into());
        }
        if let Ok(number) = text.parse::<i64>() {
            return Some(number.into());
        }
    }
    // Exact: the nearest float there is.
    text.parse().ok().and_then(Number::from_f64)
}

/// A text without its escapes, given without its quotes.
pub(super) fn unescaped(inner: &str) -> Option<String> {
    let mut out = String::with_capacity(inner.len());
    let mut rest = inner;
    while let Some((plain, after)) = rest.split_once('\\') {
        out.push_str(plain);
        let (letter, after) = after.split_at_checked(1)?;
        rest = after;
        out.push(match letter {
            "\"" => '"',
            "\\" => '\\',
            "/" => '/',
            "b" => '\u{8}',
            "f" => '\u{c}',
            "n" => '\n',
            "r" => '\r',
            "t" => '\t',
            "u" => {
                let (c, after) = by_number(rest)?;
                rest = after;
                c
            }
            _ => return None,
        });
    }
    out.push_str(rest);
    Some(out)
}

/// A character by the digits behind `\u`, or by two such numbers if it is a far one.
fn by_number(rest: &str) -> Option<(char, &str)> {
    let (first, rest) = four_digits(rest)?;
    if let Some(c) = char::from_u32(u32::from(first)) {
        return Some((c, rest));
    }
    let (second, rest) = four_digits(rest.strip_prefix("\\u")?)?;
    let c = char::decode_utf16([first, second]).next()?.ok()?;
    Some((c, rest))
}

fn four_digits(rest: &str) -> Option<(u16, &str)> {
    let (digits, rest) = rest.split_at_checked(4)?;
    let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    let number = u16::from_str_radix(digits, 16).ok()?;
    is_hex.then_some((number, rest))
}
