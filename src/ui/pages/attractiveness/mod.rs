//! Customer attractiveness: Table One (D14), its factors and its cut line.

mod factors;
mod table;
mod thresholds;
mod why;

pub use factors::enter_weight;
pub use table::{Legend, class_cell};
pub use why::{cut_name, strength_cut_name, why_class, why_total};

use super::cuts::AttractivenessCutChoice;
use super::evidence::EvidenceForm;
use super::matrix::{Alternatives, ClassChanges, MatrixChart};
use crate::charts::plane::Detail;
use crate::model::AccountId;
use crate::model::method::{course_attractiveness, six_row_attractiveness};
use crate::model::position::Axis;
use crate::state::{Action, Page};
use crate::text::attractiveness::{AttractivenessTexts, texts};
use crate::text::format;
use crate::ui::context::app;
use crate::ui::kit::sheet::Target;
use crate::ui::kit::{PageHead, Panel, Segmented, lock_reason, locked};
use crate::ui::view::prelude::*;
use std::sync::Arc;

fn words() -> &'static AttractivenessTexts {
    texts(app().language.get())
}

/// The page.
#[component]
pub fn AttractivenessPage() -> Node {
    let app = app();
    let layout = Signal::derive(move || {
        if app.preferences.with(|p| p.factors_as_rows) { "factors" } else { "accounts" }.to_owned()
    });
    let layouts = Signal::derive(move || {
        vec![
            ("accounts".to_owned(), words().accounts_as_rows.to_owned()),
            ("factors".to_owned(), words().factors_as_rows.to_owned()),
        ]
    });
    let choose =
        Callback::new(move |chosen: String| app.preferences.update(|p| p.factors_as_rows = chosen == "factors"));
    let selected = RwSignal::new(None::<Target>);
    let account = Signal::derive(move || selected.with(|target| target.as_ref().and_then(table::account_of)));
    let help = move || {
        let scenario = app.editor.scenario();
        let scale = scenario.method.attractiveness.scale;
        words().scale(format::plain(scale.min), format::plain(scale.max))
    };
    view! {
        <PageHead title=Signal::derive(move || words().title.to_owned()) help=Signal::derive(move || words().help.to_owned()) />
        <Panel
            id="table-one"
            title=Signal::derive(move || words().table_one.to_owned())
            help=Signal::derive(help)
            actions=move || view! { <Segmented is_view=true label=Signal::derive(move || words().layout.to_owned()) value=layout choices=layouts on_choose=choose /> }
        >
            {move || {
                selected.set(None);
                if layout.get() == "factors" {
                    view! { <table::ByFactor selected /> }
                } else {
                    view! { <table::ByAccount selected /> }
                }
            }}
            <ClassChanges />
            <EvidenceForm target=selected read=Arc::new(table::read_score) change=Arc::new(table::change_score) />
            <table::Legend />
        </Panel>
        <div class="two-columns">
            <MatrixPanel selected=account />
            <div class="stack">
                <CutPanel />
                <Alternatives axis=Axis::Attractiveness />
            </div>
        </div>
        <FactorPanel />
        <thresholds::Thresholds />
    }
}

#[component]
fn CutPanel() -> Node {
    view! {
        <Panel id="cut-line" title=Signal::derive(move || words().cut.to_owned()) help=Signal::derive(move || words().cut_help.to_owned())>
            <div class="panel-body stack-small">
                <AttractivenessCutChoice />
            </div>
        </Panel>
    }
}

/// The matrix in small: a changed score moves its bubble in view. The account of the selected cell is marked.
#[component]
fn MatrixPanel(selected: Signal<Option<AccountId>>) -> Node {
    let app = app();
    let title = move || crate::text::matrix::texts(app.language.get()).title.to_owned();
    let actions = move || {
        let words = crate::text::position::texts(app.language.get());
        view! { <a class="button plain" href=app.address(Page::Matrix(None))>{words.open_matrix}</a> }
    };
    view! {
        <Panel id="small-matrix" title=Signal::derive(title) actions=actions>
            <MatrixChart detail=Detail::Small selected />
        </Panel>
    }
}

#[component]
fn FactorPanel() -> Node {
    let app = app();
    let set = move |six: bool| {
        app.editor.edit(Action::Method, |s| {
            let method = &mut s.method.attractiveness;
            method.factors = if six { six_row_attractiveness() } else { course_attractiveness() };
            let factors = &method.factors;
            method.thresholds.retain(|threshold| factors.iter().any(|f| f.id == threshold.factor));
        });
    };
    let actions = move || {
        view! {
            <button type="button" class="button plain" disabled=locked title=lock_reason on:click=move |_| set(false)>{move || words().course_default}</button>
            <button type="button" class="button plain" disabled=locked title=lock_reason on:click=move |_| set(true)>{move || words().six_rows}</button>
        }
    };
    view! {
        <Panel id="factors" title=Signal::derive(move || words().factors.to_owned()) help=Signal::derive(move || words().factors_help.to_owned()) actions=actions>
            <factors::Factors />
        </Panel>
    }
}
