//! One number: digits with separators, a decimal point, an exponent, and %, 万 or 亿 behind it.

use super::EntryError;

/// Reads a number with an optional sign that fills the whole text.
pub(super) fn signed(text: &str) -> Result<f64, EntryError> {
    let (sign, rest) = match text.as_bytes().first() {
        Some(b'-') => (-1.0, text[1..].trim_start()),
        Some(b'+') => (1.0, text[1..].trim_start()),
        _ => (1.0, text),
    };
    let (value, rest) = unsigned(rest)?;
    if rest.trim().is_empty() { Ok(sign * value) } else { Err(not_a_number(text)) }
}

/// Reads the number at the start of a text and returns what follows it.
pub(super) fn unsigned(text: &str) -> Result<(f64, &str), EntryError> {
    let end = text.find(|c: char| !matches!(c, '0'..='9' | ',' | '.' | ' ')).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    let (exponent, rest) = exponent(rest);
    let digits = digits.trim_end();
    if !digits.bytes().any(|b| b.is_ascii_digit()) {
        return Err(not_a_number(text));
    }
    let (power, rest) = suffix(rest);
    // The power is put into the text, so that 1.15万 is exactly 11500.
    let written = format!("{}e{}", without_separators(digits)?, exponent.saturating_add(power));
    written.parse().map(|value| (value, rest)).map_err(|_| not_a_number(text))
}

pub(super) fn not_a_number(text: &str) -> EntryError {
    EntryError::NotANumber { found: text.chars().take(40).collect() }
}

/// `e5`, `E+05`; anything else is no exponent. Spreadsheets write large numbers so.
fn exponent(text: &str) -> (i32, &str) {
    let Some(rest) = text.strip_prefix(['e', 'E']) else { return (0, text) };
    let unsigned = rest.strip_prefix(['+', '-']).unwrap_or(rest);
    let length = unsigned.bytes().take_while(u8::is_ascii_digit).count();
    if length == 0 {
        return (0, text);
    }
    let sign = if rest.starts_with('-') { -1 } else { 1 };
    let size = unsigned[..length].parse().unwrap_or(99_999).min(99_999);
    (sign * size, &unsigned[length..])
}

fn suffix(text: &str) -> (i32, &str) {
    let after = text.trim_start();
    let powers = [('%', -2), ('万', 4), ('亿', 8)];
    powers.into_iter().find_map(|(sign, power)| Some((power, after.strip_prefix(sign)?))).unwrap_or((0, text))
}

/// Takes thousands separators out, if they stand where they belong.
fn without_separators(digits: &str) -> Result<String, EntryError> {
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let fits = fraction.bytes().all(|b| b.is_ascii_digit()) && (is_grouped(whole, ',') || is_grouped(whole, ' '));
    if !fits {
        return Err(EntryError::Separator { suggestions: suggestions(digits) });
    }
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    Ok(format!("{whole}.{fraction}0"))
}

/// Whether digits stand in groups of three behind a first group of one to three, or in one group.
fn is_grouped(whole: &str, separator: char) -> bool {
    let mut groups = whole.split(separator);
    let first = groups.next().unwrap_or_default();
    let is_number = |group: &str| group.bytes().all(|b| b.is_ascii_digit());
    let mut rest = groups.peekable();
    if rest.peek().is_none() {
        return is_number(first);
    }
    (1..=3).contains(&first.len()) && is_number(first) && rest.all(|group| group.len() == 3 && is_number(group))
}

/// What digits with stray separators may have meant: with a decimal point, and in thousands.
fn suggestions(digits: &str) -> Vec<String> {
    let groups: Vec<&str> = digits.split([',', '.', ' ']).filter(|g| !g.is_empty()).collect();
    let mut found = Vec::new();
    let is_decimal = digits.matches(',').count() == 1 && digits.rfind(',') > digits.rfind('.');
    if let (true, Some((last, before))) = (is_decimal, groups.split_last())
        && !before.is_empty()
    {
        found.push(format!("{}.{last}", grouped(&before.concat())));
    }
    if let ([whole, last], true) = (groups.as_slice(), is_decimal)
        && last.len() < 3
    {
        // 1,5 was perhaps begun as a number in thousands: 1,500.
        found.push(grouped(&format!("{whole}{last:0<3}")));
    } else if !groups.is_empty() {
        found.push(grouped(&groups.concat()));
    }
    found
}

fn grouped(digits: &str) -> String {
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
