//! Everything promised to or for the account, with owner and day, whichever page it was typed on.

use super::{results, words};
use crate::model::AccountId;
use crate::model::plan::{ActionSource, PlanAction};
use crate::state::Page;
use crate::ui::context::App;
use crate::ui::pages::plan::names;
use crate::ui::view::prelude::*;

/// So many actions stand on paper, the next first.
const ACTIONS: usize = 5;

/// How many there are, and how many are overdue.
pub fn note(app: App, account: AccountId) -> Node {
    let Some(plan) = results(app, account) else { return String::new().into_node() };
    match plan.overdue_count() {
        0 => plan.actions.len().to_string().into_node(),
        overdue => words().overdue_of(plan.actions.len(), overdue).into_node(),
    }
}

/// Where an action is kept.
pub fn page_of(source: ActionSource, account: AccountId) -> Page {
    match source {
        ActionSource::Stage(_) | ActionSource::Need(_) => Page::Relationship(Some(account)),
        ActionSource::Risk(id) => Page::Risks(Some(id)),
        ActionSource::Step(_) => Page::Plan(Some(account)),
    }
}

/// The list.
pub fn body(app: App, account: AccountId) -> Node {
    let scenario = app.editor.scenario();
    let Some(plan) = results(app, account) else { return String::new().into_node() };
    let item = |action: &PlanAction| {
        let owner = names::person(&scenario, action.owner).map_or_else(
            || view! { <strong class="owner">{words().nobody}</strong> },
            |name| view! { <span class="owner">{name}</span> },
        );
        let due = action.due.map_or_else(|| words().unset.to_owned(), |due| names::day(app, &scenario, due));
        let late = action.is_overdue.then(|| view! { <em class="plan-late">{words().overdue}</em> });
        let text = names::action_text(&scenario, account, action);
        view! {
            <li>
                <a class="plan-action" href=app.address(page_of(action.source, account))>{text}</a>
                {owner}
                <span class="due">{late}{due}</span>
            </li>
        }
    };
    view! {
        <ol class="actions-list">{plan.actions.iter().take(ACTIONS).map(item).collect_view()}</ol>
        {super::more(plan.actions.len().saturating_sub(ACTIONS))}
    }
}
