//! Macros of the interface: what Rust itself cannot write shortly enough.

mod view;

/// Builds a piece of the page, in Leptos's notation, as plain data.
#[proc_macro]
pub fn view(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    view::expand(tokens.into()).unwrap_or_else(|error| error.to_compile_error()).into()
}
