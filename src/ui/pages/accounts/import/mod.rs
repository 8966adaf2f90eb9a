//! Importing a list: choose or paste, see what would change, then import as one step of undo. Nothing changes on
//! the way, nor when the dialog is closed.

mod changes;
mod columns;
mod source;

use crate::model::Scenario;
use crate::saved::accounts_csv::{Field, Plan, Preview, apply, plan, preview};
use crate::saved::csv::CsvError;
use crate::state::{Action, Shared};
use crate::text::accounts::{ImportTexts, import_texts};
use crate::text::faults;
use crate::text::format::Count;
use crate::ui::context::{App, app};
use crate::ui::kit::Dialog;
use crate::ui::notices::Notice;
use crate::ui::view::prelude::*;

/// Words of the import. Tracked.
fn import_words() -> &'static ImportTexts {
    import_texts(app().language.get())
}

/// A text that was read, and what it is as a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// The file's name, or what a pasted table is called.
    pub name: String,
    /// The list, or why it is none.
    pub list: Result<Shared<Preview>, CsvError>,
}

impl Source {
    /// Reads a text as a list.
    pub fn read(name: String, text: &str, scenario: &Scenario) -> Self {
        Self { name, list: preview(text, scenario).map(Shared::new) }
    }
}

/// What the dialog holds while it is open.
#[derive(Clone, Copy)]
pub struct Import {
    /// The list that was chosen.
    pub source: RwSignal<Option<Source>>,
    /// What each of its columns holds.
    pub mapping: RwSignal<Vec<Option<Field>>>,
    /// What would change.
    pub plan: Memo<Option<Shared<Plan>>>,
}

impl Import {
    fn new(app: App) -> Self {
        let source = RwSignal::new(None::<Source>);
        let mapping = RwSignal::new(Vec::new());
        let plan = Memo::new(move |_| {
            let list = source.get()?.list.ok()?;
            Some(Shared::new(mapping.with(|mapping| plan(&list, mapping, &app.editor.scenario()))))
        });
        Self { source, mapping, plan }
    }

    /// Takes a list, with the columns as guessed.
    pub fn take(self, source: Source) {
        self.mapping.set(source.list.as_ref().map(|list| list.guesses.clone()).unwrap_or_default());
        self.source.set(Some(source));
    }

    /// How many accounts would be added and changed.
    fn counts(self) -> (usize, usize) {
        self.plan.with(|plan| plan.as_ref().map_or((0, 0), |plan| (plan.add.len(), plan.update.len())))
    }
}

/// The dialog.
#[component]
pub fn ImportDialog(open: RwSignal<bool>) -> Node {
    view! {
        <Dialog open title=Signal::derive(move || import_words().title.to_owned()) wide=true>
            <Body open />
        </Dialog>
    }
}

#[component]
fn Body(open: RwSignal<bool>) -> Node {
    let app = app();
    let import = Import::new(app);
    let body = move || match import.source.get() {
        None => view! { <source::Choose import /> },
        Some(Source { list: Err(fault), .. }) => {
            let language = app.language.get();
            let message = faults::texts(language).csv(&fault).paragraph(language);
            view! {
                <p class="notice bad" role="alert">{message}</p>
                <source::Choose import />
            }
        }
        Some(Source { name, list: Ok(list) }) => view! {
            <source::Chosen import name rows=list.rows.len() columns=list.header.len() />
            <columns::Columns import header=list.header.clone() rows=columns::first_rows(&list) />
            <changes::Counts import />
            <changes::Problems import />
            <changes::Changes import />
        },
    };
    view! {
        <div class="dialog-body import-body">{body}</div>
        <Footer import open />
    }
}

#[component]
fn Footer(import: Import, open: RwSignal<bool>) -> Node {
    let app = app();
    let total = move || import.counts().0 + import.counts().1;
    let carry_out = move |_| {
        let Some(plan) = import.plan.get_untracked() else { return };
        let (added, changed) = (plan.add.len(), plan.update.len());
        if app.editor.edit(Action::Import, |s| apply(s, Plan::clone(&plan))).is_some() {
            let words = import_texts(app.language.get_untracked());
            app.notices.update(|n| n.push(Notice::Done(words.done(Count(added), Count(changed)))));
        }
        open.set(false);
    };
    let says = move || match (app.editor.is_read_only(), import.plan.with(Option::is_some), total()) {
        (true, _, _) => app.kit_texts().read_only,
        (false, true, 0) => import_words().nothing_to_do,
        _ => "",
    };
    view! {
        <footer>
            <p class="quiet footer-note" role="status">{says}</p>
            <button type="button" class="button" on:click=move |_| open.set(false)>{move || import_words().cancel}</button>
            <Show when=move || import.plan.with(Option::is_some)>
                <button type="button" class="button primary" disabled=move || total() == 0 || app.editor.is_read_only() on:click=carry_out>
                    {move || import_words().import(Count(total()))}
                </button>
            </Show>
        </footer>
    }
}
