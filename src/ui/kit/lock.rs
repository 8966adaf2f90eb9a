//! In the preview of a link nothing can be changed: controls that would change something are disabled and say why.

use crate::ui::context::app;

/// Whether nothing can be changed now. Tracked.
pub fn locked() -> bool {
    app().editor.is_read_only()
}

/// Why nothing can be changed now, for the title of a disabled control. Tracked.
pub fn lock_reason() -> Option<&'static str> {
    let app = app();
    app.editor.is_read_only().then(|| app.kit_texts().read_only)
}
