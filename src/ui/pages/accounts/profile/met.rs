//! Whom we meet at the account: its rivals, in the order of Table Two.

use super::profile_words;
use crate::browser;
use crate::model::{AccountId, RivalId, Scenario, limits};
use crate::state::{Action, Page};
use crate::ui::context::app;
use crate::ui::kit::{Icon, Panel, Suggestions, lock_reason, locked};
use crate::ui::pages::accounts::entry::one_line;
use crate::ui::pages::accounts::words;
use crate::ui::pages::scores::shift;
use crate::ui::view::prelude::*;
use leptos::html;
use std::sync::Arc;

const INPUT: &str = "new-rival-here";

/// A rival's name, or what it is called without one.
fn name_of(scenario: &Scenario, id: RivalId) -> String {
    let name = scenario.rival(id).map(|r| r.name.trim()).unwrap_or_default();
    if name.is_empty() { words().unnamed_rival.to_owned() } else { name.to_owned() }
}

/// Rivals at this account.
#[component]
pub fn RivalsHere(id: AccountId) -> Node {
    let app = app();
    let said = RwSignal::new(String::new());
    let here =
        Memo::new(move |_| app.editor.scenario().account(id).map(|a| a.profile.rivals.clone()).unwrap_or_default());
    let list = move || {
        if here.with(Vec::is_empty) {
            return view! { <p class="quiet">{profile_words().no_rivals}</p> };
        }
        view! {
            <ol class="met-rivals">
                {rows_by_key(move || here.get(), ToString::to_string, move |rival| view! { <Met id rival said /> })}
            </ol>
        }
    };
    let links = move || {
        view! {
            <a href=move || app.address(Page::Strength(Some(id)))>{move || profile_words().to_strength}</a>
            <a href=move || app.address(Page::Accounts(None))>{move || profile_words().to_rivals}</a>
        }
    };
    view! {
        <Panel id="rivals-here" title=Signal::derive(move || profile_words().rivals.to_owned()) help=Signal::derive(move || profile_words().rivals_help.to_owned())>
            <div class="panel-body stack-small wide-items">
                {list}
                <AddRival id here said />
                <p class="visually-hidden" role="status">{said}</p>
            </div>
            <div class="panel-foot">{links()}</div>
        </Panel>
    }
}

#[component]
fn Met(id: AccountId, rival: RivalId, said: RwSignal<String>) -> Node {
    let app = app();
    let name = move || name_of(&app.editor.scenario(), rival);
    let move_by = move |by: isize| {
        app.editor.edit(Action::Move, |s| {
            let rivals = s.account_mut(id).map(|a| &mut a.profile.rivals)?;
            let place = rivals.iter().position(|r| *r == rival)?;
            shift(rivals, place, by);
            Some(())
        });
    };
    let take_away = move |_| {
        let taken = untrack(name);
        app.editor.edit(Action::Remove, |s| s.account_mut(id).map(|a| a.profile.rivals.retain(|r| *r != rival)));
        said.set(crate::text::accounts::profile_texts(app.language.get_untracked()).rival_taken(&taken));
        browser::focus_by_id(INPUT);
    };
    let known = move || {
        let scenario = app.editor.scenario();
        scenario.rival(rival).map(|r| (r.ways.clone(), r.weaknesses.clone())).unwrap_or_default()
    };
    let line = |label: &'static str, text: String| {
        (!text.is_empty()).then(|| view! { <p><span class="quiet">{label}</span>" "{text}</p> })
    };
    view! {
        <li>
            <div>
                <strong>{name}</strong>
                {move || line(words().ways, known().0)}
                {move || line(words().weaknesses, known().1)}
            </div>
            <span class="row-buttons">
                <button type="button" class="button plain icon-only" disabled=locked title=lock_reason aria-label=move || app.kit_texts().move_up(name()) on:click=move |_| move_by(-1)><Icon name="up" /></button>
                <button type="button" class="button plain icon-only" disabled=locked title=lock_reason aria-label=move || app.kit_texts().move_down(name()) on:click=move |_| move_by(1)><Icon name="down" /></button>
                <button type="button" class="button plain icon-only" disabled=locked title=lock_reason aria-label=move || profile_words().take_away(name()) on:click=take_away><Icon name="close" /></button>
            </span>
        </li>
    }
}

/// Puts a rival at the account, new or known.
///
/// Says why not, if it does not.
fn add(id: AccountId, typed: &str) -> Result<(), String> {
    let app = app();
    let language = app.language.get_untracked();
    let words = crate::text::accounts::profile_texts(language);
    let name = one_line(typed, language)?;
    if name.is_empty() {
        return Err(words.needs_name.to_owned());
    }
    let outcome = app.editor.edit(Action::Add, |s| {
        let Some(rival) = s.rival_named(&name) else {
            return Err(crate::text::accounts::texts(language).too_many_rivals(limits::RIVALS));
        };
        match s.account_mut(id) {
            Some(account) if account.profile.rivals.contains(&rival) => Err(words.already_there(&name)),
            Some(account) => {
                account.profile.rivals.push(rival);
                Ok(())
            }
            None => Ok(()),
        }
    });
    outcome.unwrap_or(Ok(()))
}

#[component]
fn AddRival(id: AccountId, here: Memo<Vec<RivalId>>, said: RwSignal<String>) -> Node {
    let app = app();
    let input = NodeRef::<html::Input>::new();
    let error = RwSignal::new(None::<String>);
    let others = Memo::new(move |_| {
        let scenario = app.editor.scenario();
        let elsewhere = here.with(|here| {
            scenario.rivals.iter().filter(|r| !here.contains(&r.id)).map(|r| r.name.clone()).collect::<Vec<_>>()
        });
        elsewhere.into_iter().filter(|name| !name.trim().is_empty()).collect::<Arc<[String]>>()
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(field) = input.get_untracked() else { return };
        match add(id, &field.value()) {
            Ok(()) => {
                field.set_value("");
                error.set(None);
                said.set(String::new());
            }
            Err(reason) => error.set(Some(reason)),
        }
        let _ = field.focus();
    };
    let note = move || error.get().unwrap_or_else(|| profile_words().rival_name_help.to_owned());
    let is_bad = move || error.get().is_some();
    view! {
        <form class="field" on:submit=submit>
            <label for=INPUT>{move || profile_words().rival_name}</label>
            <div class="field-row">
                <input
                    class="input"
                    id=INPUT
                    type="text"
                    autocomplete="off"
                    list="rivals-to-add"
                    node_ref=input
                    disabled=locked
                    title=lock_reason
                    aria-describedby="new-rival-note"
                    aria-invalid=move || is_bad().then_some("true")
                />
                <button type="submit" class="button" disabled=locked title=lock_reason><Icon name="plus" />{move || profile_words().add_rival}</button>
            </div>
            <Suggestions id="rivals-to-add".to_owned() words=Signal::from(others) />
            <span id="new-rival-note" class:help=move || !is_bad() class:error=is_bad role=move || is_bad().then_some("alert")>{note}</span>
        </form>
    }
}
