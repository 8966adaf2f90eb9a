//! The sections of a plan, one file each. A section that is empty says what it lacks and where that is typed.

mod actions;
mod class;
mod contacts;
mod goals;
mod money;
mod needs;
mod noticed;
mod profile;
mod review;
mod risks;
mod stage;
mod strength;

pub use noticed::noticed;
pub use profile::line as profile_line;

use super::{results, words};
use crate::model::AccountId;
use crate::model::plan::Section;
use crate::state::Page;
use crate::text::frame::FrameTexts;
use crate::ui::context::App;
use crate::ui::view::prelude::*;

/// A section of an account's plan. Tracked.
pub fn draw(app: App, account: AccountId, section: Section) -> Node {
    let is_empty = results(app, account).and_then(|plan| plan.section(section)).is_none_or(|state| state.is_empty());
    if is_empty {
        return frame(app, account, section, String::new().into_node(), missing(app, account, section));
    }
    let (note, body) = match section {
        Section::Profile => (String::new().into_node(), profile::body(app, account)),
        Section::Class => (String::new().into_node(), class::body(app, account)),
        Section::Money => (money::note(app), money::body(app, account)),
        Section::Strength => (strength::note(app, account), strength::body(app, account)),
        Section::Stage => (stage::note(app, account), stage::body(app, account)),
        Section::Contacts => (contacts::note(app, account), contacts::body(app, account)),
        Section::Needs => (needs::note(app, account), needs::body(app, account)),
        Section::Risks => (String::new().into_node(), risks::body(app, account)),
        Section::Goals => (app.money_unit().into_node(), goals::body(app, account)),
        Section::Actions => (actions::note(app, account), actions::body(app, account)),
        Section::Review => (review::note(app, account), review::body(app, account)),
    };
    frame(app, account, section, note, body)
}

/// Where a section is typed.
pub const fn page_of(section: Section, account: AccountId) -> Page {
    match section {
        Section::Profile => Page::Accounts(Some(account)),
        Section::Class => Page::Matrix(Some(account)),
        Section::Money => Page::Money(Some(account)),
        Section::Strength => Page::Strength(Some(account)),
        Section::Stage | Section::Contacts | Section::Needs | Section::Goals | Section::Actions => {
            Page::Relationship(Some(account))
        }
        Section::Risks => Page::Risks(None),
        Section::Review => Page::Plan(Some(account)),
    }
}

/// What that page is called.
const fn page_name(section: Section, t: &FrameTexts) -> &'static str {
    match section {
        Section::Profile => t.accounts,
        Section::Class => t.matrix,
        Section::Money => t.money,
        Section::Strength => t.strength,
        Section::Stage | Section::Contacts | Section::Needs | Section::Goals | Section::Actions => t.relationship,
        Section::Risks => t.risks,
        Section::Review => t.plans,
    }
}

/// Where an empty section is filled: attractiveness before the matrix, since the matrix itself takes no entries.
const fn filled_at(section: Section, account: AccountId, t: &FrameTexts) -> (Page, &'static str) {
    match section {
        Section::Class => (Page::Attractiveness, t.attractiveness),
        _ => (page_of(section, account), page_name(section, t)),
    }
}

fn missing(app: App, account: AccountId, section: Section) -> Node {
    let (page, name) = filled_at(section, account, app.frame_texts());
    let link = match section {
        Section::Review => String::new().into_node(),
        _ => view! { <a class="screen-only" href=app.address(page)>{words().fill_in(name)}</a> },
    };
    view! { <p class="plan-missing">{words().missing_in(section)}" "{link}</p> }
}

fn frame(app: App, account: AccountId, section: Section, note: Node, body: Node) -> Node {
    let title = words().section(section);
    let edit = (section != Section::Review).then(|| {
        let label = words().edit(title);
        view! { <a class="plan-edit screen-only" href=app.address(page_of(section, account)) aria-label=label.clone() title=label><crate::ui::kit::Icon name="edit" /></a> }
    });
    view! {
        <section class=format!("plan-section of-{}", section.code()) aria-label=title>
            <h3>{title}<span class="quiet">{note}</span>{edit}</h3>
            {body}
        </section>
    }
}

/// That more stands on the page itself than on paper.
pub fn more(count: usize) -> Option<Node> {
    (count > 0).then(|| view! { <p class="plan-more">{words().more(count)}</p> })
}
