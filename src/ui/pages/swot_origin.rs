//! Where a goal, a risk or an action comes from: the item or strategy of the SWOT, as a link back.

use crate::model::strategy::Origin;
use crate::state::Page;
use crate::ui::context::App;
use crate::ui::view::prelude::*;

/// The id of an item or a strategy.
pub fn id(origin: Origin) -> String {
    match origin {
        Origin::Item(id) => id.to_string(),
        Origin::Cross(id) => id.to_string(),
    }
}

/// A link for each, with its text for a title. Tracked.
pub fn tags(app: App, origins: &[Origin], said: impl Fn(&str) -> String) -> Node {
    let scenario = app.editor.scenario();
    let tag = |&origin: &Origin| {
        let title = scenario.origin_text(origin).unwrap_or_default().to_owned();
        view! { <a class="tag" href=app.address(Page::Swot) title=title>{said(&id(origin))}</a> }
    };
    origins.iter().map(tag).collect_view().into_node()
}
