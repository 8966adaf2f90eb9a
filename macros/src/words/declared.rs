//! What is written between the braces of `words!`.

use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Attribute, Ident, LitInt, LitStr, Token, Type, Visibility, braced, bracketed, parenthesized, token};

/// A struct of texts.
pub struct Topic {
    pub attributes: Vec<Attribute>,
    pub visibility: Visibility,
    pub name: Ident,
    /// Where its words are in the files, such as `matrix` or `matrix.answers`; empty for the whole file.
    pub path: LitStr,
    pub fields: Vec<Field>,
}

pub struct Field {
    pub attributes: Vec<Attribute>,
    pub name: Ident,
    pub kind: Kind,
}

pub enum Kind {
    /// A text as it is.
    Text,
    /// A text with places for values.
    Sentence(Vec<Parameter>),
    /// So many texts.
    List(usize),
    /// So many lists of so many texts.
    Table(usize, usize),
    /// A struct of its own.
    Part(Box<Type>),
}

/// A value of a sentence.
pub struct Parameter {
    pub name: Ident,
    /// Whether a language may say the sentence without it.
    pub is_optional: bool,
}

impl Kind {
    /// How many texts it takes by itself.
    pub const fn texts(&self) -> usize {
        match self {
            Self::Text | Self::Sentence(_) => 1,
            Self::List(length) => *length,
            Self::Table(length, width) => *length * *width,
            Self::Part(_) => 0,
        }
    }
}

impl Parse for Topic {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        let visibility = input.parse()?;
        input.parse::<Token![struct]>()?;
        let name = input.parse()?;
        input.parse::<Token![=]>()?;
        let path = input.parse()?;
        let inside;
        braced!(inside in input);
        let fields = Punctuated::<Field, Token![,]>::parse_terminated(&inside)?.into_iter().collect();
        Ok(Self { attributes, visibility, name, path, fields })
    }
}

impl Parse for Field {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        let name = input.parse()?;
        let kind = if input.peek(token::Paren) {
            let inside;
            parenthesized!(inside in input);
            Kind::Sentence(Punctuated::<Parameter, Token![,]>::parse_terminated(&inside)?.into_iter().collect())
        } else if input.peek(Token![:]) {
            input.parse::<Token![:]>()?;
            if input.peek(token::Bracket) { list(input)? } else { Kind::Part(Box::new(input.parse()?)) }
        } else {
            Kind::Text
        };
        Ok(Self { attributes, name, kind })
    }
}

fn list(input: ParseStream) -> syn::Result<Kind> {
    let inside;
    bracketed!(inside in input);
    let length = inside.parse::<LitInt>()?.base10_parse()?;
    if inside.is_empty() {
        return Ok(Kind::List(length));
    }
    inside.parse::<Token![;]>()?;
    Ok(Kind::Table(length, inside.parse::<LitInt>()?.base10_parse()?))
}

impl Parse for Parameter {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        Ok(Self { name: input.parse()?, is_optional: input.parse::<Option<Token![?]>>()?.is_some() })
    }
}
