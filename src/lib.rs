//! Linchpin: a workbench for strategic key account management that runs entirely in the browser.
//!
//! The rooms and what each may use are described in `ARCHITECTURE.md`; a tidy test keeps the rules.

pub mod charts;
pub mod model;
pub mod saved;
pub mod text;

#[cfg(target_arch = "wasm32")]
mod browser;
pub mod state;
#[cfg(target_arch = "wasm32")]
pub mod ui;
