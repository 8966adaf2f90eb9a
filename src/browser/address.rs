//! The address bar. Only the fragment is ever used: it is not sent to a server.

use super::Refused;
use super::listen::{Listener, listen_window};
use wasm_bindgen::JsValue;

/// The fragment, with its `#`.
pub fn hash() -> String {
    web_sys::window().and_then(|w| w.location().hash().ok()).unwrap_or_default()
}

/// Goes to a fragment as a new step of the browser's history.
pub fn push_hash(hash: &str) {
    if let Some(window) = web_sys::window() {
        // A refused address leaves the page where it is, which is what is shown anyway.
        let _ = window.location().set_hash(hash);
    }
}

/// Puts another fragment in place of the present one, without a step in history and without an event.
pub fn replace_hash(hash: &str) -> Result<(), Refused> {
    let history = web_sys::window().ok_or_else(|| Refused("no window".into()))?.history()?;
    Ok(history.replace_state_with_url(&JsValue::NULL, "", Some(hash))?)
}

/// Calls back with the new fragment whenever it changes.
pub fn on_hash_change(mut then: impl FnMut(String) + 'static) -> Listener {
    listen_window("hashchange", move |_| then(hash()))
}

/// The address of this page with another fragment.
pub fn share_address(fragment: &str) -> String {
    let href = web_sys::window().and_then(|w| w.location().href().ok()).unwrap_or_default();
    let base = href.split('#').next().unwrap_or_default();
    format!("{base}#{fragment}")
}
