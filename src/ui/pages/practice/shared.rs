//! What the pages share: words, names, the choice of an account, findings, entries.

use crate::browser;
use crate::model::entry::parse_number;
use crate::model::finding::{Finding, Place, Severity};
use crate::model::limits;
use crate::model::practice::AccountPractice;
use crate::model::{AccountId, Date, PersonId, Scenario};
use crate::state::Page;
use crate::text::format::Count;
use crate::text::practice::{PracticeTerms, PracticeTexts, shared, terms as terms_of};
use crate::text::{accounts, faults};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Choice, Column, Refusal};
use crate::ui::kit::{Empty, FindingList, Panel};
use crate::ui::pages::strategy_parts::{self, chosen, or_else, short};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// So many names are offered while one is typed.
const OFFERED: usize = 200;
/// More accounts than these are not offered in a list.
const LISTED: usize = 1_000;

/// The shared words. Tracked.
pub fn words() -> &'static PracticeTexts {
    shared(app().language.get())
}

/// Names of everything that is chosen. Tracked.
pub fn terms() -> &'static PracticeTerms {
    terms_of(app().language.get())
}

/// The account the address names, if it is there. Tracked.
pub fn asked(app: App) -> Option<AccountId> {
    let id = match app.route.get().page {
        Page::Qualification(id)
        | Page::Core(id)
        | Page::Development(id)
        | Page::Pipeline(id)
        | Page::Rhythm(id)
        | Page::Problems(id) => id,
        _ => None,
    };
    id.filter(|&id| app.editor.scenario().account(id).is_some())
}

/// An account's name, or its id. Tracked.
pub fn account_name(app: App, id: AccountId) -> String {
    let scenario = app.editor.scenario();
    or_else(scenario.account(id).map_or("", |a| a.profile.name.as_str()), || id.to_string())
}

/// An account's results. Tracked.
pub fn results(app: App, id: AccountId) -> Option<AccountPractice> {
    app.editor.evaluation().practice.account(id).cloned()
}

/// The keys of all accounts, or of the one asked for.
pub fn account_keys(app: App) -> Memo<Vec<String>> {
    Memo::new(move |_| match asked(app) {
        Some(id) => vec![id.to_string()],
        None => app.editor.scenario().accounts.iter().map(|a| a.id.to_string()).collect(),
    })
}

/// A person's name; empty for nobody.
pub fn person_name(scenario: &Scenario, person: Option<PersonId>) -> String {
    person.and_then(|id| scenario.person(id)).map(|p| p.name.clone()).unwrap_or_default()
}

/// Names of our people, offered while an owner is typed. Tracked.
pub fn people(app: App) -> Arc<[String]> {
    app.editor.scenario().people.iter().take(OFFERED).map(|p| p.name.clone()).collect()
}

/// Names of accounts, offered while one is typed. Tracked.
pub fn account_names(app: App) -> Arc<[String]> {
    let scenario = app.editor.scenario();
    scenario.accounts.iter().take(OFFERED).map(|a| a.profile.name.clone()).filter(|n| !n.trim().is_empty()).collect()
}

/// A column of text.
pub fn column(key: &str, title: &str, min_rem: f32) -> Column {
    Column { key: key.into(), title: title.into(), min_rem, ..Column::default() }
}

/// A column of numbers.
pub fn numbers(key: &str, title: &str, min_rem: f32) -> Column {
    Column { is_number: true, ..column(key, title, min_rem) }
}

/// The first column of a group.
pub fn begins(column: Column) -> Column {
    Column { starts_group: true, ..column }
}

/// A list to choose from, beginning with nothing. Tracked.
pub fn listed<'a>(all: impl IntoIterator<Item = (String, &'a str)>) -> Arc<[Choice]> {
    strategy_parts::choices(words().unset, all)
}

/// A choice; one that was not made is an empty cell, not the word for it.
pub fn choice_cell(code: Option<String>, choices: Arc<[Choice]>) -> Cell {
    let cell = Cell::choice(code.unwrap_or_default(), choices);
    if cell.raw.is_empty() { Cell { text: String::new(), ..cell } } else { cell }
}

/// The code a typed or chosen text stands for; empty clears.
pub fn pick(choices: &[Choice], text: &str) -> Result<Option<String>, Refusal> {
    if text.is_empty() {
        return Ok(None);
    }
    let found = chosen(choices, text).ok_or_else(|| untrack(|| words().not_in_list(short(text))))?;
    Ok(Some(found).filter(|code| !code.is_empty()))
}

/// A typed number; empty is none.
pub fn number(app: App, text: &str) -> Result<Option<f64>, Refusal> {
    parse_number(text).map_err(|fault| faults::texts(app.language.get_untracked()).entry(&fault))
}

/// A typed percentage as a part of one; empty is none.
pub fn percentage(app: App, text: &str) -> Result<Option<f64>, Refusal> {
    let Some(typed) = number(app, text)? else { return Ok(None) };
    let share = if text.contains(['%', '％']) { typed } else { typed / 100.0 };
    let fits = (0.0..=1.0).contains(&share);
    if fits { Ok(Some(share)) } else { Err(untrack(|| words().percent_range.to_owned())) }
}

/// A typed whole number; empty is none.
pub fn whole(app: App, text: &str) -> Result<Option<u32>, Refusal> {
    let Some(typed) = number(app, text)? else { return Ok(None) };
    let fits = typed.fract() == 0.0 && (0.0..=1_000_000.0).contains(&typed);
    let number = fits.then(|| format!("{typed:.0}").parse().ok()).flatten();
    number.map(Some).ok_or_else(|| untrack(|| words().count_range.to_owned()))
}

