//! Where the list comes from: a file in one of the usual encodings, or the clipboard.

use super::{Import, Source, import_words};
use crate::browser::{self, FileFault};
use crate::text::accounts::{ImportTexts, import_texts};
use crate::text::format::Count;
use crate::ui::context::{App, app};
use crate::ui::kit::{ChoiceField, Icon};
use crate::ui::view::prelude::*;
use crate::ui::workspace::encodings;
use leptos::html;
use web_sys::File;

/// Old encodings by the names they are known by.
const NAMES: [(&str, &str); 2] = [("gb18030", "GB18030"), ("big5", "Big5")];

/// A file whose bytes more than one encoding can read, kept so that another can be chosen.
#[derive(Clone)]
struct Readable {
    file: File,
    encoding: &'static str,
}

thread_local! {
    /// A file is no value that a signal can hold, and there is one dialog.
    static CHOSEN: std::cell::RefCell<Option<Readable>> = const { std::cell::RefCell::new(None) };
}

fn sentence(words: &ImportTexts, fault: &FileFault) -> &'static str {
    match fault {
        FileFault::TooLarge => words.too_large,
        FileFault::Unreadable => words.unreadable,
    }
}

/// How many columns of a list are recognised.
fn recognised(source: &Source) -> usize {
    source.list.as_ref().map_or(0, |list| list.guesses.iter().flatten().count())
}

/// Reads a file. Where both old encodings fit, as they often do, the one counts in which more headers make sense;
/// of equals the one the language suggests.
async fn read(app: App, file: &File) -> Result<(Source, Option<&'static str>), FileFault> {
    let scenario = untrack(|| app.editor.scenario());
    let order = encodings(app.language.get_untracked());
    let text = browser::read_file_text(file, order).await?;
    let source = Source::read(file.name(), &text, &scenario);
    let mut best = (recognised(&source), source, None);
    for encoding in order {
        let Ok(other) = browser::read_file_text(file, &[*encoding]).await else { continue };
        if other == text {
            continue;
        }
        let source = Source::read(file.name(), &other, &scenario);
        let found = recognised(&source);
        if best.2.is_none() {
            // The first reading was that of the other old encoding.
            best.2 = order.iter().copied().find(|e| e != encoding);
        }
        if found > best.0 {
            best = (found, source, Some(*encoding));
        }
    }
    Ok((best.1, best.2))
}

fn choose(app: App, import: Import, file: File, error: RwSignal<Option<&'static str>>, busy: RwSignal<bool>) {
    error.set(None);
    busy.set(true);
    browser::spawn(async move {
        let outcome = read(app, &file).await;
        busy.try_set(false);
        match outcome {
            Ok((source, encoding)) => {
                CHOSEN.replace(encoding.map(|encoding| Readable { file, encoding }));
                if import.source.try_with_untracked(|_| ()).is_some() {
                    import.take(source);
                }
            }
            Err(fault) => {
                error.try_set(Some(sentence(import_texts(app.language.get_untracked()), &fault)));
            }
        }
    });
}

/// Choose a file or paste a table.
#[component]
pub fn Choose(import: Import) -> Node {
    let app = app();
    let input = NodeRef::<html::Input>::new();
    let error = RwSignal::new(None::<&'static str>);
    let busy = RwSignal::new(false);
    let chosen = move |_| {
        let Some(input) = input.get_untracked() else { return };
        let file = input.files().and_then(|files| files.get(0));
        // The same file can be chosen again.
        input.set_value("");
        if let Some(file) = file {
            choose(app, import, file, error, busy);
        }
    };
    view! {
        <div class="stack-small">
            <label class="button primary file-button">
                <Icon name="open" />
                {move || import_words().choose_file}
                <input class="visually-hidden" type="file" accept=".csv,.tsv,.txt,text/csv,text/plain" node_ref=input on:change=chosen />
            </label>
            <p class="small quiet" role="status">{move || if busy.get() { import_words().reading } else { import_words().choose_help }}</p>
            {move || error.get().map(|message| view! { <p class="notice bad" role="alert">{message}</p> })}
        </div>
        <Paste import />
    }
}

#[component]
fn Paste(import: Import) -> Node {
    let app = app();
    let area = NodeRef::<html::Textarea>::new();
    let error = RwSignal::new(None::<&'static str>);
    let read = move |_| {
        let Some(text) = area.get_untracked().map(|area| area.value()) else { return };
        let words = import_texts(app.language.get_untracked());
        if text.trim().is_empty() {
            error.set(Some(words.nothing_pasted));
            return;
        }
        CHOSEN.replace(None);
        let scenario = untrack(|| app.editor.scenario());
        import.take(Source::read(words.pasted.to_owned(), &text, &scenario));
    };
    let is_bad = move || error.get().is_some();
    view! {
        <div class="field">
            <label for="import-paste">{move || import_words().paste}</label>
            <textarea class="input" id="import-paste" rows="4" spellcheck="false" node_ref=area aria-describedby="import-paste-note" aria-invalid=move || is_bad().then_some("true")></textarea>
            <span id="import-paste-note" class:help=move || !is_bad() class:error=is_bad role=move || is_bad().then_some("alert")>
                {move || error.get().unwrap_or_else(|| import_words().paste_help)}
            </span>
            <div><button type="button" class="button" on:click=read>{move || import_words().read_paste}</button></div>
        </div>
    }
}

/// What was chosen, with a way back, and another encoding where more than one fits.
#[component]
pub fn Chosen(import: Import, name: String, rows: usize, columns: usize) -> Node {
    let app = app();
    let readable = CHOSEN.with_borrow(|chosen| chosen.as_ref().map(|c| c.encoding));
    let read_as = Callback::new(move |wanted: String| {
        let Some(mut readable) = CHOSEN.with_borrow(Clone::clone) else { return };
        let Some((encoding, _)) = NAMES.iter().find(|(key, _)| *key == wanted) else { return };
        browser::spawn(async move {
            let Ok(text) = browser::read_file_text(&readable.file, &[*encoding]).await else { return };
            let source = Source::read(readable.file.name(), &text, &untrack(|| app.editor.scenario()));
            readable.encoding = encoding;
            CHOSEN.replace(Some(readable));
            if import.source.try_with_untracked(|_| ()).is_some() {
                import.take(source);
            }
        });
    });
    let encoding = readable.map(|encoding| {
        let choices = NAMES.map(|(key, name)| (key.to_owned(), name.to_owned())).to_vec();
        view! {
            <ChoiceField
                label=Signal::derive(move || import_words().encoding.to_owned())
                value=Signal::stored(encoding.to_owned())
                choices=Signal::stored(choices)
                on_commit=read_as
                help=Signal::derive(move || import_words().encoding_help.to_owned())
            />
        }
    });
    view! {
        <div class="import-source">
            <p><Icon name="file" />{move || import_words().source(&name, Count(rows), columns)}</p>
            <button type="button" class="button plain" on:click=move |_| import.source.set(None)>{move || import_words().other_source}</button>
        </div>
        {encoding}
    }
}
