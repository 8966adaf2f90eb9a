//! The arithmetic behind the pipeline.

use super::figures::{stage_name, total};
use super::{money, name_of, shown, words};
use crate::model::period::Period;
use crate::model::practice::{Opportunity, OpportunityState, PipelineSum, StageSum};
use crate::model::{AccountId, OpportunityId, Outcome};
use crate::state::Page;
use crate::text::{format, reasons};
use crate::ui::context::App;
use crate::ui::kit::why::Why;
use crate::ui::pages::practice::shared::{account_name, asked};
use crate::ui::pages::strategy_parts::percent;
use crate::ui::view::prelude::*;

/// So many terms are listed; the rest is counted.
const LISTED: usize = 15;

fn undefined<T>(app: App, why: &mut Why, outcome: &Outcome<T>) {
    if let Err(reason) = outcome {
        why.value = reasons::short(reason, app.language.get());
        why.rule.insert(0, reasons::full(reason, app.language.get()));
    }
}

fn chance(opportunity: &Opportunity) -> String {
    opportunity.probability.map_or_else(|| "–".to_owned(), |chance| percent(chance.get()))
}

fn value(opportunity: &Opportunity) -> String {
    opportunity.value.map_or_else(|| "–".to_owned(), |value| format::plain(value.get()))
}

/// The weighted value of an opportunity. Tracked.
pub fn why_weighted(app: App, id: OpportunityId) -> Option<Why> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let opportunity = scenario.operations.opportunity(id)?;
    let weighted = results.practice.weighted(id)?;
    let here = || Some(app.address(Page::Pipeline(opportunity.account)));
    let mut why = Why {
        title: words().why_weighted(name_of(opportunity)),
        value: money(app, weighted),
        inputs: vec![
            (words().value.to_owned(), value(opportunity), here()),
            (words().probability.to_owned(), chance(opportunity), here()),
        ],
        rule: vec![words().weighted_rule.to_owned()],
        ..Why::default()
    };
    if weighted.is_ok() {
        why.formula = vec![format!("{} × {} = {}", value(opportunity), chance(opportunity), why.value)];
    }
    undefined(app, &mut why, weighted);
    Some(why)
}

/// A sum over opportunities, weighted or not. Tracked.
fn why_sum(app: App, name: &str, sum: &PipelineSum, column: &str, takes: impl Fn(&Opportunity) -> bool) -> Option<Why> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let words = words();
    let open = |o: &&Opportunity| o.state == OpportunityState::Open && takes(o);
    let all: Vec<&Opportunity> = scenario.operations.opportunities.iter().filter(open).collect();
    let is_value = column == "value";
    let term = |o: &&&Opportunity| {
        let shown = match column {
            "value" => value(o),
            "count" => "1".to_owned(),
            _ => money(app, results.practice.weighted(o.id)?),
        };
        Some((name_of(o), shown, Some(app.address(Page::Pipeline(o.account)))))
    };
    let mut inputs: Vec<_> = all.iter().take(LISTED).filter_map(|o| term(&o)).collect();
    if all.len() > LISTED {
        inputs.push((words.others(all.len() - LISTED), "…".to_owned(), None));
    }
    let (title, rule, outcome) = match column {
        "value" | "count" => (words.why_value(name), words.value_rule, &sum.value),
        _ => (words.why_sum(name), words.sum_rule, &sum.weighted),
    };
    let mut why = Why { title, value: money(app, outcome), inputs, rule: vec![rule.to_owned()], ..Why::default() };
    if column == "count" {
        why.value = sum.count.to_string();
        why.rule.clear();
        return Some(why);
    }
    if all.len() <= LISTED && outcome.is_ok() {
        let counts =
            |o: &&&Opportunity| if is_value { o.value.is_some() } else { o.value.and(o.probability).is_some() };
        let terms: Vec<String> =
            all.iter().filter(counts).filter_map(|o| term(&o)).map(|(_, shown, _)| shown).collect();
        why.formula = vec![format!("{} = {}", terms.join(" + "), why.value)];
    }
    if sum.incomplete > 0 && !is_value {
        why.rule.push(words.left_out(sum.incomplete));
    }
    undefined(app, &mut why, outcome);
    Some(why)
}

/// A figure of one stage. Tracked.
pub fn why_stage(app: App, found: &StageSum, column: &str) -> Option<Why> {
    let scenario = app.editor.scenario();
    let here = shown(app, &scenario);
    let stage = found.stage;
    why_sum(app, stage_name(stage), &found.sum, column, move |o| o.stage == stage && here.contains(&o.id))
}

