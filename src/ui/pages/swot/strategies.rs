//! The cross strategies as an editing table.

use super::items::{became_cell, ids_cell, why_became};
use super::names::{cross_choices, ids};
use super::selected::row_name;
use super::{SwotState, words};
use crate::model::strategy::{CrossKind, Origin};
use crate::model::{CrossId, Scenario, SwotItemId};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Column, Refusal, Row, SheetActions, Target};
use crate::ui::kit::{Panel, Sheet};
use crate::ui::pages::scores::shift;
use crate::ui::pages::strategy_parts::{chosen, short};
use crate::ui::view::prelude::*;
use std::sync::Arc;

fn columns() -> Vec<Column> {
    let words = words();
    let text =
        |key: &str, title: &str, min_rem| Column { key: key.into(), title: title.into(), min_rem, ..Column::default() };
    vec![
        text("text", words.strategy, 20.0),
        text("number", words.number, 3.0),
        text("kind", words.joins, 5.0),
        text("uses", words.rests_on, 8.0),
        Column { starts_group: true, ..text("became", words.became, 6.0) },
    ]
}

/// The table.
#[component]
pub fn Strategies(state: SwotState) -> Node {
    let app = app();
    let columns = Memo::new(|_| columns());
    let keys = Memo::new(move |_| {
        app.editor.scenario().strategy.swot.cross.iter().map(|c| c.id.to_string()).collect::<Vec<_>>()
    });
    let select = Callback::new(move |target: Target| {
        if let Ok(id) = target.row.parse() {
            state.selected.set(Some(Origin::Cross(id)));
        }
    });
    let why = move |target: &Target| why_became(app, Origin::Cross(target.row.parse().ok()?));
    view! {
        <Panel id="swot-strategies" title=Signal::derive(move || words().strategies.to_owned()) help=Signal::derive(move || words().strategies_help.to_owned())>
            <Sheet
                label=Signal::derive(move || words().strategies.to_owned())
                columns
                keys
                rows=Arc::new(move |_: usize, key: &str| row(app, state, key.parse().ok()?))
                actions=actions()
                why=Arc::new(why)
                add_label=Signal::derive(move || words().add_strategy.to_owned())
                class="wrapping-sheet"
                on_select=select
            />
        </Panel>
    }
}

fn row(app: App, state: SwotState, id: CrossId) -> Option<Row> {
    let scenario = app.editor.scenario();
    let cross = scenario.strategy.swot.cross_of(id)?;
    let cells = vec![
        Cell::text(cross.text.clone()),
        Cell::locked(id.to_string()),
        Cell::choice(cross.kind.code(), cross_choices()),
        ids_cell(ids(&cross.uses)),
        became_cell(&cross.became.iter().map(ToString::to_string).collect::<Vec<_>>()),
    ];
    let is_selected = state.selected.get() == Some(Origin::Cross(id));
    Some(Row { name: row_name(&scenario, Origin::Cross(id)), cells, is_selected })
}

fn enter(scenario: &mut Scenario, target: &Target, text: &str) -> Result<(), Refusal> {
    let Ok(id) = target.row.parse::<CrossId>() else { return Ok(()) };
    let uses = if target.column == "uses" { Some(uses(scenario, text)?) } else { None };
    let Some(cross) = scenario.strategy.swot.cross.iter_mut().find(|c| c.id == id) else { return Ok(()) };
    match target.column.as_str() {
        "text" => text.trim().clone_into(&mut cross.text),
        "kind" => cross.kind = kind(text)?,
        "uses" => cross.uses = uses.unwrap_or_default(),
        _ => {}
    }
    Ok(())
}

fn kind(text: &str) -> Result<CrossKind, Refusal> {
    let code = chosen(&cross_choices(), text);
    code.and_then(|code| CrossKind::from_code(&code)).ok_or_else(|| untrack(|| words().cross_unknown(short(text))))
}

/// Ids of items with anything between them; `w1` and a bare `1` are W1.
fn uses(scenario: &Scenario, text: &str) -> Result<Vec<SwotItemId>, Refusal> {
    let mut found = Vec::new();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let upper = word.to_uppercase();
        let number = upper.strip_prefix('W').unwrap_or(&upper).parse().map(SwotItemId).ok();
        let known = number.filter(|&id| scenario.strategy.swot.item(id).is_some());
        let Some(id) = known else { return Err(untrack(|| words().uses_unknown(short(word)))) };
        if !found.contains(&id) {
            found.push(id);
        }
    }
    Ok(found)
}

fn actions() -> SheetActions {
    SheetActions {
        add: Some(Arc::new(|scenario: &mut Scenario| {
            // The first pair that still lacks a strategy is the one that is wanted.
            let cross = &scenario.strategy.swot.cross;
            let open = CrossKind::ALL.iter().find(|kind| !cross.iter().any(|c| c.kind == **kind));
            let kind = open.copied().unwrap_or(CrossKind::So);
            scenario.add_cross(kind).map_or_else(String::new, |id| id.to_string())
        })),
        remove: Some(Arc::new(|scenario: &mut Scenario, key: &str| {
            if let Ok(id) = key.parse() {
                scenario.remove_cross(id);
            }
        })),
        shift: Some(Arc::new(|scenario: &mut Scenario, key: &str, by| {
            let cross = &mut scenario.strategy.swot.cross;
            if let Some(place) = cross.iter().position(|c| c.id.to_string() == key) {
                shift(cross, place, by);
            }
        })),
        ..SheetActions::cells(enter)
    }
}
