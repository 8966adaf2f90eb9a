//! The house of quality (D23b): the picture, what the customer wants, what we measure, relations and roof.

mod entry;
mod hows;
mod names;
mod picture;
mod relations;
mod roof;
mod settings;
mod whats;
mod why;

use super::{current, project_name};
use crate::model::ProjectId;
use crate::model::finding::Place;
use crate::model::toolkit::Tool;
use crate::state::{Action, Page};
use crate::text::toolkit::{HouseTexts, house as texts};
use crate::ui::context::{App, app};
use crate::ui::kit::{Empty, Icon, PageHead, lock_reason, locked};
use crate::ui::pages::strategy_parts::StrategyFindings;
use crate::ui::view::prelude::*;

/// The page's words. Tracked.
fn words() -> &'static HouseTexts {
    texts(app().language.get())
}

/// The page.
#[component]
pub fn HousePage() -> Node {
    let app = app();
    let project = Memo::new(move |_| current(app));
    let back = move || {
        let id = project.get()?;
        let name = format!("{}: {}", words().back, project_name(app, id));
        Some(view! { <a class="button plain" href=app.address(Page::Toolkit(Some(id)))>{name}</a> })
    };
    let is_empty = Memo::new(move |_| {
        project.get().is_none_or(|id| {
            super::read(app, id, |p| p.measure.house.whats.is_empty() && p.measure.house.hows.is_empty())
        })
    });
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
                    {move || words().add_what}
                </button>
            </Empty>
        </section>
    }
}

/// A first row and a first column, in a project that is made if there is none.
fn begin(app: App, project: Option<ProjectId>) {
    app.editor.edit(Action::Add, |s| {
        if let Some(id) = project.or_else(|| s.add_project()) {
            entry::add_what(s, id);
            entry::add_how(s, id);
        }
    });
}

#[component]
fn Filled(project: ProjectId) -> Node {
    view! {
        <picture::Picture project />
        <div class="two-columns uneven">
            <settings::Settings project />
            <StrategyFindings
                id="house-findings"
                title=Signal::derive(move || words().findings.to_owned())
                none=Signal::derive(move || words().findings_none.to_owned())
                belongs=|place: &Place| matches!(place, Place::Tool(_, Tool::House))
            />
        </div>
        <whats::Whats project />
        <relations::Relations project />
        <hows::Hows project />
        <roof::Roof project />
    }
}
