//! What the customer wants, with the planning matrix.

use super::entry::{add_what, enter_what};
use super::names::{read, rival_name, rivals_of, sales_choices, source_choices, source_code, what_name};
use super::why::{WhatPart, why_what};
use super::words;
use crate::model::outcome::Outcome;
use crate::model::toolkit::WhatId;
use crate::model::toolkit::measure::{Origin, SalesPoint, Sourced};
use crate::model::units::Score;
use crate::model::{ProjectId, Scenario};
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, CellState, Column, Entry, Row, SheetActions, Target};
use crate::ui::kit::{Panel, Sheet};
use crate::ui::pages::scores::shift;
use crate::ui::pages::strategy_parts::percent;
use crate::ui::view::prelude::*;
use std::sync::Arc;

fn columns(app: App, project: ProjectId) -> Vec<Column> {
    let words = words();
    let text =
        |key: &str, title: &str, min_rem| Column { key: key.into(), title: title.into(), min_rem, ..Column::default() };
    let number =
        |key: &str, title: &str, note: &str| Column { is_number: true, note: note.into(), ..text(key, title, 3.25) };
    let scenario = app.editor.scenario();
    let rivals = rivals_of(app, project);
    let of_rivals = rivals.iter().map(|&id| number(&id.to_string(), &rival_name(&scenario, id), words.grade_note));
    let head = [
        text("name", words.what, 10.0),
        text("source", words.source, 7.0),
        Column { starts_group: true, ..number("importance", words.importance, words.grade_note) },
        number("now", words.now, words.grade_note),
    ];
    let tail = [
        number("target", words.target, words.grade_note),
        text("salesPoint", words.sales_point, 5.0),
        Column { starts_group: true, ..number("lead", words.lead, words.lead_note) },
        number("ratio", words.ratio, words.ratio_note),
        number("absolute", words.absolute, words.absolute_note),
        number("relative", words.relative, ""),
    ];
    head.into_iter().chain(of_rivals).chain(tail).collect()
}

/// The table.
#[component]
pub fn Whats(project: ProjectId) -> Node {
    let app = app();
    let keys = Memo::new(move |_| read(app, project, |h| h.whats.iter().map(|w| w.id.to_string()).collect::<Vec<_>>()));
    view! {
        <Panel id="house-whats" title=Signal::derive(move || words().whats.to_owned()) help=Signal::derive(move || words().whats_help.to_owned())>
            <Sheet
                label=Signal::derive(move || words().whats.to_owned())
                columns=Memo::new(move |_| columns(app, project))
                keys
                rows=Arc::new(move |_: usize, key: &str| row(app, project, key.parse().ok()?))
                actions=actions(app, project)
                why=Arc::new(move |target: &Target| why_what(app, project, target.row.parse().ok()?, WhatPart::from_code(&target.column)?))
                add_label=Signal::derive(move || words().add_what.to_owned())
                class="wrapping-sheet"
            />
        </Panel>
    }
}

/// A typed grade, or the one of the source, which may be typed over.
fn sourced(typed: Option<Score>, found: &Outcome<Sourced>) -> Cell {
    match (typed, found) {
        (None, Ok(found)) if found.origin != Origin::Typed => Cell {
            text: format::plain(found.value.get()),
            state: CellState::Assumed,
            entry: Entry::Number,
            explains: true,
            ..Cell::default()
        },
        _ => Cell::number(typed.map(Score::get)),
    }
}

fn row(app: App, project: ProjectId, id: WhatId) -> Option<Row> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let typed = scenario.project(project)?;
    let what = typed.measure.house.what(id)?;
    let result = results.toolkit.project(project)?.measure.house.what(id)?.clone();
    let language = app.language.get();
    let reason = |reason: &crate::model::Undefined| reasons::short(reason, language);
    let name = what_name(app, &scenario, typed, id);
    // A row without a name of its own shows that of its source.
    let named = if what.name.trim().is_empty() && what.source.is_some() {
        Cell { text: name.clone(), state: CellState::Assumed, entry: Entry::Text, ..Cell::default() }
    } else {
        Cell::text(what.name.clone())
    };
    let rivals = rivals_of(app, project);
    let of_rivals = rivals.iter().map(|rival| Cell::number(what.rivals.get(rival).map(|s| s.get())));
    let head = [
        named,
        Cell::choice(what.source.map(source_code).unwrap_or_default(), source_choices(app, project)),
        sourced(what.importance, &result.importance),
        sourced(what.now, &result.now),
    ];
    let tail = [
        Cell::number(what.target.map(Score::get)),
        Cell::choice(what.sales_point.map(SalesPoint::code).unwrap_or_default(), sales_choices(app)),
        Cell::outcome(&result.lead, |lead| format::signed(*lead, 1), reason),
        Cell::outcome(&result.ratio, |ratio| format::number(ratio.get(), 2), reason),
        Cell::outcome(&result.absolute, |weight| format::number(weight.get(), 2), reason),
        Cell::outcome(&result.relative, |share| percent(share.get()), reason),
    ];
    Some(Row { name, cells: head.into_iter().chain(of_rivals).chain(tail).collect(), is_selected: false })
}

fn actions(app: App, project: ProjectId) -> SheetActions {
    let apply = move |s: &mut Scenario, target: &Target, text: &str| {
        let Ok(id) = target.row.parse() else { return Ok(()) };
        enter_what(app, s, project, id, &target.column, text)
    };
    SheetActions {
        add: Some(Arc::new(move |s: &mut Scenario| add_what(s, project).map_or_else(String::new, |id| id.to_string()))),
        remove: Some(Arc::new(move |s: &mut Scenario, key: &str| {
            if let (Ok(id), Some(project)) = (key.parse::<WhatId>(), s.project_mut(project)) {
                project.remove_item(id);
            }
        })),
        shift: Some(Arc::new(move |s: &mut Scenario, key: &str, by| {
            let Some(project) = s.project_mut(project) else { return };
            let whats = &mut project.measure.house.whats;
            if let Some(place) = whats.iter().position(|w| w.id.to_string() == key) {
                shift(whats, place, by);
            }
        })),
        ..SheetActions::cells(apply)
    }
}
