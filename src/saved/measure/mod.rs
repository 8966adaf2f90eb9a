//! The first look at a scenario text: what it claims to be and whether its size is bearable. Nothing is built
//! yet, so a hostile text costs no memory.

mod field;

use crate::model::limits;
use crate::model::validate::Counted;
use field::{Field, FieldSeed};
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// Bytes of a scenario file.
pub const BYTES: usize = 64 * 1024 * 1024;
/// Single values in a scenario file: 20,000 accounts with 300 entries each.
pub const VALUES: usize = 6_000_000;
/// Objects within objects. The parser's own bound; named here for messages.
pub const DEPTH: usize = 127;

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
pub fn measure(text: &str) -> Result<Head, serde_json::Error> {
    let mut head = Head::default();
    let mut parser = serde_json::Deserializer::from_str(text);
    Top(&mut head).deserialize(&mut parser)?;
    parser.end()?;
    Ok(head)
}

const SHOWN_CHARS: usize = 60;

fn shown(text: &str) -> String {
    text.chars().take(SHOWN_CHARS).collect()
}

/// Accepts any single value without a look at it.
macro_rules! pass_over_scalars {
    ($value:expr) => {
        fn visit_bool<E: Error>(self, _: bool) -> Result<Self::Value, E> {
            Ok($value)
        }
        fn visit_i64<E: Error>(self, _: i64) -> Result<Self::Value, E> {
            Ok($value)
        }
        fn visit_f64<E: Error>(self, _: f64) -> Result<Self::Value, E> {
            Ok($value)
        }
        fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
            Ok($value)
        }
    };
}

fn drain<'de, A: SeqAccess<'de>>(mut list: A) -> Result<(), A::Error> {
    while list.next_element::<IgnoredAny>()?.is_some() {}
    Ok(())
}

/// The outermost value.
struct Top<'h>(&'h mut Head);

impl<'de> DeserializeSeed<'de> for Top<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Top<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a scenario file")
    }

    pass_over_scalars!(());

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<(), A::Error> {
        drain(list)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        self.0.is_object = true;
        while let Some(field) = map.next_key_seed(FieldSeed)? {
            match field {
                Field::Format => {
                    if let Scalar::Text(text) = map.next_value_seed(ScalarSeed)? {
                        self.0.format = Some(text);
                    }
                }
                Field::Version => {
                    if let Scalar::Whole(number) = map.next_value_seed(ScalarSeed)? {
                        self.0.version = Some(number);
                    }
                }
                Field::Scenario => {
                    self.0.has_scenario = true;
                    map.next_value_seed(Walk { head: self.0, field: Field::Other })?;
                }
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}

enum Scalar {
    Text(String),
    Whole(u64),
    Other,
}

struct ScalarSeed;

impl<'de> DeserializeSeed<'de> for ScalarSeed {
    type Value = Scalar;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Scalar, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for ScalarSeed {
    type Value = Scalar;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a value")
    }

    pass_over_scalars!(Scalar::Other);

    fn visit_u64<E: Error>(self, number: u64) -> Result<Scalar, E> {
        Ok(Scalar::Whole(number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Scalar, E> {
        Ok(Scalar::Text(shown(text)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Scalar, A::Error> {
        drain(list).map(|()| Scalar::Other)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Scalar, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Scalar::Other)
    }
}

/// A value inside the scenario.
struct Walk<'h> {
    head: &'h mut Head,
    field: Field,
}

impl Walk<'_> {
    fn count(&mut self, what: Counted, count: usize, limit: usize) {
        if count > limit && self.head.excess.is_none() {
            self.head.excess = Some(Excess { what, limit });
        }
    }

    fn value(&mut self) {
        self.head.values += 1;
        self.count(Counted::Values, self.head.values, VALUES);
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(mut self, from: D) -> Result<(), D::Error> {
        self.value();
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a value")
    }

    pass_over_scalars!(());

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E: Error>(mut self, text: &str) -> Result<(), E> {
        // Bytes are counted first because characters take a walk.
        if text.len() > limits::TEXT_CHARS {
            self.count(Counted::TextChars, text.chars().count(), limits::TEXT_CHARS);
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<(), A::Error> {
        let (what, limit) = match self.field {
            Field::List(what, limit) => (what, limit),
            _ => (Counted::Entries, limits::ENTRIES),
        };
        let mut count = 0;
        while list.next_element_seed(Walk { head: self.head, field: Field::Other })?.is_some() {
            count += 1;
            self.count(what, count, limit);
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        let inside_cut = self.field == Field::Cut;
        let mut count = 0;
        while let Some(field) = map.next_key_seed(FieldSeed)? {
            self.head.has_stray_field |= inside_cut && field != Field::CutMember;
            map.next_value_seed(Walk { head: self.head, field })?;
            count += 1;
            self.count(Counted::Entries, count, limits::ENTRIES);
        }
        Ok(())
    }
}
