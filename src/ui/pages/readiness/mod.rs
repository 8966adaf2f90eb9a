//! Readiness of the whole programme (D4): levels with their anchors, the radar, the checklist, the two warnings.

mod checklist;
mod levels;
mod radar;
mod warnings;
mod why;

use crate::model::finding::Place;
use crate::model::strategy::Dimension;
use crate::text::readiness::{ReadinessTexts, texts};
use crate::ui::context::{App, app};
use crate::ui::kit::PageHead;
use crate::ui::pages::strategy_parts::StrategyFindings;
use crate::ui::view::prelude::*;

/// The page's words. Tracked.
fn words() -> &'static ReadinessTexts {
    texts(app().language.get())
}

/// A dimension's name. Tracked.
fn dimension_name(app: App, dimension: Dimension) -> String {
    app.content.with(|content| content.dimension(dimension).name)
}

/// The page.
#[component]
pub fn ReadinessPage() -> Node {
    view! {
        <PageHead title=Signal::derive(move || words().title.to_owned()) help=Signal::derive(move || words().help.to_owned()) />
        <div class="two-columns uneven">
            <radar::RadarPanel />
            <div class="stack">
                <radar::Lowest />
                <StrategyFindings
                    id="readiness-findings"
                    title=Signal::derive(move || words().findings.to_owned())
                    none=Signal::derive(move || words().findings_none.to_owned())
                    belongs=|place: &Place| matches!(place, Place::Readiness)
                />
            </div>
        </div>
        <levels::Levels />
        <div class="two-columns">
            <checklist::Checklist />
            <warnings::Warnings />
        </div>
    }
}
