//! Walks through a JSON text from its first to its last value.
//!
//! This half knows nothing of types: all of it is compiled once, and [`super::values`] says to serde what it finds.
//! It takes exactly the texts that `serde_json` reads as a tree.

use super::fault::{Fault, FaultKind};
use super::leaf;
use serde::de::{Error, Expected, Unexpected};
use serde_json::Number;
use std::borrow::Cow;

/// Lists and objects within each other, as many as `serde_json` allows: more would endanger the stack.
pub const DEPTH: usize = 127;

/// A place in a text. When reading stops with a fault nothing moves on, so the place of the fault is where it stands.
#[derive(Debug)]
pub(in crate::saved) struct Reader<'t> {
    text: &'t str,
    /// The next byte.
    at: usize,
    /// Where the last token began.
    start: usize,
    /// Lists and objects that are open.
    depth: usize,
    /// Whether the innermost of them has had no item yet.
    is_fresh: bool,
    /// The last name that had escapes. Names are lent, so that no type has to dispose of them.
    name: String,
}

/// A value, or how it begins.
pub(in crate::saved) enum Token<'t> {
    Null,
    Bool(bool),
    Number(Number),
    Text(Cow<'t, str>),
    List,
    Object,
}

impl Token<'_> {
    /// What serde calls it in messages.
    fn unexpected(&self) -> Unexpected<'_> {
        match self {
            Self::Null => Unexpected::Unit,
            Self::Bool(value) => Unexpected::Bool(*value),
            Self::Number(number) => match (number.as_u64(), number.as_i64()) {
                (Some(whole), _) => Unexpected::Unsigned(whole),
                (None, Some(whole)) => Unexpected::Signed(whole),
                (None, None) => Unexpected::Float(number.as_f64().unwrap_or_default()),
            },
            Self::Text(text) => Unexpected::Str(text),
            Self::List => Unexpected::Seq,
            Self::Object => Unexpected::Map,
        }
    }
}

impl<'t> Reader<'t> {
    pub(in crate::saved) fn new(text: &'t str) -> Self {
        Self { text, at: 0, start: 0, depth: 0, is_fresh: false, name: String::new() }
    }

    /// Gives a fault its place.
    pub(in crate::saved) fn locate(&self, fault: Fault) -> Fault {
        fault.at(self.text, self.start)
    }

    /// The whole text has to be one value.
    #[inline(never)]
    pub(in crate::saved) fn end(&mut self) -> Result<(), Fault> {
        match self.peek() {
            None if self.depth == 0 => Ok(()),
            None => Err(Fault::end()),
            Some(_) => Err(Fault::notation("trailing characters")),
        }
    }

    /// The first byte of the next token, which begins here.
    #[inline(never)]
    fn peek(&mut self) -> Option<u8> {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let is_space = |byte: &u8| matches!(byte, b' ' | b'\n' | b'\r' | b'\t');
        self.at += rest.iter().take_while(|byte| is_space(byte)).count();
        self.start = self.at;
        self.text.as_bytes().get(self.at).copied()
    }

    fn demand(&mut self, byte: u8, message: &str) -> Result<(), Fault> {
        match self.peek() {
            Some(found) if found == byte => Ok(()),
            Some(_) => Err(Fault::notation(message)),
            None => Err(Fault::end()),
        }
    }

    /// Whether the next token begins with a byte.
    #[inline(never)]
    pub(in crate::saved) fn begins_with(&mut self, byte: u8) -> bool {
        self.peek() == Some(byte)
    }

