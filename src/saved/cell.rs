//! A cell on its way to a spreadsheet, and the guard against texts that would run there as formulas.

/// A cell to write.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// A text. One that would run as a formula is neutralised.
    Text(String),
    /// A number, written plainly: no grouping, a point, an ASCII minus.
    Number(f64),
    /// Nothing.
    Empty,
}

impl Cell {
    /// A number, or nothing.
    pub fn number(value: Option<f64>) -> Self {
        value.map_or(Self::Empty, Self::Number)
    }

    /// The text of the cell, neutralised. A number that is not finite is written as nothing.
    pub fn written(&self) -> String {
        match self {
            Self::Text(text) => guarded(text),
            Self::Number(value) if value.is_finite() => (value + 0.0).to_string(),
            Self::Number(_) | Self::Empty => String::new(),
        }
    }
}

impl<T: Into<String>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self::Text(text.into())
    }
}

/// Puts an apostrophe before a text that a spreadsheet would run, or that would look guarded.
pub fn guarded(text: &str) -> String {
    if is_dangerous(text) { format!("'{text}") } else { text.to_owned() }
}

/// Takes the guard off again, so that what was exported comes back as it was.
pub fn unguarded(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| is_dangerous(rest)).unwrap_or(text)
}

/// Whether a text, apart from apostrophes before it, begins with a sign that starts a formula. Full-width signs
/// count: East Asian spreadsheets take them for plain ones.
fn is_dangerous(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(guarded(text), expected);
        assert_eq!(unguarded(expected), text);
    }

    #[test]
    fn texts_that_would_run_are_neutralised() {
        check("=1+1", "'=1+1");
        check("+86 21", "'+86 21");
        check("-5", "'-5");
        check("@SUM(A1)", "'@SUM(A1)");
        check("\t=1", "'\t=1");
        check("＝1", "'＝1");
        check("'=1", "''=1");
        check("Kuolan", "Kuolan");
        check("'tis", "'tis");
        check("", "");
    }

    #[test]
    fn numbers_stay_numbers() {
        assert_eq!(Cell::Number(-3800.0).written(), "-3800");
        assert_eq!(Cell::Number(0.125).written(), "0.125");
        assert_eq!(Cell::Number(-0.0).written(), "0");
        assert_eq!(Cell::Number(f64::INFINITY).written(), "");
        assert_eq!(Cell::number(None).written(), "");
    }

    proptest! {
        #[test]
        fn any_text_comes_back(text in "['=+@\\-\\PC]{0,8}") {
            let cell = guarded(&text);
            prop_assert!(!cell.starts_with(['=', '+', '-', '@']));
            prop_assert_eq!(unguarded(&cell), text);
        }
    }
}
