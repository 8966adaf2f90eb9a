//! `words!`: a struct of texts whose words stand in `public/words`, one file per language.
//!
//! ```ignore
//! words! {
//!     /// Texts of the matrix page.
//!     pub struct MatrixTexts = "matrix" {
//!         title, help,              // plain texts: `texts.title`
//!         x_titles: [5],            // lists: `texts.x_titles[2]`
//!         currencies: [9; 2],       // lists of lists: `texts.currencies[2][0]`
//!         /// Says what a bubble stands for.
//!         tip(name, strength),      // sentences with values: `texts.tip("Kuolan", 1.2)`
//!         counted(what, count?),    // a value that not every language needs
//!         answers: AnswerTexts,     // another struct, whose words are at "matrix.answers"
//!     }
//! }
//! ```
//!
//! What a language lacks, has too much, or says without one of the values is an error of compilation. Nothing of the
//! words is compiled in: the struct is filled when it is first used and the file has arrived (`src/text/words.rs`).

mod declared;
mod files;
mod sentence;
mod shape;

use declared::{Field, Kind, Topic};
use proc_macro2::TokenStream;
use quote::quote;
use syn::Ident;

/// The struct, its sentences, and how it is filled.
pub fn expand(tokens: TokenStream) -> syn::Result<TokenStream> {
    let topic: Topic = syn::parse2(tokens)?;
    let mark = files::check(&topic)?;
    let Topic { attributes, visibility, name, fields, .. } = &topic;
    let members = fields.iter().map(member);
    let sentences = fields.iter().filter_map(sentence_method);
    let own = fields.iter().map(|field| field.kind.texts()).sum::<usize>();
    let filled = filled(fields);
    if let Some(mark) = mark {
        return Ok(whole(&topic, mark));
    }
    let paths = files::LANGUAGES.map(|language| format!("/{}", files::path(language)));
    let path = topic.path.value();
    let kept = (!path.contains('.')).then(|| {
        quote! {
            /// The words in a language.
            pub(in crate::text) fn in_language(language: crate::text::Language) -> &'static Self {
                static KEPT: crate::text::words::Kept<#name> = crate::text::words::Kept::new();
                KEPT.of(language, #path, Self::from_texts)
            }
        }
    });
    Ok(quote! {
        #(#attributes)*
        #[allow(missing_docs, reason = "each text is named after what it says")]
        #visibility struct #name { #(#members),* }

        #[allow(missing_docs, reason = "each sentence is named after what it says")]
        #[allow(clippy::too_many_arguments, reason = "they are named in the declaration")]
        impl #name {
            #(#sentences)*

            /// Takes its own texts from the beginning of a list.
            pub(in crate::text) fn from_texts(texts: &mut &[&'static str]) -> Self {
                let own = crate::text::words::take::<#own>(texts);
                Self { #(#filled),* }
            }

            #kept
        }

        // Compiled again when the words change; nothing of this is left in the program.
        const _: &[&[u8]] = &[#(include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), #paths))),*];
    })
}

/// Of the whole file there is only what it must contain: each topic is filled by itself, when it is first used.
fn whole(topic: &Topic, mark: u64) -> TokenStream {
    let Topic { attributes, visibility, name, fields, .. } = topic;
    let parts = fields.iter().filter_map(|field| match &field.kind {
        Kind::Part(part) => Some(part),
        _ => None,
    });
    quote! {
        #(#attributes)*
        #visibility struct #name;

        impl #name {
            /// The mark of files with these words.
            pub(in crate::text) const MARK: u64 = #mark;
        }

        // Each topic that the files must have is declared.
        const _: [usize; 0] = [0; 0 #(* size_of::<#parts>())*];
    }
}

fn member(field: &Field) -> TokenStream {
    let Field { attributes, name, kind } = field;
    match kind {
        Kind::Text => quote!(#(#attributes)* pub #name: &'static str),
        Kind::Sentence(_) => quote!(#name: &'static str),
        Kind::List(length) => quote!(#(#attributes)* pub #name: [&'static str; #length]),
        Kind::Table(length, width) => quote!(#(#attributes)* pub #name: [[&'static str; #width]; #length]),
        Kind::Part(part) => quote!(#(#attributes)* pub #name: #part),
    }
}

fn sentence_method(field: &Field) -> Option<TokenStream> {
    let Kind::Sentence(values) = &field.kind else { return None };
    let Field { attributes, name, .. } = field;
    let (values, names): (Vec<&Ident>, Vec<String>) =
        values.iter().map(|value| (&value.name, value.name.to_string())).unzip();
    Some(quote! {
        #(#attributes)*
        pub fn #name(&self, #(#values: impl ::core::fmt::Display),*) -> String {
            crate::text::words::fill(self.#name, &[#(#names),*], &[#(&#values),*])
        }
    })
}

/// The fields with their texts, in the order of [`shape::in_order`].
fn filled(fields: &[Field]) -> Vec<TokenStream> {
    let mut sorted: Vec<_> = fields.iter().map(|field| (field.name.to_string(), field)).collect();
    sorted.sort_by_key(|(name, field)| (matches!(field.kind, Kind::Part(_)), name.clone()));
    let mut used = 0_usize;
    let mut next = || {
        used += 1;
        let index = used - 1;
        quote!(own[#index])
    };
    let fill = |(_, field): (String, &Field)| {
        let name = &field.name;
        let value = match &field.kind {
            Kind::Text | Kind::Sentence(_) => next(),
            Kind::List(length) => {
                let texts = (0..*length).map(|_| next());
                quote!([#(#texts),*])
            }
            Kind::Table(length, width) => {
                let rows = (0..*length).map(|_| {
                    let texts = (0..*width).map(|_| next()).collect::<Vec<_>>();
                    quote!([#(#texts),*])
                });
                quote!([#(#rows),*])
            }
            Kind::Part(part) => quote!(<#part>::from_texts(texts)),
        };
        quote!(#name: #value)
    };
    sorted.into_iter().map(fill).collect()
}
