//! The summary of the portfolio on paper: one A4 page or two of 16:9, with matrix, heatmap and a line for each account.

use super::super::head::is_wide;
use super::super::names::{account_name, action_text, person};
use super::super::paper::{day_of, made};
use super::super::{figures, names, words};
use crate::model::finding::{Finding, Severity};
use crate::model::plan::AccountPlanResult;
use crate::model::position::Class;
use crate::model::statistics::arrange;
use crate::model::{AccountId, Period};
use crate::state::Page;
use crate::text::findings;
use crate::text::relationship::terms;
use crate::ui::context::{App, app};
use crate::ui::kit::{ClassSign, RiskSign};
use crate::ui::pages::attractiveness::why_class;
use crate::ui::pages::money::why as money;
use crate::ui::pages::plan::sections::more;
use crate::ui::pages::risks::{Moment, name_of, why_level};
use crate::ui::view::prelude::*;

/// So many accounts stand on paper, those whose plans come first before the others, then by class.
const ACCOUNTS: usize = 40;
/// So many findings stand on paper, the gravest first.
const NOTICED: usize = 5;

/// The pages.
#[component]
pub fn Summary() -> Node {
    let app = app();
    (move || if is_wide(app) { wide(app) } else { a4(app) }).into_node()
}

/// The accounts in the order of the paper, numbered from 1. Tracked.
fn numbered(app: App) -> Vec<(AccountId, usize)> {
    let results = app.editor.evaluation();
    let order: Vec<(usize, usize, AccountId)> = results
        .plans
        .accounts
        .iter()
        .map(|plan| {
            let first = results.plans.first.iter().position(|id| *id == plan.account).unwrap_or(usize::MAX);
            (first, plan.class.map_or(Class::ALL.len(), |class| class as usize), plan.account)
        })
        .collect();
    let mut order = order;
    arrange::sort_by_key(&mut order, |(first, class, _)| (*first, *class));
    order.into_iter().map(|(.., id)| id).take(ACCOUNTS).zip(1..).collect()
}

fn head(app: App, slide: Option<&'static str>) -> Node {
    let scenario = app.editor.scenario();
    let count = words().portfolio_sub(scenario.accounts.len());
    let sub = slide.map_or_else(|| count.clone(), |slide| format!("{slide}{}{count}", words().semicolon));
    view! {
        <header class="paper-head">
            <div>
                <h2>{words().portfolio_title(scenario.this_year)}</h2>
                <p>{sub}</p>
            </div>
            <p class="meta">{scenario.title.clone()}<br />{made(app)}</p>
        </header>
    }
}

fn a4(app: App) -> Node {
    view! {
        <article class="paper" aria-label=move || words().portfolio_title(app.editor.scenario().this_year)>
            {move || head(app, None)}
            <div class="row-2">{move || matrix(app)}{move || heat(app)}</div>
            {move || table(app)}
            {move || noticed(app)}
        </article>
    }
}

fn wide(app: App) -> Node {
    let slide = |place: usize, class: &'static str, left: Node, right: Node| {
        view! {
            <article class="paper wide" aria-label=move || words().portfolio_slides[place]>
                {move || head(app, Some(words().portfolio_slides[place]))}
                <div class=format!("row-2 {class}")>
                    <div class="slide-column">{left}</div>
                    <div class="slide-column">{right}</div>
                </div>
            </article>
        }
    };
    let table = (move || table(app)).into_node();
    view! {
        {slide(0, "narrow-left", (move || matrix(app)).into_node(), table)}
        {slide(1, "", (move || heat(app)).into_node(), view! { {move || risks(app)}{move || noticed(app)} })}
    }
}

fn section(kind: &'static str, title: &'static str, note: String, body: Node) -> Node {
    view! {
        <section class=format!("plan-section of-{kind}") aria-label=title>
            <h3>{title}<span class="quiet">{note}</span></h3>
            {body}
        </section>
    }
}

fn matrix(app: App) -> Node {
    section("matrix", words().portfolio_matrix, String::new(), figures::portfolio_matrix(app, &numbered(app)))
}

fn heat(app: App) -> Node {
    section("heat", words().portfolio_risks, String::new(), figures::heat(app))
}

