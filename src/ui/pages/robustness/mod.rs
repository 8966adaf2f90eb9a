//! Robustness (D17): how firmly accounts stand in their classes when scores and weights are not quite what was typed.

mod chances;
mod changes;
mod names;
mod ranks;
mod run;
mod settings;
mod stability;
mod tornado;
mod why;
mod why_order;

use crate::model::position::AccountPosition;
use crate::model::{AccountId, Undefined};
use crate::state::Page;
use crate::text::format::{self, Count};
use crate::text::reasons;
use crate::text::robustness::{RobustnessTexts, texts};
use crate::ui::context::{App, app};
use crate::ui::kit::{Empty, PageHead};
use crate::ui::view::prelude::*;
use run::Runner;

/// Rows of a table; the least firm of larger portfolios are listed.
const LISTED: usize = 100;

/// The page's words. Tracked.
fn words() -> &'static RobustnessTexts {
    texts(app().language.get())
}

/// A share as a percentage with one decimal, without its sign.
fn percent(share: f64) -> String {
    format::percent(share, 1)
}

/// A result, as many decimals as its axis needs.
fn result(value: f64) -> String {
    format::number(value, if value.fract().abs() < 1e-9 { 0 } else { 2 })
}

/// The page.
#[component]
pub fn RobustnessPage() -> Node {
    let app = app();
    let is_placed = Memo::new(move |_| app.editor.evaluation().position.accounts.iter().any(|a| a.class().is_some()));
    view! {
        <PageHead title=Signal::derive(move || words().title.to_owned()) help=Signal::derive(move || words().help.to_owned()) />
        <Show when=move || is_placed.get() fallback=Nobody>
            <Body />
        </Show>
    }
}

#[component]
fn Nobody() -> Node {
    let app = app();
    view! {
        <section class="panel">
            <Empty title=Signal::derive(move || words().nobody.to_owned()) help=Signal::derive(move || words().nobody_help.to_owned())>
                <a class="button primary" href=move || app.address(Page::Attractiveness)>{move || words().to_attractiveness}</a>
            </Empty>
        </section>
        <settings::Settings />
    }
}

#[component]
fn Body() -> Node {
    let app = app();
    let runner = Runner::new(app);
    let has_found = Memo::new(move |_| runner.finished().is_some());
    view! {
        <State runner />
        <Show when=move || has_found.get()>
            <chances::Chances runner />
            <changes::Changes runner />
        </Show>
        <tornado::Tornado selected=selected(app, runner) />
        <Show when=move || has_found.get()>
            <stability::Stability runner />
            <ranks::Ranks runner />
        </Show>
        <settings::Settings />
    }
}

/// The account whose tornado is shown: that of the address, else the least firm one, else the first on the matrix.
fn selected(app: App, runner: Runner) -> Memo<Option<AccountId>> {
    Memo::new(move |_| {
        let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
        let is_placed = |id: &AccountId| results.position.account(*id).and_then(AccountPosition::class).is_some();
        if let Page::Robustness(Some(id)) = app.route.get().page
            && scenario.account(id).is_some()
        {
            return Some(id);
        }
        let least = run::found(runner).ok().and_then(|found| chances::by_firmness(&found).first().map(|c| c.account));
        least.filter(is_placed).or_else(|| scenario.accounts.iter().map(|a| a.id).find(|id| is_placed(id)))
    })
}

/// What the simulation is doing, and what can be done about it.
#[component]
fn State(runner: Runner) -> Node {
    let app = app();
    let begin = move |_| runner.begin();
    let button = move |text: &'static str| {
        view! { <button type="button" class="button" on:click=begin>{text}</button> }
    };
    let body = move || {
        if let Some((done, total)) = runner.progress() {
            let (now, all) = (Count(done as usize).to_string(), Count(total as usize).to_string());
            let cancel = move |_| runner.cancel();
            return view! {
                <progress max=total.to_string() value=done.to_string() aria-label=words().running(&now, &all)></progress>
                <span>{words().running(now, all)}</span>
                <button type="button" class="button" on:click=cancel>{words().cancel}</button>
            };
        }
        if let Some(reason) = runner.failed() {
            return view! { <span>{words().cannot(reasons::full(&reason, app.language.get()))}</span> };
        }
        match (runner.finished(), runner.is_current(), runner.is_stopped()) {
            (Some(_), true, _) => view! { <span>{done(app, runner)}</span> },
            (Some(_), false, _) => {
                view! { <span class="tag warn">{words().outdated}</span> {button(words().run_again)} }
            }
            (None, _, true) => view! { <span>{words().cancelled}</span> {button(words().run)} },
            (None, ..) => {
                let count = Count(app.editor.scenario().accounts.len());
                view! { <span>{words().not_run(count)}</span> {button(words().run)} }
            }
        }
    };
    let state = move || {
        if runner.progress().is_some() {
            "running"
        } else if runner.is_current() {
            "done"
        } else {
            "idle"
        }
    };
    view! { <div class="robust-state" role="status" aria-live="off" data-state=state>{body}</div> }
}

/// How many rounds were made. Tracked.
fn done(app: App, runner: Runner) -> String {
    let Ok(found) = run::found(runner) else { return String::new() };
    let (rounds, asked) = (found.settings.iterations, app.editor.scenario().method.robustness.draws);
    let said = words().up_to_date(Count(rounds as usize), found.settings.seed);
    if rounds < asked {
        let fewer = words().fewer(Count(rounds as usize), Count(asked as usize));
        return format!("{said} · {fewer}");
    }
    said
}

/// Why there is nothing in a part. Tracked.
fn reason(app: App, reason: &Undefined) -> String {
    reasons::full(reason, app.language.get())
}
