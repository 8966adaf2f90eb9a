//! What one sees: the frame, the kit, the pages.

mod app;
mod boot;
mod context;
mod frame;
mod help;
mod kit;
mod notices;
mod pages;
mod sharing;
pub mod view;
mod workspace;

use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

/// Prepares for everything that may go wrong.
pub fn start() {
    crate::browser::install_crash_card();
}

/// Draws the application; `src/main.js` calls this and says so if it cannot be drawn.
///
/// # Errors
/// Where there are no words to draw it with.
#[wasm_bindgen]
pub async fn begin() -> Result<(), JsError> {
    boot::boot().await.map_err(|fault| JsError::new(&fault.to_string()))
}
