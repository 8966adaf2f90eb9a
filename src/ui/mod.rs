//! What one sees: the frame, the kit, the pages.

mod app;
mod boot;
mod context;
mod frame;
mod kit;
mod notices;
mod pages;
mod sharing;
pub mod view;
mod workspace;

/// Starts the application in the browser.
pub fn start() {
    crate::browser::install_crash_card();
    crate::browser::spawn(boot::boot());
}
