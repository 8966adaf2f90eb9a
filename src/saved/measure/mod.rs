//! The first look at a scenario text: what it claims to be and whether its size is bearable. Nothing is built
//! yet, so a hostile text costs no memory.

mod field;

use super::json::{Fault, Reader, Token};
use crate::model::limits;
use crate::model::validate::Counted;
use field::Field;

/// Bytes of a scenario file.
pub const BYTES: usize = 64 * 1024 * 1024;
/// Single values in a scenario file: 20,000 accounts with 300 entries each.
pub const VALUES: usize = 6_000_000;

/// Something there is too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Excess {
    /// What.
    pub what: Counted,
    /// How much there may be.
    pub limit: usize,
}

/// What a text says of itself.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Head {
    /// Whether it is an object at all.
    pub is_object: bool,
    /// Its field `format`, if that is a text; the first characters.
    pub format: Option<String>,
    /// Its field `version`, if that is a whole number.
    pub version: Option<u64>,
    /// Whether there is a field `scenario`.
    pub has_scenario: bool,
    /// The first limit its scenario exceeds.
    pub excess: Option<Excess>,
    /// Whether a cut line has a field that the scenario's types would pass over in silence.
    pub has_stray_field: bool,
    values: usize,
}

/// Looks at a whole JSON text.
///
/// # Errors
/// The text is not JSON, or JSON cut short.
pub fn measure(text: &str) -> Result<Head, Fault> {
    let mut reader = Reader::new(text);
    let mut head = Head::default();
    let looked = top(&mut reader, &mut head).and_then(|()| reader.end());
    looked.map(|()| head).map_err(|fault| reader.locate(fault))
}

const SHOWN_CHARS: usize = 60;

/// The outermost value.
fn top(reader: &mut Reader, head: &mut Head) -> Result<(), Fault> {
    if !reader.begins_with(b'{') {
        return reader.skip();
    }
    reader.token()?;
    head.is_object = true;
    while let Some(name) = reader.next_name()? {
        match Field::named(name) {
            Field::Format if reader.begins_with(b'"') => {
                if let Token::Text(text) = reader.token()? {
                    head.format = Some(text.chars().take(SHOWN_CHARS).collect());
                }
            }
            Field::Version if !reader.begins_with(b'[') && !reader.begins_with(b'{') => {
                if let Token::Number(number) = reader.token()? {
                    head.version = number.as_u64().or(head.version);
                }
            }
            Field::Scenario => {
                head.has_scenario = true;
                head.walk(reader, Field::Other)?;
            }
            _ => reader.skip()?,
        }
    }
    Ok(())
}

impl Head {
    fn count(&mut self, what: Counted, count: usize, limit: usize) {
        if count > limit && self.excess.is_none() {
            self.excess = Some(Excess { what, limit });
        }
    }

    /// A value inside the scenario, which is the content of a field.
    fn walk(&mut self, reader: &mut Reader, field: Field) -> Result<(), Fault> {
        self.values += 1;
        self.count(Counted::Values, self.values, VALUES);
        match reader.token()? {
            // Bytes are counted first because characters take a walk.
            Token::Text(text) if text.len() > limits::TEXT_CHARS => {
                self.count(Counted::TextChars, text.chars().count(), limits::TEXT_CHARS);
                Ok(())
            }
            Token::List => self.list(reader, field),
            Token::Object => self.object(reader, field),
            _ => Ok(()),
        }
    }

    fn list(&mut self, reader: &mut Reader, field: Field) -> Result<(), Fault> {
        let (what, limit) = match field {
            Field::List(what, limit) => (what, limit),
            _ => (Counted::Entries, limits::ENTRIES),
        };
        let mut count = 0;
        while reader.next_item()? {
            self.walk(reader, Field::Other)?;
            count += 1;
            self.count(what, count, limit);
        }
        Ok(())
    }

    fn object(&mut self, reader: &mut Reader, field: Field) -> Result<(), Fault> {
        let mut count = 0;
        while let Some(name) = reader.next_name()? {
            let inner = Field::named(name);
            self.has_stray_field |= field == Field::Cut && inner != Field::CutMember;
            self.walk(reader, inner)?;
            count += 1;
            self.count(Counted::Entries, count, limits::ENTRIES);
        }
        Ok(())
    }
}
