//! An element of the page: `<p class="line">…</p>`.

use super::{node, plain};
use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};
use rstml::Infallible;
use rstml::node::{KeyedAttribute, KeyedAttributeValue, NodeAttribute, NodeElement};
use syn::spanned::Spanned;
use syn::{Error, Expr, ExprLit, Ident, Lit};

/// An expression that gives a node: a builder, told one thing after the other.
pub fn expand(element: &NodeElement<Infallible>) -> syn::Result<TokenStream> {
    let builder = Ident::new("element", Span::mixed_site());
    let (mut fixed, mut steps) = (Vec::new(), Vec::new());
    for attribute in element.attributes() {
        let NodeAttribute::Attribute(attribute) = attribute else {
            return Err(Error::new(attribute.span(), "an attribute needs a name"));
        };
        match fixed_attribute(attribute) {
            Some(pair) => fixed.push(pair),
            None => steps.push(worked_out(&builder, attribute)?),
        }
    }
    for child in element.children() {
        if let Some(child) = node(child)? {
            steps.push(quote!(#builder.child(#child);));
        }
    }
    let tag = element.name().to_string();
    // Where it stands in the source tells whether a later element is the same one with other values.
    Ok(quote! {{
        #[allow(unused_mut, reason = "an element may have nothing but fixed attributes")]
        let mut #builder = crate::ui::view::Element::new(#tag, ::core::line!() << 12 | ::core::column!(), &[#(#fixed),*]);
        #(#steps)*
        #builder
    }})
}

/// A name and a text that never change; they are set once, without code of their own.
fn fixed_attribute(attribute: &KeyedAttribute) -> Option<TokenStream> {
    let name = attribute.key.to_string();
    if name.contains(':') || name == "node_ref" {
        return None;
    }
    match &attribute.possible_value {
        KeyedAttributeValue::None => Some(quote!((#name, ""))),
        KeyedAttributeValue::Value(_) => match attribute.value()? {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(quote!((#name, #text))),
            _ => None,
        },
        KeyedAttributeValue::Binding(_) => None,
    }
}

fn worked_out(builder: &Ident, attribute: &KeyedAttribute) -> syn::Result<TokenStream> {
    let name = attribute.key.to_string();
    let value = attribute.value().ok_or_else(|| Error::new(attribute.span(), "this attribute needs a value"))?;
    let value = plain(value);
    Ok(match name.split_once(':') {
        None if name == "node_ref" => quote!(#builder.node_ref(#value);),
        None if name == "class" => quote!(#builder.class(#value);),
        None => quote!(#builder.attribute(#name, #value);),
        Some(("class", class)) => quote!(#builder.toggle(#class, #value);),
        Some(("prop", property)) => quote!(#builder.property(#property, #value);),
        Some(("on", event)) => {
            let event = format_ident!("{event}", span = attribute.key.span());
            quote!(#builder.on(::leptos::ev::#event, #value);)
        }
        Some(_) => return Err(Error::new(attribute.key.span(), "known are class:, prop: and on:")),
    })
}