/// A typed day; empty is none.
pub fn day(text: &str) -> Result<Option<Date>, Refusal> {
    strategy_parts::day(text, |text| untrack(|| words().date_unknown(text)))
}

/// A day in a cell: shown and typed alike.
pub fn day_cell(day: Option<Date>) -> Cell {
    Cell::text(day.map(|day| day.to_string()).unwrap_or_default())
}

/// A person by name, added to our people if nobody carries it yet.
pub fn owner(app: App, scenario: &mut Scenario, text: &str) -> Result<Option<PersonId>, Refusal> {
    let owner = scenario.person_named(text);
    if owner.is_none() && !text.is_empty() {
        return Err(accounts::texts(app.language.get_untracked()).too_many_people(limits::PEOPLE));
    }
    Ok(owner)
}

/// An account by name or id; empty is none.
pub fn account(scenario: &Scenario, text: &str) -> Result<Option<AccountId>, Refusal> {
    if text.is_empty() {
        return Ok(None);
    }
    let by_id = text.parse().ok().filter(|&id| scenario.account(id).is_some());
    let by_name = || scenario.accounts.iter().find(|a| a.profile.name.trim() == text).map(|a| a.id);
    by_id.or_else(by_name).map(Some).ok_or_else(|| untrack(|| words().account_unknown(short(text))))
}

/// Says that a list is full.
pub fn say_full(app: App) {
    crate::ui::workspace::say(app, untrack(|| words().no_room(Count(limits::OPERATIONS))));
}

/// The accounts to choose one from, and all of them.
#[component]
pub fn Chooser(page: fn(Option<AccountId>) -> Page) -> Node {
    let app = app();
    let options = move || {
        let scenario = app.editor.scenario();
        let now = asked(app);
        let name = |a: &crate::model::Account| or_else(&a.profile.name, || a.id.to_string());
        let one = |a: &Arc<crate::model::Account>| {
            view! { <option value=a.id.to_string() selected=now == Some(a.id)>{name(a)}</option> }
        };
        // A list that nobody could read is not offered; the table leads to every account.
        let offered = scenario.accounts.iter().take(LISTED).map(one).collect_view();
        view! {
            <option value="" selected=now.is_none()>{words().all_accounts}</option>
            {offered}
        }
    };
    let value = move || asked(app).map(|id| id.to_string()).unwrap_or_default();
    let choose = move |event: leptos::ev::Event| {
        let id = event_target_value(&event).parse::<AccountId>().ok();
        browser::push_hash(&untrack(|| app.address(page(id))));
    };
    view! { <select class="input account-choice" aria-label=move || words().choose prop:value=value on:change=choose>{options}</select> }
}

/// A way back to all accounts, and to the profile of the one that is shown.
#[component]
pub fn OneAccountLinks(page: fn(Option<AccountId>) -> Page) -> Node {
    let app = app();
    (move || {
        asked(app).map(|id| {
            view! {
                <a class="button" href=app.address(page(None))>{words().all_accounts}</a>
                <a class="button" href=app.address(Page::Accounts(Some(id)))>{words().profile}</a>
            }
        })
    })
    .into_node()
}

/// What a page shows before there is an account.
#[component]
pub fn NoAccounts() -> Node {
    let app = app();
    view! {
        <section class="panel">
            <Empty title=Signal::derive(move || words().no_accounts.to_owned()) help=Signal::derive(move || words().no_accounts_help.to_owned())>
                <a class="button primary" href=move || app.address(Page::Accounts(None))>{move || words().to_accounts}</a>
            </Empty>
        </section>
    }
}

/// Whether there is no account. Tracked when read.
pub fn has_no_accounts(app: App) -> Memo<bool> {
    Memo::new(move |_| app.editor.scenario().accounts.is_empty())
}

/// What was noticed at places of a page, of the account that is shown or of all; what is missing apart.
#[component]
pub fn Noticed(id: &'static str, missing_id: &'static str, belongs: fn(&Place) -> bool) -> Node {
    let app = app();
    let found = Memo::new(move |_| {
        let (scenario, results, only) = (app.editor.scenario(), app.editor.evaluation(), asked(app));
        let concerns = |place: Place| place.account().or_else(|| scenario.operations.account_of(place));
        let here = |f: &&Finding| belongs(&f.place) && only.is_none_or(|id| concerns(f.place) == Some(id));
        let all = results.findings.iter().filter(here).cloned();
        all.partition::<Vec<_>, _>(|f| f.severity != Severity::Missing)
    });
    let noticed = Signal::derive(move || found.get().0);
    let missing = Signal::derive(move || found.get().1);
    let list = move |findings: Signal<Vec<Finding>>, none: fn(&PracticeTexts) -> &'static str| {
        move || {
            if findings.with(Vec::is_empty) {
                view! { <p class="panel-body quiet small">{none(words())}</p> }
            } else {
                view! { <FindingList findings /> }
            }
        }
    };
    view! {
        <Panel id title=Signal::derive(move || words().findings.to_owned())>{list(noticed, |w| w.findings_none)}</Panel>
        <Panel id=missing_id title=Signal::derive(move || words().missing.to_owned())>{list(missing, |w| w.missing_none)}</Panel>
    }
}
