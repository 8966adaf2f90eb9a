//! Help that is fetched: terms, rules and names of methods after the first screen, method pages when one is opened.

use super::context::App;
use super::workspace::FetchFault;
use crate::browser;
use crate::state::Shared;
use crate::text::Language;
use crate::text::help::{Help, Methods};
use crate::ui::view::prelude::*;

/// Something that is fetched per language.
#[derive(Clone, Copy, PartialEq)]
pub enum Fetched<T: 'static> {
    /// On its way.
    Coming,
    /// Here.
    Here(T),
    /// It did not come.
    Failed,
}

/// Fetches the help of the language on screen, and of each that follows.
pub fn follow_help(app: App) {
    Effect::new(move |_| fetch_help(app, app.language.get()));
}

/// Fetches the help of a language.
pub fn fetch_help(app: App, language: Language) {
    app.help.set(Fetched::Coming);
    browser::spawn(async move {
        let help = fetch(&Help::address(language), Help::read).await;
        if app.language.get_untracked() == language {
            app.help.set(help);
        }
    });
}

/// Fetches the method pages of the language on screen, unless they are there.
pub fn fetch_methods(app: App) {
    let language = app.language.get_untracked();
    let is_there =
        app.methods.with_untracked(|methods| matches!(methods, Fetched::Here(found) if found.is_in(language)));
    if is_there {
        return;
    }
    app.methods.set(Fetched::Coming);
    browser::spawn(async move {
        let methods = fetch(&Methods::address(language), Methods::read).await;
        if app.language.get_untracked() == language {
            app.methods.set(methods);
        }
    });
}

async fn fetch<T: 'static>(
    address: &str,
    read: fn(&str) -> Result<T, crate::saved::json::Fault>,
) -> Fetched<Shared<T>> {
    let text = browser::fetch_text(address).await.map_err(FetchFault::from);
    match text.and_then(|text| read(&text).map_err(|_| FetchFault::Unreadable)) {
        Ok(read) => Fetched::Here(Shared::new(read)),
        Err(_) => Fetched::Failed,
    }
}

impl App {
    /// Terms, rules and names of methods in the language on screen, once they are there. Tracked.
    pub fn help_now(self) -> Option<Shared<Help>> {
        let language = self.language.get();
        self.help.with(|help| match help {
            Fetched::Here(help) if help.is_in(language) => Some(help.clone()),
            _ => None,
        })
    }
}
