//! Customer attractiveness: Table One (D14), its factors and its cut line.

mod factors;
mod table;
mod why;

pub use table::class_cell;
pub use why::{why_class, why_strength, why_total};

use crate::model::method::{AttractivenessCut, course_attractiveness, six_row_attractiveness};
use crate::state::Action;
use crate::text::attractiveness::{AttractivenessTexts, texts};
use crate::text::format;
use crate::ui::context::app;
use crate::ui::kit::{NumberField, PageHead, Panel, Segmented};
use leptos::prelude::*;

fn words() -> &'static AttractivenessTexts {
    texts(app().language.get())
}

/// The page.
#[component]
pub fn AttractivenessPage() -> impl IntoView {
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
    let help = move || {
        let scenario = app.editor.scenario();
        let scale = scenario.method.attractiveness.scale;
        (words().scale)(&format::plain(scale.min), &format::plain(scale.max))
    };
    view! {
        <PageHead title=Signal::derive(move || words().title.to_owned()) help=Signal::derive(move || words().help.to_owned()) />
        <Panel
            id="table-one"
            title=Signal::derive(move || words().table_one.to_owned())
            help=Signal::derive(help)
            actions=move || view! { <Segmented label=Signal::derive(move || words().layout.to_owned()) value=layout choices=layouts on_choose=choose /> }
        >
            {move || {
                if layout.get() == "factors" {
                    view! { <table::ByFactor /> }.into_any()
                } else {
                    view! { <table::ByAccount /> }.into_any()
                }
            }}
            <table::Legend />
        </Panel>
        <div class="two-columns">
            <CutPanel />
            <FactorPanel />
        </div>
    }
}

#[component]
fn CutPanel() -> impl IntoView {
    let app = app();
    let cut = move || app.editor.scenario().method.attractiveness.cut;
    let value = Signal::derive(move || {
        match cut() {
            AttractivenessCut::Mean => "mean",
            AttractivenessCut::Median => "median",
            AttractivenessCut::Fixed { .. } => "fixed",
        }
        .to_owned()
    });
    let choices = Signal::derive(move || {
        let words = words();
        vec![
            ("mean".to_owned(), words.cut_mean.to_owned()),
            ("median".to_owned(), words.cut_median.to_owned()),
            ("fixed".to_owned(), words.cut_fixed.to_owned()),
        ]
    });
    let choose = Callback::new(move |chosen: String| {
        let now =
            untrack(|| app.editor.evaluation()).position.lines.attractiveness.at.as_ref().map_or(0.0, |at| at.get());
        let cut = match chosen.as_str() {
            "median" => AttractivenessCut::Median,
            "fixed" => AttractivenessCut::Fixed { at: now },
            _ => AttractivenessCut::Mean,
        };
        app.editor.edit(Action::Method, |s| s.method.attractiveness.cut = cut);
    });
    let fixed = Signal::derive(move || match cut() {
        AttractivenessCut::Fixed { at } => Some(at),
        AttractivenessCut::Mean | AttractivenessCut::Median => None,
    });
    let commit = Callback::new(move |at: Option<f64>| {
        let at = at.ok_or_else(|| words().cut_needs_number.to_owned())?;
        app.editor.edit(Action::Method, |s| s.method.attractiveness.cut = AttractivenessCut::Fixed { at });
        Ok(())
    });
    view! {
        <Panel id="cut-line" title=Signal::derive(move || words().cut.to_owned()) help=Signal::derive(move || words().cut_help.to_owned())>
            <div class="panel-body stack-small">
                <Segmented label=Signal::derive(move || words().cut.to_owned()) value choices on_choose=choose />
                <Show when=move || fixed.get().is_some()>
                    <NumberField label=Signal::derive(move || words().cut_at.to_owned()) value=fixed on_commit=commit />
                </Show>
                <p>{move || {
                    let results = app.editor.evaluation();
                    let line = &results.position.lines.attractiveness;
                    let language = app.language.get();
                    match &line.at {
                        Ok(at) => (words().cut_is)(&format::plain(at.get()), results.position.average.rated),
                        Err(reason) => crate::text::reasons::full(reason, language),
                    }
                }}</p>
            </div>
        </Panel>
    }
}

#[component]
fn FactorPanel() -> impl IntoView {
    let app = app();
    let set = move |six: bool| {
        app.editor.edit(Action::Method, |s| {
            s.method.attractiveness.factors = if six { six_row_attractiveness() } else { course_attractiveness() };
        });
    };
    let actions = move || {
        view! {
            <button type="button" class="button plain" on:click=move |_| set(false)>{move || words().course_default}</button>
            <button type="button" class="button plain" on:click=move |_| set(true)>{move || words().six_rows}</button>
        }
    };
    view! {
        <Panel id="factors" title=Signal::derive(move || words().factors.to_owned()) help=Signal::derive(move || words().factors_help.to_owned()) actions=actions>
            <factors::Factors />
        </Panel>
    }
}
