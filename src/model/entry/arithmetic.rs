//! `=` arithmetic: sums, products, signs and parentheses, by recursive descent with a bound on depth.

use super::EntryError;
use super::number::unsigned;

/// Parentheses and signs within each other. A bound, because each level takes stack.
const DEPTH: usize = 50;

/// The value of a formula, without its `=`. May be infinite; the caller refuses that.
pub(super) fn evaluate(formula: &str) -> Result<f64, EntryError> {
    let mut parser = Parser { rest: formula };
    let value = parser.sum(DEPTH)?;
    match parser.peek() {
        None => Ok(value),
        Some(found) => Err(EntryError::Unexpected { found }),
    }
}

struct Parser<'t> {
    rest: &'t str,
}

impl Parser<'_> {
    fn peek(&mut self) -> Option<char> {
        self.rest = self.rest.trim_start();
        self.rest.chars().next()
    }

    fn take(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        if found {
            self.rest = &self.rest[wanted.len_utf8()..];
        }
        found
    }

    fn sum(&mut self, depth: usize) -> Result<f64, EntryError> {
        let mut value = self.product(depth)?;
        loop {
            if self.take('+') {
                value += self.product(depth)?;
            } else if self.take('-') {
                value -= self.product(depth)?;
            } else {
                return Ok(value);
            }
        }
    }

    fn product(&mut self, depth: usize) -> Result<f64, EntryError> {
        let mut value = self.factor(depth)?;
        loop {
            if self.take('*') {
                value *= self.factor(depth)?;
            } else if self.take('/') {
                let divisor = self.factor(depth)?;
                if divisor == 0.0 {
                    return Err(EntryError::DivisionByZero);
                }
                value /= divisor;
            } else {
                return Ok(value);
            }
        }
    }

    fn factor(&mut self, depth: usize) -> Result<f64, EntryError> {
        let deeper = depth.checked_sub(1).ok_or(EntryError::TooDeep)?;
        if self.take('-') {
            return Ok(-self.factor(deeper)?);
        }
        if self.take('+') {
            return self.factor(deeper);
        }
        if self.take('(') {
            let value = self.sum(deeper)?;
            return if self.take(')') { Ok(value) } else { Err(self.fault()) };
        }
        match self.peek() {
            Some('0'..='9' | '.' | ',') => self.number(),
            _ => Err(self.fault()),
        }
    }

    fn number(&mut self) -> Result<f64, EntryError> {
        let (value, rest) = unsigned(self.rest)?;
        self.rest = rest;
        Ok(value)
    }

    fn fault(&mut self) -> EntryError {
        self.peek().map_or(EntryError::Unfinished, |found| EntryError::Unexpected { found })
    }
}
