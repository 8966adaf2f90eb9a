//! An account's plan on paper: one A4 page, or three pages of 16:9. The same sections, arranged in two ways.

use super::head::is_wide;
use super::names::{account_name, day, person};
use super::sections::{draw, noticed, page_of, profile_line};
use super::words;
use crate::model::AccountId;
use crate::model::plan::Section;
use crate::ui::context::{App, app};
use crate::ui::view::prelude::*;

/// The rows of the A4 page, each of one or two cells; the remarks stand in the last cell.
const A4: &[&[&[Section]]] = &[
    &[&[Section::Class], &[Section::Goals]],
    &[&[Section::Money]],
    &[&[Section::Strength, Section::Needs], &[Section::Stage, Section::Actions]],
    &[&[Section::Contacts]],
    &[&[Section::Risks], &[Section::Review]],
];

/// The two columns of each 16:9 page.
const WIDE: [[&[Section]; 2]; 3] = [
    [&[Section::Class, Section::Goals], &[Section::Money]],
    [&[Section::Stage, Section::Strength], &[Section::Contacts, Section::Needs]],
    [&[Section::Risks, Section::Review], &[Section::Actions]],
];

/// An account's plan in the chosen layout.
#[component]
pub fn Papers(account: AccountId) -> Node {
    let app = app();
    (move || if is_wide(app) { wide(app, account) } else { a4(app, account) }).into_node()
}

fn a4(app: App, account: AccountId) -> Node {
    let row = |(place, cells): (usize, &&'static [&'static [Section]])| {
        let is_last = place + 1 == A4.len();
        let count = cells.len();
        let cell = |(place, sections): (usize, &&'static [Section])| {
            column(app, account, sections, is_last && place + 1 == count)
        };
        let class = if count > 1 { "row-2" } else { "row-1" };
        view! { <div class=class>{cells.iter().enumerate().map(cell).collect_view()}</div> }
    };
    view! {
        <article class="paper" aria-label=move || words().paper_of(account_name(&app.editor.scenario(), account))>
            {move || head(app, account, None)}
            {A4.iter().enumerate().map(row).collect_view()}
        </article>
    }
}

/// Sections below each other, with what was noticed at their end.
fn column(app: App, account: AccountId, sections: &'static [Section], with_remarks: bool) -> Node {
    let all = sections.iter().map(|&section| (move || draw(app, account, section)).into_node()).collect_view();
    let remarks = with_remarks.then(|| (move || noticed(app, account)).into_node());
    view! { <div class="slide-column">{all}{remarks}</div> }
}

fn wide(app: App, account: AccountId) -> Node {
    let slide = |(place, columns): (usize, &[&'static [Section]; 2])| {
        let [left, right] = *columns;
        let is_last = place + 1 == WIDE.len();
        let label = move || {
            format!("{}{}{}", account_name(&app.editor.scenario(), account), words().semicolon, words().slides[place])
        };
        view! {
            <article class="paper wide" aria-label=label>
                {move || head(app, account, Some(words().slides[place]))}
                <div class="row-2">
                    {column(app, account, left, false)}
                    {column(app, account, right, is_last)}
                </div>
            </article>
        }
    };
    WIDE.iter().enumerate().map(slide).collect_view().into_node()
}

/// Name, profile, manager, company and day; the sentence on the account.
fn head(app: App, account: AccountId, slide: Option<&'static str>) -> Node {
    let scenario = app.editor.scenario();
    let Some(record) = scenario.account(account) else { return String::new().into_node() };
    let manager = person(&scenario, record.profile.manager);
    let manager = manager.map_or_else(|| words().without_manager.to_owned(), |name| words().manager(name));
    let years = words().paper_sub(scenario.this_year, scenario.this_year.saturating_add(2));
    let profile = profile_line(app, account);
    let sub = match slide {
        Some(slide) => {
            view! { <strong>{slide}</strong>{format!("{}{profile}", if profile.is_empty() { "" } else { words().semicolon })} }
        }
        None if profile.is_empty() => {
            view! { {years}" "<a class="screen-only" href=app.address(page_of(Section::Profile, account))>{words().missing_in(Section::Profile)}</a> }
        }
        None => format!("{years}{}{profile}", words().semicolon).into_node(),
    };
    let summary = record.plan.summary.trim().to_owned();
    let lead = (!summary.is_empty() && slide.is_none_or(|slide| slide == words().slides[0]))
        .then(|| view! { <p class="plan-lead">{summary}</p> });
    view! {
        <header class="paper-head">
            <div>
                <h2>{account_name(&scenario, account)}</h2>
                <p>{sub}</p>
            </div>
            <p class="meta">{manager}<br />{made(app)}</p>
        </header>
        {lead}
    }
}

/// Company and day, for the head of a page. Tracked.
pub fn made(app: App) -> String {
    let scenario = app.editor.scenario();
    let company = scenario.company.trim();
    let company = if company.is_empty() { scenario.title.trim() } else { company };
    // A year that is always named, since paper lives long.
    let of = crate::text::risks::day(scenario.as_of, i32::MIN, app.language.get());
    if company.is_empty() { of } else { words().made(company, of) }
}

/// A day of the scenario in words, for the tables of the portfolio. Tracked.
pub fn day_of(app: App, of: crate::model::Date) -> String {
    day(app, &app.editor.scenario(), of)
}
