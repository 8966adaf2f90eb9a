//! The frame around every page: bar, navigation, keyboard map.

mod keyboard;
mod nav;
mod scenario_menu;
mod top_bar;

pub use keyboard::{KeysDialog, listen_to_keys};
pub use nav::{SideNav, group_of, named_groups, page_named};
pub use top_bar::TopBar;
