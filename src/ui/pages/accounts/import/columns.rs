//! What each column holds: guessed, and to be corrected above the first rows.

use super::{Import, import_words};
use crate::saved::accounts_csv::{Field, Preview};
use crate::text::accounts::field_name;
use crate::ui::context::app;
use crate::ui::view::prelude::*;

/// Rows shown.
const SHOWN: usize = 5;

/// The first rows of a list with their numbers in the file, each as wide as the header.
pub fn first_rows(list: &Preview) -> Vec<(usize, Vec<String>)> {
    let filled = |row: &Vec<String>| (0..list.header.len()).map(|i| row.get(i).cloned().unwrap_or_default()).collect();
    (list.first_row..).zip(list.rows.iter().take(SHOWN).map(filled)).collect()
}

/// The first rows with a choice above each column.
#[component]
pub fn Columns(import: Import, header: Vec<String>, rows: Vec<(usize, Vec<String>)>) -> Node {
    let names = header.iter().map(|h| view! { <th scope="col">{h.clone()}</th> }).collect_view();
    let heads = header.into_iter().enumerate().map(|(at, header)| view! { <Head import at header /> });
    let row = |(number, cells): (usize, Vec<String>)| {
        view! {
            <tr>
                <th scope="row" class="number">{number}</th>
                {cells.into_iter().map(|cell| view! { <td>{cell}</td> }).collect_view()}
            </tr>
        }
    };
    let rows = rows.into_iter().map(row);
    view! {
        <section aria-labelledby="import-columns">
            <h3 id="import-columns">{move || import_words().columns}</h3>
            <p class="small quiet">{move || import_words().columns_help}</p>
            <div class="table-scroll import-preview" tabindex="0" role="region" aria-labelledby="import-columns">
                <table class="table">
                    <thead>
                        <tr>
                            <td></td>
                            {heads.collect_view()}
                        </tr>
                        <tr>
                            <th scope="col" class="number">{move || import_words().row}</th>
                            {names}
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
}

/// The choice above one column. A field chosen here leaves the column that had it.
#[component]
fn Head(import: Import, at: usize, header: String) -> Node {
    let app = app();
    let fields = Field::all();
    let chosen = move || import.mapping.with(|m| m.get(at).copied().flatten());
    let all = fields.clone();
    let choose = move |event: leptos::ev::Event| {
        let field = event_target_value(&event).parse::<usize>().ok().and_then(|i| all.get(i).copied());
        import.mapping.update(|mapping| {
            for held in mapping.iter_mut().filter(|held| field.is_some() && **held == field) {
                *held = None;
            }
            if let Some(slot) = mapping.get_mut(at) {
                *slot = field;
            }
        });
    };
    let options = move || {
        let (year, language) = (app.editor.scenario().this_year, app.language.get());
        let none = view! { <option value="" selected=move || chosen().is_none()>{import_words().skip}</option> };
        let named = fields.iter().copied().enumerate().map(|(i, field)| {
            view! { <option value=i.to_string() selected=move || chosen() == Some(field)>{field_name(field, year, language)}</option> }
        });
        view! { {none}{named.collect_view()} }
    };
    view! {
        <td>
            <select class="input" aria-label=move || import_words().column(at + 1, &header) class:is-skipped=move || chosen().is_none() on:change=choose>
                {options}
            </select>
        </td>
    }
}
