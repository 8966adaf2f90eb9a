//! What items, strategies and what they became are called.

use super::words;
use crate::model::Scenario;
use crate::model::strategy::{CrossKind, Origin, Outgrowth, SwotKind};
use crate::state::Page;
use crate::ui::context::App;
use crate::ui::kit::sheet::Choice;
use crate::ui::pages::strategy_parts::{choices, or_else};
use std::sync::Arc;

/// A quadrant's name. Tracked.
pub fn kind_name(kind: SwotKind) -> &'static str {
    words().kind_one[kind as usize]
}

/// `SO`, `ST`, `WO`, `WT`.
pub fn cross_code(kind: CrossKind) -> String {
    kind.code().to_uppercase()
}

/// The id of an item or a strategy.
pub fn origin_id(origin: Origin) -> String {
    match origin {
        Origin::Item(id) => id.to_string(),
        Origin::Cross(id) => id.to_string(),
    }
}

/// The text of an item or a strategy; one without is called by its id. Tracked.
pub fn origin_name(scenario: &Scenario, origin: Origin) -> String {
    let id = origin_id(origin);
    or_else(scenario.origin_text(origin).unwrap_or_default(), || words().untitled(id))
}

/// What an entry became, by name. Tracked.
pub fn outgrowth_name(scenario: &Scenario, outgrowth: Outgrowth) -> String {
    let text = match outgrowth {
        Outgrowth::Goal(id) => scenario.strategy.goal(id).map(|g| g.name.as_str()),
        Outgrowth::Risk(id) => scenario.risk(id).map(|r| r.title.as_str()),
        Outgrowth::Action(id) => scenario.strategy.action(id).map(|a| a.text.as_str()),
    };
    or_else(text.unwrap_or_default(), || words().untitled(outgrowth))
}

/// Where it stands. Tracked.
pub fn outgrowth_address(app: App, outgrowth: Outgrowth) -> String {
    app.address(match outgrowth {
        Outgrowth::Goal(id) => Page::Goals(Some(id)),
        Outgrowth::Risk(id) => Page::Risks(Some(id)),
        Outgrowth::Action(_) => Page::Goals(None),
    })
}

/// The four quadrants to choose from. Tracked.
pub fn kind_choices() -> Arc<[Choice]> {
    let all = SwotKind::ALL.iter().map(|&kind| (kind.code(), kind_name(kind)));
    choices("", all).iter().skip(1).cloned().collect()
}

/// The four pairs to choose from.
pub fn cross_choices() -> Arc<[Choice]> {
    let choice = |&kind: &CrossKind| Choice { value: kind.code(), label: cross_code(kind) };
    CrossKind::ALL.iter().map(choice).collect()
}

/// The ids of what an entry became, with spaces.
pub fn ids<I: ToString>(all: &[I]) -> String {
    all.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}
