//! Formulas, written in a small part of TeX: `\frac{a}{b}`, `\sqrt{a}`, `\text{words}`, `_`, `^` and braces. All other
//! signs stand for themselves.

/// A part of a formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Math {
    /// Parts in a row.
    Row(Vec<Math>),
    /// A letter that stands for something.
    Letter(String),
    /// A number.
    Number(String),
    /// A sign between things.
    Sign(String),
    /// Words.
    Words(String),
    /// Above and below a line.
    Fraction(Box<Math>, Box<Math>),
    /// Under a root.
    Root(Box<Math>),
    /// With a part below and one above, if there are any; of a sum or a product they stand under and over it.
    Scripts(Box<Math>, Option<Box<Math>>, Option<Box<Math>>),
}

/// Why a text is no formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no formula from character {0} on")]
pub struct FormulaFault(pub usize);

/// Parts in parts; deeper than any formula that can be read.
const DEEPEST: usize = 12;

/// Reads a formula.
///
/// # Errors
/// Where a brace, an argument or a command is missing.
pub fn formula(text: &str) -> Result<Math, FormulaFault> {
    let mut reader = Reader { signs: text.chars().collect(), at: 0, depth: 0 };
    let row = reader.row()?;
    if reader.at < reader.signs.len() { Err(FormulaFault(reader.at)) } else { Ok(row) }
}

struct Reader {
    signs: Vec<char>,
    at: usize,
    depth: usize,
}

impl Reader {
    fn next(&self) -> Option<char> {
        self.signs.get(self.at).copied()
    }

    fn take(&mut self, wanted: char) -> Result<(), FormulaFault> {
        if self.next() != Some(wanted) {
            return Err(FormulaFault(self.at));
        }
        self.at += 1;
        Ok(())
    }

    /// Up to the end or a closing brace.
    fn row(&mut self) -> Result<Math, FormulaFault> {
        let mut parts = Vec::new();
        while self.next().is_some_and(|sign| sign != '}') {
            if self.next() == Some(' ') {
                self.at += 1;
            } else {
                let base = self.one()?;
                parts.push(self.scripts(base)?);
            }
        }
        Ok(Math::Row(parts))
    }

    fn scripts(&mut self, base: Math) -> Result<Math, FormulaFault> {
        let (mut below, mut above) = (None, None);
        loop {
            match self.next() {
                Some('_') if below.is_none() => {
                    self.at += 1;
                    below = Some(Box::new(self.one()?));
                }
                Some('^') if above.is_none() => {
                    self.at += 1;
                    above = Some(Box::new(self.one()?));
                }
                _ if below.is_none() && above.is_none() => return Ok(base),
                _ => return Ok(Math::Scripts(Box::new(base), below, above)),
            }
        }
    }

    fn one(&mut self) -> Result<Math, FormulaFault> {
        match self.next() {
            Some('{') => self.braces(),
            Some('\\') => self.command(),
            Some(sign) if sign.is_ascii_digit() => Ok(Math::Number(self.while_in(|s| s.is_ascii_digit() || s == '.'))),
            Some('_' | '^' | '}') | None => Err(FormulaFault(self.at)),
            Some(sign) => {
                self.at += 1;
                let is_letter = sign.is_alphabetic() && !matches!(sign, '∑' | '∏');
                Ok(if is_letter { Math::Letter(sign.into()) } else { Math::Sign(sign.into()) })
            }
        }
    }

    fn while_in(&mut self, is_in: impl Fn(char) -> bool) -> String {
        let from = self.at;
        while self.next().is_some_and(&is_in) {
            self.at += 1;
        }
        self.signs[from..self.at].iter().collect()
    }

    fn braces(&mut self) -> Result<Math, FormulaFault> {
        self.take('{')?;
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(FormulaFault(self.at));
        }
        let row = self.row()?;
        self.depth -= 1;
        self.take('}')?;
        Ok(row)
    }

    fn command(&mut self) -> Result<Math, FormulaFault> {
        let from = self.at;
        self.take('\\')?;
        match self.while_in(|sign| sign.is_ascii_alphabetic()).as_str() {
            "frac" => {
                let above = self.braces()?;
                Ok(Math::Fraction(Box::new(above), Box::new(self.braces()?)))
            }
            "sqrt" => Ok(Math::Root(Box::new(self.braces()?))),
            "text" => {
                self.take('{')?;
                let words = self.while_in(|sign| sign != '}');
                self.take('}')?;
                Ok(Math::Words(words))
            }
            _ => Err(FormulaFault(from)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(text: &str) -> Math {
        Math::Letter(text.into())
    }

    #[test]
    fn parts_are_read() {
        let sum = Math::Scripts(Box::new(Math::Sign("∑".into())), Some(Box::new(letter("k"))), None);
        let read = formula("n \\frac{∑_k w}{2.5}").expect("a formula");
        let above = Math::Row(vec![sum, letter("w")]);
        let below = Math::Row(vec![Math::Number("2.5".into())]);
        assert_eq!(read, Math::Row(vec![letter("n"), Math::Fraction(Box::new(above), Box::new(below))]));
        let power = formula("a_{i}^2\\text{ per year}").expect("a formula");
        let index = Math::Row(vec![letter("i")]);
        let scripts =
            Math::Scripts(Box::new(letter("a")), Some(Box::new(index)), Some(Box::new(Math::Number("2".into()))));
        assert_eq!(power, Math::Row(vec![scripts, Math::Words(" per year".into())]));
    }

    #[test]
    fn what_is_no_formula_is_refused() {
        for odd in ["}", "{", "a_", "\\frac{a}", "\\who{a}", "\\text{a", "a^^2", &"{".repeat(99_999)] {
            assert!(formula(odd).is_err(), "{odd:.20}");
        }
    }
}
