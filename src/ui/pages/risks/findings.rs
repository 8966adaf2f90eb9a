//! What was noticed about the register; what is merely missing stands apart and quieter.

use super::names::words;
use crate::model::finding::{Finding, Place, Severity};
use crate::text::findings::sentences;
use crate::ui::context::{App, app};
use crate::ui::kit::{FindingList, Panel};
use crate::ui::view::prelude::*;

/// So many missing entries are listed until all are asked for.
const FIRST: usize = 10;

/// Findings about risks, by whether they are merely missing. Tracked.
fn found(app: App, missing: bool) -> Vec<Finding> {
    let results = app.editor.evaluation();
    let here = results.findings.iter().filter(|f| matches!(f.place, Place::Register | Place::Risk(_)));
    here.filter(|f| (f.severity == Severity::Missing) == missing).cloned().collect()
}

/// Findings.
#[component]
pub fn Findings() -> Node {
    let app = app();
    let findings = Memo::new(move |_| found(app, false));
    let counts = move || {
        findings.with(|all| {
            let count = |severity| all.iter().filter(|f| f.severity == severity).count();
            words().findings_counts(count(Severity::Error), count(Severity::Warning), count(Severity::Hint))
        })
    };
    view! {
        <Panel id="risk-findings" title=Signal::derive(move || words().findings.to_owned()) actions=move || view! { <span class="quiet">{counts}</span> }>
            {move || {
                if findings.with(Vec::is_empty) {
                    view! { <p class="panel-body quiet">{words().findings_none}</p> }
                } else {
                    view! { <FindingList findings=findings /> }
                }
            }}
        </Panel>
    }
}

/// What is missing.
#[component]
pub fn Missing() -> Node {
    let app = app();
    let all = RwSignal::new(false);
    let missing = Memo::new(move |_| found(app, true));
    let rows = move || {
        let listed =
            missing.with(|m| m.iter().take(if all.get() { usize::MAX } else { FIRST }).cloned().collect::<Vec<_>>());
        let said = sentences(&listed, &app.editor.scenario(), app.language.get());
        let row = |(finding, sentence): (&Finding, crate::text::findings::Sentence)| {
            let what = sentence.what.clone();
            view! { <li><span>{sentence.what}</span><a href=app.address_of(&finding.place) aria-label=format!("{} {what}", words().fill_in)>{words().fill_in}</a></li> }
        };
        listed.iter().zip(said).map(row).collect_view()
    };
    let more = move || {
        let total = missing.with(Vec::len);
        (total > FIRST && !all.get()).then(|| {
            view! { <button type="button" class="button plain" on:click=move |_| all.set(true)>{words().show_all}" ("{total}")"</button> }
        })
    };
    view! {
        <Panel id="risk-missing" title=Signal::derive(move || words().missing.to_owned()) help=Signal::derive(move || words().missing_help.to_owned())>
            <div class="panel-body">
                {move || missing.with(Vec::is_empty).then(|| view! { <p class="quiet">{words().missing_none}</p> })}
                <ul class="missing-list">{rows}</ul>
                {more}
            </div>
        </Panel>
    }
}
