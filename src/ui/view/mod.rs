//! How views become pages. `view!` (the crate `linchpin-macros`) writes a piece of the page as plain data, a [`Node`];
//! this module puts it on screen and keeps it up to date through Leptos's signals.
//!
//! Leptos's own renderer compiles code for the type of every element, attribute and closure; with the pages of this
//! application that was more than half of the WebAssembly. Here there is one function for each thing that can be
//! done to the DOM, and a page is a value handed to it.
//!
//! **Invariant**: elements from the same place in the source are changed in place (focus, scroll position and typed
//! text stay); all others are replaced. **Invariant**: what is taken off the page takes its effects with it.

mod element;
mod live;
mod node;
mod parts;
mod rows;
mod value;

pub use node::{Element, IntoNode, Node};
pub use parts::ToChildren;

use crate::browser::dom;
use leptos::prelude::Owner;
use live::{Live, Parent};

/// What components and pages need: signals, components, `view!`.
pub mod prelude {
    pub use super::node::{CollectView, IntoNode, Node};
    pub use super::parts::{Children, ChildrenFn, Show, ViewFn, rows_by_key};
    pub use leptos::prelude::{
        Callable, Callback, Effect, Get, GetUntracked, GetValue, IntoReactiveValue, Memo, NodeRef, NodeRefAttribute,
        ReadSignal, RwSignal, Set, SetValue, Signal, StoredValue, Track, Update, UpdateValue, With, WithUntracked,
        WithValue, component, event_target_checked, event_target_value, on_cleanup, untrack,
    };
    pub use linchpin_macros::view;
}

/// Puts the application on the page, for as long as the page is there.
pub fn mount(place: &dom::Element, application: impl FnOnce() -> Node) {
    // Fails only if there is one already, which is as good.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let parent = Parent { node: place.clone().into(), space: dom::Space::Html };
    let live = owner.with(|| Live::new(application(), &parent, None));
    std::mem::forget((owner, live));
}
