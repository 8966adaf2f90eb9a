//! The specification as an editing table.

use super::entry::{add_ctq, direction_choices, enter, how_choices};
use super::why::why_figure;
use super::{ctq_name, read, terms, words};
use crate::model::toolkit::CtqId;
use crate::model::{ProjectId, Scenario};
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, CellState, Column, Entry, Row, SheetActions, Target};
use crate::ui::kit::{Panel, Sheet};
use crate::ui::pages::scores::shift;
use crate::ui::pages::strategy_parts::percent;
use crate::ui::pages::toolkit::capability::why::{Figure, why_priority};
use crate::ui::view::prelude::*;
use std::sync::Arc;

fn columns() -> Vec<Column> {
    let w = words();
    let text =
        |key: &str, title: &str, min_rem| Column { key: key.into(), title: title.into(), min_rem, ..Column::default() };
    let number = |key: &str, title: &str| Column { is_number: true, ..text(key, title, 4.5) };
    vec![
        text("name", w.ctq, 14.0),
        text("how", w.how, 10.0),
        text("unit", w.unit, 4.0),
        Column { starts_group: true, ..number("lower", w.lower) },
        number("target", w.target),
        number("upper", w.upper),
        text("direction", w.direction, 8.0),
        text("method", w.method, 12.0),
        Column { starts_group: true, ..number("priority", w.priority) },
        number("cpk", w.cpk),
    ]
}

/// The table.
#[component]
pub fn Specification(project: ProjectId) -> Node {
    let app = app();
    let columns = Memo::new(move |_| columns());
    let keys =
        Memo::new(move |_| read(app, project, |p| p.design.ctqs.iter().map(|c| c.id.to_string()).collect::<Vec<_>>()));
    let actions = SheetActions {
        add: Some(Arc::new(move |s: &mut Scenario| add_ctq(s, project).map_or_else(String::new, |id| id.to_string()))),
        remove: Some(Arc::new(move |s: &mut Scenario, key: &str| {
            if let (Ok(id), Some(project)) = (key.parse::<CtqId>(), s.project_mut(project)) {
                project.remove_item(id);
            }
        })),
        shift: Some(Arc::new(move |s: &mut Scenario, key: &str, by| {
            if let Some(project) = s.project_mut(project) {
                let ctqs = &mut project.design.ctqs;
                if let Some(place) = ctqs.iter().position(|c| c.id.to_string() == key) {
                    shift(ctqs, place, by);
                }
            }
        })),
        ..SheetActions::cells(move |s: &mut Scenario, target: &Target, text: &str| {
            target.row.parse().map_or(Ok(()), |id| enter(app, s, project, id, &target.column, text))
        })
    };
    let why = move |target: &Target| {
        let id = target.row.parse().ok()?;
        match target.column.as_str() {
            "priority" => why_priority(app, project, id),
            "cpk" => why_figure(app, project, id, Figure::Cpk),
            _ => None,
        }
    };
    view! {
        <Panel id="ctq-table" title=Signal::derive(move || words().specification.to_owned()) help=Signal::derive(move || words().specification_help.to_owned())>
            <Sheet
                label=Signal::derive(move || words().specification.to_owned())
                columns
                keys
                rows=Arc::new(move |_: usize, key: &str| row(app, project, key.parse().ok()?))
                actions
                why=Arc::new(why)
                add_label=Signal::derive(move || words().add.to_owned())
                class="wrapping-sheet"
            />
        </Panel>
    }
}

/// What is typed, or else what comes from the how and may be typed over.
fn inherited(typed: &str, shown: &str) -> Cell {
    if typed.trim().is_empty() && !shown.trim().is_empty() {
        return Cell { text: shown.to_owned(), state: CellState::Assumed, entry: Entry::Text, ..Cell::default() };
    }
    Cell::text(typed)
}

fn row(app: App, project: ProjectId, id: CtqId) -> Option<Row> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let own = scenario.project(project)?;
    let found = results.toolkit.project(project)?;
    let (ctq, result) = (own.design.ctq(id)?, found.design.ctq(id)?);
    let house = &own.measure.house;
    let language = app.language.get();
    let reason = |reason: &crate::model::outcome::Undefined| reasons::short(reason, language);
    let target = match (ctq.target, result.limits.target) {
        (None, Some(shown)) => {
            Cell { text: format::plain(shown), state: CellState::Assumed, entry: Entry::Number, ..Cell::default() }
        }
        (typed, _) => Cell::number(typed),
    };
    let direction = match (ctq.direction, &result.direction) {
        (None, Ok(way)) => Cell {
            text: terms().direction(*way).to_owned(),
            state: CellState::Assumed,
            ..Cell::choice("", direction_choices())
        },
        (typed, _) => Cell::choice(typed.map(|way| way.code()).unwrap_or_default(), direction_choices()),
    };
    let cpk = match found.design.study(id) {
        Some(study) => Cell::outcome(&study.within.indices.cpk, |cpk| format::number(*cpk, 2), reason),
        None => Cell::locked(""),
    };
    let cells = vec![
        inherited(&ctq.name, ctq.shown_name(house)),
        Cell::choice(ctq.how.map(|how| how.to_string()).unwrap_or_default(), how_choices(app, project)),
        inherited(&ctq.unit, ctq.shown_unit(house)),
        Cell::number(ctq.lower),
        target,
        Cell::number(ctq.upper),
        direction,
        Cell::text(ctq.method.clone()),
        Cell::outcome(&result.priority, |share| percent(share.get()), reason),
        cpk,
    ];
    Some(Row { name: ctq_name(own, id), cells, is_selected: false })
}
