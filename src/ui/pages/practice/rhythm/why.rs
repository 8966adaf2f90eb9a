//! The arithmetic behind the rhythm.

use super::loads::{FIGURES, name_of, title};
use super::reviews::distance;
use super::words;
use crate::model::practice::{OpportunityState, ProblemState};
use crate::model::strategy::Year;
use crate::model::{AccountId, Outcome, PersonId};
use crate::state::Page;
use crate::text::{format, reasons, risks};
use crate::ui::context::App;
use crate::ui::kit::why::Why;
use crate::ui::pages::practice::shared::{account_name, results, terms};
use crate::ui::pages::strategy_parts::or_else;
use crate::ui::view::prelude::*;

fn undefined<T>(app: App, why: &mut Why, outcome: &Outcome<T>) {
    if let Err(reason) = outcome {
        why.value = reasons::short(reason, app.language.get());
        why.rule.insert(0, reasons::full(reason, app.language.get()));
    }
}

fn here(app: App, id: AccountId) -> Option<String> {
    Some(app.address(Page::Rhythm(Some(id))))
}

/// Plan and fact of this year, as inputs; and their difference as a formula.
fn contacts(app: App, id: AccountId) -> Option<(Why, String, String)> {
    let scenario = app.editor.scenario();
    let year = Year::new(scenario.this_year)?;
    let typed = scenario.account(id)?.practice.contacts.get(&year).copied().unwrap_or_default();
    let shown = |count: Option<u32>| count.map_or_else(|| "–".to_owned(), |count| format::plain(f64::from(count)));
    let (planned, actual) = (shown(typed.planned), shown(typed.actual));
    let inputs = vec![
        (words().planned.to_owned(), planned.clone(), here(app, id)),
        (words().actual.to_owned(), actual.clone(), here(app, id)),
    ];
    Some((Why { inputs, ..Why::default() }, planned, actual))
}

/// What took place − what was planned. Tracked.
pub fn why_difference(app: App, id: AccountId) -> Option<Why> {
    let (mut why, planned, actual) = contacts(app, id)?;
    let found = results(app, id)?.rhythm.difference;
    why.title = words().why_difference(account_name(app, id));
    why.rule = vec![words().difference_rule.to_owned()];
    if let Ok(difference) = found {
        why.value = format::signed(difference as f64, 0);
        why.formula = vec![format!("{actual} − {planned} = {}", why.value)];
    }
    undefined(app, &mut why, &found);
    Some(why)
}

/// Whether the plan is kept. Tracked.
pub fn why_kept(app: App, id: AccountId) -> Option<Why> {
    let (mut why, planned, actual) = contacts(app, id)?;
    let rhythm = results(app, id)?.rhythm;
    let scenario = app.editor.scenario();
    let method = &scenario.method.practice;
    let percent = format::plain(method.contact_tolerance.get() * 100.0);
    why.title = words().why_kept(account_name(app, id));
    why.rule = vec![words().kept_rule(&percent, method.contact_allowance)];
    let settings = || Some(app.address(Page::Rhythm(None)));
    why.inputs.push((words().tolerance.to_owned(), format!("{percent}%"), settings()));
    why.inputs.push((words().allowance.to_owned(), method.contact_allowance.to_string(), settings()));
    if let (Ok(kept), Ok(difference), Ok(tolerance)) = (&rhythm.kept, &rhythm.difference, &rhythm.tolerance) {
        terms().plan(*kept).clone_into(&mut why.value);
        let (difference, tolerance) = (format::signed(*difference as f64, 0), format::plain(*tolerance));
        why.formula = vec![words().kept_formula(actual, planned, difference, tolerance)];
    }
    undefined(app, &mut why, &rhythm.kept);
    Some(why)
}

/// How near the next review is. Tracked.
pub fn why_review(app: App, id: AccountId) -> Option<Why> {
    let scenario = app.editor.scenario();
    let rhythm = results(app, id)?.rhythm;
    let plan = scenario.account(id)?.practice.review;
    let language = app.language.get();
    let day = |day: Option<crate::model::Date>| day.map_or_else(|| "–".to_owned(), |day| day.to_string());
    let mut why = Why {
        title: words().why_review(account_name(app, id)),
        inputs: vec![
            (words().last_review.to_owned(), day(plan.last), here(app, id)),
            (words().next_review.to_owned(), day(plan.next), here(app, id)),
        ],
        rule: vec![words().review_rule(risks::day(scenario.as_of, scenario.this_year, language))],
        ..Why::default()
    };
    if let (Ok(state), Ok(days)) = (&rhythm.review, &rhythm.review_in) {
        why.value = format!("{} · {}", terms().review(*state), distance(*days));
    }
    undefined(app, &mut why, &rhythm.review);
    Some(why)
}

