//! The relation matrix: needs down, measures across.

use super::entry::enter_relation;
use super::names::{how_name, read, relation_choices, relation_sign, what_name};
use super::why::{WhatPart, why_what};
use super::words;
use crate::model::toolkit::WhatId;
use crate::model::toolkit::measure::Relation;
use crate::model::{ProjectId, Scenario};
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Column, Row, SheetActions, Target};
use crate::ui::kit::{Panel, Sheet};
use crate::ui::view::prelude::*;
use std::sync::Arc;

fn columns(app: App, project: ProjectId) -> Vec<Column> {
    let words = words();
    let scenario = app.editor.scenario();
    let Some(typed) = scenario.project(project) else { return Vec::new() };
    let head = Column { key: "name".into(), title: words.what.into(), min_rem: 14.0, ..Column::default() };
    let weight =
        Column { key: "weight".into(), title: words.weight.into(), is_number: true, min_rem: 4.5, ..Column::default() };
    let column = |(place, how): (usize, &crate::model::toolkit::measure::How)| Column {
        key: how.id.to_string(),
        title: how_name(&scenario, typed, how.id),
        help: words.relations_note.into(),
        starts_group: place == 0,
        min_rem: 5.0,
        letters: letters(),
        ..Column::default()
    };
    [head, weight].into_iter().chain(typed.measure.house.hows.iter().enumerate().map(column)).collect()
}

/// Points as they are typed stand for a relation.
fn letters() -> Vec<(char, String)> {
    let points = [('9', Relation::Strong), ('5', Relation::Strong), ('3', Relation::Moderate), ('1', Relation::Weak)];
    points.map(|(letter, relation)| (letter, relation.code())).to_vec()
}

/// The table.
#[component]
pub fn Relations(project: ProjectId) -> Node {
    let app = app();
    let keys = Memo::new(move |_| read(app, project, |h| h.whats.iter().map(|w| w.id.to_string()).collect::<Vec<_>>()));
    let apply = move |s: &mut Scenario, target: &Target, text: &str| {
        let (Ok(what), Ok(how)) = (target.row.parse(), target.column.parse()) else { return Ok(()) };
        enter_relation(app, s, project, (what, how), text)
    };
    let why = move |target: &Target| {
        if target.column == "weight" {
            why_what(app, project, target.row.parse().ok()?, WhatPart::Absolute)
        } else {
            None
        }
    };
    view! {
        <Panel id="house-relations" title=Signal::derive(move || words().relations.to_owned()) help=Signal::derive(move || words().relations_help.to_owned())>
            <Sheet
                label=Signal::derive(move || words().relations.to_owned())
                columns=Memo::new(move |_| columns(app, project))
                keys
                rows=Arc::new(move |_: usize, key: &str| row(app, project, key.parse().ok()?))
                actions=SheetActions::cells(apply)
                why=Arc::new(why)
                class="wrapping-sheet house-relations"
            />
        </Panel>
    }
}

fn row(app: App, project: ProjectId, id: WhatId) -> Option<Row> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let typed = scenario.project(project)?;
    let house = &typed.measure.house;
    let result = results.toolkit.project(project)?.measure.house.what(id)?.clone();
    let language = app.language.get();
    let choices = relation_choices(app, house);
    let cell = |how: &crate::model::toolkit::measure::How| {
        let relation = house.relation(id, how.id);
        let shown = relation.map(|r| format!("{} {}", relation_sign(r), house.scale().points(r)));
        let cell = Cell::choice(relation.map(Relation::code).unwrap_or_default(), Arc::clone(&choices));
        Cell { text: shown.unwrap_or_default(), ..cell }
    };
    let weight = Cell::outcome(
        &result.absolute,
        |weight| format::number(weight.get(), 2),
        |reason| reasons::short(reason, language),
    );
    let name = what_name(app, &scenario, typed, id);
    let cells = [Cell::locked(name.clone()), weight].into_iter().chain(house.hows.iter().map(cell)).collect();
    Some(Row { name, cells, is_selected: false })
}
