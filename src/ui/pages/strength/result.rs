//! What Table Two comes to, and what each rule would say.

use super::quality::{measures, quality, why_quality};
use super::why::{least_places, strength_shown, why_under};
use super::words;
use crate::model::AccountId;
use crate::model::method::StrengthRule;
use crate::model::position::{Rules, Verdict};
use crate::state::Page;
use crate::text::matrix::relation;
use crate::text::reasons;
use crate::ui::context::{App, app};
use crate::ui::kit::{ClassSign, Panel, WhyButton};
use crate::ui::pages::attractiveness::{strength_cut_name, why_class};
use crate::ui::pages::cuts::rule_name;
use crate::ui::pages::sums::shown;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The panel with the result of an account.
#[component]
pub fn ResultPanel(account: AccountId) -> Node {
    let app = app();
    view! {
        <Panel id="strength-result" title=Signal::derive(move || words().result.to_owned())>
            <Facts account />
            <OtherRules account />
            <div class="panel-foot">
                <a href=move || app.address(Page::Matrix(Some(account)))>{move || words().to_matrix}</a>
                <a href=move || app.address(Page::Accounts(Some(account)))>{move || words().to_profile}</a>
            </div>
        </Panel>
    }
}

/// The result in one line: `43 ÷ 46 = 0.93`, or the result alone where the rule compares otherwise.
fn result_line(app: App, account: AccountId) -> String {
    let rules = app.editor.evaluation().position.rules;
    let Some(why) = why_under(app, account, rules) else { return String::new() };
    why.formula.last().cloned().unwrap_or(why.value)
}

/// The result and the class, for phones, where the panel stands far below the table. Tracked.
pub(super) fn summary(app: App, account: AccountId) -> String {
    let class = match app.editor.evaluation().class_of(account) {
        Ok(class) => app.class_name(class),
        Err(reason) => reasons::short(&reason, app.language.get()),
    };
    format!("{} · {class}", result_line(app, account))
}

/// The best rival with its total, or why there is none.
fn best_rival(app: App, account: AccountId) -> String {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let Some(position) = results.position.account(account) else { return String::new() };
    match &position.strength.comparison {
        Ok(comparison) => {
            let name = scenario.rival(comparison.best).map(|r| r.name.clone()).unwrap_or_default();
            format!("{name} {}", shown(comparison.best_total.get()))
        }
        Err(reason) => reasons::short(reason, app.language.get()),
    }
}

/// The rivals left out, each with its reason.
fn ignored(app: App, account: AccountId) -> Vec<String> {
    let (scenario, results, language) = (app.editor.scenario(), app.editor.evaluation(), app.language.get());
    let Some(position) = results.position.account(account) else { return Vec::new() };
    let columns = position.strength.rivals.iter();
    let out = columns.filter_map(|r| Some((r.rival, r.column.total.as_ref().err()?)));
    out.map(|(id, reason)| {
        let name = scenario.rival(id).map(|r| r.name.clone()).unwrap_or_default();
        words().ignored_one(&name, reasons::short(reason, language))
    })
    .collect()
}

/// Value against cut line, in words: `0.93 < 1.00 (parity): low`.
fn against_line(app: App, verdict: &Verdict) -> Option<String> {
    let (value, at) = (verdict.strength.as_ref().ok()?, verdict.lines.strength.at.as_ref().ok()?);
    let least = least_places(verdict.rules.strength_rule);
    let height = if value.is_at_least(*at) { words().high } else { words().low };
    let name = strength_cut_name(app, verdict.lines.strength.rule);
    Some(format!("{} · {name} · {height}", relation(*value, *at, least)))
}

#[component]
fn Facts(account: AccountId) -> Node {
    let app = app();
    let now = move || {
        let results = app.editor.evaluation();
        results.position.under(account, results.position.rules)
    };
    let class = move || app.editor.evaluation().class_of(account);
    let class_words = Signal::derive(move || match class() {
        Ok(class) => app.class_name(class),
        Err(reason) => reasons::short(&reason, app.language.get()),
    });
    let rests_on = move || {
        let results = app.editor.evaluation();
        let us = &results.position.account(account)?.strength.us;
        (us.assumed > 0).then(|| words().rests_on_value(us.assumed, us.rated))
    };
    let fact = |name: Signal<&'static str>, value: Signal<String>| {
        view! {
            <Show when=move || !value.get().is_empty()>
                <dt>{name}</dt>
                <dd>{value}</dd>
            </Show>
        }
    };
    view! {
        <div class="panel-body">
            <p class="result-line">
                <WhyButton text=Signal::derive(move || result_line(app, account)) why=Arc::new(move || why_under(app, account, app.editor.evaluation().position.rules)) />
            </p>
            <dl class="facts">
                {fact(
                    Signal::derive(move || words().line),
                    Signal::derive(move || now().and_then(|v| against_line(app, &v)).unwrap_or_default()),
                )}
                <dt>{move || words().class}</dt>
                <dd>
                    <span class="class-sign">
                        {move || class().ok().map(|class| view! { <ClassSign class /> })}
                        <WhyButton text=class_words why=Arc::new(move || why_class(app, account)) />
                    </span>
                </dd>
                <dt>{move || measures().quality}</dt>
                <dd><WhyButton text=Signal::derive(move || quality(app, account)) why=Arc::new(move || why_quality(app, account)) /></dd>
                {fact(Signal::derive(move || words().best_rival), Signal::derive(move || best_rival(app, account)))}
                {fact(
                    Signal::derive(move || words().ignored),
                    Signal::derive(move || ignored(app, account).join(app.language.get().pick("、", "、", ", "))),
                )}
                {fact(Signal::derive(move || words().rests_on), Signal::derive(move || rests_on().unwrap_or_default()))}
            </dl>
        </div>
    }
}

#[component]
fn OtherRules(account: AccountId) -> Node {
    let app = app();
    let rows = move || {
        let results = app.editor.evaluation();
        let force = results.position.rules;
        StrengthRule::ALL
            .into_iter()
            .filter_map(|rule| results.position.under(account, force.with_strength_rule(rule)))
            .map(|verdict| rule_row(app, account, &verdict, verdict.rules == force))
            .collect_view()
    };
    view! {
        <h3 class="panel-subhead" id="other-rules">{move || words().other_rules}</h3>
        <div class="table-scroll">
            <table class="table compact wraps" aria-labelledby="other-rules">
                <thead>
                    <tr>
                        <th scope="col">{move || words().rule}</th>
                        <th scope="col" class="number">{move || words().value}</th>
                        <th scope="col">{move || words().height}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn rule_row(app: App, account: AccountId, verdict: &Verdict, is_in_force: bool) -> Node {
    let rules: Rules = verdict.rules;
    let language = app.language.get();
    let value = match &verdict.strength {
        Ok(value) => strength_shown(*value, rules.strength_rule),
        Err(reason) => reasons::short(reason, language),
    };
    let height = match (&verdict.strength, &verdict.lines.strength.at) {
        (Ok(value), Ok(at)) if value.is_at_least(*at) => words().high,
        (Ok(_), Ok(_)) => words().low,
        _ => "–",
    };
    view! {
        <tr aria-current=is_in_force.then_some("true")>
            <th scope="row">
                {rule_name(app, rules.strength_rule)}
                {is_in_force.then(|| view! { " " <span class="tag">{words().in_force}</span> })}
            </th>
            <td class="number">
                <WhyButton text=Signal::stored(value) why=Arc::new(move || why_under(app, account, rules)) />
            </td>
            <td>{height}</td>
        </tr>
    }
}
