//! Whose Table Two is on the page.

use super::words;
use crate::browser;
use crate::model::position::Class;
use crate::model::{AccountId, Scenario};
use crate::state::Page;
use crate::ui::context::{App, app};
use crate::ui::kit::Icon;
use crate::ui::view::prelude::*;

/// The sign of a class as a character, for lists that hold text only.
const fn sign(class: Option<Class>) -> char {
    match class {
        Some(Class::Key) => '●',
        Some(Class::KeyDevelopment) => '▲',
        Some(Class::Maintenance) => '■',
        Some(Class::Opportunistic) => '◆',
        None => '–',
    }
}

/// The neighbour of an account in the user's order.
fn neighbour(scenario: &Scenario, account: Option<AccountId>, by: isize) -> Option<(AccountId, String)> {
    let index = scenario.accounts.iter().position(|a| Some(a.id) == account)?.checked_add_signed(by)?;
    scenario.accounts.get(index).map(|a| (a.id, a.profile.name.clone()))
}

/// The accounts with their class signs, and the way to the one before and after.
#[component]
pub fn Chooser(account: Memo<Option<AccountId>>) -> Node {
    let app = app();
    let labels = Memo::new(move |_| {
        let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
        let option = |id: AccountId, name: &str| {
            let class = results.position.account(id).and_then(crate::model::position::AccountPosition::class);
            let class_name = class.map_or_else(|| words().no_class.to_owned(), |class| app.class_name(class));
            (id, format!("{} {name} · {class_name}", sign(class)))
        };
        scenario.accounts.iter().map(|a| option(a.id, &a.profile.name)).collect::<Vec<_>>()
    });
    let options = move || {
        let option = |(id, label): (AccountId, String)| {
            view! { <option value=id.to_string() selected=move || account.get() == Some(id)>{label}</option> }
        };
        labels.get().into_iter().map(option).collect_view()
    };
    let choose = move |event: leptos::ev::Event| {
        if let Ok(id) = event_target_value(&event).parse::<AccountId>() {
            browser::push_hash(&untrack(|| app.address(Page::Strength(Some(id)))));
        }
    };
    let is_empty = move || account.get().is_none();
    view! {
        <div class="chooser" role="group" aria-label=move || words().account hidden=is_empty>
            {move || step(app, account, -1)}
            <select class="input" aria-label=move || words().account on:change=choose prop:value=move || account.get().map(|id| id.to_string()).unwrap_or_default()>
                {options}
            </select>
            {move || step(app, account, 1)}
        </div>
    }
}

fn step(app: App, account: Memo<Option<AccountId>>, by: isize) -> Node {
    let icon = if by < 0 { "previous" } else { "next" };
    let Some((id, name)) = neighbour(&app.editor.scenario(), account.get(), by) else {
        return view! { <span class="button icon-only" aria-disabled="true"><Icon name=icon /></span> };
    };
    let label = if by < 0 { words().previous(&name) } else { words().next(&name) };
    let href = app.address(Page::Strength(Some(id)));
    view! { <a class="button icon-only" href=href aria-label=label.clone() title=label><Icon name=icon /></a> }
}
