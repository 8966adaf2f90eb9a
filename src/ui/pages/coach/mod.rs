//! The coach (P8): everything that was noticed, what was muted and why, and every rule.

mod filter;
mod list;
mod muted;
mod rules;

use crate::model::coach::FindingKey;
use crate::model::finding::Severity;
use crate::text::help::{CoachTexts, coach};
use crate::ui::context::app;
use crate::ui::kit::PageHead;
use crate::ui::view::prelude::*;
use filter::{Filter, FilterBar};

/// The page's words. Tracked.
fn words() -> &'static CoachTexts {
    coach(app().language.get())
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Desk {
    filter: RwSignal<Filter>,
    /// The finding whose note is being written.
    open: RwSignal<Option<FindingKey>>,
    /// What was done last, for screen readers.
    done: RwSignal<String>,
}

/// The page.
#[component]
pub fn CoachPage() -> Node {
    let app = app();
    let desk = Desk {
        filter: RwSignal::new(Filter::default()),
        open: RwSignal::new(None),
        done: RwSignal::new(String::new()),
    };
    view! {
        <PageHead title=Signal::derive(move || app.frame_texts().coach.to_owned()) help=Signal::derive(move || words().help.to_owned()) />
        <p class="visually-hidden" role="status">{desk.done}</p>
        <FilterBar desk />
        <div class="with-aside">
            <div class="stack">
                <list::Group desk severity=Severity::Error id="coach-error" />
                <list::Group desk severity=Severity::Warning id="coach-warning" />
                <list::Group desk severity=Severity::Hint id="coach-hint" />
            </div>
            <div class="stack">
                <list::Missing desk />
                <muted::MutedPanel desk />
                <rules::Settings />
            </div>
        </div>
        <rules::Rules />
    }
}
