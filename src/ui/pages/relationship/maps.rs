//! Who reports to whom and who influences whom, as a drawing and in words (D21).

use super::{named, terms, words};
use crate::charts::contact_tree::draw;
use crate::model::AccountId;
use crate::model::relationship::{Contact, Relationship};
use crate::ui::context::app;
use crate::ui::kit::Panel;
use crate::ui::pages::drawing::picture;
use crate::ui::view::prelude::*;

/// The panel of the outline.
#[component]
pub fn TreePanel(account: AccountId) -> Node {
    let app = app();
    let relationship = Memo::new(move |_| {
        let scenario = app.editor.scenario();
        scenario.relationship(account).map(|r| r.contacts.clone()).unwrap_or_default()
    });
    let drawn = move || {
        let contacts = relationship.get();
        if contacts.is_empty() {
            return view! { <p class="panel-body quiet small">{words().tree_empty}</p> };
        }
        let said = words().tree_summary(
            contacts.len(),
            contacts.iter().filter(|c| c.reports_to.is_some()).count(),
            contacts.iter().map(|c| c.influences.len()).sum::<usize>(),
        );
        view! {
            <figure class="panel-body">
                {picture(|width| draw(&contacts, width, position), &said)}
                <figcaption>{said}</figcaption>
                <ul class="tree-words">{sentences(&contacts)}</ul>
            </figure>
        }
    };
    view! {
        <Panel id="contact-tree" title=Signal::derive(move || words().tree.to_owned()) help=Signal::derive(move || words().tree_help.to_owned())>{drawn}</Panel>
    }
}

/// Position, and how they weigh on the purchase.
fn position(contact: &Contact) -> String {
    let weighs = contact.buying.iter().map(|&i| terms().influence(i).to_owned());
    std::iter::once(contact.position.clone()).filter(|p| !p.is_empty()).chain(weighs).collect::<Vec<_>>().join(" · ")
}

/// Every line of the drawing in words.
fn sentences(contacts: &[Contact]) -> Node {
    let all = Relationship { contacts: contacts.to_vec(), ..Relationship::default() };
    let name = |id| all.contact(id).map_or_else(String::new, |c| named(&c.name, c.id));
    let mut said = Vec::new();
    for contact in contacts {
        let who = named(&contact.name, contact.id);
        if let Some(to) = contact.reports_to {
            said.push(words().says_reports(who.clone(), name(to)));
        }
        if !contact.influences.is_empty() {
            let whom: Vec<String> = contact.influences.iter().map(|&id| name(id)).collect();
            said.push(words().says_influences(who, whom.join(words().comma)));
        }
    }
    said.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()
}
