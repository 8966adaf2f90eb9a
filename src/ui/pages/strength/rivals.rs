//! Who meets us at this account. Rivals are shared records; here they are added to or taken from the table.

use super::words;
use crate::model::ids::take;
use crate::model::{AccountId, Rival, RivalId, Scenario};
use crate::state::Action;
use crate::ui::context::app;
use crate::ui::kit::{Icon, Panel, lock_reason, locked};
use crate::ui::view::prelude::*;
use leptos::html;

/// Puts a rival into an account's table; one that is there stays where it is.
fn add(scenario: &mut Scenario, account: AccountId, rival: RivalId) {
    let account = scenario.account_mut(account);
    if let Some(account) = account.filter(|a| !a.profile.rivals.contains(&rival)) {
        account.profile.rivals.push(rival);
    }
}

/// Finds a rival by name, or begins a record.
fn find_or_begin(scenario: &mut Scenario, name: &str) -> RivalId {
    if let Some(known) = scenario.rivals.iter().find(|r| r.name.trim() == name) {
        return known.id;
    }
    let id: RivalId = take(&mut scenario.counters.rival);
    scenario.rivals.push(Rival { id, name: name.to_owned(), ways: String::new(), weaknesses: String::new() });
    id
}

/// The rivals of the account.
#[component]
pub fn RivalPanel(account: AccountId) -> Node {
    let app = app();
    let here = Memo::new(move |_| {
        let scenario = app.editor.scenario();
        let rivals = scenario.account(account).map(|a| a.profile.rivals.clone()).unwrap_or_default();
        let name = |id: RivalId| scenario.rival(id).map(|r| (id, r.name.clone()));
        rivals.into_iter().filter_map(name).collect::<Vec<_>>()
    });
    let remove = move |id: RivalId| {
        app.editor.edit(Action::Remove, |s| {
            if let Some(account) = s.account_mut(account) {
                account.profile.rivals.retain(|r| *r != id);
            }
        });
    };
    let rows = move || {
        let row = |(id, name): (RivalId, String)| {
            let label = words().remove_rival(&name);
            view! {
                <li>
                    <span>{name}</span>
                    <button type="button" class="button plain icon-only" aria-label=label disabled=locked title=lock_reason on:click=move |_| remove(id)>
                        <Icon name="close" />
                    </button>
                </li>
            }
        };
        here.get().into_iter().map(row).collect_view()
    };
    view! {
        <Panel id="account-rivals" title=Signal::derive(move || words().rivals.to_owned()) help=Signal::derive(move || words().rivals_help.to_owned())>
            <div class="panel-body rival-forms">
                <ul class="removable-list" hidden=move || here.with(Vec::is_empty)>{rows}</ul>
                <p class="quiet-line" hidden=move || here.with(|h| !h.is_empty())>{move || words().no_rivals}</p>
                <KnownRival account here />
                <NewRival account />
            </div>
        </Panel>
    }
}

#[component]
fn KnownRival(account: AccountId, here: Memo<Vec<(RivalId, String)>>) -> Node {
    let app = app();
    let list = NodeRef::<html::Select>::new();
    let others = Memo::new(move |_| {
        let scenario = app.editor.scenario();
        let is_here = |id| here.with(|here| here.iter().any(|(h, _)| *h == id));
        scenario.rivals.iter().filter(|r| !is_here(r.id)).map(|r| (r.id, r.name.clone())).collect::<Vec<_>>()
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let chosen = list.get_untracked().and_then(|list| list.value().parse::<RivalId>().ok());
        if let Some(rival) = chosen {
            app.editor.edit(Action::Add, |s| add(s, account, rival));
        }
    };
    let options = move || {
        let option = |(id, name): (RivalId, String)| view! { <option value=id.to_string()>{name}</option> };
        others.get().into_iter().map(option).collect_view()
    };
    view! {
        <form class="field" on:submit=submit hidden=move || others.with(Vec::is_empty)>
            <label for="known-rival">{move || words().add_rival}</label>
            <div class="field-row">
                <select class="input" id="known-rival" node_ref=list disabled=locked title=lock_reason>{options}</select>
                <button class="button" disabled=locked title=lock_reason>{move || words().add}</button>
            </div>
        </form>
    }
}

#[component]
fn NewRival(account: AccountId) -> Node {
    let app = app();
    let input = NodeRef::<html::Input>::new();
    let said = RwSignal::new(None::<String>);
    let refused = RwSignal::new(false);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(input) = input.get_untracked() else { return };
        let name = input.value().trim().to_owned();
        refused.set(name.is_empty());
        if name.is_empty() {
            said.set(Some(untrack(words).name_needed.to_owned()));
            return;
        }
        let known = untrack(|| app.editor.scenario()).rivals.iter().any(|r| r.name.trim() == name);
        said.set(known.then(|| untrack(words).name_taken(&name)));
        let done = app.editor.edit(Action::Add, |s| {
            let rival = find_or_begin(s, &name);
            add(s, account, rival);
        });
        if done.is_some() {
            input.set_value("");
        }
    };
    let is_bad = move || refused.get();
    view! {
        <form class="field" on:submit=submit>
            <label for="new-rival">{move || words().new_rival}</label>
            <div class="field-row">
                <input class="input" id="new-rival" type="text" autocomplete="off" node_ref=input readonly=move || app.editor.is_read_only() aria-invalid=move || is_bad().then_some("true") aria-describedby="new-rival-help" />
                <button class="button" disabled=locked title=lock_reason>{move || words().add}</button>
            </div>
            <span id="new-rival-help" class:help=move || !is_bad() class:error=is_bad role="status">
                {move || said.get().unwrap_or_else(|| words().new_rival_help.to_owned())}
            </span>
        </form>
    }
}
