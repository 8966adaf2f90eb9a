//! Line icons, drawn once and referred to by name.

use crate::ui::view::prelude::*;

const PATHS: &[(&str, &str)] = &[
    ("menu", "M2.5 4.5h11M2.5 8h11M2.5 11.5h11"),
    ("undo", "M5.5 3 2.5 6l3 3M3 6h6.5a4 4 0 0 1 0 8H6"),
    ("redo", "m10.5 3 3 3-3 3M13 6H6.5a4 4 0 0 0 0 8H10"),
    ("check", "m3 8.5 3.2 3.2L13 5"),
    ("alert", "M8 2.2 14.3 13.3H1.7zM8 6.5v3.2M8 11.5v.1"),
    ("share", "M8 10V2.2M5 5l3-3 3 3M3 8.5v5h10v-5"),
    (
        "eye",
        "M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM6.2 8a1.8 1.8 0 1 0 3.6 0 1.8 1.8 0 1 0-3.6 0",
    ),
    ("down", "m4 6.5 4 4 4-4"),
    ("up", "m4 9.5 4-4 4 4"),
    ("previous", "m9.5 4-4 4 4 4"),
    ("next", "m6.5 4 4 4-4 4"),
    ("close", "m4 4 8 8M12 4l-8 8"),
    ("plus", "M8 3v10M3 8h10"),
    ("remove", "M3 8h10"),
    ("save", "M8 2.5v7.8M5 7.5l3 3 3-3M3 13.5h10"),
    ("open", "M2 12.5v-9h4l1.5 2H14v7z"),
    ("keys", "M1.5 4.5h13v7h-13zM4 7h.1M7 7h.1M10 7h.1M12 7h.1M5 9.5h6"),
    ("file", "M4 1.8h5l3 3v9.4H4zM9 1.8v3h3"),
    ("theme", "M8 2.5a5.5 5.5 0 1 0 0 11zM8 2.5a5.5 5.5 0 0 1 0 11"),
    ("edit", "M3 13l.7-3L11 2.7l2.3 2.3L6 12.3zM9.4 4.3l2.3 2.3"),
    ("print", "M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z"),
    ("info", "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM8 7.2v3.6M8 5v.1"),
];

/// The drawings all icons refer to; put into the page once.
#[component]
pub fn IconSymbols() -> Node {
    let symbols = PATHS
        .iter()
        .map(|(name, path)| view! { <symbol id=format!("i-{name}") viewBox="0 0 16 16"><path d=*path /></symbol> })
        .collect_view();
    view! { <svg width="0" height="0" aria-hidden="true" class="visually-hidden">{symbols}</svg> }
}

/// An icon. It says nothing by itself: the control beside it carries the name.
#[component]
pub fn Icon(name: &'static str) -> Node {
    view! { <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><use href=format!("#i-{name}")></use></svg> }
}
