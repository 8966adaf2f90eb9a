//! What the selected score rests on: assumed or confirmed, source, date (P4).

use crate::model::score::Evidence;
use crate::model::{Date, Scenario, ScoreEntry};
use crate::state::Action;
use crate::text::format;
use crate::text::ratings::{RatingsTexts, texts};
use crate::ui::context::app;
use crate::ui::kit::sheet::Target;
use crate::ui::kit::{Segmented, TextField};
use crate::ui::view::prelude::*;
use std::sync::Arc;

fn words() -> &'static RatingsTexts {
    texts(app().language.get())
}

/// Finds the score of a cell and what its row and column are called.
pub type ScoreReader = Arc<dyn Fn(&Scenario, &Target) -> Option<(String, String, ScoreEntry)> + Send + Sync>;
/// Changes the score of a cell.
pub type ScoreChanger = Arc<dyn Fn(&mut Scenario, &Target, &dyn Fn(&mut ScoreEntry)) + Send + Sync>;

/// A small form for the evidence of the selected score.
#[component]
pub fn EvidenceForm(
    /// The selected cell of the table.
    target: RwSignal<Option<Target>>,
    read: ScoreReader,
    change: ScoreChanger,
) -> Node {
    let app = app();
    let entry = Memo::new(move |_| {
        let target = target.get()?;
        read(&app.editor.scenario(), &target)
    });
    let edit = move |action: Action, set: &dyn Fn(&mut ScoreEntry)| {
        if let Some(target) = target.get_untracked() {
            app.editor.edit(action, |scenario| change(scenario, &target, set));
        }
    };
    let edit = StoredValue::new(Arc::new(edit) as Arc<dyn Fn(Action, &dyn Fn(&mut ScoreEntry)) + Send + Sync>);
    let is_there = Memo::new(move |_| entry.with(Option::is_some));
    view! {
        <section class="evidence" aria-label=move || words().evidence>
            {move || {
                if is_there.get() {
                    view! { <Fields entry edit /> }
                } else {
                    view! { <p class="quiet-line">{move || words().pick}</p> }
                }
            }}
        </section>
    }
}

type Edit = StoredValue<Arc<dyn Fn(Action, &dyn Fn(&mut ScoreEntry)) + Send + Sync>>;

#[component]
fn Fields(entry: Memo<Option<(String, String, ScoreEntry)>>, edit: Edit) -> Node {
    let now = move || entry.get().map(|(_, _, entry)| entry);
    let heading =
        move || entry.get().map(|(row, column, entry)| words().of(&row, &column, format::plain(entry.value.get())));
    let kind = Signal::derive(move || {
        if now().is_some_and(|e| e.evidence == Evidence::Assumed) { "assumed" } else { "confirmed" }.to_owned()
    });
    let kinds = Signal::derive(move || {
        vec![("confirmed".to_owned(), words().confirmed.to_owned()), ("assumed".to_owned(), words().assumed.to_owned())]
    });
    let choose = Callback::new(move |chosen: String| {
        let evidence = if chosen == "assumed" { Evidence::Assumed } else { Evidence::Confirmed };
        edit.with_value(|edit| edit(Action::Evidence, &|entry| entry.evidence = evidence));
    });
    let source = Callback::new(move |typed: String| {
        let typed = typed.trim().to_owned();
        edit.with_value(|edit| edit(Action::Evidence, &|entry| entry.source.clone_from(&typed)));
    });
    let bad_date = RwSignal::new(false);
    let date = Callback::new(move |typed: String| {
        let read = if typed.trim().is_empty() { Ok(None) } else { typed.parse::<Date>().map(Some) };
        bad_date.set(read.is_err());
        if let Ok(date) = read {
            edit.with_value(|edit| edit(Action::Evidence, &|entry| entry.date = date));
        }
    });
    view! {
        <h3>{heading}</h3>
        <div class="evidence-fields">
            <div class="field">
                <span class="label">{move || words().rests_on}</span>
                <Segmented label=Signal::derive(move || words().rests_on.to_owned()) value=kind choices=kinds on_choose=choose />
            </div>
            <TextField
                label=Signal::derive(move || words().score_source.to_owned())
                help=Signal::derive(move || words().score_source_help.to_owned())
                value=Signal::derive(move || now().map(|e| e.source).unwrap_or_default())
                on_commit=source
            />
            <TextField
                label=Signal::derive(move || words().score_date.to_owned())
                help=Signal::derive(move || words().score_date_help.to_owned())
                value=Signal::derive(move || now().and_then(|e| e.date).map(|d| d.to_string()).unwrap_or_default())
                error=Signal::derive(move || bad_date.get().then(|| words().bad_date.to_owned()))
                on_commit=date
            />
        </div>
    }
}
