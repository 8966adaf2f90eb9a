//! Numbers as they are shown: grouped by thousands, a true minus, decimals fixed by the column. All three
//! languages write numbers alike, so no language is needed here.

use std::fmt;

/// A number with a fixed count of decimals, rounded half away from zero as printed tables are.
pub fn number(value: f64, decimals: usize) -> String {
    let digits = rounded(value.abs(), decimals);
    let (whole, fraction) = digits.split_once('.').map_or((digits.as_str(), ""), |(w, f)| (w, f));
    let mut text = String::with_capacity(digits.len() + whole.len() / 3 + 1);
    if value < 0.0 && digits.bytes().any(|b| b.is_ascii_digit() && b != b'0') {
        text.push('\u{2212}');
    }
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

/// Rounds half up in decimal: 0.045 becomes 0.05 although its binary neighbour lies below.
fn rounded(value: f64, decimals: usize) -> String {
    let power = 10f64.powi(i32::try_from(decimals).unwrap_or(0));
    let scaled = value * power;
    // Beyond fifteen digits the shortest text that reads back is all there is to know.
    if scaled >= 1e15 && value.to_string().split_once('.').map_or(0, |(_, f)| f.len()) <= decimals {
        let shortest = value.to_string();
        let fraction = shortest.split_once('.').map_or(0, |(_, f)| f.len());
        let point = if decimals > 0 && fraction == 0 { "." } else { "" };
        return shortest + point + &"0".repeat(decimals - fraction);
    }
    if scaled >= 1e15 {
        return format!("{value:.decimals$}");
    }
    // The nudge covers the error of one multiplication and no more: large amounts keep every digit.
    let nudged = (scaled + (scaled * 4.0 * f64::EPSILON).min(1e-3) + 0.5).floor();
    format!("{:.decimals$}", nudged / power)
}

/// A number with as many decimals as it was typed with, six at most: 12.5 stays 12.5, 12 stays 12.
pub fn plain(value: f64) -> String {
    number(value, decimals(value))
}

/// How many decimals a number was typed with, six at most. Rust writes the shortest text that reads back as the same
/// number; what arithmetic left behind the sixth decimal is no digit of it.
pub fn decimals(value: f64) -> usize {
    let shortest = value.abs().to_string();
    let fraction = shortest.split_once('.').map_or("", |(_, fraction)| fraction);
    if fraction.len() <= 6 {
        return fraction.len();
    }
    let six = rounded(value.abs(), 6);
    six.split_once('.').map_or(0, |(_, fraction)| fraction.trim_end_matches('0').len())
}

/// The decimals of a column of amounts: as many as its longest, two at most.
pub fn money_decimals(values: impl IntoIterator<Item = f64>) -> usize {
    values.into_iter().map(decimals).max().unwrap_or(0).min(2)
}

/// A computed amount: whole as it is, else with two decimals.
pub fn amount(value: f64) -> String {
    number(value, decimals(value).min(2))
}

/// A count, grouped by thousands where it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count(pub usize);

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&number(self.0 as f64, 0))
    }
}

/// A share as a percentage without its sign character: 0.428 → `42.8`.
pub fn percent(share: f64, decimals: usize) -> String {
    number(share * 100.0, decimals)
}

/// A change, always with its sign: `+6.8`, `−0.9`, `0.0`.
pub fn signed(value: f64, decimals: usize) -> String {
    let text = number(value, decimals);
    let is_zero = text.bytes().all(|b| !b.is_ascii_digit() || b == b'0');
    if value > 0.0 && !is_zero { format!("+{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(shown: &str, expected: &str) {
        assert_eq!(shown, expected);
    }

    #[test]
    fn numbers_are_grouped_rounded_half_up_and_carry_a_true_minus() {
        check(&number(1_234_567.0, 0), "1,234,567");
        check(&number(-3800.0, 0), "\u{2212}3,800");
        check(&number(0.045, 2), "0.05");
        check(&number(0.005, 2), "0.01");
        check(&number(2.5, 0), "3");
        check(&number(-0.04, 1), "0.0");
        check(&number(999.96, 1), "1,000.0");
        check(&number(19_141.666_666, 2), "19,141.67");
        check(&number(1.005, 2), "1.01");
        check(&number(499_969_482_421.0, 0), "499,969,482,421");
        check(&plain(10_000_000_000.25), "10,000,000,000.25");
    }

    #[test]
    fn plain_keeps_what_was_typed() {
        check(&plain(12.0), "12");
        check(&plain(12.5), "12.5");
        check(&plain(-0.125), "\u{2212}0.125");
        check(&plain(1.0 / 3.0), "0.333333");
        check(&plain(0.1 + 0.2), "0.3");
        check(&plain([0.1; 1000].iter().sum()), "100");
        check(&plain(19_989_013_672.297_48), "19,989,013,672.29748");
    }

    #[test]
    fn amounts_have_two_decimals_at_most() {
        check(&amount(57_425.0 / 3.0), "19,141.67");
        check(&amount(530.0), "530");
        check(&amount(-0.5), "\u{2212}0.5");
        assert_eq!(money_decimals([1.0, 2.5, 1.0 / 3.0]), 2);
        assert_eq!(money_decimals([1.0, 2.5]), 1);
        assert_eq!(money_decimals([]), 0);
        check(&Count(10_000).to_string(), "10,000");
    }

    #[test]
    fn changes_always_show_their_sign() {
        check(&signed(6.8, 1), "+6.8");
        check(&signed(-0.9, 1), "\u{2212}0.9");
        check(&signed(0.01, 1), "0.0");
        check(&percent(0.4284, 1), "42.8");
    }
}
