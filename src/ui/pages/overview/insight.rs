//! The part of the overview that comes a moment after the key figures: small pictures, what was noticed, what is missing.

use super::words;
use crate::charts::plane::Detail;
use crate::model::finding::{Finding, Severity};
use crate::state::Page;
use crate::ui::context::app;
use crate::ui::kit::{FindingList, Panel};
use crate::ui::pages::matrix::MatrixChart;
use crate::ui::pages::risks::{HeatmapChart, Moment};
use crate::ui::view::prelude::*;

/// Findings shown before "show more".
const FIRST: usize = 6;

/// The heatmap beside the small matrix.
fn small_height(width: f64) -> f64 {
    (width * 0.62).clamp(260.0, 420.0)
}

/// All of it.
#[component]
pub fn Insight() -> Node {
    view! {
        <div class="two-columns">
            <MatrixPanel />
            <HeatmapPanel />
        </div>
        <div class="with-aside">
            <FindingsPanel />
            <MissingPanel />
        </div>
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

fn of(findings: &[Finding], is_missing: bool) -> Vec<Finding> {
    findings.iter().filter(|f| (f.severity == Severity::Missing) == is_missing).cloned().collect()
}

#[component]
fn FindingsPanel() -> Node {
    let app = app();
    let all = Memo::new(move |_| of(&app.editor.evaluation().findings, false));
    let shows_all = RwSignal::new(false);
    let shown = Signal::derive(move || {
        let mut findings = all.get();
        if !shows_all.get() {
            findings.truncate(FIRST);
        }
        findings
    });
    let counts = move || {
        let count = |severity| all.with(|all| all.iter().filter(|f| f.severity == severity).count());
        words().counts(count(Severity::Error), count(Severity::Warning), count(Severity::Hint))
    };
    let hidden = move || all.with(Vec::len).saturating_sub(shown.with(Vec::len));
    view! {
        <Panel id="findings" title=Signal::derive(move || words().findings.to_owned()) actions=move || view! { <span class="quiet">{counts()}</span> }>
            <Show when=move || !all.with(Vec::is_empty) fallback=move || view! { <p class="panel-body quiet">{move || words().no_findings}</p> }>
                <FindingList findings=shown />
                <Show when=move || { hidden() > 0 }>
                    <div class="panel-foot">
                        <button type="button" class="button plain" on:click=move |_| shows_all.set(true)>{move || words().all_findings(hidden())}</button>
                    </div>
                </Show>
            </Show>
        </Panel>
    }
}

#[component]
fn MissingPanel() -> Node {
    let app = app();
    let missing = Memo::new(move |_| of(&app.editor.evaluation().findings, true));
    let rows = move || {
        let (scenario, language) = (app.editor.scenario(), app.language.get());
        let missing = missing.get();
        let sentences = crate::text::findings::sentences(&missing, &scenario, language);
        missing
            .iter()
            .zip(sentences)
            .take(40)
            .map(|(finding, sentence)| {
                let href = app.address_of(&finding.place);
                view! { <li><span>{sentence.what}</span><a href=href>{app.kit_texts().show}</a></li> }
            })
            .collect_view()
    };
    view! {
        <Panel id="missing" title=Signal::derive(move || words().missing.to_owned()) help=Signal::derive(move || words().missing_help.to_owned())>
            <div class="panel-body">
                <Show when=move || !missing.with(Vec::is_empty) fallback=move || view! { <p class="quiet">{move || words().nothing_missing}</p> }>
                    <ul class="missing-list">{rows}</ul>
                </Show>
            </div>
        </Panel>
    }
}
