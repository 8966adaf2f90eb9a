//! The values of one characteristic: pasted, grouped, and how their spread is estimated.

use super::entry::{read_values, study};
use super::{ctq_name, read, terms, words};
use crate::model::limits;
use crate::model::toolkit::CtqId;
use crate::model::toolkit::design::{CapabilityStudy, SigmaEstimator};
use crate::model::{ProjectId, Scenario};
use crate::state::Action;
use crate::text::format;
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::Refusal;
use crate::ui::kit::{ChoiceField, NumberField, Panel, TextAreaField};
use crate::ui::view::prelude::*;

/// The study as it is typed, or an empty one. Tracked.
fn typed(app: App, project: ProjectId, ctq: CtqId) -> CapabilityStudy {
    let scenario = app.editor.scenario();
    let found = scenario.project(project).and_then(|p| p.design.study(ctq)).cloned();
    found.unwrap_or_else(|| CapabilityStudy::of(ctq))
}

/// One line for each subgroup.
fn written(study: &CapabilityStudy) -> String {
    // Single values stand ten in a line.
    let size = if study.size() > 1 { study.size() } else { 10 };
    let line = |group: &[f64]| group.iter().map(|value| format::plain(*value)).collect::<Vec<_>>().join(" ");
    study.values.chunks(size).map(line).collect::<Vec<_>>().join("\n")
}

/// The panel. `chosen` is the characteristic that was asked for.
#[component]
pub fn Study(project: ProjectId, ctq: CtqId, chosen: RwSignal<Option<CtqId>>) -> Node {
    let app = app();
    let error = RwSignal::new(None::<Refusal>);
    let all = Signal::derive(move || {
        read(app, project, |p| p.design.ctqs.iter().map(|c| (c.id.to_string(), ctq_name(p, c.id))).collect::<Vec<_>>())
    });
    let choose = Callback::new(move |code: String| chosen.set(code.parse().ok()));
    let paste = Callback::new(move |text: String| match read_values(&text) {
        Ok(values) => {
            error.set(None);
            app.editor.edit(Action::Text, |s: &mut Scenario| study(s, project, ctq, |own| own.values = values));
        }
        Err(refusal) => error.set(Some(refusal)),
    });
    view! {
        <Panel id="ctq-values" title=Signal::derive(move || words().values.to_owned()) help=Signal::derive(move || words().values_help.to_owned())>
            <div class="panel-body stack-small wide-items">
                <div class="field-grid">
                    <ChoiceField
                        label=Signal::derive(move || words().of_ctq.to_owned())
                        value=Signal::derive(move || ctq.to_string())
                        choices=all
                        on_commit=choose
                    />
                    <Size project ctq />
                    <Estimator project ctq />
                </div>
                <TextAreaField
                    label=Signal::derive(move || words().paste.to_owned())
                    value=Signal::derive(move || written(&typed(app, project, ctq)))
                    on_commit=paste
                    help=Signal::derive(move || words().paste_help.to_owned())
                    error
                    rows=6
                />
            </div>
        </Panel>
    }
}

#[component]
fn Size(project: ProjectId, ctq: CtqId) -> Node {
    let app = app();
    let commit = Callback::new(move |size: Option<f64>| -> Result<(), Refusal> {
        let size = size.unwrap_or(1.0);
        if size.fract() != 0.0 || !(1.0..=limits::ENTRIES as f64).contains(&size) {
            return Err(untrack(|| words().size_range.to_owned()));
        }
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to be whole and small")]
        let size = Some(size as u32).filter(|size| *size > 1);
        app.editor.edit(Action::Method, |s| study(s, project, ctq, |own| own.subgroup_size = size));
        Ok(())
    });
    view! {
        <NumberField
            label=Signal::derive(move || words().size.to_owned())
            value=Signal::derive(move || Some(typed(app, project, ctq).size() as f64))
            on_commit=commit
            help=Signal::derive(move || words().size_help.to_owned())
        />
    }
}

#[component]
fn Estimator(project: ProjectId, ctq: CtqId) -> Node {
    let app = app();
    let choices = move || {
        let one = |&e: &SigmaEstimator| (e.code(), format!("{} · {}", terms().estimator(e), terms().estimator_hint(e)));
        SigmaEstimator::ALL.iter().map(one).collect::<Vec<_>>()
    };
    let commit = Callback::new(move |code: String| {
        let estimator = SigmaEstimator::from_code(&code).unwrap_or(SigmaEstimator::RangeMean);
        app.editor.edit(Action::Method, |s| study(s, project, ctq, |own| own.estimator = estimator));
    });
    view! {
        <ChoiceField
            label=Signal::derive(move || words().estimator.to_owned())
            value=Signal::derive(move || typed(app, project, ctq).used_estimator().code())
            choices=Signal::derive(choices)
            on_commit=commit
            help=Signal::derive(move || words().estimator_help.to_owned())
        />
    }
}
