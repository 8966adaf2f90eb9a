//! Lifetime value (D12): the programme's at three timings, what raising retention does beside the published finding,
//! what keeps accounts, the value of each account, and who brought whom.

mod accounts;
mod curve;
mod inputs;
mod levers;
mod published;
mod timings;
mod why;
mod why_account;

use crate::model::finding::Place;
use crate::model::value::TimedValue;
use crate::text::lifetime::{LifetimeTexts, texts};
use crate::ui::context::{App, app};
use crate::ui::kit::PageHead;
use crate::ui::pages::strategy_parts::StrategyFindings;
use crate::ui::view::prelude::*;

/// The page's words. Tracked.
fn words() -> &'static LifetimeTexts {
    texts(app().language.get())
}

/// The programme's value at the chosen timing. Tracked.
fn programme(app: App) -> Option<TimedValue> {
    app.editor.evaluation().asset.lifetime.programme().cloned()
}

/// The page.
#[component]
pub fn LifetimePage() -> Node {
    view! {
        <PageHead title=Signal::derive(move || words().title.to_owned()) help=Signal::derive(move || words().help.to_owned()) />
        <div class="two-columns uneven">
            <div class="stack">
                <curve::CurvePanel />
                <published::Published />
            </div>
            <div class="stack">
                <inputs::Inputs />
                <StrategyFindings
                    id="lifetime-findings"
                    title=Signal::derive(move || words().findings.to_owned())
                    none=Signal::derive(move || words().findings_none.to_owned())
                    belongs=|place: &Place| matches!(place, Place::Lifetime)
                />
            </div>
        </div>
        <timings::Timings />
        <levers::Levers />
        <accounts::Accounts />
    }
}