    /// Reads a value that is one token, or opens a list or object.
    #[inline(never)]
    pub(in crate::saved) fn token(&mut self) -> Result<Token<'t>, Fault> {
        match self.peek() {
            Some(b'n') => self.word("null").map(|()| Token::Null),
            Some(b't') => self.word("true").map(|()| Token::Bool(true)),
            Some(b'f') => self.word("false").map(|()| Token::Bool(false)),
            Some(b'"') => self.string().map(Token::Text),
            Some(b'-' | b'0'..=b'9') => self.digits().map(Token::Number),
            Some(b'[') => self.open().map(|()| Token::List),
            Some(b'{') => self.open().map(|()| Token::Object),
            Some(_) => Err(Fault::notation("expected value")),
            None => Err(Fault::end()),
        }
    }

    fn word(&mut self, word: &str) -> Result<(), Fault> {
        let rest = self.rest();
        if rest.starts_with(word) {
            self.at += word.len();
            return Ok(());
        }
        Err(if word.starts_with(rest) { Fault::end() } else { Fault::notation("expected value") })
    }

    fn digits(&mut self) -> Result<Number, Fault> {
        let rest = self.rest();
        let Some((length, is_whole)) = leaf::number_length(rest) else {
            let is_part = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'-' | b'+' | b'.' | b'e' | b'E');
            return Err(if rest.bytes().all(is_part) { Fault::end() } else { Fault::notation("invalid number") });
        };
        let number = leaf::number(rest.get(..length).unwrap_or_default(), is_whole);
        self.at += length;
        number.ok_or_else(|| Fault::value("number out of range"))
    }

    fn string(&mut self) -> Result<Cow<'t, str>, Fault> {
        let rest = self.rest();
        let mut bytes = rest.bytes().enumerate().skip(1);
        let mut is_escaped = false;
        let end = loop {
            match bytes.next() {
                Some((at, b'"')) => break at,
                Some((_, b'\\')) => {
                    is_escaped = true;
                    bytes.next();
                }
                Some((at, ..b' ')) => {
                    self.start += at;
                    return Err(Fault::notation("control character in a text"));
                }
                Some(_) => {}
                None => return Err(Fault::end()),
            }
        };
        let inner = rest.get(1..end).unwrap_or_default();
        self.at += end + 1;
        if !is_escaped {
            return Ok(Cow::Borrowed(inner));
        }
        leaf::unescaped(inner).map(Cow::Owned).ok_or_else(|| Fault::notation("invalid escape in a text"))
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn open(&mut self) -> Result<(), Fault> {
        if self.depth == DEPTH {
            return Err(Fault::new(FaultKind::Depth, &"too many lists and objects within each other"));
        }
        self.at += 1;
        self.depth += 1;
        self.is_fresh = true;
        Ok(())
    }

    fn close(&mut self) {
        self.at += 1;
        self.depth = self.depth.saturating_sub(1);
        self.is_fresh = false;
    }

    /// Goes to the next item of the innermost list, or closes it.
    #[inline(never)]
    pub(in crate::saved) fn next_item(&mut self) -> Result<bool, Fault> {
        self.next(b']')
    }

    /// Goes to the next value of the innermost object and gives its name, or closes it.
    #[inline(never)]
    pub(in crate::saved) fn next_name(&mut self) -> Result<Option<&str>, Fault> {
        if !self.next(b'}')? {
            return Ok(None);
        }
        self.demand(b'"', "expected a name in quotes")?;
        let start = self.start;
        let name = self.string()?;
        self.demand(b':', "expected `:`")?;
        self.at += 1;
        // A field that is unknown is shown where its name stands.
        self.start = start;
        Ok(Some(match name {
            Cow::Borrowed(name) => name,
            Cow::Owned(name) => {
                self.name = name;
                &self.name
            }
        }))
    }

    fn next(&mut self, bracket: u8) -> Result<bool, Fault> {
        let is_first = std::mem::take(&mut self.is_fresh);
        match self.peek() {
            Some(byte) if byte == bracket => {
                self.close();
                return Ok(false);
            }
            Some(b',') if !is_first => self.at += 1,
            Some(_) if is_first => return Ok(true),
            Some(_) => return Err(Fault::notation("expected `,` or the end of the list")),
            None => return Err(Fault::end()),
        }
        match self.peek() {
            Some(byte) if byte == bracket => Err(Fault::notation("trailing comma")),
            Some(_) => Ok(true),
            None => Err(Fault::end()),
        }
    }

    /// Lists and objects that are open.
    pub(in crate::saved) fn depth(&self) -> usize {
        self.depth
    }

    /// Closes a list or object of which a given number of items was wanted, unless its reader went on to the end.
    #[inline(never)]
    pub(in crate::saved) fn finish(&mut self, outside: usize, bracket: u8) -> Result<(), Fault> {
        if self.depth > outside && self.next(bracket)? {
            return Err(Fault::value("more values than expected"));
        }
        Ok(())
    }

    /// Passes over a value.
    #[inline(never)]
    pub(in crate::saved) fn skip(&mut self) -> Result<(), Fault> {
        match self.token()? {
            Token::List => {
                while self.next_item()? {
                    self.skip()?;
                }
            }
            Token::Object => {
                while self.next_name()?.is_some() {
                    self.skip()?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Passes over a `null`, if there is one.
    #[inline(never)]
    pub(in crate::saved) fn null(&mut self) -> Result<bool, Fault> {
        if self.begins_with(b'n') { self.word("null").map(|()| true) } else { Ok(false) }
    }

    /// Opens a list.
    #[inline(never)]
    pub(in crate::saved) fn list(&mut self, expected: &dyn Expected) -> Result<(), Fault> {
        match self.token()? {
            Token::List => Ok(()),
            other => Err(wrong(&other, expected)),
        }
    }

    /// Opens an object.
    #[inline(never)]
    pub(in crate::saved) fn object(&mut self, expected: &dyn Expected) -> Result<(), Fault> {
        match self.token()? {
            Token::Object => Ok(()),
            other => Err(wrong(&other, expected)),
        }
    }

    /// Reads a text.
    #[inline(never)]
    pub(in crate::saved) fn text(&mut self, expected: &dyn Expected) -> Result<Cow<'t, str>, Fault> {
        match self.token()? {
            Token::Text(text) => Ok(text),
            other => Err(wrong(&other, expected)),
        }
    }

    /// Reads a number.
    #[inline(never)]
    pub(in crate::saved) fn number(&mut self, expected: &dyn Expected) -> Result<Number, Fault> {
        match self.token()? {
            Token::Number(number) => Ok(number),
            other => Err(wrong(&other, expected)),
        }
    }

    /// Reads a truth value.
    #[inline(never)]
    pub(in crate::saved) fn bool(&mut self, expected: &dyn Expected) -> Result<bool, Fault> {
        match self.token()? {
            Token::Bool(value) => Ok(value),
            other => Err(wrong(&other, expected)),
        }
    }
}

#[inline(never)]
fn wrong(found: &Token<'_>, expected: &dyn Expected) -> Fault {
    Fault::invalid_type(found.unexpected(), expected)
}
