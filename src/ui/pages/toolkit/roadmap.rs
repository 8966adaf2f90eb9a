//! The road map: which project, how far each phase has come, charter and reviews.

use super::charter::Charter;
use super::phases::Phases;
use super::review::Review;
use super::{current, project_name, words};
use crate::model::ProjectId;
use crate::model::finding::Place;
use crate::state::{Action, Page};
use crate::ui::context::{App, app};
use crate::ui::kit::{Empty, Icon, PageHead, lock_reason, locked};
use crate::ui::pages::strategy_parts::StrategyFindings;
use crate::ui::view::prelude::*;

/// The page.
#[component]
pub fn RoadmapPage() -> Node {
    let app = app();
    let project = Memo::new(move |_| current(app));
    view! {
        <PageHead title=Signal::derive(move || words().title.to_owned()) help=Signal::derive(move || words().help.to_owned())>
            {move || project.get().map(|id| actions(app, id))}
        </PageHead>
        {move || match project.get() {
            None => view! {
                <section class="panel">
                    <Empty title=Signal::derive(move || words().empty.to_owned()) help=Signal::derive(move || format!("{} {}", words().empty_help, words().example))>
                        {add_button(app, true)}
                    </Empty>
                </section>
            },
            Some(project) => view! {
                <Phases project />
                <div class="two-columns uneven">
                    <Charter project />
                    <StrategyFindings
                        id="toolkit-findings"
                        title=Signal::derive(move || words().findings.to_owned())
                        none=Signal::derive(move || words().findings_none.to_owned())
                        belongs=|place: &Place| matches!(place, Place::Project(_) | Place::Tool(..))
                    />
                </div>
                <Review project />
            },
        }}
    }
}

fn add_button(app: App, is_primary: bool) -> Node {
    let add = move |_| {
        let mut added = None;
        let name = untrack(|| words().new_project);
        app.editor.edit(Action::Add, |s| {
            added = s.add_project();
            if let Some(project) = added.and_then(|id| s.project_mut(id)) {
                name.clone_into(&mut project.name);
            }
        });
        if let Some(id) = added {
            crate::browser::push_hash(&untrack(|| app.address(Page::Toolkit(Some(id)))));
        }
    };
    let class = if is_primary { "button primary" } else { "button" };
    view! {
        <button type="button" class=class disabled=locked title=lock_reason on:click=add>
            <Icon name="plus" />
            {move || words().add_project}
        </button>
    }
}

/// Which project, another one, and away with this one.
fn actions(app: App, project: ProjectId) -> Node {
    let links = move || {
        let scenario = app.editor.scenario();
        if scenario.toolkit.projects.len() < 2 {
            return Vec::new();
        }
        let link = |id: ProjectId| {
            let current = (id == project).then_some("true");
            view! { <a class="button plain" href=app.address(Page::Toolkit(Some(id))) aria-current=current>{project_name(app, id)}</a> }
        };
        scenario.toolkit.projects.iter().map(|p| link(p.id)).collect()
    };
    let remove = move |_| {
        app.editor.edit(Action::Remove, |s| s.remove_project(project));
    };
    view! {
        {links}
        {add_button(app, false)}
        <button type="button" class="button" disabled=locked title=lock_reason on:click=remove>{move || words().remove_project}</button>
    }
}
