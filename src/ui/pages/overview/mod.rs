//! The overview: key figures, small pictures, findings, what is missing.

mod figures;
mod insight;
mod welcome;

pub use insight::Insight;

use super::{Stage, drawn};
use crate::charts::plane::Detail;
use crate::state::Page;
use crate::text::overview::{OverviewTexts, texts};
use crate::ui::context::app;
use crate::ui::kit::{Empty, PageHead, Panel};
use crate::ui::pages::matrix::MatrixChart;
use crate::ui::pages::risks::{HeatmapChart, Moment};
use crate::ui::view::prelude::*;
use crate::ui::workspace;

/// The heatmap beside the small matrix.
fn small_height(width: f64) -> f64 {
    (width * 0.62).clamp(260.0, 420.0)
}

fn words() -> &'static OverviewTexts {
    texts(app().language.get())
}

/// The page.
#[component]
pub fn OverviewPage(
    /// Where the part is that comes later.
    insight: Memo<Option<Stage>>,
    /// Fetches it once more.
    again: Callback<()>,
) -> Node {
    let app = app();
    let title = move || app.frame_texts().overview.to_owned();
    let count = Memo::new(move |_| app.editor.scenario().accounts.len());
    view! {
        <PageHead title=Signal::derive(title) help=Signal::derive(move || words().help(count.get())) />
        <welcome::Welcome />
        <Story />
        <Show when=move || count.get() != 0 fallback=NoAccounts>
            <figures::KeyFigures />
            <div class="two-columns">
                <MatrixPanel />
                <HeatmapPanel />
            </div>
            {move || drawn(Page::Overview, insight.get(), None, again)}
        </Show>
    }
}

/// The case's story, opened on demand.
#[component]
fn Story() -> Node {
    let app = app();
    let note = Memo::new(move |_| app.editor.scenario().note.clone());
    view! {
        <Show when=move || !note.with(String::is_empty)>
            <details class="story">
                <summary>{move || words().story}</summary>
                <p>{note}</p>
            </details>
        </Show>
    }
}

#[component]
fn NoAccounts() -> Node {
    let app = app();
    view! {
        <section class="panel">
            <Empty title=Signal::derive(move || words().empty_title.to_owned()) help=Signal::derive(move || words().empty_help.to_owned())>
                <a class="button primary" href=move || app.address(Page::Accounts(None))>{move || words().add_accounts}</a>
                <button type="button" class="button" on:click=move |_| workspace::open_sample(app)>{move || app.frame_texts().open_sample}</button>
            </Empty>
        </section>
    }
}

#[component]
fn MatrixPanel() -> Node {
    let app = app();
    let open = move || view! { <a class="button plain" href=app.address(Page::Matrix(None))>{words().open}</a> };
    view! {
        <Panel id="small-matrix" title=Signal::derive(move || words().matrix.to_owned()) actions=open>
            <MatrixChart detail=Detail::Small selected=Signal::stored(None) />
        </Panel>
    }
}

#[component]
fn HeatmapPanel() -> Node {
    let app = app();
    let open = move || view! { <a class="button plain" href=app.address(Page::Risks(None))>{words().open}</a> };
    view! {
        <Panel id="small-heatmap" title=Signal::derive(move || words().heatmap.to_owned()) actions=open>
            <HeatmapChart moment=Moment::Before selected=Signal::stored(None) height=small_height />
        </Panel>
    }
}