/// What the numbers in the map stand for: the gravest risks with level and owner.
fn risks(app: App) -> Node {
    const RISKS: usize = 8;
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let mut ranked: Vec<_> =
        results.risk.risks.iter().filter_map(|r| Some((r.risk, *r.before.as_ref().ok()?))).collect();
    arrange::sort_by_key(&mut ranked, |(_, level)| std::cmp::Reverse(*level));
    let left_out = ranked.len().saturating_sub(RISKS);
    let row = |&(id, level): &(crate::model::RiskId, crate::model::risk::RiskLevel)| {
        let owner = scenario.risk(id).and_then(|risk| person(&scenario, risk.owner));
        let owner = owner.map_or_else(|| view! { <strong>{words().nobody}</strong> }, IntoNode::into_node);
        let level_name = app.risk_level(level).name;
        view! {
            <tr>
                <th scope="row" class="text">{id.to_string()}" "{name_of(&scenario, id)}</th>
                <td><RiskSign level />{names::why(level_name, move || why_level(app, id, Moment::Before))}</td>
                <td class="text">{owner}</td>
            </tr>
        }
    };
    let body = view! {
        <table class="table">
            <tbody>{ranked.iter().take(RISKS).map(row).collect_view()}</tbody>
        </table>
        {more(left_out)}
    };
    section("risks", words().section(crate::model::plan::Section::Risks), String::new(), body)
}

fn table(app: App) -> Node {
    let results = app.editor.evaluation();
    let numbered = numbered(app);
    let left_out = results.plans.accounts.len().saturating_sub(numbered.len());
    let rows = numbered.iter().filter_map(|&(id, number)| Some(row(app, results.plans.account(id)?, number)));
    let body = view! {
        <div class="plan-scroll">
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col" class="number">{words().number}</th>
                        <th scope="col">{words().account}</th>
                        <th scope="col">{words().class}</th>
                        <th scope="col" class="number">{words().revenue}</th>
                        <th scope="col" class="number">{words().net_income}</th>
                        <th scope="col" class="after-number">{words().stage}</th>
                        <th scope="col">{words().next_action}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
        {more(left_out)}
    };
    section("table", words().portfolio_table, app.money_unit(), body)
}

fn row(app: App, plan: &AccountPlanResult, number: usize) -> Node {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let id = plan.account;
    let class = match plan.class {
        Some(class) => {
            view! { <ClassSign class />{names::why(app.class_name(class), move || why_class(app, id))} }
        }
        None => words().unset.into_node(),
    };
    let statement = results.money.statement(id);
    let year = Period::ThisYear;
    let revenue = statement.map(|s| money::shown_money(app, &s.revenue[year])).unwrap_or_default();
    let income = statement.map(|s| money::shown_money(app, &s.net_income[year])).unwrap_or_default();
    let why_revenue = move || money::why_typed(app, id, crate::model::money::Measure::Revenue, year);
    view! {
        <tr>
            <td class="number">{number.to_string()}</td>
            <th scope="row" class="text"><a class="plan-action" href=app.address(Page::Plan(Some(id)))>{account_name(&scenario, id)}</a></th>
            <td class="nowrap">{class}</td>
            <td class="number">{names::why(revenue, why_revenue)}</td>
            <td class="number">{names::why(income, move || money::why_net_income(app, id, year))}</td>
            <td class="after-number">{stages(app, id)}</td>
            <td class="text">{next(app, plan)}</td>
        </tr>
    }
}

fn stages(app: App, id: AccountId) -> String {
    let scenario = app.editor.scenario();
    let Some(stage) = scenario.relationship(id).map(|r| &r.stage) else { return String::new() };
    let terms = terms(app.language.get());
    match (stage.now, stage.target) {
        (None, None) => words().unset.to_owned(),
        (Some(now), Some(target)) if now != target => words().arrow(terms.stage(now), terms.stage(target)),
        (now, target) => now.or(target).map(|stage| terms.stage(stage).to_owned()).unwrap_or_default(),
    }
}

/// The next action with owner and day.
fn next(app: App, plan: &AccountPlanResult) -> String {
    let scenario = app.editor.scenario();
    let Some(action) = plan.actions.first() else { return words().unset.to_owned() };
    let owner = person(&scenario, action.owner).unwrap_or_else(|| words().nobody.to_owned());
    let due = action.due.map(|due| day_of(app, due));
    let parts = [Some(action_text(&scenario, plan.account, action)), Some(owner), due];
    parts.into_iter().flatten().collect::<Vec<_>>().join(words().comma)
}

/// The gravest findings of the whole programme.
fn noticed(app: App) -> Option<Node> {
    let results = app.editor.evaluation();
    let found: Vec<Finding> = results.findings.iter().filter(|f| f.severity != Severity::Missing).cloned().collect();
    if found.is_empty() {
        return None;
    }
    let sentences = findings::sentences(&found, &app.editor.scenario(), app.language.get());
    let left_out = found.len().saturating_sub(NOTICED);
    let items = found.iter().zip(sentences).take(NOTICED).map(|(finding, sentence)| {
        view! { <li><a class="plan-action" href=app.address_of(&finding.place)>{sentence.what}</a></li> }
    });
    let body = view! { <ol class="questions">{items.collect_view()}</ol>{more(left_out)} };
    Some(section("noticed", words().said_of_account, String::new(), body))
}
