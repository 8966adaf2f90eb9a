//! How a row is drawn.

use super::control::SheetState;
use super::model::{Cell, CellState, Column, Look, Row, Target};
use crate::ui::context::app;
use crate::ui::kit::{ClassSign, RiskSign, ValueSign};
use crate::ui::view::prelude::*;

/// The cells of one row.
pub fn row_cells(state: SheetState, key: &str, row: Row) -> Node {
    let columns = state.columns.get();
    row.cells
        .into_iter()
        .zip(columns)
        .enumerate()
        .map(|(index, (cell, column))| {
            let target = Target { row: key.to_owned(), column: column.key.clone() };
            cell_view(state, index, &cell, &column, target)
        })
        .collect_view()
        .into_node()
}

fn cell_view(state: SheetState, index: usize, cell: &Cell, column: &Column, target: Target) -> Node {
    let refused = state.refused.with(|refused| refused.get(&target).cloned());
    let class = class_of(cell, column, refused.is_some());
    let invalid = refused.is_some().then_some("true");
    let message = refused.as_ref().map(|(_, message)| view! { <span class="visually-hidden">{message.clone()}</span> });
    let shown = refused.map_or_else(|| cell.text.clone(), |(typed, _)| typed);
    let is_long = !column.is_number && shown.chars().count() > 18;
    let help = Some(cell.help.clone()).filter(|help| !help.is_empty());
    let title = help.or_else(|| is_long.then(|| shown.clone()));
    let content = content_view(state, cell, shown, target);
    if index == 0 {
        view! { <th scope="row" class=class aria-invalid=invalid title=title>{content}{message}</th> }
    } else {
        view! { <td class=class aria-invalid=invalid title=title>{content}{message}</td> }
    }
}

fn class_of(cell: &Cell, column: &Column, is_refused: bool) -> String {
    let mut class = String::from("cell");
    for (applies, name) in [
        (column.is_number, "number"),
        (column.starts_group, "group-start"),
        (cell.look == Look::Total, "total"),
        (cell.explains, "computed"),
        (cell.state == CellState::Assumed && !is_refused, "assumed"),
        (cell.state == CellState::Empty && !is_refused, "unrated"),
        (cell.state == CellState::Undefined, "undefined"),
        (cell.state == CellState::Locked, "locked"),
    ] {
        if applies {
            class.push(' ');
            class.push_str(name);
        }
    }
    class
}

fn content_view(state: SheetState, cell: &Cell, shown: String, target: Target) -> Node {
    let sign = match cell.look {
        Look::Plain | Look::Total => return words(state, cell, shown, target),
        Look::Class(class) => view! { <ClassSign class /> },
        Look::Risk(level) => view! { <RiskSign level /> },
        Look::Value(cell) => view! { <ValueSign cell /> },
        Look::Number(number) => view! { <span class="rank">{number}</span> },
    };
    let words = words(state, cell, shown, target);
    view! { <span class="signed-cell">{sign}{words}</span> }
}

fn words(state: SheetState, cell: &Cell, shown: String, target: Target) -> Node {
    if let Some(href) = cell.href.clone() {
        return view! { <a href=href tabindex="-1">{shown}</a> };
    }
    if cell.explains {
        let label = app().kit_texts().why;
        // The arrows do not reach the footer, so its buttons are stops of their own.
        let stop = if target.row.starts_with("foot") { "0" } else { "-1" };
        return view! {
            <button type="button" tabindex=stop aria-haspopup="dialog" title=label on:click=move |event| state.explain(&target, &event)>
                {shown}
            </button>
        };
    }
    if cell.state == CellState::Empty {
        return view! { <span class="visually-hidden">{app().kit_texts().unrated}</span> };
    }
    view! { <span>{shown}</span> }
}
