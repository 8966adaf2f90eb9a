//! The DMADV toolkit: the road map of a design project, and its tools (D23 to D26).

mod capability;
mod charter;
mod house;
mod parts;
mod phases;
mod review;
mod roadmap;
mod why;

pub use capability::CapabilityPage;
pub use house::HousePage;
pub use roadmap::RoadmapPage;

use crate::model::ProjectId;
use crate::model::toolkit::{Project, ProjectResults};
use crate::state::Page;
use crate::text::toolkit::{RoadmapTexts, ToolkitTermTexts, roadmap as texts, terms as term_texts};
use crate::ui::context::{App, app};
use crate::ui::view::prelude::*;

/// Words of the road map. Tracked.
fn words() -> &'static RoadmapTexts {
    texts(app().language.get())
}

/// Names of phases, tools and choices. Tracked.
fn terms() -> &'static ToolkitTermTexts {
    term_texts(app().language.get())
}

/// The project the address names, or the first there is. Tracked.
fn current(app: App) -> Option<ProjectId> {
    let named = match app.route.get().page {
        Page::Toolkit(id) => id,
        Page::Tool(id, _) => Some(id),
        _ => None,
    };
    let scenario = app.editor.scenario();
    named.filter(|id| scenario.project(*id).is_some()).or_else(|| scenario.toolkit.projects.first().map(|p| p.id))
}

/// Reads something of a project; its default where there is no project. Tracked.
fn read<T: Default>(app: App, project: ProjectId, what: impl FnOnce(&Project) -> T) -> T {
    app.editor.scenario().project(project).map(what).unwrap_or_default()
}

/// Reads something of a project's results. Tracked.
fn result<T>(app: App, project: ProjectId, what: impl FnOnce(&ProjectResults) -> T) -> Option<T> {
    app.editor.evaluation().toolkit.project(project).map(what)
}

/// A project's name; one without is called by its id. Tracked.
fn project_name(app: App, id: ProjectId) -> String {
    let name = read(app, id, |p| p.name.trim().to_owned());
    if name.is_empty() { words().untitled(id) } else { name }
}
