//! What the browser can do: thin wrappers that return `Result`. The only room that touches web_sys, js_sys, gloo.

mod address;
mod charts;
mod clock;
mod crash;
pub mod dom;
mod files;
mod listen;
mod page;
mod storage;

pub use address::{hash, on_hash_change, push_hash, replace_hash, share_address};
pub use charts::{ChartHost, load_charts};
pub use clock::{Ticker, Timer, clock_time, now, stamp, today};
pub use crash::{install_crash_card, set_rescue};
pub use files::{FileFault, copy_text, download, download_data_url, fetch_text, read_file_text};
pub use listen::{Listener, both, listen_document, listen_window, on_animation_frame, spawn};
pub use page::{
    describe_page, element_by_id, focus_by_id, focused, hide_popover, leave_field, nothing_has_focus, observe_size,
    prefers_dark, print, print_foot, scroll_into_view_by_id, scroll_to_top, show_modal, show_picker, show_popover,
    wanted_languages, window_size,
};
pub use storage::{StorageFault, keys, read, remove, session_read, session_remove, session_write, write};

/// Something the browser refused, with its own words for the record.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the browser refused: {0}")]
pub struct Refused(pub String);

impl From<wasm_bindgen::JsValue> for Refused {
    fn from(value: wasm_bindgen::JsValue) -> Self {
        Self(format!("{value:?}"))
    }
}
