//! What would change: counts, the first changes, and the cells that cannot be imported.

use super::{Import, import_words};
use crate::saved::accounts_csv::{CellChange, CellError, Change, LISTED};
use crate::text::accounts::{ImportTexts, field_name};
use crate::text::format::Count;
use crate::text::{Language, faults, format};
use crate::ui::context::app;
use crate::ui::view::prelude::*;

/// The counts in one line.
#[component]
pub fn Counts(import: Import) -> Node {
    let counts = move || {
        let plan = import.plan.get()?;
        let words = import_words();
        let mut counts = vec![
            (words.new, plan.add.len()),
            (words.updated, plan.update.len()),
            (words.unchanged, plan.unchanged),
            (words.errors, plan.errors.len()),
        ];
        if !plan.new_people.is_empty() {
            counts.push((words.people, plan.new_people.len()));
        }
        let figure = |(name, n): (&'static str, usize)| {
            view! { <div><dt>{name}</dt><dd>{format::plain(n as f64)}</dd></div> }
        };
        Some(counts.into_iter().map(figure).collect_view())
    };
    view! {
        <section aria-labelledby="import-counts">
            <h3 id="import-counts">{move || import_words().counts}</h3>
            <dl class="import-counts">{counts}</dl>
        </section>
    }
}

fn rest(total: usize) -> Option<Node> {
    total
        .checked_sub(LISTED)
        .filter(|&n| n > 0)
        .map(|n| view! { <p class="small quiet">{import_words().more(Count(n))}</p> })
}

/// What one change does, field by field.
fn said(change: &Change, words: &ImportTexts, this_year: i32, language: Language) -> Vec<(String, String)> {
    let one = |cell: &CellChange| {
        let (before, after) = (words.value(&cell.before, language), words.value(&cell.after, language));
        let said = if change.account.is_some() { format!("{before} → {after}") } else { after };
        (field_name(cell.field, this_year, language), said)
    };
    change.cells.iter().map(one).collect()
}

/// The first changes.
#[component]
pub fn Changes(import: Import) -> Node {
    let app = app();
    let rows = move || {
        let plan = import.plan.get()?;
        let (words, language, year) = (import_words(), app.language.get(), app.editor.scenario().this_year);
        let changes = plan.update.iter().chain(&plan.add).take(LISTED);
        let row = |change: &Change| {
            let tag = change.account.is_none().then(|| view! { <span class="tag good">{words.is_new}</span> });
            let cells = said(change, words, year, language)
                .into_iter()
                .map(|(field, said)| view! { <span class="change"><span class="quiet">{field}</span>" "{said}</span> });
            view! {
                <tr>
                    <td class="number">{change.row}</td>
                    <th scope="row">{change.name.clone()}" "{tag}</th>
                    <td class="changes">{cells.collect_view()}</td>
                </tr>
            }
        };
        let total = plan.update.len() + plan.add.len();
        let rows = changes.map(row).collect_view();
        (total > 0).then(|| view! {
            <section aria-labelledby="import-changes">
                <h3 id="import-changes">{words.changes}</h3>
                <div class="table-scroll import-list" tabindex="0" role="region" aria-labelledby="import-changes">
                    <table class="table wraps">
                        <thead><tr><th scope="col" class="number">{words.row}</th><th scope="col">{words.account}</th><th scope="col">{words.what_changes}</th></tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
                {rest(total)}
            </section>
        })
    };
    view! { {rows} }
}

/// The cells that cannot be imported, with row, column and reason.
#[component]
pub fn Problems(import: Import) -> Node {
    let app = app();
    let rows = move || {
        let plan = import.plan.get()?;
        let (words, language) = (import_words(), app.language.get());
        let row = |error: &CellError| {
            view! {
                <tr>
                    <td class="number">{error.row}</td>
                    <td class="number">{error.column}</td>
                    <th scope="row">{error.text.clone()}</th>
                    <td>{faults::texts(language).problem(&error.problem)}</td>
                </tr>
            }
        };
        let rows = plan.errors.iter().take(LISTED).map(row).collect_view();
        let total = plan.errors.len();
        (total > 0).then(|| view! {
            <section aria-labelledby="import-errors">
                <h3 id="import-errors">{words.errors}</h3>
                <p class="small quiet">{words.errors_help}</p>
                <div class="table-scroll import-list" tabindex="0" role="region" aria-labelledby="import-errors">
                    <table class="table wraps">
                        <thead><tr><th scope="col" class="number">{words.row}</th><th scope="col" class="number">{words.column_head}</th><th scope="col">{words.cell}</th><th scope="col">{words.problem}</th></tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
                {rest(total)}
            </section>
        })
    };
    view! { {rows} }
}
