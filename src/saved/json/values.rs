//! What serde asks of a format, answered by [`Reader`]. Everything here is compiled for every type that is read, so
//! each answer is a call and little more.
//!
//! Records come from objects only: serde would take lists for them too, and compile a second reader for each.

use super::fault::Fault;
use super::reader::{Reader, Token};
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, Expected, MapAccess, SeqAccess, Unexpected, VariantAccess,
    Visitor,
};
use serde::forward_to_deserialize_any;
use serde_json::Number;
use std::borrow::Cow;

fn give<'de, V: Visitor<'de>>(number: &Number, visitor: V) -> Result<V::Value, Fault> {
    if let Some(whole) = number.as_u64() {
        visitor.visit_u64(whole)
    } else if let Some(whole) = number.as_i64() {
        visitor.visit_i64(whole)
    } else {
        visitor.visit_f64(number.as_f64().unwrap_or_default())
    }
}

/// Kinds of numbers, which all read the same.
macro_rules! numbers {
    ($($method:ident)+) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
            give(&self.number(&visitor)?, visitor)
        })+
    };
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.token()? {
            Token::Null => visitor.visit_unit(),
            Token::Bool(value) => visitor.visit_bool(value),
            Token::Number(number) => give(&number, visitor),
            Token::Text(text) => visitor.visit_str(&text),
            Token::List => visitor.visit_seq(self),
            Token::Object => visitor.visit_map(self),
        }
    }

    numbers! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64
        deserialize_f32 deserialize_f64
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let value = self.bool(&visitor)?;
        visitor.visit_bool(value)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.text(&visitor)? {
            Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
            Cow::Owned(text) => visitor.visit_string(text),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if self.null()? { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.list(&visitor)?;
        visitor.visit_seq(self)
    }

    /// Reads as many items as there should be, so nobody else sees the end of the list.
    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Fault> {
        let outside = self.depth();
        let value = self.deserialize_seq(visitor)?;
        self.finish(outside, b']')?;
        Ok(value)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.deserialize_tuple(length, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.object(&visitor)?;
        visitor.visit_map(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let variant = self.variant(&visitor)?;
        visitor.visit_enum(variant)
    }

    /// The word that tells variants apart. Only a text: serde would take a variant's number as well.
    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let word = self.text(&visitor)?;
        visitor.visit_str(&word)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.skip()?;
        visitor.visit_unit()
    }

    forward_to_deserialize_any! { i128 u128 char bytes byte_buf unit unit_struct }
}

impl<'de> SeqAccess<'de> for &mut Reader<'de> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Fault> {
        if self.next_item()? { seed.deserialize(&mut **self).map(Some) } else { Ok(None) }
    }
}

impl<'de> MapAccess<'de> for &mut Reader<'de> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Fault> {
        match self.next_name()? {
            Some(name) => seed.deserialize(Name(name)).map(Some),
            None => Ok(None),
        }
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Fault> {
        seed.deserialize(&mut **self)
    }
}

/// The name of a value in an object, or of a variant. Names of numbers and truth values stand in quotes in JSON.
struct Name<'n>(&'n str);

impl Name<'_> {
    #[inline(never)]
    fn token(&self, expected: &dyn Expected) -> Result<Token<'static>, Fault> {
        let mut inside = Reader::new(self.0);
        let is_whole = !self.0.ends_with(char::is_whitespace) && !self.0.starts_with(char::is_whitespace);
        match inside.token() {
            Ok(Token::Number(number)) if is_whole && inside.end().is_ok() => Ok(Token::Number(number)),
            Ok(Token::Bool(value)) if is_whole && inside.end().is_ok() => Ok(Token::Bool(value)),
            _ => Err(Fault::invalid_type(Unexpected::Str(self.0), expected)),
        }
    }
}

/// Kinds of names that are no texts.
macro_rules! quoted {
    ($($method:ident)+) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
            match self.token(&visitor)? {
                Token::Number(number) => give(&number, visitor),
                Token::Bool(value) => visitor.visit_bool(value),
                _ => visitor.visit_unit(),
            }
        })+
    };
}

impl<'de> Deserializer<'de> for Name<'_> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_str(self.0)
    }

    quoted! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64
        deserialize_f32 deserialize_f64 deserialize_bool
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_enum(Variant { name: self.0.to_owned(), content: None, outside: 0 })
    }

    forward_to_deserialize_any! {
        i128 u128 char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map struct identifier
        ignored_any
    }
}

/// A variant: a text, or an object with one value under the variant's name.
struct Variant<'r, 't> {
    name: String,
    content: Option<&'r mut Reader<'t>>,
    /// Lists and objects around it.
    outside: usize,
}

impl<'t> Reader<'t> {
    #[inline(never)]
    fn variant<'r>(&'r mut self, expected: &dyn Expected) -> Result<Variant<'r, 't>, Fault> {
        if !self.begins_with(b'{') {
            return Ok(Variant { name: self.text(expected)?.into_owned(), content: None, outside: 0 });
        }
        let outside = self.depth();
        self.object(expected)?;
        let Some(name) = self.next_name()?.map(str::to_owned) else {
            return Err(Fault::value("expected the name of a variant"));
        };
        Ok(Variant { name, content: Some(self), outside })
    }
}

impl<'r, 't> Variant<'r, 't> {
    #[inline(never)]
    fn content(self) -> Result<(&'r mut Reader<'t>, usize), Fault> {
        let content = self.content.map(|reader| (reader, self.outside));
        content.ok_or_else(|| Fault::invalid_type(Unexpected::UnitVariant, &"a variant with a value"))
    }
}

impl<'t> EnumAccess<'t> for Variant<'_, 't> {
    type Error = Fault;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'t>>(self, seed: V) -> Result<(V::Value, Self), Fault> {
        Ok((seed.deserialize(Name(&self.name))?, self))
    }
}

impl<'t> VariantAccess<'t> for Variant<'_, 't> {
    type Error = Fault;

    #[inline(never)]
    fn unit_variant(self) -> Result<(), Fault> {
        let Some(reader) = self.content else { return Ok(()) };
        match reader.token()? {
            Token::Null => reader.finish(self.outside, b'}'),
            _ => Err(Fault::value("this variant has no value")),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'t>>(self, seed: T) -> Result<T::Value, Fault> {
        let (reader, outside) = self.content()?;
        let value = seed.deserialize(&mut *reader)?;
        reader.finish(outside, b'}')?;
        Ok(value)
    }

    fn tuple_variant<V: Visitor<'t>>(self, length: usize, visitor: V) -> Result<V::Value, Fault> {
        let (reader, outside) = self.content()?;
        let value = reader.deserialize_tuple(length, visitor)?;
        reader.finish(outside, b'}')?;
        Ok(value)
    }

    fn struct_variant<V: Visitor<'t>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Fault> {
        let (reader, outside) = self.content()?;
        let value = reader.deserialize_map(visitor)?;
        reader.finish(outside, b'}')?;
        Ok(value)
    }
}
