//! What changes: the editor (the only writer of the scenario), its history, autosave, preferences, the route.
//!
//! The plain parts are native and tested; the signal parts exist in the browser only.

mod action;
#[cfg(target_arch = "wasm32")]
mod autosave;
mod document;
#[cfg(target_arch = "wasm32")]
mod editor;
pub mod guide;
mod history;
mod preferences;
mod route;
mod shared;
mod slots;

pub use action::Action;
#[cfg(target_arch = "wasm32")]
pub use autosave::{Autosave, SaveState, Trouble, store_copy, stored_slots};
pub use document::Document;
#[cfg(target_arch = "wasm32")]
pub use editor::Editor;
pub use history::History;
pub use preferences::{Paper, Preferences, Theme};
pub use route::{Page, Route, TOOL_PAGES};
pub use shared::Shared;
pub use slots::{Slot, SlotKeys};
