//! The selected account: class and policy, both axes with their lines, and where to go.

use super::{reading, words};
use crate::model::AccountId;
use crate::model::outcome::Outcome;
use crate::model::period::Period;
use crate::model::position::{Class, PathPoint};
use crate::state::Page;
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::{ClassSign, Panel, WhyButton};
use crate::ui::pages::attractiveness::{why_class, why_total};
use crate::ui::pages::strength::why_strength;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The panel beside the chart.
#[component]
pub fn SelectedPanel(selected: Memo<Option<AccountId>>) -> Node {
    let app = app();
    let title = move || selected.get().map_or_else(|| words().selected.to_owned(), |id| reading::name(app, id));
    let body = move || match selected.get() {
        Some(id) => view! { <Facts account=id /> },
        None => view! { <p class="panel-body quiet-line">{move || words().pick}</p> },
    };
    let actions = move || {
        selected.get().map(|id| {
            let text = Signal::derive(move || app.kit_texts().why.to_owned());
            view! { <WhyButton text why=Arc::new(move || why_class(app, id)) /> }
        })
    };
    view! { <Panel id="matrix-account" title=Signal::derive(title) actions>{body}</Panel> }
}

fn class_of(app: App, account: AccountId) -> Outcome<Class> {
    app.editor.evaluation().class_of(account)
}

/// The class with its sign, opening into why; or the reason why there is none.
#[component]
fn ClassLine(account: AccountId) -> Node {
    let app = app();
    let text = Signal::derive(move || match class_of(app, account) {
        Ok(class) => app.content.with(|c| c.class(app.editor.scenario().method.terms, class).name),
        Err(reason) => reasons::short(&reason, app.language.get()),
    });
    let policy = move || match class_of(app, account) {
        Ok(class) => app.content.with(|c| c.class(app.editor.scenario().method.terms, class).policy),
        Err(reason) => reasons::full(&reason, app.language.get()),
    };
    view! {
        <p class="class-line">
            <span class="class-sign">
                {move || class_of(app, account).ok().map(|class| view! { <ClassSign class /> })}
                <WhyButton text why=Arc::new(move || why_class(app, account)) />
            </span>
        </p>
        <p class="policy-line">{policy}</p>
    }
}

fn strength_line(app: App, account: AccountId) -> String {
    let why = why_strength(app, account);
    why.map(|why| why.formula.last().cloned().unwrap_or(why.value)).unwrap_or_default()
}

fn best_rival(app: App, account: AccountId) -> String {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let Some(position) = results.position.account(account) else { return String::new() };
    match &position.strength.comparison {
        Ok(comparison) => scenario.rival(comparison.best).map(|r| r.name.clone()).unwrap_or_default(),
        Err(reason) => reasons::short(reason, app.language.get()),
    }
}

fn revenue(app: App, account: AccountId) -> String {
    let results = app.editor.evaluation();
    let statement = results.money.statements.iter().find(|s| s.account == account);
    match statement.map(|s| &s.revenue[Period::ThisYear]) {
        Some(Ok(revenue)) => format!("{} {}", format::plain(revenue.get()), app.money_unit()),
        _ => words().none_entered.to_owned(),
    }
}

fn days(app: App, account: AccountId) -> String {
    let days = app.editor.scenario().account(account).and_then(|a| a.people_days);
    days.map_or_else(|| words().none_entered.to_owned(), |days| format!("{} {}", format::plain(days), words().days))
}

/// The path in words: `2023 (0.98, 57) → now (1.03, 40)`.
fn path(app: App, account: AccountId) -> Option<String> {
    let results = app.editor.evaluation();
    let position = results.position.account(account)?;
    let point = |label: String, attractiveness: &Outcome<_>, strength: &Outcome<_>| {
        let (y, x) = (reading::attractiveness(attractiveness, app), reading::strength(strength, app));
        words().path_point(&label, &y, &x)
    };
    let of = |p: &PathPoint, label: String| point(label, &p.attractiveness, &p.strength);
    let path = &position.path;
    if path.past.is_empty() && path.target.is_none() {
        return None;
    }
    let now = point(words().now.to_owned(), &position.attractiveness.total, &position.strength.relative);
    let past = path.past.iter().map(|p| of(p, p.date.year().to_string()));
    let target = path.target.iter().map(|p| of(p, words().target(p.date.year())));
    Some(past.chain([now]).chain(target).collect::<Vec<_>>().join(" → "))
}

#[component]
fn Facts(account: AccountId) -> Node {
    let app = app();
    let total = move || {
        let results = app.editor.evaluation();
        results.position.account(account).map(|a| reading::attractiveness(&a.attractiveness.total, app))
    };
    let line = move |line: Option<String>| line.map(|line| view! { " " <span class="quiet">{line}</span> });
    view! {
        <div class="panel-body">
            <ClassLine account />
            <dl class="facts">
                <dt>{move || words().attractiveness}</dt>
                <dd>
                    <WhyButton text=Signal::derive(move || total().unwrap_or_default()) why=Arc::new(move || why_total(app, account)) />
                    {move || line(reading::attractiveness_line(app))}
                </dd>
                <dt>{move || words().strength}</dt>
                <dd>
                    <WhyButton text=Signal::derive(move || strength_line(app, account)) why=Arc::new(move || why_strength(app, account)) />
                    {move || line(reading::strength_line(app))}
                </dd>
                <dt>{move || words().best_rival}</dt>
                <dd>{move || best_rival(app, account)}</dd>
                <dt>{move || words().revenue}</dt>
                <dd><a href=move || app.address(Page::Money(Some(account)))>{move || revenue(app, account)}</a></dd>
                <dt>{move || words().people_days}</dt>
                <dd>{move || days(app, account)}</dd>
            </dl>
            {move || path(app, account).map(|path| view! { <p class="quiet-line">{words().path(&path)}</p> })}
        </div>
        <div class="panel-foot">
            <a href=move || app.address(Page::Attractiveness)>{move || words().to_table_one}</a>
            <a href=move || app.address(Page::Strength(Some(account)))>{move || words().to_table_two}</a>
            <a href=move || app.address(Page::Accounts(Some(account)))>{move || words().to_profile}</a>
            <a href=move || app.address(Page::Robustness(Some(account)))>{move || crate::text::robustness::texts(app.language.get()).to_page}</a>
        </div>
    }
}
