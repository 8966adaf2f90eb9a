//! What is wrong with a JSON text.

use serde::de::{self, Expected, Unexpected};
use std::fmt::{self, Display};

/// Why a text is not the value that was asked for, and where. One pointer in size, since every function that reads
/// returns it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault(Box<Parts>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Parts {
    message: String,
    line: usize,
    column: usize,
}

impl Fault {
    /// A fault whose place is found later: while reading, the reader alone knows where it stands.
    #[inline(never)]
    pub(super) fn new(message: &str) -> Self {
        Self(Box::new(Parts { message: message.to_owned(), line: 0, column: 0 }))
    }

    #[inline(never)]
    pub(super) fn said(message: &dyn Display) -> Self {
        Self::new(&message.to_string())
    }

    /// The same fault at a byte of a text.
    pub(super) fn at(mut self, text: &str, byte: usize) -> Self {
        let before = text.get(..byte).unwrap_or(text);
        let line = before.rsplit('\n').next().unwrap_or_default();
        self.0.line = before.matches('\n').count() + 1;
        self.0.column = line.chars().count() + 1;
        self
    }

    /// What is wrong, in English.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// Line of the value that is wrong, from 1.
    pub fn line(&self) -> usize {
        self.0.line
    }

    /// Column at which that value begins, in characters, from 1.
    pub fn column(&self) -> usize {
        self.0.column
    }
}

impl Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at line {} column {}", self.0.message, self.0.line, self.0.column)
    }
}

impl std::error::Error for Fault {}

impl de::Error for Fault {
    fn custom<T: Display>(message: T) -> Self {
        Self::said(&message)
    }

    #[inline(never)]
    fn invalid_type(found: Unexpected, expected: &dyn Expected) -> Self {
        // JSON knows no unit; what is there is `null`.
        let found = if found == Unexpected::Unit { Unexpected::Other("null") } else { found };
        Self::said(&format_args!("invalid type: {found}, expected {expected}"))
    }
}
