//! The frame around every page: bar, navigation, keyboard map.

mod keyboard;
mod nav;
mod scenario_menu;
mod top_bar;

pub use keyboard::{KeysDialog, listen_to_keys};
pub use nav::SideNav;
pub use top_bar::TopBar;
