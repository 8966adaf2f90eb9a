//! The histogram, its table, and the figures with their intervals.

use super::picture::histogram;
use super::why::{Figure, figure_text, interval_of, why_figure};
use super::{ctq_name, read, terms, words};
use crate::model::ProjectId;
use crate::model::toolkit::CtqId;
use crate::model::toolkit::design::CapabilityResults;
use crate::text::format;
use crate::ui::context::{App, app};
use crate::ui::kit::{Panel, WhyButton};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The results of a characteristic's study, if it has values. Tracked.
pub fn found(app: App, project: ProjectId, ctq: CtqId) -> Option<CapabilityResults> {
    let results = app.editor.evaluation();
    let study = results.toolkit.project(project)?.design.study(ctq)?;
    (study.count > 0).then(|| study.clone())
}

/// The panel.
#[component]
pub fn Results(project: ProjectId, ctq: CtqId) -> Node {
    let app = app();
    let results = Memo::new(move |_| found(app, project, ctq));
    let title = move || {
        let name = read(app, project, |p| ctq_name(p, ctq));
        format!("{}: {name}", words().result)
    };
    view! {
        <Panel id="ctq-result" title=Signal::derive(title) help=Signal::derive(move || words().result_help.to_owned())>
            {move || match results.get() {
                Some(found) => view! {
                    <div class="panel-body stack-small wide-items">
                        {notes(&found)}
                        {histogram(&found)}
                        {classes(&found)}
                    </div>
                    {figures(app, project, &found)}
                },
                None => view! { <p class="panel-body quiet">{words().no_values}</p> },
            }}
        </Panel>
    }
}

/// What must be known to read the indices. Tracked.
fn notes(study: &CapabilityResults) -> Node {
    let skewed = match (&study.skewness, &study.skewness_error) {
        (Ok(skewness), Ok(error)) if study.is_skewed => {
            let errors = format::number(skewness.abs() / error, 1);
            Some(view! { <p class="notice warn">{words().skewed(format::number(*skewness, 2), errors)}</p> })
        }
        _ => None,
    };
    let adequacy = study.adequacy.as_ref().ok().map(|band| words().adequate(terms().adequacy(*band)));
    let size = (study.count - study.left_over).checked_div(study.subgroups).unwrap_or(0);
    let left = (study.left_over > 0).then(|| words().left_over(study.left_over));
    let lines = [Some(words().counted(study.count, study.subgroups, size)), left, adequacy];
    let line = lines.into_iter().flatten().collect::<Vec<_>>().join(" ");
    view! {
        {skewed}
        <p>{line}</p>
    }
}

/// The table of the histogram. Tracked.
fn classes(study: &CapabilityResults) -> Option<Node> {
    let classes = study.histogram.as_ref().ok()?;
    let rows = classes.iter().map(|class| {
        let bounds = format!("{} – {}", format::plain(class.from), format::plain(class.to));
        view! { <tr><th scope="row">{bounds}</th><td class="number">{class.count.to_string()}</td></tr> }
    });
    Some(view! {
        <details>
            <summary>{format!("{}: {} / {}", words().picture, words().class, words().count)}</summary>
            <div class="table-scroll" role="region" tabindex="0" aria-label=words().picture>
                <table class="table">
                    <thead><tr><th scope="col">{words().class}</th><th scope="col" class="number">{words().count}</th></tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        </details>
    })
}

/// Every figure with its interval and its arithmetic. Tracked.
fn figures(app: App, project: ProjectId, study: &CapabilityResults) -> Node {
    let ctq = study.ctq;
    let confidence = read(app, project, |p| p.design.settings.confidence.get() * 100.0);
    let row = |&figure: &Figure| {
        let interval = interval_of(study, figure).unwrap_or_default();
        view! {
            <tr>
                <th scope="row">{words().figures[figure as usize]}</th>
                <td class="number"><WhyButton text=figure_text(app, study, figure) why=Arc::new(move || why_figure(app, project, ctq, figure)) /></td>
                <td class="number">{interval}</td>
            </tr>
        }
    };
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-label=words().result>
            <table class="table" id="capability-figures">
                <thead>
                    <tr>
                        <th scope="col">{words().figure}</th>
                        <th scope="col" class="number">{words().value}</th>
                        <th scope="col" class="number">{words().interval(format::plain(confidence))}</th>
                    </tr>
                </thead>
                <tbody>{Figure::ALL.iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
