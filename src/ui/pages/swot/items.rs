//! The items as an editing table.

use super::names::{ids, kind_choices, outgrowth_address, outgrowth_name};
use super::selected::row_name;
use super::{SwotState, words};
use crate::model::strategy::{Grade, Origin, SwotKind};
use crate::model::{Scenario, SwotItemId};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, CellState, Column, Entry, Refusal, Row, SheetActions, Target};
use crate::ui::kit::why::Why;
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
        text("text", words.item, 20.0),
        text("number", words.number, 3.0),
        text("kind", words.quadrant, 7.0),
        Column {
            is_number: true,
            note: words.importance_scale.into(),
            help: words.importance_scale.into(),
            ..text("importance", words.importance, 6.0)
        },
        Column { starts_group: true, ..text("used", words.used_by, 6.0) },
        text("became", words.became, 6.0),
    ]
}

/// The table.
#[component]
pub fn Items(state: SwotState) -> Node {
    let app = app();
    let columns = Memo::new(|_| columns());
    let keys = Memo::new(move |_| {
        app.editor.scenario().strategy.swot.items.iter().map(|i| i.id.to_string()).collect::<Vec<_>>()
    });
    let select = Callback::new(move |target: Target| {
        if let Ok(id) = target.row.parse() {
            state.selected.set(Some(Origin::Item(id)));
        }
    });
    view! {
        <Panel id="swot-items" title=Signal::derive(move || words().items.to_owned()) help=Signal::derive(move || words().items_help.to_owned())>
            <Sheet
                label=Signal::derive(move || words().items.to_owned())
                columns
                keys
                rows=Arc::new(move |_: usize, key: &str| row(app, state, key.parse().ok()?))
                actions=actions()
                why=Arc::new(move |target: &Target| why(app, target))
                add_label=Signal::derive(move || words().add_item.to_owned())
                class="wrapping-sheet"
                on_select=select
            />
        </Panel>
    }
}

fn row(app: App, state: SwotState, id: SwotItemId) -> Option<Row> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let item = scenario.strategy.swot.item(id)?;
    let result = results.strategy.swot.item(id)?;
    let words = words();
    let used = match (result.used_by.is_empty(), result.is_used) {
        (false, _) => ids(&result.used_by),
        (true, true) => words.nothing.to_owned(),
        (true, false) => words.unused.to_owned(),
    };
    let cells = vec![
        Cell::text(item.text.clone()),
        Cell::locked(id.to_string()),
        Cell::choice(item.kind.code(), kind_choices()),
        Cell::number(item.importance.map(|grade| f64::from(grade.get()))),
        Cell::computed(used),
        became_cell(&item.became.iter().map(ToString::to_string).collect::<Vec<_>>()),
    ];
    let is_selected = state.selected.get() == Some(Origin::Item(id));
    Some(Row { name: row_name(&scenario, Origin::Item(id)), cells, is_selected })
}

/// What an entry became, by id.
pub fn became_cell(became: &[String]) -> Cell {
    if became.is_empty() { Cell::locked(words().nothing) } else { Cell::computed(became.join(" ")) }
}

/// What an entry became, with ways there. Tracked.
pub fn why_became(app: App, origin: Origin) -> Option<Why> {
    let scenario = app.editor.scenario();
    let swot = &scenario.strategy.swot;
    let became = match origin {
        Origin::Item(id) => swot.item(id)?.became.clone(),
        Origin::Cross(id) => swot.cross_of(id)?.became.clone(),
    };
    let link = |&outgrowth: &crate::model::strategy::Outgrowth| {
        let name = outgrowth_name(&scenario, outgrowth);
        (outgrowth.to_string(), name, Some(outgrowth_address(app, outgrowth)))
    };
    Some(Why {
        title: words().why_became(row_name(&scenario, origin)),
        value: ids(&became),
        inputs: became.iter().map(link).collect(),
        ..Why::default()
    })
}

fn why(app: App, target: &Target) -> Option<Why> {
    let id: SwotItemId = target.row.parse().ok()?;
    if target.column == "became" {
        return why_became(app, Origin::Item(id));
    }
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let result = results.strategy.swot.item(id)?;
    let inputs =
        result.used_by.iter().map(|&cross| (cross.to_string(), row_name(&scenario, Origin::Cross(cross)), None));
    Some(Why {
        title: words().why_used(row_name(&scenario, Origin::Item(id))),
        value: if result.is_used { ids(&result.used_by) } else { words().unused.to_owned() },
        inputs: inputs.collect(),
        rule: vec![words().used_rule.to_owned()],
        ..Why::default()
    })
}

fn enter(scenario: &mut Scenario, target: &Target, text: &str) -> Result<(), Refusal> {
    let Ok(id) = target.row.parse::<SwotItemId>() else { return Ok(()) };
    let Some(item) = scenario.strategy.swot.items.iter_mut().find(|i| i.id == id) else { return Ok(()) };
    match target.column.as_str() {
        "text" => text.trim().clone_into(&mut item.text),
        "kind" => item.kind = kind(text)?,
        "importance" => item.importance = importance(text)?,
        _ => {}
    }
    Ok(())
}

fn kind(text: &str) -> Result<SwotKind, Refusal> {
    let code = untrack(|| chosen(&kind_choices(), text));
    code.and_then(|code| SwotKind::from_code(&code)).ok_or_else(|| untrack(|| words().kind_unknown(short(text))))
}

fn importance(text: &str) -> Result<Option<Grade>, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let step = text.parse().ok().and_then(Grade::new);
    step.map(Some).ok_or_else(|| untrack(|| words().importance_range.to_owned()))
}

fn actions() -> SheetActions {
    SheetActions {
        add: Some(Arc::new(|scenario: &mut Scenario| {
            // A new item belongs where the last one does.
            let kind = scenario.strategy.swot.items.last().map_or(SwotKind::Strength, |i| i.kind);
            scenario.add_swot_item(kind).map_or_else(String::new, |id| id.to_string())
        })),
        remove: Some(Arc::new(|scenario: &mut Scenario, key: &str| {
            if let Ok(id) = key.parse() {
                scenario.remove_swot_item(id);
            }
        })),
        shift: Some(Arc::new(|scenario: &mut Scenario, key: &str, by| {
            let items = &mut scenario.strategy.swot.items;
            if let Some(place) = items.iter().position(|i| i.id.to_string() == key) {
                shift(items, place, by);
            }
        })),
        ..SheetActions::cells(enter)
    }
}

/// A cell that holds ids and takes ids.
pub fn ids_cell(text: String) -> Cell {
    let state = if text.is_empty() { CellState::Empty } else { CellState::Entered };
    Cell { raw: text.clone(), text, state, entry: Entry::Text, ..Cell::default() }
}
