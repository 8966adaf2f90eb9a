//! Specification and capability (D25b, D25c): what is critical to quality, its limits, the values that were measured, and
//! what they say about the process.

mod entry;
mod picture;
mod result;
mod settings;
mod study;
mod table;
mod why;

use super::{current, project_name, read};
use crate::model::finding::Place;
use crate::model::toolkit::{CtqId, Project, Tool};
use crate::model::{ProjectId, Scenario};
use crate::state::{Action, Page};
use crate::text::design::{CapabilityTexts, DesignTermTexts, capability as texts, terms as term_texts};
use crate::ui::context::{App, app};
use crate::ui::kit::{Empty, Icon, PageHead, lock_reason, locked};
use crate::ui::pages::strategy_parts::{StrategyFindings, or_else};
use crate::ui::view::prelude::*;

/// The page's words. Tracked.
fn words() -> &'static CapabilityTexts {
    texts(app().language.get())
}

/// Names of choices. Tracked.
fn terms() -> &'static DesignTermTexts {
    term_texts(app().language.get())
}

/// What a characteristic is called. Tracked.
fn ctq_name(project: &Project, id: CtqId) -> String {
    let name = project.design.ctq(id).map(|ctq| ctq.shown_name(&project.measure.house).to_owned());
    or_else(&name.unwrap_or_default(), || words().untitled(id))
}

/// Changes a project.
fn change(scenario: &mut Scenario, project: ProjectId, change: impl FnOnce(&mut Project)) {
    if let Some(project) = scenario.project_mut(project) {
        change(project);
    }
}

/// The page.
#[component]
pub fn CapabilityPage() -> Node {
    let app = app();
    let project = Memo::new(move |_| current(app));
    let back = move || {
        let id = project.get()?;
        let name = format!("{}: {}", words().back, project_name(app, id));
        Some(view! { <a class="button plain" href=app.address(Page::Toolkit(Some(id)))>{name}</a> })
    };
    let is_empty = Memo::new(move |_| project.get().is_none_or(|id| read(app, id, |p| p.design.ctqs.is_empty())));
    view! {
        <PageHead title=Signal::derive(move || words().title.to_owned()) help=Signal::derive(move || words().help.to_owned())>{back}</PageHead>
        {move || match project.get() {
            Some(project) if !is_empty.get() => view! { <Filled project /> },
            project => view! { <Nothing project /> },
        }}
    }
}

#[component]
fn Nothing(project: Option<ProjectId>) -> Node {
    let app = app();
    let add = move |_| begin(app, project);
    view! {
        <section class="panel">
            <Empty title=Signal::derive(move || words().empty.to_owned()) help=Signal::derive(move || format!("{} {}", words().empty_help, words().example))>
                <button type="button" class="button primary" disabled=locked title=lock_reason on:click=add>
                    <Icon name="plus" />
                    {move || words().add}
                </button>
            </Empty>
        </section>
    }
}

/// A first characteristic, in a project that is made if there is none.
fn begin(app: App, project: Option<ProjectId>) {
    app.editor.edit(Action::Add, |s| {
        if let Some(id) = project.or_else(|| s.add_project()) {
            entry::add_ctq(s, id);
        }
    });
}

#[component]
fn Filled(project: ProjectId) -> Node {
    let app = app();
    let chosen = RwSignal::new(None::<CtqId>);
    // The chosen characteristic, or the first that was measured, or the first of all.
    let ctq = Memo::new(move |_| {
        let chosen = chosen.get();
        read(app, project, |p| {
            let design = &p.design;
            let measured = design.studies.iter().find(|s| !s.values.is_empty()).map(|s| s.ctq);
            let first = || design.ctqs.first().map(|c| c.id);
            chosen.or(measured).filter(|id| design.ctq(*id).is_some()).or_else(first)
        })
    });
    view! {
        <table::Specification project />
        {move || ctq.get().map(|ctq| view! { <result::Results project ctq /> })}
        {move || ctq.get().map(|ctq| view! { <study::Study project ctq chosen /> })}
        <div class="two-columns">
            <settings::Settings project />
            <StrategyFindings
                id="capability-findings"
                title=Signal::derive(move || words().findings.to_owned())
                none=Signal::derive(move || words().findings_none.to_owned())
                belongs=|place: &Place| matches!(place, Place::Tool(_, Tool::Specification | Tool::Capability))
            />
        </div>
    }
}
