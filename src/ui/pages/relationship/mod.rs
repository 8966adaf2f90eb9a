//! Relationships: the list of accounts with their stages, and everything about one account (D20 to D22).

mod account;
mod actions;
mod choices;
mod contacts;
mod entry;
mod list;
mod maps;
mod needs;
mod person;
mod phases;
mod picture;
mod proposition;
mod ratings;
mod stage;
mod team;
mod why;

pub use why::{comparison_name, why_claim, why_coverage, why_gap, why_suggested, why_value};

use crate::model::AccountId;
use crate::model::ids::ContactId;
use crate::model::relationship::{AccountRelationship, Relationship};
use crate::state::Page;
use crate::text::relationship::{RelationshipTexts, TermTexts, terms as terms_of, texts};
use crate::ui::context::{App, app};
use crate::ui::view::prelude::*;

/// The page's words. Tracked.
fn words() -> &'static RelationshipTexts {
    texts(app().language.get())
}

/// Names of stages, phases and the like. Tracked.
fn terms() -> &'static TermTexts {
    terms_of(app().language.get())
}

/// The account the address names, if it is there. Tracked.
fn addressed(app: App) -> Option<AccountId> {
    let asked = match app.route.get().page {
        Page::Relationship(id) => id,
        Page::Contact(id, _) => Some(id),
        _ => None,
    };
    asked.filter(|&id| app.editor.scenario().account(id).is_some())
}

/// The contact the address names. Tracked.
fn addressed_contact(app: App) -> Option<ContactId> {
    match app.route.get().page {
        Page::Contact(_, contact) => Some(contact),
        _ => None,
    }
}

/// Reads something of an account's relationship. Tracked.
fn read<T: Default>(app: App, account: AccountId, read: impl Fn(&Relationship) -> T) -> T {
    app.editor.scenario().relationship(account).map(read).unwrap_or_default()
}

/// An account's results. Tracked.
fn results(app: App, account: AccountId) -> Option<AccountRelationship> {
    app.editor.evaluation().relationship.account(account).cloned()
}

/// A name, or what stands in its place.
fn named(name: &str, id: impl std::fmt::Display) -> String {
    let name = name.trim();
    if name.is_empty() { id.to_string() } else { name.to_owned() }
}

/// The pages.
#[component]
pub fn RelationshipPage() -> Node {
    let app = app();
    let account = Memo::new(move |_| addressed(app));
    (move || match account.get() {
        Some(id) => view! { <account::AccountPage account=id /> },
        None => view! { <list::ListPage /> },
    })
    .into_node()
}
