//! Navigation along the method, with what is done on the right.

use super::top_bar::{LanguageChoice, ThemeButton};
use crate::browser;
use crate::model::strategy::planning;
use crate::state::{Page, Route};
use crate::text::frame::FrameTexts;
use crate::ui::context::app;
use crate::ui::view::prelude::*;
use leptos::html;

/// What something is called.
pub type Name = fn(&FrameTexts) -> &'static str;
type Group = (Option<Name>, &'static [(Page, Name)]);

/// The pages in the order of the method.
const GROUPS: &[Group] = &[
    (None, &[(Page::Overview, |t| t.overview)]),
    (
        Some(|t| t.group_strategy),
        &[
            (Page::Strategy, |t| t.planning),
            (Page::Swot, |t| t.swot),
            (Page::Goals(None), |t| t.goals),
            (Page::Readiness, |t| t.readiness),
        ],
    ),
    (Some(|t| t.group_accounts), &[(Page::Accounts(None), |t| t.accounts), (Page::Selection, |t| t.selection)]),
    (
        Some(|t| t.group_value),
        &[
            (Page::Money(None), |t| t.money),
            (Page::Quadrant, |t| t.quadrant),
            (Page::Concentration, |t| t.concentration),
            (Page::Lifetime, |t| t.lifetime),
            (Page::States, |t| t.states),
            (Page::Forecast(None), |t| t.forecast),
            (Page::Resources, |t| t.resources),
        ],
    ),
    (
        Some(|t| t.group_position),
        &[
            (Page::Attractiveness, |t| t.attractiveness),
            (Page::Strength(None), |t| t.strength),
            (Page::Matrix(None), |t| t.matrix),
            (Page::Robustness(None), |t| t.robustness),
        ],
    ),
    (Some(|t| t.group_risk), &[(Page::Risks(None), |t| t.risks)]),
    (
        Some(|t| t.group_relationship),
        &[(Page::Relationship(None), |t| t.relationship), (Page::Plan(None), |t| t.plans)],
    ),
    (
        Some(|t| t.group_practice),
        &[
            (Page::Qualification(None), |t| t.qualification),
            (Page::Core(None), |t| t.core),
            (Page::Development(None), |t| t.development),
            (Page::Pipeline(None), |t| t.pipeline),
            (Page::Rhythm(None), |t| t.rhythm),
            (Page::Problems(None), |t| t.problems),
        ],
    ),
    (Some(|t| t.group_toolkit), &[(Page::Toolkit(None), |t| t.toolkit)]),
    (Some(|t| t.group_scenario), &[(Page::Scenario, |t| t.scenario)]),
    (
        Some(|t| t.group_help),
        &[(Page::Coach, |t| t.coach), (Page::Glossary(None), |t| t.glossary), (Page::Method(None), |t| t.methods)],
    ),
];

/// The groups of pages that have a name.
pub fn named_groups() -> impl Iterator<Item = (usize, Name)> {
    GROUPS.iter().enumerate().filter_map(|(place, (name, _))| Some((place, (*name)?)))
}

/// The group a page stands in.
pub fn group_of(page: Page) -> Option<usize> {
    let page = page.whole();
    GROUPS.iter().position(|(_, pages)| pages.iter().any(|(other, _)| *other == page))
}

/// What a page is called, by the first part of its address.
pub fn page_named(code: &str) -> Option<(Page, Name)> {
    let page = Route::parse(&format!("#/{code}")).page;
    GROUPS.iter().flat_map(|(_, pages)| *pages).find(|(other, _)| *other == page).copied()
}

/// The navigation; a drawer on narrow screens.
#[component]
pub fn SideNav() -> Node {
    let app = app();
    let element = NodeRef::<html::Nav>::new();
    let close = move |_| {
        if let Some(element) = element.get_untracked() {
            browser::hide_popover(&element);
        }
    };
    let groups = GROUPS
        .iter()
        .map(|(title, pages)| {
            let heading = title.map(|title| view! { <h2>{move || title(app.frame_texts())}</h2> });
            let links = pages.iter().map(|&(page, name)| view! { <NavLink page name /> }).collect_view();
            view! { {heading}<ul>{links}</ul> }
        })
        .collect_view();
    view! {
        <nav class="side-nav" id="nav" popover="auto" node_ref=element aria-label=move || app.frame_texts().method on:click=close>
            {groups}
            <div class="coming">
                <h2>{move || app.frame_texts().coming}</h2>
                <p>{move || app.frame_texts().coming_list}</p>
            </div>
            <div class="narrow-only" on:click=|event| event.stop_propagation()>
                <h2>{move || app.frame_texts().settings}</h2>
                <div class="nav-settings"><LanguageChoice /><ThemeButton /></div>
            </div>
        </nav>
    }
}

#[component]
fn NavLink(page: Page, name: Name) -> Node {
    let app = app();
    let here = move || match app.route.get().page {
        // The pages of the tools belong to the road map, the review is a view of the plan.
        Page::Tool(..) => Page::Toolkit(None),
        Page::Review(_) => Page::Plan(None),
        Page::Method(_) => Page::Method(None),
        other => other.whole(),
    };
    let current = move || (here() == page).then_some("page");
    let count = move || {
        let scenario = app.editor.scenario();
        let results = app.editor.basics();
        let total = scenario.accounts.len();
        let of_total = |done: usize| Some(if done == total { done.to_string() } else { format!("{done}/{total}") });
        match page {
            Page::Accounts(_) => Some(total.to_string()),
            Page::Selection => of_total(results.selected_count()),
            Page::Attractiveness => of_total(results.attractive_count()),
            Page::Strength(_) => of_total(results.strong_count()),
            Page::Risks(_) => Some(scenario.risks.len().to_string()),
            Page::Relationship(_) => {
                of_total(scenario.accounts.iter().filter(|a| a.relationship.stage.now.is_some()).count())
            }
            Page::Plan(_) => Some(scenario.plans.first.len()).filter(|count| *count > 0).map(|count| count.to_string()),
            Page::Strategy => {
                let planning = planning(&scenario);
                Some(format!("{}/{}", planning.complete_count(), planning.steps.len()))
            }
            Page::Swot => Some(scenario.strategy.swot.items.len().to_string()),
            Page::Goals(_) => Some(scenario.strategy.goals.len().to_string()),
            Page::Toolkit(_) => Some(scenario.toolkit.projects.len().to_string()),
            Page::Pipeline(_) => Some(scenario.operations.opportunities.len().to_string()),
            Page::Problems(_) => Some(scenario.operations.problems.len().to_string()),
            _ => None,
        }
    };
    view! {
        <li>
            <a href=move || app.address(page) aria-current=current>{move || name(app.frame_texts())}{move || count().map(|n| view! { <span class="count">{n}</span> })}</a>
        </li>
    }
}
