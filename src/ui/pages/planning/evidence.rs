//! Evidence of a step: pages and records elsewhere in the scenario, as links.

use super::step::change;
use super::words;
use crate::model::Scenario;
use crate::model::strategy::{EvidencePage, EvidencePlace, PlanningStep};
use crate::state::{Action, Page};
use crate::ui::context::{App, app};
use crate::ui::kit::{ChoiceField, Icon, locked};
use crate::ui::pages::strategy_parts::or_else;
use crate::ui::view::prelude::*;

/// A page by the name it has in the navigation. Tracked.
fn page_name(app: App, page: EvidencePage) -> &'static str {
    let t = app.frame_texts();
    match page {
        EvidencePage::Accounts => t.accounts,
        EvidencePage::Selection => t.selection,
        EvidencePage::Money => t.money,
        EvidencePage::Quadrant => t.quadrant,
        EvidencePage::Concentration => t.concentration,
        EvidencePage::Attractiveness => t.attractiveness,
        EvidencePage::Strength => t.strength,
        EvidencePage::Matrix => t.matrix,
        EvidencePage::Risks => t.risks,
        EvidencePage::Swot => t.swot,
        EvidencePage::Goals => t.goals,
        EvidencePage::Readiness => t.readiness,
    }
}

/// What a place is called. Tracked.
fn name(app: App, scenario: &Scenario, place: EvidencePlace) -> String {
    let swot = &scenario.strategy.swot;
    let text = match place {
        EvidencePlace::Page(page) => return page_name(app, page).to_owned(),
        EvidencePlace::Account(id) => scenario.account(id).map(|a| a.profile.name.as_str()),
        EvidencePlace::Rival(id) => scenario.rival(id).map(|r| r.name.as_str()),
        EvidencePlace::Risk(id) => scenario.risk(id).map(|r| r.title.as_str()),
        EvidencePlace::Item(id) => swot.item(id).map(|i| i.text.as_str()),
        EvidencePlace::Cross(id) => swot.cross_of(id).map(|c| c.text.as_str()),
        EvidencePlace::Goal(id) => scenario.strategy.goal(id).map(|g| g.name.as_str()),
    };
    format!("{place} {}", or_else(text.unwrap_or_default(), String::new))
}

/// Where it stands. Tracked.
fn address(app: App, place: EvidencePlace) -> String {
    app.address(match place {
        EvidencePlace::Account(id) => Page::Accounts(Some(id)),
        EvidencePlace::Risk(id) => Page::Risks(Some(id)),
        EvidencePlace::Goal(id) => Page::Goals(Some(id)),
        EvidencePlace::Rival(_) | EvidencePlace::Page(EvidencePage::Accounts) => Page::Accounts(None),
        EvidencePlace::Item(_) | EvidencePlace::Cross(_) | EvidencePlace::Page(EvidencePage::Swot) => Page::Swot,
        EvidencePlace::Page(EvidencePage::Selection) => Page::Selection,
        EvidencePlace::Page(EvidencePage::Money) => Page::Money(None),
        EvidencePlace::Page(EvidencePage::Quadrant) => Page::Quadrant,
        EvidencePlace::Page(EvidencePage::Concentration) => Page::Concentration,
        EvidencePlace::Page(EvidencePage::Attractiveness) => Page::Attractiveness,
        EvidencePlace::Page(EvidencePage::Strength) => Page::Strength(None),
        EvidencePlace::Page(EvidencePage::Matrix) => Page::Matrix(None),
        EvidencePlace::Page(EvidencePage::Risks) => Page::Risks(None),
        EvidencePlace::Page(EvidencePage::Goals) => Page::Goals(None),
        EvidencePlace::Page(EvidencePage::Readiness) => Page::Readiness,
    })
}

/// Every place that can be evidence: pages first, then records.
fn places(scenario: &Scenario) -> Vec<EvidencePlace> {
    let strategy = &scenario.strategy;
    let pages = EvidencePage::ALL.iter().copied().map(EvidencePlace::Page);
    pages
        .chain(scenario.accounts.iter().map(|a| EvidencePlace::Account(a.id)))
        .chain(scenario.rivals.iter().map(|r| EvidencePlace::Rival(r.id)))
        .chain(scenario.risks.iter().map(|r| EvidencePlace::Risk(r.id)))
        .chain(strategy.swot.items.iter().map(|i| EvidencePlace::Item(i.id)))
        .chain(strategy.swot.cross.iter().map(|c| EvidencePlace::Cross(c.id)))
        .chain(strategy.goals.iter().map(|g| EvidencePlace::Goal(g.id)))
        .collect()
}

/// The evidence of a step.
#[component]
pub fn Evidence(step: PlanningStep) -> Node {
    let app = app();
    let linked = move || app.editor.scenario().strategy.planning.step(step).evidence;
    let rows = move || {
        let all = linked();
        if all.is_empty() {
            return view! { <p class="quiet">{words().evidence_none}</p> };
        }
        let rows = all.into_iter().map(|place| link(app, step, place)).collect_view();
        view! { <ul class="evidence-links">{rows}</ul> }
    };
    let choices = Signal::derive(move || {
        let scenario = app.editor.scenario();
        let linked = linked();
        let open = places(&scenario).into_iter().filter(|place| !linked.contains(place));
        let choice = open.map(|place| (place.to_string(), name(app, &scenario, place)));
        std::iter::once((String::new(), words().evidence_choose.to_owned())).chain(choice).collect()
    });
    let add = Callback::new(move |code: String| {
        if let Ok(place) = code.parse::<EvidencePlace>() {
            app.editor.edit(Action::Add, |s| change(s, step, |entry| entry.evidence.push(place)));
        }
    });
    view! {
        <div class="step-evidence">
            <h3>{move || words().evidence}</h3>
            {rows}
            <ChoiceField label=Signal::derive(move || words().evidence_add.to_owned()) value=Signal::derive(String::new) choices on_commit=add />
        </div>
    }
}

/// One piece of evidence. Tracked.
fn link(app: App, step: PlanningStep, place: EvidencePlace) -> Node {
    let name = name(app, &app.editor.scenario(), place);
    let label = words().evidence_remove(&name);
    let take = move |_| {
        app.editor.edit(Action::Remove, |s| change(s, step, |entry| entry.evidence.retain(|other| *other != place)));
    };
    view! {
        <li>
            <a href=address(app, place)>{name}</a>
            <button type="button" class="button plain icon-only" aria-label=label.clone() title=label disabled=locked on:click=take><Icon name="close" /></button>
        </li>
    }
}
