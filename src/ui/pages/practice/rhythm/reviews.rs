//! The review calendar: what is next, and what has passed.

use super::why::why_review;
use super::{say, words};
use crate::model::practice::ReviewState;
use crate::model::statistics::arrange;
use crate::model::{AccountId, Date};
use crate::state::Page;
use crate::text::risks;
use crate::ui::context::{App, app};
use crate::ui::kit::{Panel, WhyButton};
use crate::ui::pages::practice::shared::account_name;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// So many are listed; the table has them all.
const LISTED: usize = 12;

/// Days until a review, in words. Tracked.
pub fn distance(days: i64) -> String {
    match days {
        ..0 => words().days_late(-days),
        0 => words().today.to_owned(),
        _ => words().days_left(days),
    }
}

/// The panel.
#[component]
pub fn Calendar() -> Node {
    let app = app();
    let help = move || {
        let scenario = app.editor.scenario();
        words().calendar_help(risks::day(scenario.as_of, scenario.this_year, app.language.get()))
    };
    let list = move || {
        let planned = planned(app);
        if planned.is_empty() {
            return view! { <p class="panel-body quiet">{words().calendar_empty}</p> };
        }
        let more = planned.len().saturating_sub(LISTED);
        let rows = planned.into_iter().take(LISTED).map(|entry| line(app, entry)).collect_view();
        view! {
            <ol class="panel-body review-calendar">{rows}</ol>
            {(more > 0).then(|| view! { <p class="panel-body quiet">{words().more(more)}</p> })}
        }
    };
    view! { <Panel id="review-calendar" title=say(|w| w.calendar) help=Signal::derive(help)>{list}</Panel> }
}

type Planned = (Date, AccountId, ReviewState, i64);

/// Accounts with a next review, by day.
fn planned(app: App) -> Vec<Planned> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let all = scenario.accounts.iter().zip(&results.practice.accounts);
    let entry = |(account, found): (&Arc<crate::model::Account>, &crate::model::practice::AccountPractice)| {
        let rhythm = &found.rhythm;
        let (state, days) = (rhythm.review.as_ref().ok()?, rhythm.review_in.as_ref().ok()?);
        Some((account.practice.review.next?, account.id, *state, *days))
    };
    let mut planned: Vec<Planned> = all.filter_map(entry).collect();
    arrange::sort_by_key(&mut planned, |entry| entry.0);
    planned
}

fn line(app: App, (day, id, state, days): Planned) -> Node {
    let scenario = app.editor.scenario();
    let class = match state {
        ReviewState::Overdue => "tag bad",
        ReviewState::Soon => "tag warn",
        ReviewState::Planned => "tag",
    };
    let said = risks::day(day, scenario.this_year, app.language.get());
    view! {
        <li>
            <time datetime=day.to_string()>{said}</time>
            <a href=app.address(Page::Rhythm(Some(id)))>{account_name(app, id)}</a>
            <span class=class><WhyButton text=distance(days) why=Arc::new(move || why_review(app, id)) /></span>
        </li>
    }
}
