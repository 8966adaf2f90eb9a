//! A component: `<Panel id="risks" title>…</Panel>`.

use super::{plain, several};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use rstml::Infallible;
use rstml::node::{KeyedAttribute, NodeAttribute, NodeElement, NodeName};
use syn::Error;
use syn::spanned::Spanned;

/// Whether a name is that of a component: `Panel`, `parts::Panel`.
pub fn is_component(element: &NodeElement<Infallible>) -> bool {
    let NodeName::Path(path) = element.name() else { return false };
    let last = path.path.segments.last();
    last.is_some_and(|segment| segment.ident.to_string().starts_with(char::is_uppercase))
}

/// An expression that calls the component with its properties.
pub fn expand(element: &NodeElement<Infallible>) -> syn::Result<TokenStream> {
    let component = element.name();
    let mut properties = Vec::new();
    for attribute in element.attributes() {
        let NodeAttribute::Attribute(attribute) = attribute else {
            return Err(Error::new(attribute.span(), "a property needs a name"));
        };
        properties.push(property(attribute)?);
    }
    if !element.children().is_empty() {
        let children = several(element.children())?;
        properties.push(quote!(.children(crate::ui::view::ToChildren::to_children(move || #children))));
    }
    Ok(quote! {
        ::leptos::component::component_view(
            #component,
            ::leptos::component::component_props_builder(&#component) #(#properties)* .build()
        )
    })
}

fn property(attribute: &KeyedAttribute) -> syn::Result<TokenStream> {
    let name = attribute.key.to_string();
    if name.contains(':') {
        return Err(Error::new(attribute.key.span(), "a component has properties only"));
    }
    let name = format_ident!("{name}", span = attribute.key.span());
    Ok(match attribute.value() {
        Some(value) => {
            let value = plain(value);
            quote!(.#name(#value))
        }
        None => quote!(.#name(#name)),
    })
}
