//! The review itself: when, who comes, what is to be decided.

use super::{results, words};
use crate::model::AccountId;
use crate::ui::context::App;
use crate::ui::pages::plan::names;
use crate::ui::pages::plan::why::{days_shown, why_days};
use crate::ui::view::prelude::*;

/// The day.
pub fn note(app: App, account: AccountId) -> Node {
    let Some(plan) = results(app, account) else { return String::new().into_node() };
    let day = plan.review.map(|day| names::day(app, &app.editor.scenario(), day));
    let days = days_shown(&plan);
    view! { {day.map(|day| format!("{day}{}", words().comma))}{names::why(days, move || why_days(app, account))} }
}

/// Decision and attendees.
pub fn body(app: App, account: AccountId) -> Node {
    let scenario = app.editor.scenario();
    let Some(plan) = scenario.plan(account) else { return String::new().into_node() };
    let decision = plan.decision.trim();
    let by = names::person(&scenario, plan.decision_owner).map(|name| words().decision_by(name));
    let by = (!decision.is_empty()).then(|| by.unwrap_or_else(|| words().decision_by(words().nobody)));
    let attendees: Vec<String> = plan.attendees.iter().filter_map(|&id| names::person(&scenario, Some(id))).collect();
    let comes = if attendees.is_empty() { words().nobody_comes.to_owned() } else { attendees.join(words().comma) };
    view! {
        <dl class="plan-facts wide-facts">
            <dt>{words().decision}</dt>
            <dd>
                <strong>{if decision.is_empty() { words().no_decision } else { decision }.to_owned()}</strong>
                {by.map(|by| view! { <span class="quiet">" "{by}</span> })}
            </dd>
            <dt>{words().attendees}</dt>
            <dd>{comes}</dd>
        </dl>
    }
}
