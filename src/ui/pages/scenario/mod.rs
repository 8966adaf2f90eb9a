//! The scenario's own settings: name, story, time, money, and the way back to the course's method.

mod about;
mod method;
mod money;
mod time;

use crate::text::scenario::{ScenarioTexts, texts};
use crate::ui::context::app;
use crate::ui::kit::PageHead;
use crate::ui::view::prelude::*;

/// Words of the page. Tracked.
fn words() -> &'static ScenarioTexts {
    texts(app().language.get())
}

/// The page.
#[component]
pub fn ScenarioPage() -> Node {
    view! {
        <PageHead title=Signal::derive(move || words().title.to_owned()) help=Signal::derive(move || words().help.to_owned()) />
        <div class="two-columns">
            <div class="stack">
                <about::About />
                <about::Origin />
            </div>
            <div class="stack">
                <time::Time />
                <money::Money />
                <method::Method />
            </div>
        </div>
    }
}