/// How satisfaction changes. Tracked.
pub fn why_trend(app: App, id: AccountId) -> Option<Why> {
    let found = results(app, id)?.rhythm.satisfaction;
    let measured = found.years.iter();
    let mut why = Why {
        title: words().why_change(account_name(app, id)),
        inputs: measured.map(|(year, score)| (year.to_string(), format::plain(score.get()), here(app, id))).collect(),
        rule: vec![words().change_rule.to_owned()],
        ..Why::default()
    };
    if let (Ok(change), Ok(trend), [.., before, last]) = (&found.change, &found.trend, found.years.as_slice()) {
        why.value = format!("{} · {}", format::signed(*change, 1), terms().trend(*trend));
        let (last, before) = (format::plain(last.1.get()), format::plain(before.1.get()));
        why.formula = vec![format!("{last} − {before} = {}", format::signed(*change, 1))];
    }
    if found.falling > 0 {
        why.rule.push(words().falling(found.falling));
    }
    undefined(app, &mut why, &found.trend);
    Some(why)
}

/// One figure of what a person carries, item by item. Tracked.
pub fn why_load(app: App, person: PersonId, column: &str) -> Option<Why> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let load = results.practice.loads.iter().find(|load| load.person == person)?;
    let (_, figure) = FIGURES.iter().find(|(key, _)| *key == column)?;
    let manager = |account: Option<AccountId>| account.and_then(|id| scenario.account(id)?.profile.manager);
    let responsible = |owner: Option<PersonId>, account| owner.or_else(|| manager(account)) == Some(person);
    let inputs: Vec<(String, String, Option<String>)> = match column {
        "opportunities" => {
            let open = scenario.operations.opportunities.iter().filter(|o| o.state == OpportunityState::Open);
            let own = open.filter(|o| responsible(o.owner, o.account));
            let name = |o: &crate::model::practice::Opportunity| or_else(&o.name, || o.id.to_string());
            own.map(|o| (name(o), "1".to_owned(), Some(app.address(Page::Pipeline(o.account))))).collect()
        }
        "problems" => {
            let open = scenario.operations.problems.iter().filter(|p| p.state != ProblemState::Closed);
            let own = open.filter(|p| responsible(p.owner, p.account));
            let name = |p: &crate::model::practice::Problem| or_else(&p.problem, || p.id.to_string());
            own.map(|p| (name(p), "1".to_owned(), Some(app.address(Page::Problems(p.account))))).collect()
        }
        _ => {
            let year = Year::new(scenario.this_year);
            let of = |&id: &AccountId| {
                let practice = &scenario.account(id)?.practice;
                let contacts = year.and_then(|y| practice.contacts.get(&y)).copied().unwrap_or_default();
                let review = results.practice.account(id).map(|a| a.rhythm.review.clone());
                let shown = match column {
                    "planned" => contacts.planned.map_or_else(|| "–".to_owned(), |n| n.to_string()),
                    "actual" => contacts.actual.map_or_else(|| "–".to_owned(), |n| n.to_string()),
                    "reviews" => u8::from(review == Some(Ok(crate::model::practice::ReviewState::Overdue))).to_string(),
                    _ => "1".to_owned(),
                };
                Some((account_name(app, id), shown, here(app, id)))
            };
            load.accounts.iter().filter_map(of).collect()
        }
    };
    let value = figure(load).to_string();
    let terms: Vec<&str> = inputs.iter().map(|(_, shown, _)| shown.as_str()).filter(|shown| *shown != "–").collect();
    let rule = if matches!(column, "opportunities" | "problems") { words().load_rule_owned } else { words().load_rule };
    Some(Why {
        title: words().why_load(name_of(&scenario, person), title(column)),
        formula: if terms.is_empty() { Vec::new() } else { vec![format!("{} = {value}", terms.join(" + "))] },
        value,
        inputs,
        rule: vec![rule.to_owned()],
        ..Why::default()
    })
}
