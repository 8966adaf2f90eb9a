//! Compact JSON, written into one text.
//!
//! serde writes a method for every type with every format it meets. Here all the work is done by a few functions
//! that are compiled once, and writing cannot fail, so that a type's own part is a row of calls without a branch.

use serde::ser::{self, Serialize, Serializer};
use serde_json::Number;
use std::fmt::{self, Display, Write as _};

/// The text written so far. Every value has a JSON form here: what cannot be a key as it is, is written as the text of
/// its JSON, and a number that is not finite becomes `null`, as in `serde_json`.
#[derive(Debug, Default)]
pub(super) struct Writer {
    text: String,
}

/// The error of something that cannot fail. That it has no value is what lets the compiler leave out all handling.
#[derive(Debug)]
pub(super) enum Never {}

impl Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl ser::Error for Never {
    /// A type that refuses to be written, such as a path that is no text, or a list inside of a variant that serde
    /// marks by a field. No type of this program does: tests write them all.
    fn custom<T: Display>(_: T) -> Self {
        std::process::abort()
    }
}

impl Writer {
    /// The finished text.
    pub(super) fn finish(self) -> String {
        self.text
    }

    #[inline(never)]
    fn raw(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// A text in quotes. Runs without anything to escape are copied whole.
    #[inline(never)]
    fn string(&mut self, value: &str) {
        self.text.push('"');
        let mut from = 0;
        for (at, byte) in value.bytes().enumerate() {
            if byte >= b' ' && byte != b'"' && byte != b'\\' {
                continue;
            }
            // What is escaped is ASCII, so both ends are between characters.
            self.text.push_str(value.get(from..at).unwrap_or_default());
            self.escape(byte);
            from = at + 1;
        }
        self.text.push_str(value.get(from..).unwrap_or_default());
        self.text.push('"');
    }

    fn escape(&mut self, byte: u8) {
        let short = match byte {
            b'"' => "\\\"",
            b'\\' => "\\\\",
            b'\n' => "\\n",
            b'\r' => "\\r",
            b'\t' => "\\t",
            0x08 => "\\b",
            0x0c => "\\f",
            _ => return self.shown(&format_args!("\\u{byte:04x}")),
        };
        self.text.push_str(short);
    }

    #[inline(never)]
    fn float(&mut self, value: f64) {
        match Number::from_f64(value) {
            Some(number) => self.shown(&number),
            None => self.text.push_str("null"),
        }
    }

    /// Something whose display is its JSON.
    #[inline(never)]
    fn shown(&mut self, value: &dyn Display) {
        // Writing into a `String` has no way to fail.
        let _ = write!(self.text, "{value}");
    }

    #[inline(never)]
    fn displayed(&mut self, value: &dyn Display) {
        self.string(&value.to_string());
    }

    /// Makes room for one more item: a comma, except behind the bracket that opened the list or object. A text that
    /// ends in a bracket ends in a quote, so the last byte tells.
    #[inline(never)]
    fn next(&mut self) {
        if !self.text.ends_with(['{', '[']) {
            self.text.push(',');
        }
    }

    #[inline(never)]
    fn key(&mut self, name: &str) {
        self.next();
        self.string(name);
        self.text.push(':');
    }

    /// Makes a key of what was written since `start`: texts are one already.
    #[inline(never)]
    fn end_key(&mut self, start: usize) {
        if !self.text.get(start..).unwrap_or_default().starts_with('"') {
            let value = self.text.split_off(start);
            self.string(&value);
        }
        self.text.push(':');
    }

    #[inline(never)]
    fn open_variant(&mut self, name: &str, bracket: &str) {
        self.text.push('{');
        self.key(name);
        self.text.push_str(bracket);
    }
}

/// Methods that hand their value to one of the functions above.
macro_rules! leaves {
    ($($method:ident($value:ident: $kind:ty) => $write:ident($text:expr);)+) => {
        $(fn $method(self, $value: $kind) -> Result<(), Never> {
            self.$write($text);
            Ok(())
        })+
    };
}

impl Serializer for &mut Writer {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Self;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Self;

    leaves! {
        serialize_bool(value: bool) => raw(if value { "true" } else { "false" });
        serialize_i8(value: i8) => shown(&value);
        serialize_i16(value: i16) => shown(&value);
        serialize_i32(value: i32) => shown(&value);
        serialize_i64(value: i64) => shown(&value);
        serialize_i128(value: i128) => shown(&value);
        serialize_u8(value: u8) => shown(&value);
        serialize_u16(value: u16) => shown(&value);
        serialize_u32(value: u32) => shown(&value);
        serialize_u64(value: u64) => shown(&value);
        serialize_u128(value: u128) => shown(&value);
        serialize_f64(value: f64) => float(value);
        serialize_f32(value: f32) => raw(&serde_json::to_string(&value).unwrap_or_default());
        serialize_char(value: char) => string(value.encode_utf8(&mut [0; 4]));
        serialize_str(value: &str) => string(value);
        serialize_unit_struct(_name: &'static str) => raw("null");
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), Never> {
        self.collect_seq(value)
    }

    fn serialize_none(self) -> Result<(), Never> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Never> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Never> {
        self.raw("null");
        Ok(())
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Never> {
        self.string(variant);
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Never> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Never> {
        self.open_variant(variant, "");
        value.serialize(&mut *self)?;
        self.raw("}");
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Never> {
        self.raw("[");
        Ok(self)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Never> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, Never> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_variant(self, _: &'static str, _: u32, variant: &'static str, _: usize) -> Result<Self, Never> {
        self.open_variant(variant, "[");
        Ok(self)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self, Never> {
        self.raw("{");
        Ok(self)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Never> {
        self.serialize_map(None)
    }

    fn serialize_struct_variant(self, _: &'static str, _: u32, variant: &'static str, _: usize) -> Result<Self, Never> {
        self.open_variant(variant, "{");
        Ok(self)
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<(), Never> {
        self.displayed(&value);
        Ok(())
    }
}

/// Lists of all kinds: a comma, an item, and at the end what closes them.
macro_rules! lists {
    ($($kind:ident::$method:ident => $end:literal;)+) => {
        $(impl ser::$kind for &mut Writer {
            type Ok = ();
            type Error = Never;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
                self.next();
                value.serialize(&mut **self)
            }

            fn end(self) -> Result<(), Never> {
                self.raw($end);
                Ok(())
            }
        })+
    };
}

lists! {
    SerializeSeq::serialize_element => "]";
    SerializeTuple::serialize_element => "]";
    SerializeTupleStruct::serialize_field => "]";
    SerializeTupleVariant::serialize_field => "]}";
}

/// Objects with fields known by name.
macro_rules! records {
    ($($kind:ident => $end:literal;)+) => {
        $(impl ser::$kind for &mut Writer {
            type Ok = ();
            type Error = Never;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Never> {
                self.key(name);
                value.serialize(&mut **self)
            }

            fn end(self) -> Result<(), Never> {
                self.raw($end);
                Ok(())
            }
        })+
    };
}

records! {
    SerializeStruct => "}";
    SerializeStructVariant => "}}";
}

impl ser::SerializeMap for &mut Writer {
    type Ok = ();
    type Error = Never;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Never> {
        self.next();
        let start = self.text.len();
        key.serialize(&mut **self)?;
        self.end_key(start);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        value.serialize(&mut **self)
    }

    fn end(self) -> Result<(), Never> {
        self.raw("}");
        Ok(())
    }
}
