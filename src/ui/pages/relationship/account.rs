//! Everything about the relationship with one account.

use super::list::Noticed;
use super::words;
use super::{
    actions, addressed_contact, contacts, maps, named, needs, person, phases, picture, proposition, ratings, stage,
    team,
};
use crate::browser;
use crate::model::finding::{Finding, FindingKind};
use crate::model::{AccountId, Scenario};
use crate::state::Page;
use crate::ui::context::{App, app};
use crate::ui::kit::{Icon, PageHead};
use crate::ui::view::prelude::*;

/// The page of one account.
#[component]
pub fn AccountPage(account: AccountId) -> Node {
    let app = app();
    let selected = Memo::new(move |_| addressed_contact(app));
    let found = Memo::new(move |_| found(app, account));
    let title = move || {
        let scenario = app.editor.scenario();
        scenario.account(account).map(|a| words().account_title(named(&a.profile.name, account))).unwrap_or_default()
    };
    view! {
        <PageHead title=Signal::derive(title) help=Signal::derive(move || words().account_help.to_owned())>
            <Chooser account />
            <a class="button" href=move || app.address(Page::Relationship(None))>{move || words().all_accounts}</a>
        </PageHead>
        <div class="with-aside">
            <div class="stack">
                <picture::PicturePanel account />
                <actions::Actions account />
                <Noticed id="account-relationship-findings" title=Signal::derive(move || words().findings.to_owned()) findings=found none=Signal::derive(move || words().findings_none.to_owned()) />
            </div>
            <div class="stack">
                <stage::StagePanel account />
                <stage::Diagnostic account />
            </div>
        </div>
        <contacts::Contacts account selected />
        {move || selected.get().map(|contact| view! { <person::PersonPanel account contact /> })}
        <phases::Coverage account />
        <maps::TreePanel account />
        <div class="two-columns">
            <team::TeamPanel account />
            <ratings::Ratings account />
        </div>
        <needs::Needs account />
        <proposition::Proposition account />
    }
}

/// What was noticed about the relationship. Tracked.
fn found(app: App, account: AccountId) -> Vec<Finding> {
    let results = app.editor.evaluation();
    let is_here = |f: &&Finding| matches!(f.kind, FindingKind::Relationship(_)) && f.place.account() == Some(account);
    results.findings.iter().filter(is_here).cloned().collect()
}

fn neighbour(scenario: &Scenario, account: AccountId, by: isize) -> Option<(AccountId, String)> {
    let place = scenario.account_place(account)?.checked_add_signed(by)?;
    scenario.accounts.get(place).map(|a| (a.id, named(&a.profile.name, a.id)))
}

/// The accounts, and the way to the one before and after.
#[component]
fn Chooser(account: AccountId) -> Node {
    let app = app();
    let options = move || {
        let scenario = app.editor.scenario();
        let option = |id: AccountId, name: &str| {
            view! { <option value=id.to_string() selected=id == account>{named(name, id)}</option> }
        };
        scenario.accounts.iter().map(|a| option(a.id, &a.profile.name)).collect_view()
    };
    let choose = move |event: leptos::ev::Event| {
        if let Ok(id) = event_target_value(&event).parse::<AccountId>() {
            browser::push_hash(&untrack(|| app.address(Page::Relationship(Some(id)))));
        }
    };
    view! {
        <div class="chooser" role="group" aria-label=move || words().account>
            {move || step(app, account, -1)}
            <select class="input" aria-label=move || words().account on:change=choose prop:value=account.to_string()>{options}</select>
            {move || step(app, account, 1)}
        </div>
    }
}

fn step(app: App, account: AccountId, by: isize) -> Node {
    let icon = if by < 0 { "previous" } else { "next" };
    let Some((id, name)) = neighbour(&app.editor.scenario(), account, by) else {
        return view! { <span class="button icon-only" aria-disabled="true"><Icon name=icon /></span> };
    };
    let label = if by < 0 { words().previous(name) } else { words().next(name) };
    let href = app.address(Page::Relationship(Some(id)));
    view! { <a class="button icon-only" href=href aria-label=label.clone() title=label><Icon name=icon /></a> }
}
