//! `view!`: Leptos's notation for what is on screen, expanded into plain data instead of types.
//!
//! Leptos's own macro gives every element a type made of its attributes and children, and the compiler writes out
//! code for each of them. In an application of many pages that is most of the file. Here an element becomes a few
//! calls to one and the same builder (`crate::ui::view::Element`), whatever it contains.
//!
//! ```ignore
//! view! {
//!     <p class="line" class:is-bad=move || failed.get() on:click=move |_| retry()>
//!         "Plain words, " {move || count.get()} <Icon name="down" />
//!     </p>
//! }
//! ```
//!
//! Understood on elements: plain attributes (a value, a signal or a closure), `class:NAME`, `prop:NAME`, `on:EVENT`
//! and `node_ref`. On components: properties, `prop` for `prop=prop`, and children. Anything else is refused with a message.

mod component;
mod element;

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use rstml::Infallible;
use rstml::node::{Node, NodeBlock};
use syn::spanned::Spanned;
use syn::{Error, Expr, Stmt};

/// Expands the macro.
pub fn expand(tokens: TokenStream) -> syn::Result<TokenStream> {
    several(&rstml::parse2(tokens)?)
}

/// One node, or several side by side.
fn several(nodes: &[Node<Infallible>]) -> syn::Result<TokenStream> {
    let nodes: Vec<TokenStream> = nodes.iter().map(node).filter_map(Result::transpose).collect::<syn::Result<_>>()?;
    Ok(match nodes.as_slice() {
        [] => quote!(crate::ui::view::Node::Nothing),
        [one] => quote!(crate::ui::view::IntoNode::into_node(#one)),
        _ => quote!(crate::ui::view::Node::Several(vec![#(crate::ui::view::IntoNode::into_node(#nodes)),*])),
    })
}

/// An expression that gives one node; none for a comment.
fn node(node: &Node<Infallible>) -> syn::Result<Option<TokenStream>> {
    Ok(Some(match node {
        Node::Text(text) => {
            let value = &text.value;
            quote!(#value)
        }
        Node::Block(block) => expression(block)?,
        Node::Element(element) if component::is_component(element) => component::expand(element)?,
        Node::Element(element) => element::expand(element)?,
        Node::Fragment(fragment) => several(&fragment.children)?,
        Node::Comment(_) => return Ok(None),
        Node::RawText(text) => return Err(Error::new(text.span(), "put words into quotes: \"words\"")),
        other => return Err(Error::new(other.span(), "not understood here")),
    }))
}

/// What stands in braces, without them where they hold one expression.
fn expression(block: &NodeBlock) -> syn::Result<TokenStream> {
    let NodeBlock::ValidBlock(block) = block else {
        return Err(Error::new(block.span(), "not a valid expression"));
    };
    Ok(match block.stmts.as_slice() {
        [Stmt::Expr(expression, None)] => plain(expression),
        _ => quote!(#block),
    })
}

/// An expression as it was written; attributes drop the braces that are only there to set it apart.
fn plain(expression: &Expr) -> TokenStream {
    match expression {
        Expr::Block(block) if block.label.is_none() && block.attrs.is_empty() => match block.block.stmts.as_slice() {
            [Stmt::Expr(inner, None)] => plain(inner),
            _ => quote!(#expression),
        },
        _ => quote_spanned!(expression.span()=> #expression),
    }
}