/// A figure of all that is open. Tracked.
pub fn why_total(app: App, column: &str) -> Option<Why> {
    let only = asked(app);
    let name = only.map_or_else(|| words().everything.to_owned(), |id| account_name(app, id));
    why_sum(app, &name, &total(app), column, move |o| only.is_none() || o.account == only)
}

/// The weighted pipeline of an account. Tracked.
pub fn why_account(app: App, id: AccountId) -> Option<Why> {
    let results = app.editor.evaluation();
    let sum = &results.practice.account(id)?.pipeline.open;
    why_sum(app, &account_name(app, id), sum, "weighted", move |o| o.account == Some(id))
}

/// How many are won, by number or by value. Tracked.
pub fn why_rate(app: App, by_value: bool) -> Option<Why> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let rate = &results.practice.pipeline.win_rate;
    let words = words();
    let outcome = if by_value { &rate.by_value } else { &rate.by_count };
    let of = |state: OpportunityState| scenario.operations.opportunities.iter().filter(move |o| o.state == state);
    let figure = |state: OpportunityState| {
        if by_value {
            format::amount(of(state).filter_map(|o| o.value).map(|value| value.get()).sum())
        } else {
            of(state).count().to_string()
        }
    };
    let (won, lost) = (figure(OpportunityState::Won), figure(OpportunityState::Lost));
    let mut why = Why {
        title: if by_value { words.win_value } else { words.win_rate }.to_owned(),
        inputs: vec![
            (words.won.to_owned(), won.clone(), Some(app.address(Page::Pipeline(None)))),
            (words.lost.to_owned(), lost.clone(), Some(app.address(Page::Pipeline(None)))),
        ],
        rule: vec![words.rate_rule.to_owned()],
        ..Why::default()
    };
    if let Ok(share) = outcome {
        why.value = percent(share.get());
        why.formula = vec![format!("{won} ÷ ({won} + {lost}) = {}", why.value)];
    }
    undefined(app, &mut why, outcome);
    Some(why)
}

/// All an account spends. Tracked.
pub fn why_wallet(app: App, id: AccountId) -> Option<Why> {
    let results = app.editor.evaluation();
    let found = &results.practice.account(id)?.pipeline;
    let revenue = money(app, &results.money.statement(id)?.revenue[Period::ThisYear]);
    let share = found.wallet_share.as_ref().map_or_else(|_| "–".to_owned(), |share| percent(share.get()));
    let words = words();
    let year = app.editor.scenario().this_year;
    let mut why = Why {
        title: words.why_wallet(account_name(app, id)),
        value: money(app, &found.wallet),
        inputs: vec![
            (words.revenue(year), revenue.clone(), Some(app.address(Page::Money(Some(id))))),
            (words.wallet_share.to_owned(), share.clone(), Some(app.address(Page::Pipeline(Some(id))))),
        ],
        rule: vec![words.wallet_rule.to_owned()],
        ..Why::default()
    };
    if found.wallet.is_ok() {
        why.formula = vec![format!("{revenue} ÷ {share} = {}", why.value)];
    }
    undefined(app, &mut why, &found.wallet);
    Some(why)
}

/// What an account buys elsewhere. Tracked.
pub fn why_elsewhere(app: App, id: AccountId) -> Option<Why> {
    let results = app.editor.evaluation();
    let found = &results.practice.account(id)?.pipeline;
    let revenue = money(app, &results.money.statement(id)?.revenue[Period::ThisYear]);
    let words = words();
    let year = app.editor.scenario().this_year;
    let spends = money(app, &found.wallet);
    let mut why = Why {
        title: words.why_elsewhere(account_name(app, id)),
        value: money(app, &found.elsewhere),
        inputs: vec![
            (words.spends.to_owned(), spends.clone(), Some(app.address(Page::Pipeline(Some(id))))),
            (words.revenue(year), revenue.clone(), Some(app.address(Page::Money(Some(id))))),
        ],
        rule: vec![words.elsewhere_rule.to_owned()],
        ..Why::default()
    };
    if found.elsewhere.is_ok() {
        why.formula = vec![format!("{spends} − {revenue} = {}", why.value)];
    }
    undefined(app, &mut why, &found.elsewhere);
    Some(why)
}
