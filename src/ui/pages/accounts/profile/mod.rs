//! One account: who it is, what we know of it, whom we meet there, where it stands. The list stays beside it.

mod facts;
mod form;
mod met;
mod products;
mod side;

use super::list::name_of;
use super::{addressed, words};
use crate::model::finding::{Finding, Place, Severity};
use crate::model::{AccountId, Scenario};
use crate::state::Page;
use crate::text::accounts::{ProfileTexts, profile_texts};
use crate::ui::context::app;
use crate::ui::kit::{Empty, FindingList, Icon, PageHead, Panel};
use crate::ui::pages::practice::Operating;
use crate::ui::view::prelude::*;

/// Words of the profile. Tracked.
fn profile_words() -> &'static ProfileTexts {
    profile_texts(app().language.get())
}

/// The profile the address names.
#[component]
pub fn ProfilePage() -> Node {
    let app = app();
    let id = Memo::new(move |_| addressed(app));
    let place = Memo::new(move |_| id.get().and_then(|id| app.editor.scenario().account_place(id)));
    let exists = Memo::new(move |_| place.get().is_some());
    let title = move || {
        let scenario = app.editor.scenario();
        place
            .get()
            .and_then(|at| scenario.accounts.get(at).map(|a| name_of(a)))
            .unwrap_or_else(|| words().title.to_owned())
    };
    let neighbour = move |by: isize| {
        let at = place.get()?.checked_add_signed(by)?;
        app.editor.scenario().accounts.get(at).map(|a| app.address(Page::Accounts(Some(a.id))))
    };
    let body = move || match id.get().filter(|_| exists.get()) {
        Some(id) => view! { <Profile id /> },
        None => view! { <Gone /> },
    };
    view! {
        <PageHead title=Signal::derive(title) help=Signal::derive(move || summary(place.get()))>
            <Neighbour href=Signal::derive(move || neighbour(-1)) label=Signal::derive(move || profile_words().previous) icon="up" />
            <Neighbour href=Signal::derive(move || neighbour(1)) label=Signal::derive(move || profile_words().next) icon="down" />
            <a class="button" href=move || app.address(Page::Accounts(None))>{move || profile_words().all_accounts}</a>
        </PageHead>
        <div class="profile-page">
            <side::SideList id=Signal::from(id) place=Signal::from(place) />
            {body}
        </div>
    }
}

/// Region, industry and manager in one line.
fn summary(place: Option<usize>) -> String {
    let scenario = app().editor.scenario();
    let Some(account) = place.and_then(|at| scenario.accounts.get(at)) else { return String::new() };
    let profile = &account.profile;
    let manager = profile.manager.and_then(|id| scenario.person(id)).map_or("", |p| p.name.trim());
    let parts = [profile.region.trim(), profile.industry.trim(), manager];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// A link to the account before or after; at the ends it says so by being no link.
#[component]
fn Neighbour(href: Signal<Option<String>>, label: Signal<&'static str>, icon: &'static str) -> Node {
    view! {
        <a class="button" href=move || href.get() aria-disabled=move || href.get().is_none().then_some("true") role=move || href.get().is_none().then_some("link")>
            <Icon name=icon />
            {label}
        </a>
    }
}

#[component]
fn Profile(id: AccountId) -> Node {
    view! {
        <div class="profile-main">
            <form::Facts id />
            <form::Know id />
            <products::Products id />
            <met::RivalsHere id />
        </div>
        <div class="profile-aside">
            <facts::Stands id />
            <Operating id />
            <Findings id />
        </div>
    }
}

#[component]
fn Gone() -> Node {
    let app = app();
    view! {
        <section class="panel profile-main">
            <Empty title=Signal::derive(move || profile_words().gone_title.to_owned()) help=Signal::derive(move || profile_words().gone_help.to_owned())>
                <a class="button" href=move || app.address(Page::Accounts(None))>{move || profile_words().all_accounts}</a>
            </Empty>
        </section>
    }
}

/// Whether a finding is about an account or one of its risks.
fn concerns(finding: &Finding, id: AccountId, scenario: &Scenario) -> bool {
    match finding.place {
        Place::Risk(risk) => scenario.risk(risk).is_some_and(|r| r.account == Some(id)),
        place => place.account().or_else(|| scenario.operations.account_of(place)) == Some(id),
    }
}

/// What was noticed about the account, and, quieter, what is still missing.
#[component]
fn Findings(id: AccountId) -> Node {
    let app = app();
    let found = Memo::new(move |_| {
        let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
        let here = results.findings.iter().filter(|finding| concerns(finding, id, &scenario)).cloned();
        here.partition::<Vec<_>, _>(|finding| finding.severity != Severity::Missing)
    });
    let noticed = Signal::derive(move || found.get().0);
    let missing = Signal::derive(move || found.get().1);
    let list = move |findings: Signal<Vec<Finding>>, none: fn(&ProfileTexts) -> &'static str| {
        move || {
            if findings.with(Vec::is_empty) {
                view! { <p class="panel-body quiet small">{none(profile_words())}</p> }
            } else {
                view! { <FindingList findings /> }
            }
        }
    };
    view! {
        <Panel id="account-findings" title=Signal::derive(move || profile_words().findings.to_owned())>
            {list(noticed, |w| w.no_findings)}
        </Panel>
        <Panel id="account-missing" title=Signal::derive(move || profile_words().missing.to_owned())>
            {list(missing, |w| w.nothing_missing)}
        </Panel>
    }
}
