//! What is wrong with a JSON text.

use serde::de::{self, Expected, Unexpected};
use std::fmt::{self, Display};

/// Why a text is not the value that was asked for, and where. One pointer in size, since every function that reads
/// returns it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault(Box<Parts>);

/// What sort of fault it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultKind {
    /// The text is not JSON.
    Notation,
    /// The text is JSON that stops in the middle.
    End,
    /// Lists and objects stand too deep within each other.
    Depth,
    /// The text is JSON, but of something else than was asked for.
    Value,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Parts {
    kind: FaultKind,
    message: String,
    line: usize,
    column: usize,
}

impl Fault {
    /// A fault whose place is found later: while reading, the reader alone knows where it stands.
    #[inline(never)]
    pub(super) fn new(kind: FaultKind, message: &dyn Display) -> Self {
        Self(Box::new(Parts { kind, message: message.to_string(), line: 0, column: 0 }))
    }

    /// The text is not JSON.
    pub(super) fn notation(message: &str) -> Self {
        Self::new(FaultKind::Notation, &message)
    }

    /// A value of another kind than was asked for.
    pub(super) fn value(message: &str) -> Self {
        Self::new(FaultKind::Value, &message)
    }

    /// The text stops in the middle.
    pub(super) fn end() -> Self {
        Self::new(FaultKind::End, &"unexpected end")
    }

    /// The same fault at a byte of a text. A text that stops is shown at its last character.
    pub(super) fn at(mut self, text: &str, byte: usize) -> Self {
        let is_end = self.0.kind == FaultKind::End;
        let before = text.get(..byte).filter(|_| !is_end).unwrap_or(text);
        let line = before.rsplit('\n').next().unwrap_or_default();
        self.0.line = before.matches('\n').count() + 1;
        self.0.column = line.chars().count() + usize::from(!is_end);
        self
    }

    /// What sort of fault it is.
    pub fn kind(&self) -> FaultKind {
        self.0.kind
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
        Self::new(FaultKind::Value, &message)
    }

    #[inline(never)]
    fn invalid_type(found: Unexpected, expected: &dyn Expected) -> Self {
        // JSON knows no unit; what is there is `null`.
        let found = if found == Unexpected::Unit { Unexpected::Other("null") } else { found };
        Self::new(FaultKind::Value, &format_args!("invalid type: {found}, expected {expected}"))
    }
}
