//! The roof as a table: each pair of measures once, above the diagonal.

use super::entry::enter_roof;
use super::names::{how_name, read, roof_choices, roof_sign};
use super::words;
use crate::model::toolkit::HowId;
use crate::model::toolkit::measure::RoofSign;
use crate::model::{ProjectId, Scenario};
use crate::ui::context::{App, app};
use crate::ui::kit::sheet::{Cell, Column, Row, SheetActions, Target};
use crate::ui::kit::{Panel, Sheet};
use crate::ui::view::prelude::*;
use std::sync::Arc;

fn columns(app: App, project: ProjectId) -> Vec<Column> {
    let scenario = app.editor.scenario();
    let Some(typed) = scenario.project(project) else { return Vec::new() };
    let head = Column { key: "name".into(), title: words().how.into(), min_rem: 12.0, ..Column::default() };
    let column = |how: &crate::model::toolkit::measure::How| Column {
        key: how.id.to_string(),
        title: how_name(&scenario, typed, how.id),
        note: words().with.into(),
        min_rem: 5.0,
        letters: vec![('+', RoofSign::Helps.code()), ('-', RoofSign::Hinders.code())],
        ..Column::default()
    };
    std::iter::once(head).chain(typed.measure.house.hows.iter().skip(1).map(column)).collect()
}

/// The table; it needs two measures.
#[component]
pub fn Roof(project: ProjectId) -> Node {
    let app = app();
    let keys = Memo::new(move |_| {
        read(app, project, |h| {
            let first = h.hows.len().saturating_sub(1);
            h.hows[..first].iter().map(|h| h.id.to_string()).collect::<Vec<_>>()
        })
    });
    let apply = move |s: &mut Scenario, target: &Target, text: &str| {
        let (Ok(a), Ok(b)) = (target.row.parse(), target.column.parse()) else { return Ok(()) };
        enter_roof(app, s, project, (a, b), text)
    };
    let table = move || {
        view! {
            <Panel id="house-roof" title=Signal::derive(move || words().roof.to_owned()) help=Signal::derive(move || words().roof_help.to_owned())>
                <Sheet
                    label=Signal::derive(move || words().roof.to_owned())
                    columns=Memo::new(move |_| columns(app, project))
                    keys
                    rows=Arc::new(move |_: usize, key: &str| row(app, project, key.parse().ok()?))
                    actions=SheetActions::cells(apply)
                    class="wrapping-sheet"
                />
            </Panel>
        }
    };
    (move || keys.with(|keys| !keys.is_empty()).then(table)).into_node()
}

fn row(app: App, project: ProjectId, id: HowId) -> Option<Row> {
    let scenario = app.editor.scenario();
    let typed = scenario.project(project)?;
    let house = &typed.measure.house;
    let own = house.hows.iter().position(|h| h.id == id)?;
    let choices = roof_choices(app);
    let cell = |(place, other): (usize, &crate::model::toolkit::measure::How)| {
        if place <= own {
            return Cell::locked("");
        }
        let sign = house.roof_between(id, other.id);
        let cell = Cell::choice(sign.map(RoofSign::code).unwrap_or_default(), Arc::clone(&choices));
        Cell { text: sign.map(roof_sign).unwrap_or_default().to_owned(), ..cell }
    };
    let name = how_name(&scenario, typed, id);
    let others = house.hows.iter().enumerate().skip(1).map(cell);
    Some(Row {
        name: name.clone(),
        cells: std::iter::once(Cell::locked(name)).chain(others).collect(),
        is_selected: false,
    })
}
