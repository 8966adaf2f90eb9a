//! Numbers as people type them (P24): with separators, full-width digits, a percent sign, 万 and 亿, or as
//! `=` arithmetic. Nothing is guessed: what could mean two numbers is refused and both are offered.

mod arithmetic;
mod characters;
mod number;

use super::limits::NUMBER_CHARS;
use super::method::Scale;
use characters::plain_characters;

/// Why a typed text is not a number. Each has its sentence in `text`.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum EntryError {
    /// Not a number at all.
    #[error("not a number: {found:?}")]
    NotANumber {
        /// What was typed; the first characters.
        found: String,
    },
    /// A separator stands where it could mean two things, or nothing.
    #[error("a separator in the wrong place; write {}", .suggestions.join(" or "))]
    Separator {
        /// What may have been meant, ready to be typed.
        suggestions: Vec<String>,
    },
    /// The arithmetic stops too early.
    #[error("the formula is not finished")]
    Unfinished,
    /// A sign in the arithmetic that does not belong there.
    #[error("unexpected {found:?} in the formula")]
    Unexpected {
        /// The sign.
        found: char,
    },
    /// Parentheses within parentheses beyond the bound.
    #[error("too many parentheses")]
    TooDeep,
    /// A division by zero.
    #[error("division by zero")]
    DivisionByZero,
    /// Larger than any number that can be computed with.
    #[error("the number is too large")]
    TooLarge,
    /// More characters than any number needs.
    #[error("{chars} characters, at most {limit}")]
    TooLong {
        /// How many there are.
        chars: usize,
        /// How many there may be.
        limit: usize,
    },
    /// A score outside its scale.
    #[error("{score} lies outside {min} to {max}")]
    OffScale {
        /// The score.
        score: f64,
        /// Bottom of the scale.
        min: f64,
        /// Top of the scale.
        max: f64,
    },
}

/// Reads a typed number; empty means none. A percent sign divides by a hundred, 万 and 亿 multiply.
///
/// # Errors
/// The text is no number, could mean two, or is too large to compute with.
pub fn parse_number(text: &str) -> Result<Option<f64>, EntryError> {
    let chars = text.chars().count();
    if chars > NUMBER_CHARS {
        return Err(EntryError::TooLong { chars, limit: NUMBER_CHARS });
    }
    let plain = plain_characters(text);
    let typed = plain.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let value = match typed.strip_prefix('=') {
        Some(formula) => arithmetic::evaluate(formula)?,
        None => number::signed(typed)?,
    };
    finite(value).map(Some)
}

/// Reads a typed score; empty means unrated, which is not zero.
///
/// # Errors
/// As [`parse_number`]; or the score lies outside its scale.
pub fn parse_score(text: &str, scale: Scale) -> Result<Option<f64>, EntryError> {
    match parse_number(text)? {
        Some(score) if !scale.contains(score) => {
            let Scale { min, max } = scale;
            Err(EntryError::OffScale { score, min, max })
        }
        score => Ok(score),
    }
}

/// Refuses overflow, and makes −0 a plain zero.
fn finite(value: f64) -> Result<f64, EntryError> {
    if value.is_finite() { Ok(value + 0.0) } else { Err(EntryError::TooLarge) }
}

#[cfg(test)]
mod tests;
