//! Why a plan is as complete as it is, how far the review is, how long it takes.

use super::names::account_name;
use super::sections::page_of;
use super::{results, words};
use crate::model::AccountId;
use crate::model::plan::AccountPlanResult;
use crate::state::Page;
use crate::text::plan::review_texts;
use crate::text::{format, reasons};
use crate::ui::context::App;
use crate::ui::kit::why::Why;
use crate::ui::view::prelude::*;

/// Complete ÷ all sections, in words. Tracked.
pub fn complete_shown(plan: &AccountPlanResult) -> String {
    words().complete_of(plan.complete_count(), plan.sections.len())
}

/// Complete sections ÷ all sections. Tracked.
pub fn why_complete(app: App, account: AccountId) -> Option<Why> {
    let plan = results(app, account)?;
    let name = account_name(&app.editor.scenario(), account);
    let share = format!("{}%", format::percent(plan.complete.get(), 1));
    let input = |state: &crate::model::plan::SectionState| {
        let address = app.address(page_of(state.section, account));
        (words().section(state.section).to_owned(), words().filled(state.filled, state.needed), Some(address))
    };
    Some(Why {
        title: words().why_complete(name),
        value: complete_shown(&plan),
        formula: vec![format!("{} ÷ {} = {share}", plan.complete_count(), plan.sections.len())],
        inputs: plan.sections.iter().map(input).collect(),
        rule: vec![words().complete_rule.to_owned()],
        ..Why::default()
    })
}

/// Days to the review in words, or that it has no day. Tracked.
pub fn days_shown(plan: &AccountPlanResult) -> String {
    match plan.days_to_review {
        Ok(0) => words().today.to_owned(),
        Ok(days) if days < 0 => words().days_ago(days.unsigned_abs()),
        Ok(days) => words().days(days),
        Err(_) => words().no_day.to_owned(),
    }
}

/// The review − the scenario's day. Tracked.
pub fn why_days(app: App, account: AccountId) -> Option<Why> {
    let plan = results(app, account)?;
    let scenario = app.editor.scenario();
    let mut why = Why {
        title: words().why_days(account_name(&scenario, account)),
        value: days_shown(&plan),
        rule: vec![words().days_rule.to_owned()],
        ..Why::default()
    };
    let home = if plan.is_own_review { Page::Plan(Some(account)) } else { Page::Plan(None) };
    let shown = plan.review.map_or_else(|| words().unset.to_owned(), |day| day.to_string());
    why.inputs = vec![
        (words().review_date.to_owned(), shown.clone(), Some(app.address(home))),
        (words().as_of.to_owned(), scenario.as_of.to_string(), Some(app.address(Page::Scenario))),
    ];
    match &plan.days_to_review {
        Ok(days) => {
            why.formula = vec![format!("{shown} − {} = {}", scenario.as_of, format::plain(*days as f64))];
        }
        Err(reason) => why.rule.insert(0, reasons::full(reason, app.language.get())),
    }
    Some(why)
}

/// The minutes of all topics added up. Tracked.
pub fn why_minutes(app: App) -> Why {
    let plans = &app.editor.evaluation().plans;
    let texts = review_texts(app.language.get());
    let terms: Vec<String> = plans.agenda.iter().map(|(_, minutes)| minutes.to_string()).collect();
    let address = app.address(Page::Plan(None));
    let inputs = plans.agenda.iter();
    Why {
        title: words().why_minutes.to_owned(),
        value: words().minutes(plans.minutes),
        formula: vec![format!("{} = {}", terms.join(" + "), plans.minutes)],
        inputs: inputs
            .map(|(topic, minutes)| (texts.topic(*topic).to_owned(), minutes.to_string(), Some(address.clone())))
            .collect(),
        rule: vec![words().minutes_rule.to_owned()],
        ..Why::default()
    }
}
