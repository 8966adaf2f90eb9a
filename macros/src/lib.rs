//! Macros of the application: what Rust itself cannot write shortly enough.

mod view;
mod words;

/// Builds a piece of the page, in Leptos's notation, as plain data.
#[proc_macro]
pub fn view(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    view::expand(tokens.into()).unwrap_or_else(|error| error.to_compile_error()).into()
}

/// Declares a struct of texts whose words stand in `public/words`.
#[proc_macro]
pub fn words(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    words::expand(tokens.into()).unwrap_or_else(|error| error.to_compile_error()).into()
}
